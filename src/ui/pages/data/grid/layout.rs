//! Widths of columns, and which of them are seen. Lengths are pixels at the usual size of type
//! (16 to the rem); the page scales them with its type.

use std::ops::Range;

use crate::intake::Table;

/// Width of the column with the numbers of the rows: seven digits.
pub const CORNER: usize = 76;

/// Width of a letter of Latin script or a digit; a Chinese character takes two.
const LETTER: usize = 8;

/// Room at both sides of a cell.
const PADDING: usize = 22;

const NARROWEST: usize = 64;
const WIDEST: usize = 260;

/// So many rows are looked at for the widths.
const SAMPLE: usize = 120;

/// Columns kept ready on both sides of what is seen.
const MARGIN: usize = 3;

/// Where each column begins; the last number is where the last one ends.
pub fn offsets(table: &Table) -> Vec<usize> {
    let n_columns = table.n_columns();
    let mut widths = vec![NARROWEST; n_columns];
    for cells in table.rows.iter().take(SAMPLE) {
        for (width, cell) in widths.iter_mut().zip(cells.iter()) {
            *width = (*width).max(text_width(&cell.text).min(WIDEST));
        }
    }
    let ends = widths.iter().scan(0, |end, width| {
        *end += width;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// Width of the longest line of a text, with room around it.
fn text_width(text: &str) -> usize {
    let line = |line: &str| -> usize {
        line.chars()
            .map(|letter| {
                if letter.is_ascii() {
                    LETTER
                } else {
                    2 * LETTER
                }
            })
            .sum()
    };
    text.lines().map(line).max().unwrap_or(0) + PADDING
}

/// The columns between `left` and `left + width`, with a margin.
pub fn seen(offsets: &[usize], left: usize, width: usize) -> Range<usize> {
    let n_columns = offsets.len().saturating_sub(1);
    let first = offsets
        .partition_point(|end| *end <= left)
        .saturating_sub(1);
    let last = offsets.partition_point(|begin| *begin < left + width);
    first.saturating_sub(MARGIN).min(n_columns)..(last + MARGIN).min(n_columns)
}

/// The scroll position that shows `begin..end` in a view of `size` at `scroll`, moving least.
pub const fn revealed(scroll: usize, size: usize, begin: usize, end: usize) -> usize {
    if begin < scroll {
        begin
    } else if end > scroll + size {
        end - size
    } else {
        scroll
    }
}

/// A width in pixels at the usual size of type, as CSS that grows with the type.
pub fn width(pixels: usize) -> String {
    format!("width: calc({pixels} * 1rem / 16)")
}

/// The letters of an address.
pub fn letters(address: &str) -> &str {
    address.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Whether a text is written in digits, so that it stands on the right.
pub fn is_figure(text: &str) -> bool {
    let text = text.trim();
    text.chars().any(|c| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ".,%-+".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::RawCell;

    fn table(rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| RawCell {
            text: (*text).to_owned(),
        };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table::new("", "", rows.collect(), Vec::new())
    }

    #[test]
    fn a_column_is_as_wide_as_its_longest_text_within_limits() {
        let long = "很".repeat(100);
        let offsets = offsets(&table(&[&["1", "学校名称名称"], &["2", "", &long]]));
        // 6 characters of 16 and 22 around them; the long one is cut at the limit.
        assert_eq!(offsets, [0, 64, 64 + 118, 64 + 118 + 260]);
    }

    #[test]
    fn only_columns_that_are_seen_are_made() {
        let offsets: Vec<usize> = (0..=1000).map(|n| n * 100).collect();
        assert_eq!(seen(&offsets, 50_000, 1_000), 497..513);
        assert_eq!(seen(&offsets, 0, 1_000), 0..13);
        assert_eq!(seen(&[0], 0, 1_000), 0..0);
    }

    #[test]
    fn what_is_seen_already_does_not_move() {
        assert_eq!(revealed(100, 300, 150, 180), 100);
        assert_eq!(revealed(100, 300, 50, 80), 50);
        assert_eq!(revealed(100, 300, 390, 420), 120);
    }
}
