//! The blank workbook as another reader of workbooks (openpyxl) finds it: every header locked without a
//! password, everything else open, lists, remarks, a sample, and the source of each field.
#![cfg(feature = "office-tests")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "support/office.rs"]
mod office;

use std::path::{Path, PathBuf};

use office::{faults, folder, junheng};

const SCRIPT: &str = "tests/template/check.py";

fn headers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/template_headers.csv")
}

#[test]
fn the_template_is_locked_explained_and_shows_a_sample() {
    let file = folder("template").join("template.xlsx");
    junheng(&[Path::new("template"), Path::new("--out"), &file]);
    assert_eq!(faults(SCRIPT, &[&file, &headers()]), None);
}

/// The check finds what is wrong: the demo has its county filled in.
#[test]
fn the_demo_is_not_taken_for_the_template() {
    let file = folder("template-demo").join("demo.xlsx");
    junheng(&[Path::new("demo"), Path::new("--out"), &file]);
    let told = faults(SCRIPT, &[&file, &headers()]).unwrap();
    assert!(told.contains("B2 is filled in"), "{told}");
}
