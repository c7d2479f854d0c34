//! The words of the workbook that goes back to schools to be corrected.

mod en;
mod zh;

use super::Language;
use crate::model::Topic;

/// What is to be done with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Request {
    /// It is wrong.
    Correct,
    /// It is blank.
    Fill,
    /// It is odd, and may be right.
    Check,
}

/// The words of the workbook in one language.
pub struct SendBackWords {
    /// The workbook's title.
    pub title: fn(county: &str) -> String,
    /// The name of the sheet that says what to do.
    pub guide: &'static str,
    /// What to do, line by line; the counts are of cells and schools.
    pub steps: fn(cells: usize, schools: usize) -> Vec<String>,
    /// The name of the sheet with all faults.
    pub list: &'static str,
    /// Heads of a school's sheet: topic, item, unit, text, mark, what to do.
    pub school_heads: [&'static str; 6],
    /// Heads of the list: code, school, item, unit, text, mark, what to do.
    pub list_heads: [&'static str; 7],
    /// The mark of a cell.
    pub mark: fn(Request) -> &'static str,
    /// What to do with a blank that a verdict rests on.
    pub blank: &'static str,
    /// The same where a word of a list is to be chosen.
    pub blank_choice: &'static str,
    /// A topic.
    pub topic: fn(Topic) -> &'static str,
    /// The name of the file, without its ending, for a county and a day as in `20260101`.
    pub file: fn(county: &str, day: &str) -> String,
}

impl SendBackWords {
    /// The words in `language`.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &zh::ZH,
            Language::En => &en::EN,
        }
    }
}
