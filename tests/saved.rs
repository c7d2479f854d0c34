//! A workspace that is saved comes back as it was, from text and from the workbook that carries it.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/any_action.rs"]
mod any_action;
#[cfg(feature = "office-tests")]
#[path = "support/office.rs"]
mod office;

use std::io::{Cursor, Read, Write};
use std::rc::Rc;

use any_action::{any_action, beginning};
use junheng::app::{
    self, Action, Carried, Export, Ground, Saved, SavedTrouble, Source, SourceKind, Workspace,
};
use junheng::intake::{
    self, AboutFile, Cap, Diagnostic, Encoding, Foreign, Kind, Place, SourceFile, Table,
};
use junheng::pace::{Steady, at_once};
use junheng::standard::{OwnReading, OwnValue, ReadingOption};
use proptest::prelude::*;
use yew::Reducible;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn written(saved: &Saved) -> String {
    at_once(app::write_saved(saved, &Steady))
}

fn read(text: &str) -> Result<Saved, SavedTrouble> {
    at_once(app::read_saved(text, &Steady))
}

/// The demo county with a correction, an own limit, an own reading, a note and a chosen county.
fn worked() -> Rc<Workspace> {
    let source = app::demo("示例县").unwrap();
    let cell = source.tables[0].cell_ref(3, 1);
    let workspace = Rc::new(Workspace::new(app::first_selection(
        "2026-09-01".parse().unwrap(),
    )));
    let actions = [
        Action::Load(vec![source]),
        Action::Correct(vec![(cell, "¦改_x000D_名\n\u{7f}".to_owned())]),
        Action::SetRule {
            parameter: "r1_primary".to_owned(),
            value: Some(OwnValue {
                value: "4.35".parse().unwrap(),
                reason: "试算".to_owned(),
            }),
        },
        Action::TakeReading {
            reading: "D-15".to_owned(),
            own: Some(OwnReading {
                option: ReadingOption::SurveyAndVisits,
                reason: "省里的要求".to_owned(),
            }),
        },
        Action::Note {
            county: "示例县".to_owned(),
            item: "G1".to_owned(),
            edit: app::NoteEdit::Text("=1+1 规划已批复".to_owned()),
        },
        Action::ShowCounty("示例县".to_owned()),
    ];
    actions.into_iter().fold(workspace, Workspace::reduce)
}

/// A workbook read as a dropped file.
fn opened(bytes: &[u8]) -> Source {
    let file = SourceFile {
        name: "申报表.xlsx",
        bytes,
    };
    Source::new("申报表.xlsx", SourceKind::File, intake::read_file(&file))
}

fn forms(workspace: &Workspace) -> Vec<u8> {
    app::export(&written(&workspace.saved()), &Export::Forms, &|_| {}).unwrap()
}

/// The workbook with one of its parts changed.
fn with_part(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = Vec::new();
        entry.read_to_end(&mut text).unwrap();
        if name == part {
            text = change(String::from_utf8(text).unwrap()).into_bytes();
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&text).unwrap();
    }
    out.finish().unwrap().into_inner()
}

proptest! {
    #[test]
    fn whatever_was_done_comes_back_and_gives_the_same_text(
        actions in prop::collection::vec(any_action(), 0..40),
    ) {
        let workspace = actions.into_iter().fold(beginning(), Workspace::reduce);
        let saved = workspace.saved();
        let text = written(&saved);
        let back = read(&text).unwrap();
        prop_assert_eq!(&back, &saved);
        prop_assert_eq!(written(&back), text);
    }

    /// No cut and no other letter is taken for a whole workspace that says something else.
    #[test]
    fn a_text_that_is_cut_is_refused(part in 0.0..1.0_f64) {
        let text = written(&beginning().saved());
        let end = text.ceil_char_boundary((text.len() as f64 * part) as usize);
        prop_assume!(end < text.trim_end().len());
        prop_assert!(read(&text[..end]).is_err());
    }
}

#[test]
fn what_was_noticed_about_files_comes_back() {
    let notes = [
        AboutFile::Empty,
        AboutFile::OverCap {
            cap: Cap::SharedTexts,
            found: 1 << 40,
        },
        AboutFile::Unsupported {
            found: Foreign::WebArchive,
        },
        AboutFile::Damaged {
            detail: "x".to_owned(),
        },
        AboutFile::DamagedSheet {
            sheet: "s".to_owned(),
            detail: "y".to_owned(),
        },
        AboutFile::ExtensionDiffers {
            extension: "xls".to_owned(),
            found: "xlsb",
        },
        AboutFile::EncodingGuessed {
            encoding: Encoding::Gb18030,
        },
        AboutFile::WorkspaceNewer,
    ];
    let place = || Place::File("表.xlsx".to_owned());
    let notes = notes.map(|note| Diagnostic::new(place(), note)).to_vec();
    let source = Source::new("表.xlsx", SourceKind::File, (Vec::new(), notes.clone()));
    let workspace = beginning().reduce(Action::Load(vec![source]));
    let back = read(&written(&workspace.saved())).unwrap();
    assert_eq!(back, workspace.saved());
    assert_eq!(back.ground.sources[2].diagnostics, notes);
}

#[test]
fn a_workbook_brings_everything_back_and_gives_the_same_workbook_again() {
    let workspace = worked();
    let bytes = forms(&workspace);
    let (found, others) = at_once(app::unpacked(vec![opened(&bytes)], &Steady));
    assert!(others.is_empty());
    let (name, saved) = found.into_iter().next().unwrap();
    assert_eq!(saved, workspace.saved());
    let elsewhere = beginning().reduce(Action::Restore(name, Box::new(saved)));
    assert_eq!(elsewhere.ground(), workspace.ground());
    assert_eq!(forms(&elsewhere), bytes);
    // It is a step like any other.
    let before: &Ground = &beginning().ground().clone();
    assert_eq!(**elsewhere.reduce(Action::Undo).ground(), *before);
}

