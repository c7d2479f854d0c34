use std::sync::Arc;

use super::*;
use crate::app::{Answered, ItemNote, SourceKind, corrected};
use crate::intake::{self, Choice, Diagnostic, RawCell, SourceFile, Table, read_file};
use crate::model::{SheetRef, Variable};
use crate::pace::{Steady, at_once};
use crate::standard::Relaxations;

fn selection() -> Selection {
    Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: "2026-09-01".parse().unwrap(),
        relaxations: Relaxations::Off,
    }
}

fn file(name: &str, rows: &[&[&str]]) -> Source {
    let cell = |text: &&str| RawCell {
        text: (*text).to_owned(),
    };
    let rows = rows
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let table = Table::new(name, "学校", rows, Vec::new());
    Source::new(name, SourceKind::File, (vec![table], Vec::new()))
}

fn at(name: &str, row: u32, column: u16) -> CellRef {
    let sheet = Arc::new(SheetRef {
        file: name.to_owned(),
        sheet: "学校".to_owned(),
    });
    CellRef { sheet, row, column }
}

fn play(actions: Vec<Action>) -> Rc<Workspace> {
    actions
        .into_iter()
        .fold(Rc::new(Workspace::new(selection())), |workspace, action| {
            workspace.reduce(action)
        })
}

fn correct(cell: CellRef, text: &str) -> Action {
    Action::Correct(vec![(cell, text.to_owned())])
}

#[test]
fn a_correction_counts_and_the_file_keeps_its_own_text() {
    let workspace = play(vec![
        Action::Load(vec![file("a.csv", &[&["x", "120"]])]),
        correct(at("a.csv", 0, 1), "130"),
    ]);
    let ground = workspace.ground();
    assert_eq!(ground.original(&at("a.csv", 0, 1)), "120");
    assert_eq!(ground.text(&at("a.csv", 0, 1)), "130");
    assert_eq!(corrected(ground)[0].text(0, 1), "130");
}

#[test]
fn a_cell_beyond_the_edge_can_be_filled() {
    let workspace = play(vec![
        Action::Load(vec![file("a.csv", &[&["x"]])]),
        correct(at("a.csv", 2, 3), "new"),
    ]);
    assert_eq!(corrected(workspace.ground())[0].text(2, 3), "new");
}

#[test]
fn typing_the_old_text_again_takes_the_correction_back() {
    let workspace = play(vec![
        Action::Load(vec![file("a.csv", &[&["120"]])]),
        correct(at("a.csv", 0, 0), "130"),
        correct(at("a.csv", 0, 0), "120"),
    ]);
    assert!(workspace.ground().corrections.is_empty());
}

#[test]
fn undo_goes_back_through_every_step_and_redo_forward() {
    let start = play(vec![Action::Load(vec![file("a.csv", &[&["0"]])])]);
    let mut states = vec![Rc::clone(start.ground())];
    let mut workspace = start;
    for n in 1..=150 {
        workspace = workspace.reduce(correct(at("a.csv", 0, 0), &n.to_string()));
        states.push(Rc::clone(workspace.ground()));
    }
    for expected in states.iter().rev().skip(1) {
        workspace = workspace.reduce(Action::Undo);
        assert_eq!(workspace.ground(), expected);
    }
    for expected in states.iter().skip(1) {
        workspace = workspace.reduce(Action::Redo);
        assert_eq!(workspace.ground(), expected);
    }
    assert!(workspace.to_redo().is_none());
}

#[test]
fn removing_a_source_can_be_undone_with_its_corrections() {
    let before = play(vec![
        Action::Load(vec![file("a.csv", &[&["0"]])]),
        correct(at("a.csv", 0, 0), "1"),
    ]);
    let id = before.ground().sources[0].id;
    let removed = Rc::clone(&before).reduce(Action::Remove(id));
    assert!(removed.ground().is_empty());
    assert_eq!(removed.ground().n_idle(), 1);
    let back = removed.reduce(Action::Undo);
    assert_eq!(back.ground(), before.ground());
}

