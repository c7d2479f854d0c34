//! A workbook that goes back to schools to be corrected (退回修改): a sheet for each school, or one
//! list of faults. `intake` recognises it when it comes back.

mod faults;

use super::form::{Access, Cell, Column, Form, Look, Row, Sheet};
use super::template::{choices, look, plain_column};
use super::xlsx::{WriteError, to_xlsx};
use crate::intake::{RETURN_MARK, RETURN_SHEET, Reading, Table, returned_key};
use crate::model::{CellRef, County, Day, Entity, School, Topic, ValueKind, Variable};
use crate::quantity::{Exact, to_plain};
use crate::text::Language;
use crate::text::labels;
use crate::text::send_back::SendBackWords;

pub use faults::{Fault, faults, told_about};

/// How the faults are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Shape {
    /// One sheet for each school, with all its facts.
    #[default]
    Sheets,
    /// One list of all faults.
    List,
}

/// What goes back.
#[derive(Clone, Copy, Debug)]
pub struct SendBack<'a> {
    /// The county.
    pub county: &'a County,
    /// What it was read from, with its corrections in it.
    pub tables: &'a [Table],
    /// How that was understood.
    pub reading: &'a Reading,
    /// The faults of each school, in the order of its rows.
    pub faults: &'a [Vec<Fault>],
    /// The schools that are to correct something, by row.
    pub rows: &'a [usize],
    /// How it is laid out.
    pub shape: Shape,
    /// The day that the properties state.
    pub day: Day,
    /// The language of what is asked; names of facts stay those of the contract.
    pub language: Language,
}

/// The workbook as an .xlsx file.
///
/// # Errors
/// [`WriteError`] when the county outgrows a spreadsheet.
pub fn send_back_bytes(what: &SendBack<'_>) -> Result<Vec<u8>, WriteError> {
    to_xlsx(&send_back_form(what))
}

/// The workbook: what to do, the sheets, and a hidden one that names every open cell.
pub fn send_back_form(what: &SendBack<'_>) -> Form {
    let words = SendBackWords::of(what.language);
    let mut record = Record::default();
    let sheets = match what.shape {
        Shape::Sheets => school_sheets(what, words, &mut record),
        Shape::List => vec![list(what, words, &mut record)],
    };
    let guide = guide(what, words);
    Form {
        title: (words.title)(&what.county.name),
        day: what.day,
        sheets: std::iter::once(guide)
            .chain(sheets)
            .chain([record.sheet(what)])
            .collect(),
    }
}

impl<'a> SendBack<'a> {
    /// The chosen schools with their faults.
    fn schools(&self) -> impl Iterator<Item = (&'a School, &'a [Fault])> {
        let (county, faults) = (self.county, self.faults);
        self.rows.iter().filter_map(move |row| {
            let faults = faults.get(*row).map_or(&[][..], Vec::as_slice);
            Some((county.schools.get(*row)?, faults))
        })
    }

    /// The text of a fact as its cell says it now; a fact without a cell is blank, and one of
    /// several cells is what they say together.
    fn text(&self, school: &School, variable: Variable) -> String {
        let observed = school.record.get(variable);
        if observed.origin.cells().len() > 1 {
            return labels::entry(self.language, variable, &observed.entry);
        }
        let cell = cell_of(school, variable);
        let table = cell.and_then(|cell| self.tables.iter().find(|it| it.sheet == cell.sheet));
        let text = match (table, cell) {
            (Some(table), Some(cell)) => table.text(cell.row as usize, usize::from(cell.column)),
            _ => "",
        };
        text.replace("\r\n", "\n")
    }

    /// The unit in which the cell of a fact states it.
    fn unit(&self, school: &School, variable: Variable) -> String {
        let unit = cell_of(school, variable).and_then(|cell| self.reading.unit_of(cell));
        let unit = unit.or(variable.unit());
        unit.map_or_else(String::new, |unit| unit.symbol().to_owned())
    }

    /// The cell with the text of a fact; open where something is asked.
    fn value(&self, text: &str, variable: Variable, fault: Option<&Fault>) -> Cell {
        let look = look(variable);
        let is_plain = |text: &str| {
            let number = text.parse::<Exact>().ok();
            number.and_then(|number| to_plain(&number)).as_deref() == Some(text)
        };
        // A number only where it comes back in the same digits.
        let plain = match look {
            Look::Number if is_plain(text) => Cell::number(text),
            Look::Number | Look::Fixed(_) | Look::Text | Look::Wrapped => Cell::text(text),
        };
        let Some(fault) = fault else {
            return Cell {
                look: Some(look),
                ..plain
            };
        };
        Cell {
            look: Some(look),
            mark: fault.mark(),
            is_open: true,
            is_count: variable.kind() == ValueKind::Count,
            remark: fault.messages.join("\n"),
            choices: choices(variable),
            ..plain
        }
    }
}

fn cell_of(school: &School, variable: Variable) -> Option<&CellRef> {
    school.record.get(variable).origin.cells().first().copied()
}

/// The sheet that says what to do.
fn guide(what: &SendBack<'_>, words: &SendBackWords) -> Sheet {
    let n_cells = what.schools().map(|(_, faults)| faults.len()).sum();
    let steps = (words.steps)(n_cells, what.rows.len());
    Sheet {
        name: words.guide.to_owned(),
        columns: vec![plain_column(
            &(words.title)(&what.county.name),
            110,
            Look::Wrapped,
        )],
        rows: steps
            .into_iter()
            .map(|step| vec![Cell::text(step)])
            .collect(),
        heading: Vec::new(),
        frozen_columns: 0,
        open_rows: 0,
        access: Access::Locked,
    }
}