#[test]
fn a_workspace_that_another_program_changed_is_not_taken_and_says_so() {
    let bytes = forms(&worked());
    let changed = with_part(&bytes, "xl/sharedStrings.xml", |text| {
        assert!(text.contains("规划已批复"));
        text.replace("\\u003d1+1 规划已批复", "规划")
            .replace("规划已批复", "规划未批复")
    });
    let (found, others) = at_once(app::unpacked(vec![opened(&changed)], &Steady));
    assert!(found.is_empty());
    let told = others[0].diagnostics.iter().map(|it| &it.kind);
    let changed = Kind::File(AboutFile::WorkspaceChanged);
    assert!(
        told.clone().any(|kind| *kind == changed),
        "{:?}",
        told.collect::<Vec<_>>()
    );
}

#[test]
fn a_newer_workspace_is_left_alone() {
    let text = written(&worked().saved());
    let newer = text.replacen("workspace/1", "workspace/2", 1);
    assert_eq!(read(&newer), Err(SavedTrouble::Newer));
    assert_eq!(read("{}"), Err(SavedTrouble::NoWorkspace));
    let unknown = text.replacen("{\"selection\"", "{\"selected\"", 1);
    assert_eq!(read(&unknown), Err(SavedTrouble::Line(2)));
    let cells = app::carried_cells(&newer);
    let rows = cells.iter().map(|text| vec![text.clone()]).map(|row| {
        let cells = row.into_iter();
        cells.map(|text| intake::RawCell { text }).collect()
    });
    let table = Table::new("a.xlsx", "x", rows.collect(), Vec::new());
    let carried = app::carried(std::slice::from_ref(&table));
    assert!(matches!(carried, Some(Carried::Whole(_))));
    let source = Source::new("a.xlsx", SourceKind::File, (vec![table], Vec::new()));
    let (_, others) = at_once(app::unpacked(vec![source], &Steady));
    let newer = Kind::File(AboutFile::WorkspaceNewer);
    assert!(others[0].diagnostics.iter().any(|it| it.kind == newer));
}

fn given(name: &str, bytes: &[u8]) -> Vec<Source> {
    let read = app::read_file(&SourceFile { name, bytes });
    vec![Source::new(name, SourceKind::File, read)]
}

#[test]
fn a_file_that_is_a_workspace_brings_everything_back() {
    let workspace = worked();
    let text = written(&workspace.saved());
    // As it was written, as an editor saves it again, and under another name.
    let edited = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    for (name, text) in [
        ("a.junheng", &text),
        ("b.junheng", &edited),
        ("c.txt", &text),
    ] {
        let (found, others) = at_once(app::unpacked(given(name, text.as_bytes()), &Steady));
        assert!(others.is_empty(), "{name}");
        assert_eq!(found, [(name.to_owned(), workspace.saved())]);
    }
    // What is cut off, changed or none says so, and takes nothing away.
    let cut = &text.as_bytes()[..text.len() - 40];
    let changed = Kind::File(AboutFile::WorkspaceChanged);
    for bytes in [cut, b"", b"\xff\xfe", "学校名称\n甲".as_bytes()] {
        let (found, others) = at_once(app::unpacked(given("a.junheng", bytes), &Steady));
        assert!(found.is_empty());
        assert!(others[0].diagnostics.iter().any(|it| it.kind == changed));
        assert!(others[0].tables.is_empty());
    }
    // Any other file is read as before.
    let bytes = "学校名称\n甲".as_bytes();
    let file = SourceFile {
        name: "a.csv",
        bytes,
    };
    assert_eq!(app::read_file(&file), intake::read_file(&file));
}

#[test]
fn every_cell_of_the_sheet_is_short_enough_and_in_letters_that_spreadsheets_keep() {
    let workspace = worked();
    let text = written(&workspace.saved());
    let cells = app::carried_cells(&text);
    assert!(cells.len() > 2);
    for cell in &cells {
        assert!(cell.encode_utf16().count() <= 32_767);
        assert!(!cell.contains('_'), "spreadsheets read _x000D_ as a sign");
        assert!(cell.chars().all(|sign| !sign.is_control()));
    }
}

/// Files of version 1 must open for ever: this one was written when the version was.
#[test]
fn a_workspace_of_the_first_version_opens() {
    let text = include_str!("saved/version_1.jsonl");
    let saved = read(text).unwrap();
    assert_eq!(written(&saved), text);
    assert_eq!(saved.ground.corrections.len(), 1);
}

/// Another program that opens the workbook and saves it again keeps the workspace whole.
#[cfg(feature = "office-tests")]
#[test]
fn a_workbook_that_libreoffice_saved_again_still_brings_everything_back() {
    use std::fs;

    let folder = office::folder("saved-again");
    let given = folder.join("given.xlsx");
    let workspace = worked();
    fs::write(&given, forms(&workspace)).unwrap();
    let files = [given.clone()];
    let made = office::convert(&folder, office::WORKBOOK, &[], &files);
    let again = fs::read(made.first().unwrap()).unwrap();
    assert!(again != fs::read(&given).unwrap());
    let (found, others) = at_once(app::unpacked(vec![opened(&again)], &Steady));
    assert!(others.is_empty());
    let (_, saved) = found.into_iter().next().unwrap();
    assert_eq!(saved, workspace.saved());
}
