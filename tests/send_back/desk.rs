//! A county office with its workspace, natively: files are given, workbooks go out and come back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::rc::Rc;
use std::sync::Arc;

use junheng::app::{
    self, Action, Merge, SchoolKey, Source, SourceKind, Statement, Subject, Workspace,
};
use junheng::intake::{self, RawCell, Reading, Returned, SourceFile, Table};
use junheng::model::{County, Entity, Entry, Grade, Record, School, Value, Variable};
use junheng::quantity::{Unit, to_plain};
use junheng::report::{self, Fault, SendBack, Shape};
use junheng::text::Language;
use yew::Reducible;

use crate::support::{Facts, national};

/// Facts by school (`None` for the county) and variable.
pub type Entries = BTreeMap<(Option<usize>, Variable), Entry>;

pub struct Desk {
    pub workspace: Rc<Workspace>,
    pub reading: Reading,
    pub tables: Vec<Table>,
}

impl Desk {
    pub fn empty() -> Self {
        let day = "2026-09-01".parse().unwrap();
        let workspace = Rc::new(Workspace::new(app::first_selection(day)));
        Self {
            workspace,
            reading: intake::read(&[]),
            tables: Vec::new(),
        }
    }

    pub fn of_tables(name: &str, tables: Vec<Table>) -> Self {
        let mut desk = Self::empty();
        let source = Source::new(name, SourceKind::File, (tables, Vec::new()));
        desk.act(Action::Load(vec![source]));
        desk
    }

    pub fn of_workbook(name: &str, bytes: &[u8]) -> Self {
        Self::of_tables(name, intake::read_file(&SourceFile { name, bytes }).0)
    }

    pub fn of_csv(name: &str, text: &str) -> Self {
        Self::of_workbook(name, text.as_bytes())
    }

    pub fn act(&mut self, action: Action) {
        self.workspace = Rc::clone(&self.workspace).reduce(action);
        self.tables = app::corrected(self.workspace.ground());
        self.reading = intake::read(&self.tables);
    }

    /// The county with schools.
    pub fn county(&self) -> &County {
        let mut counties = self.reading.counties.iter();
        let found = counties.find(|county| !county.schools.is_empty());
        found.unwrap_or(&self.reading.counties[0])
    }

    pub fn faults(&self) -> Vec<Vec<Fault>> {
        let standard = national("2026-09-01");
        let never = |_: &intake::Diagnostic| false;
        report::faults(
            Language::Zh,
            Some(&standard),
            &self.reading,
            self.county(),
            never,
        )
    }

    /// The workbook with all schools that have a fault.
    pub fn bytes(&self, shape: Shape) -> Vec<u8> {
        let faults = self.faults();
        let rows: Vec<usize> = (0..faults.len())
            .filter(|row| !faults[*row].is_empty())
            .collect();
        let what = SendBack {
            county: self.county(),
            tables: &self.tables,
            reading: &self.reading,
            faults: &faults,
            rows: &rows,
            shape,
            day: "2026-01-01".parse().unwrap(),
            language: Language::Zh,
        };
        report::send_back_bytes(&what).unwrap()
    }

    /// The tables of that workbook, as they are read when it comes back.
    pub fn sent(&self, shape: Shape, name: &str) -> Vec<Table> {
        let bytes = self.bytes(shape);
        let bytes = bytes.as_slice();
        intake::read_file(&SourceFile { name, bytes }).0
    }

    pub fn merge(&self, returned: &[Returned]) -> Merge {
        app::merge(self.workspace.ground(), &self.reading, returned)
    }

    /// Takes over everything that can be taken over.
    pub fn take(&mut self, tables: &[Table]) {
        let returned = intake::returned(tables).unwrap();
        let merge = self.merge(&[returned]);
        let statements = merge.changes.into_iter().map(|change| change.statement);
        self.act(Action::State(statements.collect()));
    }

    /// States a fact of the school with this code, where it stands.
    pub fn state(&mut self, code: &str, variable: Variable, text: &str) {
        let county = self.county();
        let school = county.schools.iter().find(|it| it.code() == code).unwrap();
        let subject = Subject::School(SchoolKey::of(&self.reading, county, school).unwrap());
        let cells = app::cells_of(&self.reading, &school.record, variable);
        self.act(Action::State(vec![Statement {
            subject,
            variable,
            cells,
            text: text.to_owned(),
        }]));
    }
}

pub fn key(code: &str, name: &str, county: &str) -> SchoolKey {
    SchoolKey {
        code: code.to_owned(),
        name: name.to_owned(),
        county: county.to_owned(),
    }
}

/// All facts of all schools, and of the county.
pub fn entries(reading: &Reading) -> Entries {
    let mut all = Entries::new();
    let mut add = |row: Option<usize>, record: &Record| {
        for variable in record.entity().variables() {
            all.insert((row, variable), record.get(variable).entry.clone());
        }
    };
    let schools = reading.counties.iter().flat_map(|county| &county.schools);
    for (row, school) in schools.enumerate() {
        add(Some(row), &school.record);
    }
    for county in &reading.counties {
        add(None, &county.record);
    }
    all
}

