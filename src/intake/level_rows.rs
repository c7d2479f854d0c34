//! Facts of a whole school that a table with one row for each level states in several of them.
//! Equal figures may be the whole school's, written again, or those of each level.

use std::collections::BTreeSet;

use super::kind::{AboutFacts, AboutSheet};
use super::reader::{SchoolRow, is_same_table};
use super::{Diagnostic, Place};
use crate::model::{CellRef, Entry, Record, Value, ValueKind, Variable};
use crate::quantity::Exact;

/// An equal figure in two rows of one school.
pub(super) struct Equal {
    /// County and place of the school in it.
    pub school: (usize, usize),
    /// The fact.
    pub variable: Variable,
    /// What both state.
    pub entry: Entry,
    /// Where the first stands.
    pub first: CellRef,
    /// Where the second stands.
    pub second: CellRef,
}

/// What the rows of several levels say of whole schools.
#[derive(Default)]
pub(super) struct LevelRows {
    /// Equal figures, each fact of a school once.
    equal: Vec<Equal>,
    /// Columns in which some school has different figures in its rows.
    by_level: Vec<(CellRef, Variable)>,
}

impl LevelRows {
    /// Compares the row of another level with what its own table said of the school before.
    pub fn take(&mut self, school: (usize, usize), record: &Record, row: &SchoolRow) {
        for (variable, observed) in &row.facts {
            let before = record.get(*variable);
            let (origins, own) = (before.origin.cells(), observed.origin.cells());
            let (Some(first), Some(second)) = (origins.first(), own.first()) else {
                continue;
            };
            if !is_of_school(*variable)
                || !is_same_table(first, second)
                || !is_figure(&before.entry)
                || !is_figure(&observed.entry)
            {
                continue;
            }
            if before.entry != observed.entry {
                if !self.is_by_level(second, *variable) {
                    self.by_level.push(((*second).clone(), *variable));
                }
                continue;
            }
            if is_zero(&observed.entry) {
                continue;
            }
            self.equal.push(Equal {
                school,
                variable: *variable,
                entry: observed.entry.clone(),
                first: (*first).clone(),
                second: (*second).clone(),
            });
        }
    }

    fn is_by_level(&self, cell: &CellRef, variable: Variable) -> bool {
        let mut columns = self.by_level.iter();
        columns.any(|(other, it)| *it == variable && is_same_table(other, cell))
    }

    /// What may be the whole or a part, school by school; and for each column of which all schools
    /// repeat the whole, what is to be told.
    pub fn settle(self) -> (Vec<Equal>, Vec<Diagnostic>) {
        let mut doubtful: Vec<Equal> = Vec::new();
        let mut shared: Vec<(Equal, usize)> = Vec::new();
        // A school with three levels has each fact twice.
        let mut seen = BTreeSet::new();
        let Self { equal, by_level } = self;
        let rows = Self {
            equal: Vec::new(),
            by_level,
        };
        for it in equal {
            if !seen.insert((it.school, it.variable)) {
                continue;
            }
            if rows.is_by_level(&it.second, it.variable) {
                doubtful.push(it);
                continue;
            }
            let column = shared.iter_mut().find(|(other, _)| {
                other.variable == it.variable && is_same_table(&other.second, &it.second)
            });
            match column {
                Some((_, n)) => *n += 1,
                None => shared.push((it, 1)),
            }
        }
        let told = shared.into_iter().map(|(it, n)| {
            let variable = it.variable;
            let kind = AboutSheet::SharedByLevels { variable, n };
            Diagnostic::new(Place::Cell(it.second), kind)
        });
        (doubtful, told.collect())
    }
}

impl Equal {
    /// What is told of a figure that may be the whole or a part; `value` is how it is written.
    pub fn doubt(&self, value: String) -> Diagnostic {
        let kind = AboutFacts::EqualByLevel {
            variable: self.variable,
            value,
            first: self.first.clone(),
        };
        Diagnostic::new(Place::Cell(self.second.clone()), kind)
    }
}

/// Whether a fact is a figure of the whole school.
fn is_of_school(variable: Variable) -> bool {
    let is_figure = matches!(
        variable.kind(),
        ValueKind::Count | ValueKind::Decimal | ValueKind::Counts | ValueKind::Decimals
    );
    is_figure && variable.section().is_none()
}

fn is_figure(entry: &Entry) -> bool {
    matches!(entry, Entry::Known(Value::Number(_) | Value::Numbers(_)))
}

/// Whether the whole and a part are the same.
fn is_zero(entry: &Entry) -> bool {
    match entry {
        Entry::Known(Value::Number(number)) => number.is_zero(),
        Entry::Known(Value::Numbers(numbers)) => numbers.iter().all(Exact::is_zero),
        _ => true,
    }
}
