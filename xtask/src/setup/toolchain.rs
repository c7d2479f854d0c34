//! Parts of the Rust toolchain: the target of the page, the formatter, the linter.

use std::path::Path;

use crate::failure::Failure;
use crate::report;
use crate::task::Task;

/// The target the page is compiled for.
const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target when the toolchain lacks it.
///
/// # Errors
///
/// When there is no `rustup` to add it with, or `rustup` fails.
pub fn add_wasm_target() -> Result<(), Failure> {
    if has_target(WASM) {
        return Ok(());
    }
    report::step(
        &format!("Setting up the Rust target {WASM}, for the page; usually 10 seconds"),
        || rustup(&["target", "add", WASM]),
    )
}

/// Adds the formatter and the linter when the toolchain lacks them.
///
/// # Errors
///
/// When there is no `rustup` to add them with, or `rustup` fails.
pub fn add_components() -> Result<(), Failure> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if Task::new("cargo")
            .args([command, "--version"])
            .answer()
            .is_some()
        {
            continue;
        }
        report::step(
            &format!("Setting up {component}, for the checks; usually 10 seconds"),
            || rustup(&["component", "add", component]),
        )?;
    }
    Ok(())
}

/// Whether the standard library is there for `target`.
///
/// The compiler itself is asked, because a toolchain need not come from `rustup`.
fn has_target(target: &str) -> bool {
    Task::new("rustc")
        .args(["--print", "sysroot"])
        .answer()
        .is_some_and(|sysroot| {
            let library = Path::new(sysroot.trim())
                .join("lib/rustlib")
                .join(target)
                .join("lib");
            library
                .read_dir()
                .is_ok_and(|mut files| files.next().is_some())
        })
}

/// Runs `rustup`, or says what to do without it.
fn rustup(args: &[&str]) -> Result<(), Failure> {
    if Task::new("rustup").args(["--version"]).answer().is_none() {
        return Err(Failure::new(
            format!(
                "`rustup {}` is needed, but rustup is not installed",
                args.join(" ")
            ),
            "install Rust through rustup (https://rustup.rs), or install this part of Rust \
             with the system's package manager",
        ));
    }
    Task::new("rustup").args(args).run()
}
