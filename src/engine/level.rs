//! One level of the county: how many units meet each indicator, and how evenly they are spread.

use std::cmp::Ordering;
use std::sync::Arc;

use super::dispersion::Shares;
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

/// The units of a level in a part of the county, added up. Parts one after the other are the county.
#[derive(Debug)]
pub(super) struct LevelPart {
    n_units: usize,
    n_met: usize,
    /// Their pupils, if all are known.
    students: Option<u64>,
    /// One for each indicator of the standard.
    indicators: Vec<IndicatorPart>,
}

#[derive(Debug, Default)]
struct IndicatorPart {
    counts: [usize; 4],
    shares: Shares,
}

/// Adds up the units of a level.
pub(super) fn gather(standard: &Standard, level: Level, units: &[Arc<Unit>]) -> LevelPart {
    let units = units.iter().map(Arc::as_ref);
    let units: Vec<&Unit> = units.filter(|unit| unit.level == level).collect();
    let indicators = standard.indicators.iter().map(|indicator| {
        let mut counts = [0_usize; 4];
        let mut shares = Vec::with_capacity(units.len());
        for unit in &units {
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
        let shares = Shares::new(shares);
        IndicatorPart { counts, shares }
    });
    let is_met = |unit: &&&Unit| unit.standing == Standing::Met;
    LevelPart {
        n_units: units.len(),
        n_met: units.iter().filter(is_met).count(),
        students: units.iter().try_fold(0_u64, |sum, unit| {
            let students = unit.students.as_ref().ok()?;
            sum.checked_add(*students)
        }),
        indicators: indicators.collect(),
    }
}

/// Assesses one level over its parts.
pub(super) async fn assess(
    standard: &Standard,
    level: Level,
    parts: &[&LevelPart],
    completeness: Completeness,
    pace: &dyn Pace,
) -> LevelResult {
    let mut indicators = Vec::with_capacity(standard.indicators.len());
    for (index, indicator) in standard.indicators.iter().enumerate() {
        pace.rest().await;
        let of_indicator = parts.iter().filter_map(|part| part.indicators.get(index));
        let of_indicator: Vec<&IndicatorPart> = of_indicator.collect();
        let n_units = parts.iter().map(|part| part.n_units).sum();
        let place = (level, n_units, completeness);
        let result = assess_indicator(standard, indicator, &of_indicator, place);
        indicators.push(result);
    }
    let students = parts
        .iter()
        .try_fold(0_u64, |sum, part| sum.checked_add(part.students?));
    LevelResult {
        level,
        n_units: parts.iter().map(|part| part.n_units).sum(),
        n_met: parts.iter().map(|part| part.n_met).sum(),
        students,
        composite_cv: composite_cv(&indicators),
        indicators,
    }
}

fn assess_indicator(
    standard: &Standard,
    indicator: &Indicator,
    parts: &[&IndicatorPart],
    (level, n_units, completeness): (Level, usize, Completeness),
) -> LevelIndicator {
    let mut counts = [0_usize; 4];
    for part in parts {
        for (count, n) in counts.iter_mut().zip(part.counts) {
            *count += n;
        }
    }
    let shares = parts.iter().map(|part| &part.shares);
    let n_shares: usize = shares.clone().map(Shares::len).sum();
    let is_complete = n_shares == n_units && completeness == Completeness::Complete;
    let dispersion = Dispersion::of(shares, indicator.scale.clone());
    let limit = &indicator.cv_limit.get(level).value;
    let (cv, provisional) = match dispersion {
        _ if n_units == 0 => (CvOutcome::NoUnits, None),
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
