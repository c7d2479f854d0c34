//! One call of another program.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::places;

/// A program with its arguments, and the way a person would have typed it.
///
/// It runs in the workspace unless told otherwise, with cargo's programs on the path.
pub struct Task {
    /// What is started.
    command: Command,
    /// Settings of the environment, as typed before the program.
    settings: Vec<String>,
    /// The program and its arguments, as typed.
    words: Vec<String>,
}

impl Task {
    /// A call of `program` without arguments.
    pub fn new(program: &str) -> Self {
        let file = places::find_program(program)
            .map_or_else(|| OsString::from(program), |path| path.into_os_string());
        let mut command = Command::new(file);
        command
            .current_dir(places::workspace())
            .env("PATH", places::search_path());
        Self {
            command,
            settings: Vec::new(),
            words: vec![program.to_owned()],
        }
    }

    /// A call from one line, split at its spaces; only for arguments without any.
    pub fn from_line(line: &str) -> Self {
        let mut words = line.split_whitespace();
        Self::new(words.next().unwrap_or_default()).args(words)
    }

    /// Adds arguments.
    pub fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        for arg in args {
            self.words.push(arg.as_ref().to_string_lossy().into_owned());
            self.command.arg(arg);
        }
        self
    }

    /// Sets a variable of the environment.
    pub fn with_env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.settings.push(format!(
            "{name}={}",
            quoted(&value.as_ref().to_string_lossy())
        ));
        self.command.env(name, value);
        self
    }

    /// Removes variables of the environment, so that they cannot change the result.
    pub fn without_env(mut self, names: &[&str]) -> Self {
        for name in names {
            self.command.env_remove(name);
        }
        self
    }

    /// Runs in `folder` instead of the workspace.
    pub fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// The call as a person would type it.
    pub fn line(&self) -> String {
        let words = self.words.iter().map(|word| quoted(word));
        self.settings
            .iter()
            .cloned()
            .chain(words)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Runs to the end, with its output on the terminal.
    ///
    /// # Errors
    ///
    /// When the program cannot be started, or ends with anything but success.
    pub fn run(mut self) -> Result<(), Failure> {
        let line = self.line();
        let status = self.command.status().map_err(|error| {
            Failure::new(
                format!("`{line}` could not be started: {error}"),
                format!(
                    "check that `{}` is installed and on the PATH",
                    self.words[0]
                ),
            )
        })?;
        if status.success() {
            return Ok(());
        }
        Err(Failure::new(
            format!("`{line}` failed ({status})"),
            "read its messages above, mend the cause, and run the same command again",
        ))
    }

    /// What the program prints on its standard output when it succeeds.
    ///
    /// `None` when it is missing or fails; used only to ask what is installed.
    pub fn answer(mut self) -> Option<String> {
        let output = self
            .command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// A word as a shell would need it.
fn quoted(word: &str) -> String {
    if word.is_empty() || word.contains([' ', '"', '\'', '$', '*', '&', ';']) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_shown_as_it_would_be_typed() {
        let task = Task::from_line("cargo doc --no-deps").with_env("RUSTDOCFLAGS", "-D warnings");
        assert_eq!(
            task.line(),
            "RUSTDOCFLAGS='-D warnings' cargo doc --no-deps"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = Task::new("junheng-no-such-program")
            .run()
            .unwrap_err()
            .to_string();
        assert!(
            failure.contains("`junheng-no-such-program` could not be started"),
            "{failure}"
        );
    }

    #[test]
    fn a_failing_program_is_shown_with_its_arguments() {
        let failure = Task::from_line("cargo no-such-command")
            .run()
            .unwrap_err()
            .to_string();
        assert!(
            failure.contains("`cargo no-such-command` failed"),
            "{failure}"
        );
    }
}
