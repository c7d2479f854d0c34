//! The workspace as text (`junheng.workspace/1`): what the user gave, line by line, each line a JSON
//! object with one key that says what it is. Everything else follows from it and is not kept.
//!
//! The same ground state always gives the same text, and the text gives the same ground state.
//! Steps that could be undone are not part of it.

mod carried;
mod file_note;
mod read;
mod record;
mod write;

pub use carried::{Carried, carried, carried_cells, read_file, unpacked};
pub use file_note::FileNote;
pub use read::{SavedTrouble, read};
pub use write::write;

use super::Ground;

/// The first line names the format and its version.
const SCHEMA: &str = "junheng.workspace/1";

/// A workspace as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the user gave.
    pub ground: Ground,
    /// The county that was looked at, if one was chosen.
    pub shown_county: Option<String>,
}
