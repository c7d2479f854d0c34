//! What an office states about its county: schools, facts, and where each fact was read.
//!
//! The room describes; it knows no rule, reads no file and draws no screen. A fact that is
//! missing, not applicable or unreadable stays what it is and never becomes a zero.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic
)]

mod county;
mod day;
mod observed;
mod origin;
mod parent;
mod relation;
mod school;
mod topic;
mod value;
mod variable;

pub use county::{County, Doubt, DoubtKind};
pub use day::{Day, ParseDayError};
pub use observed::{Absence, Entry, Observed, Record};
pub use origin::{CellRef, Origin, SheetRef, column_letters};
pub use parent::{Directory, Parent};
pub use relation::{Excess, Force, Relation, listed_classes};
pub use school::{Holder, PRIVATE_ORGANIZER, School, SchoolKind, Setting};
pub use topic::Topic;
pub use value::{Grade, Level, Section, Value};
pub use variable::{Entity, ValueKind, Variable};
