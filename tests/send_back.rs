//! Workbooks that go back to schools: what is asked in them, and that what comes back changes the
//! edited facts and nothing else.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "send_back/desk.rs"]
mod desk;
#[path = "support/random_county.rs"]
#[allow(dead_code, reason = "the generator serves several tests")]
mod random_county;
mod support;

use std::io::Cursor;
use std::rc::Rc;

use calamine::{Data, Reader, SheetVisible, Xlsx};
use junheng::app::{Action, Statement, Subject};
use junheng::intake::{self, Table};
use junheng::model::{Entry, SchoolKind, ValueKind, Variable};
use junheng::report::{Shape, demo_bytes};
use junheng::text::send_back::Request;
use junheng::text::ui::NoMatch;

use desk::{Desk, edit, entries, rows_with_keys};
use random_county::county_of_seed;
use random_county::dice::Dice;
use support::facts;

/// Two schools; the first has a number that is none, and lacks a column altogether.
fn two_schools() -> Desk {
    let text = "学校代码,学校名称,区县,办学类型,城乡类型,小学在校生数,小学班级数,教学仪器设备值(元)\n\
        9901,甲小学,清河县,小学,镇区,九百,20,\"1,250,000\"\n\
        9902,乙小学,清河县,小学,镇区,120,6,300000\n";
    Desk::of_csv("清河.csv", text)
}

fn back(desk: &Desk, shape: Shape) -> Vec<Table> {
    desk.sent(shape, "清河县_退回修改.xlsx")
}

fn number(text: &str) -> Entry {
    Entry::Known(junheng::model::Value::Number(text.parse().unwrap()))
}

#[test]
fn what_is_wrong_and_what_is_missing_is_asked_for() {
    let desk = two_schools();
    let faults = desk.faults();
    let of = |row: usize, variable| faults[row].iter().find(|fault| fault.variable == variable);
    let wrong = of(0, Variable::PrimaryStudents).unwrap();
    assert_eq!(wrong.request, Request::Correct);
    assert!(wrong.messages[0].contains("九百"), "{:?}", wrong.messages);
    assert!(of(1, Variable::PrimaryStudents).is_none());
    let missing = of(1, Variable::TeachingAuxArea).unwrap();
    assert_eq!(missing.request, Request::Fill);
    // No verdict rests on pupils that a primary school does not have.
    assert!(of(0, Variable::JuniorStudents).is_none());
}

#[test]
fn facts_that_contradict_each_other_are_all_asked_for() {
    let text =
        "学校代码,学校名称,办学类型,小学专任教师数,小学持证专任教师数\n1,甲小学,小学,10,11\n";
    let faults = Desk::of_csv("a.csv", text).faults();
    for variable in [
        Variable::PrimaryCertifiedTeachers,
        Variable::PrimaryFulltimeTeachers,
    ] {
        let fault = faults[0].iter().find(|fault| fault.variable == variable);
        assert_eq!(fault.map(|fault| fault.request), Some(Request::Correct));
    }
}

#[test]
fn a_reader_that_is_not_ours_finds_sheets_marks_lists_and_locks() {
    let desk = two_schools();
    let bytes = desk.bytes(Shape::Sheets);
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    let names = workbook.sheet_names();
    assert_eq!(names, ["说明", "甲小学", "乙小学", "junheng"]);
    let hidden: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Hidden)
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(hidden, ["junheng"]);
    let range = workbook.worksheet_range("甲小学").unwrap();
    let row = |item: &str| {
        let found = range.rows().find(|row| row[2] == Data::String(item.into()));
        found.unwrap().to_vec()
    };
    let text = |cell: &Data| cell.to_string();
    let students = row("小学在校生数");
    assert_eq!(text(&students[4]), "九百");
    assert_eq!(text(&students[5]), "✗ 请改正");
    assert_eq!(text(&row("教学及辅助用房面积")[5]), "○ 请填写");
    // Stated well: for reference, without key and mark, a number that stays a number.
    let classes = row("小学班级数");
    assert_eq!(
        (text(&classes[0]), &classes[4]),
        (String::new(), &Data::Float(20.0))
    );
    // The unit is that of the school's own table.
    let worth = row("教学仪器设备值");
    assert_eq!(
        (text(&worth[3]), text(&worth[4])),
        ("元".into(), "1,250,000".into())
    );

    let xml = desk::part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(xml.contains("<sheetProtection sheet=\"1\""), "{xml}");
    assert!(xml.contains("type=\"whole\""), "whole numbers");
    assert!(xml.contains("是,否"), "list of flags");
    assert!(!xml.contains("password"), "no password");
    let comments = desk::part(&bytes, "xl/comments1.xml");
    assert!(comments.contains("九百"), "{comments}");
    let styles = desk::part(&bytes, "xl/styles.xml");
    assert!(styles.contains("locked=\"0\""), "open cells");
}

