//! The workspace: what the user gave, the actions that change it, and what follows from it.
//!
//! Ground state is what the user gave; it changes only by an [`Action`] through
//! [`Workspace`]'s `reduce`. Everything else is [`Derived`] and never kept as a second copy.
//! No HTML and no browser here.

mod action;
mod alike;
mod answer;
mod area;
mod by_hand;
mod correction;
mod derived;
mod explain;
mod export;
mod file;
mod given;
mod ground;
mod history;
mod item_note;
mod papers;
mod returned;
mod saved;
mod search;
mod shown_rows;
mod source;
mod statement;
mod workspace;

pub use action::Action;
pub use alike::{Summary, alike, alike_with, summary};
pub use answer::{Answer, Answered, Answers};
pub use area::{Area, NotPasted, Texts, to_clipboard};
pub use correction::{Correction, Corrections};
pub use derived::{
    CountyResult, Derived, Rules, Workings, assess, corrected, differences, faults, listings,
    open_needs, resolve,
};
pub use explain::{cell_text, check_tables, explain};
pub use export::{Export, ExportTrouble, Stage, export};
pub use file::{FileFormat, copy_file, plain_file_name, workspace_file};
pub use given::{demo, first_selection, pasted, recipes, template};
pub use ground::Ground;
pub use item_note::{ItemNote, ItemNotes, NoteEdit};
pub use papers::Papers;
pub use returned::{Change, Conflict, Merge, Unmatched, merge, parted};
pub use saved::{
    Carried, FileNote, Saved, SavedTrouble, carried, carried_cells, read as read_saved, read_file,
    unpacked, write as write_saved,
};
pub use search::{SearchKey, Sought, search_keys};
pub use shown_rows::ShownRows;
pub use source::{Role, Source, SourceId, SourceKind};
pub use statement::{SchoolKey, Statement, Subject, cells_of};
pub use workspace::Workspace;

pub use crate::report::form::Content;
pub use crate::report::paper::{Field, FieldRole, Line, Paper, PaperSize, Turn};
pub use crate::report::{
    Fault, Imprint, SchoolTable, SelfAssessor, SendBack, Shape, paper_csv, school_table_bytes,
    school_table_csv, send_back_bytes, told_about,
};
