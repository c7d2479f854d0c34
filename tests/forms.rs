//! The official forms of five counties, cell by cell, against files that a second implementation made
//! from the rule book (`tests/forms`), read by another reader of workbooks (openpyxl).
#![cfg(feature = "office-tests")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "support/office.rs"]
mod office;

use std::path::{Path, PathBuf};

use office::{faults, junheng};

const COUNTIES: [&str; 7] = ["示例县", "甲县", "乙县", "丙县", "丁县", "戊县", "己县"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms")
}

/// Writes the forms of a county and gives what the comparison says, if it finds a difference.
fn differences(county: &str, expected: &str, inputs: &[PathBuf]) -> Option<String> {
    found_by("forms", county, expected, inputs)
}

/// The same for another command.
fn found_by(command: &str, county: &str, expected: &str, inputs: &[PathBuf]) -> Option<String> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{county}-{command}.xlsx"));
    let mut args: Vec<&Path> = vec![Path::new(command)];
    args.extend(inputs.iter().map(PathBuf::as_path));
    args.extend(["--as-of", "2026-09-01", "--out"].map(Path::new));
    args.push(&out);
    junheng(&args);
    let expected = folder().join(format!("expected/{expected}.tsv"));
    faults("tests/forms/compare.py", &[&out, &expected])
}

fn inputs(county: &str) -> Vec<PathBuf> {
    office::county(&folder(), county)
}

#[test]
fn every_cell_merge_format_and_setting_is_as_the_rule_book_says() {
    for county in COUNTIES {
        assert_eq!(
            differences(county, county, &inputs(county)),
            None,
            "{county}"
        );
    }
}

/// 附件4 of every school.
#[test]
fn the_forms_of_every_school_are_as_the_rule_book_says() {
    let found = |county: &str, expected: &str| {
        let expected = format!("{expected}.self");
        found_by("self-assessments", county, &expected, &inputs(county))
    };
    // 戊县 has no school that could fill one in.
    for county in COUNTIES.into_iter().filter(|county| *county != "戊县") {
        assert_eq!(found(county, county), None, "{county}");
    }
    assert!(found("丁县", "乙县").is_some());
}

/// The demo county as a workbook is the same county as its text in the folder.
#[test]
fn the_demo_workbook_gives_the_forms_of_the_demo_county() {
    let demo = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo.xlsx");
    junheng(&[Path::new("demo"), Path::new("--out"), &demo]);
    assert_eq!(differences("demo", "示例县", &[demo]), None);
}

/// The comparison finds what is different.
#[test]
fn the_forms_of_another_county_are_not_taken_for_these() {
    let told = differences("other", "乙县", &inputs("丁县")).unwrap();
    assert!(told.contains("表Ⅱ-2"), "{told}");
}
