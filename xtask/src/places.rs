//! Where things are: the workspace, the built page, the build folder, cargo's programs.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the workspace, where `index.html` and `Trunk.toml` are.
pub fn workspace() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// The folder with the built page.
pub fn dist() -> PathBuf {
    workspace().join("dist")
}

/// The folder where cargo builds; nothing in it is worth keeping.
pub fn target() -> PathBuf {
    let root = workspace();
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    }
}

/// The folder with axe-core as it was fetched.
pub fn axe() -> PathBuf {
    target().join("xtask").join("axe-4.12")
}

/// The script of axe-core, which checks a page for accessibility.
pub fn axe_script() -> PathBuf {
    axe().join("axe_playwright_python").join("axe.min.js")
}

/// The folder where `cargo install` puts programs.
///
/// `None` when the machine has no home folder.
pub fn cargo_bin() -> Option<PathBuf> {
    folder_in("CARGO_INSTALL_ROOT")
        .or_else(cargo_home)
        .map(|folder| folder.join("bin"))
}

/// The folder that cargo keeps for the user.
///
/// `None` when the machine has no home folder.
pub fn cargo_home() -> Option<PathBuf> {
    folder_in("CARGO_HOME").or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// The folders with the sources of crates that were fetched, one for each registry.
pub fn crate_sources() -> Vec<PathBuf> {
    let sources = cargo_home().map(|home| home.join("registry").join("src"));
    let folders = sources.and_then(|folder| fs::read_dir(folder).ok());
    let mut folders: Vec<PathBuf> = folders
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.sort();
    folders
}

/// The folder that a variable of the environment names.
fn folder_in(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// The search path for programs, with cargo's own folder first.
///
/// Some shells and services start without that folder on their path, and a program
/// that was just installed must win over an older one elsewhere.
pub fn search_path() -> OsString {
    let known = env::var_os("PATH").unwrap_or_default();
    let folders = cargo_bin().into_iter().chain(env::split_paths(&known));
    // Joining fails only for a folder that contains the separator; then the path stays as it was.
    env::join_paths(folders).unwrap_or(known)
}

/// The file of a program on the search path, when it is there.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path())
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}
