//! The built page in a real browser. Run by `cargo xtask test`, after the page was built; or alone:
//!
//! ```text
//! cargo test --features browser-tests --test browser -- --test-threads=1
//! ```
//!
//! A failed test leaves a picture of the page in the build folder and says where.

#![allow(
    clippy::disallowed_methods,
    reason = "waiting for a browser needs a clock and threads"
)]

mod driver;
#[path = "../support/hostile_files.rs"]
#[allow(dead_code, reason = "the tests of intake use the rest of it")]
mod hostile_files;
#[path = "../../benches/support/large.rs"]
mod large;
mod printed;
mod server;

mod accessible;
mod county;
mod data;
mod dispersion;
mod export;
mod form;
mod hostile;
mod keyboard;
mod offline;
mod one_file;
mod overview;
mod paste;
mod print;
mod recipes;
mod recompute;
mod report;
mod resources;
mod schools;
mod shots;
mod smoke;
mod standard;
mod tidying;
mod walk;
mod workspace;
