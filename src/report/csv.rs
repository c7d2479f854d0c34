//! A sheet as comma-separated text.

use super::form::{Cell, Content, Sheet};
use super::paper::{Line, Paper, placed};

/// So that spreadsheets take the text for UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text that begins so is taken for a formula by some spreadsheet; wide signs are too.
const FORMULA_SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The lines above the sheet, its headers, its rows; each line ends with a carriage return and a
/// line feed. A text that a spreadsheet could take for a formula gets an apostrophe before it;
/// numbers stay as they are.
pub fn to_csv(sheet: &Sheet) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    let mut line = |fields: Vec<String>| {
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    };
    for heading in &sheet.heading {
        line(vec![written(heading)]);
    }
    let headers = sheet.columns.iter();
    line(headers.map(|column| written(&column.header)).collect());
    for row in &sheet.rows {
        line(row.iter().map(field).collect());
    }
    text
}

/// A form as text, with the same guard: title, heads, lines and notes. What reaches over several
/// columns or lines stands in the first of them.
pub fn paper_csv(paper: &Paper) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    let mut line = |fields: Vec<String>| {
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    };
    line(vec![written(&paper.title)]);
    line(paper.subtitle.iter().map(|it| written(it)).collect());
    for lines in [&paper.head, &paper.body] {
        rows(lines, paper.widths.len())
            .into_iter()
            .for_each(&mut line);
    }
    for note in &paper.notes {
        line(vec![written(note)]);
    }
    text
}

/// Lines of fields as rows of as many cells as there are columns.
fn rows(lines: &[Line], n_columns: usize) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new(); n_columns]; lines.len()];
    for (line, column, field) in placed(lines) {
        let row = rows.get_mut(line as usize);
        if let Some(cell) = row.and_then(|row| row.get_mut(usize::from(column))) {
            *cell = content(&field.content);
        }
    }
    rows
}

fn field(cell: &Cell) -> String {
    content(&cell.content)
}

fn content(content: &Content) -> String {
    match content {
        Content::Blank => String::new(),
        Content::Text(text) => written(text),
        Content::Number(decimal) => decimal.clone(),
    }
}

/// A text without formulas, in quotes where it needs them.
fn written(text: &str) -> String {
    let guard = match text.starts_with(FORMULA_SIGNS) {
        true => "'",
        false => "",
    };
    let text = format!("{guard}{text}");
    match text.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::form::{Access, Column};

    #[test]
    fn texts_are_no_formulas_and_numbers_stay_numbers() {
        let texts = [
            ("=1+1", "'=1+1"),
            ("＝1", "'＝1"),
            ("-1", "'-1"),
            ("甲,乙", "\"甲,乙\""),
            ("说\"好\"", "\"说\"\"好\"\"\""),
            ("@a,b", "\"'@a,b\""),
            ("1/3", "1/3"),
        ];
        let sheet = Sheet {
            name: "表".to_owned(),
            heading: vec!["=县".to_owned()],
            columns: vec![Column {
                header: "列,1".to_owned(),
                ..Column::default()
            }],
            rows: texts
                .iter()
                .map(|(text, _)| vec![Cell::text(*text), Cell::number("-1.50"), Cell::blank()])
                .collect(),
            frozen_columns: 0,
            open_rows: 0,
            access: Access::Open,
        };
        let csv = to_csv(&sheet);
        let mut lines = csv.split_terminator("\r\n");
        assert_eq!(lines.next(), Some("\u{feff}'=县"));
        assert_eq!(lines.next(), Some("\"列,1\""));
        for ((_, expected), line) in texts.iter().zip(lines) {
            assert_eq!(line, format!("{expected},-1.50,"));
        }
    }
}
