use super::{Context, level_indicator, unit_name};
use crate::engine::{Figure, Unit};
use crate::model::Level;
use crate::quantity::{self, Exact};
use crate::standard::IndicatorId;
use crate::text::Language;

/// One unit's part in a coefficient of variation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitShare {
    /// Index into the units.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// Its pupils.
    pub students: u64,
    /// What it holds of the resource.
    pub amount: Exact,
    /// Amount over pupils, times the scale.
    pub value: Exact,
    /// Its pupils over all pupils.
    pub weight: Exact,
    /// Its part of the variance; all parts add up to the variance exactly.
    pub term: Exact,
    /// Its part of the variance over the variance; zero where there is none.
    pub share: Exact,
    /// The same in percent.
    pub share_percent: Exact,
    /// The figure of its value.
    pub figure: Figure,
}

/// One unit's place among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitValue {
    /// Index into the units.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Exact,
}

/// The values that are known at a level, in the order of the units.
pub fn unit_values(
    language: Language,
    context: &Context<'_>,
    level: Level,
    indicator: IndicatorId,
) -> Vec<UnitValue> {
    let units = context.assessment.units.iter().enumerate();
    units
        .filter(|(_, unit)| unit.level == level)
        .filter_map(|(index, unit)| {
            let value = unit.indicator(indicator)?.value.as_ref().ok()?.clone();
            Some(UnitValue {
                unit: index,
                name: unit_name(language, context, index),
                value,
            })
        })
        .collect()
}

/// What each unit adds to a coefficient, in the order of the units; empty when it is not known.
/// Where some units are not known the others are given: the parts of the provisional figure.
pub fn unit_shares(
    language: Language,
    context: &Context<'_>,
    level: Level,
    indicator: IndicatorId,
) -> Vec<UnitShare> {
    let Some(result) = level_indicator(context, level, indicator) else {
        return Vec::new();
    };
    let Some(dispersion) = result.cv.dispersion().or(result.provisional.as_ref()) else {
        return Vec::new();
    };
    let terms = dispersion.variance_terms();
    let variance = quantity::sum(&terms);
    let scale = context
        .standard
        .indicator(indicator)
        .map_or(Exact::ONE, |rule| rule.scale.clone());
    known_units(context, level, indicator)
        .zip(dispersion.shares().iter().zip(terms))
        .map(|(index, (share, term))| {
            let students = Exact::from(share.students);
            let per_student = share.amount.checked_div(&students).unwrap_or(Exact::ZERO);
            let part = term.checked_div(&variance).unwrap_or(Exact::ZERO);
            UnitShare {
                unit: index,
                name: unit_name(language, context, index),
                students: share.students,
                amount: share.amount.clone(),
                value: &per_student * &scale,
                weight: students
                    .checked_div(dispersion.students())
                    .unwrap_or(Exact::ZERO),
                share_percent: &part * &Exact::from(100_i64),
                share: part,
                term,
                figure: Figure::UnitValue {
                    unit: index,
                    indicator,
                },
            }
        })
        .collect()
}

/// The units that a coefficient, or a provisional one, is over; in their order.
fn known_units<'a>(
    context: &Context<'a>,
    level: Level,
    indicator: IndicatorId,
) -> impl Iterator<Item = usize> + 'a {
    let units = context.assessment.units.iter().enumerate();
    let of_level = units.filter(move |(_, unit)| unit.level == level);
    of_level
        .filter(move |(_, unit)| is_known(unit, indicator))
        .map(|(index, _)| index)
}

fn is_known(unit: &Unit, indicator: IndicatorId) -> bool {
    let result = unit.indicator(indicator);
    unit.students.is_ok() && result.is_some_and(|result| result.amount.is_ok())
}

/// One of the units that add most to a coefficient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contributor {
    /// Its name.
    pub name: String,
    /// Amount over pupils, times the scale.
    pub value: Exact,
    /// Its part of the squared coefficient in per cent, with one decimal.
    pub percent: String,
}

/// The `n` units that add most to a coefficient, the largest part first, without working out the parts of
/// the others.
pub fn contributors(
    language: Language,
    context: &Context<'_>,
    level: Level,
    indicator: IndicatorId,
    n: usize,
) -> Vec<Contributor> {
    let Some(result) = level_indicator(context, level, indicator) else {
        return Vec::new();
    };
    let Some(dispersion) = result.cv.dispersion().or(result.provisional.as_ref()) else {
        return Vec::new();
    };
    let terms = dispersion.variance_terms();
    let mut order: Vec<(usize, usize, Exact)> = known_units(context, level, indicator)
        .zip(terms)
        .enumerate()
        .map(|(place, (unit, term))| (place, unit, term))
        .collect();
    order.sort_by(|a, b| b.2.cmp(&a.2));
    let largest = order.into_iter().take(n);
    let largest = largest.filter_map(|(place, unit, _)| {
        let result = context.assessment.unit(unit)?.indicator(indicator)?;
        Some(Contributor {
            name: unit_name(language, context, unit),
            value: result.value.as_ref().ok()?.clone(),
            percent: dispersion.share_percent_to_fixed(place, 1)?,
        })
    });
    largest.collect()
}

/// A unit's place among the units of its level by one indicator; more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitRank {
    /// The place: one more than the units with a higher value, so that equal values share it.
    pub place: usize,
    /// How many units have a value.
    pub n_ranked: usize,
    /// How many have none, and no place.
    pub n_unknown: usize,
}

/// The unit's place by an indicator; `None` where its own value is not known.
pub fn unit_rank(context: &Context<'_>, unit: usize, indicator: IndicatorId) -> Option<UnitRank> {
    let units = &context.assessment.units;
    let own = units.get(unit)?;
    let value = own.indicator(indicator)?.value.as_ref().ok()?;
    let mut rank = UnitRank {
        place: 1,
        n_ranked: 0,
        n_unknown: 0,
    };
    for other in units.iter().filter(|other| other.level == own.level) {
        match other.indicator(indicator).map(|result| &result.value) {
            Some(Ok(other)) => {
                rank.n_ranked += 1;
                rank.place += usize::from(other > value);
            }
            Some(Err(_)) | None => rank.n_unknown += 1,
        }
    }
    Some(rank)
}

/// What one unit adds to the squared coefficient of its level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPart {
    /// In per cent, with one decimal.
    pub percent: String,
    /// Whether it is over the known units only.
    pub is_provisional: bool,
}

/// What one unit adds to the squared coefficient; `None` where the unit is not known or the level
/// has nothing of the resource.
pub fn unit_part(context: &Context<'_>, unit: usize, indicator: IndicatorId) -> Option<UnitPart> {
    let units = &context.assessment.units;
    let own = units.get(unit)?;
    let result = level_indicator(context, own.level, indicator)?;
    let whole = result.cv.dispersion();
    let dispersion = whole.or(result.provisional.as_ref())?;
    if !is_known(own, indicator) {
        return None;
    }
    let before = units.iter().take(unit);
    let before = before.filter(|other| other.level == own.level && is_known(other, indicator));
    Some(UnitPart {
        percent: dispersion.share_percent_to_fixed(before.count(), 1)?,
        is_provisional: whole.is_none(),
    })
}
