//! Sheets with several rows for a school: a list of classes, of rooms, or of single facts. Each
//! becomes one row for each school.

mod rooms;

use std::collections::BTreeMap;

use self::rooms::Room;
use super::alias::{ITEM_COLUMN, Names, Resolved, UNIT_COLUMN, VALUE_COLUMN};
use super::header_unit::{split_unit, unit_in};
use super::kind::{AboutSheet, RowKind};
use super::mapping::Mapping;
use super::merge::Gathered;
use super::reader::SchoolRow;
use super::words::{self, key};
use super::{Diagnostic, Place, Table, rows, value};
use crate::model::{CellRef, Entry, Observed, Origin, Section, Value, Variable};
use crate::quantity::{Unit, narrowed};

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
    /// The column of the school's type.
    school_type: Option<usize>,
    /// The column that says which class, room or fact it is.
    what: usize,
    /// All columns that name the class or the room.
    whats: Vec<usize>,
    /// The column of how many rooms a row is about.
    count: Option<usize>,
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
/// How many rooms a row is about.
const COUNT: [&str; 6] = ["间数", "教室间数", "房间数", "数量", "个数", "室数"];
/// Rooms of which a remark says this have no lessons in them yet, or no longer.
const NOT_IN_USE: [&str; 7] = [
    "在建",
    "拟建",
    "待建",
    "停用",
    "未启用",
    "未投入使用",
    "闲置",
];
/// What heads the means of a list.
const AVERAGES: [&str; 8] = [
    "平均",
    "平均值",
    "平均数",
    "均值",
    "班均",
    "校均",
    "平均面积",
    "平均班额",
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
    let naming: &[&str] = match kind {
        ListKind::Classes => &CLASS,
        ListKind::Rooms => &ROOM,
        ListKind::Facts => &[],
    };
    let is_naming = |head: &str| naming.contains(&head);
    let whats = heads.iter().filter(|(_, head)| is_naming(head));
    let whats = whats.map(|(column, _)| *column).collect();
    let count = named(&COUNT).filter(|_| kind == ListKind::Rooms);
    let sheet = ListSheet {
        kind,
        header,
        school_type: of(Variable::SchoolType).filter(|_| kind != ListKind::Facts),
        whats,
        count,
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
    /// The rows with a school in them, and what those are that are no class, room or fact.
    fn rows<'a>(
        &'a self,
        table: &'a Table,
    ) -> impl Iterator<Item = (usize, Option<(RowKind, &'a str)>)> + 'a {
        (self.header + 1..table.rows.len()).filter_map(move |row| {
            let name = table.text(row, self.name);
            let is_head = name == table.text(self.header, self.name);
            if name.is_empty() || is_head || rows::is_remark(name) {
                return None;
            }
            let of_rows = [self.name].into_iter().chain(self.level);
            let mut columns = of_rows.chain(self.whats.iter().copied());
            let left_out = columns.find_map(|column| {
                let text = table.text(row, column);
                let word = words::without_brackets(&key(text));
                let word = word.trim_matches(['-', '_', ':', '、']);
                if rows::is_total(word) {
                    Some((RowKind::Total, text))
                } else {
                    AVERAGES.contains(&word).then_some((RowKind::Average, text))
                }
            });
            Some((row, left_out))
        })
    }

    /// The rows of classes, rooms or facts.
    fn entries<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = usize> + 'a {
        let rows = self.rows(table);
        rows.filter_map(|(row, left_out)| left_out.is_none().then_some(row))
    }

    /// A text of the row that says that nobody uses the room.
    fn not_in_use<'a>(&self, table: &'a Table, row: usize) -> Option<&'a str> {
        let columns = 0..table.row(row).len();
        let remarks = columns.filter(|column| *column != self.name);
        let mut texts = remarks.map(|column| table.text(row, column));
        texts.find(|text| NOT_IN_USE.iter().any(|word| text.contains(word)))
    }

    /// Whether schools stand in it more than once, and as a list of this kind has them.
    fn is_list(&self, table: &Table) -> bool {
        let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut schools: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut n_rows, mut n_named) = (0, 0);
        for row in self.entries(table) {
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
    for (row, left_out) in sheet.rows(table) {
        if let Some((row_kind, text)) = left_out {
            let place = Place::Cell(table.cell_ref(row, sheet.name));
            let text = text.to_owned();
            let kind = AboutSheet::RowLeftOut {
                row: row_kind,
                text,
            };
            diagnostics.push(Diagnostic::new(place, kind));
            continue;
        }
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

    /// With a row that nobody can understand the list is one that nobody can judge by.
    fn doubt(&mut self, variable: Variable, cell: CellRef, text: &str) {
        let list = self.lists.entry(variable);
        let (values, origins, unreadable) =
            list.or_insert_with(|| (None, Vec::new(), String::new()));
        *values = None;
        origins.push(Origin::Cell(cell));
        text.clone_into(unreadable);
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
