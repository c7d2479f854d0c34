//! axe-core, the accessibility checker that the tests run inside the page.
//!
//! It is one file of JavaScript. Python's package registry has it inside a package whose content is
//! pinned by its hash; it is only unpacked, never installed or run by Python, and never part of the
//! page.

use std::fs;

use super::packages;
use crate::failure::Failure;
use crate::places;
use crate::report;
use crate::task::Task;

/// The package with the file, and the hash of its content.
const PINNED: &str = "axe-playwright-python==0.1.8 \
    --hash=sha256:fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8\n";

/// Fetches axe-core unless it is there.
///
/// # Errors
///
/// When Python's package tool is missing and cannot be installed, or the file cannot be fetched.
pub fn fetch() -> Result<(), Failure> {
    let script = places::axe_script();
    if script.is_file() {
        return Ok(());
    }
    packages::install_pip()?;
    let step = "Setting up axe-core, for the tests of accessibility; usually a few seconds";
    report::step(step, download)?;
    if script.is_file() {
        return Ok(());
    }
    Err(by_hand("the package does not contain it"))
}

fn download() -> Result<(), Failure> {
    let folder = places::axe();
    let failed = |error: std::io::Error| by_hand(&error.to_string());
    fs::create_dir_all(&folder).map_err(failed)?;
    let pinned = folder.join("pinned.txt");
    fs::write(&pinned, PINNED).map_err(failed)?;
    Task::from_line("python3 -m pip download --quiet --no-deps --require-hashes -r")
        .args([&pinned])
        .args(["--dest"])
        .args([&folder])
        .run()?;
    let files = fs::read_dir(&folder).map_err(failed)?.flatten();
    let mut wheels = files
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|it| it == "whl"));
    let wheel = wheels
        .next()
        .ok_or_else(|| by_hand("nothing was downloaded"))?;
    Task::from_line("python3 -m zipfile -e")
        .args([&wheel, &folder])
        .run()
}

/// The failure that leaves it to a person.
fn by_hand(why: &str) -> Failure {
    Failure::new(
        format!("axe-core could not be fetched: {why}"),
        format!(
            "put `axe.min.js` of axe-core 4.12 at {}",
            places::axe_script().display()
        ),
    )
}
