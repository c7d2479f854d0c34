//! What makes a sheet a list: its header, and what its rows are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::alias::{IGNORED, ITEM_COLUMN, Names, Resolved, UNIT_COLUMN, VALUE_COLUMN};
use super::super::header_unit::split_unit;
use super::super::kind::RowKind;
use super::super::merged::columns_filled_down;
use super::super::words::{self, key};
use super::super::{Table, rows, value};
use crate::model::Variable;

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::intake) enum ListKind {
    /// Classes with their pupils.
    Classes,
    /// Rooms with their areas.
    Rooms,
    /// Facts with their values.
    Facts,
}

/// A sheet understood as a list.
#[derive(Clone, Debug)]
pub(in crate::intake) struct ListSheet {
    /// What its rows are.
    pub(in crate::intake) kind: ListKind,
    /// The row of its header.
    pub(in crate::intake) header: usize,
    /// Columns of the school's name and code.
    pub(super) name: usize,
    pub(super) code: Option<usize>,
    pub(super) county: Option<usize>,
    /// The column of the level or grade.
    pub(super) level: Option<usize>,
    /// The column of the school's type.
    pub(super) school_type: Option<usize>,
    /// The column that says which class, room or fact it is.
    pub(super) what: usize,
    /// All columns that name the class or the room.
    pub(super) whats: Vec<usize>,
    /// The column of how many rooms a row is about.
    pub(super) count: Option<usize>,
    /// The column of the figure.
    pub(super) figure: usize,
    /// The column with the unit of the figure.
    pub(super) unit: Option<usize>,
    /// Columns that are not used, and that nobody knows to be of no use.
    pub(super) unused: Vec<usize>,
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
/// The rule is about the area in use of one room; what is built may be larger.
const AREA: [&str; 6] = [
    "使用面积",
    "单间面积",
    "教室面积",
    "室内面积",
    "面积",
    "建筑面积",
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
/// The sheet as a list, if it is one: the header says so, and schools stand in it more than once.
pub(in crate::intake) fn find(table: &Table, names: &Names) -> Option<ListSheet> {
    (0..table.rows.len().min(DEEPEST)).find_map(|header| at(table, names, header))
}

fn at(table: &Table, names: &Names, header: usize) -> Option<ListSheet> {
    let n_cells = table.row(header).len();
    let heads: Vec<(usize, String)> = (0..n_cells)
        .map(|column| (column, key(&split_unit(table.text(header, column)).0)))
        .filter(|(_, head)| !head.is_empty())
        .take(WIDEST + 1)
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
    let named = |texts: &[&str]| {
        let mut texts = texts.iter();
        texts.find_map(|text| column(&|head| head == text))
    };
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
    let is_known = |head: &str| IGNORED.iter().any(|word| key(word) == head);
    let unknown = heads.iter().filter(|(_, head)| !is_known(head));
    let mut sheet = ListSheet {
        unused: unknown.map(|(column, _)| *column).collect(),
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
    let used = sheet.used();
    sheet.unused.retain(|column| !used.contains(column));
    sheet.is_list(&sheet.filled_down(table)).then_some(sheet)
}

/// What a row of a list is.
pub(super) enum Row<'a> {
    /// A class, a room or a fact.
    Entry,
    /// One of sums or means.
    LeftOut(RowKind, &'a str),
    /// One with a figure that names no school.
    Nameless,
}

impl ListSheet {
    /// The columns that are read.
    fn used(&self) -> Vec<usize> {
        let certain = [self.name, self.what, self.figure].into_iter();
        let naming = [self.code, self.county, self.level, self.school_type];
        let others = naming.into_iter().chain([self.count, self.unit]).flatten();
        let whats = self.whats.iter().copied();
        certain.chain(others).chain(whats).collect()
    }

    /// The table with schools, levels and grades repeated in the rows that their merged cells span.
    pub(super) fn filled_down<'a>(&self, table: &'a Table) -> Cow<'a, Table> {
        let naming = [self.code, self.county, self.level, self.school_type];
        let mut columns: Vec<usize> = naming.into_iter().flatten().collect();
        columns.push(self.name);
        columns_filled_down(table, self.header + 1, &columns)
    }

    /// The rows of the list; what is blank, a remark or the header again is none.
    pub(super) fn rows<'a>(
        &'a self,
        table: &'a Table,
    ) -> impl Iterator<Item = (usize, Row<'a>)> + 'a {
        (self.header + 1..table.rows.len()).filter_map(move |row| {
            let name = table.text(row, self.name);
            let is_head = name == table.text(self.header, self.name);
            if is_head || rows::is_remark(name) {
                return None;
            }
            let of_rows = [self.name].into_iter().chain(self.level);
            let mut columns = of_rows.chain(self.whats.iter().copied());
            let left_out = columns.find_map(|column| {
                let text = table.text(row, column);
                let word = words::without_brackets(&key(text));
                let word = word.trim_matches(['-', '_', ':', '、']);
                if rows::is_total(word) {
                    Some(Row::LeftOut(RowKind::Total, text))
                } else {
                    let is_average = AVERAGES.contains(&word);
                    is_average.then_some(Row::LeftOut(RowKind::Average, text))
                }
            });
            let code = self.code.map_or("", |column| table.text(row, column));
            let is_named = !name.is_empty() || !code.is_empty();
            match left_out {
                Some(left_out) => Some((row, left_out)),
                None if is_named => Some((row, Row::Entry)),
                // Below a list, a line of text is no class.
                None => (!value::states_nothing(table.text(row, self.figure)))
                    .then_some((row, Row::Nameless)),
            }
        })
    }

    /// The rows of classes, rooms or facts.
    fn entries<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = usize> + 'a {
        let rows = self.rows(table);
        rows.filter_map(|(row, kind)| matches!(kind, Row::Entry).then_some(row))
    }

    /// A text of the row that says that nobody uses the room.
    pub(super) fn not_in_use<'a>(&self, table: &'a Table, row: usize) -> Option<&'a str> {
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
