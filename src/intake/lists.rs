//! Sheets with several rows for a school: a list of classes, of rooms, or of single facts. Each
//! becomes one row for each school.

use std::collections::BTreeMap;

use super::alias::{ITEM_COLUMN, Names, Resolved, UNIT_COLUMN, VALUE_COLUMN};
use super::header::{split_unit, unit_in};
use super::kind::AboutSheet;
use super::mapping::Mapping;
use super::merge::Gathered;
use super::reader::SchoolRow;
use super::words::{self, key};
use super::{Diagnostic, Place, Table, rows, value};
use crate::model::{CellRef, Entry, Observed, Origin, Section, Value, Variable};
use crate::quantity::Unit;

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListKind {
    /// Classes with their pupils.
    Classes,
    /// Rooms with their areas.
    Rooms,
    /// Facts with their values.
    Facts,
}

/// A sheet understood as a list.
#[derive(Clone, Debug)]
pub(super) struct ListSheet {
    /// What its rows are.
    pub kind: ListKind,
    /// The row of its header.
    pub header: usize,
    /// Columns of the school's name and code.
    name: usize,
    code: Option<usize>,
    county: Option<usize>,
    /// The column of the level or grade.
    level: Option<usize>,
    /// The column that says which class, room or fact it is.
    what: usize,
    /// The column of the figure.
    figure: usize,
    /// The column with the unit of the figure.
    unit: Option<usize>,
}

/// The header of a list stands within this many rows.
const DEEPEST: usize = 12;
/// A wider table is a table of schools.
const WIDEST: usize = 12;

/// Beside the columns of levels, one of grades says as much.
const GRADE: [&str; 2] = ["年级", "年级名称"];
const CLASS: [&str; 6] = ["班级", "班级名称", "班名", "班号", "班别", "班次"];
const PUPILS: [&str; 10] = [
    "人数",
    "学生数",
    "学生人数",
    "班级人数",
    "班额",
    "在校生数",
    "在籍人数",
    "在校人数",
    "在籍学生数",
    "实有人数",
];
const ROOM: [&str; 9] = [
    "教室类型",
    "教室类别",
    "教室名称",
    "用房类型",
    "用房名称",
    "功能室",
    "功能室名称",
    "专用教室",
    "室名",
];
const AREA: [&str; 6] = [
    "面积",
    "使用面积",
    "建筑面积",
    "教室面积",
    "单间面积",
    "室内面积",
];
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

/// The sheet as a list, if it is one: the header says so, and schools stand in it more than once.
pub(super) fn find(table: &Table, names: &Names) -> Option<ListSheet> {
    (0..table.rows.len().min(DEEPEST)).find_map(|header| at(table, names, header))
}

fn at(table: &Table, names: &Names, header: usize) -> Option<ListSheet> {
    let n_cells = table.row(header).len();
    let heads: Vec<(usize, String)> = (0..n_cells)
        .map(|column| (column, key(&split_unit(table.text(header, column)).0)))
        .filter(|(_, head)| !head.is_empty())
        .collect();
    if heads.len() > WIDEST {
        return None;
    }
    let column = |is_it: &dyn Fn(&String) -> bool| {
        let mut found = heads.iter().filter(|(_, head)| is_it(head));
        found.next().map(|(column, _)| *column)
    };
    let of = |wanted: Variable| {
        column(&|head| {
            let resolved = names.school(std::slice::from_ref(head));
            matches!(resolved, Resolved::One(variable, ..) if variable == wanted)
        })
    };
    let name = of(Variable::SchoolName)?;
    let named = |texts: &[&str]| column(&|head| texts.contains(&head.as_str()));
    // What is called 名称 or 内容 may be two things; each column is one.
    let beside = |texts: &[&str], taken: &[usize]| {
        let mut found = heads
            .iter()
            .filter(|(column, head)| !taken.contains(column) && texts.contains(&head.as_str()));
        found.next().map(|(column, _)| *column)
    };
    let fact = beside(ITEM_COLUMN, &[name]);
    let figure = fact.and_then(|fact| beside(VALUE_COLUMN, &[name, fact]));
    let kinds = [
        (ListKind::Classes, named(&CLASS), named(&PUPILS)),
        (ListKind::Rooms, named(&ROOM), named(&AREA)),
        (ListKind::Facts, fact, figure),
    ];
    let (kind, what, figure) = kinds
        .into_iter()
        .find_map(|(kind, what, figure)| Some((kind, what?, figure?)))?;
    let level = column(&|head| names.school(std::slice::from_ref(head)) == Resolved::Level);
    let sheet = ListSheet {
        kind,
        header,
        name,
        code: of(Variable::SchoolCode),
        county: of(Variable::CountyName),
        level: level.or(named(&GRADE)),
        what,
        figure,
        unit: named(UNIT_COLUMN),
    };
    sheet.is_list(table).then_some(sheet)
}

