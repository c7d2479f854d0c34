//! An OpenDocument sheet repeats rows and columns by number, and its reader makes all of them,
//! so they are counted first. What could be counted in two ways is refused: no office writes it.

use super::{Lines, find, within};
use crate::intake::kind::{AboutFile, Cap};

/// Tables, rows and cells inside one another; offices write three.
const DEEPEST: usize = 30;

/// Marks inside one another; offices write some ten.
const DEEPEST_MARK: usize = 256;

/// Walks the marks of `content.xml` as its reader will, and says whether all rows with content are
/// shown.
///
/// # Errors
/// The cap that the sheets exceed, or damage where the marks are not well formed.
pub(super) fn check(xml: &[u8]) -> Result<Lines, AboutFile> {
    if xml.contains(&0) || !is_utf8_declared(xml) {
        return Err(damaged("content.xml is not in UTF-8"));
    }
    let mut measure = Measure::default();
    let mut at = 0;
    let mut open: Vec<&[u8]> = Vec::new();
    while let Some(mark) = next_mark(xml, at)? {
        measure.take(&mark)?;
        match mark.kind {
            MarkKind::Start => open.push(mark.name()),
            // The reader would look for the end of an open table for ever, whatever else ends.
            MarkKind::End if open.pop() != Some(mark.name()) => {
                return Err(damaged("marks that are not closed in order"));
            }
            MarkKind::End | MarkKind::Empty => (),
        }
        if open.len() > DEEPEST_MARK {
            return Err(damaged("too many marks within marks"));
        }
        at = mark.end;
    }
    if !open.is_empty() {
        return Err(damaged("content.xml ends within a mark"));
    }
    Ok(if measure.has_hidden {
        Lines::SomeHidden
    } else {
        Lines::Shown
    })
}

fn damaged(detail: &str) -> AboutFile {
    AboutFile::Damaged {
        detail: detail.to_owned(),
    }
}

fn is_utf8_declared(xml: &[u8]) -> bool {
    let end = find(xml, b"?>").unwrap_or_default();
    let head = xml.get(..end).unwrap_or_default().to_ascii_lowercase();
    find(&head, b"encoding").is_none() || find(&head, b"utf-8").is_some()
}

/// One mark `<…>` that is neither a comment nor an instruction nor plain characters.
struct Mark<'a> {
    /// What stands between the angle brackets, without the strokes that close.
    inner: &'a [u8],
    kind: MarkKind,
    /// Where the text after it begins.
    end: usize,
}

/// One attribute of a mark.
struct Attribute<'a> {
    name: &'a [u8],
    value: &'a [u8],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Start,
    End,
    Empty,
}

/// The next mark from `from` on.
fn next_mark(xml: &[u8], from: usize) -> Result<Option<Mark<'_>>, AboutFile> {
    let mut at = from;
    loop {
        let Some(offset) = xml
            .get(at..)
            .and_then(|rest| rest.iter().position(|byte| *byte == b'<'))
        else {
            return Ok(None);
        };
        let start = at + offset + 1;
        let rest = xml.get(start..).unwrap_or_default();
        let passed = |opening: &[u8], closing: &[u8]| {
            let body = rest.get(opening.len()..).unwrap_or_default();
            let length = find(body, closing).ok_or_else(|| damaged("an open comment"))?;
            Ok(start + opening.len() + length + closing.len())
        };
        if rest.starts_with(b"!--") {
            at = passed(b"!--", b"-->")?;
        } else if rest.starts_with(b"![CDATA[") {
            at = passed(b"![CDATA[", b"]]>")?;
        } else if rest.starts_with(b"?") {
            at = passed(b"?", b"?>")?;
        } else if rest.starts_with(b"!") {
            return Err(damaged("content.xml declares a document type"));
        } else {
            let length = mark_end(rest).ok_or_else(|| damaged("an open mark"))?;
            let inner = rest.get(..length).unwrap_or_default();
            let end = start + length + 1;
            let (kind, inner) = if let Some(inner) = inner.strip_prefix(b"/") {
                (MarkKind::End, inner)
            } else if let Some(inner) = inner.strip_suffix(b"/") {
                (MarkKind::Empty, inner)
            } else {
                (MarkKind::Start, inner)
            };
            return Ok(Some(Mark { inner, kind, end }));
        }
    }
}

/// Where a mark ends: at the first `>` outside quotation marks.
fn mark_end(rest: &[u8]) -> Option<usize> {
    let mut quote = None;
    rest.iter().position(|byte| match (quote, *byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(*byte);
            false
        }
        (Some(open), byte) if open == byte => {
            quote = None;
            false
        }
        _ => false,
    })
}

