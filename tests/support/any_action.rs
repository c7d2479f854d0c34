//! Random work: every action that a user can take, but the journeys through the steps.

use std::rc::Rc;
use std::sync::Arc;

use junheng::app::{
    Action, NoteEdit, Role, SchoolKey, Source, SourceId, SourceKind, Statement, Subject, Workspace,
};
use junheng::intake::{Choice, Finding, RawCell, Table};
use junheng::model::{CellRef, SheetRef, Variable};
use junheng::standard::{Relaxations, Selection};
use proptest::prelude::*;
use yew::Reducible;

fn selection(day: u8) -> Selection {
    Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: format!("2026-09-{day:02}").parse().unwrap(),
        relaxations: Relaxations::Off,
    }
}

/// One of three files, or a pasted range; each reading of it has other texts.
pub fn source(file: u8, kind: SourceKind, texts: &[String]) -> Source {
    let cell = |text: &String| RawCell { text: text.clone() };
    let rows = texts.chunks(3).map(|row| row.iter().map(cell).collect());
    let name = format!("{file}.csv");
    let table = Table::new(name.clone(), "学校", rows.collect(), Vec::new());
    Source::new(name, kind, (vec![table], Vec::new()))
}

pub fn cell(file: u8, row: u32, column: u16) -> CellRef {
    let sheet = Arc::new(SheetRef {
        file: format!("{file}.csv"),
        sheet: "学校".to_owned(),
    });
    CellRef { sheet, row, column }
}

fn any_cell() -> impl Strategy<Value = CellRef> {
    (0..3_u8, 0..6_u32, 0..5_u16).prop_map(|(file, row, column)| cell(file, row, column))
}

fn any_text() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "1", "12", "九百", "甲\t乙", " \"x\" ", "####"])
        .prop_map(str::to_owned)
}

/// A fact about one of two schools, or about the county, with or without a cell that states it.
fn any_statement() -> impl Strategy<Value = Statement> {
    let school = |name: &str| {
        Subject::School(SchoolKey {
            name: name.to_owned(),
            ..SchoolKey::default()
        })
    };
    let subjects = vec![school("甲"), school("乙"), Subject::County(String::new())];
    (
        prop::sample::select(subjects),
        prop::option::of(any_cell()),
        any_text(),
    )
        .prop_map(|(subject, cell, text)| {
            let variable = match subject {
                Subject::School(_) => Variable::PrimaryStudents,
                Subject::County(_) => Variable::Year,
            };
            Statement {
                subject,
                variable,
                cells: cell.into_iter().collect(),
                text,
            }
        })
}

/// An answer to one of two findings, or its end.
fn any_answer() -> impl Strategy<Value = Action> {
    let about = prop::sample::select(vec!["甲", "乙"]);
    (about, any_text()).prop_map(|(about, text)| Action::Answer {
        finding: Finding {
            rule: "intake/example".to_owned(),
            county: String::new(),
            about: about.to_owned(),
            subject: String::new(),
        },
        figures: "1".to_owned(),
        text,
    })
}

/// A change of what is kept beside one of two items of one of two counties.
fn any_note() -> impl Strategy<Value = Action> {
    let counties = prop::sample::select(vec!["", "清河县"]);
    let items = prop::sample::select(vec!["G1", "V7"]);
    let edit = prop_oneof![
        any_text().prop_map(NoteEdit::Text),
        any_text().prop_map(NoteEdit::Add),
        (0..3_usize, any_text()).prop_map(|(at, text)| NoteEdit::Change(at, text)),
        (0..3_usize).prop_map(NoteEdit::Remove),
    ];
    (counties, items, edit).prop_map(|(county, item, edit)| Action::Note {
        county: county.to_owned(),
        item: item.to_owned(),
        edit,
    })
}

/// Every action but the journeys through the steps.
pub fn any_action() -> impl Strategy<Value = Action> {
    let kind = prop::sample::select(vec![SourceKind::File, SourceKind::Pasted]);
    let choice = prop::option::of(prop::sample::select(vec![
        Choice::NotNeeded,
        Choice::Variable(Variable::SchoolName, None),
    ]));
    prop_oneof![
        2 => (0..3_u8, kind, prop::collection::vec(any_text(), 0..12))
            .prop_map(|(file, kind, texts)| Action::Load(vec![source(file, kind, &texts)])),
        1 => (0..8_u32).prop_map(|id| Action::Remove(SourceId(id))),
        8 => prop::collection::vec((any_cell(), any_text()), 0..9).prop_map(Action::Correct),
        2 => prop::collection::vec(any_cell(), 0..9).prop_map(Action::Revert),
        1 => Just(Action::RevertAll),
        2 => (any_cell(), choice).prop_map(|(cell, choice)| Action::Choose {
            header: (cell.row as usize, cell.row as usize),
            cell,
            choice,
        }),
        2 => prop::collection::vec((any_cell(), prop::option::of(any_text())), 0..5)
            .prop_map(Action::Unread),
        1 => any_answer(),
        2 => any_note(),
        2 => prop::collection::vec(any_statement(), 0..4).prop_map(Action::State),
        1 => (0..8_u32, prop::sample::select(vec![Role::Assessed, Role::LastYear]))
            .prop_map(|(id, role)| Action::UseAs(SourceId(id), role)),
        1 => (1..4_u8).prop_map(|day| Action::Select(selection(day))),
        1 => any_text().prop_map(Action::ShowCounty),
    ]
}

/// Loads two files, so that most actions find something to change.
pub fn beginning() -> Rc<Workspace> {
    let texts: Vec<String> = (0..12).map(|n| n.to_string()).collect();
    let sources = (0..2).map(|file| source(file, SourceKind::File, &texts));
    let load = Action::Load(sources.collect());
    Rc::new(Workspace::new(selection(1))).reduce(load)
}
