//! A school of a list while its rows are read.

use std::collections::BTreeMap;

use super::super::mapping::Mapping;
use super::super::reader::SchoolRow;
use super::super::{Diagnostic, Place, Table, value};
use super::ListKind;
use crate::model::{CellRef, Entry, Observed, Origin, Value, Variable};
use crate::quantity::Unit;

/// The figures of a fact that is a list, `None` once one could not be read; their cells and texts.
type Listed = (Option<Vec<Value>>, Vec<Origin>, String);

/// One school while its rows are read.
pub(super) struct School {
    pub row: SchoolRow,
    /// Facts that are lists.
    lists: BTreeMap<Variable, Listed>,
}

impl School {
    /// A school without any figure.
    pub const fn new(row: SchoolRow) -> Self {
        Self {
            row,
            lists: BTreeMap::new(),
        }
    }

    /// Takes the figure of a row.
    pub fn state(
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
    pub fn doubt(&mut self, variable: Variable, cell: CellRef, text: &str) {
        let list = self.lists.entry(variable);
        let (values, origins, unreadable) =
            list.or_insert_with(|| (None, Vec::new(), String::new()));
        *values = None;
        origins.push(Origin::Cell(cell));
        text.clone_into(unreadable);
    }

    /// The row of the school, with its lists.
    pub fn finished(mut self) -> SchoolRow {
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