/// The first column of every sheet: the keys by which rows are found again.
fn key_column() -> Column {
    Column {
        is_hidden: true,
        ..plain_column("", 6, Look::Text)
    }
}

fn columns(heads: &[&str], widths: &[u16]) -> Vec<Column> {
    let shown = heads
        .iter()
        .zip(widths)
        .map(|(head, width)| plain_column(head, *width, Look::Wrapped));
    std::iter::once(key_column()).chain(shown).collect()
}

/// The words of what is asked: mark, and what to do.
fn asked(words: &SendBackWords, fault: Option<&Fault>) -> [Cell; 2] {
    let Some(fault) = fault else {
        return [Cell::blank(), Cell::blank()];
    };
    let mark = Cell {
        mark: fault.mark(),
        ..Cell::text((words.mark)(fault.request))
    };
    [mark, Cell::text(fault.messages.join("\n"))]
}

fn school_sheets(what: &SendBack<'_>, words: &SendBackWords, record: &mut Record) -> Vec<Sheet> {
    let mut names = Names::default();
    names.taken(words.guide);
    names.taken(RETURN_SHEET);
    let sheet = |(school, faults): (&School, &[Fault])| {
        let mut rows = Vec::new();
        for (topic, variables) in Topic::of(Entity::School) {
            for variable in variables.iter().copied() {
                let fault = faults.iter().find(|fault| fault.variable == variable);
                let text = what.text(school, variable);
                let is_shown = school.record.asks_for(variable) || !text.is_empty();
                if is_shown || fault.is_some() {
                    let key = fault.map(|_| record.add(school, variable, &text));
                    let [mark, todo] = asked(words, fault);
                    rows.push(vec![
                        Cell::text(key.unwrap_or_default()),
                        Cell::text((words.topic)(topic)),
                        Cell::text(variable.header()),
                        Cell::text(what.unit(school, variable)),
                        what.value(&text, variable, fault),
                        mark,
                        todo,
                    ]);
                }
            }
        }
        Sheet {
            name: names.of(school),
            columns: columns(&words.school_heads, &[16, 30, 8, 24, 12, 70]),
            rows,
            heading: Vec::new(),
            frozen_columns: 3,
            open_rows: 0,
            access: Access::Locked,
        }
    };
    what.schools().map(sheet).collect()
}

fn list(what: &SendBack<'_>, words: &SendBackWords, record: &mut Record) -> Sheet {
    let mut rows: Vec<Row> = Vec::new();
    for (school, faults) in what.schools() {
        for fault in faults {
            let variable = fault.variable;
            let text = what.text(school, variable);
            let [mark, todo] = asked(words, Some(fault));
            rows.push(vec![
                Cell::text(record.add(school, variable, &text)),
                Cell::text(school.code()),
                Cell::text(school.name()),
                Cell::text(variable.header()),
                Cell::text(what.unit(school, variable)),
                what.value(&text, variable, Some(fault)),
                mark,
                todo,
            ]);
        }
    }
    Sheet {
        name: words.list.to_owned(),
        columns: columns(&words.list_heads, &[14, 24, 30, 8, 24, 12, 70]),
        rows,
        heading: Vec::new(),
        frozen_columns: 3,
        open_rows: 0,
        access: Access::Locked,
    }
}

/// Every open cell, for the program that reads the workbook when it comes back.
#[derive(Default)]
struct Record {
    rows: Vec<Row>,
}

impl Record {
    /// Names an open cell; gives the key of its row.
    fn add(&mut self, school: &School, variable: Variable, text: &str) -> String {
        let key = returned_key(self.rows.len() + 1);
        let cells = [
            key.as_str(),
            school.code(),
            school.name(),
            variable.id(),
            text,
        ];
        self.rows.push(cells.into_iter().map(Cell::text).collect());
        key
    }

    fn sheet(self, what: &SendBack<'_>) -> Sheet {
        // How far the text stands to the right of its key: behind the columns that describe it.
        let offset = match what.shape {
            Shape::Sheets => "4",
            Shape::List => "5",
        };
        let day = what.day.to_string();
        let heads = [RETURN_MARK, &what.county.name, offset, &day, ""];
        Sheet {
            name: RETURN_SHEET.to_owned(),
            columns: heads.map(|head| plain_column(head, 20, Look::Text)).into(),
            rows: self.rows,
            heading: Vec::new(),
            frozen_columns: 0,
            open_rows: 0,
            access: Access::Hidden,
        }
    }
}

/// Names of sheets: at most 31 letters, none of which is a sign of formulas, no two alike.
#[derive(Default)]
struct Names(Vec<String>);

/// The longest name that a spreadsheet allows.
const LONGEST: usize = 31;

impl Names {
    fn taken(&mut self, name: &str) {
        self.0.push(name.to_lowercase());
    }

    fn of(&mut self, school: &School) -> String {
        let name = match school.name() {
            "" => school.code(),
            name => name,
        };
        let is_allowed = |letter: &char| {
            !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')
                && !letter.is_control()
        };
        let name: String = name.chars().filter(is_allowed).collect();
        let name = name.trim();
        let mut number = 1_usize;
        loop {
            let behind = match (number, name.is_empty()) {
                (1, false) => String::new(),
                (number, _) => format!(" {number}"),
            };
            let room = LONGEST - behind.chars().count();
            let short: String = name.chars().take(room).collect();
            let whole = format!("{short}{behind}").trim().to_owned();
            if !self.0.contains(&whole.to_lowercase()) {
                self.taken(&whole);
                return whole;
            }
            number += 1;
        }
    }
}
