//! One condition of a county item in a few words: what was found, what it is held against, how far
//! the two are apart; and the table of a check that runs over schools.

mod en;
mod table;
mod zh;

pub use table::{cell, column};

use std::collections::BTreeSet;

use super::evidence::{Context, base_unit};
use super::{Language, labels, number, word};
use crate::engine::{ConditionResult, Figures, Lack, Offender, Standing};
use crate::model::{Entry, Grade, Variable};
use crate::quantity::Exact;
use crate::standard::{Condition, Direction, Item, MonitoringRule, Ratio};

/// A condition and how far it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionText {
    /// What is looked at.
    pub name: String,
    /// What was found, in as few words as there are.
    pub brief: String,
    /// What was found, with the numbers it was made of.
    pub found: String,
    /// What it is held against; may be empty.
    pub limit: String,
    /// How far what was found is from its limit; may be empty.
    pub distance: String,
}

/// Words that conditions are told in.
struct Words {
    none: &'static str,
    unstated: &'static str,
    incomplete: &'static str,
    exactly: &'static str,
    must_be_below: &'static str,
    above: fn(&str) -> String,
    short: fn(&str) -> String,
    under: fn(&str) -> String,
    over: fn(&str) -> String,
    points: fn(&str) -> String,
    still: fn(&str) -> String,
    years: fn(&str) -> String,
    all_met: fn(usize, Judged) -> String,
    failed: fn(usize, usize) -> String,
    subjects: fn(usize, usize, usize) -> String,
    subject_limit: fn(&str, &str) -> String,
    table: table::Words,
}

/// What a check counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Judged {
    Schools,
    Units,
    SmallSchools,
}

impl Words {
    const fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &zh::WORDS,
            Language::En => &en::WORDS,
        }
    }
}

/// One condition of an item in words.
pub fn condition(
    language: Language,
    context: &Context<'_>,
    item: &Item,
    condition: &Condition,
    outcome: &ConditionResult,
) -> ConditionText {
    let telling = Telling {
        language,
        words: Words::of(language),
        context,
        outcome,
        short: word::pick(language, &item.short),
    };
    match condition {
        Condition::Finding(variable) | Condition::Veto(variable) => telling.stated(*variable),
        Condition::Ratio(ratio) => telling.ratio(ratio),
        Condition::EachSchool(ratio) => telling.each_school(ratio),
        Condition::AtLeast { left, right } => {
            let against = word::variable(language, *right);
            telling.figure(*left, Direction::AtLeast, against)
        }
        Condition::Limit {
            variable,
            direction,
            ..
        } => telling.figure(*variable, *direction, ""),
        Condition::YearsSince { .. } => telling.years(),
        Condition::Rooms(_) | Condition::SchoolSize(_) => telling.check(Judged::Schools),
        Condition::ClassSize(_) => telling.check(Judged::Units),
        Condition::SmallSchools(_) => telling.check(Judged::SmallSchools),
        Condition::Monitoring(rule) => telling.monitoring(rule),
        Condition::Unstated => telling.plain(telling.words.unstated),
    }
}

/// Whether a condition has figures, rather than what a person stated.
pub const fn is_measured(condition: &Condition) -> bool {
    !matches!(
        condition,
        Condition::Finding(_) | Condition::Veto(_) | Condition::Unstated
    )
}

/// What a condition is told from.
struct Telling<'a> {
    language: Language,
    words: &'static Words,
    context: &'a Context<'a>,
    outcome: &'a ConditionResult,
    short: &'a str,
}

