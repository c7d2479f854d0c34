//! The page 标准: every rule with its numbers, what differs from the national standard, the disputed
//! points and the documents. Needs rules, but no county.

mod differences;
mod kept;
mod number;
mod sections;
mod sources;

pub use differences::{DifferenceView, OwnTarget, differences};
pub use kept::{KeptView, kept};
pub use number::NumberView;
pub use sources::{DocumentView, ReadingChoice, StandardReading};

use super::CitationView;
use crate::standard::{Catalogue, Parameter, Standard};
use crate::text::Language;
use crate::text::ui::Words;

/// Everything on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardView {
    /// In what the rules differ from the national ones.
    pub differences: Vec<DifferenceView>,
    /// The rules, in the order of the standard.
    pub sections: Vec<RuleSection>,
    /// The disputed points, those that can be read otherwise first.
    pub readings: Vec<StandardReading>,
    /// The documents that are cited, each once.
    pub documents: Vec<DocumentView>,
}

/// Rules that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSection {
    /// What they are about.
    pub title: &'static str,
    /// The rules.
    pub rules: Vec<RuleView>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleView {
    /// Stable within the page, as in `G3`.
    pub id: String,
    /// The id as people know it; empty where the rule has none.
    pub code: String,
    /// Its short name.
    pub name: String,
    /// What it asks.
    pub text: String,
    /// How it is judged, condition by condition; empty where the name says it.
    pub judged: Vec<String>,
    /// Whether it need not be stated.
    pub is_optional: bool,
    /// Where it is written, if not beside its numbers.
    pub clause: Option<CitationView>,
    /// Its numbers.
    pub numbers: Vec<NumberView>,
}

/// What belongs together while the page is made.
#[derive(Clone, Copy)]
struct Making<'a> {
    language: Language,
    words: &'static Words,
    standard: &'a Standard,
}

/// The value of a number of a rule, with its unit.
pub(super) fn amount(language: Language, standard: &Standard, parameter: &Parameter) -> String {
    let making = Making {
        language,
        words: Words::of(language),
        standard,
    };
    making.amount(parameter, &parameter.value, &making.rate_of(parameter))
}

/// What to do where a standard has no rules on the chosen day.
pub fn not_in_force(language: Language, id: &str) -> String {
    let words = Words::of(language).shell;
    let first = Catalogue::built_in().first_day(id).map(words.day);
    (words.not_in_force_text)(first.as_deref())
}

/// Everything on the page.
pub fn standard(language: Language, standard: &Standard) -> StandardView {
    let making = Making {
        language,
        words: Words::of(language),
        standard,
    };
    StandardView {
        differences: differences(language, standard),
        sections: making.sections(),
        readings: making.readings(),
        documents: making.documents(),
    }
}
