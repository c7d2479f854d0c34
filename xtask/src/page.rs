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

/// Settings from outside that would give another page, or none: flags replace those in
/// `.cargo/config.toml`, and Trunk stops at a `NO_COLOR` that is not `true` or `false`.
const FOREIGN_SETTINGS: [&str; 3] = ["CARGO_ENCODED_RUSTFLAGS", "NO_COLOR", "RUSTFLAGS"];

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
    // Taken before, so that an edit in the middle of the build is not mistaken for built.
    let sources = sources();
    report::step(
        "Building the page in release; usually 1 to 3 minutes the first time, then seconds",
        || {
            Task::from_line("cargo fetch --quiet --locked").run()?;
            with_flags(Task::from_line("trunk build --release")).run()?;
            pack()?;
            remember(sources).map_err(|error| {
                let stamp = stamp_file();
                Failure::new(
                    format!(
                        "the page was built, but {} is not written: {error}",
                        stamp.display()
                    ),
                    "check the rights on that folder and the space on the disk",
                )
            })
        },
    )
}

/// A call that compiles for the page.
fn with_flags(task: Task) -> Task {
    task.without_env(&FOREIGN_SETTINGS)
        .with_env(FLAGS, flags().join(SEPARATOR))
}

/// Makes the page of one file from the one in `dist/`.
fn pack() -> Result<(), Failure> {
    let line = "cargo build --quiet --locked --profile web --target wasm32-unknown-unknown --package unpacker";
    with_flags(Task::from_line(line)).run()?;
    let unpacker = places::target().join("wasm32-unknown-unknown/web/unpacker.wasm");
    Task::from_line("cargo run --quiet --locked --package packer --")
        .args([places::dist(), unpacker])
        .run()
}

/// How cargo is given flags one by one, and what stands between them.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const SEPARATOR: &str = "\u{1f}";

/// What the compiler of the page is told: they take the place of those in `.cargo/config.toml`, of which
/// the first is one. No path of this machine may become part of the page: places in the code, which a
/// failure names, are told from the root of their package, so that two machines build the same bytes.
fn flags() -> Vec<String> {
    let mut flags = vec!["-Clink-arg=--keep-section=target_features".to_owned()];
    let renamed = |folder: &Path, name: &str| {
        let folder = folder.display();
        format!("--remap-path-prefix={folder}={name}")
    };
    flags.push(renamed(&places::workspace(), "."));
    let crates = places::crate_sources();
    flags.extend(crates.iter().map(|folder| renamed(folder, "crates")));
    flags
}

/// Whether `dist/` is what the sources gave, and neither has changed since.
fn is_up_to_date() -> bool {
    let remembered = fs::read_to_string(stamp_file());
    match (remembered, sources(), result()) {
        (Ok(remembered), Ok(sources), Ok(result)) => remembered == stamp(&sources, &result),
        _ => false,
    }
}

/// Writes down from which sources `dist/` was built.
fn remember(sources: io::Result<String>) -> io::Result<()> {
    let file = stamp_file();
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(file, stamp(&sources?, &result()?))
}

/// What is written down.
fn stamp(sources: &str, result: &str) -> String {
    format!("sources {sources}\nresult {result}\n")
}

/// The fingerprint of everything the page is made of and with.
fn sources() -> io::Result<String> {
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
    Ok(sources.finish())
}

/// The fingerprint of the built page.
fn result() -> io::Result<String> {
    let mut result = Fingerprint::default();
    result.add_folder(&places::dist(), |_| true)?;
    Ok(result.finish())
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