impl<'a> Mark<'a> {
    fn name(&self) -> &'a [u8] {
        let end = self.inner.iter().position(u8::is_ascii_whitespace);
        self.inner
            .get(..end.unwrap_or(self.inner.len()))
            .unwrap_or_default()
    }

    /// The attributes in order; their values stand in quotation marks.
    fn attributes(&self) -> Result<Vec<Attribute<'_>>, AboutFile> {
        let mut rest = self
            .inner
            .get(self.name().len()..)
            .unwrap_or_default()
            .trim_ascii();
        let mut all = Vec::new();
        while !rest.is_empty() {
            let malformed = || damaged("an attribute without a value in quotation marks");
            let equals = rest.iter().position(|byte| *byte == b'=');
            let (name, value) = equals
                .and_then(|at| rest.split_at_checked(at))
                .ok_or_else(malformed)?;
            let value = value.get(1..).unwrap_or_default().trim_ascii_start();
            let (quote, value) = value.split_first().ok_or_else(malformed)?;
            if !matches!(quote, b'"' | b'\'') {
                return Err(malformed());
            }
            let end = value.iter().position(|byte| byte == quote);
            let (value, after) = end
                .and_then(|at| value.split_at_checked(at))
                .ok_or_else(malformed)?;
            let name = name.trim_ascii_end();
            all.push(Attribute { name, value });
            rest = after.get(1..).unwrap_or_default().trim_ascii_start();
        }
        Ok(all)
    }

    /// How often the mark says it is repeated; anything but plain digits is a trap.
    fn repeated(&self, name: &[u8]) -> Result<usize, AboutFile> {
        let mut most = 1;
        for Attribute { name: found, value } in self.attributes()? {
            if !found.ends_with(name) {
                continue;
            }
            if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
                return Err(damaged("a number of repetitions that is no number"));
            }
            let number = String::from_utf8_lossy(value).parse::<usize>();
            most = most.max(number.unwrap_or(usize::MAX));
        }
        Ok(most)
    }

    /// Whether a row is hidden, or filtered out.
    fn is_hidden(&self) -> bool {
        [&b"visibility=\"collapse\""[..], b"visibility=\"filter\""]
            .iter()
            .any(|word| find(self.inner, word).is_some())
    }

    fn may_have_value(&self) -> bool {
        self.kind == MarkKind::Start
            || find(self.inner, b"office:").is_some()
            || find(self.inner, b"formula").is_some()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Table,
    Row,
    Cell,
}

fn part(name: &[u8]) -> Option<Part> {
    match name {
        b"table:table" => Some(Part::Table),
        b"table:table-row" => Some(Part::Row),
        b"table:table-cell" | b"table:covered-table-cell" => Some(Part::Cell),
        _ => None,
    }
}

/// The rectangles that the reader will make.
#[derive(Default)]
struct Measure {
    /// The parts that are open, the outermost first.
    open: Vec<Part>,
    n_tables: usize,
    /// Cells of the tables before.
    total: usize,
    /// Rows and columns of this table, and the last with content.
    row: usize,
    last_row: usize,
    column: usize,
    last_column: usize,
    row_repeat: usize,
    /// Where the open cell's content began, and how often it is repeated in its row.
    cell: Option<(usize, usize)>,
    /// Bytes of all content as often as it is repeated.
    bytes: usize,
    /// Whether this row is hidden, and whether any hidden row has content.
    is_hidden: bool,
    has_hidden: bool,
}

impl Measure {
    fn take(&mut self, mark: &Mark) -> Result<(), AboutFile> {
        let Some(part) = part(mark.name()) else {
            return Ok(());
        };
        if mark.kind == MarkKind::End {
            if self.open.pop() != Some(part) {
                return Err(damaged(
                    "tables, rows and cells that are not closed in order",
                ));
            }
            if part == Part::Cell && !self.open.contains(&Part::Cell) {
                self.end_cell(mark.end)?;
            }
            return Ok(());
        }
        // What stands inside a cell adds to the table around it, so nothing begins anew there.
        let is_inside_cell = self.open.contains(&Part::Cell);
        match part {
            Part::Table if !self.open.contains(&Part::Table) => self.start_table()?,
            Part::Table => (),
            Part::Row => {
                self.row_repeat = mark.repeated(b"number-rows-repeated")?;
                self.row = self.row.saturating_add(self.row_repeat);
                if !is_inside_cell {
                    self.column = 0;
                    self.is_hidden = mark.is_hidden();
                }
            }
            Part::Cell => self.start_cell(mark)?,
        }
        if mark.kind == MarkKind::Start {
            self.open.push(part);
            if self.open.len() > DEEPEST {
                return Err(damaged("tables within tables"));
            }
        }
        Ok(())
    }

    fn start_table(&mut self) -> Result<(), AboutFile> {
        self.n_tables += 1;
        within(Cap::Sheets, self.n_tables)?;
        self.total = self.cells();
        (self.row, self.last_row, self.column, self.last_column) = (0, 0, 0, 0);
        Ok(())
    }

    fn start_cell(&mut self, mark: &Mark) -> Result<(), AboutFile> {
        let repeat = mark.repeated(b"number-columns-repeated")?;
        self.column = self.column.saturating_add(repeat);
        if !mark.may_have_value() {
            return Ok(());
        }
        within(Cap::Columns, self.column)?;
        self.has_hidden |= self.is_hidden;
        self.last_row = self.row;
        self.last_column = self.last_column.max(self.column);
        within(Cap::Cells, self.cells())?;
        let begin = mark.end.saturating_sub(mark.inner.len());
        match mark.kind {
            MarkKind::Start if self.cell.is_none() => self.cell = Some((begin, repeat)),
            MarkKind::Empty => self.add_content(mark.inner.len(), repeat)?,
            MarkKind::Start | MarkKind::End => (),
        }
        Ok(())
    }

