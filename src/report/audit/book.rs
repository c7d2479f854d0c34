use crate::engine::Standing;
use crate::model::column_letters;
use crate::quantity::{Exact, to_fixed};
use crate::text::Language::Zh;
use crate::text::word;

/// A sheet of the workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditSheet {
    /// Its name.
    pub name: &'static str,
    /// What stands above it.
    pub title: String,
    /// The heads of the columns, with the width of each in Latin letters.
    pub columns: Vec<(String, u16)>,
    /// The rows below the heads.
    pub rows: Vec<Vec<AuditCell>>,
    /// How many columns stay while the others scroll.
    pub n_frozen: u16,
}

/// The rows of a sheet above its first row of figures: title and heads.
pub(super) const N_HEAD: usize = 2;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditCell {
    /// Nothing.
    Blank,
    /// A text; never a formula.
    Text(String),
    /// A number as plain decimal text.
    Number(String),
    /// A formula without its sign, and what comes out.
    Formula(String, Cached),
}

/// The result of a formula as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cached {
    /// A number as plain decimal text.
    Number(String),
    /// A word.
    Word(String),
}

/// Decimals of a cached number: more than a spreadsheet can tell apart.
const PLACES: u32 = 12;

impl AuditCell {
    /// A text, or nothing for an empty one.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        match text.as_str() {
            "" => Self::Blank,
            _ => Self::Text(text),
        }
    }

    /// A number; one that is no finite decimal is cut after twelve decimals.
    pub(super) fn number(value: &Exact) -> Self {
        Self::Number(decimal(value))
    }

    /// A formula whose result is a number.
    pub(super) fn computed(formula: impl Into<String>, value: &Exact) -> Self {
        Self::Formula(formula.into(), Cached::Number(decimal(value)))
    }

    /// A formula whose result is a word.
    pub(super) fn said(formula: impl Into<String>, word: impl Into<String>) -> Self {
        Self::Formula(formula.into(), Cached::Word(word.into()))
    }
}

/// A number as decimal text without zeros at its end.
fn decimal(value: &Exact) -> String {
    let text = to_fixed(value, PLACES);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The address of a cell on another sheet; row and column count from zero, the row below the heads.
pub(super) fn at(sheet: &str, row: usize, column: usize) -> String {
    format!("'{sheet}'!{}", here(row, column))
}

/// The same on the sheet itself.
pub(super) fn here(row: usize, column: usize) -> String {
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    format!("{}{}", column_letters(column), row + N_HEAD + 1)
}

/// The number of a cell, and an error where it has none: a spreadsheet takes a blank for zero.
pub(super) fn number_of(place: &str) -> String {
    format!("AVERAGE({place})")
}

/// What is said if these cells have numbers, and else that it is open: neither a blank nor an error
/// decides anything.
pub(super) fn if_known<const N: usize>(places: [&str; N], says: &str) -> String {
    let open = word::standing(Zh, Standing::Undetermined);
    format!("IF(COUNT({})<{N},\"{open}\",{says})", places.join(","))
}

/// Cells below each other on another sheet.
pub(super) fn range(sheet: &str, (first, last): (usize, usize), column: usize) -> String {
    format!("'{sheet}'!{}:{}", here(first, column), here(last, column))
}

/// The rows of a sheet, or a word that there are none, lest a sheet of heads alone look unfinished.
pub(super) fn or_none(rows: Vec<Vec<AuditCell>>) -> Vec<Vec<AuditCell>> {
    match rows.is_empty() {
        true => vec![vec![AuditCell::Blank, AuditCell::text("没有")]],
        false => rows,
    }
}
