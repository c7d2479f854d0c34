use super::convert::decimal;
use super::wire::{ConditionEntry, FiguresEntry, ItemEntry, LackEntry, OffenderEntry};
use crate::engine::{ConditionResult, Figures, ItemResult, Lack, Offender};
use crate::model::{County, School};
use crate::quantity::to_fixed;
use crate::standard::{Condition, Standard};
use crate::text::{Language, word};

/// The entry of a county item.
pub(super) fn entry(
    language: Language,
    standard: &Standard,
    county: &County,
    result: &ItemResult,
) -> ItemEntry {
    let rules = standard.item(&result.id).map(|item| &item.conditions);
    let conditions = result
        .conditions
        .iter()
        .enumerate()
        .map(|(index, outcome)| {
            let rule = rules.and_then(|rules| rules.get(index));
            condition(language, county, rule, outcome)
        });
    ItemEntry {
        standing: result.standing.as_str(),
        conditions: conditions.collect(),
    }
}

fn condition(
    language: Language,
    county: &County,
    rule: Option<&Condition>,
    outcome: &ConditionResult,
) -> ConditionEntry {
    let offenders = outcome.offenders.iter();
    let lacks = outcome.lacks.iter();
    ConditionEntry {
        standing: outcome.standing.as_str(),
        figures: outcome.figures.as_ref().map(figures),
        offenders: offenders
            .map(|it| offender(language, county, rule, it))
            .collect(),
        lacks: lacks.map(|it| lack(language, county, it)).collect(),
        judged: outcome.n_judged,
        rounding_sensitive: outcome.is_rounding_sensitive,
    }
}

fn figures(figures: &Figures) -> FiguresEntry {
    FiguresEntry {
        numerator: decimal(&figures.numerator),
        denominator: decimal(&figures.denominator),
        value: to_fixed(&figures.value, 6),
        threshold: decimal(&figures.threshold),
    }
}

fn offender(
    language: Language,
    county: &County,
    rule: Option<&Condition>,
    offender: &Offender,
) -> OffenderEntry {
    match offender {
        Offender::School { row, found, limit } => OffenderEntry::School {
            school: name(county, *row),
            found: decimal(found),
            limit: decimal(limit),
        },
        Offender::Rooms {
            row,
            variable,
            found,
            needed,
        } => OffenderEntry::Rooms {
            school: name(county, *row),
            variable: variable.id(),
            found: *found,
            needed: *needed,
        },
        Offender::Classes {
            row,
            level,
            n_classes,
            largest,
            limit,
        } => OffenderEntry::Classes {
            school: name(county, *row),
            level: level.as_str(),
            classes: *n_classes,
            largest: decimal(largest),
            limit: decimal(limit),
        },
        Offender::Subject(index) => {
            let label = rule.and_then(|condition| condition.subject_label(*index));
            OffenderEntry::Subject {
                subject: label.map_or("", |it| word::pick(language, it)).to_owned(),
            }
        }
    }
}

fn lack(language: Language, county: &County, (row, lack): &(Option<usize>, Lack)) -> LackEntry {
    LackEntry {
        school: row.map(|row| name(county, row)),
        message: word::lack(language, lack),
    }
}

fn name(county: &County, row: usize) -> String {
    county.schools.get(row).map_or("", School::name).to_owned()
}
