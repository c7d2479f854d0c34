//! Sets up whatever is missing on this machine, and nothing that is there already.
//!
//! Every step says what it is for and how long it usually takes. A second run finds
//! everything in place and prints nothing.

mod axe;
mod installer;
mod lockfile;
mod packages;
mod toolchain;

use crate::failure::Failure;

/// Sets up what is needed to build the page.
///
/// # Errors
///
/// When a tool cannot be installed; the failure names the tool and the way out.
pub fn for_page() -> Result<(), Failure> {
    toolchain::add_wasm_target()?;
    installer::install_wasm_bindgen()?;
    installer::install_trunk()
}

/// Sets up what is needed to run every check, in a browser too.
///
/// # Errors
///
/// When a tool or a system package cannot be installed.
pub fn for_tests() -> Result<(), Failure> {
    toolchain::add_components()?;
    for_page()?;
    packages::install_browser()?;
    axe::fetch()
}

/// Sets up what is needed to feed intake hostile input.
///
/// # Errors
///
/// When the tool cannot be installed.
pub fn for_fuzzing() -> Result<(), Failure> {
    installer::install_cargo_fuzz()
}
