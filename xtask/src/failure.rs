//! Why a command of this package stopped.

use std::fmt;

/// What happened and what the reader can do about it.
///
/// A command that stops is always read by a person at a terminal, so one type that
/// carries two sentences serves every command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What happened, and where.
    what: String,
    /// What to do about it.
    remedy: String,
}

impl Failure {
    /// A failure from what happened and what to do about it.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}\n  do: {}", self.what, self.remedy)
    }
}

impl std::error::Error for Failure {}
