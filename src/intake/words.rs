//! The words of headers: the form in which they are compared, and the levels that they name.

use crate::model::Section;
use crate::quantity::narrowed;

/// The form in which headers, names and codes are compared: without regard to width, case, spaces
/// and marks that refer to a note.
pub fn key(text: &str) -> String {
    let narrow = narrowed(text).to_lowercase();
    let kept: String = narrow
        .chars()
        .filter_map(|letter| match letter {
            '【' | '〔' | '[' | '{' | '〈' | '《' => Some('('),
            '】' | '〕' | ']' | '}' | '〉' | '》' => Some(')'),
            '#' | '*' | '★' | '☆' | '▲' | '△' | '※' | '"' | '\'' | '“' | '”' | '‘' | '’' => {
                None
            }
            _ if letter.is_whitespace() => None,
            _ => Some(letter),
        })
        .collect();
    let kept = without_number(&kept);
    let kept = kept.trim_end_matches([':', '：']);
    let inner = kept.strip_prefix("其中:").filter(|rest| !rest.is_empty());
    inner.unwrap_or(kept).to_owned()
}

/// Without `1.`, `(2)`, `三、` at the front.
fn without_number(text: &str) -> &str {
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let rest = text.strip_prefix('(').unwrap_or(text);
    let after = rest.trim_start_matches(is_numeral);
    if after.len() == rest.len() {
        return text;
    }
    match after.strip_prefix(['.', '、', ')']) {
        Some(after) if !after.is_empty() && !after.starts_with(|c: char| c.is_ascii_digit()) => {
            after
        }
        _ => text,
    }
}

/// What stands in the brackets of a header.
pub(super) fn remark(part: &str) -> &str {
    let inner = part.split_once('(').map_or("", |(_, rest)| rest);
    inner.rsplit_once(')').map_or(inner, |(inner, _)| inner)
}

/// A text without its brackets and what is in them.
pub(super) fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(letter),
            _ => (),
        }
    }
    kept
}

const LEVEL_WORDS: [(&str, Section); 15] = [
    ("小学阶段", Section::Primary),
    ("小学部", Section::Primary),
    ("小学段", Section::Primary),
    ("普通小学", Section::Primary),
    ("小学", Section::Primary),
    ("初中阶段", Section::Junior),
    ("初中部", Section::Junior),
    ("初中段", Section::Junior),
    ("初级中学", Section::Junior),
    ("普通初中", Section::Junior),
    ("初中", Section::Junior),
    ("高中阶段", Section::Senior),
    ("高中部", Section::Senior),
    ("普通高中", Section::Senior),
    ("高中", Section::Senior),
];

/// The level that a text names, if it names nothing else.
pub(super) fn level(text: &str) -> Option<Section> {
    let key = key(text);
    let word = LEVEL_WORDS.iter().find(|(word, _)| *word == key);
    word.map(|(_, section)| *section)
}

/// The parts without the words of a level, and the level; `None` when two levels are named.
pub(super) fn without_level(parts: &[String]) -> Option<(Option<Section>, Vec<String>)> {
    let mut found = None;
    let mut rest = Vec::new();
    for part in parts {
        let (section, kept) = split_level(part);
        match (found, section) {
            (Some(a), Some(b)) if a != b => return None,
            (None, Some(_)) => found = section,
            _ => (),
        }
        if !kept.is_empty() {
            rest.push(kept.to_owned());
        }
    }
    Some((found, rest))
}

fn split_level(part: &str) -> (Option<Section>, &str) {
    for (word, section) in LEVEL_WORDS {
        if let Some(rest) = part.strip_prefix(word) {
            let rest = rest.trim_start_matches(['-', '_', '·', ':']);
            return (Some(section), rest);
        }
        let bracketed = part
            .strip_suffix(')')
            .and_then(|rest| rest.strip_suffix(word))
            .and_then(|rest| rest.strip_suffix('('));
        if let Some(rest) = bracketed {
            return (Some(section), rest);
        }
        let bracketed = part
            .strip_prefix('(')
            .and_then(|rest| rest.strip_prefix(word))
            .and_then(|rest| rest.strip_prefix(')'));
        if let Some(rest) = bracketed {
            return (Some(section), rest);
        }
    }
    (None, part)
}
