//! The page in release, as it is served, tested and published: `dist/`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::fingerprint::Fingerprint;
use crate::places;
use crate::report;
use crate::setup;
use crate::task::Task;

/// Entries of the workspace's root that never become part of the page.
///
/// Everything else counts as a source, so that a new folder is never forgotten; at worst
/// the page is built once too often.
const NOT_SOURCES: [&str; 6] = [".git", "benches", "dist", "docs", "target", "tests"];

/// Flags from outside would replace those in `.cargo/config.toml` and give another page.
const FOREIGN_FLAGS: [&str; 2] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];

/// Sets up what is missing and builds the page, unless the one in `dist/` is up to date.
///
/// # Errors
///
/// When a tool cannot be set up, or the page does not compile.
pub fn build() -> Result<(), Failure> {
    setup::for_page()?;
    if is_up_to_date() {
        println!("The page in dist/ is up to date.");
        return Ok(());
    }
    report::step(
        "Building the page in release; usually 1 to 2 minutes the first time, then seconds",
        || {
            Task::from_line("trunk build --release")
                .without_env(&FOREIGN_FLAGS)
                .run()?;
            remember().map_err(|error| {
                let stamp = stamp_file();
                Failure::new(
                    format!(
                        "the page was built, but {} cannot be written: {error}",
                        stamp.display()
                    ),
                    "check the rights on that folder and the space on the disk",
                )
            })
        },
    )
}

/// Whether `dist/` is what the sources gave, and neither has changed since.
fn is_up_to_date() -> bool {
    let remembered = fs::read_to_string(stamp_file());
    match (remembered, stamp()) {
        (Ok(remembered), Ok(now)) => remembered == now,
        _ => false,
    }
}

/// Writes down from which sources `dist/` was built.
fn remember() -> io::Result<()> {
    let file = stamp_file();
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(file, stamp()?)
}

/// Fingerprints of the sources and of the result.
fn stamp() -> io::Result<String> {
    let mut sources = Fingerprint::default();
    sources.add_folder(&places::workspace(), is_source)?;
    for tool in ["rustc", "trunk", "wasm-bindgen"] {
        sources.add_fact(
            &Task::new(tool)
                .args(["--version"])
                .answer()
                .unwrap_or_default(),
        );
    }
    let mut result = Fingerprint::default();
    result.add_folder(&places::dist(), |_| true)?;
    Ok(format!(
        "sources {}\nresult {}\n",
        sources.finish(),
        result.finish()
    ))
}

/// Whether an entry of the workspace can have a part in the page.
fn is_source(path: &Path) -> bool {
    !NOT_SOURCES.iter().any(|name| path == Path::new(name))
}

/// Where the stamp is kept: with what cargo built, so that cleaning one cleans the other.
fn stamp_file() -> PathBuf {
    places::target().join("xtask").join("page.stamp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_no_sources_of_the_page_but_rules_are() {
        assert!(!is_source(Path::new("tests")));
        assert!(is_source(Path::new("src/standard/data/national.toml")));
        assert!(is_source(Path::new("static/tests")));
    }
}
