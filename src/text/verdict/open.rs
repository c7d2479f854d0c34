//! What is not known, and so keeps the county from being met.

use super::reason::{Cause, Reason};
use crate::engine::{Assessment, ItemResult, Lack, Standing, Unit};
use crate::model::{County, School};
use crate::standard::{Indicator, Standard};

/// What is undetermined: units, coefficients, then items; those that decide nothing are left out.
pub(super) fn reasons<'a>(
    standard: &'a Standard,
    county: &'a County,
    assessment: &'a Assessment,
) -> Vec<Reason<'a>> {
    let mut reasons = Vec::new();
    for level in &assessment.levels {
        let units: Vec<&Unit> = assessment
            .units()
            .filter(|unit| unit.level == level.level && unit.standing == Standing::Undetermined)
            .collect();
        if !units.is_empty() {
            reasons.push(Reason::Open {
                cause: Cause::Units {
                    level: level.level,
                    n_open: units.len(),
                },
                lacks: units.iter().flat_map(|unit| unit_lacks(unit)).collect(),
            });
        }
        let open = level.indicators.iter();
        let indicators: Vec<&Indicator> = open
            .filter(|result| result.cv_standing == Standing::Undetermined)
            .filter_map(|result| standard.indicator(result.id))
            .collect();
        if !indicators.is_empty() {
            reasons.push(Reason::Open {
                cause: Cause::Dispersion {
                    level: level.level,
                    indicators,
                },
                lacks: Vec::new(),
            });
        }
    }
    let items = assessment
        .items
        .iter()
        .filter(|result| result.standing == Standing::Undetermined)
        .filter_map(|result| Some((standard.item(&result.id)?, result)))
        .filter(|(item, _)| item.is_required);
    reasons.extend(items.map(|(item, result)| Reason::Open {
        cause: Cause::Item(item),
        lacks: item_lacks(county, result),
    }));
    reasons
}

/// What is not known about a unit, each reason once.
fn unit_lacks(unit: &Unit) -> Vec<(&str, &Lack)> {
    let mut lacks: Vec<(&str, &Lack)> = Vec::new();
    let outcomes = unit
        .indicators
        .iter()
        .map(|result| result.value.as_ref().err());
    for lack in outcomes.flatten() {
        let entry = (unit.name.as_str(), lack);
        if !lacks.contains(&entry) {
            lacks.push(entry);
        }
    }
    lacks
}

fn item_lacks<'a>(county: &'a County, result: &'a ItemResult) -> Vec<(&'a str, &'a Lack)> {
    let name = |row: &Option<usize>| {
        row.and_then(|row| county.schools.get(row))
            .map_or("", School::name)
    };
    let lacks = result.conditions.iter().flat_map(|it| &it.lacks);
    lacks.map(|(row, lack)| (name(row), lack)).collect()
}
