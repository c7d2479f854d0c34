use std::rc::Rc;

use super::{Ground, NoteEdit, Role, Saved, Source, SourceId, Statement};
use crate::intake::{Choice, Finding};
use crate::model::CellRef;
use crate::standard::{OwnReading, OwnValue, Selection};

/// Everything that can change the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Sources were read; a file of the same name takes the place of the one before.
    Load(Vec<Source>),
    /// A workspace that was saved takes the place of this one: its name, and what it says.
    Restore(String, Box<Saved>),
    /// Work that was kept outside files of the user's is there again, as the page starts. Not a step.
    Open(Box<Saved>),
    /// The work as it was then is in a file of the user's. Not a step to undo.
    Saved(Rc<Ground>),
    /// A source is no longer wanted.
    Remove(SourceId),
    /// Cells get other texts, all in one step.
    Correct(Vec<(CellRef, String)>),
    /// Facts are stated, all in one step: where a cell states one it is corrected, and what no cell
    /// states goes into the table that is filled in by hand.
    State(Vec<Statement>),
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
    /// What the user says about something that was noticed; a blank text takes it back.
    Answer {
        /// What it is about.
        finding: Finding,
        /// The figures of the finding; with others the answer has to be confirmed.
        figures: String,
        /// The answer.
        text: String,
    },
    /// What is kept beside a county item changes: its note or its evidence.
    Note {
        /// The county, by name.
        county: String,
        /// As in `G3`.
        item: String,
        /// The change.
        edit: NoteEdit,
    },
    /// What a source is used for.
    UseAs(SourceId, Role),
    /// Cells that are not to be read as what they were taken for, with their texts; with `None` they
    /// are again.
    Unread(Vec<(CellRef, Option<String>)>),
    /// Another standard, day or reading.
    Select(Selection),
    /// A number of a rule is set in the place of what the rules say; `None` leaves it to them.
    SetRule {
        /// The parameter's id.
        parameter: String,
        /// The number and why.
        value: Option<OwnValue>,
    },
    /// A disputed point is read otherwise; `None` leaves it to the rules.
    TakeReading {
        /// The reading's id.
        reading: String,
        /// The option and why.
        own: Option<OwnReading>,
    },
    /// Another county, by name. Not a step to undo: it changes what is looked at, not what is given.
    ShowCounty(String),
    /// Back by one step.
    Undo,
    /// Forward again.
    Redo,
}
