use std::collections::BTreeMap;
use std::sync::Arc;

use crate::intake::{Row, Table};
use crate::model::CellRef;

/// A cell that the user changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The text as the file has it. The correction holds only while the file still says so.
    pub before: String,
    /// The text that counts instead.
    pub after: String,
}

/// All cells that the user changed, in the order of the sheets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Corrections(BTreeMap<CellRef, Correction>);

impl Corrections {
    /// The correction of a cell.
    pub fn get(&self, cell: &CellRef) -> Option<&Correction> {
        self.0.get(cell)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&CellRef, &Correction)> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sets a cell to `after`, where the file says `before`; the same text is no correction.
    pub(super) fn set(&mut self, cell: CellRef, before: String, after: String) {
        if before == after {
            self.0.remove(&cell);
        } else {
            self.0.insert(cell, Correction { before, after });
        }
    }

    /// Takes a correction back.
    pub(super) fn revert(&mut self, cell: &CellRef) {
        self.0.remove(cell);
    }

    /// Writes the corrections of this table's cells into it.
    pub(super) fn apply(&self, table: &mut Table) {
        let first = CellRef {
            sheet: table.sheet.clone(),
            row: 0,
            column: 0,
        };
        for (cell, correction) in self.0.range(first..) {
            if cell.sheet != table.sheet {
                break;
            }
            let (row, column) = (cell.row as usize, usize::from(cell.column));
            if raw_text(table, cell) == correction.before {
                write(table, row, column, &correction.after);
            }
        }
    }
}

/// The text of a cell exactly as the file has it; empty beyond the edge.
pub(super) fn raw_text<'a>(table: &'a Table, cell: &CellRef) -> &'a str {
    table
        .row(cell.row as usize)
        .get(usize::from(cell.column))
        .map_or("", |raw| raw.text.as_str())
}

/// Writes a cell; the table grows where it is too small.
pub(super) fn write(table: &mut Table, row: usize, column: usize, text: &str) {
    if table.rows.len() <= row {
        table.rows.resize_with(row + 1, Row::default);
    }
    if let Some(cells) = table.rows.get_mut(row).map(Arc::make_mut) {
        if cells.len() <= column {
            cells.resize(column + 1, Default::default());
        }
        if let Some(raw) = cells.get_mut(column) {
            text.clone_into(&mut raw.text);
        }
    }
}
