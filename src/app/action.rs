use super::{Source, SourceId};
use crate::intake::Choice;
use crate::model::CellRef;
use crate::standard::Selection;

/// Everything that can change the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Sources were read; a file of the same name takes the place of the one before.
    Load(Vec<Source>),
    /// A source is no longer wanted.
    Remove(SourceId),
    /// Cells get other texts, all in one step.
    Correct(Vec<(CellRef, String)>),
    /// Cells get the texts of their files back, all in one step.
    Revert(Vec<CellRef>),
    /// All cells get the texts of their files back.
    RevertAll,
    /// What a header or a label means; `None` leaves it to be found.
    Choose {
        /// Its cell.
        cell: CellRef,
        /// The decision.
        choice: Option<Choice>,
        /// First and last row of the header it belongs to; of a label its own row twice.
        header: (usize, usize),
    },
    /// Cells that are not to be read as what they were taken for, with their texts; with `None` they
    /// are again.
    Unread(Vec<(CellRef, Option<String>)>),
    /// Another standard, day or reading.
    Select(Selection),
    /// Another county, by name. Not a step to undo: it changes what is looked at, not what is given.
    ShowCounty(String),
    /// Back by one step.
    Undo,
    /// Forward again.
    Redo,
}