#[test]
fn the_same_file_again_takes_its_place_and_keeps_corrections_that_still_fit() {
    let workspace = play(vec![
        Action::Load(vec![
            file("a.csv", &[&["1", "2"]]),
            file("b.csv", &[&["9"]]),
        ]),
        correct(at("a.csv", 0, 0), "10"),
        correct(at("a.csv", 0, 1), "20"),
        Action::Load(vec![file("a.csv", &[&["1", "3"]])]),
    ]);
    let ground = workspace.ground();
    assert_eq!(ground.sources.len(), 2);
    assert_eq!(ground.text(&at("a.csv", 0, 0)), "10");
    assert_eq!(ground.text(&at("a.csv", 0, 1)), "3");
    assert_eq!((ground.corrections.len(), ground.n_idle()), (2, 1));
    assert_eq!(workspace.n_newly_idle(), 1);
    let later = workspace.reduce(correct(at("b.csv", 0, 0), "8"));
    assert_eq!(later.n_newly_idle(), 0);
}

#[test]
fn files_of_one_name_about_other_schools_stand_beside_each_other() {
    let of = |school: &str, students: &str| {
        file(
            "学校表.xlsx",
            &[&["学校名称", "小学在校生数"], &[school, students]],
        )
    };
    let (first, second) = (of("青禾小学", "120"), of("云杉小学", "240"));
    let workspace = play(vec![
        Action::Load(vec![first.clone(), second.clone(), second.clone()]),
        correct(at("学校表.xlsx", 1, 1), "777"),
        Action::Load(vec![of("松涛小学", "300")]),
        Action::Load(vec![of("云杉小学", "241")]),
    ]);
    let ground = workspace.ground();
    let names: Vec<&str> = ground.sources.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["学校表.xlsx", "学校表 (2).xlsx", "学校表 (3).xlsx"]);
    assert_eq!(ground.text(&at("学校表.xlsx", 1, 1)), "777");
    assert_eq!(ground.text(&at("学校表 (2).xlsx", 1, 1)), "241");
    // So does a file with newer figures of the first school take its place.
    let again = workspace.reduce(Action::Load(vec![of("青禾小学", "125")]));
    assert_eq!(again.ground().sources.len(), 3);
    assert_eq!(again.ground().original(&at("学校表.xlsx", 1, 1)), "125");
}

#[test]
fn a_correction_counts_again_when_the_table_says_again_what_was_corrected() {
    let workspace = play(vec![
        Action::Load(vec![file("a.csv", &[&["1"]])]),
        correct(at("a.csv", 0, 0), "10"),
        Action::Load(vec![file("a.csv", &[&["2"]])]),
        Action::Load(vec![file("a.csv", &[&["1"]])]),
    ]);
    assert_eq!(workspace.ground().text(&at("a.csv", 0, 0)), "10");
}

#[test]
fn corrections_and_pasted_tables_are_work_that_is_nowhere_else() {
    let read = play(vec![Action::Load(vec![file("a.csv", &[&["1"]])])]);
    assert!(!read.ground().has_own_work());
    let corrected = Rc::clone(&read).reduce(correct(at("a.csv", 0, 0), "2"));
    assert!(corrected.ground().has_own_work());
    let pasted = Source::new("粘贴 1", SourceKind::Pasted, (Vec::new(), Vec::new()));
    assert!(
        read.reduce(Action::Load(vec![pasted]))
            .ground()
            .has_own_work()
    );
}

#[test]
fn work_is_unsaved_until_a_file_has_it_and_again_after_the_next_change() {
    let read = play(vec![Action::Load(vec![file("a.csv", &[&["1"]])])]);
    assert!(!read.is_unsaved(), "the file has it");
    let corrected = read.reduce(correct(at("a.csv", 0, 0), "2"));
    assert!(corrected.is_unsaved());
    let then = Rc::clone(corrected.ground());
    let saved = Rc::clone(&corrected).reduce(Action::Saved(Rc::clone(&then)));
    assert!(!saved.is_unsaved());
    assert_eq!(saved.to_undo(), corrected.to_undo(), "it is no step");
    let further = saved.reduce(correct(at("a.csv", 0, 0), "3"));
    assert!(further.is_unsaved());
    // A file that was written meanwhile has the state before.
    assert!(Rc::clone(&further).reduce(Action::Saved(then)).is_unsaved());
    let restored = Action::Restore("b.junheng".to_owned(), Box::new(further.saved()));
    let elsewhere = play(vec![restored.clone()]);
    assert!(elsewhere.ground().has_own_work() && !elsewhere.is_unsaved());
    assert!(!elsewhere.has_replaced_work(), "there was none");
    let other = play(vec![Action::Load(vec![file("z.csv", &[&["9"]])])]);
    let over_other = other.reduce(restored);
    assert!(over_other.has_replaced_work());
    let gone_on = Rc::clone(&over_other).reduce(correct(at("a.csv", 0, 0), "4"));
    assert!(!gone_on.has_replaced_work(), "that was not the last step");
    assert!(!over_other.reduce(Action::Undo).has_replaced_work());
}

