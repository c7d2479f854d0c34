//! Single words and short phrases that every surface shares.

mod en;
mod zh;

use super::{Language, number};
use crate::engine::{ExclusionReason, IndicatorStanding, Lack, Standing};
use crate::model::{Level, Variable};
use crate::quantity::{Exact, Unit};
use crate::standard::{Bilingual, Part, Standard};

/// The text in the language asked for.
pub fn pick(language: Language, text: &Bilingual) -> &str {
    match language {
        Language::Zh => &text.zh,
        Language::En => &text.en,
    }
}

/// How a unit, item, part or county stands.
pub const fn standing(language: Language, standing: Standing) -> &'static str {
    match language {
        Language::Zh => zh::standing(standing),
        Language::En => en::standing(standing),
    }
}

/// How an item of a part stands: a veto occurs or does not, everything else is met or is not.
pub const fn item_standing(language: Language, part: Part, standing: Standing) -> &'static str {
    match (part, language) {
        (Part::Veto, Language::Zh) => zh::veto(standing),
        (Part::Veto, Language::En) => en::veto(standing),
        _ => self::standing(language, standing),
    }
}

/// How a part stands, in the words of its items; so many of them are not known, and the verdict leaves
/// them open.
pub fn part_standing(
    language: Language,
    part: Part,
    standing: Standing,
    n_left_open: usize,
) -> String {
    let word = item_standing(language, part, standing);
    match (n_left_open, standing, language) {
        (0, ..) | (_, Standing::NotMet | Standing::Undetermined, _) => word.to_owned(),
        (n, Standing::Met, Language::Zh) => zh::but_open(word, n),
        (n, Standing::Met, Language::En) => en::but_open(word, n),
    }
}

/// How one indicator of one unit stands.
pub fn indicator_standing(
    language: Language,
    rules: &Standard,
    standing: IndicatorStanding,
) -> String {
    let near = near_percent(rules);
    match language {
        Language::Zh => zh::indicator_standing(&near, standing),
        Language::En => en::indicator_standing(&near, standing),
    }
}

/// The share of a threshold that every indicator must reach, in percent, as in `85`.
pub fn near_percent(rules: &Standard) -> String {
    let share = &rules.school_rule.near_ratio.value;
    number::digits(&(share * &Exact::from(100_i64)))
}

/// A part of the verdict.
pub const fn part(language: Language, part: Part) -> &'static str {
    match language {
        Language::Zh => zh::part(part),
        Language::En => en::part(part),
    }
}

/// A level.
pub const fn level(language: Language, level: Level) -> &'static str {
    match language {
        Language::Zh => zh::level(level),
        Language::En => en::level(level),
    }
}

/// Why a row is not assessed.
pub fn exclusion(language: Language, rules: &Standard, reason: ExclusionReason) -> String {
    let from = number::digits(&rules.scope.teaching_point_from.value);
    match language {
        Language::Zh => zh::exclusion(&from, reason),
        Language::En => en::exclusion(&from, reason),
    }
}

/// A unit of measure.
pub const fn unit(language: Language, unit: Unit) -> &'static str {
    match language {
        Language::Zh => unit.symbol(),
        Language::En => en::unit(unit),
    }
}

/// The name of a fact.
pub fn variable(language: Language, variable: Variable) -> &'static str {
    match language {
        Language::Zh => variable.header(),
        Language::En => variable.english(),
    }
}

/// Why something has no value.
pub fn lack(language: Language, lack: &Lack) -> String {
    match language {
        Language::Zh => zh::lack(lack),
        Language::En => en::lack(lack),
    }
}
