//! `assess(standard, county)`: every unit, level, county item and part, decided exactly.
//!
//! No float, no input or output, no clock, no locale, no panic, no words for users. What is not
//! known stays unknown and makes a finding undetermined, with the reason.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic
)]

mod assessment;
mod contradiction;
mod dispersion;
mod evidence;
mod explain;
mod formula;
mod item;
mod level;
mod line;
mod merging;
mod need;
mod notice;
mod part;
mod parts;
mod scope;
mod standing;
mod unit;
mod verdict;
mod workings;

pub use assessment::{
    AssessedSchool, Assessment, ConditionResult, CvOutcome, Exclusion, ExclusionReason, Figures,
    ItemResult, Lack, LevelIndicator, LevelResult, Notice, Offender, Outcome, Unit, UnitIndicator,
};
pub use dispersion::{CvReading, Dispersion, GroupPart, ReadCv, Share};
pub use evidence::{Evidence, Figure, Operation, Source, Step, Term, TermName};
pub use explain::{
    CheckCell, CheckColumn, CheckIndex, CheckLine, CheckTable, Checked, IndexedLine, check_tables,
    explain,
};
pub use need::{needs, open_needs};
pub use standing::{IndicatorStanding, Standing};
pub use unit::lacking;
pub use verdict::{assess, assess_again, assess_paced};
pub use workings::Workings;

/// Schools looked at between two rests.
const SCHOOLS_AT_ONCE: usize = 32;
