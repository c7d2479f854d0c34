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
pub struct Mapping {
    choices: BTreeMap<CellRef, Choice>,
    /// Cells that are not to be read as what they were taken for, with their texts.
    unread: BTreeMap<CellRef, String>,
}

impl Mapping {
    /// The decision about a cell.
    pub fn get(&self, cell: &CellRef) -> Option<Choice> {
        self.choices.get(cell).copied()
    }

    /// Decides about a cell; `None` leaves it to itself again.
    pub fn set(&mut self, cell: CellRef, choice: Option<Choice>) {
        match choice {
            Some(choice) => self.choices.insert(cell, choice),
            None => self.choices.remove(&cell),
        };
    }

    /// Decides about a cell where nobody has.
    pub(super) fn add(&mut self, cell: CellRef, choice: Choice) {
        self.choices.entry(cell).or_insert(choice);
    }

    /// All decisions, in the order of the cells.
    pub fn iter(&self) -> impl Iterator<Item = (&CellRef, Choice)> {
        self.choices.iter().map(|(cell, choice)| (cell, *choice))
    }

    /// All decisions about a sheet, in the order of its cells.
    pub fn of<'a>(&'a self, sheet: &'a SheetRef) -> impl Iterator<Item = (&'a CellRef, Choice)> {
        self.iter().filter(move |(cell, _)| *cell.sheet == *sheet)
    }

    /// Cells that are not to be read as what they were taken for, with the texts that this is about.
    pub fn unread(&self) -> impl Iterator<Item = (&CellRef, &str)> {
        self.unread.iter().map(|(cell, text)| (cell, text.as_str()))
    }

    /// Decides that a cell with this text is not to be read, or with `None` that it is again.
    pub fn set_unread(&mut self, cell: CellRef, text: Option<String>) {
        match text {
            Some(text) => self.unread.insert(cell, text),
            None => self.unread.remove(&cell),
        };
    }

    /// Whether a cell is not to be read; with another text it is.
    pub(super) fn is_unread(&self, cell: &CellRef, text: &str) -> bool {
        !self.unread.is_empty() && self.unread.get(cell).is_some_and(|unread| unread == text)
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.unread.is_empty()
    }
}
