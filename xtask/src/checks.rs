//! `cargo xtask test`: everything that must hold before a change is accepted.

use std::time::Instant;

use crate::failure::Failure;
use crate::page;
use crate::places;
use crate::report;
use crate::setup;
use crate::task::Task;

/// One check: its heading and the call that makes it.
struct Check {
    heading: &'static str,
    line: &'static str,
    settings: &'static [(&'static str, &'static str)],
}

/// What is checked without the built page, quickest first.
const ON_SOURCES: [Check; 5] = [
    Check {
        heading: "Formatting",
        line: "cargo fmt --all --check",
        settings: &[],
    },
    Check {
        heading: "Lints of the library, the command line and the tests",
        line: "cargo clippy --workspace --all-targets --all-features -- -D warnings",
        settings: &[],
    },
    Check {
        heading: "Lints of the page",
        line: "cargo clippy --lib --bins --target wasm32-unknown-unknown -- -D warnings",
        settings: &[],
    },
    Check {
        heading: "Tests of the library, the data files and the documents",
        line: "cargo test --workspace --features office-tests",
        settings: &[],
    },
    Check {
        heading: "Documentation",
        line: "cargo doc --workspace --no-deps",
        settings: &[("RUSTDOCFLAGS", "-D warnings")],
    },
];

/// The tests that drive the built page in Chromium, one at a time.
const IN_BROWSER: &str = "cargo test --features browser-tests --test browser -- --test-threads=1";

/// Sets up what is missing and runs every check; the first that fails ends the run.
///
/// # Errors
///
/// The first check that failed, with the call that made it.
pub fn run_all() -> Result<(), Failure> {
    let start = Instant::now();
    setup::for_tests()?;
    for check in &ON_SOURCES {
        let settings = check.settings.iter();
        let task = settings.fold(Task::from_line(check.line), |task, (name, value)| {
            task.with_env(name, value)
        });
        run(check.heading, task)?;
    }
    page::build()?;
    run("Tests of the page in Chromium", in_browser())?;
    println!(
        "\nAll checks passed in {}.",
        report::in_words(start.elapsed())
    );
    Ok(())
}

/// The call of the browser tests on the page in `dist/`.
pub fn in_browser() -> Task {
    Task::from_line(IN_BROWSER).with_env("JUNHENG_DIST", places::dist())
}

/// Announces a check, shows its call, and runs it.
fn run(heading: &str, task: Task) -> Result<(), Failure> {
    let shown = format!("{heading}\n   {}", task.line());
    report::step(&shown, || task.run())
}
