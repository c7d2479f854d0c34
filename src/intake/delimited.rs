//! Text with separators → rows. Own, because a row must keep its place: blank lines count.

use super::RawCell;

/// Rows of a text, and whether its quotation marks pair up.
pub(super) struct Delimited {
    /// Rows in the order of the text, blank ones too.
    pub rows: Vec<Vec<RawCell>>,
    /// Whether every quoted cell was closed.
    pub quotes: Quotes,
}

/// Whether the quotation marks pair up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Every cell that opens with one is closed by one.
    Paired,
    /// One was never closed and was taken as a plain letter.
    Unclosed,
}

/// How many lines are looked at to find the separator.
const SAMPLE: usize = 40;

/// Reads a text whose separator is not known.
pub(super) fn read(text: &str) -> Delimited {
    read_with(text, separator(text))
}

/// The separator that gives the most lines the same number of cells; a tab wins a draw.
fn separator(text: &str) -> char {
    let mut best = ('\t', (0, 0));
    for candidate in ['\t', ',', ';', '|'] {
        let counts = separators_by_line(text, candidate);
        let score = counts
            .iter()
            .filter(|n| **n > 0)
            .map(|n| (counts.iter().filter(|other| *other == n).count(), *n))
            .max()
            .unwrap_or_default();
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

fn separators_by_line(text: &str, separator: char) -> Vec<usize> {
    let mut counts = Vec::new();
    let mut count = 0;
    let mut is_quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\n' if !is_quoted => {
                counts.push(count);
                count = 0;
                if counts.len() == SAMPLE {
                    return counts;
                }
            }
            _ if letter == separator && !is_quoted => count += 1,
            _ => (),
        }
    }
    counts.push(count);
    counts
}

/// Reads a text with a known separator. A cell may be quoted, and then hold separators, line
/// ends and doubled quotation marks.
pub(super) fn read_with(text: &str, separator: char) -> Delimited {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut quotes = Quotes::Paired;
    let mut rest = text;
    loop {
        // Once a mark was found open no later one closes either, and looking again from each
        // cell would take the square of the length.
        let found = match quotes {
            Quotes::Paired => quoted(rest, separator),
            Quotes::Unclosed => None,
        };
        let (cell, after) = match found {
            Some(found) => found,
            None => {
                if rest.starts_with('"') {
                    quotes = Quotes::Unclosed;
                }
                let end = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
                let (cell, after) = rest.split_at(end);
                (cell.to_owned(), after)
            }
        };
        row.push(RawCell {
            text: without_formula_mark(cell),
        });
        let mut letters = after.chars();
        match letters.next() {
            Some(letter) if letter == separator => rest = letters.as_str(),
            Some(letter) => {
                rows.push(std::mem::take(&mut row));
                rest = letters.as_str();
                if letter == '\r' {
                    rest = rest.strip_prefix('\n').unwrap_or(rest);
                }
                if rest.is_empty() {
                    break;
                }
            }
            None => {
                rows.push(row);
                break;
            }
        }
    }
    Delimited { rows, quotes }
}

/// A quoted cell at the start of `rest` and what follows it, if there is one that is closed.
fn quoted(rest: &str, separator: char) -> Option<(String, &str)> {
    let mut inner = rest.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = inner.split_once('"')?;
        cell.push_str(part);
        if let Some(after) = after.strip_prefix('"') {
            cell.push('"');
            inner = after;
        } else if after.is_empty() || after.starts_with([separator, '\n', '\r']) {
            return Some((cell, after));
        } else {
            // A mark in the middle of a quoted cell, as careless programs write it.
            cell.push('"');
            inner = after;
        }
    }
}

/// `="0123"` is how a program tells Excel to keep a code as text.
fn without_formula_mark(cell: String) -> String {
    let inner = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    inner.map(str::to_owned).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text)
            .rows
            .into_iter()
            .map(|row| row.into_iter().map(|cell| cell.text).collect())
            .collect()
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        let found = cells("a,\"b,\n\"\"c\"\"\",d\r\n1,2,3\r\n");
        assert_eq!(found, [["a", "b,\n\"c\"", "d"], ["1", "2", "3"]]);
    }

    #[test]
    fn blank_lines_keep_their_place() {
        assert_eq!(
            cells("a\tb\n\n1\t2"),
            [vec!["a", "b"], vec![""], vec!["1", "2"]]
        );
    }

    #[test]
    fn lists_with_semicolons_do_not_hide_the_comma() {
        let found = cells("名称,班额\n甲,45;44;43\n乙,40;41;42\n");
        assert_eq!(found[1], ["甲", "45;44;43"]);
    }

    #[test]
    fn an_open_quote_is_a_letter() {
        let found = read("a,\"b\n1,2\n");
        assert_eq!(found.quotes, Quotes::Unclosed);
        assert_eq!(found.rows.len(), 2);
    }

    #[test]
    fn a_code_kept_as_text_loses_its_mark() {
        assert_eq!(cells("代码,值\n=\"0012\",1\n")[1], ["0012", "1"]);
    }
}