#[test]
fn an_untouched_workbook_changes_nothing() {
    let desk = Desk::of_workbook("示例县.xlsx", &demo_bytes().unwrap());
    for shape in [Shape::Sheets, Shape::List] {
        let returned = intake::returned(&desk.sent(shape, "back.xlsx")).unwrap();
        assert!(returned.cells.iter().all(|cell| !cell.is_edited()));
        let merge = desk.merge(&[returned]);
        assert!(merge.is_empty());
        assert_eq!(merge.n_known, 0);
    }
}

#[test]
fn an_edited_cell_corrects_its_source_and_one_without_a_source_is_filled_in_by_hand() {
    let mut desk = two_schools();
    let mut tables = back(&desk, Shape::Sheets);
    edit(&mut tables, "9901", Variable::PrimaryStudents, "900");
    edit(&mut tables, "9902", Variable::TeachingAuxArea, "2,400.5");
    let before = entries(&desk.reading);
    desk.take(&tables);
    let after = entries(&desk.reading);
    let record = &desk.county().schools[0].record;
    assert_eq!(record.get(Variable::PrimaryStudents).entry, number("900"));
    let record = &desk.county().schools[1].record;
    assert_eq!(
        record.get(Variable::TeachingAuxArea).entry,
        number("2400.5")
    );
    let n_changed = before
        .iter()
        .filter(|(key, entry)| after[*key] != **entry)
        .count();
    assert_eq!(n_changed, 2);
    // The correction holds the cell of the file; the file itself is what it was.
    let corrections: Vec<_> = desk
        .workspace
        .ground()
        .corrections
        .iter()
        .map(|(cell, correction)| (cell.address(), correction.after.clone()))
        .collect();
    assert_eq!(corrections, [("F2".to_owned(), "900".to_owned())]);
    assert!(desk.workspace.ground().by_hand().is_some());
    // One step takes it all back.
    desk.act(Action::Undo);
    assert_eq!(entries(&desk.reading), before);
    assert!(desk.workspace.ground().by_hand().is_none());
}

#[test]
fn merging_twice_is_merging_once() {
    let mut desk = two_schools();
    let mut tables = back(&desk, Shape::List);
    edit(&mut tables, "9901", Variable::PrimaryStudents, "900");
    edit(&mut tables, "9901", Variable::TeachingAuxArea, "2400");
    desk.take(&tables);
    let once = Rc::clone(desk.workspace.ground());
    let merge = desk.merge(&[intake::returned(&tables).unwrap()]);
    assert!(merge.is_empty());
    assert_eq!(merge.n_known, 2);
    desk.take(&tables);
    assert!(Rc::ptr_eq(&once, desk.workspace.ground()));
}

#[test]
fn what_was_changed_here_meanwhile_is_left_to_a_person() {
    let mut desk = two_schools();
    let mut tables = back(&desk, Shape::List);
    edit(&mut tables, "9901", Variable::PrimaryStudents, "900");
    desk.state("9901", Variable::PrimaryStudents, "899");
    let merge = desk.merge(&[intake::returned(&tables).unwrap()]);
    assert!(merge.changes.is_empty());
    let [conflict] = merge.conflicts.as_slice() else {
        panic!("{:?}", merge.conflicts);
    };
    assert_eq!(
        (
            conflict.sent.as_str(),
            conflict.change.before.as_str(),
            conflict.change.statement.text.as_str()
        ),
        ("九百", "899", "900")
    );
}

#[test]
fn of_two_files_that_differ_the_second_is_left_to_a_person() {
    let desk = two_schools();
    let returned = |text| {
        let mut tables = back(&desk, Shape::Sheets);
        edit(&mut tables, "9901", Variable::PrimaryStudents, text);
        intake::returned(&tables).unwrap()
    };
    let merge = desk.merge(&[returned("900"), returned("900"), returned("901")]);
    assert_eq!(
        (merge.changes.len(), merge.n_known, merge.conflicts.len()),
        (1, 1, 1)
    );
    assert_eq!(merge.conflicts[0].change.before, "900");
}

