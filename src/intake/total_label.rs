//! Which schools a row of totals is of, by its label.

use super::Table;
use super::alias::Resolved;
use super::choices;
use super::header::Header;
use super::words::{self, key};
use crate::model::{PRIVATE_ORGANIZER, Variable};
use crate::quantity::Exact;

/// What a row of totals calls itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// 合计、全县总计: of all schools, or of those above it.
    Whole,
    /// 小计: of the schools above it.
    Subtotal,
    /// 公办小计、东镇合计: of some of the schools.
    Part(String),
}

/// The schools that a label names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Members {
    /// Their rows, from above to below.
    pub rows: Vec<usize>,
    /// Whether a column says of every school whether it belongs to them.
    pub is_certain: bool,
}

const ENDINGS: [&str; 6] = ["合计", "总计", "小计", "累计", "共计", "计"];
const WHOLES: [&str; 12] = [
    "", "全县", "全区", "全市", "本县", "本区", "本市", "县", "区", "市", "学校", "全部",
];
/// Names of the schools that are not 民办.
const PUBLIC: [&str; 2] = ["公办", "公办学校"];

/// What the text of a row of totals says.
pub(super) fn label(text: &str) -> Label {
    let word = words::without_brackets(&key(text));
    let ending = ENDINGS.iter().find(|ending| word.ends_with(**ending));
    let stem = ending.map_or(word.as_str(), |ending| word.trim_end_matches(*ending));
    let stem = stem.trim_matches(['-', '_', ':', '、', ',']);
    match (WHOLES.contains(&stem), ending) {
        (true, Some(&"小计")) if stem.is_empty() => Label::Subtotal,
        (true, _) => Label::Whole,
        (false, _) => Label::Part(stem.to_owned()),
    }
}

/// Whether a part may be a whole county by its name, as 示例县.
pub(super) fn is_place(part: &str) -> bool {
    part.ends_with(['县', '市', '旗', '区']) && choices::setting(part).is_none()
}

/// The schools, among those of the rows given, of which some column says what the part says.
pub(super) fn members(table: &Table, header: &Header, schools: &[usize], part: &str) -> Members {
    let is_name = |index: usize| {
        header.columns.iter().any(|column| {
            column.index == index
                && matches!(
                    column.resolved,
                    Resolved::One(
                        Variable::SchoolName | Variable::SchoolCode | Variable::ParentSchool,
                        ..
                    )
                )
        })
    };
    let mut found = Members::default();
    for column in (0..table.n_columns()).filter(|column| !is_name(*column)) {
        let says = |row: &&usize| says(table.text(**row, column), part);
        let rows: Vec<usize> = schools.iter().filter(says).copied().collect();
        if rows.is_empty() {
            continue;
        }
        let is_stated = |row: &usize| !table.text(*row, column).is_empty();
        // Schools of several levels belong to one with a part of their figures only, and whom 公办
        // leaves out is certain only where it is said in so many words.
        let is_said = || rows.iter().any(|row| key(table.text(*row, column)) == part);
        let is_certain = schools.iter().all(is_stated)
            && words::level(part).is_none()
            && (!PUBLIC.contains(&part) || is_said());
        // The column that says it of all schools goes before one that says it of some.
        if is_certain {
            return Members { rows, is_certain };
        }
        if found.rows.is_empty() {
            found = Members { rows, is_certain };
        }
    }
    found
}

/// Whether a cell says of a school what a part says.
fn says(text: &str, part: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    if key(text) == part {
        return true;
    }
    let setting = choices::setting(text).filter(|_| is_word(text));
    if setting.is_some() && setting == choices::setting(part) {
        return true;
    }
    let is_private = |code: &Exact| *code == Exact::from(PRIVATE_ORGANIZER);
    let organizer = choices::organizer(text).filter(|_| is_word(text));
    organizer.is_some_and(|code| PUBLIC.contains(&part) && !is_private(&code))
}

/// Whether it is more than a figure.
fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_of_which_schools_a_total_is() {
        let part = |text: &str| Label::Part(text.to_owned());
        for (text, expected) in [
            ("合计", Label::Whole),
            ("合 计", Label::Whole),
            ("全县总计", Label::Whole),
            ("合计（12所）", Label::Whole),
            ("总计：", Label::Whole),
            ("小计", Label::Subtotal),
            ("公办小计", part("公办")),
            ("其中：公办", part("公办")),
            ("上年合计", part("上年")),
            ("二、初中小计", part("初中")),
            ("示例县合计", part("示例县")),
        ] {
            assert_eq!(label(text), expected, "{text}");
        }
        assert!(is_place("示例县") && !is_place("城区") && !is_place("公办"));
    }
}
