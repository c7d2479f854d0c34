//! What was noticed about a file, by names that stay.

use serde::{Deserialize, Serialize};

use crate::intake::{AboutFile, Cap, Diagnostic, Encoding, Foreign, Kind};

const CAPS: [(Cap, &str); 13] = [
    (Cap::FileBytes, "file_bytes"),
    (Cap::Entries, "entries"),
    (Cap::EntryBytes, "entry_bytes"),
    (Cap::TotalBytes, "total_bytes"),
    (Cap::Cells, "cells"),
    (Cap::Rows, "rows"),
    (Cap::Columns, "columns"),
    (Cap::UsedColumns, "used_columns"),
    (Cap::TextLength, "text_length"),
    (Cap::SharedTexts, "shared_texts"),
    (Cap::Sheets, "sheets"),
    (Cap::SheetBytes, "sheet_bytes"),
    (Cap::RepeatedBytes, "repeated_bytes"),
];

const FOREIGN: [(Foreign, &str); 11] = [
    (Foreign::Pdf, "pdf"),
    (Foreign::Picture, "picture"),
    (Foreign::Word, "word"),
    (Foreign::Slides, "slides"),
    (Foreign::XmlSpreadsheet, "xml_spreadsheet"),
    (Foreign::WebArchive, "web_archive"),
    (Foreign::WebPage, "web_page"),
    (Foreign::Archive, "archive"),
    (Foreign::OtherOffice, "other_office"),
    (Foreign::Program, "program"),
    (Foreign::Unknown, "unknown"),
];

const ENCODINGS: [(Encoding, &str); 4] = [
    (Encoding::Utf8, "utf8"),
    (Encoding::Utf16Le, "utf16le"),
    (Encoding::Utf16Be, "utf16be"),
    (Encoding::Gb18030, "gb18030"),
];

/// Names of formats, as intake gives them.
const FORMATS: [(&str, &str); 7] = [
    ("xlsx", "xlsx"),
    ("xlsb", "xlsb"),
    ("xls", "xls"),
    ("ods", "ods"),
    ("csv", "csv"),
    ("html", "html"),
    ("zip", "zip"),
];

/// An [`AboutFile`] in a file or on the way from the Worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FileNote {
    /// As there.
    Empty,
    /// As there.
    OverCap {
        /// The name of the limit.
        cap: String,
        /// What was found.
        found: u64,
    },
    /// As there.
    Unsupported {
        /// The name of what it is.
        found: String,
    },
    /// As there.
    Encrypted,
    /// As there.
    Damaged {
        /// What the reader said.
        detail: String,
    },
    /// As there.
    DamagedSheet {
        /// The sheet.
        sheet: String,
        /// What the reader said.
        detail: String,
    },
    /// As there.
    ExtensionDiffers {
        /// The end of its name.
        extension: String,
        /// What it is.
        found: String,
    },
    /// As there.
    HtmlTable,
    /// As there.
    EncodingGuessed {
        /// The name of the encoding.
        encoding: String,
    },
    /// As there.
    EncodingLossy {
        /// The name of the encoding.
        encoding: String,
    },
    /// As there.
    UnclosedQuote,
    /// As there.
    HiddenSheet {
        /// The sheet.
        sheet: String,
    },
    /// As there.
    HiddenLines,
    /// As there.
    NoCells,
    /// As there.
    Report,
    /// As there.
    WorkspaceChanged,
    /// As there.
    WorkspaceNewer,
}