#[test]
fn what_changes_nothing_is_no_step() {
    let workspace = play(vec![Action::Load(vec![file("a.csv", &[&["1"]])])]);
    let same = Rc::clone(&workspace).reduce(correct(at("a.csv", 0, 0), "1"));
    assert!(Rc::ptr_eq(&workspace, &same));
    let same = Rc::clone(&workspace).reduce(Action::Select(selection()));
    assert!(Rc::ptr_eq(&workspace, &same));
}

#[test]
fn a_new_step_ends_what_could_be_done_again() {
    let workspace = play(vec![
        Action::Load(vec![file("a.csv", &[&["1"]])]),
        correct(at("a.csv", 0, 0), "2"),
        Action::Undo,
        correct(at("a.csv", 0, 0), "3"),
    ]);
    assert!(workspace.to_redo().is_none());
    assert_eq!(workspace.ground().text(&at("a.csv", 0, 0)), "3");
}

#[test]
fn another_county_is_not_a_step() {
    let workspace = play(vec![Action::ShowCounty("乙县".to_owned())]);
    assert_eq!(workspace.shown_county(), Some("乙县"));
    assert!(workspace.to_undo().is_none());
}

#[test]
fn what_was_decided_about_a_form_is_taken_for_the_same_form_of_next_year() {
    let choice = Choice::Variable(Variable::PrimaryBackboneTeachers, None);
    let this_year: &[&[&str]] = &[&["学校名称", "2025年骨干"], &["甲", "3"]];
    let next_year: &[&[&str]] = &[&["学校名称", "2026年骨干"], &["甲", "4"]];
    let workspace = play(vec![
        Action::Load(vec![file("2025.csv", this_year)]),
        Action::Choose {
            cell: at("2025.csv", 0, 1),
            choice: Some(choice),
            header: (0, 0),
        },
        Action::Load(vec![file("2026.csv", next_year)]),
    ]);
    let mapping = &workspace.ground().mapping;
    assert_eq!(mapping.get(&at("2026.csv", 0, 1)), Some(choice));
    let undone = workspace.reduce(Action::Undo).reduce(Action::Undo);
    assert!(undone.ground().mapping.is_empty());
}

/// A school whose equipment of so many 万元 for 100 pupils is odd below 1, and a second row.
fn with_equipment(worth: &str, rows: &[&[&str]]) -> Source {
    let header: &[&str] = &["学校名称", "小学在校生数", "教学仪器设备值(万元)"];
    let own: &[&str] = &["甲小学", "100", worth];
    let all: Vec<&[&str]> = [header]
        .into_iter()
        .chain(rows.iter().copied())
        .chain([own])
        .collect();
    file("a.csv", &all)
}

fn odd(workspace: &Workspace) -> Vec<Diagnostic> {
    let ground = workspace.ground();
    let tables = corrected(ground);
    let last_year = ground.last_year();
    let reading = intake::read_beside(&tables, &last_year, &ground.mapping, &Steady);
    let told = at_once(reading).diagnostics;
    told.into_iter()
        .filter(|it| it.finding().is_some())
        .collect()
}

fn answer(diagnostic: &Diagnostic, text: &str) -> Action {
    Action::Answer {
        finding: diagnostic.finding().unwrap(),
        figures: diagnostic.figures(),
        text: text.to_owned(),
    }
}