#[test]
fn another_county_and_a_school_that_is_gone_are_told() {
    let mut sent = back(&two_schools(), Shape::List);
    edit(&mut sent, "9901", Variable::PrimaryStudents, "900");
    edit(&mut sent, "9902", Variable::TeachingAuxArea, "1");
    let returned = intake::returned(&sent).unwrap();
    let demo = Desk::of_workbook("示例县.xlsx", &demo_bytes().unwrap());
    let merge = demo.merge(std::slice::from_ref(&returned));
    assert!(merge.changes.is_empty() && merge.conflicts.is_empty());
    let reasons: Vec<_> = merge.unmatched.iter().map(|it| it.reason.clone()).collect();
    let elsewhere = || NoMatch::County("清河县".to_owned());
    assert_eq!(reasons, [elsewhere(), elsewhere()]);

    let text = "学校代码,学校名称,区县,办学类型,小学在校生数\n9902,乙小学,清河县,小学,120\n";
    let merge = Desk::of_csv("later.csv", text).merge(&[returned]);
    let [gone] = merge.unmatched.as_slice() else {
        panic!("{:?}", merge.unmatched);
    };
    assert_eq!(
        (gone.school.as_str(), &gone.reason),
        ("甲小学", &NoMatch::School)
    );
    assert_eq!(merge.changes.len(), 1);
}

#[test]
fn a_school_without_a_code_is_found_by_its_exact_name() {
    let text = "学校名称,区县,办学类型,小学在校生数\n甲小学,清河县,小学,九百\n甲小学分校,清河县,小学,八十\n";
    let mut desk = Desk::of_csv("a.csv", text);
    let mut tables = back(&desk, Shape::List);
    edit(&mut tables, "甲小学", Variable::PrimaryStudents, "900");
    desk.take(&tables);
    let entry = |row: usize| {
        let record = &desk.county().schools[row].record;
        record.get(Variable::PrimaryStudents).entry.clone()
    };
    assert_eq!(entry(0), number("900"));
    assert_eq!(entry(1), Entry::Unreadable("八十".into()));
}

#[test]
fn a_code_that_comes_back_corrected_leaves_the_school_its_own() {
    let text = "学校代码,学校名称,区县,办学类型,小学在校生数\n1,甲小学,清河县,小学,九百\n1,乙小学,清河县,小学,80\n";
    let mut desk = Desk::of_csv("a.csv", text);
    let mut tables = back(&desk, Shape::List);
    edit(&mut tables, "乙小学", Variable::SchoolCode, "2");
    desk.take(&tables);
    assert_eq!(desk.county().schools[1].code(), "2");
    let once = Rc::clone(desk.workspace.ground());
    desk.take(&tables);
    assert!(Rc::ptr_eq(&once, desk.workspace.ground()));
}

#[test]
fn names_of_sheets_are_short_allowed_and_never_alike() {
    let long = "很".repeat(40);
    let text = format!(
        "学校代码,学校名称,办学类型\n1,{long},小学\n2,{long},小学\n3,a/b:c,小学\n4,JUNHENG,小学\n"
    );
    let desk = Desk::of_csv("a.csv", &text);
    let bytes = desk.bytes(Shape::Sheets);
    let workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = workbook.sheet_names();
    let expected = [
        "说明".to_owned(),
        "很".repeat(31),
        format!("{} 2", "很".repeat(29)),
        "abc".to_owned(),
        "JUNHENG 2".to_owned(),
        "junheng".to_owned(),
    ];
    assert_eq!(names, expected);
}

