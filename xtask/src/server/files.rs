//! From the path in a request to a file in the served folder.

use std::path::{Path, PathBuf};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file inside the folder.
    File(PathBuf),
    /// A folder asked for without the slash at its end; relative addresses in its page
    /// would point beside it.
    FolderWithoutSlash,
    /// Nothing that may be delivered.
    Nothing,
}

/// Looks up the path of a request in `folder`, which must be canonical.
///
/// Paths that name a parent folder, hidden files, and links that lead out of the folder
/// are found to be nothing.
pub fn look_up(folder: &Path, path: &str) -> Found {
    let Some(relative) = decoded(path).as_deref().and_then(safe) else {
        return Found::Nothing;
    };
    let Ok(mut file) = folder.join(relative).canonicalize() else {
        return Found::Nothing;
    };
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::FolderWithoutSlash;
        }
        file.push("index.html");
    } else if path.ends_with('/') {
        return Found::Nothing;
    }
    match file.canonicalize() {
        Ok(file) if file.starts_with(folder) && file.is_file() => Found::File(file),
        _ => Found::Nothing,
    }
}

/// The path below the folder, when each of its parts is an ordinary visible name.
fn safe(path: &str) -> Option<PathBuf> {
    let parts = path
        .strip_prefix('/')?
        .split('/')
        .filter(|part| !part.is_empty());
    parts
        .map(|part| (!part.starts_with('.') && !part.contains(['\\', ':', '\0'])).then_some(part))
        .collect()
}

/// Replaces `%41` by `A`; `None` when that leaves no valid text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The value of one hexadecimal digit.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded() {
        assert_eq!(decoded("/%E5%AD%A6%20a").as_deref(), Some("/学 a"));
        assert_eq!(decoded("/%"), None);
        assert_eq!(decoded("/%+1"), None);
        assert_eq!(decoded("/%FF"), None);
    }

    #[test]
    fn only_ordinary_names_are_safe() {
        assert_eq!(safe("/css//a.css"), Some(PathBuf::from("css/a.css")));
        for path in [
            "css",
            "/../secret",
            "/a/../b",
            "/.git/config",
            "/a\\b",
            "/C:/x",
            "/\0",
        ] {
            assert_eq!(safe(path), None, "{path}");
        }
    }
}
