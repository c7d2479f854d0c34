use super::super::figure::{figure_text, pixels};
use super::super::{DispersionChoice, FigureText, Filter, Shown};
use super::super::{marked, value_unit};
use crate::engine::{CvOutcome, Figure, LevelIndicator, LevelResult, Standing};
use crate::model::Level;
use crate::standard::{Indicator, Parameter};
use crate::text::{number, word};

/// One level of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelMatrix {
    /// Which.
    pub level: Level,
    /// Its name, units and pupils.
    pub summary: String,
    /// Its name.
    pub name: String,
    /// Its units, those that pass, and its pupils; each leads to the schools it counts.
    pub counts: Vec<CountView>,
    /// The limit of its coefficients, where all are the same.
    pub limit: String,
    /// One for each indicator.
    pub rows: Vec<MatrixRow>,
    /// The mean of the seven coefficients.
    pub composite: Option<FigureText>,
}

/// A number of units or pupils, which leads to the schools it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountView {
    /// What it says.
    pub text: String,
    /// Where it leads, in words.
    pub hint: String,
    /// Which schools are shown there.
    pub filter: String,
}

/// One indicator at one level.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Its short name.
    pub name: String,
    /// Its full name and unit.
    pub full_name: String,
    /// Its unit.
    pub unit: String,
    /// What the page of its differences is asked for.
    pub dispersion: String,
    /// What that page shows, in words.
    pub dispersion_hint: String,
    /// The mean.
    pub mean: FigureText,
    /// The coefficient.
    pub cv: FigureText,
    /// The coefficient's place on its scale; `None` when there is none.
    pub cv_at: Option<f64>,
    /// The limit, as it is written.
    pub limit: String,
    /// The limit's place on the scale.
    pub limit_at: f64,
    /// How the coefficient stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// Units that reach the threshold, of all: `10/12`.
    pub units_met: CountView,
    /// How the units stand together.
    pub units_standing: Standing,
    /// Whether the figures are over the known units only.
    pub is_provisional: bool,
    /// Whether the printed coefficient would stand otherwise.
    pub is_rounding_sensitive: bool,
}

pub(super) fn matrix(shown: &Shown, level: &LevelResult) -> LevelMatrix {
    let words = shown.words().overview;
    let students = level
        .students
        .map(|n| number::digits(&n.into()))
        .unwrap_or_default();
    let name = word::level(shown.language, level.level);
    let limits: Vec<String> = level
        .indicators
        .iter()
        .zip(&shown.standard.indicators)
        .map(|(_, rule)| limit_text(shown, rule.cv_limit.get(level.level)))
        .collect();
    let limit = match limits.split_first() {
        Some((first, rest)) if rest.iter().all(|it| it == first) => (words.limit)(first),
        _ => String::new(),
    };
    LevelMatrix {
        level: level.level,
        counts: counts(shown, level, &students),
        name: (words.level_name)(name),
        summary: (words.level)(name, level.n_units, level.n_met, &students),
        limit,
        rows: level
            .indicators
            .iter()
            .zip(&shown.standard.indicators)
            .map(|(result, rule)| matrix_row(shown, level, result, rule))
            .collect(),
        composite: level.composite_cv.as_ref().and_then(|composite| {
            let printed = number::fixed(&composite.parse().ok()?, shown.standard.rounding.cv);
            Some(figure_text(
                shown,
                Figure::Composite { level: level.level },
                &printed,
            ))
        }),
    }
}

/// Units, units that pass, pupils.
fn counts(shown: &Shown, level: &LevelResult, students: &str) -> Vec<CountView> {
    let words = shown.words().overview;
    let name = word::level(shown.language, level.level);
    let all = Filter {
        level: Some(level.level),
        ..Filter::default()
    };
    let met = Filter {
        standing: Some(Standing::Met),
        ..all.clone()
    };
    let count = |text: String, hint: String, filter: &Filter| CountView {
        text,
        hint,
        filter: filter.to_query(),
    };
    let mut counts = vec![
        count(
            (words.n_units)(level.n_units),
            (words.see_units)(name, level.n_units),
            &all,
        ),
        count(
            (words.n_met)(level.n_met),
            (words.see_met)(name, level.n_met),
            if level.n_met == 0 { &all } else { &met },
        ),
    ];
    if !students.is_empty() {
        counts.push(count(
            (words.n_students)(students),
            (words.see_students)(name),
            &all,
        ));
    }
    counts
}

