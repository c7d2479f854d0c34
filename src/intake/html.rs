//! The tables of a web page, as Excel, WPS and many systems put them on the clipboard or save
//! them under the name of a workbook. Tolerant: whatever the marks, it ends and never panics.

use super::RawCell;
use super::guard::within;
use super::kind::{AboutFile, Cap};

/// No text within the cap has more bytes than this.
const MOST_BYTES: usize = 4 * 32_767;

/// One table: rows and merged ranges.
#[derive(Default)]
pub(super) struct HtmlTable {
    /// Rows of cells; the text of a merged range stands in its first cell.
    pub rows: Vec<Vec<RawCell>>,
    /// Merged ranges as (first row, first column, last row, last column).
    pub merges: Vec<(u32, u16, u32, u16)>,
}

/// Whether a text has a table in it.
pub(super) fn has_table(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes
        .windows(6)
        .any(|window| window.eq_ignore_ascii_case(b"<table"))
}

/// All tables of a page; a table inside a cell is text of that cell.
///
/// # Errors
/// The cap that the page exceeds.
pub(super) fn tables(text: &str) -> Result<Vec<HtmlTable>, AboutFile> {
    let mut builder = Builder::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (words, after) = rest.split_at(at);
        builder.text(words)?;
        rest = builder.tag(after)?;
    }
    builder.text(rest)?;
    builder.end_table()?;
    Ok(builder.tables)
}

#[derive(Default)]
struct Builder {
    tables: Vec<HtmlTable>,
    table: HtmlTable,
    /// How many tables are open; only the outermost makes rows.
    depth: u32,
    row: Vec<RawCell>,
    is_in_row: bool,
    /// Text, columns and rows of the open cell.
    cell: Option<(String, usize, usize)>,
    /// For each column, the first row that no cell above reaches into.
    reaching: Vec<usize>,
    n_cells: usize,
}

impl Builder {
    fn text(&mut self, words: &str) -> Result<(), AboutFile> {
        let Some((text, ..)) = &mut self.cell else {
            return Ok(());
        };
        for (index, word) in words.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            if index > 0 && !text.ends_with([' ', '\n']) && !text.is_empty() {
                text.push(' ');
            }
            push_unescaped(text, word);
            // Counted only where the bytes allow too many letters, so that counting stays cheap.
            if text.len() > MOST_BYTES {
                within(Cap::TextLength, text.chars().count())?;
            }
        }
        Ok(())
    }

    /// Takes one tag off the front of `rest`, which begins with `<`.
    fn tag<'a>(&mut self, rest: &'a str) -> Result<&'a str, AboutFile> {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return Ok(comment.split_once("-->").map_or("", |(_, after)| after));
        }
        let inner = rest.get(1..).unwrap_or_default();
        let (is_end, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        let length = inner
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(inner.len());
        let (name, after) = inner.split_at(length);
        if name.is_empty() && !inner.starts_with(['!', '?']) {
            // A lone `<` is a letter.
            self.text("&lt;")?;
            return Ok(inner);
        }
        let end = tag_end(after);
        let (attributes, after) = after.split_at(end);
        let after = after.strip_prefix('>').unwrap_or(after);
        match (name.to_ascii_lowercase().as_str(), is_end) {
            ("table", false) => {
                self.depth = self.depth.saturating_add(1);
            }
            ("table", true) => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_table()?;
                }
            }
            ("tr", false) if self.depth == 1 => {
                self.end_row()?;
                self.is_in_row = true;
            }
            ("tr", true) if self.depth == 1 => self.end_row()?,
            ("td" | "th", false) if self.depth == 1 => {
                self.end_cell()?;
                self.is_in_row = true;
                let span = |name| attribute(attributes, name).unwrap_or(1).max(1);
                self.cell = Some((
                    String::new(),
                    span("colspan").min(4_096),
                    span("rowspan").min(65_536),
                ));
            }
            ("td" | "th", true) if self.depth == 1 => self.end_cell()?,
            ("br", _) | ("p" | "div", true) => {
                if let Some((text, ..)) = &mut self.cell {
                    text.truncate(text.trim_end_matches(' ').len());
                    text.push('\n');
                }
                self.text("")?;
            }
            (name @ ("style" | "script" | "title"), false) => {
                return Ok(after_end_of(name, after));
            }
            _ => (),
        }
        Ok(after)
    }

    fn end_cell(&mut self) -> Result<(), AboutFile> {
        let Some((text, columns, rows)) = self.cell.take() else {
            return Ok(());
        };
        let row = self.table.rows.len();
        let is_reached = |column: usize| self.reaching.get(column).is_some_and(|end| row < *end);
        while is_reached(self.row.len()) {
            self.row.push(RawCell::default());
            self.n_cells = self.n_cells.saturating_add(1);
            within(Cap::Cells, self.n_cells)?;
        }
        let first = self.row.len();
        self.n_cells = self.n_cells.saturating_add(columns);
        within(Cap::Cells, self.n_cells)?;
        within(Cap::Columns, first.saturating_add(columns))?;
        let text = text.trim().to_owned();
        within(Cap::TextLength, text.chars().count())?;
        self.row.push(RawCell { text });
        self.row.resize_with(first + columns, RawCell::default);
        if self.reaching.len() < self.row.len() {
            self.reaching.resize(self.row.len(), 0);
        }
        for end in self.reaching.iter_mut().skip(first).take(columns) {
            *end = row.saturating_add(rows);
        }
        if columns > 1 || rows > 1 {
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            let down = u32::try_from(rows - 1).unwrap_or_default();
            let column = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
            self.table.merges.push((
                row,
                column(first),
                row.saturating_add(down),
                column(first + columns - 1),
            ));
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), AboutFile> {
        self.end_cell()?;
        if self.is_in_row {
            self.is_in_row = false;
            self.table.rows.push(std::mem::take(&mut self.row));
            within(Cap::Rows, self.table.rows.len())?;
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), AboutFile> {
        self.end_row()?;
        self.depth = 0;
        self.reaching.clear();
        let table = std::mem::take(&mut self.table);
        if !table.rows.is_empty() {
            self.tables.push(table);
        }
        Ok(())
    }
}

/// Where a tag ends: at the first `>` outside quotation marks.
fn tag_end(attributes: &str) -> usize {
    let mut quote = None;
    for (index, letter) in attributes.char_indices() {
        match (quote, letter) {
            (None, '>') => return index,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => (),
        }
    }
    // An open mark would swallow the page; then the first `>` counts after all.
    attributes.find('>').unwrap_or(attributes.len())
}

/// A number among the attributes of a tag.
fn attribute(attributes: &str, name: &str) -> Option<usize> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.find(name)?;
    let rest = lower
        .get(at + name.len()..)?
        .trim_start()
        .strip_prefix('=')?;
    let rest = rest.trim_start().trim_start_matches(['"', '\'']);
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
}

