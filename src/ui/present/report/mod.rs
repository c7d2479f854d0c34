//! The papers of the page 报表: which there are, and one of them ready to draw.

mod brief;
mod choice;

pub use brief::{BriefCause, BriefTotals, BriefView, brief, dossier_ids};
pub use choice::{LayingPace, PaperChoice};

use super::figure::figure_text;
use super::{FigureText, Shown};
use crate::app::{Content, Field, FieldRole, Line, Paper, plain_file_name};
use crate::quantity::grouped;
use crate::text::verdict;

/// A field of a paper, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    /// What it says; empty where it is blank.
    pub text: String,
    /// The same, as a figure to open, where it prints one and is not blank.
    pub figure: Option<FigureText>,
    /// Over how many columns it reaches.
    pub columns: u16,
    /// Over how many lines it reaches.
    pub lines: u32,
    /// What it is.
    pub role: FieldRole,
    /// Whether it is dark because something is not met.
    pub is_dark: bool,
}

/// The fields of a line of a paper.
pub fn paper_line(shown: &Shown, line: &Line) -> Vec<FieldView> {
    line.iter().map(|field| field_view(shown, field)).collect()
}

fn field_view(shown: &Shown, field: &Field) -> FieldView {
    let text = match &field.content {
        Content::Blank => String::new(),
        Content::Text(text) => text.clone(),
        Content::Number(decimal) => grouped(decimal),
    };
    let figure = field.figure.clone().filter(|_| !text.is_empty());
    FieldView {
        figure: figure.map(|figure| figure_text(shown, figure, &text)),
        text,
        columns: field.columns,
        lines: field.lines,
        role: field.role,
        is_dark: field.is_dark,
    }
}

/// By what the county was judged, in the language of the page.
pub fn basis(shown: &Shown, fingerprint: &str) -> String {
    verdict::basis(
        shown.language,
        &shown.standard,
        shown.assessment(),
        fingerprint,
    )
}

/// The name of a file for a paper of the county, without its ending.
pub fn file_name(shown: &Shown, paper: &str) -> String {
    let words = shown.words().report;
    let county = match shown.county().name.as_str() {
        "" => words.unnamed,
        name => name,
    };
    let day = shown.assessment().as_of.to_string().replace('-', "");
    let name = (words.file)(county, paper, &day);
    plain_file_name(&name)
}

/// How wide each column of a paper is, in per cent of all.
pub fn column_shares(paper: &Paper) -> Vec<String> {
    let all: u32 = paper.widths.iter().map(|width| u32::from(*width)).sum();
    let share = |width: &u16| {
        let thousandths = u32::from(*width) * 100_000 / all.max(1);
        format!("width: {}.{:03}%", thousandths / 1_000, thousandths % 1_000)
    };
    paper.widths.iter().map(share).collect()
}
