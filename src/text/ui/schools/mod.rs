mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::quantity::Unit;

/// Words of the page 学校.
pub struct SchoolsWords {
    /// The heading.
    pub title: &'static str,
    /// What the table shows.
    pub caption: &'static str,
    /// The search field.
    pub search: &'static str,
    /// An example in the search field.
    pub search_example: &'static str,
    /// The filter by level.
    pub level: &'static str,
    /// The filter by kind.
    pub kind: &'static str,
    /// The filter by standing.
    pub standing: &'static str,
    /// The filter by indicator.
    pub indicator: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Below the threshold of this indicator.
    pub below: fn(indicator: &str) -> String,
    /// Column: school.
    pub school: &'static str,
    /// Column: pupils.
    pub students: &'static str,
    /// Column: school rule.
    pub rule: &'static str,
    /// The threshold under a column's name.
    pub thresholds: fn(primary: &str, junior: &str) -> String,
    /// Shown of all.
    pub shown: fn(n_shown: usize, n: usize) -> String,
    /// The line of totals.
    pub totals: &'static str,
    /// Of so many units, so many reach the threshold.
    pub met_of: fn(n_met: usize, n: usize) -> String,
    /// What is lacking: digits and the unit they count.
    pub lacking: fn(digits: &str, unit: Unit) -> String,
    /// A word as the name of a choice.
    pub choice: fn(word: &str) -> String,
    /// No unit fits the filters.
    pub nothing: &'static str,
    /// What to do then.
    pub nothing_hint: &'static str,
    /// Takes the filters away.
    pub clear: &'static str,
    /// Back to all schools.
    pub back: &'static str,
    /// No such school.
    pub no_school: &'static str,
    /// Column: indicator.
    pub indicator_column: &'static str,
    /// Column: how it stands.
    pub standing_column: &'static str,
    /// Column: value.
    pub value: &'static str,
    /// Column: threshold.
    pub threshold: &'static str,
    /// Column: 85 % of it.
    pub near_line: fn(percent: &str) -> String,
    /// Column: what is lacking.
    pub shortfall: &'static str,
    /// Nothing is lacking.
    pub no_shortfall: &'static str,
    /// The kind, on the page of one school.
    pub kind_name: &'static str,
    /// Its code.
    pub code: &'static str,
    /// The branches counted with it.
    pub branches: &'static str,
    /// What it needs at the county's items.
    pub offences: &'static str,
}
