//! The canonical workbook: its headers are the contract with the offices.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use junheng::intake::{Diagnostic, Severity};
use junheng::model::{Entity, Variable};
use junheng::quantity::Exact;
use junheng::report::form::Cell;
use junheng::report::{template_bytes, template_form, to_xlsx};

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
fn its_sheet_of_schools_has_the_headers_of_the_contract_and_a_sample() {
    let range = sheet(template_bytes().unwrap(), "学校");
    let headers: Vec<String> = range
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(Data::to_string)
        .collect();
    assert_eq!(headers, contracted("学校"));
    let rows: Vec<String> = range.rows().skip(1).map(|row| row[1].to_string()).collect();
    let [sample] = rows.as_slice() else {
        panic!("{rows:?}");
    };
    assert!(sample.starts_with("示例："), "{sample}");
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
    for sheet in ["学校", "县级"] {
        for header in contracted(sheet) {
            let expected = format!("“{sheet}”表：{header}");
            assert!(explained.contains(&expected), "{expected}");
        }
    }
}

fn errors(bytes: &[u8]) -> Vec<&'static str> {
    let (_, diagnostics) = demo::read(bytes);
    let errors = diagnostics
        .iter()
        .filter(|it| it.severity() == Severity::Error);
    errors.map(Diagnostic::code).collect()
}

#[test]
fn it_is_read_without_any_error_but_that_nothing_is_filled_in() {
    let errors = errors(&template_bytes().unwrap());
    let expected = ["intake/no-schools"];
    assert!(errors.iter().all(|it| expected.contains(it)), "{errors:?}");
}

#[test]
fn a_school_that_is_filled_in_is_read_back_as_it_was_written() {
    let mut form = template_form();
    let columns = Entity::School.variables();
    let row = columns.map(|variable| match variable {
        Variable::SchoolName => Cell::text("=青禾小学"),
        Variable::SchoolCode => Cell::text("0012345678"),
        Variable::CountyName => Cell::text("示例县"),
        Variable::SchoolType => Cell::text("小学"),
        Variable::PrimaryStudents => Cell::number("320"),
        Variable::TeachingEquipmentValue => Cell::number("64.25"),
        Variable::PrimaryClassSizes => Cell::text("40;40;40;40;40;40;40;40"),
        _ => Cell::blank(),
    });
    form.sheets[0].rows.push(row.collect());
    let bytes = to_xlsx(&form).unwrap();
    assert_eq!(errors(&bytes), [""; 0]);
    let (counties, diagnostics) = demo::read(&bytes);
    // The sample above it is no school, and that is told.
    assert_eq!(counties[0].schools.len(), 1);
    let is_told = |it: &&Diagnostic| it.code() == "intake/row-left-out";
    assert!(diagnostics.iter().any(|it| is_told(&it)), "{diagnostics:?}");
    let school = &counties[0].schools[0];
    assert_eq!(school.name(), "=青禾小学");
    assert_eq!(school.code(), "0012345678");
    // 64.25 万元 are 642,500 yuan.
    let value = school.record.number(Variable::TeachingEquipmentValue);
    assert_eq!(value, Ok(&Exact::from(642_500_i64)));
    let sizes = school.record.numbers(Variable::PrimaryClassSizes);
    assert_eq!(sizes.map(<[Exact]>::len), Ok(8));
}
