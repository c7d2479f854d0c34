//! Sheets with several rows for a school: a list of classes, of rooms, or of single facts. Each
//! becomes one row for each school.

mod rooms;
mod school;
mod sheet;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::rooms::Room;
use self::school::School;
use self::sheet::Row;
use super::alias::{Names, Resolved};
use super::header_unit::{split_unit, unit_in};
use super::kind::AboutSheet;
use super::mapping::Mapping;
use super::merge::Gathered;
use super::reader::SchoolRow;
use super::words::{self, key};
use super::{Diagnostic, Place, Table, value};
use crate::model::{CellRef, Observed, Origin, Section, Variable};
use crate::quantity::narrowed;

pub(super) use self::sheet::{ListKind, ListSheet, find};

/// The grades of each level as lists of classes name them.
const GRADES: [(&str, Section); 21] = [
    ("一年级", Section::Primary),
    ("二年级", Section::Primary),
    ("三年级", Section::Primary),
    ("四年级", Section::Primary),
    ("五年级", Section::Primary),
    ("六年级", Section::Primary),
    ("1年级", Section::Primary),
    ("2年级", Section::Primary),
    ("3年级", Section::Primary),
    ("4年级", Section::Primary),
    ("5年级", Section::Primary),
    ("6年级", Section::Primary),
    ("七年级", Section::Junior),
    ("八年级", Section::Junior),
    ("九年级", Section::Junior),
    ("7年级", Section::Junior),
    ("8年级", Section::Junior),
    ("9年级", Section::Junior),
    ("初", Section::Junior),
    ("高", Section::Senior),
    ("小", Section::Primary),
];

/// Reads the list; what belongs to no school goes to `diagnostics`.
pub(super) fn schools(
    table: &Table,
    sheet: &ListSheet,
    names: &Names,
    mapping: &Mapping,
    gathered: &mut Gathered,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut order: Vec<(String, String)> = Vec::new();
    let mut found: BTreeMap<(String, String), School> = BTreeMap::new();
    let (_, head_unit) = split_unit(table.text(sheet.header, sheet.figure));
    for column in &sheet.unused {
        let cell = table.cell_ref(sheet.header, *column);
        let header = table.text(sheet.header, *column).to_owned();
        let kind = AboutSheet::UnmappedColumn { header };
        diagnostics.push(Diagnostic::new(Place::Cell(cell), kind));
    }
    let table = &*sheet.filled_down(table);
    for (row, kind) in sheet.rows(table) {
        let text = |column: Option<usize>| column.map_or("", |column| table.text(row, column));
        match kind {
            Row::Entry => (),
            Row::LeftOut(row_kind, text) => {
                let place = Place::Cell(table.cell_ref(row, sheet.name));
                let text = text.to_owned();
                let kind = AboutSheet::RowLeftOut {
                    row: row_kind,
                    text,
                };
                diagnostics.push(Diagnostic::new(place, kind));
                continue;
            }
            Row::Nameless => {
                let cell = table.cell_ref(row, sheet.figure);
                let place = Place::Cell(cell.clone());
                diagnostics.push(Diagnostic::new(place, AboutSheet::NamelessRow));
                gathered
                    .nameless
                    .push((text(sheet.county).to_owned(), cell));
                continue;
            }
        }
        let name = table.text(row, sheet.name);
        let id = (key(text(sheet.code)), key(name));
        if !found.contains_key(&id) {
            order.push(id.clone());
        }
        let school = found.entry(id).or_insert_with(|| {
            School::new(SchoolRow {
                place: table.cell_ref(row, sheet.name),
                code: text(sheet.code).to_owned(),
                name: name.to_owned(),
                county: text(sheet.county).to_owned(),
                level: None,
                facts: named(table, row, sheet),
                diagnostics: Vec::new(),
            })
        });
        let mut tell = |place: CellRef, kind: AboutSheet| {
            let mut diagnostic = Diagnostic::new(Place::Cell(place), kind);
            name.clone_into(&mut diagnostic.school);
            diagnostics.push(diagnostic);
        };
        let cell = table.cell_ref(row, sheet.figure);
        let meaning = match sheet.kind {
            ListKind::Classes => class_of(table, row, sheet),
            ListKind::Rooms => room_of(table, row, sheet),
            ListKind::Facts => fact_of(table, row, sheet, names),
        };
        let variable = match meaning {
            Meaning::Of(variable) => variable,
            Meaning::NotNeeded => continue,
            Meaning::Unknown(place, kind) => {
                if let AboutSheet::UnclearRoom { candidates, .. } = &kind {
                    for variable in candidates {
                        school.doubt(*variable, cell.clone(), text(Some(sheet.figure)));
                    }
                }
                tell(place, kind);
                continue;
            }
        };
        let unit = match unit_in(text(sheet.unit)) {
            Ok(unit) => unit.or(head_unit),
            Err(unit) => {
                let place = table.cell_ref(row, sheet.unit.unwrap_or(sheet.figure));
                let header = table.text(row, sheet.what).to_owned();
                if sheet.kind != ListKind::Facts {
                    school.doubt(variable, cell, text(Some(sheet.figure)));
                }
                tell(place, AboutSheet::UnknownUnit { header, unit });
                continue;
            }
        };
        if sheet.kind == ListKind::Rooms {
            let room = table.text(row, sheet.what).to_owned();
            let count = narrowed(text(sheet.count));
            if !matches!(count.trim().trim_end_matches('间'), "" | "1" | "一") {
                school.doubt(variable, cell.clone(), text(Some(sheet.figure)));
                let place = table.cell_ref(row, sheet.count.unwrap_or(sheet.figure));
                tell(place, AboutSheet::SeveralRooms { room, count });
                continue;
            }
            if let Some(remark) = sheet.not_in_use(table, row) {
                let remark = remark.to_owned();
                tell(cell.clone(), AboutSheet::RoomNotInUse { room, remark });
            }
        }
        school.state(sheet.kind, table, mapping, (variable, unit), cell);
    }
    for id in order {
        if let Some(school) = found.remove(&id) {
            gathered.schools.push(Arc::new(school.finished()));
        }
    }
}

