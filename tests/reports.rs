//! Workbooks as a reader that is not ours finds them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use junheng::model::Day;
use junheng::report::form::{Access, Cell, Column, Form, Look, Sheet};
use junheng::report::{demo_bytes, template_bytes, to_xlsx};

fn form(looks: &[Look], rows: Vec<Vec<Cell>>) -> Form {
    Form {
        title: "试".to_owned(),
        day: Day::new(2026, 9, 1).unwrap(),
        sheets: vec![Sheet {
            name: "表".to_owned(),
            columns: looks
                .iter()
                .map(|look| Column {
                    header: "列".to_owned(),
                    width: 12,
                    look: *look,
                    ..Column::default()
                })
                .collect(),
            rows,
            heading: Vec::new(),
            frozen_columns: 0,
            open_rows: 0,
            access: Access::Open,
        }],
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let texts = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "＝1+1",
        "=HYPERLINK(\"http://a\")",
        "http://a.cn",
    ];
    let rows = texts.map(|text| vec![Cell::text(text)]).to_vec();
    let bytes = to_xlsx(&form(&[Look::Text], rows)).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "no formula");
    assert!(!sheet.contains("hyperlink"), "no link");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range("表").unwrap();
    let found: Vec<String> = range
        .rows()
        .skip(1)
        .map(|row| match &row[0] {
            Data::String(text) => text.clone(),
            other => panic!("{other:?} is not a text"),
        })
        .collect();
    assert_eq!(found, texts);
}

#[test]
fn a_number_is_a_number_unless_it_would_lose_digits() {
    let rows = ["318.71", "0.1", "1234567890123456"]
        .map(|decimal| vec![Cell::number(decimal)])
        .to_vec();
    let bytes = to_xlsx(&form(&[Look::Number], rows)).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>318.71</v>"), "{sheet}");
    assert!(sheet.contains("<v>0.1</v>"), "{sheet}");
    let texts = part(&bytes, "xl/sharedStrings.xml");
    assert!(texts.contains("1234567890123456"), "{texts}");
}

#[test]
fn digits_of_a_code_stay_a_text() {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(demo_bytes().unwrap())).unwrap();
    let range = workbook.worksheet_range("学校").unwrap();
    assert_eq!(
        range.get((1, 0)),
        Some(&Data::String("9901000001".to_owned()))
    );
}

#[test]
fn the_template_has_lists_remarks_and_a_header_that_stays() {
    let bytes = template_bytes().unwrap();
    let schools = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(schools.contains("state=\"frozen\""), "frozen header");
    let kinds = "小学,教学点,初中,九年一贯制,十二年一贯制,完全中学,特殊教育学校,职业学校";
    assert!(schools.contains(kinds), "list of school types");
    for list in ["城区,镇区,乡村", "是,否"] {
        assert!(schools.contains(list), "{list}");
    }
    let county = part(&bytes, "xl/worksheets/sheet2.xml");
    for list in ["达标,不达标", "Ⅰ,Ⅱ,Ⅲ,Ⅳ,未监测", "是,否"] {
        assert!(county.contains(list), "{list}");
    }
    let remarks = part(&bytes, "xl/comments1.xml");
    assert!(remarks.contains("分号分隔，如 96;100.5"), "{remarks}");
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("2026-09-01T00:00:00Z"), "{properties}");
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    assert!(template_bytes().unwrap() == template_bytes().unwrap());
    assert!(demo_bytes().unwrap() == demo_bytes().unwrap());
}
