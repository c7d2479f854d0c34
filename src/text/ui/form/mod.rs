mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::model::{ValueKind, Variable};

/// Words of the page on which facts are filled in by hand.
pub struct FormWords {
    /// Its name.
    pub title: &'static str,
    /// The way to it from the first page.
    pub from_welcome: &'static str,
    /// What it is for.
    pub text: &'static str,
    /// The control that chooses whom facts are about.
    pub choose: &'static str,
    /// What stands in it while nobody is chosen.
    pub nobody: &'static str,
    /// The county as a whole.
    pub county: &'static str,
    /// The school before.
    pub previous: &'static str,
    /// The school after.
    pub next: &'static str,
    /// Which keys do that, and what Enter does.
    pub keys: &'static str,
    /// Adds a school.
    pub add: &'static str,
    /// What stands above the questions about a new school.
    pub new_school: &'static str,
    /// What to do with them.
    pub new_school_text: &'static str,
    /// A new school needs a kind.
    pub kind_needed: &'static str,
    /// A new school needs a name.
    pub name_needed: &'static str,
    /// There is a school of that name or code.
    pub is_there: fn(name: &str) -> String,
    /// Goes on to the facts.
    pub go_on: &'static str,
    /// Nothing is chosen in a list.
    pub none_chosen: &'static str,
    /// So many facts are missing for a verdict.
    pub n_open: fn(count: usize) -> String,
    /// Facts that schools of this kind do not have, but this one states.
    pub others: &'static str,
    /// A fact that a verdict rests on is blank.
    pub open: &'static str,
    /// What a text is understood as.
    pub understood: fn(value: &str) -> String,
    /// How many there are in a list, and what they add up to.
    pub listed: fn(count: usize, sum: &str) -> String,
    /// Where a text comes from.
    pub from_file: fn(place: &str) -> String,
    /// A text was corrected; what it was before.
    pub corrected: fn(before: &str) -> String,
    /// The facts without a cell cannot be filled in, because the school cannot be told from others.
    pub not_alone_title: &'static str,
    /// Why, and what to do.
    pub not_alone_text: &'static str,
    /// Removes a school that was filled in by hand.
    pub remove: &'static str,
    /// It was removed.
    pub removed: fn(name: &str) -> String,
    /// The way back to the tables.
    pub back: &'static str,
    /// The way to how the school stands.
    pub to_schools: &'static str,
    /// What is to be known about a fact before it is written down.
    pub help: fn(Variable) -> Option<&'static str>,
    /// How a kind of value is written, where that is not plain.
    pub how: fn(ValueKind) -> Option<&'static str>,
}
