//! The engine compared with the second, plain implementation on random counties, value by value.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[allow(dead_code, reason = "each test crate asks for a part of it")]
#[path = "naive/mod.rs"]
mod naive;
#[path = "support/random_county.rs"]
mod random_county;

use std::collections::BTreeMap;
use std::ops::Range;

use junheng::engine::{Assessment, ExclusionReason, Lack, Notice, Unit};
use junheng::model::{County, Day, Entry, SchoolKind, Setting, Variable};
use junheng::report::{AssessedCounty, assessment_document};
use junheng::standard::{self, Catalogue, IndicatorId, Selection, Standard};
use junheng::text::Language;
use naive::{Relaxations, assess};
use random_county::{
    Options, Profile, county_of_seed, random_county as county_with, stated_cells, with_entry,
};
use serde_json::{Value, json};

/// The standard of a day.
fn standard_of(year: u16, relaxations: Relaxations) -> Standard {
    let relaxations = match relaxations {
        Relaxations::Off => standard::Relaxations::Off,
        Relaxations::On => standard::Relaxations::On,
    };
    let as_of = Day::new(year, 9, 1).unwrap();
    let selection = Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of,
        relaxations,
    };
    Catalogue::built_in().resolve(&selection).unwrap()
}

/// The engine's element of `counties` for the same county.
fn engine(county: &County, year: u16, relaxations: Relaxations) -> Value {
    let standard = standard_of(year, relaxations);
    let assessment = junheng::engine::assess(&standard, county);
    let assessed = AssessedCounty {
        county,
        assessment: &assessment,
        diagnostics: &[],
    };
    let document = assessment_document(Language::En, &standard, &[assessed]);
    serde_json::to_value(&document).unwrap()["counties"][0].clone()
}

/// The year of the day of assessment and the readings in force, chosen by the seed.
fn circumstances(seed: u64) -> (u16, Relaxations) {
    let year = [2024, 2025, 2026][usize::try_from(seed / 3 % 3).unwrap_or(0)];
    let relaxations = if (seed / 16).is_multiple_of(2) {
        Relaxations::Off
    } else {
        Relaxations::On
    };
    (year, relaxations)
}

/// Every place at which `found` is not what `expected` says; what `found` has besides is ignored
/// in objects and counts in lists.
fn differences(path: &str, expected: &Value, found: &Value, list: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(wanted), Value::Object(_)) => {
            for (key, value) in wanted {
                let other = found.get(key).unwrap_or(&Value::Null);
                if !found.as_object().is_some_and(|o| o.contains_key(key)) {
                    list.push(format!(
                        "{path}/{key}: naive {value}, engine has no such key"
                    ));
                    continue;
                }
                differences(&format!("{path}/{key}"), value, other, list);
            }
        }
        (Value::Array(wanted), Value::Array(others)) if wanted.len() == others.len() => {
            for (index, (value, other)) in wanted.iter().zip(others).enumerate() {
                differences(&format!("{path}/{index}"), value, other, list);
            }
        }
        _ if expected == found => {}
        _ => list.push(format!("{path}: naive {expected}, engine {found}")),
    }
}

/// Compares the counties of these seeds and fails with what differs.
fn compare(seeds: Range<u64>) {
    let mut reports = Vec::new();
    let mut n_counties = 0;
    for seed in seeds {
        let county = county_of_seed(seed);
        let (year, relaxations) = circumstances(seed);
        let found = engine(&county, year, relaxations);
        let expected = assess(&county, year, relaxations);
        let mut list = Vec::new();
        differences("", &expected, &found, &mut list);
        if !list.is_empty() {
            n_counties += 1;
            let context = format!("seed {seed}, {year}, relaxations {relaxations:?}");
            reports.extend(list.into_iter().map(|line| format!("{context}: {line}")));
        }
    }
    let shown: Vec<&String> = reports.iter().take(40).collect();
    assert!(
        reports.is_empty(),
        "{n_counties} counties differ in {} places, among them:\n{shown:#?}",
        reports.len()
    );
}

// Ten thousand counties, in two halves so that two cores share them.

#[test]
fn the_engine_says_what_the_plain_implementation_says_of_the_first_5000_counties() {
    compare(0..5_000);
}

#[test]
fn the_engine_says_what_the_plain_implementation_says_of_the_next_5000_counties() {
    compare(5_000..10_000);
}

#[test]
fn the_comparison_sees_a_changed_value_a_missing_key_and_a_longer_list() {
    let expected = json!({ "a": { "b": "1" }, "c": [1, 2], "d": null });
    let mut list = Vec::new();
    differences("", &expected, &expected, &mut list);
    assert!(list.is_empty());
    let found = json!({ "a": { "b": "2", "more": 0 }, "c": [1, 2, 3] });
    differences("", &expected, &found, &mut list);
    assert_eq!(
        list,
        [
            r#"/a/b: naive "1", engine "2""#,
            "/c: naive [1,2], engine [1,2,3]",
            "/d: naive null, engine has no such key",
        ]
    );
}

