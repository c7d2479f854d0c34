//! Looks into a workbook before a reader opens it, and refuses what no office files: the
//! readers behind us believe what a file declares about itself.

mod binary_workbook;
mod hidden;
mod open_document;

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::exported;
use super::kind::{AboutFile, Cap, Foreign};
use super::ole::{self, OleKind, u16_at, u32_at};

/// A workbook that may be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Workbook {
    /// Office Open XML.
    Xlsx {
        /// Whether any sheet has merged ranges.
        merges: Merges,
        /// Whether any sheet has formulas whose results are not in the file.
        formulas: Formulas,
        /// Bytes of the largest part when unpacked.
        largest: usize,
        /// Whether any sheet has hidden rows or columns.
        lines: Lines,
    },
    /// Office Open XML with records instead of XML: an archive of our making.
    Xlsb(Vec<u8>),
    /// OpenDocument.
    Ods(Lines),
    /// Excel 5 to 2003, and WPS `.et`: its stream in a container of our making.
    Xls(Vec<u8>, Lines),
}

impl Workbook {
    /// Whether all of its rows and columns are shown, as far as that is looked for.
    pub const fn lines(&self) -> Lines {
        match self {
            Self::Xlsx { lines, .. } | Self::Ods(lines) | Self::Xls(_, lines) => *lines,
            Self::Xlsb(_) => Lines::Shown,
        }
    }
}

/// Whether all rows and columns with content are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// All of them.
    Shown,
    /// Some are hidden, or filtered out.
    SomeHidden,
}

/// Whether merged ranges are to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Merges {
    /// At least one has.
    Some,
    /// None has.
    None,
}

/// Whether formulas are to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Formulas {
    /// Every formula has its result beside it.
    Calculated,
    /// At least one has none, as in files that were written by programs that do not calculate.
    Uncalculated,
}

/// Refuses with the cap's name when `found` is above it.
pub(super) fn within(cap: Cap, found: usize) -> Result<(), AboutFile> {
    let found = u64::try_from(found).unwrap_or(u64::MAX);
    if found > cap.limit() {
        return Err(AboutFile::OverCap { cap, found });
    }
    Ok(())
}

