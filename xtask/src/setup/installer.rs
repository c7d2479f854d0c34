//! Tools that cargo installs: `wasm-bindgen`, `trunk` and `cargo-fuzz`.
//!
//! All are built without optimisation, which takes a third of the time and makes no
//! difference to what they produce.

use std::env;

use super::lockfile;
use crate::failure::Failure;
use crate::report;
use crate::task::Task;

/// The newest Trunk that the workspace's compiler can build.
const TRUNK_VERSION: &str = "0.21.14";

/// The version that `fuzz/` was set up with.
const CARGO_FUZZ_VERSION: &str = "0.13.2";

/// Settings that would make `cargo install` build elsewhere or otherwise.
const FOREIGN_SETTINGS: [&str; 7] = [
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTFLAGS",
    "CARGO_PROFILE_DEV_OPT_LEVEL",
];

/// A tool as cargo installs it.
struct Tool {
    /// What it is called on the command line.
    program: &'static str,
    /// The package that contains it.
    package: &'static str,
    /// The only version that will do.
    version: String,
    /// Features of the package, when the usual ones are not wanted.
    features: &'static [&'static str],
    /// What it is for, and how long it usually takes.
    purpose: &'static str,
}

/// Installs the `wasm-bindgen` of exactly the version that the page is compiled with.
///
/// # Errors
///
/// When `Cargo.lock` does not tell the version, or the installation fails.
pub fn install_wasm_bindgen() -> Result<(), Failure> {
    install(&Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: lockfile::locked_version("wasm-bindgen")?,
        features: &[],
        purpose: "joins the page's WebAssembly to the browser; usually 1 to 3 minutes",
    })
}

/// Installs Trunk.
///
/// # Errors
///
/// When the installation fails.
pub fn install_trunk() -> Result<(), Failure> {
    install(&Tool {
        program: "trunk",
        package: "trunk",
        version: TRUNK_VERSION.to_owned(),
        // Without the updater and with a TLS that needs no system library.
        features: &["--no-default-features", "--features", "rustls"],
        purpose: "puts the page together; usually 3 to 8 minutes",
    })
}

/// Installs cargo-fuzz.
///
/// # Errors
///
/// When the installation fails.
pub fn install_cargo_fuzz() -> Result<(), Failure> {
    install(&Tool {
        program: "cargo-fuzz",
        package: "cargo-fuzz",
        version: CARGO_FUZZ_VERSION.to_owned(),
        features: &[],
        purpose: "builds and runs hostile input; usually 1 to 2 minutes",
    })
}

/// Installs `tool` unless this very version answers already.
fn install(tool: &Tool) -> Result<(), Failure> {
    let Tool {
        program,
        package,
        version,
        features,
        purpose,
    } = tool;
    let found = installed_version(program);
    if found.as_deref() == Some(version.as_str()) {
        return Ok(());
    }
    let instead = found.map_or_else(String::new, |other| format!(", instead of {other}"));
    report::step(
        &format!("Setting up {program} {version}{instead}: it {purpose}"),
        || {
            Task::new("cargo")
                .args([
                    "install",
                    "--debug",
                    "--locked",
                    package,
                    "--version",
                    version,
                ])
                .args(*features)
                .without_env(&FOREIGN_SETTINGS)
                .with_env("CARGO_PROFILE_DEV_DEBUG", "0")
                // Away from the workspace, whose cargo settings are for the page.
                .in_folder(&env::temp_dir())
                .run()
        },
    )?;
    match installed_version(program) {
        Some(now) if now == *version => Ok(()),
        other => Err(Failure::new(
            format!(
                "{program} {version} was installed, but `{program} --version` answers {}",
                other.as_deref().unwrap_or("nothing")
            ),
            format!("remove the other {program} from the PATH, or put cargo's bin folder first"),
        )),
    }
}

/// The version that `program` reports: the second word of `program 1.2.3 (…)`.
fn installed_version(program: &str) -> Option<String> {
    let answer = Task::new(program).args(["--version"]).answer()?;
    answer.split_whitespace().nth(1).map(str::to_owned)
}