#[test]
fn random_counties_are_met_not_met_and_undetermined_often_enough() {
    let mut verdicts: BTreeMap<String, u32> = BTreeMap::new();
    for seed in 0..400 {
        let county = county_of_seed(seed);
        let (year, relaxations) = circumstances(seed);
        let assessed = assess(&county, year, relaxations);
        let verdict = assessed["verdict"].as_str().unwrap_or_default().to_owned();
        *verdicts.entry(verdict).or_default() += 1;
    }
    for verdict in ["met", "not_met", "undetermined"] {
        let n = verdicts.get(verdict).copied().unwrap_or_default();
        assert!(n >= 40, "{verdicts:?}");
    }
}

/// What of the rarer situations a county holds.
fn situations(
    county: &County,
    assessment: &Assessment,
    relaxations: Relaxations,
) -> Vec<&'static str> {
    let is_relaxed = relaxations == Relaxations::On;
    let mut found = Vec::new();
    let kind_of = |row: usize| county.schools[row].record.school_kind().ok();
    let is_known = |unit: &Unit, id: IndicatorId| {
        unit.indicator(id)
            .is_some_and(|result| result.value.is_ok())
    };
    for unit in &assessment.units {
        let school = &assessment.schools[unit.school];
        let record = school.record(county).unwrap();
        let is_divided = school.kind.sections().len() > 1;
        let mut branches = school.branches.iter();
        let has_other_kinds = branches.any(|row| kind_of(*row) != Some(school.kind));
        if is_divided && has_other_kinds && is_known(unit, IndicatorId::R7) {
            found.push("sites of several kinds");
        }
        let values = unit.indicators.iter().map(|result| &result.value);
        if values
            .clone()
            .any(|value| matches!(value, Err(Lack::UnexpectedSection(_))))
        {
            found.push("pupils that the kind does not have");
        }
        let pupils = school.kind.sections().iter().map(|section| {
            let students = record.number(section.students()).ok();
            students.and_then(|n| n.to_u64()).unwrap_or(1_000)
        });
        let is_small = (50..100).contains(&pupils.sum::<u64>());
        let is_rural = record.setting() == Ok(Setting::Rural);
        if is_relaxed && is_divided && is_small && is_rural && is_known(unit, IndicatorId::R3) {
            found.push("a small rural school of several parts");
        }
        let is_dense = record.flag(Variable::IsDenseCenter) == Ok(true);
        let leased = &record.get(Variable::OffsiteLeasedSportsArea).entry;
        let is_blank = matches!(leased, Entry::Missing | Entry::NotApplicable);
        if is_relaxed && is_dense && is_blank && is_known(unit, IndicatorId::R5) {
            found.push("an unclaimed relaxation");
        }
        if is_relaxed && school.kind == SchoolKind::CompleteSecondary {
            found.push("a complete secondary school under relaxations");
        }
    }
    for notice in &assessment.notices {
        match notice {
            Notice::ParentAmbiguous { .. } => found.push("several parents"),
            Notice::ParentIsTeachingPoint { .. } => found.push("a teaching point as a parent"),
            _ => {}
        }
    }
    let mut excluded = assessment.excluded.iter();
    if excluded.any(|it| it.reason == ExclusionReason::NotCompulsory) {
        found.push("a school without compulsory education");
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn random_counties_hold_the_rarer_situations_often_enough() {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for seed in 0..3_000 {
        let county = county_of_seed(seed);
        let (year, relaxations) = circumstances(seed);
        let standard = standard_of(year, relaxations);
        let assessment = junheng::engine::assess(&standard, &county);
        for situation in situations(&county, &assessment, relaxations) {
            *counts.entry(situation).or_default() += 1;
        }
    }
    assert_eq!(counts.len(), 8, "{counts:?}");
    assert!(counts.values().all(|n| *n >= 10), "{counts:?}");
}

#[test]
fn a_blank_never_makes_a_county_better() {
    let options = Options {
        profile: Profile::Complete,
        max_schools: 3,
    };
    for seed in 0..12 {
        let county = county_with(seed, options);
        let before = assess(&county, 2026, Relaxations::Off);
        for cell in stated_cells(&county) {
            let blanked = with_entry(county.clone(), cell, Entry::Missing);
            let after = assess(&blanked, 2026, Relaxations::Off);
            let is_better = after["verdict"] == "met" && before["verdict"] != "met";
            assert!(!is_better, "seed {seed}: {cell:?}");
        }
    }
}