/// Looks into a ZIP archive: what it is, and whether it is safe to read.
pub(super) fn zip(bytes: &[u8]) -> Result<Workbook, AboutFile> {
    let damaged = |error: &dyn std::fmt::Display| AboutFile::Damaged {
        detail: error.to_string(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    within(Cap::Entries, archive.len())?;
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(|name| name.to_lowercase())
        .collect();
    let has = |name: &str| names.iter().any(|n| n.replace('\\', "/") == name);
    let foreign = |found| Err(AboutFile::Unsupported { found });
    let mut workbook = if has("word/document.xml") {
        return match exported::is_own_document(&mut archive) {
            true => Err(AboutFile::Report),
            false => foreign(Foreign::Word),
        };
    } else if has("ppt/presentation.xml") {
        return foreign(Foreign::Slides);
    } else if names.iter().any(|name| name.ends_with("workbook.bin")) {
        Workbook::Xlsb(Vec::new())
    } else if has("[content_types].xml") && names.iter().any(|n| n.contains("workbook")) {
        Workbook::Xlsx {
            merges: Merges::None,
            formulas: Formulas::Calculated,
            largest: 0,
            lines: Lines::Shown,
        }
    } else if has("content.xml") && has("mimetype") {
        Workbook::Ods(Lines::Shown)
    } else {
        return foreign(Foreign::Archive);
    };
    let mut total = 0_usize;
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(zip::result::ZipError::UnsupportedArchive(reason))
                if reason.contains("assword") =>
            {
                return Err(AboutFile::Encrypted);
            }
            Err(error) => return Err(damaged(&error)),
        };
        let full_name = entry.name().map_err(|e| damaged(&e))?.into_owned();
        let name = full_name.to_lowercase();
        let mut inflated = Vec::new();
        // Declared sizes may lie, so one byte more than the cap is asked for and counted.
        entry
            .take(Cap::EntryBytes.limit() + 1)
            .read_to_end(&mut inflated)
            .map_err(|e| damaged(&e))?;
        within(Cap::EntryBytes, inflated.len())?;
        total = total.saturating_add(inflated.len());
        within(Cap::TotalBytes, total)?;
        match &mut workbook {
            Workbook::Xlsx { .. } if name.ends_with("sharedstrings.xml") => {
                shared_texts(&inflated)?;
            }
            Workbook::Xlsx {
                merges,
                formulas,
                largest,
                lines,
            } => {
                if name.contains("worksheets/") && hidden::in_sheet(&inflated) {
                    *lines = Lines::SomeHidden;
                }
                if has_uncalculated(&inflated) {
                    *formulas = Formulas::Uncalculated;
                }
                *largest = inflated.len().max(*largest);
                if has_merges(&inflated) {
                    *merges = Merges::Some;
                }
            }
            Workbook::Ods(_) if name == "mimetype" => {
                let text = String::from_utf8_lossy(&inflated);
                if text.contains("opendocument.text") {
                    return foreign(Foreign::Word);
                }
                if !text.contains("opendocument.spreadsheet") {
                    return foreign(Foreign::OtherOffice);
                }
            }
            Workbook::Ods(lines) if name == "content.xml" => {
                *lines = open_document::check(&inflated)?;
            }
            Workbook::Ods(_) if name == "meta-inf/manifest.xml" => {
                if find(&inflated, b"encryption-data").is_some() {
                    return Err(AboutFile::Encrypted);
                }
            }
            Workbook::Xlsb(_) => {
                if name.contains("worksheets/") && has_ending(&name, "bin") {
                    inflated = binary_workbook::turned(&inflated);
                }
                parts.push((full_name, inflated));
            }
            Workbook::Ods(_) | Workbook::Xls(..) => (),
        }
    }
    if let Workbook::Xlsb(bytes) = &mut workbook {
        *bytes = archived(&parts).map_err(|e| damaged(&e))?;
    }
    Ok(workbook)
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == ending)
}

