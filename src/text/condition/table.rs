use super::{SENSITIVE_PLACES, with_unit};
use crate::engine::{CheckCell, CheckColumn};
use crate::model::Variable;
use crate::quantity::{Exact, Unit};
use crate::standard::{Condition, Standard};
use crate::text::evidence::base_unit;
use crate::text::{Language, number, word};

/// What columns are called.
pub(super) struct Words {
    pub pupils: &'static str,
    pub classes: &'static str,
    pub limit: &'static str,
    pub excess: &'static str,
    pub rooms_needed: &'static str,
    pub least_music: &'static str,
    pub least_art: &'static str,
    pub large_music: &'static str,
    pub large_art: &'static str,
    pub largest_class: &'static str,
    pub classes_above: &'static str,
    pub funding_due: &'static str,
    pub funding_lacking: &'static str,
    pub share: &'static str,
    pub value: &'static str,
    pub lacking: fn(unit: &str) -> String,
    pub grade: &'static str,
    pub difference: &'static str,
    pub plus: &'static str,
    /// What names of facts of either level begin with.
    pub levels: [&'static str; 2],
    /// A name without its level, as it begins a heading.
    pub begin: fn(&str) -> String,
}

/// What a column of a check is called, with its unit.
pub fn column(language: Language, condition: &Condition, column: &CheckColumn) -> String {
    let words = &super::Words::of(language).table;
    let fixed = match column {
        CheckColumn::Pupils => words.pupils,
        CheckColumn::Classes => words.classes,
        CheckColumn::Limit => words.limit,
        CheckColumn::Excess => words.excess,
        CheckColumn::RoomsNeeded => words.rooms_needed,
        CheckColumn::LeastArea(Variable::MusicRoomAreas) => words.least_music,
        CheckColumn::LeastArea(_) => words.least_art,
        CheckColumn::LargeRooms(Variable::MusicRoomAreas) => words.large_music,
        CheckColumn::LargeRooms(_) => words.large_art,
        CheckColumn::LargestClass => words.largest_class,
        CheckColumn::ClassesAbove => words.classes_above,
        CheckColumn::FundingDue => words.funding_due,
        CheckColumn::FundingLacking => words.funding_lacking,
        CheckColumn::Share if is_share(condition) => words.share,
        CheckColumn::Share => words.value,
        CheckColumn::Grade => words.grade,
        CheckColumn::Difference => words.difference,
        CheckColumn::Sum(plus, less) => return sum(language, words, plus, less),
        CheckColumn::Lacking => return (words.lacking)(&unit_above(language, condition)),
    };
    fixed.to_owned()
}

/// A figure of a check as it is read in its column.
pub fn cell(
    language: Language,
    standard: &Standard,
    condition: &Condition,
    column: &CheckColumn,
    cell: &CheckCell,
) -> String {
    match (cell, column) {
        (CheckCell::Grade(grade), _) => grade.symbol().to_owned(),
        (CheckCell::Number(share), CheckColumn::Share) if is_share(condition) => {
            let places = standard.rounding.share;
            // A share that is not its limit must not look like it.
            let printed = share.round_to(places + 2);
            let is_hidden = threshold(condition).is_some_and(|it| *it == printed && it != share);
            number::percent(share, if is_hidden { SENSITIVE_PLACES } else { places })
        }
        (CheckCell::Number(value), CheckColumn::Lacking) => {
            // Money may lack a part of its unit; people may not.
            let is_whole = unit_above(language, condition) != word::unit(language, Unit::Yuan);
            let value = if is_whole {
                value.ceil()
            } else {
                value.ceil_to(2)
            };
            number::digits(&value)
        }
        (CheckCell::Number(value), CheckColumn::Share) => number::at_most(value, 2),
        (CheckCell::Number(value), _) => number::digits(value),
    }
}

/// The facts of a sum, with the unit that they share.
fn sum(language: Language, words: &Words, plus: &[Variable], less: &[Variable]) -> String {
    let mut text = names(language, words, plus);
    for fact in less {
        text.push_str(" − ");
        text.push_str(word::variable(language, *fact));
    }
    let unit = plus.first().map(|fact| base_unit(language, *fact));
    match unit.filter(|unit| !unit.is_empty()) {
        Some(unit) => with_unit(text, &format!("({unit})")),
        None => text,
    }
}

/// The names of some facts; of one fact at both levels, its name without the level.
fn names(language: Language, words: &Words, facts: &[Variable]) -> String {
    let names = facts.iter().map(|fact| word::variable(language, *fact));
    let names: Vec<&str> = names.collect();
    let bare = |name: &&'static str| {
        let mut levels = words.levels.iter();
        levels.find_map(|level| name.strip_prefix(level))
    };
    let mut bares = names.iter().map(bare);
    match bares.next().flatten() {
        Some(first) if names.len() > 1 && bares.all(|bare| bare == Some(first)) => {
            (words.begin)(first)
        }
        _ => names.join(words.plus),
    }
}

/// The unit above the line of a ratio.
fn unit_above(language: Language, condition: &Condition) -> String {
    match condition {
        Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
            let first = ratio.numerator.first();
            first.map_or_else(String::new, |fact| base_unit(language, *fact))
        }
        _ => String::new(),
    }
}

const fn threshold(condition: &Condition) -> Option<&Exact> {
    match condition {
        Condition::Ratio(ratio) | Condition::EachSchool(ratio) => Some(&ratio.threshold.value),
        _ => None,
    }
}

const fn is_share(condition: &Condition) -> bool {
    match condition {
        Condition::Ratio(ratio) | Condition::EachSchool(ratio) => ratio.is_share,
        _ => false,
    }
}
