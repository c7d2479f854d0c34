//! The document itself: paragraphs, lists and forms, in sections of sheets that stand or lie.

use super::table;
use super::xml::{paragraph, run};
use crate::report::manuscript::{Block, Manuscript, Span};
use crate::report::paper::Turn;

/// The document, and how many lists it has.
pub(super) struct Written {
    pub(super) document: String,
    pub(super) n_lists: usize,
}

/// The names that the parts of the format have in a document.
const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
);

/// How wide a line is on a sheet, in twentieths of a point.
pub(super) const fn line_width(turn: Turn) -> u32 {
    match turn {
        Turn::Portrait => A4_SHORT - 2 * SIDE,
        Turn::Landscape => A4_LONG - 2 * SIDE,
    }
}

/// 210 mm.
const A4_SHORT: u32 = 11_906;
/// 297 mm.
const A4_LONG: u32 = 16_838;
/// 22 mm left and right.
const SIDE: u32 = 1_247;

/// The properties of a section.
fn section(turn: Turn) -> String {
    let (width, height, orientation) = match turn {
        Turn::Portrait => (A4_SHORT, A4_LONG, ""),
        Turn::Landscape => (A4_LONG, A4_SHORT, " w:orient=\"landscape\""),
    };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orientation}/>\
         <w:pgMar w:top=\"1361\" w:right=\"{SIDE}\" w:bottom=\"1361\" w:left=\"{SIDE}\" \
         w:header=\"851\" w:footer=\"737\" w:gutter=\"0\"/></w:sectPr>"
    )
}

/// What is written, and on which sheets it goes on.
struct Writer {
    text: String,
    turn: Turn,
    n_lists: usize,
}

pub(super) fn write(manuscript: &Manuscript) -> Written {
    let mut writer = Writer {
        text: HEAD.to_owned(),
        turn: Turn::Portrait,
        n_lists: 0,
    };
    writer.push("Title", "", &run("", &manuscript.title));
    for line in &manuscript.subtitle {
        writer.push("Subtitle", "", &run("", line));
    }
    for block in &manuscript.blocks {
        writer.block(block);
    }
    let mut document = writer.text;
    document.push_str(&section(writer.turn));
    document.push_str("</w:body></w:document>");
    Written {
        document,
        n_lists: writer.n_lists,
    }
}

impl Writer {
    fn push(&mut self, style: &str, properties: &str, runs: &str) {
        self.text.push_str(&paragraph(style, properties, runs));
    }

    /// Ends the section where the sheets are to be turned.
    fn turn_to(&mut self, turn: Turn) {
        if self.turn != turn {
            let end = section(self.turn);
            self.push("SectionEnd", &end, "");
            self.turn = turn;
        }
    }

    fn block(&mut self, block: &Block) {
        self.turn_to(match block {
            Block::Form(paper) => table::turn(paper),
            Block::Chapter(_) | Block::Section(_) | Block::Paragraph(_) | Block::List(_) => {
                Turn::Portrait
            }
        });
        match block {
            Block::Form(paper) => self.text.push_str(&table::write(paper)),
            Block::Chapter(text) => self.push("Heading1", "", &run("", text)),
            Block::Section(text) => self.push("Heading2", "", &run("", text)),
            Block::Paragraph(spans) => {
                let runs: String = spans.iter().map(span).collect();
                self.push("BodyText", "", &runs);
            }
            Block::List(lines) => {
                self.n_lists += 1;
                let numbered = format!(
                    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/></w:numPr>",
                    self.n_lists
                );
                for line in lines {
                    self.push("ListParagraph", &numbered, &run("", line));
                }
            }
        }
    }
}

fn span(span: &Span) -> String {
    match span {
        Span::Said(text) => run("", text),
        Span::Asked(text) => run("<w:rStyle w:val=\"Asked\"/>", &format!("〔{text}〕")),
    }
}
