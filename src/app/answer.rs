use std::collections::BTreeMap;

use crate::intake::{Diagnostic, Finding};

/// What the user says about a finding (说明).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// In the user's words; never blank.
    pub text: String,
    /// The figures that the finding told then.
    pub figures: String,
}

/// All answers, kept whether or not their findings are there.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<Finding, Answer>);

/// Whether something that was noticed is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered<'a> {
    /// It cannot be: errors are corrected.
    Never,
    /// Not yet.
    Open,
    /// There is an answer to other figures than it tells now; it is open until that is confirmed.
    Outdated(&'a str),
    /// It is.
    Yes(&'a str),
}

impl Answers {
    /// Whether a diagnostic is answered.
    pub fn of(&self, diagnostic: &Diagnostic) -> Answered<'_> {
        let Some(finding) = diagnostic.finding() else {
            return Answered::Never;
        };
        match self.0.get(&finding) {
            None => Answered::Open,
            Some(answer) if answer.figures == diagnostic.figures() => Answered::Yes(&answer.text),
            Some(answer) => Answered::Outdated(&answer.text),
        }
    }

    /// All of them, by finding.
    pub fn iter(&self) -> impl Iterator<Item = (&Finding, &Answer)> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps an answer; a blank one takes it back.
    pub(super) fn set(&mut self, finding: Finding, figures: String, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            self.0.remove(&finding);
        } else {
            let text = text.to_owned();
            self.0.insert(finding, Answer { text, figures });
        }
    }
}
