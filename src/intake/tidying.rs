//! What reading made of cells: every text that is not its value already, with the value beside it.
//!
//! The list is made from what was read, and not while it is read: a value knows its cell, and the
//! cell still says what it says.

use std::collections::BTreeMap;

use super::assemble::{Reading, SheetKind, SheetReading};
use super::{Table, choices};
use crate::model::{
    CellRef, Entry, Observed, Origin, Record, SheetRef, Value, ValueKind, Variable,
};
use crate::quantity::{Exact, Measure, ParseQuantityError, Unit, Written, parse_written};

/// How a text became its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tidied {
    /// A dash, 无 and the like state nothing.
    Nothing,
    /// 不适用 and the like state that there is nothing to state.
    NotApplicable,
    /// Full-width digits, spaces, separators of thousands.
    Digits,
    /// A unit in the cell.
    Unit,
    /// A percentage.
    Percent,
    /// The unit of the column, which is not the base unit.
    ColumnUnit(Unit),
    /// The unit of the template, which is not the base unit: the column names none.
    TemplateUnit(Unit),
    /// A day, of which the year counts.
    Day,
    /// A list with other signs between its parts.
    List,
    /// Another word for one of the choices.
    Word,
}

/// One cell whose text is not its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TidiedCell {
    /// The cell.
    pub cell: CellRef,
    /// The school; empty on a sheet of a county.
    pub school: String,
    /// The text of the cell.
    pub before: String,
    /// What was read from it.
    pub after: Entry,
}

/// All cells of one fact on one sheet that became values in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TidiedColumn {
    /// The fact.
    pub variable: Variable,
    /// How.
    pub how: Tidied,
    /// The cells, in the order of reading; never empty.
    pub cells: Vec<TidiedCell>,
}

/// Every cell whose text is not its value, by sheet, fact and way.
pub fn tidied(tables: &[Table], reading: &Reading) -> Vec<TidiedColumn> {
    let sheets: BTreeMap<&SheetRef, (&Table, Units)> = tables
        .iter()
        .map(|table| {
            let of = |sheet: &&SheetReading| sheet.sheet == table.sheet;
            let units = reading.sheets.iter().find(of).map(Units::of);
            (&*table.sheet, (table, units.unwrap_or_default()))
        })
        .collect();
    let mut found: BTreeMap<(CellRef, Variable, Tidied), TidiedColumn> = BTreeMap::new();
    let mut take = |record: &Record, school: &str| {
        for variable in record.entity().variables() {
            let observed = record.get(variable);
            let Observed {
                entry,
                origin: Origin::Cell(cell),
            } = observed
            else {
                continue;
            };
            let Some((table, units)) = sheets.get(&*cell.sheet) else {
                continue;
            };
            let text = table.text(cell.row as usize, usize::from(cell.column));
            let Some(how) = way(text, entry, variable, units.at(cell)) else {
                continue;
            };
            // Columns in the order of the sheet; on a county's sheet each fact has a cell of its own.
            let first = CellRef {
                row: 0,
                ..cell.clone()
            };
            let column = found.entry((first, variable, how));
            let column = column.or_insert_with(|| TidiedColumn {
                variable,
                how,
                cells: Vec::new(),
            });
            column.cells.push(TidiedCell {
                cell: cell.clone(),
                school: school.to_owned(),
                before: text.to_owned(),
                after: entry.clone(),
            });
        }
    };
    for county in &reading.counties {
        take(&county.record, "");
        for school in &county.schools {
            take(&school.record, school.name());
        }
    }
    found.into_values().collect()
}

/// The units that the headers or labels of a sheet name.
#[derive(Default)]
struct Units {
    by_column: BTreeMap<u16, Unit>,
    by_row: BTreeMap<u32, Unit>,
}

impl Units {
    fn of(sheet: &SheetReading) -> Self {
        let mut units = Self::default();
        for heading in &sheet.headings {
            if let Some(unit) = heading.unit {
                match sheet.kind {
                    SheetKind::County => units.by_row.insert(heading.cell.row, unit).map(|_| ()),
                    _ => units
                        .by_column
                        .insert(heading.cell.column, unit)
                        .map(|_| ()),
                };
            }
        }
        units
    }

    fn at(&self, cell: &CellRef) -> Option<Unit> {
        let by_column = || self.by_column.get(&cell.column);
        self.by_row.get(&cell.row).or_else(by_column).copied()
    }
}

/// How a text became an entry; `None` when it says the same already, or could not be read.
fn way(text: &str, entry: &Entry, variable: Variable, unit: Option<Unit>) -> Option<Tidied> {
    if text.is_empty() {
        return None;
    }
    match entry {
        Entry::Missing => Some(Tidied::Nothing),
        Entry::NotApplicable => Some(Tidied::NotApplicable),
        Entry::Unreadable(_) | Entry::CountedIn(_) => None,
        Entry::Known(Value::Number(_)) if variable.kind() == ValueKind::Organizer => {
            let is_code = text.bytes().all(|byte| byte.is_ascii_digit());
            (!is_code).then_some(Tidied::Word)
        }
        Entry::Known(Value::Number(_)) => number(text, variable, unit),
        Entry::Known(Value::Numbers(_)) => {
            let is_plain = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ';');
            (!text.chars().all(is_plain)).then_some(Tidied::List)
        }
        Entry::Known(Value::Text(_)) => None,
        Entry::Known(value) => (!choices::is_usual(text, value)).then_some(Tidied::Word),
    }
}

/// How a text became a number; `unit` is that of the column.
fn number(text: &str, variable: Variable, unit: Option<Unit>) -> Option<Tidied> {
    let is_plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    if text.bytes().all(is_plain) {
        let (unit, how): (Unit, fn(Unit) -> Tidied) = match unit {
            Some(unit) => (unit, Tidied::ColumnUnit),
            None => (variable.unit()?, Tidied::TemplateUnit),
        };
        return (unit.factor() != Exact::ONE).then(|| how(unit));
    }
    match parse_written(text) {
        Ok(Written::Quantity(quantity)) => Some(match quantity.measure {
            Measure::Bare => Tidied::Digits,
            Measure::In(Unit::Percent) => Tidied::Percent,
            Measure::In(_) | Measure::TenThousand => Tidied::Unit,
        }),
        Err(ParseQuantityError::Date { .. }) => Some(Tidied::Day),
        Ok(Written::Nothing(_) | Written::NotApplicable) | Err(_) => None,
    }
}
