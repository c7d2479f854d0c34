//! What is not known, and so keeps the county from being met.

use std::collections::HashMap;

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
    // Without a school everything that looks at schools is open for one reason, told once.
    let has_schools = !county.schools.is_empty() || !county.doubts.is_empty();
    if !has_schools {
        reasons.push(Reason::Open {
            cause: Cause::Schools,
            lacks: Vec::new(),
        });
    }
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
        if !indicators.is_empty() && has_schools {
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
        .filter(|(item, _)| item.is_required)
        .filter(|(_, result)| has_schools || !is_for_want_of_schools(result));
    reasons.extend(items.map(|(item, result)| Reason::Open {
        cause: Cause::Item(item),
        lacks: item_lacks(county, result),
    }));
    reasons
}

/// Whether an item is open only because there is no school to judge.
fn is_for_want_of_schools(result: &ItemResult) -> bool {
    let mut lacks = result.conditions.iter().flat_map(|it| &it.lacks);
    lacks.all(|(_, lack)| *lack == Lack::NothingToJudge)
}

/// What is not known about a unit, each reason once.
fn unit_lacks(unit: &Unit) -> Vec<(&str, &Lack)> {
    let values = unit.indicators.iter().map(|result| &result.value);
    let lacks = values.filter_map(|value| value.as_ref().err());
    once(lacks.map(|lack| (unit.name.as_str(), lack)))
}

fn once<'a>(all: impl Iterator<Item = (&'a str, &'a Lack)>) -> Vec<(&'a str, &'a Lack)> {
    let mut told: HashMap<&str, Vec<&Lack>> = HashMap::new();
    let is_new = |(school, lack): &(&'a str, &'a Lack)| {
        let of_school = told.entry(school).or_default();
        let is_new = !of_school.contains(lack);
        if is_new {
            of_school.push(lack);
        }
        is_new
    };
    all.filter(is_new).collect()
}

/// What is not known about an item, each reason once: two conditions may lack the same.
fn item_lacks<'a>(county: &'a County, result: &'a ItemResult) -> Vec<(&'a str, &'a Lack)> {
    let name = |row: &Option<usize>| {
        row.and_then(|row| county.schools.get(row))
            .map_or("", School::name)
    };
    let lacks = result.conditions.iter().flat_map(|it| &it.lacks);
    once(lacks.map(|(row, lack)| (name(row), lack)))
}
