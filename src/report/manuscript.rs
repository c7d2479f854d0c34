//! A text with chapters, lists and forms before anyone has decided in which file format it is written,
//! and what in it people still have to write themselves.

use super::paper::Paper;

/// A text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manuscript {
    /// What it is called.
    pub title: String,
    /// What stands below the title: whose it is, by what it was judged.
    pub subtitle: Vec<String>,
    /// The text from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The heading of a chapter (一、).
    Chapter(String),
    /// The heading of a section of a chapter (（一）).
    Section(String),
    /// Sentences.
    Paragraph(Vec<Span>),
    /// Numbered lines.
    List(Vec<String>),
    /// A form, as it lies on paper.
    Form(Paper),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// What is known.
    Said(String),
    /// What a person has to write here, printed in 〔 〕.
    Asked(String),
}

impl Block {
    /// A paragraph that says all there is to say.
    pub fn said(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span::Said(text.into())])
    }

    /// A paragraph that a person has to write.
    pub fn asked(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span::Asked(text.into())])
    }
}
