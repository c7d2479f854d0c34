//! The words of the table of schools as a file.

mod en;
mod zh;

use super::Language;

/// The words of the file in one language.
pub struct SchoolTableWords {
    /// The workbook's title.
    pub title: fn(county: &str) -> String,
    /// The name of the sheet with the figures as they are shown.
    pub shown: &'static str,
    /// The name of the sheet with the figures unrounded.
    pub exact: &'static str,
    /// The line that names the county, the standard and the day.
    pub head: fn(county: &str, standard: &str, day: &str) -> String,
    /// The line that names what was chosen; without any, that all units are there.
    pub chosen: fn(chosen: &[(&str, &str)], n_shown: usize, n: usize) -> String,
    /// What the other sheet is for.
    pub shown_note: &'static str,
    /// How an unrounded figure is written.
    pub exact_note: &'static str,
    /// Columns before the indicators: school, code, level, kind, town, setting, holder, pupils.
    pub columns: [&'static str; 8],
    /// The column of a value: its name, its unit, its threshold.
    pub value: fn(name: &str, unit: &str, threshold: &str) -> String,
    /// The column of how a value stands.
    pub standing: fn(name: &str) -> String,
    /// The column of what is lacking.
    pub lacking: fn(name: &str, unit: &str) -> String,
    /// The column of the school rule.
    pub rule: &'static str,
    /// The line of totals.
    pub total: &'static str,
    /// Of so many units, so many reach the threshold.
    pub met_of: fn(n_met: usize, n: usize) -> String,
    /// The name of the file, without its ending, for a county and a day as in `20260101`.
    pub file: fn(county: &str, day: &str) -> String,
}

impl SchoolTableWords {
    /// The words in `language`.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &zh::ZH,
            Language::En => &en::EN,
        }
    }
}
