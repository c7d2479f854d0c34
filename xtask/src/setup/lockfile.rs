//! The one fact needed from `Cargo.lock`: which version of a package is locked.

use std::fs;

use crate::failure::Failure;
use crate::places;

/// The version of `package` in the workspace's `Cargo.lock`.
///
/// # Errors
///
/// When the file cannot be read or does not name the package.
pub fn locked_version(package: &str) -> Result<String, Failure> {
    let path = places::workspace().join("Cargo.lock");
    let remedy = "restore Cargo.lock from version control";
    let text = fs::read_to_string(&path).map_err(|error| {
        Failure::new(
            format!("{} cannot be read: {error}", path.display()),
            remedy,
        )
    })?;
    version_in(&text, package).ok_or_else(|| {
        Failure::new(
            format!("{} does not name {package}", path.display()),
            remedy,
        )
    })
}

/// The version of `package` in the text of a lock file.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"9.9.9\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.129\"
";

    #[test]
    fn the_version_is_that_of_the_package_itself() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.129"));
    }

    #[test]
    fn an_unknown_package_has_no_version() {
        assert_eq!(version_in(LOCK, "yew"), None);
    }
}