/// An archive of parts, as they are.
fn archived(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        archive.start_file(name, options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    while let Some(offset) = bytes.get(from..)?.iter().position(|b| *b == first) {
        let at = from + offset;
        if bytes.get(at..)?.starts_with(word) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// Whether a part is a sheet with merged ranges; they are listed after its cells.
fn has_merges(xml: &[u8]) -> bool {
    const END: &[u8] = b"sheetData>";
    let tail = xml
        .windows(END.len())
        .rposition(|window| window == END)
        .and_then(|at| xml.get(at..));
    tail.is_some_and(|tail| find(tail, b"mergeCell").is_some())
}

/// Whether a part is a sheet with a formula and no result after it.
fn has_uncalculated(xml: &[u8]) -> bool {
    let mut rest = xml;
    while let Some(at) = find(rest, b"</f>") {
        rest = rest.get(at + 4..).unwrap_or_default();
        let after = rest.trim_ascii_start();
        if [&b"</c>"[..], b"<v/>", b"<v />", b"<v></v>"]
            .iter()
            .any(|end| after.starts_with(end))
        {
            return true;
        }
    }
    false
}

/// A reader reserves room for as many shared texts as the workbook declares. Each takes at
/// least five bytes (`<si/>`), so a larger figure than that is a trap.
fn shared_texts(xml: &[u8]) -> Result<(), AboutFile> {
    // The attribute stands in the first element. Zero bytes are UTF-16.
    let head: Vec<u8> = xml
        .iter()
        .filter(|byte| **byte != 0)
        .take(1 << 20)
        .copied()
        .collect();
    let mut rest = head.as_slice();
    while let Some(at) = find(rest, b"uniqueCount") {
        rest = rest.get(at + b"uniqueCount".len()..).unwrap_or_default();
        let digits: Vec<u8> = rest
            .iter()
            .copied()
            .skip_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\''))
            .take_while(u8::is_ascii_digit)
            .collect();
        let declared = String::from_utf8_lossy(&digits).parse::<u64>();
        let declared = match declared {
            Ok(n) => n,
            Err(_) if digits.is_empty() => 0,
            Err(_) => u64::MAX,
        };
        let possible = u64::try_from(xml.len() / 5).unwrap_or(u64::MAX);
        if declared > Cap::SharedTexts.limit() || declared > possible.max(1_000) {
            return Err(AboutFile::OverCap {
                cap: Cap::SharedTexts,
                found: declared,
            });
        }
    }
    Ok(())
}

/// Looks into an OLE file: what it is, and whether it is safe to read.
pub(super) fn ole(bytes: &[u8]) -> Result<Workbook, AboutFile> {
    let foreign = |found| Err(AboutFile::Unsupported { found });
    match ole::kind(bytes) {
        None => Err(AboutFile::Damaged {
            detail: "no OLE directory".to_owned(),
        }),
        Some(OleKind::Encrypted) => Err(AboutFile::Encrypted),
        Some(OleKind::Word) => foreign(Foreign::Word),
        Some(OleKind::Slides) => foreign(Foreign::Slides),
        Some(OleKind::Other) => foreign(Foreign::OtherOffice),
        Some(OleKind::Workbook(stream)) => {
            let lines = binary(&stream)?;
            Ok(Workbook::Xls(ole::wrapped(&stream), lines))
        }
    }
}

/// Walks the records of an old workbook. The reader allocates the rectangle around the cells
/// of each sheet, so that rectangle is measured first.
fn binary(stream: &[u8]) -> Result<Lines, AboutFile> {
    let mut sheets = Vec::new();
    let mut lines = Lines::Shown;
    for (code, data) in records(stream, 0) {
        match code {
            0x002f => return Err(AboutFile::Encrypted),
            0x0085 => sheets.extend(u32_at(data, 0).and_then(|at| usize::try_from(at).ok())),
            0x000a => break,
            _ => (),
        }
    }
    within(Cap::Sheets, sheets.len())?;
    let mut total = 0_usize;
    for start in sheets {
        let (mut rows, mut columns, mut depth) = ((u16::MAX, 0), (u16::MAX, 0), 0_u32);
        for (code, data) in records(stream, start) {
            match code {
                0x0809 => depth += 1,
                0x000a if depth <= 1 => break,
                0x000a => depth -= 1,
                0x0208 | 0x007d if hidden::is_hidden(code, data) => lines = Lines::SomeHidden,
                // Blank, number, label, truth value, rich text, formula, RK, shared text; several RK or blanks.
                0x0201 | 0x0203 | 0x0204 | 0x0205 | 0x00d6 | 0x0006 | 0x0206 | 0x0406 | 0x027e
                | 0x00fd | 0x00bd | 0x00be => {
                    let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else {
                        continue;
                    };
                    let last = match code {
                        0x00bd | 0x00be => {
                            u16_at(data, data.len().saturating_sub(2)).unwrap_or(first)
                        }
                        _ => first,
                    };
                    rows = (rows.0.min(row), rows.1.max(row));
                    columns = (columns.0.min(first), columns.1.max(last).max(first));
                }
                _ => (),
            }
        }
        let span = |(low, high): (u16, u16)| usize::from(high.saturating_sub(low)) + 1;
        total = total.saturating_add(span(rows).saturating_mul(span(columns)));
        within(Cap::Cells, total)?;
    }
    Ok(lines)
}

/// The records from `at` on: code and data.
fn records(stream: &[u8], at: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream.get(at..).unwrap_or_default();
    std::iter::from_fn(move || {
        let code = u16_at(rest, 0)?;
        let length = usize::from(u16_at(rest, 2)?);
        let data = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((code, data))
    })
}
