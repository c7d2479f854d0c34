use super::super::cell::{printed_value, shortfall};
use super::super::figure::figure_text;
use super::super::{FigureText, Shown};
use crate::engine::{Figure, IndicatorStanding, Standing, Unit};
use crate::text::evidence::{least_remedy, unit_name};
use crate::text::word;

/// A unit that does not pass the school rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffenderView {
    /// The school's name, which opens the rule's outcome.
    pub figure: FigureText,
    /// The school's page.
    pub school: String,
    /// The level.
    pub level: &'static str,
    /// Its indicators below the threshold.
    pub gaps: Vec<OffenderGap>,
    /// The least that makes it pass; `None` where an indicator is not known.
    pub remedy: Option<String>,
}

/// An indicator below its threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffenderGap {
    /// Its short name.
    pub name: String,
    /// Near or below.
    pub standing: IndicatorStanding,
    /// In words.
    pub word: String,
    /// The value.
    pub value: FigureText,
    /// What is lacking.
    pub shortfall: Option<FigureText>,
}

pub(super) fn offenders(shown: &Shown, ids: &[String]) -> Vec<OffenderView> {
    let units = shown.assessment().units().enumerate();
    let mut failed: Vec<(usize, &Unit)> = units
        .filter(|(_, unit)| unit.standing == Standing::NotMet)
        .collect();
    let far = |unit: &Unit| {
        let count = |wanted| {
            unit.indicators
                .iter()
                .filter(|result| result.standing == wanted)
                .count()
        };
        (
            count(IndicatorStanding::Below),
            count(IndicatorStanding::Near),
        )
    };
    failed.sort_by_key(|(_, unit)| std::cmp::Reverse(far(unit)));
    failed
        .into_iter()
        .map(|(index, unit)| offender(shown, ids, index, unit))
        .collect()
}

fn offender(shown: &Shown, ids: &[String], index: usize, unit: &Unit) -> OffenderView {
    let name = unit_name(shown.language, &shown.context(), index);
    let results = shown.standard.indicators.iter().zip(&unit.indicators);
    let short = results.filter(|(_, result)| match result.standing {
        IndicatorStanding::Near | IndicatorStanding::Below => true,
        IndicatorStanding::Met | IndicatorStanding::Undetermined => false,
    });
    OffenderView {
        figure: figure_text(shown, Figure::UnitStanding { unit: index }, &name),
        school: ids.get(unit.school).cloned().unwrap_or_default(),
        level: word::level(shown.language, unit.level),
        remedy: least_remedy(shown.language, &shown.context(), unit),
        gaps: short
            .map(|(rule, result)| OffenderGap {
                name: word::pick(shown.language, &rule.short).to_owned(),
                standing: result.standing,
                word: word::indicator_standing(shown.language, &shown.standard, result.standing),
                value: figure_text(
                    shown,
                    Figure::UnitValue {
                        unit: index,
                        indicator: rule.id,
                    },
                    &printed_value(shown, result),
                ),
                shortfall: shortfall(shown, index, rule, result),
            })
            .collect(),
    }
}
