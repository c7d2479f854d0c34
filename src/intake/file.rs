//! A file's bytes → tables. What a file is, its content says; its name only decides nothing.

use super::delimited::{self, Quotes};
use super::encoding::{self, Evidence, Fidelity};
use super::exported;
use super::guard::{self, Lines, Workbook, within};
use super::html::{self, HtmlTable};
use super::kind::{AboutFile, Cap, Foreign};
use super::{Diagnostic, Place, Table, workbook};

/// A file that the user gave.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// Its name, shown to the user and believed in nothing else.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// Reads the tables of a file: xlsx, xlsb, xls, et, ods, csv, tsv, or a web page with tables.
///
/// A file that gives nothing at all has a diagnostic for which
/// [`Kind::is_unreadable_file`](super::Kind::is_unreadable_file) is true.
///
/// # Examples
/// ```
/// use junheng::intake::{SourceFile, read_file};
/// let bytes = "学校名称,小学在校生数\n甲小学,120\n".as_bytes();
/// let (tables, diagnostics) = read_file(&SourceFile { name: "表.csv", bytes });
/// assert_eq!(tables[0].text(1, 1), "120");
/// assert!(!diagnostics.iter().any(|d| d.kind.is_unreadable_file()));
/// ```
pub fn read_file(file: &SourceFile) -> (Vec<Table>, Vec<Diagnostic>) {
    let place = || Place::File(file.name.to_owned());
    let (tables, mut notes) = match opened(file) {
        Ok(opened) => opened,
        Err(reason) => return (Vec::new(), vec![Diagnostic::new(place(), reason)]),
    };
    if tables.iter().all(Table::is_blank) {
        notes = vec![AboutFile::NoCells];
    }
    let n_read = tables.len();
    let tables = exported::without_reports(tables);
    if tables.len() < n_read {
        notes = vec![AboutFile::Report];
    }
    let diagnostics = notes
        .into_iter()
        .map(|note| Diagnostic::new(place(), note))
        .collect();
    (tables, diagnostics)
}

type Opened = Result<(Vec<Table>, Vec<AboutFile>), AboutFile>;

fn opened(file: &SourceFile) -> Opened {
    let bytes = file.bytes;
    within(Cap::FileBytes, bytes.len())?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(AboutFile::Empty);
    }
    if let Some(found) = foreign(bytes) {
        return Err(AboutFile::Unsupported { found });
    }
    let workbook = if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        guard::zip(bytes)?
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        guard::ole(bytes)?
    } else {
        return text(file);
    };
    let (tables, mut notes) = workbook::read(file.name, bytes, &workbook)?;
    if workbook.lines() == Lines::SomeHidden {
        notes.push(AboutFile::HiddenLines);
    }
    let (usual, found): (&[&str], _) = match &workbook {
        Workbook::Xlsx { .. } => (&["xlsx", "xlsm", "xltx", "et"], "xlsx"),
        Workbook::Xlsb(_) => (&["xlsb"], "xlsb"),
        Workbook::Ods(_) => (&["ods", "ots"], "ods"),
        Workbook::Xls(..) => (&["xls", "xlt", "et", "ett"], "xls"),
    };
    note_extension(file, usual, found, &mut notes);
    Ok((tables, notes))
}

fn note_extension(
    file: &SourceFile,
    usual: &[&str],
    found: &'static str,
    notes: &mut Vec<AboutFile>,
) {
    let Some((_, extension)) = file.name.rsplit_once('.') else {
        return;
    };
    if !usual.contains(&extension.to_lowercase().as_str()) {
        let extension = extension.to_owned();
        notes.push(AboutFile::ExtensionDiffers { extension, found });
    }
}