impl ListSheet {
    /// The rows with a school in them, with what each names.
    fn rows<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = usize> + 'a {
        (self.header + 1..table.rows.len()).filter(move |row| {
            let name = table.text(*row, self.name);
            let is_head = name == table.text(self.header, self.name);
            !name.is_empty() && !is_head && !rows::is_total(&key(name)) && !rows::is_remark(name)
        })
    }

    /// Whether schools stand in it more than once, and as a list of this kind has them.
    fn is_list(&self, table: &Table) -> bool {
        let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut schools: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut n_rows, mut n_named) = (0, 0);
        for row in self.rows(table) {
            let name = table.text(row, self.name);
            let level = self.level.map_or("", |column| table.text(row, column));
            *seen.entry((name, level)).or_default() += 1;
            *schools.entry(name).or_default() += 1;
            n_rows += 1;
            n_named += usize::from(table.text(row, self.what).contains('班'));
        }
        let has_several = schools.values().any(|n| *n > 1);
        match self.kind {
            // A table with a row for each grade has the number of classes under the same name.
            ListKind::Classes => {
                let is_repeated = seen.values().any(|n| *n > 1);
                n_named * 2 > n_rows || self.level.is_some() && is_repeated
            }
            ListKind::Rooms | ListKind::Facts => has_several,
        }
    }
}

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
    for row in sheet.rows(table) {
        let text = |column: Option<usize>| column.map_or("", |column| table.text(row, column));
        let name = table.text(row, sheet.name);
        let id = (key(text(sheet.code)), key(name));
        if !found.contains_key(&id) {
            order.push(id.clone());
        }
        let school = found.entry(id).or_insert_with(|| School {
            row: SchoolRow {
                place: table.cell_ref(row, sheet.name),
                code: text(sheet.code).to_owned(),
                name: name.to_owned(),
                county: text(sheet.county).to_owned(),
                level: None,
                facts: named(table, row, sheet),
                diagnostics: Vec::new(),
            },
            lists: BTreeMap::new(),
        });
        let unit = match unit_in(text(sheet.unit)) {
            Ok(unit) => unit.or(head_unit),
            Err(unit) => {
                let place = table.cell_ref(row, sheet.unit.unwrap_or(sheet.figure));
                let header = table.text(row, sheet.what).to_owned();
                let kind = AboutSheet::UnknownUnit { header, unit };
                let mut diagnostic = Diagnostic::new(Place::Cell(place), kind);
                name.clone_into(&mut diagnostic.school);
                diagnostics.push(diagnostic);
                continue;
            }
        };
        let variable = match sheet.kind {
            ListKind::Classes => class_of(table, row, sheet),
            ListKind::Rooms => room_of(table.text(row, sheet.what)),
            ListKind::Facts => fact_of(table, row, sheet, names),
        };
        let cell = table.cell_ref(row, sheet.figure);
        match variable {
            Meaning::Of(variable) => {
                school.state(sheet.kind, table, mapping, (variable, unit), cell);
            }
            Meaning::NotNeeded => (),
            Meaning::Unknown(place, kind) => {
                let mut diagnostic = Diagnostic::new(Place::Cell(place), kind);
                name.clone_into(&mut diagnostic.school);
                diagnostics.push(diagnostic);
            }
        }
    }
    for id in order {
        if let Some(school) = found.remove(&id) {
            gathered.schools.push(school.finished());
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
    ];
    let stated = columns.into_iter().filter_map(|(variable, column)| {
        let column = column?;
        let (entry, _) = value::read(table.text(row, column), variable, None);
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

fn room_of(text: &str) -> Meaning {
    let word = key(text);
    if word.contains("音乐") {
        Meaning::Of(Variable::MusicRoomAreas)
    } else if word.contains("美术") {
        Meaning::Of(Variable::ArtRoomAreas)
    } else {
        Meaning::NotNeeded
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

/// The figures of a fact that is a list, `None` once one could not be read; their cells and texts.
type Listed = (Option<Vec<Value>>, Vec<Origin>, String);

/// One school while its rows are read.
struct School {
    row: SchoolRow,
    /// Facts that are lists.
    lists: BTreeMap<Variable, Listed>,
}

impl School {
    fn state(
        &mut self,
        kind: ListKind,
        table: &Table,
        mapping: &Mapping,
        (variable, unit): (Variable, Option<Unit>),
        cell: CellRef,
    ) {
        let text = table.text(cell.row as usize, usize::from(cell.column));
        let (entry, told) = value::read_unless(mapping, &cell, text, variable, unit);
        if let Some(kind) = told {
            let mut diagnostic = Diagnostic::new(Place::Cell(cell.clone()), kind);
            diagnostic.school.clone_from(&self.row.name);
            diagnostic.county.clone_from(&self.row.county);
            self.row.diagnostics.push(diagnostic);
        }
        let origin = Origin::Cell(cell);
        if kind == ListKind::Facts {
            self.row.facts.push((variable, Observed { entry, origin }));
            return;
        }
        let list = self.lists.entry(variable);
        let (values, origins, unreadable) =
            list.or_insert_with(|| (Some(Vec::new()), Vec::new(), String::new()));
        origins.push(origin);
        match (entry, values.as_mut()) {
            (Entry::Known(value), Some(values)) => values.push(value),
            // One class without its pupils makes the list one that nobody can judge by.
            (Entry::Unreadable(_) | Entry::Missing, _) => {
                *values = None;
                text.clone_into(unreadable);
            }
            _ => (),
        }
    }

    fn finished(mut self) -> SchoolRow {
        for (variable, (values, origins, unreadable)) in self.lists {
            let entry = match values {
                Some(values) => {
                    let numbers = values.into_iter().flat_map(|value| match value {
                        Value::Numbers(numbers) => numbers.to_vec(),
                        _ => Vec::new(),
                    });
                    Entry::Known(Value::Numbers(numbers.collect()))
                }
                None => Entry::Unreadable(unreadable.into()),
            };
            let origin = Origin::Sum(origins.into());
            self.row.facts.push((variable, Observed { entry, origin }));
        }
        self.row
    }
}
