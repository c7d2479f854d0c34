//! The words of intake's diagnostics: what happened, why it matters, what to do.

mod en;
mod zh;

use super::Language;
use crate::intake::{Diagnostic, Kind};
use crate::quantity::{Exact, Unit, grouped, to_fixed, to_plain};

/// One diagnostic in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub todo: String,
}

impl Message {
    fn new(what: impl Into<String>, why: impl Into<String>, todo: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            why: why.into(),
            todo: todo.into(),
        }
    }

    /// All three as one line.
    ///
    /// ```
    /// use junheng::text::diagnostic::Message;
    /// let part = |text: &str| text.to_owned();
    /// let message = Message { what: part("文件是空的。"), why: part("没有可读的内容。"), todo: part("请另选文件。") };
    /// assert_eq!(message.sentence(), "文件是空的。没有可读的内容。请另选文件。");
    /// ```
    pub fn sentence(&self) -> String {
        let mut sentence = String::new();
        for part in [&self.what, &self.why, &self.todo] {
            // Sentences in Latin letters are parted by a space, Chinese ones by nothing.
            if sentence.ends_with('.') && !part.is_empty() {
                sentence.push(' ');
            }
            sentence.push_str(part);
        }
        sentence
    }
}

/// The words of a diagnostic in a language.
pub fn message(language: Language, diagnostic: &Diagnostic) -> Message {
    match language {
        Language::Zh => match &diagnostic.kind {
            Kind::File(kind) => zh::file(kind),
            Kind::Sheet(kind) => zh::sheet(kind),
            Kind::Cell(kind) => zh::cell(kind),
            Kind::Facts(kind) => zh::facts(kind),
            Kind::Peers(kind) => zh::peers(kind),
            Kind::Years(kind) => zh::years(kind),
        },
        Language::En => match &diagnostic.kind {
            Kind::File(kind) => en::file(kind),
            Kind::Sheet(kind) => en::sheet(kind),
            Kind::Cell(kind) => en::cell(kind),
            Kind::Facts(kind) => en::facts(kind),
            Kind::Peers(kind) => en::peers(kind),
            Kind::Years(kind) => en::years(kind),
        },
    }
}

/// A figure of the base unit in the unit of its column.
fn in_unit(number: &Exact, unit: Option<Unit>) -> String {
    match unit.and_then(|unit| Some((number.checked_div(&unit.factor())?, unit))) {
        Some((number, unit)) => format!("{} {}", shown(&number), unit.symbol()),
        None => shown(number),
    }
}

/// A number as people read it: exact where it is short, else with four decimals.
fn shown(number: &Exact) -> String {
    match to_plain(number) {
        Some(text) if text.len() <= 16 => grouped(&text),
        _ => grouped(&to_fixed(number, 4)),
    }
}

/// A figure that was divided, with two decimals at most.
fn rounded(number: &Exact) -> String {
    shown(&number.round_to(2))
}

/// A year, without a sign between thousands.
fn year(year: &Exact) -> String {
    to_plain(year).unwrap_or_else(|| shown(year))
}

/// A text from the user's table, shortened for a sentence.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 40 {
        return line;
    }
    line.chars().take(39).chain(['…']).collect()
}