/// What all facts must be after a merge: its changes, understood by themselves, and nothing else.
pub fn expected(reading: &Reading, before: &Entries, merge: &Merge) -> Entries {
    let mut expected = before.clone();
    let county = &reading.counties[0];
    for change in &merge.changes {
        let Statement {
            variable,
            cells,
            text,
            subject,
        } = &change.statement;
        let of_cell = |school: &School| {
            let origin = &school.record.get(*variable).origin;
            cells
                .first()
                .is_some_and(|cell| origin.cells().contains(&cell))
        };
        let of_key = |school: &School| match subject {
            Subject::School(key) => key.code == school.code() && key.name == school.name(),
            Subject::County(_) => false,
        };
        let row = match cells.is_empty() {
            false => county.schools.iter().position(of_cell),
            true => county.schools.iter().position(of_key),
        };
        let unit = cells.first().and_then(|cell| reading.unit_of(cell));
        let (entry, _) = intake::understand(text, *variable, unit);
        expected.insert((Some(row.unwrap()), *variable), entry);
    }
    expected
}

/// Whether every school can be told from all others by its name.
pub fn names_are_unique(county: &County) -> bool {
    let mut names: Vec<&str> = county.schools.iter().map(School::name).collect();
    let n_schools = names.len();
    names.sort_unstable();
    names.dedup();
    names.len() == n_schools && !names.contains(&"")
}

/// The rows that can be edited: table, row and column of the text, in the order of the record.
pub fn rows_with_keys(tables: &[Table], shape: Shape) -> Vec<(usize, usize, usize)> {
    let offset = match shape {
        Shape::Sheets => 4,
        Shape::List => 5,
    };
    let mut found = Vec::new();
    for (index, table) in tables.iter().enumerate() {
        if table.text(0, 0) == intake::RETURN_MARK {
            continue;
        }
        for row in 0..table.rows.len() {
            let number = table.text(row, 0).strip_prefix('#');
            if let Some(number) = number.and_then(|number| number.parse::<usize>().ok()) {
                found.push((number, (index, row, offset)));
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, place)| place).collect()
}

/// Edits the cell of a fact of the school with this code or name.
pub fn edit(tables: &mut [Table], school: &str, variable: Variable, text: &str) {
    let record = tables
        .iter()
        .find(|table| table.text(0, 0) == intake::RETURN_MARK)
        .unwrap();
    let offset: usize = record.text(0, 2).parse().unwrap();
    let row = (1..record.rows.len())
        .find(|row| {
            let is_school = record.text(*row, 1) == school || record.text(*row, 2) == school;
            is_school && record.text(*row, 3) == variable.id()
        })
        .unwrap_or_else(|| panic!("{} of {school} is not asked for", variable.id()));
    let key = record.text(row, 0).to_owned();
    for table in tables {
        let found = (0..table.rows.len()).find(|row| table.text(*row, 0) == key);
        if let Some(row) = found
            && table.text(0, 0) != intake::RETURN_MARK
        {
            set(table, row, offset, text);
        }
    }
}

/// Sets a cell.
pub fn set(table: &mut Table, row: usize, column: usize, text: &str) {
    let cells = Arc::make_mut(&mut table.rows[row]);
    if cells.len() <= column {
        cells.resize(column + 1, RawCell::default());
    }
    cells[column].text = text.to_owned();
}

/// The tables without the columns of some facts about schools.
pub fn without_columns(tables: Vec<Table>, dropped: &[Variable]) -> Vec<Table> {
    let kept: Vec<bool> = Entity::School
        .variables()
        .map(|variable| !dropped.contains(&variable))
        .collect();
    let keep = |mut table: Table| {
        if table.sheet.sheet == "学校" {
            for row in &mut table.rows {
                let cells = row.iter().zip(&kept);
                let cells = cells.filter(|(_, is_kept)| **is_kept);
                *row = Arc::new(cells.map(|(cell, _)| cell.clone()).collect());
            }
        }
        table
    };
    tables.into_iter().map(keep).collect()
}

/// A school as a person would write it into the canonical workbook.
pub fn written(school: &School) -> Facts {
    let record = &school.record;
    let cell = |variable: Variable| (variable.id().to_owned(), text_of(record, variable));
    record.entity().variables().map(cell).collect()
}

fn text_of(record: &Record, variable: Variable) -> String {
    let number = |n: &junheng::quantity::Exact| {
        let factor = variable.unit().map_or(1_u32.into(), Unit::factor);
        to_plain(&n.checked_div(&factor).unwrap()).unwrap_or_else(|| "约".to_owned())
    };
    match &record.get(variable).entry {
        Entry::Known(Value::Number(n)) => number(n),
        Entry::Known(Value::Numbers(list)) => list.iter().map(number).collect::<Vec<_>>().join(";"),
        Entry::Known(Value::Text(text)) => text.to_string(),
        Entry::Known(Value::Flag(flag)) => if *flag { "是" } else { "否" }.to_owned(),
        Entry::Known(Value::SchoolKind(kind)) => match SchoolKindWord::of(*kind) {
            Some(word) => word.to_owned(),
            None => "幼儿园".to_owned(),
        },
        Entry::Known(Value::Setting(setting)) => setting.header().to_owned(),
        Entry::Known(Value::Judgement(is_met)) => {
            if *is_met { "达标" } else { "不达标" }.to_owned()
        }
        Entry::Known(Value::Grade(grade)) => Grade::symbol(*grade).to_owned(),
        Entry::NotApplicable => "不适用".to_owned(),
        Entry::Unreadable(text) => text.to_string(),
        Entry::Missing | Entry::CountedIn(_) => String::new(),
    }
}

/// The word of the template's list, where it has one.
struct SchoolKindWord;

impl SchoolKindWord {
    fn of(kind: junheng::model::SchoolKind) -> Option<&'static str> {
        let is_offered = junheng::model::SchoolKind::ALL.contains(&kind);
        is_offered.then(|| kind.header())
    }
}

/// A part of a workbook.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}
