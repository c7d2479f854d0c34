//! What a person decides about headers goes before everything that is found by itself.

use junheng::intake::{
    Choice, Heading, Mapping, Meaning, Reading, RemedyKind, SheetKind, SourceFile, Table, Why,
    read_file, read_paced, remedies,
};
use junheng::model::Variable;
use junheng::pace::{Steady, at_once};
use junheng::quantity::{Exact, Unit};

fn tables(text: &str) -> Vec<Table> {
    let bytes = text.as_bytes();
    read_file(&SourceFile {
        name: "表.csv",
        bytes,
    })
    .0
}

fn read(tables: &[Table], mapping: &Mapping) -> Reading {
    at_once(read_paced(tables, mapping, &Steady))
}

fn heading<'a>(reading: &'a Reading, text: &str) -> &'a Heading {
    let mut headings = reading.sheets.iter().flat_map(|sheet| &sheet.headings);
    headings.find(|heading| heading.text == text).unwrap()
}

#[test]
fn a_chosen_header_is_that_fact_in_that_unit() {
    let tables = tables("学校名称,仪器,小学在校生数\n青禾小学,25,120\n");
    let before = read(&tables, &Mapping::default());
    let cell = heading(&before, "仪器").cell.clone();
    assert_eq!(heading(&before, "仪器").meaning, Meaning::Unmapped);

    let variable = Variable::TeachingEquipmentValue;
    let choice = Choice::Variable(variable, Some(Unit::TenThousandYuan));
    let mut mapping = Mapping::default();
    mapping.set(cell.clone(), Some(choice));
    let after = read(&tables, &mapping);
    let meaning = Meaning::Variable(variable, Why::Chosen);
    assert_eq!(heading(&after, "仪器").meaning, meaning);
    let school = &after.counties[0].schools[0];
    assert_eq!(
        school.record.number(variable),
        Ok(&Exact::from(250_000_u32))
    );

    mapping.set(cell, None);
    assert_eq!(read(&tables, &mapping), before);
}

#[test]
fn a_header_that_is_not_needed_is_not_told_and_gives_nothing() {
    let tables = tables("学校名称,小学在校生数,小学班级数\n青禾小学,120,6\n");
    let before = read(&tables, &Mapping::default());
    let mut mapping = Mapping::default();
    let cell = heading(&before, "小学班级数").cell.clone();
    mapping.set(cell, Some(Choice::NotNeeded));
    let after = read(&tables, &mapping);
    let school = &after.counties[0].schools[0];
    assert!(school.record.number(Variable::PrimaryClasses).is_err());
    assert!(after.diagnostics.is_empty());
}

#[test]
fn a_sheet_that_nobody_understands_can_be_explained_header_by_header() {
    let tables = tables("2026年统计,,\n单位,甲项,乙项\n青禾小学,120,6\n云杉小学,240,8\n");
    let before = read(&tables, &Mapping::default());
    assert_eq!(before.sheets[0].kind, SheetKind::Unrecognised);
    let mut mapping = Mapping::default();
    for (text, variable) in [
        ("单位", Variable::SchoolName),
        ("甲项", Variable::PrimaryStudents),
    ] {
        let cell = heading(&before, text).cell.clone();
        mapping.set(cell, Some(Choice::Variable(variable, None)));
    }
    let after = read(&tables, &mapping);
    assert_eq!(after.sheets[0].kind, SheetKind::Schools);
    let names = after.counties[0].schools.iter().map(|school| school.name());
    assert_eq!(names.collect::<Vec<_>>(), ["青禾小学", "云杉小学"]);
}

#[test]
fn a_column_in_another_unit_than_it_says_is_mended_in_one_step() {
    let tables = tables(
        "学校名称,办学类型,小学在校生数,教学仪器设备值（万元）\n青禾小学,小学,500,1250000\n\
         白桦小学,小学,400,980000\n松涛小学,小学,620,1500000\n枫林小学,小学,380,900000\n",
    );
    let mut mapping = Mapping::default();
    let before = read(&tables, &mapping);
    let mut found = before.diagnostics.iter();
    let found = found.find_map(|it| remedies(&before, it).pop());
    let remedy = found.unwrap();
    assert_eq!(remedy.kind, RemedyKind::Unit(Unit::Yuan));
    assert_eq!(remedy.cell, tables[0].cell_ref(0, 3));
    mapping.set(remedy.cell.clone(), Some(remedy.choice));
    let after = read(&tables, &mapping);
    let record = &after.counties[0].schools[0].record;
    let worth = record.number(Variable::TeachingEquipmentValue);
    assert_eq!(worth, Ok(&Exact::from(1_250_000_u32)));
    let mut left = after.diagnostics.iter();
    assert_eq!(left.find_map(|it| remedies(&after, it).pop()), None);
}

#[test]
fn a_header_that_nobody_knows_can_be_taken_for_a_fact_with_a_similar_name() {
    let tables = tables(
        "学校名称,办学类型,小学在校生数,体育场地面积（亩）\n青禾小学,小学,500,6\n\
         白桦小学,小学,400,4.5\n",
    );
    let mut mapping = Mapping::default();
    let before = read(&tables, &mapping);
    let record = &before.counties[0].schools[0].record;
    assert!(record.number(Variable::SportsGroundArea).is_err());
    let mut told = before.diagnostics.iter();
    let unknown = told
        .find(|it| it.code() == "intake/unmapped-column")
        .unwrap();
    let offered = remedies(&before, unknown);
    let first = offered.first().unwrap();
    assert_eq!(first.kind, RemedyKind::Meaning(Variable::SportsGroundArea));
    mapping.set(first.cell.clone(), Some(first.choice));
    let after = read(&tables, &mapping);
    let record = &after.counties[0].schools[0].record;
    // One 亩 is 2,000/3 square metres.
    let area = record.number(Variable::SportsGroundArea);
    assert_eq!(area, Ok(&Exact::from(4_000_u32)));
}
