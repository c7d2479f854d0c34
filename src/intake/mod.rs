//! Tables as offices have them → counties, schools and facts, with a diagnostic for every doubt.
//!
//! Intake never fails: the worst file gives an empty county and a list of what is wrong with it.
//! It knows names and units of facts, never a threshold or a verdict.
//!
//! Two steps, so that a person can look between them: [`read_file`] and [`read_clipboard`] give
//! tables, and [`read`] says what they mean.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic
)]

mod diagnostic;
mod finding;
mod kind;
mod rule;
mod table;

mod clipboard;
mod delimited;
mod encoding;
mod exported;
mod file;
mod guard;
mod html;
mod ole;
mod workbook;

mod alias;
mod assemble;
mod check;
mod choices;
mod concerned;
mod county_sheet;
mod doubled;
mod fingerprint;
mod header;
mod header_unit;
mod heading_row;
mod level_rows;
mod likeness;
mod lists;
mod mapping;
mod memory;
mod merge;
mod merged;
mod reader;
mod recipe;
mod remedy;
mod returned;
mod rows;
mod second_header;
mod stated;
mod tidying;
mod total_label;
mod totals;
mod value;
mod words;
mod workings;

pub use alias::Why;
pub use assemble::{
    Heading, Meaning, Reading, SheetKind, SheetReading, read, read_again, read_beside, read_paced,
};
pub use finding::Finding;
pub use fingerprint::{fingerprint, plain_fingerprint, sha256};
pub use likeness::likely;
pub use mapping::{Choice, Mapping};
pub use merge::code_key;
pub use recipe::Recipe;
pub use remedy::{Remedy, RemedyKind, proposals, remedies, taken_for};

pub use clipboard::{read_clipboard, read_copied};
pub use diagnostic::{Diagnostic, Place, Severity};
pub use file::{SourceFile, read_file};
pub use kind::{
    AboutCell, AboutFacts, AboutFile, AboutPeers, AboutSheet, AboutYears, Cap, ChoiceSet,
    CodeDoubt, Encoding, Foreign, Kind, Mismatch, Oddity, PeerRatio, RowKind,
};
pub use returned::{RETURN_MARK, RETURN_SHEET, Returned, ReturnedCell, returned, returned_key};
pub use rule::{Rule, Subject};
pub use stated::{Stated, stated};
pub use table::{RawCell, Row, Table};
pub use tidying::{Tidied, TidiedCell, TidiedColumn, tidied};
pub use value::{is_convertible, understand};
pub use words::key as name_key;
pub use workings::Workings;
