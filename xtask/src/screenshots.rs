//! `cargo xtask screenshots`: the pictures in the documentation, taken from the real page.

use crate::checks;
use crate::failure::Failure;
use crate::page;
use crate::places;
use crate::report;
use crate::setup;

/// Builds the page when needed and takes its pictures into `docs/screenshots/`.
///
/// The browser tests do it, because they already know every route; they are told where
/// the pictures go.
///
/// # Errors
///
/// When something cannot be set up or built, or a picture cannot be taken.
pub fn take() -> Result<(), Failure> {
    setup::for_tests()?;
    page::build()?;
    let folder = places::workspace().join("docs").join("screenshots");
    report::step("Taking pictures of the page into docs/screenshots/", || {
        checks::in_browser()
            .args(["shots"])
            .with_env("JUNHENG_SHOTS", &folder)
            .run()
    })
}