#[test]
fn an_answer_stays_with_its_finding_through_other_edits_undo_and_redo() {
    let workspace = play(vec![Action::Load(vec![with_equipment("0.5", &[])])]);
    let told = odd(&workspace);
    assert_eq!(told.len(), 1);
    assert_eq!(workspace.ground().answers.of(&told[0]), Answered::Open);
    let workspace = workspace.reduce(answer(&told[0], " 新建校，设备未到 "));
    let kept = Answered::Yes("新建校，设备未到");
    assert_eq!(workspace.ground().answers.of(&told[0]), kept);
    assert!(workspace.ground().has_own_work());
    // Another row above it moves its cell; the finding is the same.
    let moved = Rc::clone(&workspace).reduce(Action::Load(vec![with_equipment(
        "0.5",
        &[&["乙小学", "200", "40"]],
    )]));
    let again = odd(&moved);
    assert_ne!(again[0].place, told[0].place);
    assert_eq!(moved.ground().answers.of(&again[0]), kept);
    let undone = Rc::clone(&workspace).reduce(Action::Undo);
    assert_eq!(undone.ground().answers.of(&told[0]), Answered::Open);
    let redone = undone.reduce(Action::Redo);
    assert_eq!(redone.ground().answers.of(&told[0]), kept);
    let taken_back = redone.reduce(answer(&told[0], "  "));
    assert!(taken_back.ground().answers.is_empty());
}

#[test]
fn an_answer_to_other_figures_is_kept_and_has_to_be_confirmed() {
    let workspace = play(vec![Action::Load(vec![with_equipment("0.5", &[])])]);
    let told = odd(&workspace);
    let workspace = workspace.reduce(answer(&told[0], "已核实"));
    let changed = workspace.reduce(correct(at("a.csv", 1, 2), "0.6"));
    let now = odd(&changed);
    let outdated = Answered::Outdated("已核实");
    assert_eq!(changed.ground().answers.of(&now[0]), outdated);
    let confirmed = Rc::clone(&changed).reduce(answer(&now[0], "已核实"));
    assert_eq!(
        confirmed.ground().answers.of(&now[0]),
        Answered::Yes("已核实")
    );
    // The finding goes, the answer stays, and is there when the finding comes back.
    let mended = changed.reduce(correct(at("a.csv", 1, 2), "50"));
    assert!(odd(&mended).is_empty());
    assert_eq!(mended.ground().answers.len(), 1);
    let back = mended.reduce(Action::Revert(vec![at("a.csv", 1, 2)]));
    assert_eq!(
        back.ground().answers.of(&odd(&back)[0]),
        Answered::Yes("已核实")
    );
}

fn of_year(name: &str, county: &str, year: &str) -> Source {
    file(name, &[&["区县名称", county], &["评估年度", year]])
}

#[test]
fn the_older_of_two_years_is_only_compared_unless_the_user_says_otherwise() {
    let workspace = play(vec![Action::Load(vec![
        of_year("2025.csv", "示例县", "2025"),
        of_year("2026.csv", "示例县", "2026"),
        of_year("other.csv", "邻县", "2025"),
        of_year("old.csv", "示例县", "2023"),
    ])]);
    let roles = |workspace: &Workspace| -> Vec<Role> {
        let ground = workspace.ground();
        let sources = ground.sources.iter();
        sources.map(|source| ground.role_of(source)).collect()
    };
    use Role::{Assessed, LastYear};
    assert_eq!(roles(&workspace), [LastYear, Assessed, Assessed, Assessed]);
    assert_eq!(workspace.ground().last_year().len(), 1);
    let id = workspace.ground().sources[0].id;
    let assessed = Rc::clone(&workspace).reduce(Action::UseAs(id, Assessed));
    assert_eq!(roles(&assessed), [Assessed; 4]);
    // The same file again is used for the same.
    let again =
        Rc::clone(&assessed).reduce(Action::Load(vec![of_year("2025.csv", "示例县", "2025")]));
    assert_eq!(roles(&again), [Assessed; 4]);
    assert_eq!(roles(&assessed.reduce(Action::Undo)), roles(&workspace));
}

