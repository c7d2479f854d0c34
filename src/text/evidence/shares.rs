use super::{Context, level_indicator, unit_name};
use crate::engine::Figure;
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
    let known = context
        .assessment
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| {
            unit.level == level
                && unit.students.is_ok()
                && unit
                    .indicator(indicator)
                    .is_some_and(|result| result.amount.is_ok())
        });
    known
        .zip(dispersion.shares().iter().zip(terms))
        .map(|((index, _), (share, term))| {
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
