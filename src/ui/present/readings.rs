//! What other formulas make of the same figures: why an old spreadsheet says otherwise.

use std::cmp::Ordering;

use super::Shown;
use crate::engine::{CvReading, Dispersion, Figure, LevelIndicator, LevelResult, ReadCv, Standing};
use crate::model::Level;
use crate::quantity::Exact;
use crate::text::{number, word};

/// So many decimals are shown where fewer would hide on which side of the limit a figure lies.
const ALL_PLACES: u32 = 6;

/// Decimals of the values in a quotient: more than the form prints, so that none reads like its limit.
const WRITTEN: u32 = 4;

/// Another reading of the same figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingView {
    /// What is measured.
    pub name: &'static str,
    /// The figure.
    pub value: String,
    /// How it is computed.
    pub how: String,
    /// Whether it is the one that counts.
    pub is_official: bool,
    /// On which side of the limit it lies; `None` where nothing is held against it, and while some
    /// units are not known.
    pub outcome: Option<ReadingOutcome>,
}

/// On which side of the limit a reading lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingOutcome {
    /// How the county would stand by it.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// Whether the official reading says otherwise.
    pub differs: bool,
}

/// What is compared for one figure.
struct Case<'a> {
    shown: &'a Shown,
    /// How the official reading stands.
    official: Standing,
    /// The limit that all coefficients share; `None` where they do not.
    limit: Option<&'a Exact>,
}

impl Case<'_> {
    fn reading(&self, name: &'static str, value: Option<String>, how: &str) -> ReadingView {
        let none = self.shown.words().overview.none;
        ReadingView {
            name,
            value: value.unwrap_or_else(|| none.to_owned()),
            how: how.to_owned(),
            is_official: false,
            outcome: None,
        }
    }

    /// As [`Case::reading`], held against the limit; `to_fixed` writes it with so many decimals.
    fn held(
        &self,
        name: &'static str,
        how: &str,
        ordering: Option<Ordering>,
        to_fixed: &dyn Fn(u32) -> Option<String>,
    ) -> ReadingView {
        // Without an official outcome there is none by another reading either.
        let is_open = self.official == Standing::Undetermined;
        let standing = ordering
            .filter(|_| !is_open)
            .map(|ordering| Standing::from(ordering.is_le()));
        let text = to_fixed(self.shown.standard.rounding.cv);
        let printed: Option<Exact> = text.as_ref().and_then(|text| text.parse().ok());
        let hides =
            printed
                .zip(standing)
                .zip(self.limit)
                .is_some_and(|((printed, standing), limit)| {
                    Standing::from(printed <= *limit) != standing
                });
        let value = if hides { to_fixed(ALL_PLACES) } else { text };
        ReadingView {
            outcome: standing.map(|it| self.outcome(it)),
            ..self.reading(name, value, how)
        }
    }

    fn outcome(&self, standing: Standing) -> ReadingOutcome {
        ReadingOutcome {
            standing,
            word: word::standing(self.shown.language, standing),
            differs: standing != self.official,
        }
    }

    /// A coefficient of one indicator.
    fn cv(&self, name: &'static str, how: &str, cv: Option<&ReadCv>) -> ReadingView {
        let ordering = cv.zip(self.limit).and_then(|(cv, limit)| cv.compare(limit));
        self.held(name, how, ordering, &|places| cv?.to_fixed(places))
    }

    /// The mean of all coefficients of a level.
    fn mean(&self, name: &'static str, how: &str, all: Option<&[ReadCv]>) -> ReadingView {
        let both = all.zip(self.limit);
        let ordering = both.and_then(|(all, limit)| ReadCv::compare_mean(all, limit));
        self.held(name, how, ordering, &|places| {
            ReadCv::mean_to_fixed(all?, places)
        })
    }
}

/// The coefficients of a level under a reading; `None` where one is not known or undefined.
fn of_level(level: &LevelResult, reading: CvReading) -> Option<Vec<ReadCv>> {
    let each = level.indicators.iter();
    each.map(|it| it.cv.dispersion()?.read_as(reading))
        .collect()
}

