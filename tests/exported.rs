//! Reports that were exported and are given back as if they were data: nothing is read from them, and it
//! is said why.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]

mod support;

use std::collections::BTreeMap;

use junheng::engine;
use junheng::intake::{SourceFile, Table, read_file};
use junheng::report::audit::{AuditCell, AuditSheet, Cached, audit_sheets};
use junheng::report::paper::Paper;
use junheng::report::{
    Carried, Imprint, OfficialInput, audit_to_xlsx, county_report, demo_bytes, official_forms,
    papers_to_xlsx, self_assessments, template_bytes, to_docx,
};
use support::facts;

/// What is made of a county of one school.
fn of_county<T>(make: impl Fn(&OfficialInput) -> T) -> T {
    let school = facts(&[
        ("school_name", "甲小学"),
        ("school_type", "小学"),
        ("is_counted_school", "是"),
        ("primary_students", "600"),
    ]);
    let reading = support::read(&[school], &facts(&[("name_of_county", "甲县")]));
    let (standard, county) = (support::national("2026-09-01"), &reading.counties[0]);
    make(&OfficialInput {
        standard: &standard,
        county,
        assessment: &engine::assess(&standard, county),
        remarks: &BTreeMap::new(),
    })
}

/// Every file that is written of a county, by name, without what brings the work back.
fn reports() -> Vec<(&'static str, Vec<u8>)> {
    of_county(reports_of)
}

fn reports_of(input: &OfficialInput) -> Vec<(&'static str, Vec<u8>)> {
    let imprint = Imprint {
        title: "甲县".to_owned(),
        day: "2026-09-01".parse().unwrap(),
        basis: "判定依据".to_owned(),
    };
    let papers = |papers: &[Paper]| papers_to_xlsx(papers, &imprint, None).unwrap();
    let forms = official_forms(input);
    let mut reports = vec![
        ("forms", papers(&forms)),
        ("self-assessments", papers(&self_assessments(input))),
        (
            "audit",
            audit_to_xlsx(&audit_sheets(input, &imprint.basis), &imprint).unwrap(),
        ),
    ];
    let report = county_report(input, &imprint.basis);
    reports.push(("report", to_docx(&report, &imprint).unwrap()));
    reports.extend(
        forms
            .iter()
            .map(|form| ("form", papers(std::slice::from_ref(form)))),
    );
    reports
}

/// The tables of a file, and the codes of what is said about it.
fn read(bytes: &[u8]) -> (Vec<Table>, Vec<String>) {
    let name = "file.xlsx";
    let (tables, said) = read_file(&SourceFile { name, bytes });
    let codes = said.iter().map(|it| it.kind.code().to_owned());
    (tables, codes.collect())
}

/// A sheet of a workbook that somebody kept by itself, as a text.
fn as_text(sheet: &AuditSheet) -> Vec<u8> {
    let heads = sheet
        .columns
        .iter()
        .map(|(head, _)| head.replace('\n', " "));
    let heads: Vec<String> = heads.collect();
    let mut text = format!("{}\n{}\n", sheet.title, heads.join(","));
    for row in &sheet.rows {
        let cells = row.iter().map(|cell| match cell {
            AuditCell::Blank => "",
            AuditCell::Text(text) | AuditCell::Number(text) => text.as_str(),
            AuditCell::Formula(_, Cached::Number(text) | Cached::Word(text)) => text.as_str(),
        });
        text += &(cells.collect::<Vec<_>>().join(",") + "\n");
    }
    text.into_bytes()
}

#[test]
fn no_sheet_of_an_audit_workbook_is_data_by_itself() {
    for sheet in of_county(|input| audit_sheets(input, "判定依据")) {
        let (tables, said) = read(&as_text(&sheet));
        assert!(tables.is_empty(), "{}: {tables:?}", sheet.name);
        assert_eq!(said, ["intake/report"], "{}", sheet.name);
    }
}

#[test]
fn nothing_is_read_from_a_report() {
    let reports = reports();
    assert_eq!(reports.len(), 11);
    for (name, bytes) in reports {
        let (tables, said) = read(&bytes);
        assert!(tables.is_empty(), "{name}: {tables:?}");
        assert_eq!(said, ["intake/report"], "{name}");
    }
}

#[test]
fn what_a_workbook_of_forms_carries_is_still_found() {
    let reading = support::read(&[], &facts(&[("name_of_county", "甲县")]));
    let (standard, county) = (support::national("2026-09-01"), &reading.counties[0]);
    let forms = official_forms(&OfficialInput {
        standard: &standard,
        county,
        assessment: &engine::assess(&standard, county),
        remarks: &BTreeMap::new(),
    });
    let imprint = Imprint {
        title: "甲县".to_owned(),
        day: "2026-09-01".parse().unwrap(),
        basis: String::new(),
    };
    let cells = ["one".to_owned(), "two".to_owned()];
    let carried = Carried {
        name: "carried",
        cells: &cells,
    };
    let bytes = papers_to_xlsx(&forms, &imprint, Some(&carried)).unwrap();
    let (tables, _) = read(&bytes);
    assert_eq!(tables.len(), 1);
    assert_eq!((tables[0].text(0, 0), tables[0].text(1, 0)), ("one", "two"));
}

/// Template and demo are tables to fill in and to read.
#[test]
fn template_and_demo_are_no_reports() {
    for bytes in [template_bytes().unwrap(), demo_bytes().unwrap()] {
        let (tables, said) = read(&bytes);
        assert!(tables.len() >= 2);
        assert!(!said.contains(&"intake/report".to_owned()), "{said:?}");
    }
}
