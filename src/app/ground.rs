use std::rc::Rc;

use super::correction::raw_text;
use super::{Corrections, Source};
use crate::intake::Table;
use crate::model::{CellRef, SheetRef};
use crate::standard::Selection;

/// What the user gave: the only state that is saved, and what undo goes back through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Files, pasted ranges and the demo, in the order in which they came.
    pub sources: Vec<Rc<Source>>,
    /// Cells that the user changed.
    pub corrections: Rc<Corrections>,
    /// The chosen standard, day and relaxations.
    pub selection: Selection,
}

impl Ground {
    /// The tables of all sources, uncorrected.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sources.iter().flat_map(|source| &source.tables)
    }

    /// The uncorrected table of a sheet.
    pub fn table(&self, sheet: &SheetRef) -> Option<&Table> {
        self.tables().find(|table| *table.sheet == *sheet)
    }

    /// The text of a cell as its file has it; empty where there is no such cell.
    pub fn original(&self, cell: &CellRef) -> &str {
        self.table(&cell.sheet)
            .map_or("", |table| raw_text(table, cell))
    }

    /// The text of a cell as it counts.
    pub fn text(&self, cell: &CellRef) -> &str {
        let original = self.original(cell);
        match self.corrections.get(cell) {
            Some(correction) if correction.before == original => &correction.after,
            _ => original,
        }
    }

    /// Whether no table is there.
    pub fn is_empty(&self) -> bool {
        self.tables().next().is_none()
    }
}