    fn end_cell(&mut self, end: usize) -> Result<(), AboutFile> {
        let Some((begin, repeat)) = self.cell.take() else {
            return Ok(());
        };
        self.add_content(end.saturating_sub(begin), repeat)
    }

    /// The reader copies a text as often as its cell is repeated.
    fn add_content(&mut self, length: usize, repeat: usize) -> Result<(), AboutFile> {
        let copies = repeat.saturating_mul(self.row_repeat.max(1));
        self.bytes = self.bytes.saturating_add(length.saturating_mul(copies));
        within(Cap::RepeatedBytes, self.bytes)
    }

    fn cells(&self) -> usize {
        self.total
            .saturating_add(self.last_row.saturating_mul(self.last_column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &str) -> String {
        format!("<?xml version=\"1.0\"?><a><table:table table:name=\"s\">{rows}</table:table></a>")
    }

    fn row(cells: &str) -> String {
        format!("<table:table-row>{cells}</table:table-row>")
    }

    const WIDE: &str = "<table:table-cell table:number-columns-repeated=\"16384\">\
                        <text:p>1</text:p></table:table-cell>";

    #[test]
    fn hidden_rows_count_when_they_have_content() {
        let hidden = |visibility: &str, cells: &str| {
            let mark = format!("table:table-row table:visibility=\"{visibility}\"");
            check(sheet(&format!("<{mark}>{cells}</table:table-row>")).as_bytes())
        };
        let cell = "<table:table-cell><text:p>1</text:p></table:table-cell>";
        assert_eq!(hidden("filter", cell), Ok(Lines::SomeHidden));
        assert_eq!(hidden("collapse", cell), Ok(Lines::SomeHidden));
        assert_eq!(hidden("visible", cell), Ok(Lines::Shown));
        assert_eq!(hidden("filter", "<table:table-cell/>"), Ok(Lines::Shown));
    }

    fn refused(xml: &str) -> Option<AboutFile> {
        check(xml.as_bytes()).err()
    }

    #[test]
    fn a_plain_sheet_passes_and_too_many_wide_rows_do_not() {
        assert_eq!(refused(&sheet(&row(WIDE))), None);
        let tall = sheet(&row(WIDE).repeat(200));
        assert!(matches!(
            refused(&tall),
            Some(AboutFile::OverCap {
                cap: Cap::Cells,
                ..
            })
        ));
    }

    #[test]
    fn quotation_marks_comments_and_other_attributes_hide_no_repetition() {
        let n = "table:number-columns-repeated=\"16384\"";
        for cells in [
            format!("<table:table-cell x=\">\" {n}>1</table:table-cell>"),
            format!("<table:table-cell x='\">' {n}>1</table:table-cell>"),
            format!("<table:table-cell x=\"number-columns-repeated=1\" {n}>1</table:table-cell>"),
            format!("<table:table-cell\n{n}\n>1</table:table-cell>"),
            format!("<!-- <table:x \" --><table:table-cell {n}>1</table:table-cell><!-- \" -->"),
            format!("<table:table-cell {n} table:formula=\"=1>0\"/>"),
        ] {
            let rows = row(&cells).repeat(200);
            let found = refused(&sheet(&rows));
            assert!(
                matches!(
                    found,
                    Some(AboutFile::OverCap {
                        cap: Cap::Cells,
                        ..
                    })
                ),
                "{cells}: {found:?}"
            );
        }
    }

    #[test]
    fn a_repetition_in_entities_and_marks_out_of_order_are_damage() {
        for rows in [
            row("<table:table-cell table:number-columns-repeated=\"&#49;6\">1</table:table-cell>"),
            row("<table:table-cell table:number-columns-repeated=\"\">1</table:table-cell>"),
            row("<table:table-cell x=1>1</table:table-cell>"),
            row("<table:table-cell></table:table><table:table>"),
            "<table:table-cell x=\"".to_owned(),
            "<!DOCTYPE a>".to_owned(),
        ] {
            let found = refused(&sheet(&rows));
            assert!(
                matches!(found, Some(AboutFile::Damaged { .. })),
                "{rows}: {found:?}"
            );
        }
        let found = refused("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><a/>");
        assert!(matches!(found, Some(AboutFile::Damaged { .. })));
    }

    #[test]
    fn a_long_text_is_not_copied_without_end() {
        let text = "长".repeat(10_000);
        let cell = format!(
            "<table:table-cell table:number-columns-repeated=\"16000\">{text}</table:table-cell>"
        );
        assert!(matches!(
            refused(&sheet(&row(&cell))),
            Some(AboutFile::OverCap {
                cap: Cap::RepeatedBytes,
                ..
            })
        ));
    }
}
