//! What was noticed about a file, as a tag and its facts.

use super::wire::{Reader, Writer};
use crate::intake::{AboutFile, Cap, Encoding, Foreign};

const CAPS: [Cap; 13] = [
    Cap::FileBytes,
    Cap::Entries,
    Cap::EntryBytes,
    Cap::TotalBytes,
    Cap::Cells,
    Cap::Rows,
    Cap::Columns,
    Cap::UsedColumns,
    Cap::TextLength,
    Cap::SharedTexts,
    Cap::Sheets,
    Cap::SheetBytes,
    Cap::RepeatedBytes,
];

const FOREIGN: [Foreign; 11] = [
    Foreign::Pdf,
    Foreign::Picture,
    Foreign::Word,
    Foreign::Slides,
    Foreign::XmlSpreadsheet,
    Foreign::WebArchive,
    Foreign::WebPage,
    Foreign::Archive,
    Foreign::OtherOffice,
    Foreign::Program,
    Foreign::Unknown,
];

const ENCODINGS: [Encoding; 4] = [
    Encoding::Utf8,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
    Encoding::Gb18030,
];

/// Names of formats, as intake gives them.
const FORMATS: [&str; 6] = ["xlsx", "xls", "ods", "csv", "html", "zip"];

/// Writes a note.
pub fn write(out: &mut Writer, note: &AboutFile) {
    match note {
        AboutFile::Empty => out.number(0),
        AboutFile::OverCap { cap, found } => {
            out.number(1);
            out.count(index(&CAPS, cap));
            out.large(*found);
        }
        AboutFile::Unsupported { found } => {
            out.number(2);
            out.count(index(&FOREIGN, found));
        }
        AboutFile::Encrypted => out.number(3),
        AboutFile::Damaged { detail } => {
            out.number(4);
            out.text(detail);
        }
        AboutFile::ExtensionDiffers { extension, found } => {
            out.number(5);
            out.text(extension);
            out.count(index(&FORMATS, found));
        }
        AboutFile::HtmlTable => out.number(6),
        AboutFile::EncodingGuessed { encoding } => {
            out.number(7);
            out.count(index(&ENCODINGS, encoding));
        }
        AboutFile::EncodingLossy { encoding } => {
            out.number(8);
            out.count(index(&ENCODINGS, encoding));
        }
        AboutFile::UnclosedQuote => out.number(9),
        AboutFile::HiddenSheet { sheet } => {
            out.number(10);
            out.text(sheet);
        }
        AboutFile::NoCells => out.number(11),
        AboutFile::DamagedSheet { sheet, detail } => {
            out.number(12);
            out.text(sheet);
            out.text(detail);
        }
        AboutFile::HiddenLines => out.number(13),
    }
}

/// Reads a note.
pub fn read(input: &mut Reader) -> Option<AboutFile> {
    Some(match input.number()? {
        0 => AboutFile::Empty,
        1 => AboutFile::OverCap {
            cap: one_of(&CAPS, input)?,
            found: input.large()?,
        },
        2 => AboutFile::Unsupported {
            found: one_of(&FOREIGN, input)?,
        },
        3 => AboutFile::Encrypted,
        4 => AboutFile::Damaged {
            detail: input.text()?,
        },
        5 => AboutFile::ExtensionDiffers {
            extension: input.text()?,
            found: one_of(&FORMATS, input)?,
        },
        6 => AboutFile::HtmlTable,
        7 => AboutFile::EncodingGuessed {
            encoding: one_of(&ENCODINGS, input)?,
        },
        8 => AboutFile::EncodingLossy {
            encoding: one_of(&ENCODINGS, input)?,
        },
        9 => AboutFile::UnclosedQuote,
        10 => AboutFile::HiddenSheet {
            sheet: input.text()?,
        },
        11 => AboutFile::NoCells,
        12 => AboutFile::DamagedSheet {
            sheet: input.text()?,
            detail: input.text()?,
        },
        13 => AboutFile::HiddenLines,
        _ => return None,
    })
}

/// The place of `wanted`; the lists above hold every variant.
fn index<T: PartialEq>(all: &[T], wanted: &T) -> usize {
    all.iter().position(|item| item == wanted).unwrap_or(0)
}

fn one_of<T: Copy>(all: &[T], input: &mut Reader) -> Option<T> {
    all.get(input.number()? as usize).copied()
}
