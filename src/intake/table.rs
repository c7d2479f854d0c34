use std::sync::Arc;

use crate::model::{CellRef, SheetRef};

/// One cell as the file shows it. Cleaning comes later; here nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RawCell {
    /// The text that a person sees in it; a number as decimal text of at most 15 digits, a formula
    /// whose result is not in the file as the formula.
    pub text: String,
}

/// The cells of one row, from the first column on. Shared, so that a table can be copied, and
/// corrected in one row, without touching the others.
pub type Row = Arc<Vec<RawCell>>;

/// A sheet, or a pasted range, before anyone has decided what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where it comes from.
    pub sheet: Arc<SheetRef>,
    /// Rows of cells; rows may differ in length.
    pub rows: Vec<Row>,
    /// Merged ranges as (first row, first column, last row, last column); only ever a hint.
    pub merges: Vec<(u32, u16, u32, u16)>,
}

impl Table {
    /// A table of a file's sheet.
    pub fn new(
        file: impl Into<String>,
        sheet: impl Into<String>,
        rows: Vec<Vec<RawCell>>,
        merges: Vec<(u32, u16, u32, u16)>,
    ) -> Self {
        Self {
            sheet: Arc::new(SheetRef {
                file: file.into(),
                sheet: sheet.into(),
            }),
            rows: rows.into_iter().map(Arc::new).collect(),
            merges,
        }
    }

    /// All cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = &RawCell> {
        self.rows.iter().flat_map(|row| row.iter())
    }

    /// Whether nothing stands in any cell.
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| cell.text.trim().is_empty())
    }

    /// The cells of a row; none beyond the last.
    pub fn row(&self, row: usize) -> &[RawCell] {
        self.rows.get(row).map_or(&[], |cells| cells.as_slice())
    }

    /// How many columns the longest row has.
    pub fn n_columns(&self) -> usize {
        self.rows.iter().map(|row| row.len()).max().unwrap_or(0)
    }

    /// The cell's text without white space around it; empty beyond the edge.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.row(row)
            .get(column)
            .map_or("", |cell| cell.text.trim())
    }

    /// The reference of a cell.
    pub fn cell_ref(&self, row: usize, column: usize) -> CellRef {
        CellRef::at(&self.sheet, row, column)
    }
}
