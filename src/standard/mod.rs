//! The rules, as dated and cited data, resolved for one day and one place.
//!
//! No number fixed by a rule stands in Rust: it stands in `data/` with the day from which it holds
//! and the document that says so. [`Catalogue`] loads and checks them; [`Catalogue::resolve`] gives
//! the [`Standard`] of one day and place. The room knows no school and computes nothing about one.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic
)]

mod difference;
mod indicator;
mod item;
mod own;
mod parameter;
mod reading;
mod rules;

mod catalogue;
mod resolve;

mod assemble;
mod assemble_condition;
mod check;
mod load_error;
mod schema;
mod series;

pub use catalogue::{Catalogue, Listing};
pub use difference::Difference;
pub use indicator::{Apportionment, Indicator, IndicatorId, Resource};
pub use item::{Condition, Item, Part, Population, Ratio, Subject};
pub use load_error::LoadError;
pub use own::{OwnReading, OwnRules, OwnTrouble, OwnValue, own_value, own_value_among};
pub use parameter::{
    Bilingual, Citation, DaySupport, Direction, Document, OwnMark, Parameter, ParameterUnit,
    PerLevel, Quote, Support, Wording,
};
pub use reading::{Reading, ReadingOption};
pub use resolve::{ResolveError, Selection};
pub use rules::{
    ClassSizeRule, FormRounding, MonitoringRule, Relaxations, RoomAreas, RoomRule, SchoolRule,
    SchoolSizeRule, Scope, SmallSchoolRule, Standard,
};
