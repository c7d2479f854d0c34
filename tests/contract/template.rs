//! The canonical workbook: its headers are the contract with the offices.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use junheng::intake::Severity;
use junheng::report::template_bytes;

use crate::demo;

/// The contract: sheet, id, header, unit, kind, when required, note.
const HEADERS: &str = include_str!("template_headers.csv");

fn sheet(bytes: Vec<u8>, name: &str) -> Range<Data> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    workbook.worksheet_range(name).unwrap()
}

/// The headers of one sheet as the contract lists them, with the unit in brackets.
fn contracted(sheet: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(HEADERS.as_bytes());
    reader
        .records()
        .map(|record| record.unwrap())
        .filter(|record| &record[0] == sheet)
        .map(|record| match &record[3] {
            "" => record[2].to_owned(),
            unit => format!("{}({unit})", &record[2]),
        })
        .collect()
}

#[test]
fn its_sheet_of_schools_has_the_headers_of_the_contract_and_no_row() {
    let range = sheet(template_bytes().unwrap(), "学校");
    let headers: Vec<String> = range
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(Data::to_string)
        .collect();
    assert_eq!(headers, contracted("学校"));
    assert_eq!(range.rows().count(), 1, "the body is empty");
}

#[test]
fn its_sheet_of_the_county_has_the_items_of_the_contract_and_no_value() {
    let range = sheet(template_bytes().unwrap(), "县级");
    let mut rows = range.rows();
    let heads: Vec<String> = rows.next().unwrap().iter().map(Data::to_string).collect();
    assert_eq!(heads, ["项目", "值"]);
    let items: Vec<String> = rows.map(|row| row[0].to_string()).collect();
    assert_eq!(items, contracted("县级"));
    assert!(range.rows().skip(1).all(|row| row[1] == Data::Empty));
}

#[test]
fn its_third_sheet_explains_every_field() {
    let range = sheet(template_bytes().unwrap(), "说明");
    let explained: Vec<String> = range.rows().map(|row| row[0].to_string()).collect();
    for header in contracted("学校").iter().chain(&contracted("县级")) {
        assert!(explained.contains(header), "{header}");
    }
}

#[test]
fn it_is_read_without_any_error() {
    let (_, diagnostics) = demo::read(&template_bytes().unwrap());
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|it| it.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}
