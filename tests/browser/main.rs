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
#![allow(
    dead_code,
    reason = "the driver is a set of tools; not every one is in use at all times"
)]

mod driver;
mod server;

mod shots;
mod smoke;
