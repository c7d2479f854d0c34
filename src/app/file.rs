//! Files that are given to the user: their types and names.

use crate::model::Day;
use crate::text::Language;
use crate::text::ui::Words;

/// The type of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// A workbook.
    Xlsx,
    /// A text document.
    Docx,
    /// Text with separators, in UTF-8 with the mark that spreadsheets ask for.
    Csv,
    /// A workspace and nothing else.
    Workspace,
    /// The page of one file, with a workspace in it.
    OneFile,
}

impl FileFormat {
    /// How names of such files end, with the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => ".xlsx",
            Self::Docx => ".docx",
            Self::Csv => ".csv",
            Self::Workspace => ".junheng",
            Self::OneFile => ".html",
        }
    }

    /// What browsers call it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Workspace => "application/json",
            Self::OneFile => "text/html",
        }
    }
}

/// A name without signs that some system does not take.
pub fn plain_file_name(name: &str) -> String {
    name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' '], "_")
}

/// What a workspace is called as a file that is saved on this day at this time (hours and minutes, 0931).
pub fn workspace_file(language: Language, county: &str, day: Day, time: &str) -> String {
    let name = Words::of(language).shell.workspace_file;
    file_name(name, FileFormat::Workspace, (language, county, day, time))
}

/// The same of the page of one file with a workspace in it.
pub fn copy_file(language: Language, county: &str, day: Day, time: &str) -> String {
    let name = Words::of(language).shell.copy_file;
    file_name(name, FileFormat::OneFile, (language, county, day, time))
}

fn file_name(
    name: fn(county: &str, day: &str, time: &str) -> String,
    format: FileFormat,
    (language, county, day, time): (Language, &str, Day, &str),
) -> String {
    let county = match county {
        "" => Words::of(language).report.unnamed,
        county => county,
    };
    let day = day.to_string().replace('-', "");
    plain_file_name(&name(county, &day, time)) + format.ending()
}