/// A text that somebody might write for a fact.
fn some_text(dice: &mut Dice, variable: Variable, number: usize) -> String {
    match variable.kind() {
        ValueKind::Text => format!("改{number}"),
        ValueKind::SchoolKind => dice.pick(&SchoolKind::ALL).header().to_owned(),
        ValueKind::Setting => dice.pick(&["城区", "镇区", "乡村"]).to_owned(),
        ValueKind::Flag => dice.pick(&["是", "否"]).to_owned(),
        ValueKind::Judgement => dice.pick(&["达标", "不达标"]).to_owned(),
        ValueKind::Grade => dice.pick(&["Ⅰ", "Ⅳ"]).to_owned(),
        ValueKind::Year => dice.between(1950, 2020).to_string(),
        ValueKind::Organizer => dice.between(1, 10).to_string(),
        ValueKind::Counts | ValueKind::Decimals => dice
            .pick(&["45;44", "96;100.5", "45；44", "约45"])
            .to_owned(),
        ValueKind::Count | ValueKind::Decimal => {
            let some = dice.between(0, 3000);
            match dice.index(5) {
                0 => format!("{some}.25"),
                1 => "不详".to_owned(),
                2 => String::new(),
                _ => some.to_string(),
            }
        }
    }
}

#[test]
fn whatever_is_edited_only_that_changes() {
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let county = county_of_seed(seed);
        let mut schools: Vec<support::Facts> = county.schools.iter().map(desk::written).collect();
        // Some facts have no column in the file.
        let dropped: Vec<Variable> = Variable::ALL
            .into_iter()
            .filter(|variable| variable.kind() != ValueKind::Text && dice.happens(15))
            .collect();
        for school in &mut schools {
            school.retain(|id, _| dropped.iter().all(|it| it.id() != *id));
        }
        let tables = support::tables(&schools, &facts(&[("name_of_county", "示例县")]));
        let tables = desk::without_columns(tables, &dropped);
        let mut desk = Desk::of_tables("test.xlsx", tables);
        let shape = dice.pick(&[Shape::Sheets, Shape::List]);
        let mut back = desk.sent(shape, "back.xlsx");
        let sent = intake::returned(&back).unwrap();
        let mut n_edited = 0;
        for (number, (table, row, column)) in rows_with_keys(&back, shape).into_iter().enumerate() {
            if dice.happens(20) {
                let text = some_text(&mut dice, sent.cells[number].variable, number);
                if text != sent.cells[number].sent {
                    n_edited += 1;
                }
                desk::set(&mut back[table], row, column, &text);
            }
        }
        let returned = intake::returned(&back).unwrap();
        let before = entries(&desk.reading);
        let merge = desk.merge(std::slice::from_ref(&returned));
        let n_lost: usize = merge.unmatched.iter().map(|it| it.n_cells).sum();
        assert_eq!(merge.changes.len() + n_lost, n_edited, "seed {seed}");
        assert!(merge.conflicts.is_empty(), "seed {seed}");
        if desk::names_are_unique(desk.county()) {
            assert_eq!(n_lost, 0, "seed {seed}: {:?}", merge.unmatched);
        }
        let expected = desk::expected(&desk.reading, &before, &merge);
        desk.take(&back);
        let after = entries(&desk.reading);
        for (key, entry) in &expected {
            assert_eq!(after.get(key), Some(entry), "seed {seed}: {key:?}");
        }
        assert_eq!(
            after.len(),
            expected.len(),
            "seed {seed}: no school came or went"
        );
        // Once more changes nothing.
        let once = Rc::clone(desk.workspace.ground());
        desk.take(&back);
        assert!(Rc::ptr_eq(&once, desk.workspace.ground()), "seed {seed}");
    }
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let desk = two_schools();
    assert!(desk.bytes(Shape::Sheets) == desk.bytes(Shape::Sheets));
}

#[test]
fn a_school_typed_by_hand_can_be_sent_back_too() {
    let mut desk = Desk::empty();
    for (variable, text) in [
        (Variable::SchoolType, "小学"),
        (Variable::SchoolName, "甲小学"),
        (Variable::PrimaryStudents, "九百"),
    ] {
        desk.act(Action::State(vec![Statement {
            subject: Subject::School(desk::key("", "甲小学", "清河县")),
            variable,
            cells: Vec::new(),
            text: text.to_owned(),
        }]));
    }
    assert_eq!(desk.county().schools.len(), 1);
    let mut tables = back(&desk, Shape::Sheets);
    edit(&mut tables, "甲小学", Variable::PrimaryStudents, "900");
    desk.take(&tables);
    let record = &desk.county().schools[0].record;
    assert_eq!(record.get(Variable::PrimaryStudents).entry, number("900"));
    // It was typed here: there is no file that it would correct.
    assert!(desk.workspace.ground().corrections.is_empty());
}