/// Kinds of files that begin with a mark of their own.
fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const MARKS: [(&[u8], Foreign); 13] = [
        (b"%PDF", Foreign::Pdf),
        (b"\x89PNG\r\n", Foreign::Picture),
        (b"\xff\xd8\xff", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"RIFF", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"Rar!\x1a", Foreign::Archive),
        (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
        (b"\x1f\x8b\x08", Foreign::Archive),
        (b"\x7fELF", Foreign::Program),
        (b"{\\rtf", Foreign::Word),
        (b"MIME-Version:", Foreign::WebArchive),
    ];
    MARKS
        .iter()
        .find(|(mark, _)| bytes.starts_with(mark))
        .map(|(_, found)| *found)
}

/// A text file: a web page or text with separators.
fn text(file: &SourceFile) -> Opened {
    let decoded = encoding::decode(file.bytes);
    let text = decoded.text.as_str();
    if text.trim().is_empty() {
        return Err(AboutFile::Empty);
    }
    let unsupported = |found| Err(AboutFile::Unsupported { found });
    if is_binary(text) {
        let is_program = file.bytes.starts_with(b"MZ");
        return unsupported(if is_program {
            Foreign::Program
        } else {
            Foreign::Unknown
        });
    }
    let mut notes = Vec::new();
    if decoded.fidelity == Fidelity::Lossy {
        let encoding = decoded.encoding;
        notes.push(AboutFile::EncodingLossy { encoding });
    } else if decoded.evidence == Evidence::Likely {
        let encoding = decoded.encoding;
        notes.push(AboutFile::EncodingGuessed { encoding });
    }
    if text.trim_start().starts_with('<') {
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") && !html::has_table(text) {
            return unsupported(Foreign::XmlSpreadsheet);
        }
        let tables = from_html(text, file.name)?;
        if tables.is_empty() {
            return unsupported(Foreign::WebPage);
        }
        notes.push(AboutFile::HtmlTable);
        return Ok((tables, notes));
    }
    let table = from_delimited(text, None, file.name, &mut notes)?;
    note_extension(file, &["csv", "tsv", "txt", "tab"], "csv", &mut notes);
    Ok((vec![table], notes))
}

/// More than one letter in a hundred that no text has: a file of an unknown kind.
fn is_binary(text: &str) -> bool {
    let is_odd = |c: &char| {
        c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}') || *c == '\u{fffd}'
    };
    let n_odd = text.chars().filter(is_odd).count();
    n_odd > 0 && n_odd * 100 > text.chars().count()
}

/// The tables of a web page; several are numbered.
pub(super) fn from_html(text: &str, file: &str) -> Result<Vec<Table>, AboutFile> {
    let found = html::tables(text)?;
    let n_tables = found.len();
    let named = |(index, table): (usize, HtmlTable)| {
        let sheet = if n_tables == 1 {
            file.to_owned()
        } else {
            format!("{file}#{}", index + 1)
        };
        Table::new(file, sheet, table.rows, table.merges)
    };
    Ok(found.into_iter().enumerate().map(named).collect())
}

/// The one table of a text with separators.
pub(super) fn from_delimited(
    text: &str,
    separator: Option<char>,
    file: &str,
    notes: &mut Vec<AboutFile>,
) -> Result<Table, AboutFile> {
    let found = match separator {
        Some(separator) => delimited::read_with(text, separator),
        None => delimited::read(text),
    };
    within(Cap::Rows, found.rows.len())?;
    within(Cap::Cells, found.rows.iter().map(Vec::len).sum())?;
    within(
        Cap::UsedColumns,
        found.rows.iter().map(Vec::len).max().unwrap_or(0),
    )?;
    let longest = found
        .rows
        .iter()
        .flatten()
        .map(|cell| cell.text.len())
        .max();
    if longest.unwrap_or(0) > 32_767 {
        let letters = |text: &String| text.chars().count();
        let longest = found
            .rows
            .iter()
            .flatten()
            .map(|cell| letters(&cell.text))
            .max();
        within(Cap::TextLength, longest.unwrap_or(0))?;
    }
    if found.quotes == Quotes::Unclosed {
        notes.push(AboutFile::UnclosedQuote);
    }
    Ok(Table::new(file, file, found.rows, Vec::new()))
}
