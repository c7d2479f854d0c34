//! A form as it lies on paper: a title, lines of fields that may reach over several columns and rows,
//! and notes below. A workbook, a page and a print are written from the same value, so that they
//! cannot differ.

use super::form::Content;
use crate::engine::{Figure, Standing};

/// Where a sentence leaves room for a figure that is not known.
pub(super) const ROOM: &str = "＿＿";

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Which form, as its sheet is called: 表Ⅱ-2.
    pub name: String,
    /// What stands above it.
    pub title: String,
    /// The line below the title: at its left whose form it is, at its right the units.
    pub subtitle: [String; 2],
    /// The columns from left to right, as wide as so many Latin letters.
    pub widths: Vec<u16>,
    /// The lines above the figures, repeated on every sheet of paper.
    pub head: Vec<Line>,
    /// The lines of the form.
    pub body: Vec<Line>,
    /// What stands below it.
    pub notes: Vec<String>,
    /// The sheet of paper.
    pub size: PaperSize,
    /// How the sheet lies.
    pub turn: Turn,
    /// What had to stay blank, and why.
    pub gaps: Vec<String>,
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperSize {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
}

/// How a sheet of paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// Wider than high (横向).
    Landscape,
    /// Higher than wide (纵向).
    Portrait,
}

/// The fields of a line from left to right; columns that a field of a line above reaches into are left
/// out, as in a table of a page.
pub type Line = Vec<Field>;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it says.
    pub content: Content,
    /// Over how many columns it reaches.
    pub columns: u16,
    /// Over how many lines it reaches.
    pub lines: u32,
    /// What it is.
    pub role: FieldRole,
    /// Whether it is dark because something is not met.
    pub is_dark: bool,
    /// The figure of the assessment that it prints, where it prints one.
    pub figure: Option<Figure>,
}

/// What a field is, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldRole {
    /// The head of a column or of a line.
    Head,
    /// A few words or a sign, in the middle.
    Sign,
    /// Sentences, from the left, broken into lines.
    Words,
    /// A number with so many decimals, thousands apart.
    Number(u32),
}

impl Field {
    fn new(content: Content, role: FieldRole) -> Self {
        Self {
            content,
            columns: 1,
            lines: 1,
            role,
            is_dark: false,
            figure: None,
        }
    }

    /// The head of a column or of a line.
    pub fn head(text: impl Into<String>) -> Self {
        Self::new(Content::Text(text.into()), FieldRole::Head)
    }

    /// A few words; blank for an empty text.
    pub fn sign(text: impl Into<String>) -> Self {
        Self::new(said(text.into()), FieldRole::Sign)
    }

    /// Sentences; blank for an empty text.
    pub fn words(text: impl Into<String>) -> Self {
        Self::new(said(text.into()), FieldRole::Words)
    }

    /// A number that has been rounded to so many decimals already; blank where it is not known.
    pub fn number(decimal: Option<String>, places: u32) -> Self {
        let content = decimal.map_or(Content::Blank, Content::Number);
        Self::new(content, FieldRole::Number(places))
    }

    /// The same over so many columns.
    #[must_use]
    pub fn over_columns(self, columns: u16) -> Self {
        Self { columns, ..self }
    }

    /// The same over so many lines.
    #[must_use]
    pub fn over_lines(self, lines: u32) -> Self {
        Self { lines, ..self }
    }

    /// The same, as the print of a figure, which explains it.
    #[must_use]
    pub fn of(self, figure: Figure) -> Self {
        Self {
            figure: Some(figure),
            ..self
        }
    }

    /// The same, dark where what it says is not met.
    #[must_use]
    pub fn judged(self, standing: Standing) -> Self {
        Self {
            is_dark: standing == Standing::NotMet,
            ..self
        }
    }
}

fn said(text: String) -> Content {
    match text.as_str() {
        "" => Content::Blank,
        _ => Content::Text(text),
    }
}

/// The fields with the line and the column at which each begins, from zero.
///
/// ```
/// use junheng::report::paper::{Field, placed};
/// let lines = [
///     vec![Field::head("学校").over_lines(2), Field::head("指标").over_columns(2)],
///     vec![Field::head("L1"), Field::head("L2")],
/// ];
/// let places: Vec<(u32, u16)> = placed(&lines).iter().map(|(line, column, _)| (*line, *column)).collect();
/// assert_eq!(places, [(0, 0), (0, 1), (1, 1), (1, 2)]);
/// ```
pub fn placed(lines: &[Line]) -> Vec<(u32, u16, &Field)> {
    // For each column, the first line in which it is free again.
    let mut free_from: Vec<u32> = Vec::new();
    let mut placed = Vec::new();
    for (line, fields) in (0_u32..).zip(lines) {
        let mut column = 0_usize;
        for field in fields {
            while free_from.get(column).is_some_and(|free| *free > line) {
                column += 1;
            }
            let end = column + usize::from(field.columns);
            if free_from.len() < end {
                free_from.resize(end, 0);
            }
            for free in free_from.iter_mut().take(end).skip(column) {
                *free = line + field.lines;
            }
            if let Ok(at) = u16::try_from(column) {
                placed.push((line, at, field));
            }
            column = end;
        }
    }
    placed
}
