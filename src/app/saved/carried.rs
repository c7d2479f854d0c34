//! A workspace inside a workbook, or in a file of its own: a sheet that is not shown, and that other
//! programs keep when they save the file again.

use super::{Saved, SavedTrouble, read};
use crate::app::{FileFormat, Source};
use crate::intake::{self, AboutFile, Diagnostic, Place, RawCell, SourceFile, Table, sha256};
use crate::pace::Pace;

/// The first cell of the sheet.
const MARK: &str = "junheng.workspace";

/// A cell holds at most 32,767 characters; some are left for signs that count twice.
const CHUNK: usize = 16_000;

/// What a workbook carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// This text of a workspace, as it was written.
    Whole(String),
    /// A workspace that another program has changed or cut.
    Changed,
}

/// The cells of the sheet, from above to below: the mark, the fingerprint of the text (SHA-256), then
/// the text in pieces.
///
/// The text is in letters that every program keeps as they are: an underscore, with which spreadsheets
/// mark signs of their own, is written as JSON writes any sign.
pub fn carried_cells(text: &str) -> Vec<String> {
    let kept: String = text.chars().flat_map(letters).collect();
    let mut cells = vec![MARK.to_owned(), sha256(kept.as_bytes())];
    let mut piece = String::with_capacity(CHUNK);
    for (index, letter) in kept.chars().enumerate() {
        if index > 0 && index % CHUNK == 0 {
            cells.push(std::mem::take(&mut piece));
        }
        piece.push(letter);
    }
    cells.push(piece);
    cells
}

/// A letter as it stands in the sheet. Line feeds part the lines of the format and stand in no text.
fn letters(letter: char) -> Vec<char> {
    match letter {
        '\n' => vec!['\u{a6}'],
        '_' | '\u{a6}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {
            format!("\\u{:04x}", u32::from(letter)).chars().collect()
        }
        letter => vec![letter],
    }
}

/// What a file's tables carry; `None` when none of them is such a sheet.
pub fn carried(tables: &[Table]) -> Option<Carried> {
    let table = tables.iter().find(|table| first(table, 0) == MARK)?;
    let kept: String = (2..table.rows.len()).map(|row| first(table, row)).collect();
    Some(match sha256(kept.as_bytes()) == first(table, 1) {
        true => Carried::Whole(kept.replace('\u{a6}', "\n")),
        false => Carried::Changed,
    })
}

/// How a workspace begins, of whatever version.
const BEGINNING: &str = "{\"schema\":\"junheng.workspace/";

/// Reads a file: a workspace becomes the sheet that would carry it in a workbook, so that
/// [`unpacked`] takes out both alike; any other file is read as tables.
pub fn read_file(file: &SourceFile<'_>) -> (Vec<Table>, Vec<Diagnostic>) {
    let text = std::str::from_utf8(file.bytes).ok();
    // Some editors put a mark before a text that they save.
    let text = text.map(|text| text.trim_start_matches('\u{feff}'));
    let is_workspace = |text: &&str| text.starts_with(BEGINNING);
    let cells = match text.filter(is_workspace) {
        Some(text) => carried_cells(text),
        // It is called a workspace, but says none.
        None if file.name.ends_with(FileFormat::Workspace.ending()) => vec![MARK.to_owned()],
        None => return intake::read_file(file),
    };
    let rows = cells.into_iter().map(|text| vec![RawCell { text }]);
    let sheet = Table::new(file.name, MARK, rows.collect(), Vec::new());
    (vec![sheet], Vec::new())
}

/// Takes the workspaces out of what was read, with the names of their files; the other sources stay. One
/// that cannot be brought back stays too, as the tables that it is, and says why.
pub async fn unpacked(
    sources: Vec<Source>,
    pace: &dyn Pace,
) -> (Vec<(String, Saved)>, Vec<Source>) {
    let (mut workspaces, mut others) = (Vec::new(), Vec::new());
    for mut source in sources {
        let trouble = match carried(&source.tables) {
            None => None,
            Some(Carried::Changed) => Some(AboutFile::WorkspaceChanged),
            Some(Carried::Whole(text)) => match read(&text, pace).await {
                Ok(saved) => {
                    workspaces.push((source.name, saved));
                    continue;
                }
                Err(SavedTrouble::Newer) => Some(AboutFile::WorkspaceNewer),
                Err(_) => Some(AboutFile::WorkspaceChanged),
            },
        };
        if let Some(trouble) = trouble {
            let place = Place::File(source.name.clone());
            source.diagnostics.push(Diagnostic::new(place, trouble));
            source.tables.retain(|table| first(table, 0) != MARK);
        }
        others.push(source);
    }
    (workspaces, others)
}

fn first(table: &Table, row: usize) -> &str {
    table.row(row).first().map_or("", |cell| cell.text.as_str())
}