fn after_end_of<'a>(name: &str, rest: &'a str) -> &'a str {
    let end = format!("</{name}");
    let at = rest
        .as_bytes()
        .windows(end.len())
        .position(|window| window.eq_ignore_ascii_case(end.as_bytes()));
    at.and_then(|at| rest.get(at..)).unwrap_or_default()
}

/// Appends a word whose entities become letters; an unknown one stays as it stands.
fn push_unescaped(text: &mut String, word: &str) {
    let mut rest = word;
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at(at);
        text.push_str(before);
        match leading_entity(after) {
            Some((letter, after)) => {
                text.push(letter);
                rest = after;
            }
            None => {
                text.push('&');
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    text.push_str(rest);
}

/// The letter of the entity that `text` begins with, and what follows it.
///
/// The semicolon is looked for no farther than a known name or number reaches: a text of
/// nothing but `&` would otherwise be read through once for each of them.
fn leading_entity(text: &str) -> Option<(char, &str)> {
    let after_mark = text.strip_prefix('&')?;
    let end = after_mark.bytes().take(10).position(|byte| byte == b';')?;
    let (name, after) = after_mark.split_at_checked(end)?;
    Some((entity(name)?, after.strip_prefix(';')?))
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "nbsp" => '\u{a0}',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "ensp" | "emsp" => ' ',
        "mdash" => '—',
        "ndash" => '–',
        "yen" => '¥',
        "sup2" => '²',
        "middot" => '·',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let tables = tables(text).unwrap();
        let row = |row: Vec<RawCell>| row.into_iter().map(|cell| cell.text).collect();
        tables.into_iter().flat_map(|t| t.rows).map(row).collect()
    }

    #[test]
    fn spans_leave_blanks_where_they_reach() {
        let found = cells(
            "<TABLE><tr><td rowspan=2>名称<td colspan=\"2\">学生</tr>\
             <tr><th>小学</th><th>初中</th></tr><tr><td>甲&amp;乙<td>1<td>2",
        );
        assert_eq!(
            found,
            [
                vec!["名称", "学生", ""],
                vec!["", "小学", "初中"],
                vec!["甲&乙", "1", "2"]
            ]
        );
    }

    #[test]
    fn breaks_comments_styles_and_broken_marks_do_no_harm() {
        let found = cells(
            "<style>td{}</style><table><!-- <td>no --><tr><td>a<br>b  c&nbsp;</td>\
             <td title='x>y'>1 < 2</td><td>&bogus; &#x4e00;</td>",
        );
        assert_eq!(found, [["a\nb c", "1 < 2", "&bogus; 一"]]);
    }

    #[test]
    fn a_table_in_a_cell_is_text_of_the_cell() {
        let found =
            cells("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>");
        assert_eq!(found, [["ab", "c"]]);
    }
}
