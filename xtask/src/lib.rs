//! The commands of this repository, run as `cargo xtask <command>`.
//!
//! What is shared with the browser tests is public here: the static [`server`] that
//! delivers the built page, and the [`browser`] programs that are looked for.
//! Nothing in this package is ever part of the page.

pub mod browser;
pub mod checks;
pub mod command;
pub mod failure;
pub mod fingerprint;
pub mod fuzz;
pub mod page;
pub mod places;
pub mod report;
pub mod screenshots;
pub mod serve;
pub mod server;
pub mod setup;
pub mod task;
