//! The verdict in one sentence, and its reasons, the weightiest first.

mod basis;
mod en;
mod open;
mod reason;
mod zh;

pub use basis::basis;
pub(in crate::text) use en::units;
pub use reason::{
    Cause, Detail, Failure, Gap, Name, Reason, Scale, details, gaps, reasons as reason_facts,
};

use super::{Language, word};
use crate::engine::{Assessment, Lack, Notice, Standing};
use crate::model::County;
use crate::quantity::Exact;
use crate::standard::{Part, Standard};

/// So many schools or facts are named; the others are counted.
const N_NAMED: usize = 6;

/// Decimals of a school's figure: two, or more where two would make it look like its limit.
fn telling_places(found: &Exact, limit: &Exact, scale: Scale) -> u32 {
    let printed = match scale {
        Scale::Percent => 4,
        Scale::Plain | Scale::Years => 2,
    };
    match found.round_to(printed) == limit.round_to(printed) {
        true => 6,
        false => 2,
    }
}

/// Whether anything at all is judged: a unit or an item that is not open.
fn knows_anything(assessment: &Assessment) -> bool {
    let units = assessment.units.iter().map(|unit| unit.standing);
    let items = assessment.items.iter().map(|item| item.standing);
    units.chain(items).any(|it| it != Standing::Undetermined)
}

/// The county's verdict as one plain sentence.
pub fn sentence(language: Language, standard: &Standard, assessment: &Assessment) -> String {
    let open = |wanted: Standing| -> Vec<Part> {
        let parts = assessment.all_parts();
        parts
            .filter(|(_, standing)| *standing == wanted)
            .map(|(part, _)| part)
            .collect()
    };
    let not_met = open(Standing::NotMet);
    let undetermined = open(Standing::Undetermined);
    let verdict = match language {
        Language::Zh => zh::sentence(standard, assessment, &not_met, &undetermined),
        Language::En => en::sentence(standard, assessment, &not_met, &undetermined),
    };
    match assessment.verdict {
        Standing::Met => verdict + &left_open(language, assessment),
        Standing::NotMet | Standing::Undetermined => verdict,
    }
}

/// How a part stands, in the words of its items, with how many of them it leaves open.
pub fn part_standing(
    language: Language,
    standard: &Standard,
    assessment: &Assessment,
    part: Part,
) -> String {
    let mut parts = assessment.all_parts();
    let standing = parts.find(|(it, _)| *it == part);
    let standing = standing.map_or(Standing::Undetermined, |(_, standing)| standing);
    let items = assessment.items.iter();
    let n_open = items
        .filter(|item| item.part == part && !item.counts(standard))
        .count();
    word::part_standing(language, part, standing, n_open)
}

/// What a county that is met still has to be judged by, and by whom; empty when there is nothing.
fn left_open(language: Language, assessment: &Assessment) -> String {
    let items = assessment.notices.iter().filter_map(|notice| match notice {
        Notice::LeftOpen { short, lack, .. } => Some(match language {
            Language::Zh => zh::left_open(short, lack),
            Language::En => en::left_open(short, lack),
        }),
        _ => None,
    });
    items.collect()
}

/// Why the verdict is not “met”, one sentence for each reason, the weightiest first: vetoes,
/// schools, dispersion, county items, and at last what is not known. Empty when it is met.
pub fn reasons(
    language: Language,
    standard: &Standard,
    county: &County,
    assessment: &Assessment,
) -> Vec<String> {
    reason::reasons(standard, county, assessment)
        .iter()
        .map(|it| reason(language, standard, it))
        .collect()
}

/// One reason as a sentence.
pub fn reason(language: Language, standard: &Standard, reason: &Reason<'_>) -> String {
    match language {
        Language::Zh => zh::reason(standard, reason),
        Language::En => en::reason(standard, reason),
    }
}

/// What is not known, as a phrase, the first of it; empty where nothing is named.
pub fn missing(language: Language, lacks: &[(&str, &Lack)]) -> String {
    match language {
        Language::Zh => zh::missing(lacks),
        Language::En => en::missing(lacks),
    }
}

/// One detail of an item that is not met, as a phrase.
pub fn detail(language: Language, standard: &Standard, detail: &Detail<'_>) -> String {
    match language {
        Language::Zh => zh::detail(standard, detail),
        Language::En => en::detail(standard, detail),
    }
}

/// What a unit lacks for one indicator, as a phrase.
pub fn gap(language: Language, standard: &Standard, gap: &Gap<'_>) -> String {
    match language {
        Language::Zh => zh::gap(standard, gap),
        Language::En => en::gap(standard, gap),
    }
}
