use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::intake::{Row, Table};
use crate::model::{CellRef, SheetRef};

/// A cell that the user changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The text as the file has it. The correction holds only while the file still says so.
    pub before: String,
    /// The text that counts instead.
    pub after: String,
}

/// The corrections of one row, by column.
type CorrectedRow = BTreeMap<u16, (CellRef, Correction)>;

/// All cells that the user changed, in the order of the sheets.
///
/// Rows are shared: a copy that differs in one row costs no more than that row, however many cells
/// were changed before.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Corrections {
    rows: BTreeMap<(Arc<SheetRef>, u32), Rc<CorrectedRow>>,
    n_cells: usize,
}

impl Corrections {
    /// The correction of a cell.
    pub fn get(&self, cell: &CellRef) -> Option<&Correction> {
        let row = self.rows.get(&(Arc::clone(&cell.sheet), cell.row))?;
        row.get(&cell.column).map(|(_, correction)| correction)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&CellRef, &Correction)> {
        let cells = self.rows.values().flat_map(|row| row.values());
        cells.map(|(cell, correction)| (cell, correction))
    }

    /// Those of one row of a sheet, from left to right.
    pub fn of_row(
        &self,
        sheet: &Arc<SheetRef>,
        row: u32,
    ) -> impl Iterator<Item = (&CellRef, &Correction)> {
        let row = self.rows.get(&(Arc::clone(sheet), row));
        let cells = row.into_iter().flat_map(|row| row.values());
        cells.map(|(cell, correction)| (cell, correction))
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.n_cells
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.n_cells == 0
    }

    /// Sets or removes the correction of a cell, and gives what was there before.
    pub(super) fn put(
        &mut self,
        cell: CellRef,
        correction: Option<Correction>,
    ) -> Option<Correction> {
        let key = (Arc::clone(&cell.sheet), cell.row);
        let before = match correction {
            Some(correction) => {
                let row = Rc::make_mut(self.rows.entry(key).or_default());
                row.insert(cell.column, (cell, correction))
            }
            None => {
                let row = Rc::make_mut(self.rows.get_mut(&key)?);
                let before = row.remove(&cell.column);
                if row.is_empty() {
                    self.rows.remove(&key);
                }
                self.n_cells -= usize::from(before.is_some());
                return before.map(|(_, correction)| correction);
            }
        };
        self.n_cells += usize::from(before.is_none());
        before.map(|(_, correction)| correction)
    }

    /// Writes the corrections of this table's cells into it.
    pub(super) fn apply(&self, table: &mut Table) {
        let first = (Arc::clone(&table.sheet), 0);
        for ((sheet, _), row) in self.rows.range(first..) {
            if *sheet != table.sheet {
                break;
            }
            for (cell, correction) in row.values() {
                let (row, column) = (cell.row as usize, usize::from(cell.column));
                if raw_text(table, cell) == correction.before {
                    write(table, row, column, &correction.after);
                }
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