/// The official coefficient of an indicator, then what old spreadsheets often compute: unweighted,
/// as a sample, the mean of all.
pub(super) fn cv_readings(
    shown: &Shown,
    level: &LevelResult,
    result: &LevelIndicator,
    spread: &Dispersion,
) -> Vec<ReadingView> {
    let words = shown.words().dispersion;
    let case = Case {
        shown,
        official: result.cv_standing,
        limit: Some(&result.cv_limit),
    };
    let read = |reading| spread.read_as(reading);
    let official = case.cv(
        words.official,
        words.official_how,
        read(CvReading::Weighted).as_ref(),
    );
    vec![
        ReadingView {
            is_official: true,
            ..official
        },
        case.cv(
            words.unweighted,
            words.unweighted_how,
            read(CvReading::Unweighted).as_ref(),
        ),
        case.cv(
            words.sample,
            words.sample_how,
            read(CvReading::Sample).as_ref(),
        ),
        case.mean(
            words.composite,
            words.composite_how,
            of_level(level, CvReading::Weighted).as_deref(),
        ),
    ]
}

/// All coefficients by themselves, as the standard says, then their mean in several readings.
fn composite_readings(shown: &Shown, level: &LevelResult) -> Vec<ReadingView> {
    let words = shown.words().dispersion;
    let standings = level.indicators.iter().map(|it| it.cv_standing);
    let first = level.indicators.first().map(|it| &it.cv_limit);
    let case = Case {
        shown,
        official: Standing::all(standings.clone()),
        limit: first.filter(|limit| level.indicators.iter().all(|it| it.cv_limit == **limit)),
    };
    let n_met = standings.filter(|it| *it == Standing::Met).count();
    let n = level.indicators.len();
    let each = case.reading(words.each, Some((words.n_kept)(n_met, n)), words.each_how);
    let mean = |name, how, reading| case.mean(name, how, of_level(level, reading).as_deref());
    vec![
        ReadingView {
            is_official: true,
            outcome: (case.official != Standing::Undetermined).then(|| case.outcome(case.official)),
            ..each
        },
        mean(words.composite, words.composite_how, CvReading::Weighted),
        mean(
            words.composite_unweighted,
            words.unweighted_how,
            CvReading::Unweighted,
        ),
        mean(words.composite_sample, words.sample_how, CvReading::Sample),
    ]
}

/// What other formulas make of a figure; empty where there are none.
pub(super) fn readings_of(shown: &Shown, figure: &Figure) -> Vec<ReadingView> {
    let found = |level: Level| {
        let mut levels = shown.assessment().levels.iter();
        levels.find(|it| it.level == level)
    };
    match figure {
        Figure::Cv { level, indicator } => {
            let readings = found(*level).and_then(|level| {
                let result = level.indicators.get(indicator.index())?;
                let spread = result.cv.dispersion().or(result.provisional.as_ref())?;
                Some(cv_readings(shown, level, result, spread))
            });
            readings.unwrap_or_default()
        }
        Figure::Composite { level } => {
            found(*level).map_or_else(Vec::new, |level| composite_readings(shown, level))
        }
        Figure::UnitValue { .. }
        | Figure::Shortfall { .. }
        | Figure::UnitStanding { .. }
        | Figure::Mean { .. }
        | Figure::Item { .. }
        | Figure::Part(_) => Vec::new(),
    }
}

/// As [`cv_readings`], then other measures of how far the units are apart.
pub(super) fn all_readings(
    shown: &Shown,
    level: &LevelResult,
    result: &LevelIndicator,
    spread: &Dispersion,
) -> Vec<ReadingView> {
    let words = shown.words().dispersion;
    let rounding = &shown.standard.rounding;
    let case = Case {
        shown,
        official: result.cv_standing,
        limit: None,
    };
    let mean = |it: &Dispersion| number::fixed(&it.mean(), rounding.mean);
    let written = |value: &Exact| number::at_most(value, WRITTEN);
    let (ratio, ratio_how) = match spread.extremes() {
        Some((lowest, highest)) => {
            let ratio = highest.checked_div(&lowest);
            let text = ratio.map_or(words.no_ratio.to_owned(), |it| number::fixed(&it, 2));
            (
                Some(text),
                (words.ratio_how)(&written(&highest), &written(&lowest)),
            )
        }
        None => (None, String::new()),
    };
    let mut readings = cv_readings(shown, level, result, spread);
    readings.extend([
        case.reading(
            words.plain_mean,
            spread.unweighted().as_ref().map(mean),
            &(words.plain_mean_how)(&mean(spread)),
        ),
        case.reading(
            words.gini,
            spread.gini().map(|it| number::fixed(&it, rounding.cv)),
            words.gini_how,
        ),
        case.reading(words.ratio, ratio, &ratio_how),
    ]);
    readings
}
