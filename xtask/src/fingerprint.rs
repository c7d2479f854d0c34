//! A short number that stands for the contents of many files.
//!
//! It answers one question: is anything different from the last time? Contents are
//! compared, not dates, because a checkout or a copy gives old contents new dates.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// Collects what a result depends on.
#[derive(Default)]
pub struct Fingerprint {
    hasher: DefaultHasher,
}

impl Fingerprint {
    /// Adds a fact that is not a file, such as the version of a tool.
    pub fn add_fact(&mut self, fact: &str) {
        fact.hash(&mut self.hasher);
    }

    /// Adds names and contents of all files below `folder` for which `is_wanted` holds.
    ///
    /// Folders are asked about too; one that is not wanted is not entered. Paths are
    /// given relative to `folder`.
    ///
    /// # Errors
    ///
    /// When a file or folder cannot be read.
    pub fn add_folder(&mut self, folder: &Path, is_wanted: fn(&Path) -> bool) -> io::Result<()> {
        for path in files_below(folder, Path::new(""), is_wanted)? {
            path.hash(&mut self.hasher);
            fs::read(folder.join(&path))?.hash(&mut self.hasher);
        }
        Ok(())
    }

    /// The number, as text.
    pub fn finish(&self) -> String {
        format!("{:016x}", self.hasher.finish())
    }
}

/// All wanted files below `folder/inner`, relative to `folder`, in a fixed order.
fn files_below(
    folder: &Path,
    inner: &Path,
    is_wanted: fn(&Path) -> bool,
) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<_> = fs::read_dir(folder.join(inner))?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut files = Vec::new();
    for entry in entries {
        let path = inner.join(entry.file_name());
        if !is_wanted(&path) {
            continue;
        }
        if folder.join(&path).is_dir() {
            files.extend(files_below(folder, &path, is_wanted)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that is removed at the end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let name = format!("junheng-fingerprint-{}-{name}", std::process::id());
            let folder = std::env::temp_dir().join(name);
            fs::create_dir_all(folder.join("inner")).unwrap();
            fs::write(folder.join("a"), "1").unwrap();
            fs::write(folder.join("inner/b"), "2").unwrap();
            Self(folder)
        }

        fn fingerprint(&self) -> String {
            let mut fingerprint = Fingerprint::default();
            fingerprint
                .add_folder(&self.0, |path| path != Path::new("unwanted"))
                .unwrap();
            fingerprint.finish()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn the_same_contents_give_the_same_fingerprint_whatever_their_dates() {
        let folder = Folder::new("same");
        let before = folder.fingerprint();
        fs::write(folder.0.join("inner/b"), "2").unwrap();
        fs::write(folder.0.join("unwanted"), "x").unwrap();
        assert_eq!(folder.fingerprint(), before);
    }

    #[test]
    fn a_change_in_contents_or_names_gives_another_fingerprint() {
        let folder = Folder::new("change");
        let before = folder.fingerprint();
        fs::write(folder.0.join("inner/b"), "3").unwrap();
        let changed = folder.fingerprint();
        fs::write(folder.0.join("inner/b"), "2").unwrap();
        fs::rename(folder.0.join("a"), folder.0.join("c")).unwrap();
        let renamed = folder.fingerprint();
        assert_ne!(changed, before);
        assert_ne!(renamed, before);
        assert_ne!(renamed, changed);
    }
}
