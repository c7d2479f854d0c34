//! Rows that head a group of schools, as `二、初中` or `附：民办学校`.

use super::Table;
use super::words;

/// What such a row may say without a number before it; no school is called so.
const GROUPS: [&str; 10] = [
    "公办",
    "民办",
    "公办学校",
    "民办学校",
    "城区",
    "镇区",
    "乡村",
    "城区学校",
    "镇区学校",
    "乡村学校",
];

/// The heading that stands alone in a row, if one does. The name of a school that has no figures
/// yet is none: it has neither a numeral before it nor is it the word of a level.
pub(super) fn of_group(table: &Table, row: usize) -> Option<&str> {
    let cells = 0..table.row(row).len();
    let texts = cells.map(|column| table.text(row, column));
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    let (text, is_numbered) = match texts.as_slice() {
        [text] => (*text, is_numbered(text)),
        // The numeral may have a cell of its own.
        [numeral, text] if is_numeral(numeral) => (*text, true),
        _ => return None,
    };
    let is_group =
        is_numbered || text.starts_with("附:") || text.starts_with("附：") || is_group(text);
    is_group.then_some(text)
}

/// Whether a text says which schools, and names none.
pub(super) fn is_group(text: &str) -> bool {
    words::level(text).is_some() || GROUPS.contains(&words::key(text).as_str())
}

/// Whether the row is a heading with a numeral in its first cell, as it may stand above the header.
pub(super) fn is_above_header(table: &Table, row: usize) -> bool {
    !table.text(row, 0).is_empty() && of_group(table, row).is_some_and(is_numbered)
}

/// `一、`, `（二）`: numerals as headings have them.
fn is_numbered(text: &str) -> bool {
    let inner = text.strip_prefix(['(', '（']);
    let rest = inner.unwrap_or(text);
    let after = rest.trim_start_matches(is_digit);
    let ends: &[char] = if inner.is_some() {
        &[')', '）']
    } else {
        &['、', '.', '．']
    };
    after.len() < rest.len() && after.starts_with(ends)
}

fn is_numeral(text: &str) -> bool {
    let digits = text.trim_matches(['(', '（', ')', '）', '、', '.', '．']);
    !digits.is_empty() && digits.chars().all(is_digit)
}

fn is_digit(letter: char) -> bool {
    "一二三四五六七八九十".contains(letter)
}
