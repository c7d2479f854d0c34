use std::collections::BTreeSet;

use super::{Area, Ground};
use crate::intake::Table;
use crate::model::CellRef;
use crate::quantity::{Exact, Written, parse_written};

/// The other cells of the same column that say what the file says in `cell`, and that nobody
/// changed yet; only rows from `first_row` on, below the header, and none that is blank.
pub fn alike(ground: &Ground, cell: &CellRef, first_row: usize) -> Vec<CellRef> {
    let Some(table) = ground.table(&cell.sheet) else {
        return Vec::new();
    };
    let column = usize::from(cell.column);
    let original = ground.original(cell);
    let says_the_same = |row: &usize| {
        let cells = table.row(*row);
        let text = cells.get(column).map_or("", |raw| raw.text.as_str());
        text == original && cells.iter().any(|raw| !raw.text.trim().is_empty())
    };
    (first_row..table.rows.len())
        .filter(says_the_same)
        .map(|row| table.cell_ref(row, column))
        .filter(|other| other != cell && ground.corrections.get(other).is_none())
        .collect()
}

/// As [`alike`], and those of `others` on the same sheet that say the same too: cells of other
/// columns with the same fault.
pub fn alike_with(
    ground: &Ground,
    cell: &CellRef,
    first_row: usize,
    others: impl IntoIterator<Item = CellRef>,
) -> Vec<CellRef> {
    let original = ground.original(cell);
    let mut found: BTreeSet<CellRef> = alike(ground, cell, first_row).into_iter().collect();
    found.extend(others.into_iter().filter(|other| {
        other != cell
            && other.sheet == cell.sheet
            && ground.corrections.get(other).is_none()
            && ground.original(other) == original
    }));
    found.into_iter().collect()
}

/// Beyond so many cells figures are not added up at each move of a key.
const MOST_SUMMED: usize = 10_000;

/// What an area holds, in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Rows.
    pub n_rows: usize,
    /// Columns.
    pub n_columns: usize,
    /// How many cells are numbers, and their sum, each as it is written, whatever its unit; `None`
    /// when no cell is one, or when the area is too large to be added up while a key is held.
    pub numbers: Option<(usize, Exact)>,
}

/// What an area of a table holds.
pub fn summary(area: &Area, table: &Table) -> Summary {
    let mut n_numbers = 0;
    let mut sum = Exact::default();
    if area.n_cells() <= MOST_SUMMED {
        for text in area.texts(table).into_iter().flatten() {
            if let Ok(Written::Quantity(quantity)) = parse_written(text) {
                n_numbers += 1;
                sum = &sum + &quantity.value;
            }
        }
    }
    Summary {
        n_rows: area.rows.len(),
        n_columns: area.columns.len(),
        numbers: (n_numbers > 0).then_some((n_numbers, sum)),
    }
}
