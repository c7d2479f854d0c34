use super::super::cell::printed_value;
use super::super::figure::figure_text;
use super::super::{FigureText, Shown, item_groups, value_unit};
use crate::engine::{Figure, IndicatorStanding, Standing};
use crate::model::Level;
use crate::standard::Part;
use crate::text::evidence::title;
use crate::text::word;

/// A figure that another one consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Its name, which opens it.
    pub figure: FigureText,
    /// What it is.
    pub value: String,
    /// How it stands.
    pub standing: Standing,
    /// For an indicator of a unit, how it stands more closely.
    pub indicator: Option<IndicatorStanding>,
    /// In words.
    pub word: String,
}

/// The figures that a figure is put together from.
pub(super) fn parts(shown: &Shown, figure: &Figure) -> Vec<PartView> {
    match figure {
        Figure::UnitStanding { unit } => unit_parts(shown, *unit),
        Figure::Composite { level } => level_parts(shown, *level),
        Figure::Part(Part::Resources) => {
            let mut parts: Vec<PartView> = Level::ALL
                .into_iter()
                .flat_map(|level| level_parts(shown, level))
                .collect();
            parts.extend(failed_units(shown));
            parts
        }
        Figure::Part(part) => item_groups(shown)
            .into_iter()
            .filter(|group| group.part == *part)
            .flat_map(|group| group.items)
            .map(|item| PartView {
                figure: FigureText {
                    text: format!("{} {}", item.id, item.short),
                    ..item.figure
                },
                value: item.details.first().cloned().unwrap_or_default(),
                standing: item.standing,
                indicator: None,
                word: item.word.to_owned(),
            })
            .collect(),
        Figure::UnitValue { .. }
        | Figure::Shortfall { .. }
        | Figure::Mean { .. }
        | Figure::Cv { .. }
        | Figure::Item { .. } => Vec::new(),
    }
}

fn unit_parts(shown: &Shown, unit: usize) -> Vec<PartView> {
    let Some(found) = shown.assessment().units.get(unit) else {
        return Vec::new();
    };
    let results = shown.standard.indicators.iter().zip(&found.indicators);
    results
        .map(|(rule, result)| {
            let name = word::pick(shown.language, &rule.label);
            let value = printed_value(shown, result);
            PartView {
                figure: figure_text(
                    shown,
                    Figure::UnitValue {
                        unit,
                        indicator: rule.id,
                    },
                    name,
                ),
                value: format!("{value} {}", value_unit(shown, rule)),
                standing: match result.standing {
                    IndicatorStanding::Met => Standing::Met,
                    IndicatorStanding::Near | IndicatorStanding::Below => Standing::NotMet,
                    IndicatorStanding::Undetermined => Standing::Undetermined,
                },
                indicator: Some(result.standing),
                word: word::indicator_standing(shown.language, &shown.standard, result.standing),
            }
        })
        .collect()
}

fn level_parts(shown: &Shown, level: Level) -> Vec<PartView> {
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == level);
    let Some(found) = found else {
        return Vec::new();
    };
    let results = shown.standard.indicators.iter().zip(&found.indicators);
    results
        .map(|(rule, result)| {
            let figure = Figure::Cv {
                level,
                indicator: rule.id,
            };
            let name = title(shown.language, &shown.context(), &figure);
            let cv = result.cv.dispersion().and_then(|it| it.cv_to_fixed(6));
            PartView {
                figure: figure_text(shown, figure, &name),
                value: cv.unwrap_or_else(|| shown.words().overview.none.to_owned()),
                standing: result.cv_standing,
                indicator: None,
                word: word::standing(shown.language, result.cv_standing).to_owned(),
            }
        })
        .collect()
}

fn failed_units(shown: &Shown) -> Vec<PartView> {
    let units = shown.assessment().units.iter().enumerate();
    units
        .filter(|(_, unit)| unit.standing != Standing::Met)
        .map(|(index, unit)| {
            let figure = Figure::UnitStanding { unit: index };
            let name = title(shown.language, &shown.context(), &figure);
            PartView {
                figure: figure_text(shown, figure, &name),
                value: String::new(),
                standing: unit.standing,
                indicator: None,
                word: word::standing(shown.language, unit.standing).to_owned(),
            }
        })
        .collect()
}