impl From<&AboutFile> for FileNote {
    fn from(note: &AboutFile) -> Self {
        match note {
            AboutFile::Empty => Self::Empty,
            AboutFile::OverCap { cap, found } => Self::OverCap {
                cap: name(&CAPS, *cap),
                found: *found,
            },
            AboutFile::Unsupported { found } => Self::Unsupported {
                found: name(&FOREIGN, *found),
            },
            AboutFile::Encrypted => Self::Encrypted,
            AboutFile::Damaged { detail } => Self::Damaged {
                detail: detail.clone(),
            },
            AboutFile::DamagedSheet { sheet, detail } => Self::DamagedSheet {
                sheet: sheet.clone(),
                detail: detail.clone(),
            },
            AboutFile::ExtensionDiffers { extension, found } => Self::ExtensionDiffers {
                extension: extension.clone(),
                found: name(&FORMATS, found),
            },
            AboutFile::HtmlTable => Self::HtmlTable,
            AboutFile::EncodingGuessed { encoding } => Self::EncodingGuessed {
                encoding: name(&ENCODINGS, *encoding),
            },
            AboutFile::EncodingLossy { encoding } => Self::EncodingLossy {
                encoding: name(&ENCODINGS, *encoding),
            },
            AboutFile::UnclosedQuote => Self::UnclosedQuote,
            AboutFile::HiddenSheet { sheet } => Self::HiddenSheet {
                sheet: sheet.clone(),
            },
            AboutFile::HiddenLines => Self::HiddenLines,
            AboutFile::NoCells => Self::NoCells,
            AboutFile::Report => Self::Report,
            AboutFile::WorkspaceChanged => Self::WorkspaceChanged,
            AboutFile::WorkspaceNewer => Self::WorkspaceNewer,
        }
    }
}

impl FileNote {
    /// What a diagnostic says about a file; `None` for one about anything else.
    pub fn of(diagnostic: &Diagnostic) -> Option<Self> {
        match &diagnostic.kind {
            Kind::File(note) => Some(note.into()),
            Kind::Sheet(_) | Kind::Cell(_) | Kind::Facts(_) | Kind::Peers(_) | Kind::Years(_) => {
                None
            }
        }
    }

    /// What it says; `None` for a name that nothing has.
    pub fn about_file(self) -> Option<AboutFile> {
        Some(match self {
            Self::Empty => AboutFile::Empty,
            Self::OverCap { cap, found } => AboutFile::OverCap {
                cap: named(&CAPS, &cap)?,
                found,
            },
            Self::Unsupported { found } => AboutFile::Unsupported {
                found: named(&FOREIGN, &found)?,
            },
            Self::Encrypted => AboutFile::Encrypted,
            Self::Damaged { detail } => AboutFile::Damaged { detail },
            Self::DamagedSheet { sheet, detail } => AboutFile::DamagedSheet { sheet, detail },
            Self::ExtensionDiffers { extension, found } => AboutFile::ExtensionDiffers {
                extension,
                found: named(&FORMATS, &found)?,
            },
            Self::HtmlTable => AboutFile::HtmlTable,
            Self::EncodingGuessed { encoding } => AboutFile::EncodingGuessed {
                encoding: named(&ENCODINGS, &encoding)?,
            },
            Self::EncodingLossy { encoding } => AboutFile::EncodingLossy {
                encoding: named(&ENCODINGS, &encoding)?,
            },
            Self::UnclosedQuote => AboutFile::UnclosedQuote,
            Self::HiddenSheet { sheet } => AboutFile::HiddenSheet { sheet },
            Self::HiddenLines => AboutFile::HiddenLines,
            Self::NoCells => AboutFile::NoCells,
            Self::Report => AboutFile::Report,
            Self::WorkspaceChanged => AboutFile::WorkspaceChanged,
            Self::WorkspaceNewer => AboutFile::WorkspaceNewer,
        })
    }
}

/// The name of a thing; the lists above hold every one.
fn name<T: PartialEq>(all: &[(T, &str)], wanted: T) -> String {
    let mut all = all.iter();
    let found = all.find(|(thing, _)| *thing == wanted);
    found.map_or_else(String::new, |(_, name)| (*name).to_owned())
}

fn named<T: Copy>(all: &[(T, &str)], wanted: &str) -> Option<T> {
    let mut all = all.iter();
    all.find(|(_, name)| *name == wanted)
        .map(|(thing, _)| *thing)
}
