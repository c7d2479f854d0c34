use std::sync::Arc;

use crate::model::{CellRef, SheetRef};

/// One cell as the file shows it. Cleaning comes later; here nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RawCell {
    /// The text that a person sees in it; a number as decimal text of at most 15 digits.
    pub text: String,
}

/// A sheet, or a pasted range, before anyone has decided what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where it comes from.
    pub sheet: Arc<SheetRef>,
    /// Rows of cells; rows may differ in length.
    pub rows: Vec<Vec<RawCell>>,
    /// Merged ranges as (first row, first column, last row, last column); only ever a hint.
    pub merges: Vec<(u32, u16, u32, u16)>,
}

impl Table {
    /// The cell's text without white space around it; empty beyond the edge.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .map_or("", |cell| cell.text.trim())
    }

    /// The reference of a cell.
    pub fn cell_ref(&self, row: usize, column: usize) -> CellRef {
        CellRef {
            sheet: Arc::clone(&self.sheet),
            row: u32::try_from(row).unwrap_or(u32::MAX),
            column: u16::try_from(column).unwrap_or(u16::MAX),
        }
    }
}
