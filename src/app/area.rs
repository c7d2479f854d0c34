use std::ops::Range;
use std::sync::Arc;

use super::ShownRows;
use crate::intake::{self, Table};
use crate::model::{CellRef, SheetRef};

/// Cells and the texts that they get.
pub type Texts = Vec<(CellRef, String)>;

/// Cells that were selected: some rows of a sheet, and columns beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The sheet.
    pub sheet: Arc<SheetRef>,
    /// The rows by number, rising; those that a filter hides are left out.
    pub rows: Vec<usize>,
    /// The columns.
    pub columns: Range<usize>,
}

/// Why a range cannot be pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPasted {
    /// There is no text in what was copied, or more than a table may hold.
    Nothing,
    /// A filter hides rows, and fewer are shown from here on than were copied.
    TooFewRows {
        /// Rows that were copied.
        copied: usize,
        /// Rows that are shown from here on.
        shown: usize,
    },
}

impl Area {
    /// How many cells there are.
    pub fn n_cells(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// All cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = CellRef> {
        let at = |row: usize, column: usize| CellRef::at(&self.sheet, row, column);
        let rows = self.rows.iter();
        rows.flat_map(move |row| self.columns.clone().map(move |column| at(*row, column)))
    }

    /// The texts as a table has them, row by row.
    pub fn texts<'a>(&self, table: &'a Table) -> Vec<Vec<&'a str>> {
        let rows = self.rows.iter();
        rows.map(|row| {
            let columns = self.columns.clone();
            columns.map(|column| text(table, *row, column)).collect()
        })
        .collect()
    }

    /// One text for every cell.
    pub fn filled_with(&self, text: &str) -> Texts {
        self.cells().map(|cell| (cell, text.to_owned())).collect()
    }

    /// The texts of this area, repeated over `whole`, which it is a part of: what a fill does. The
    /// area itself is left as it is.
    pub fn repeated_over(&self, whole: &Self, table: &Table) -> Texts {
        let source = self.texts(table);
        let first = self.rows.first().copied().unwrap_or(0);
        let above = whole.rows.partition_point(|row| *row < first);
        let left = self.columns.start.saturating_sub(whole.columns.start);
        // The offset keeps the pattern in step where it is continued upwards or to the left.
        let turn = |index: usize, before: usize, n: usize| (index + n - before % n) % n;
        let mut texts = Vec::new();
        for (index, row) in whole.rows.iter().enumerate() {
            for (place, column) in whole.columns.clone().enumerate() {
                let is_source =
                    self.columns.contains(&column) && self.rows.binary_search(row).is_ok();
                if is_source || self.n_cells() == 0 {
                    continue;
                }
                let from = source
                    .get(turn(index, above, self.rows.len()))
                    .and_then(|cells| cells.get(turn(place, left, self.columns.len())));
                if let Some(text) = from {
                    texts.push((CellRef::at(&self.sheet, *row, column), (*text).to_owned()));
                }
            }
        }
        texts
    }

    /// What Ctrl+D does: the first row is repeated over the others; of a single row, the one shown
    /// above it.
    pub fn filled_down(&self, shown: &ShownRows, table: &Table) -> Texts {
        let (source, whole) = match self.rows.as_slice() {
            [] => return Vec::new(),
            [row] => {
                let above = shown.position(*row).checked_sub(1);
                let Some(above) = above.map(|position| shown.number(position)) else {
                    return Vec::new();
                };
                (vec![above], vec![above, *row])
            }
            [first, ..] => (vec![*first], self.rows.clone()),
        };
        let of = |rows| Self {
            rows,
            ..self.clone()
        };
        of(source).repeated_over(&of(whole), table)
    }

    /// What Ctrl+R does: the first column is repeated over the others; of a single column, the one
    /// on its left.
    pub fn filled_right(&self, table: &Table) -> Texts {
        let first = match self.columns.len() {
            0 => return Vec::new(),
            1 => self.columns.start.checked_sub(1),
            _ => Some(self.columns.start),
        };
        let Some(first) = first else {
            return Vec::new();
        };
        let of = |columns| Self {
            columns,
            ..self.clone()
        };
        of(first..first + 1).repeated_over(&of(first..self.columns.end), table)
    }

    /// What was copied, as texts for the cells from the first of this area on. An area that is a
    /// multiple of what was copied is filled with it.
    ///
    /// # Errors
    /// Why nothing is pasted. Under a filter a range goes to the rows that are shown and is refused
    /// where these do not suffice: other programs write into the hidden rows, where nobody sees it.
    pub fn pasted(
        &self,
        shown: &ShownRows,
        text: &str,
        html: Option<&str>,
    ) -> Result<Texts, NotPasted> {
        let copied = intake::read_copied(text, html);
        let n_columns = copied.iter().map(|row| row.len()).max().unwrap_or(0);
        let first = self.rows.first().copied();
        let (Some(first), 1..) = (first, n_columns) else {
            return Err(NotPasted::Nothing);
        };
        let filled = |area: usize, copied: usize| match area % copied {
            0 => area.max(copied),
            _ => copied,
        };
        let n_rows = filled(self.rows.len(), copied.len());
        let rows = shown.room(first, n_rows).ok_or(NotPasted::TooFewRows {
            copied: copied.len(),
            shown: shown.len() - shown.position(first),
        })?;
        let n_wide = filled(self.columns.len(), n_columns);
        let mut texts = Vec::new();
        for (row, cells) in rows.into_iter().zip(copied.iter().cycle()) {
            for place in 0..n_wide {
                // A row that is shorter than others says nothing about the cells beyond its end.
                if let Some(raw) = cells.get(place % n_columns) {
                    let at = CellRef::at(&self.sheet, row, self.columns.start + place);
                    texts.push((at, raw.text.clone()));
                }
            }
        }
        Ok(texts)
    }
}

/// The text of a cell exactly as the table has it; empty beyond the edge.
fn text(table: &Table, row: usize, column: usize) -> &str {
    let raw = table.row(row).get(column);
    raw.map_or("", |raw| raw.text.as_str())
}

/// Texts as spreadsheet programs put them on the clipboard: tabs between cells, a line for each row,
/// quotation marks around what holds either.
pub fn to_clipboard(rows: &[Vec<&str>]) -> String {
    let mut written = String::new();
    for row in rows {
        for (index, text) in row.iter().enumerate() {
            if index > 0 {
                written.push('\t');
            }
            if text.contains(['\t', '\n', '\r', '"']) {
                written.push('"');
                written.push_str(&text.replace('"', "\"\""));
                written.push('"');
            } else {
                written.push_str(text);
            }
        }
        written.push('\n');
    }
    written
}

#[cfg(test)]
#[path = "area_tests.rs"]
mod tests;
