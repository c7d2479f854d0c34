//! The facts that a verdict rests on: everything that an assessment misses is among them, and each
//! of them is missed when it is taken away.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/random_county.rs"]
#[allow(dead_code, reason = "the generator serves several tests")]
mod random_county;
mod support;

use std::collections::BTreeSet;

use junheng::engine::{self, Assessment, Lack, Standing};
use junheng::model::{Absence, County, Entry, Observed, Origin, Variable};
use random_county::{Options, Profile, county_of_seed, random_county};
use support::national;

/// The facts about schools that an assessment says it misses, with the rows that may lack them.
fn missed(county: &County, assessment: &Assessment) -> Vec<(Vec<usize>, Variable)> {
    let rows_of = |row: usize| -> Vec<usize> {
        let mut schools = assessment.schools.iter();
        let school = schools.find(|school| school.rows().any(|other| other == row));
        school.map_or(vec![row], |school| school.rows().collect())
    };
    let variable = |lack: &Lack| match lack {
        Lack::Fact(variable, Absence::Missing) => Some(*variable),
        Lack::SectionStudents(section, Absence::Missing) => Some(section.students()),
        _ => None,
    };
    let mut found = Vec::new();
    for unit in &assessment.units {
        let rows: Vec<usize> = assessment.schools[unit.school].rows().collect();
        for indicator in &unit.indicators {
            let lacks = [
                indicator.amount.as_ref().err(),
                indicator.value.as_ref().err(),
            ];
            for variable in lacks.into_iter().flatten().filter_map(variable) {
                found.push((rows.clone(), variable));
            }
        }
    }
    let conditions = assessment.items.iter().flat_map(|item| &item.conditions);
    for (row, lack) in conditions.flat_map(|condition| &condition.lacks) {
        if let (Some(row), Some(variable)) = (row, variable(lack)) {
            found.push((rows_of(*row), variable));
        }
    }
    found.retain(|(rows, _)| rows.iter().all(|row| *row < county.schools.len()));
    found
}

#[test]
fn everything_that_an_assessment_misses_of_a_school_is_needed() {
    let standard = national("2026-09-01");
    let relaxable: BTreeSet<Variable> = standard.claimed().collect();
    for seed in 0..1_500 {
        let county = county_of_seed(seed);
        let assessment = engine::assess(&standard, &county);
        for (rows, variable) in missed(&county, &assessment) {
            let is_needed = rows.iter().any(|row| {
                let record = &county.schools[*row].record;
                engine::needs(&standard, record).contains(&variable)
            });
            assert!(
                is_needed || relaxable.contains(&variable),
                "seed {seed}: {} of rows {rows:?}",
                variable.id()
            );
        }
    }
}

#[test]
fn everything_that_an_assessment_misses_of_a_county_is_needed() {
    let standard = national("2026-09-01");
    for seed in 0..600 {
        let county = county_of_seed(seed);
        let needed = engine::needs(&standard, &county.record);
        let assessment = engine::assess(&standard, &county);
        let required = assessment.items.iter().filter(|item| {
            let rule = standard.item(&item.id);
            rule.is_some_and(|rule| rule.is_required)
        });
        for (row, lack) in required
            .flat_map(|item| &item.conditions)
            .flat_map(|condition| &condition.lacks)
        {
            if let (None, Lack::Fact(variable, Absence::Missing)) = (row, lack) {
                assert!(needed.contains(variable), "seed {seed}: {}", variable.id());
            }
        }
    }
}

#[test]
fn without_a_needed_fact_something_is_undetermined() {
    let standard = national("2026-09-01");
    let options = Options {
        profile: Profile::Complete,
        max_schools: 8,
    };
    for seed in 0..40 {
        let county = random_county(seed, options);
        let whole = engine::assess(&standard, &county);
        let n_open = undetermined(&whole);
        for row in 0..county.schools.len() {
            for variable in engine::needs(&standard, &county.schools[row].record) {
                let mut lacking = county.clone();
                let record = &mut lacking.schools[row].record;
                if record.value(variable).is_err() {
                    continue;
                }
                record.set(
                    variable,
                    Observed {
                        entry: Entry::Missing,
                        origin: Origin::Unstated,
                    },
                );
                let assessment = engine::assess(&standard, &lacking);
                assert!(
                    undetermined(&assessment) > n_open,
                    "seed {seed}: row {row} without {}",
                    variable.id()
                );
            }
        }
    }
}

/// How many findings are open.
fn undetermined(assessment: &Assessment) -> usize {
    let lacks = assessment.items.iter().flat_map(|item| &item.conditions);
    let lacks: usize = lacks.map(|condition| condition.lacks.len()).sum();
    let values = assessment.units.iter().flat_map(|unit| &unit.indicators);
    let values = values.filter(|indicator| indicator.value.is_err()).count();
    let units = assessment.units.iter();
    let units = units.filter(|unit| unit.standing == Standing::Undetermined);
    lacks + values + units.count() + assessment.notices.len()
}
