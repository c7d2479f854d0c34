//! Tables as offices have them → counties, schools and facts, with a diagnostic for every doubt.
//!
//! Intake never fails: the worst file gives an empty county and a list of what is wrong with it.
//! It knows names and units of facts, never a threshold or a verdict.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic
)]

mod diagnostic;
mod table;

pub use diagnostic::{Diagnostic, Kind, Place, Severity};
pub use table::{RawCell, Table};