/// Units that reach the threshold, of all; leads to those that do not, or to all.
fn units_met(
    shown: &Shown,
    level: &LevelResult,
    result: &LevelIndicator,
    rule: &Indicator,
) -> CountView {
    let words = shown.words().overview;
    let name = word::level(shown.language, level.level);
    let short = word::pick(shown.language, &rule.short);
    let n_others = level.n_units.saturating_sub(result.n_met);
    let filter = Filter {
        level: Some(level.level),
        indicator: (n_others > 0).then_some(rule.id),
        ..Filter::default()
    };
    CountView {
        text: format!("{}/{}", result.n_met, level.n_units),
        hint: match n_others {
            0 => (words.see_units)(name, level.n_units),
            _ => (words.see_below)(name, short, n_others),
        },
        filter: filter.to_query(),
    }
}

fn matrix_row(
    shown: &Shown,
    level: &LevelResult,
    result: &LevelIndicator,
    rule: &Indicator,
) -> MatrixRow {
    let none = shown.words().overview.none;
    let rounding = &shown.standard.rounding;
    let known = match &result.cv {
        CvOutcome::Known(dispersion) | CvOutcome::ZeroTotal(dispersion) => Some(dispersion),
        CvOutcome::Unknown | CvOutcome::NoUnits => None,
    };
    let dispersion = known.or(result.provisional.as_ref());
    // Three decimals would hide what decided, so such a figure is written out.
    let places = if result.is_rounding_sensitive {
        6
    } else {
        rounding.cv
    };
    let cv = dispersion.and_then(|it| it.cv_to_fixed(places));
    let mean = dispersion.map(|it| number::fixed(&it.mean(), rounding.mean));
    let level_id = level.level;
    let units_standing = if result.n_near + result.n_below > 0 {
        Standing::NotMet
    } else if result.n_undetermined > 0 {
        Standing::Undetermined
    } else {
        Standing::Met
    };
    let name = word::pick(shown.language, &rule.short).to_owned();
    MatrixRow {
        full_name: word::pick(shown.language, &rule.label).to_owned(),
        unit: value_unit(shown, rule),
        dispersion: DispersionChoice {
            level: level_id,
            indicator: rule.id,
        }
        .to_query(),
        dispersion_hint: (shown.words().dispersion.lead)(word::pick(shown.language, &rule.label)),
        mean: figure_text(
            shown,
            Figure::Mean {
                level: level_id,
                indicator: rule.id,
            },
            mean.as_deref().unwrap_or(none),
        ),
        cv: figure_text(
            shown,
            Figure::Cv {
                level: level_id,
                indicator: rule.id,
            },
            cv.as_deref().unwrap_or(none),
        ),
        cv_at: dispersion
            .and_then(|it| it.cv_to_fixed(6))
            .map(|cv| pixels(&cv)),
        limit: limit_text(shown, rule.cv_limit.get(level.level)),
        limit_at: pixels(&number::fixed(&result.cv_limit, 6)),
        standing: result.cv_standing,
        word: word::standing(shown.language, result.cv_standing),
        units_met: units_met(shown, level, result, rule),
        units_standing,
        is_provisional: known.is_none() && dispersion.is_some(),
        is_rounding_sensitive: result.is_rounding_sensitive,
        name,
    }
}

/// A limit of coefficients with two decimals, or with as many as it has, and marked where it is not
/// the national one.
fn limit_text(shown: &Shown, limit: &Parameter) -> String {
    let printed = number::fixed(&limit.value, 2);
    let text = match printed.parse() == Ok(limit.value.clone()) {
        true => printed,
        false => number::digits(&limit.value),
    };
    marked(shown.words(), text, &[limit])
}
