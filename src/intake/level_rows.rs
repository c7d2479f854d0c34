//! Facts of a whole school in a table with one row for each level. Equal figures may be the whole
//! school's, written again, or those of each level; a figure in one row only may be the whole, or
//! that of one level while the other is not known.

use std::collections::BTreeSet;

use super::kind::{AboutFacts, AboutSheet};
use super::reader::{SchoolRow, is_same_table};
use super::{Diagnostic, Place};
use crate::model::{CellRef, Entry, Record, Value, ValueKind, Variable};
use crate::quantity::Exact;

/// A fact of one school that may be the whole or a part: equal in two rows, or in one only.
pub(super) struct Doubtful {
    /// County and place of the school in it.
    pub school: (usize, usize),
    /// The fact.
    pub variable: Variable,
    /// What both state, or the one that states something.
    pub entry: Entry,
    /// Where it stands, or the first of two.
    pub first: CellRef,
    /// Where the second stands, or the cell that states nothing.
    pub second: CellRef,
    /// Whether both state it.
    pub is_equal: bool,
}

/// What the rows of several levels say of whole schools.
#[derive(Default)]
pub(super) struct LevelRows {
    /// Equal figures, and those that only one row states.
    found: Vec<Doubtful>,
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
            if !is_of_school(*variable) || !is_same_table(first, second) {
                continue;
            }
            let (earlier, later) = (&before.entry, &observed.entry);
            let (entry, first, second) = match (is_figure(earlier), is_figure(later)) {
                (true, true) if earlier != later => {
                    if !self.is_by_level(second, *variable) {
                        self.by_level.push(((*second).clone(), *variable));
                    }
                    continue;
                }
                (true, true) if is_zero(later) => continue,
                (true, true) => (later, first, second),
                (true, false) if *later == Entry::Missing => (earlier, first, second),
                (false, true) if *earlier == Entry::Missing => (later, second, first),
                _ => continue,
            };
            self.found.push(Doubtful {
                school,
                variable: *variable,
                entry: entry.clone(),
                first: (*first).clone(),
                second: (*second).clone(),
                is_equal: earlier == later,
            });
        }
    }

    fn is_by_level(&self, cell: &CellRef, variable: Variable) -> bool {
        let mut columns = self.by_level.iter();
        columns.any(|(other, it)| *it == variable && is_same_table(other, cell))
    }

    /// What may be the whole or a part, school by school; and for each column of which all schools
    /// repeat the whole, what is to be told.
    pub fn settle(mut self) -> (Vec<Doubtful>, Vec<Diagnostic>) {
        let mut doubtful: Vec<Doubtful> = Vec::new();
        let mut shared: Vec<(Doubtful, usize)> = Vec::new();
        // A school with three levels has each fact twice.
        let mut seen = BTreeSet::new();
        for it in std::mem::take(&mut self.found) {
            if self.is_by_level(&it.second, it.variable) {
                if seen.insert((it.school, it.variable)) {
                    doubtful.push(it);
                }
                continue;
            }
            // Where no school states it by level, one row is enough.
            if !it.is_equal || !seen.insert((it.school, it.variable)) {
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

impl Doubtful {
    /// What is told of it; `value` is how the figure is written.
    pub fn told(&self, value: String) -> Diagnostic {
        let (variable, first) = (self.variable, self.first.clone());
        let kind = if self.is_equal {
            AboutFacts::EqualByLevel {
                variable,
                value,
                first,
            }
        } else {
            AboutFacts::OneLevelOnly {
                variable,
                value,
                first,
            }
        };
        Diagnostic::new(Place::Cell(self.second.clone()), kind)
    }

    /// What the rows say of it.
    pub fn text(&self, value: &str) -> String {
        let second = if self.is_equal { value } else { "" };
        format!("{value} | {second}").trim_end().to_owned()
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
