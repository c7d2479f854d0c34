//! What crosses from the worker to the page, as bytes: tables and what was noticed about the file.
//!
//! Both ends are the same module, so the form may change from build to build; it is still checked,
//! because a worker that ran out of memory may send anything.

use std::sync::Arc;

use crate::app::FileNote;
use crate::intake::{Diagnostic, Place, RawCell, Table};
use crate::model::SheetRef;
use crate::pace::Pace;

/// What [`crate::intake::read_file`] gives.
pub type Read = (Vec<Table>, Vec<Diagnostic>);

/// Writes tables and notes.
pub fn encode((tables, diagnostics): &Read) -> Vec<u8> {
    let mut out = Writer::default();
    out.count(tables.len());
    for table in tables {
        out.text(&table.sheet.file);
        out.text(&table.sheet.sheet);
        out.count(table.rows.len());
        for cells in &table.rows {
            out.count(cells.len());
            for cell in cells.iter() {
                out.text(&cell.text);
            }
        }
        out.count(table.merges.len());
        for &(top, left, bottom, right) in &table.merges {
            out.number(top);
            out.number(u32::from(left));
            out.number(bottom);
            out.number(u32::from(right));
        }
    }
    // Nothing but the file itself can be told of before the tables are understood.
    let notes = diagnostics.iter().filter_map(|diagnostic| {
        let note = FileNote::of(diagnostic)?;
        serde_json::to_string(&note).ok()
    });
    let notes: Vec<String> = notes.collect();
    out.count(notes.len());
    for note in notes {
        out.text(&note);
    }
    out.bytes
}

/// Reads what [`encode`] wrote about the file `name`; `None` when the bytes are not that.
pub async fn decode(name: &str, bytes: &[u8], pace: &dyn Pace) -> Option<Read> {
    let mut input = Reader { bytes };
    let mut tables = Vec::new();
    for _ in 0..input.number()? {
        let sheet = Arc::new(SheetRef {
            file: input.text()?,
            sheet: input.text()?,
        });
        let mut rows = Vec::new();
        for _ in 0..input.number()? {
            pace.rest().await;
            let cells = input.list(|input| {
                Some(RawCell {
                    text: input.text()?,
                })
            })?;
            rows.push(Arc::new(cells));
        }
        let merges = input.list(|input| {
            let (top, left) = (input.number()?, input.number()?);
            let (bottom, right) = (input.number()?, input.number()?);
            Some((
                top,
                u16::try_from(left).ok()?,
                bottom,
                u16::try_from(right).ok()?,
            ))
        })?;
        tables.push(Table {
            sheet,
            rows,
            merges,
        });
    }
    let place = || Place::File(name.to_owned());
    let diagnostics = input.list(|input| {
        let note: FileNote = serde_json::from_str(&input.text()?).ok()?;
        Some(Diagnostic::new(place(), note.about_file()?))
    })?;
    input.bytes.is_empty().then_some((tables, diagnostics))
}

/// Bytes that grow.
#[derive(Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// A number.
    pub fn number(&mut self, number: u32) {
        self.bytes.extend(number.to_le_bytes());
    }

    /// How many of something follow.
    pub fn count(&mut self, count: usize) {
        // A table of 2³² rows does not get past the guard.
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend(text.as_bytes());
    }
}

/// Bytes that are used up.
pub struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    /// A number.
    pub fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    /// A text.
    pub fn text(&mut self) -> Option<String> {
        let count = self.number()? as usize;
        String::from_utf8(self.take(count)?.to_vec()).ok()
    }

    /// A list of things that `item` reads.
    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()? as usize;
        // The count is not trusted: every item takes at least four bytes.
        let mut items = Vec::with_capacity(count.min(self.bytes.len() / 4));
        for _ in 0..count {
            items.push(item(self)?);
        }
        Some(items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{AboutFile, Cap, Encoding, Foreign};
    use crate::pace::{Steady, at_once};

    fn example() -> Read {
        let table = Table::new(
            "表.xlsx",
            "学校",
            vec![
                vec![RawCell {
                    text: "名称".into(),
                }],
                Vec::new(),
                vec![
                    RawCell::default(),
                    RawCell {
                        text: "1\n2".into(),
                    },
                ],
            ],
            vec![(0, 1, 2, 3)],
        );
        let kinds = [
            AboutFile::Empty,
            AboutFile::OverCap {
                cap: Cap::Cells,
                found: 1 << 40,
            },
            AboutFile::Unsupported {
                found: Foreign::Pdf,
            },
            AboutFile::Encrypted,
            AboutFile::Damaged { detail: "x".into() },
            AboutFile::DamagedSheet {
                sheet: "s".into(),
                detail: "x".into(),
            },
            AboutFile::ExtensionDiffers {
                extension: "xls".into(),
                found: "xlsx",
            },
            AboutFile::HtmlTable,
            AboutFile::EncodingGuessed {
                encoding: Encoding::Gb18030,
            },
            AboutFile::EncodingLossy {
                encoding: Encoding::Utf16Le,
            },
            AboutFile::UnclosedQuote,
            AboutFile::HiddenSheet { sheet: "s".into() },
            AboutFile::HiddenLines,
            AboutFile::NoCells,
            AboutFile::Report,
            AboutFile::WorkspaceChanged,
            AboutFile::WorkspaceNewer,
        ];
        let place = || Place::File("表.xlsx".into());
        let diagnostics = kinds.map(|kind| Diagnostic::new(place(), kind)).into();
        (vec![table], diagnostics)
    }

    fn decoded(bytes: &[u8]) -> Option<Read> {
        at_once(decode("表.xlsx", bytes, &Steady))
    }

    #[test]
    fn what_is_written_is_read_back() {
        let example = example();
        assert_eq!(decoded(&encode(&example)), Some(example));
    }

    #[test]
    fn bytes_that_are_cut_or_changed_give_nothing_or_something_but_never_a_crash() {
        let bytes = encode(&example());
        for end in 0..bytes.len() {
            assert_eq!(decoded(&bytes[..end]), None, "cut at {end}");
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0xff;
            let _ = decoded(&changed);
        }
    }
}
