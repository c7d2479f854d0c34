//! Situations a school inspector could confirm: `tests/cases/*.toml`, from the canonical workbook
//! to the assessment document. Each case lists the facts that matter; the rest comes from a
//! generous school or county of `defaults.toml`.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use junheng::report::{AssessedCounty, assessment_document};
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};
use junheng::text::Language;
use serde::Deserialize;
use serde_json::Value;
use support::{Facts, with};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Defaults {
    county: Facts,
    /// By kind, as the template's list writes it.
    school: BTreeMap<String, Facts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default = "default_standard")]
    standard: String,
    #[serde(default = "default_day")]
    as_of: String,
    #[serde(default)]
    relaxations: bool,
    /// Readings of disputed points that a variant chooses: id → option.
    #[serde(default)]
    readings: BTreeMap<String, String>,
    /// Facts that differ from the defaults; `school_type` chooses which defaults.
    #[serde(default)]
    schools: Vec<Facts>,
    /// Adds a generous primary and a generous junior school.
    #[serde(default)]
    beside: Vec<String>,
    #[serde(default)]
    county: Facts,
    /// Path in the county's document → expected text; `null` for no value.
    expect: BTreeMap<String, String>,
}

fn default_standard() -> String {
    "cn-yzjh-2017".to_owned()
}

fn default_day() -> String {
    "2026-09-01".to_owned()
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap();
    toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The standard of the case, changed by a variant file that chooses its readings.
fn with_readings(case: &Case, relaxations: Relaxations) -> Standard {
    let choices = case.readings.iter().map(|(reading, option)| {
        serde_json::json!({
            "reading": reading, "option": option, "effective_from": "2020-01-01",
            "citation": { "document": "ours", "locator": "第1条" },
        })
    });
    let variant = serde_json::json!({
        "id": "our-readings",
        "extends": case.standard,
        "title": { "zh": "本省口径", "en": "Our readings" },
        "document": [{
            "id": "ours", "title": "本省通知", "issuer": "本省教育厅",
            "evidence": "single", "checked_on": "2026-11-01",
        }],
        "choice": choices.collect::<Vec<_>>(),
    });
    let catalogue = Catalogue::built_in().with_variant_json(&variant.to_string());
    let selection = Selection {
        id: "our-readings".to_owned(),
        as_of: case.as_of.parse().unwrap(),
        relaxations,
    };
    catalogue.unwrap().resolve(&selection).unwrap()
}

fn document(defaults: &Defaults, case: &Case) -> Value {
    let named = |(index, facts): (usize, Facts)| {
        let name = support::facts(&[("school_name", &format!("学校{}", index + 1))]);
        with(&name, &facts)
    };
    let stated = case.schools.iter().map(|facts| {
        let kind = facts.get("school_type").cloned().unwrap_or_default();
        with(
            &defaults.school.get(&kind).cloned().unwrap_or_default(),
            facts,
        )
    });
    let beside = case.beside.iter().map(|kind| defaults.school[kind].clone());
    let schools: Vec<Facts> = stated.chain(beside).enumerate().map(named).collect();
    let relaxations = if case.relaxations {
        Relaxations::On
    } else {
        Relaxations::Off
    };
    let standard = match case.readings.is_empty() {
        true => support::standard(&case.standard, &case.as_of, relaxations),
        false => with_readings(case, relaxations),
    };
    let reading = support::read(&schools, &with(&defaults.county, &case.county));
    let (county, assessment) = support::assess_only(&standard, &reading);
    let assessed = AssessedCounty {
        county: &county,
        assessment: &assessment,
        diagnostics: &reading.diagnostics,
    };
    let whole = assessment_document(Language::En, &standard, &[assessed]);
    serde_json::to_value(whole).unwrap()["counties"][0].clone()
}

/// Follows a path such as `units.0.indicators.R1.standing`.
fn at<'a>(document: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .fold(document, |value, key| match key.parse::<usize>() {
            Ok(index) => &value[index],
            Err(_) => &value[key],
        })
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn every_case_is_as_the_standard_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let defaults: Defaults = read(&folder.join("defaults.toml"));
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| !path.ends_with("defaults.toml"));
    paths.sort();
    let mut faults = Vec::new();
    let mut n_cases = 0;
    for path in &paths {
        let file: File = read(path);
        for case in &file.case {
            n_cases += 1;
            let document = document(&defaults, case);
            for (at_path, expected) in &case.expect {
                let found = text(at(&document, at_path));
                if found != *expected {
                    let name = &case.name;
                    faults.push(format!(
                        "{name}\n    {at_path}: {found}, expected {expected}"
                    ));
                }
            }
        }
    }
    assert!(n_cases > 60, "only {n_cases} cases were read");
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
