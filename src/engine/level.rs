//! One level of the county: how many units meet each indicator, and how evenly they are spread.

use std::cmp::Ordering;

use super::{
    CvOutcome, Dispersion, IndicatorStanding, LevelIndicator, LevelResult, Share, Standing, Unit,
};
use crate::model::Level;
use crate::pace::Pace;
use crate::quantity::{Exact, mean_of_roots_to_fixed};
use crate::standard::{Indicator, Standard};

/// How many decimals documents give a coefficient of variation with.
pub(super) const CV_PLACES: u32 = 6;

/// Whether every unit that belongs to a level is among those given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Completeness {
    /// Every row could be placed.
    Complete,
    /// A row of unknown kind may belong to the level.
    Incomplete,
}

/// Assesses one level over its units.
pub(super) async fn assess(
    standard: &Standard,
    level: Level,
    units: &[Unit],
    completeness: Completeness,
    pace: &dyn Pace,
) -> LevelResult {
    let units: Vec<&Unit> = units.iter().filter(|unit| unit.level == level).collect();
    let mut indicators = Vec::with_capacity(standard.indicators.len());
    for indicator in &standard.indicators {
        pace.rest().await;
        let result = assess_indicator(standard, indicator, level, &units, completeness);
        indicators.push(result);
    }
    let students = units.iter().try_fold(0_u64, |sum, unit| {
        let students = unit.students.as_ref().ok()?;
        sum.checked_add(*students)
    });
    LevelResult {
        level,
        n_units: units.len(),
        n_met: units
            .iter()
            .filter(|unit| unit.standing == Standing::Met)
            .count(),
        students,
        composite_cv: composite_cv(&indicators),
        indicators,
    }
}

fn assess_indicator(
    standard: &Standard,
    indicator: &Indicator,
    level: Level,
    units: &[&Unit],
    completeness: Completeness,
) -> LevelIndicator {
    let mut counts = [0_usize; 4];
    let mut shares = Vec::with_capacity(units.len());
    for unit in units {
        let Some(result) = unit.indicator(indicator.id) else {
            continue;
        };
        if let Some(count) = counts.get_mut(result.standing as usize) {
            *count += 1;
        }
        if let (Ok(students), Ok(amount)) = (&unit.students, &result.amount) {
            shares.push(Share {
                students: *students,
                amount: amount.clone(),
            });
        }
    }
    let is_complete = shares.len() == units.len() && completeness == Completeness::Complete;
    let dispersion = Dispersion::new(shares, indicator.scale.clone());
    let limit = &indicator.cv_limit.get(level).value;
    let (cv, provisional) = match dispersion {
        _ if units.is_empty() => (CvOutcome::NoUnits, None),
        Some(dispersion) if is_complete && dispersion.is_total_zero() => {
            (CvOutcome::ZeroTotal(dispersion), None)
        }
        Some(dispersion) if is_complete => (CvOutcome::Known(dispersion), None),
        dispersion => (CvOutcome::Unknown, dispersion),
    };
    let cv_standing = stand(&cv, limit);
    let [n_met, n_near, n_below, n_undetermined] = counts;
    LevelIndicator {
        id: indicator.id,
        n_met,
        n_near,
        n_below,
        n_undetermined,
        is_rounding_sensitive: is_rounding_sensitive(standard, &cv, limit, cv_standing),
        cv,
        provisional,
        cv_limit: limit.clone(),
        cv_standing,
    }
}

/// A county without any of a resource has no coefficient, and does not meet the limit.
fn stand(cv: &CvOutcome, limit: &Exact) -> Standing {
    match cv {
        CvOutcome::Known(dispersion) => match dispersion.compare_cv(limit) {
            Some(Ordering::Greater) | None => Standing::NotMet,
            Some(Ordering::Less | Ordering::Equal) => Standing::Met,
        },
        CvOutcome::ZeroTotal(_) => Standing::NotMet,
        CvOutcome::Unknown | CvOutcome::NoUnits => Standing::Undetermined,
    }
}

fn is_rounding_sensitive(
    standard: &Standard,
    cv: &CvOutcome,
    limit: &Exact,
    standing: Standing,
) -> bool {
    let CvOutcome::Known(dispersion) = cv else {
        return false;
    };
    let printed = dispersion.cv_to_fixed(standard.rounding.cv);
    let printed: Option<Exact> = printed.and_then(|text| text.parse().ok());
    printed.is_some_and(|printed| Standing::from(printed <= *limit) != standing)
}

/// The arithmetic mean of the seven unrounded coefficients; `None` when one is missing.
fn composite_cv(indicators: &[LevelIndicator]) -> Option<String> {
    let dispersions: Option<Vec<&Dispersion>> = indicators
        .iter()
        .map(|indicator| match &indicator.cv {
            CvOutcome::Known(dispersion) => Some(dispersion),
            CvOutcome::ZeroTotal(_) | CvOutcome::Unknown | CvOutcome::NoUnits => None,
        })
        .collect();
    let dispersions = dispersions?;
    let enclosures: Option<Vec<_>> = dispersions
        .iter()
        .map(|dispersion| dispersion.squared_cv_enclosure())
        .collect();
    let exact = || {
        dispersions
            .iter()
            .filter_map(|dispersion| dispersion.squared_cv())
            .collect()
    };
    mean_of_roots_to_fixed(&enclosures?, exact, CV_PLACES)
}

/// The counts are taken by the order of the variants.
const _: () = {
    assert!(IndicatorStanding::Met as usize == 0);
    assert!(IndicatorStanding::Near as usize == 1);
    assert!(IndicatorStanding::Below as usize == 2);
    assert!(IndicatorStanding::Undetermined as usize == 3);
};