impl Telling<'_> {
    /// A condition of which there is nothing to say but this.
    fn plain(&self, found: &str) -> ConditionText {
        ConditionText {
            name: self.short.to_owned(),
            brief: found.to_owned(),
            found: found.to_owned(),
            limit: String::new(),
            distance: String::new(),
        }
    }

    /// What a person stated about the county.
    fn stated(&self, variable: Variable) -> ConditionText {
        let entry = &self.context.county.record.get(variable).entry;
        ConditionText {
            name: word::variable(self.language, variable).to_owned(),
            ..self.plain(&labels::entry(self.language, variable, entry))
        }
    }

    fn ratio(&self, ratio: &Ratio) -> ConditionText {
        let name = word::pick(self.language, &ratio.label).to_owned();
        let unit = match ratio.is_share {
            true => Measure::Share,
            false => self.unit_of(&ratio.numerator),
        };
        let limit = self.limit(ratio.direction, &ratio.threshold.value, &unit);
        let Some(figures) = &self.outcome.figures else {
            return ConditionText {
                name,
                limit,
                ..self.plain(self.words.none)
            };
        };
        let (brief, relation) = self.written(&figures.value, &unit);
        let above = number::digits(&figures.numerator);
        let below = number::digits(&figures.denominator);
        ConditionText {
            name,
            found: format!("{above} ÷ {below} {relation} {brief}"),
            brief,
            limit,
            distance: self.distance(ratio.direction, figures, &unit) + &self.still(ratio, figures),
        }
    }

    fn each_school(&self, ratio: &Ratio) -> ConditionText {
        let limit = self.limit(ratio.direction, &ratio.threshold.value, &Measure::Share);
        ConditionText {
            name: word::pick(self.language, &ratio.label).to_owned(),
            limit,
            ..self.check(Judged::Schools)
        }
    }

    /// One county figure against a limit, or against another figure.
    fn figure(&self, variable: Variable, direction: Direction, against: &str) -> ConditionText {
        let name = word::variable(self.language, variable).to_owned();
        let entry = &self.context.county.record.get(variable).entry;
        let found = match entry {
            Entry::Missing => self.words.none.to_owned(),
            entry => labels::entry(self.language, variable, entry),
        };
        let unit = self.unit_of(&[variable]);
        let limit = |figures: &Figures| self.limit(direction, &figures.threshold, &unit);
        let figures = self.outcome.figures.as_ref();
        ConditionText {
            name,
            limit: match (figures.map(limit), against) {
                (Some(limit), "") => limit,
                (Some(limit), against) => format!("{limit} · {against}"),
                (None, "") => String::new(),
                (None, against) => format!("{} {against}", direction.symbol()),
            },
            distance: figures.map_or_else(String::new, |it| self.distance(direction, it, &unit)),
            ..self.plain(&found)
        }
    }

    fn years(&self) -> ConditionText {
        let Some(figures) = &self.outcome.figures else {
            return self.plain(self.words.none);
        };
        let years = |value: &Exact| (self.words.years)(&number::digits(value));
        let direction = Direction::AtLeast;
        ConditionText {
            limit: format!("{} {}", direction.symbol(), years(&figures.threshold)),
            distance: self.distance(direction, figures, &Measure::Years),
            ..self.plain(&years(&figures.value))
        }
    }

    /// How many schools fail a check, or that none does.
    fn check(&self, judged: Judged) -> ConditionText {
        let failed: BTreeSet<usize> = self.outcome.offenders.iter().filter_map(row).collect();
        let open = self.outcome.lacks.iter().filter_map(|(row, _)| *row);
        let open: BTreeSet<usize> = open.filter(|row| !failed.contains(row)).collect();
        let found = match (self.outcome.standing, failed.len(), open.len()) {
            (Standing::Met, ..) => (self.words.all_met)(self.outcome.n_judged, judged),
            (_, 0, 0) => self.words.incomplete.to_owned(),
            (_, n_failed, n_open) => (self.words.failed)(n_failed, n_open),
        };
        self.plain(&found)
    }

    fn monitoring(&self, rule: &MonitoringRule) -> ConditionText {
        let n_failed = self.outcome.offenders.len();
        let is_unknown = |index: &usize| {
            let Some(subject) = rule.subjects.get(*index) else {
                return false;
            };
            let mut lacks = self.outcome.lacks.iter();
            lacks.any(|(_, lack)| {
                matches!(lack, Lack::Fact(variable, _)
                    if *variable == subject.grade || *variable == subject.difference)
            })
        };
        let is_failed = |index: &usize| {
            let subject = Offender::Subject(*index);
            self.outcome.offenders.contains(&subject)
        };
        let indices = 0..rule.subjects.len();
        let open = indices.filter(|index| is_unknown(index) && !is_failed(index));
        let found = (self.words.subjects)(self.outcome.n_judged, n_failed, open.count());
        let least = grade(&rule.least_grade.value);
        let below = number::digits(&rule.difference_below.value);
        ConditionText {
            limit: (self.words.subject_limit)(&least, &below),
            ..self.plain(&found)
        }
    }

    fn unit_of(&self, variables: &[Variable]) -> Measure {
        let first = variables.first();
        Measure::Unit(first.map_or_else(String::new, |it| base_unit(self.language, *it)))
    }

    fn limit(&self, direction: Direction, limit: &Exact, unit: &Measure) -> String {
        let limit = match unit {
            Measure::Share => number::percent(limit, 4),
            Measure::Years => (self.words.years)(&number::digits(limit)),
            Measure::Unit(unit) => with_unit(number::digits(limit), unit),
        };
        format!("{} {limit}", direction.symbol())
    }

    /// A value as the forms print it, and whether that is all of it.
    fn written(&self, value: &Exact, unit: &Measure) -> (String, &'static str) {
        let is_sensitive = self.outcome.is_rounding_sensitive;
        let relation = |places: u32| match value.round_to(places) == *value {
            true => "=",
            false => "≈",
        };
        match unit {
            Measure::Share => {
                let places = match is_sensitive {
                    true => SENSITIVE_PLACES,
                    false => self.context.standard.rounding.share,
                };
                let percent = value * &Exact::from(100_i64);
                let text = format!("{}%", number::fixed(&percent, places));
                (text, relation(places + 2))
            }
            Measure::Years => ((self.words.years)(&number::digits(value)), "="),
            Measure::Unit(unit) => {
                let places = if is_sensitive { SENSITIVE_PLACES } else { 2 };
                let text = with_unit(number::at_most(value, places), unit);
                (text, relation(places))
            }
        }
    }

    fn distance(&self, direction: Direction, figures: &Figures, unit: &Measure) -> String {
        let words = self.words;
        let gap = &figures.value - &figures.threshold;
        if gap.is_zero() {
            return match direction {
                Direction::AtLeast | Direction::AtMost => words.exactly.to_owned(),
                Direction::Below => words.must_be_below.to_owned(),
            };
        }
        let size = gap.abs();
        let amount = match unit {
            Measure::Share => {
                let percent = &size * &Exact::from(100_i64);
                (words.points)(&short(&percent, self.context.standard.rounding.share))
            }
            Measure::Years => (words.years)(&number::digits(&size)),
            Measure::Unit(unit) => with_unit(short(&size, 2), unit),
        };
        match (direction, gap.is_negative()) {
            (Direction::AtLeast, false) => (words.above)(&amount),
            (Direction::AtLeast, true) => (words.short)(&amount),
            (Direction::AtMost | Direction::Below, true) => (words.under)(&amount),
            (Direction::AtMost | Direction::Below, false) => (words.over)(&amount),
        }
    }

    /// How much more there would have to be above the line, as things are below it.
    fn still(&self, ratio: &Ratio, figures: &Figures) -> String {
        let is_short = figures.value < figures.threshold;
        if ratio.direction != Direction::AtLeast || !is_short {
            return String::new();
        }
        let needed = &figures.threshold * &figures.denominator;
        let lacking = (&needed - &figures.numerator).ceil();
        let Measure::Unit(unit) = self.unit_of(&ratio.numerator) else {
            return String::new();
        };
        (self.words.still)(&with_unit(number::digits(&lacking), &unit))
    }
}

/// Decimals of a value that the form's decimals would put on the wrong side.
const SENSITIVE_PLACES: u32 = 6;

/// How a value is read.
enum Measure {
    Share,
    Years,
    Unit(String),
}

/// Few decimals, unless they would make nothing of something.
fn short(value: &Exact, places: u32) -> String {
    match value.round_to(places).is_zero() {
        true => number::digits(value),
        false => number::at_most(value, places),
    }
}

fn with_unit(digits: String, unit: &str) -> String {
    match unit {
        "" => digits,
        unit => format!("{digits} {unit}"),
    }
}

fn row(offender: &Offender) -> Option<usize> {
    match offender {
        Offender::School { row, .. }
        | Offender::Rooms { row, .. }
        | Offender::Classes { row, .. } => Some(*row),
        Offender::Subject(_) => None,
    }
}

/// The sign of a grade that a rule gives as a number.
fn grade(number: &Exact) -> String {
    let digits = number::digits(number);
    let grade = digits.parse().ok().and_then(Grade::from_number);
    grade.map_or(digits, |grade| grade.symbol().to_owned())
}
