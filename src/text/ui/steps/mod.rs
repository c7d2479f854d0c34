mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::model::CellRef;

/// What one step did, for whoever undoes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Sources of these names were given.
    Load(Vec<String>),
    /// The workspace in the file of this name took the place of the one before.
    Restore(String),
    /// The source of this name was removed.
    Remove(String),
    /// Cells got other texts: the first of them, and how many.
    Correct(CellRef, usize),
    /// Cells got the texts of their files back: the first of them, and how many.
    Revert(CellRef, usize),
    /// It was said what the header or label of this text means.
    Choose(String),
    /// It was decided whether cells are read: the first of them, and how many.
    Unread(CellRef, usize),
    /// So many facts were stated.
    State(usize),
    /// Something that was noticed was answered, or the answer taken back.
    Answer,
    /// What is kept beside the item of this id was changed.
    Note(String),
    /// It was said what the source of this name is used for.
    UseAs(String),
    /// Another standard or day was chosen.
    Select,
    /// A rule was set, or a disputed point read, in place of what the rules say, or that taken back.
    SetRule,
}

/// Words for steps that are taken back or done again.
pub struct StepWords {
    /// A step was undone.
    pub undone: fn(&Deed) -> String,
    /// A step was done again.
    pub redone: fn(&Deed) -> String,
    /// There is no step to undo.
    pub nothing_to_undo: &'static str,
    /// There is no step to do again.
    pub nothing_to_redo: &'static str,
}