#[test]
fn decisions_about_headers_travel_in_a_file_and_reach_the_tables_that_are_there() {
    let rows: &[&[&str]] = &[&["学校名称", "甲栏"], &["青禾小学", "5"]];
    let choice = Choice::Variable(Variable::PrimaryStudents, None);
    let first = play(vec![
        Action::Load(vec![file("今年.xlsx", rows)]),
        Action::Choose {
            cell: at("今年.xlsx", 0, 1),
            choice: Some(choice),
            header: (0, 0),
        },
    ]);
    let bytes = crate::app::recipes(first.ground()).unwrap();
    let name = "方案.xlsx";
    let read = read_file(&SourceFile {
        name,
        bytes: &bytes,
    });

    let there = at("别处.xlsx", 0, 1);
    let other = play(vec![Action::Load(vec![file("别处.xlsx", rows)])]);
    assert_eq!(other.ground().mapping.get(&there), None);
    let given = Source::new(name, SourceKind::File, read);
    let other = other.reduce(Action::Load(vec![given]));
    assert_eq!(other.ground().mapping.get(&there), Some(choice));
    assert_eq!(other.ground().recipes, first.ground().recipes);
    let back = other.reduce(Action::Undo);
    assert_eq!(back.ground().mapping.get(&there), None);
}

fn note(county: &str, item: &str, edit: NoteEdit) -> Action {
    Action::Note {
        county: county.to_owned(),
        item: item.to_owned(),
        edit,
    }
}

#[test]
fn a_note_and_evidence_are_kept_for_one_item_of_one_county() {
    let add = |text: &str| NoteEdit::Add(text.to_owned());
    let workspace = play(vec![
        note(
            "清河县",
            "G1",
            NoteEdit::Text(" 布局规划已批复 ".to_owned()),
        ),
        note("清河县", "G1", add("批复文件")),
        note("清河县", "G1", add("布局图")),
        note("清河县", "G1", add("  ")),
        note(
            "清河县",
            "G1",
            NoteEdit::Change(0, "批复文件 2 份".to_owned()),
        ),
        note("示例县", "G1", add("会议纪要")),
    ]);
    let notes = &workspace.ground().notes;
    assert_eq!(
        notes.of("清河县", "G1"),
        Some(&ItemNote {
            text: "布局规划已批复".to_owned(),
            evidence: vec!["批复文件 2 份".to_owned(), "布局图".to_owned()],
        })
    );
    assert_eq!(notes.of("示例县", "G1").unwrap().evidence, ["会议纪要"]);
    assert_eq!(notes.of("清河县", "G2"), None);
    assert!(workspace.ground().has_own_work());
}

#[test]
fn each_change_of_a_note_is_a_step_that_can_be_undone() {
    let steps = vec![
        note("清河县", "V4", NoteEdit::Text("已核查".to_owned())),
        note("清河县", "V4", NoteEdit::Add("编制台账".to_owned())),
        note("清河县", "V4", NoteEdit::Remove(0)),
        note("清河县", "V4", NoteEdit::Text(String::new())),
    ];
    let mut workspace = play(steps);
    assert!(workspace.ground().notes.is_empty());
    assert!(!workspace.ground().has_own_work());
    assert_eq!(workspace.to_undo(), Some(&Deed::Note("V4".to_owned())));
    let kept = |workspace: &Workspace| workspace.ground().notes.of("清河县", "V4").cloned();
    workspace = workspace.reduce(Action::Undo);
    assert_eq!(kept(&workspace).unwrap().text, "已核查");
    workspace = workspace.reduce(Action::Undo);
    assert_eq!(kept(&workspace).unwrap().evidence, ["编制台账"]);
    workspace = workspace.reduce(Action::Undo);
    assert!(kept(&workspace).unwrap().evidence.is_empty());
    workspace = workspace.reduce(Action::Undo);
    assert_eq!(kept(&workspace), None);
    workspace = workspace.reduce(Action::Redo);
    assert_eq!(kept(&workspace).unwrap().text, "已核查");
}

#[test]
fn what_changes_nothing_of_a_note_is_no_step() {
    let workspace = play(vec![
        note("", "G1", NoteEdit::Text("  ".to_owned())),
        note("", "G1", NoteEdit::Add(String::new())),
        note("", "G1", NoteEdit::Remove(3)),
        note("", "G1", NoteEdit::Change(0, "a".to_owned())),
    ]);
    assert_eq!(workspace.to_undo(), None);
}
