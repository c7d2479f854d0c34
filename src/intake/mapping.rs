use std::collections::BTreeMap;

use crate::model::{CellRef, SheetRef, Variable};
use crate::quantity::Unit;

/// What a person decided about a header or a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// It is this fact, in this unit where one was chosen too.
    Variable(Variable, Option<Unit>),
    /// It is nothing that is needed.
    NotNeeded,
}

/// What a person decided about headers and labels, each named by its cell; of a header with several
/// rows by its lowest. A decision goes before everything that is found by itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Mapping(BTreeMap<CellRef, Choice>);

impl Mapping {
    /// The decision about a cell.
    pub fn get(&self, cell: &CellRef) -> Option<Choice> {
        self.0.get(cell).copied()
    }

    /// Decides about a cell; `None` leaves it to itself again.
    pub fn set(&mut self, cell: CellRef, choice: Option<Choice>) {
        match choice {
            Some(choice) => self.0.insert(cell, choice),
            None => self.0.remove(&cell),
        };
    }

    /// Decides about a cell where nobody has.
    pub(super) fn add(&mut self, cell: CellRef, choice: Choice) {
        self.0.entry(cell).or_insert(choice);
    }

    /// All decisions about a sheet, in the order of its cells.
    pub fn of<'a>(&'a self, sheet: &'a SheetRef) -> impl Iterator<Item = (&'a CellRef, Choice)> {
        self.0
            .iter()
            .filter(move |(cell, _)| *cell.sheet == *sheet)
            .map(|(cell, choice)| (cell, *choice))
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
