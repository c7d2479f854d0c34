//! Exact numbers: rationals, their sums and roots, how cells write them and how we do.
//!
//! This room is for arithmetic that may decide a verdict, so there is no binary
//! float in it. It must never know what is being counted: no school, no
//! indicator, no threshold.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic
)]

mod enclosure;
mod exact;
mod parse;
mod root;
mod unit;
mod write;

pub use enclosure::{Enclosure, FixedSum};
pub use exact::{Exact, ParseExactError, sum};
pub use parse::{
    Measure, Nothing, ParseQuantityError, Quantity, Written, narrowed, parse_written, unit_named,
};
pub use root::{mean_of_roots_to_fixed, root_to_fixed};
pub use unit::{Counted, Dimension, Unit};
pub use write::{grouped, to_fixed, to_plain};
