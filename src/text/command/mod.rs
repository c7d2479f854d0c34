//! What the command line says when it cannot do what was asked.

mod en;
mod zh;

use super::Language;
use crate::standard::ResolveError;

/// Why the command line gives no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A file cannot be opened.
    CannotOpen {
        /// The file.
        file: String,
        /// Why.
        trouble: Trouble,
    },
    /// A file holds no table that can be read.
    NoTable {
        /// The file.
        file: String,
        /// What intake said about it.
        reasons: Vec<String>,
    },
    /// The tables were read, but hold neither a school nor a fact about a county.
    NoData {
        /// The files.
        files: Vec<String>,
        /// What intake said about them.
        reasons: Vec<String>,
    },
    /// There are no rules for what was asked.
    NoStandard {
        /// Why.
        error: ResolveError,
        /// The ids that there are.
        known: Vec<String>,
    },
    /// The result cannot be written.
    CannotWrite {
        /// The file, or an empty text for the standard output.
        file: String,
        /// Why.
        trouble: Trouble,
    },
    /// A workbook cannot be made.
    NoWorkbook(String),
    /// This county has no school to write about.
    NoSchools(String),
}

/// What the operating system says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is none.
    NotFound,
    /// It may not be used.
    NotAllowed,
    /// It is a folder.
    Folder,
    /// In the words of the operating system.
    Other(String),
}

/// What happened, why, and what to do.
pub fn refusal(language: Language, refusal: &Refusal) -> String {
    match language {
        Language::Zh => zh::refusal(refusal),
        Language::En => en::refusal(refusal),
    }
}
