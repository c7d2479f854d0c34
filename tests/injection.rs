//! No text of a table becomes a formula in what is saved, whatever it begins with: held in the written
//! bytes, and in what LibreOffice makes of them.
#![cfg(feature = "office-tests")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "support/office.rs"]
mod office;
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Reader, Xlsx, open_workbook};
use junheng::engine;
use junheng::report::{
    Imprint, OfficialInput, audit_to_xlsx, official_forms, paper_csv, papers_to_xlsx,
};
use office::folder;
use support::{Facts, facts};

/// What spreadsheets take for the beginning of a formula, half and full width, and what stands before it.
const SIGNS: [&str; 10] = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
/// What a formula could go on with.
const ENDS: [&str; 8] = [
    "1+1",
    "cmd|' /C calc'!A0",
    "SUM(1,2)",
    "HYPERLINK(\"x\",\"y\")",
    "A1",
    "=1",
    "\"a\",1",
    " 2*3",
];

fn names() -> Vec<String> {
    let all = SIGNS
        .iter()
        .flat_map(|sign| ENDS.iter().map(move |end| format!("{sign}{end}")));
    all.collect()
}

fn school(name: &str) -> Facts {
    facts(&[
        ("school_name", name),
        ("school_type", "小学"),
        ("is_counted_school", "是"),
        ("primary_students", "600"),
    ])
}

/// The files as LibreOffice opens and saves them.
fn opened(files: &[PathBuf]) -> Vec<PathBuf> {
    // Text in UTF-8, commas, quotation marks, and formulas where it sees some.
    let csv = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1";
    office::convert(&folder("injection"), office::WORKBOOK, &[csv], files)
}

/// All formulas of a workbook, and the texts of its cells in one.
fn formulas_and_texts(file: &Path) -> (Vec<String>, String) {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let (mut formulas, mut texts) = (Vec::new(), String::new());
    for sheet in book.sheet_names() {
        let found = book.worksheet_formula(&sheet).unwrap();
        let found = found.used_cells().map(|(_, _, formula)| formula.clone());
        formulas.extend(found.filter(|formula| !formula.is_empty()));
        let range = book.worksheet_range(&sheet).unwrap();
        for (_, _, cell) in range.used_cells() {
            texts.push_str(&cell.to_string());
            texts.push('\n');
        }
    }
    (formulas, texts)
}

#[test]
fn names_that_look_like_formulas_stay_names() {
    let names = names();
    let schools: Vec<Facts> = names.iter().map(|name| school(name)).collect();
    let reading = support::read(&schools, &facts(&[("name_of_county", "=1+1县")]));
    let standard = support::national("2026-09-01");
    let county = &reading.counties[0];
    let assessment = engine::assess(&standard, county);
    let remarks: BTreeMap<String, String> =
        [("G1".to_owned(), "=HYPERLINK(\"x\")".to_owned())].into();
    let input = OfficialInput {
        standard: &standard,
        county,
        assessment: &assessment,
        remarks: &remarks,
    };
    let imprint = Imprint {
        title: county.name.clone(),
        day: "2026-09-01".parse().unwrap(),
        basis: "=1+1".to_owned(),
    };
    let papers = official_forms(&input);
    let given = folder("injection-given");
    let forms = given.join("forms.xlsx");
    fs::write(&forms, papers_to_xlsx(&papers, &imprint, None).unwrap()).unwrap();
    let csv = given.join("schools.csv");
    let schools = papers.iter().find(|paper| paper.name == "表Ⅱ-2").unwrap();
    fs::write(&csv, paper_csv(schools)).unwrap();
    let bait = given.join("bait.csv");
    fs::write(&bait, "a,=1+1\n").unwrap();
    let out = opened(&[forms.clone(), csv, bait]);
    for (file, is_bait) in out.iter().map(|file| (file, file.ends_with("bait.xlsx"))) {
        let (formulas, texts) = formulas_and_texts(file);
        // The bait shows that a formula would be seen.
        assert_eq!(
            !formulas.is_empty(),
            is_bait,
            "{}: {formulas:?}",
            file.display()
        );
        assert!(is_bait || texts.contains("SUM(1,2)"), "{}", file.display());
    }
    assert_eq!(formulas_and_texts(&forms).0, [""; 0]);
    // Of the audit workbook the formulas are its own: none has anything of a name.
    let sheets = junheng::report::audit::audit_sheets(&input, &imprint.basis);
    let audit = given.join("audit.xlsx");
    fs::write(&audit, audit_to_xlsx(&sheets, &imprint).unwrap()).unwrap();
    let (formulas, _) = formulas_and_texts(&audit);
    for end in ["cmd", "HYPERLINK", "1+1", "2*3"] {
        assert!(
            formulas.iter().all(|formula| !formula.contains(end)),
            "{end}"
        );
    }
}
