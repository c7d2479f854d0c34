use super::super::Shown;
use super::super::figure::pixels;
use super::unit_result;
use crate::chart::{Datum, Frame, Mark, Role, Spec};
use crate::engine::{Figure, IndicatorStanding, Standing};
use crate::model::Level;
use crate::standard::IndicatorId;
use crate::text::evidence::unit_values;
use crate::text::{number, word};

/// The width for which charts of the explanation are laid out.
const CHART_WIDTH: f64 = 420.0;

fn level_and_indicator(shown: &Shown, figure: &Figure) -> Option<(Level, IndicatorId)> {
    match figure {
        Figure::Mean { level, indicator } | Figure::Cv { level, indicator } => {
            Some((*level, *indicator))
        }
        Figure::UnitValue { unit, indicator } | Figure::Shortfall { unit, indicator } => {
            Some((shown.assessment().units.get(*unit)?.level, *indicator))
        }
        Figure::UnitStanding { .. }
        | Figure::Composite { .. }
        | Figure::Item { .. }
        | Figure::Part(_) => None,
    }
}

/// Where the units of a level are, with threshold and mean; or the coefficients with their limit.
pub(super) fn chart(shown: &Shown, figure: &Figure) -> Option<Spec> {
    match figure {
        Figure::Composite { level } => cv_bars(shown, *level),
        _ => {
            let (level, indicator) = level_and_indicator(shown, figure)?;
            strip(shown, level, indicator)
        }
    }
}

fn strip(shown: &Shown, level: Level, id: IndicatorId) -> Option<Spec> {
    let words = shown.words().explain;
    let rule = shown.standard.indicator(id)?;
    let values = unit_values(shown.language, &shown.context(), level, id);
    let dots: Vec<Datum> = values
        .iter()
        .map(|share| {
            let standing = unit_result(shown, share.unit, id).map(|result| result.standing);
            Datum {
                label: share.name.clone(),
                value: pixels(&number::fixed(&share.value, 6)),
                caption: number::fixed(&share.value, shown.standard.rounding.school_value),
                role: match standing {
                    Some(IndicatorStanding::Met) => Role::Good,
                    Some(IndicatorStanding::Near) => Role::Fair,
                    Some(IndicatorStanding::Below) => Role::Bad,
                    Some(IndicatorStanding::Undetermined) | None => Role::Unsure,
                },
            }
        })
        .collect();
    if dots.is_empty() {
        return None;
    }
    let threshold = &rule.threshold.get(level).value;
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == level)?;
    let result = found.indicators.get(id.index())?;
    let mean = result
        .cv
        .dispersion()
        .or(result.provisional.as_ref())
        .map(|it| it.mean());
    let mut marks = vec![
        Mark::Dot(dots),
        Mark::Rule(Datum {
            label: words.threshold.to_owned(),
            value: pixels(&number::fixed(threshold, 6)),
            caption: number::digits(threshold),
            role: Role::Reference,
        }),
    ];
    marks.extend(mean.map(|mean| {
        Mark::Rule(Datum {
            label: words.mean.to_owned(),
            value: pixels(&number::fixed(&mean, 6)),
            caption: number::fixed(&mean, shown.standard.rounding.mean),
            role: Role::Centre,
        })
    }));
    Some(Spec {
        title: (words.strip)(word::pick(shown.language, &rule.short)),
        description: (words.strip_hint)(&word::near_percent(&shown.standard)),
        axis: word::pick(shown.language, &rule.value_unit).to_owned(),
        width: CHART_WIDTH,
        frame: Frame::Full,
        marks,
    })
}

fn cv_bars(shown: &Shown, level: Level) -> Option<Spec> {
    let words = shown.words().explain;
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == level)?;
    let results = shown.standard.indicators.iter().zip(&found.indicators);
    let bars: Vec<Datum> = results
        .filter_map(|(rule, result)| {
            let dispersion = result.cv.dispersion()?;
            Some(Datum {
                label: word::pick(shown.language, &rule.short).to_owned(),
                value: pixels(&dispersion.cv_to_fixed(6)?),
                caption: dispersion.cv_to_fixed(shown.standard.rounding.cv)?,
                role: match result.cv_standing {
                    Standing::Met => Role::Good,
                    Standing::NotMet => Role::Bad,
                    Standing::Undetermined => Role::Unsure,
                },
            })
        })
        .collect();
    let limit = &found.indicators.first()?.cv_limit;
    let limit = Datum {
        label: words.limit.to_owned(),
        value: pixels(&number::fixed(limit, 6)),
        caption: number::fixed(limit, 2),
        role: Role::Reference,
    };
    Some(Spec {
        title: (words.cvs)(word::level(shown.language, level)),
        description: words.cvs_hint.to_owned(),
        axis: shown.words().overview.cv.to_owned(),
        width: CHART_WIDTH,
        frame: Frame::Full,
        marks: vec![Mark::Bar(bars), Mark::Rule(limit)],
    })
}