/// What a row of a list is about.
enum Meaning {
    Of(Variable),
    NotNeeded,
    Unknown(CellRef, AboutSheet),
}

/// The facts that name a school.
fn named(table: &Table, row: usize, sheet: &ListSheet) -> Vec<(Variable, Observed)> {
    let columns = [
        (Variable::SchoolName, Some(sheet.name)),
        (Variable::SchoolCode, sheet.code),
        (Variable::CountyName, sheet.county),
        (Variable::SchoolType, sheet.school_type),
    ];
    let stated = columns.into_iter().filter_map(|(variable, column)| {
        let column = column?;
        let text = table.text(row, column);
        if text.is_empty() && variable == Variable::SchoolType {
            return None;
        }
        let (entry, _) = value::read(text, variable, None);
        let origin = Origin::Cell(table.cell_ref(row, column));
        Some((variable, Observed { entry, origin }))
    });
    stated.collect()
}

fn class_of(table: &Table, row: usize, sheet: &ListSheet) -> Meaning {
    let level = sheet.level.map_or("", |column| table.text(row, column));
    let class = table.text(row, sheet.what);
    match section_of(level).or_else(|| section_of(class)) {
        Some(Section::Primary) => Meaning::Of(Variable::PrimaryClassSizes),
        Some(Section::Junior) => Meaning::Of(Variable::JuniorClassSizes),
        Some(Section::Senior) => Meaning::NotNeeded,
        None => {
            let header = table.text(sheet.header, sheet.figure).to_owned();
            let kind = AboutSheet::LevellessFigure {
                headers: vec![header],
                kind: None,
            };
            Meaning::Unknown(table.cell_ref(row, sheet.what), kind)
        }
    }
}

/// The level that a grade or the name of a class belongs to.
fn section_of(text: &str) -> Option<Section> {
    let word = key(text);
    words::level(&word).or_else(|| {
        let grade = GRADES.iter().find(|(grade, _)| word.starts_with(grade));
        grade.map(|(_, section)| *section)
    })
}

fn room_of(table: &Table, row: usize, sheet: &ListSheet) -> Meaning {
    let columns = sheet.whats.iter();
    let texts: Vec<&str> = columns.map(|column| table.text(row, *column)).collect();
    match rooms::room(&texts) {
        Room::Of(variable) => Meaning::Of(variable),
        Room::Other => Meaning::NotNeeded,
        Room::Unclear(candidates) => {
            let room = texts.join(" ").trim().to_owned();
            let kind = AboutSheet::UnclearRoom { room, candidates };
            Meaning::Unknown(table.cell_ref(row, sheet.what), kind)
        }
    }
}

fn fact_of(table: &Table, row: usize, sheet: &ListSheet, names: &Names) -> Meaning {
    let shown = table.text(row, sheet.what);
    let (words, _) = split_unit(shown);
    let level = sheet.level.map_or("", |column| table.text(row, column));
    let section = section_of(level);
    let parts: Vec<String> = [key(level), key(&words)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let unknown = |kind| Meaning::Unknown(table.cell_ref(row, sheet.what), kind);
    let header = shown.to_owned();
    match names.school(&parts) {
        Resolved::One(variable, ..) => Meaning::Of(variable),
        Resolved::Levelless(family) => match section {
            Some(section) => family.at(section).map_or(Meaning::NotNeeded, Meaning::Of),
            None => unknown(AboutSheet::LevellessFigure {
                headers: vec![header],
                kind: None,
            }),
        },
        Resolved::Ambiguous(candidates) => {
            unknown(AboutSheet::AmbiguousHeader { header, candidates })
        }
        Resolved::Unknown => unknown(AboutSheet::UnmappedColumn { header }),
        Resolved::PerPupil => unknown(AboutSheet::PerPupilColumn { header }),
        Resolved::Level | Resolved::Whole(_) | Resolved::Ignored => Meaning::NotNeeded,
    }
}
