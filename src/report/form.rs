//! A workbook before anyone has decided in which file format it is written.
//!
//! Whoever writes it to a file, to print or to a screen walks this model and knows no indicator.

use crate::model::Day;

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Title among the document's properties.
    pub title: String,
    /// The day that the document's properties state; a form never reads a clock.
    pub day: Day,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
}

/// One sheet: a heading, a row of headers and rows below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Lines above the headers, from the first row on; may be empty.
    pub heading: Vec<String>,
    /// Its columns; their headers make the first row below the heading.
    pub columns: Vec<Column>,
    /// The rows below the headers.
    pub rows: Vec<Row>,
    /// How many columns stay in place while the others scroll; the header row always does.
    pub frozen_columns: u16,
    /// How many rows, counted below the headers, are prepared for someone to fill in.
    pub open_rows: u32,
    /// What may be done with it.
    pub access: Access,
}

/// What may be done with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Access {
    /// Every cell may be changed.
    #[default]
    Open,
    /// Headers and fixed columns may not be changed, everything else may; the lock has no password.
    HeadersLocked,
    /// Only open cells may be changed; the lock has no password.
    Locked,
    /// It is locked, and not shown: it speaks to programs.
    Hidden,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Column {
    /// What stands above it, with its unit in brackets.
    pub header: String,
    /// A remark on the header; may be empty.
    pub remark: String,
    /// How wide it is, in letters of a Latin text.
    pub width: u16,
    /// How its cells look.
    pub look: Look,
    /// What may be chosen in the open rows; empty when anything may be written.
    pub choices: Vec<String>,
    /// Whether the form cannot do without it.
    pub is_required: bool,
    /// Whether it is not shown: it speaks to programs.
    pub is_hidden: bool,
    /// Whether what stands in it is as fixed as the headers are.
    pub is_fixed: bool,
}

/// How the cells of a column look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// Text as it is; digits stay a text.
    #[default]
    Text,
    /// Long text, broken into lines.
    Wrapped,
    /// A number with as many decimals as it has.
    Number,
    /// A number with so many decimals, zeros at the end too.
    Fixed(u32),
}

/// One row.
pub type Row = Vec<Cell>;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Cell {
    /// What it says.
    pub content: Content,
    /// A remark on it; may be empty.
    pub remark: String,
    /// What may be chosen in it; empty when anything may be written.
    pub choices: Vec<String>,
    /// How it looks, where it looks other than its column.
    pub look: Option<Look>,
    /// What asks for attention in it.
    pub mark: Mark,
    /// Whether it may be changed on a locked sheet.
    pub is_open: bool,
    /// Whether only a whole number that is not negative may be written into it.
    pub is_count: bool,
}

/// What asks for attention in a cell. It is a colour, so that words must say it as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Mark {
    /// Something is wrong.
    Wrong,
    /// Something is missing.
    Missing,
    /// Something is odd.
    Odd,
    /// It is an example, and stands for nothing.
    Sample,
    /// Nothing.
    #[default]
    None,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Content {
    /// Nothing.
    #[default]
    Blank,
    /// A text; never a formula, whatever it begins with.
    Text(String),
    /// A number, as plain decimal text that has been rounded already.
    Number(String),
}

impl Cell {
    /// An empty cell.
    pub const fn blank() -> Self {
        Self {
            content: Content::Blank,
            remark: String::new(),
            choices: Vec::new(),
            look: None,
            mark: Mark::None,
            is_open: false,
            is_count: false,
        }
    }

    /// A cell with a text, or an empty cell for an empty text.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let content = match text.as_str() {
            "" => Content::Blank,
            _ => Content::Text(text),
        };
        Self {
            content,
            ..Self::blank()
        }
    }

    /// A cell with a number, given as plain decimal text.
    pub fn number(decimal: impl Into<String>) -> Self {
        Self {
            content: Content::Number(decimal.into()),
            ..Self::blank()
        }
    }
}
