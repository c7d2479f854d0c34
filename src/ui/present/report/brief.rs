use std::cmp::Ordering;
use std::ops::RangeInclusive;

use super::super::overview::{Answer, PartCard, overview, weighed_reasons};
use super::super::{Shown, school_ids};
use crate::engine::{LevelResult, Standing};
use crate::model::Level;
use crate::quantity::{Exact, sum};
use crate::standard::{Indicator, IndicatorId};
use crate::text::evidence::{contributors, least_remedy, unit_name};
use crate::text::ui::Side;
use crate::text::verdict::{self, Reason};
use crate::text::{labels, number, word};

/// So many causes are told at most.
const N_CAUSES: usize = 9;
/// Of so many units or contributors of a cause is told what is to be done: as many as there is room for.
const N_UNITS: RangeInclusive<usize> = 2..=8;

/// So many Chinese letters are in a line of each column of causes (A4 at 10 pt).
const CAUSE_LETTERS: usize = 16;
const ACTION_LETTERS: usize = 31;

/// The brief (结论简报): what fits on one page for somebody who reads no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefView {
    /// Its title.
    pub title: String,
    /// The verdict.
    pub answer: Answer,
    /// The parts of the verdict.
    pub parts: Vec<PartCard>,
    /// The weightiest causes with what to do.
    pub causes: Vec<BriefCause>,
    /// How many causes are not told.
    pub n_more: usize,
    /// Short name of each indicator.
    pub indicators: Vec<String>,
    /// What is lacking, for each level.
    pub totals: Vec<BriefTotals>,
    /// The share of a threshold that one indicator may fall to.
    pub near: String,
}

/// A cause and the least to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefCause {
    /// Why the county is not met.
    pub cause: String,
    /// What to do, in sentences.
    pub actions: Vec<String>,
}

/// What the units of a level lack to the thresholds, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefTotals {
    /// The level.
    pub level: &'static str,
    /// One for each indicator; lines parted by line feeds.
    pub cells: Vec<String>,
}

/// The brief of a county.
pub fn brief(shown: &Shown) -> BriefView {
    let view = overview(shown);
    let facts = verdict::reason_facts(&shown.standard, shown.county(), shown.assessment());
    let chosen = weighed_reasons(&facts, N_CAUSES);
    let words = shown.words();
    let reasons: Vec<&Reason<'_>> = chosen.iter().filter_map(|at| facts.get(*at)).collect();
    let causes = causes(shown, &reasons, words.report.n_brief_lines);
    let indicators = shown.standard.indicators.iter();
    BriefView {
        title: (words.report.brief_title)(&shown.county().name),
        n_more: facts.len().saturating_sub(causes.len()),
        causes,
        indicators: indicators
            .map(|rule| word::pick(shown.language, &rule.short).to_owned())
            .collect(),
        totals: shown
            .assessment()
            .levels
            .iter()
            .map(|level| totals(shown, level))
            .collect(),
        near: word::near_percent(&shown.standard),
        parts: view.parts,
        answer: view.answer,
    }
}

/// How many lines of the page a cause needs.
fn n_lines(cause: &BriefCause) -> usize {
    let of = |text: &str, letters: usize| {
        let halves: usize = text
            .chars()
            .map(|it| if it.is_ascii() { 1 } else { 2 })
            .sum();
        halves.div_ceil(2 * letters)
    };
    let actions: usize = cause.actions.iter().map(|it| of(it, ACTION_LETTERS)).sum();
    of(&cause.cause, CAUSE_LETTERS).max(actions)
}

/// The causes that fit so many lines: all of them, with as many units as there is room for; or else the
/// first, with few. The weightiest is always told.
fn causes(shown: &Shown, reasons: &[&Reason<'_>], n_room: usize) -> Vec<BriefCause> {
    // Worked out once, for as many units as are ever told.
    let advised: Vec<(String, Advice)> = reasons
        .iter()
        .map(|reason| (cause(shown, reason), advice(shown, reason)))
        .collect();
    let told = |n_units: usize| -> Vec<BriefCause> {
        let causes = advised.iter().map(|(cause, advice)| BriefCause {
            cause: cause.clone(),
            actions: advice.actions(shown, n_units),
        });
        causes.collect()
    };
    let fits = |causes: &Vec<BriefCause>| causes.iter().map(n_lines).sum::<usize>() <= n_room;
    if let Some(causes) = N_UNITS.rev().map(told).find(fits) {
        return causes;
    }
    let mut causes = told(*N_UNITS.start());
    let mut n_told = 0;
    causes.retain(|cause| {
        let is_first = n_told == 0;
        n_told += n_lines(cause);
        is_first || n_told <= n_room
    });
    causes
}

/// The least to do about a reason.
enum Advice {
    /// The least remedy of units that do not pass.
    Remedies(Vec<String>),
    /// Who makes a coefficient large.
    Contributors(Vec<String>),
    /// A sentence.
    Plain(String),
}

impl Advice {
    /// The sentences, of so many units or contributors.
    fn actions(&self, shown: &Shown, n_units: usize) -> Vec<String> {
        let words = shown.words().report;
        match self {
            Self::Remedies(all) => {
                let n_more = all.len().saturating_sub(n_units);
                let more = (n_more > 0).then(|| (words.more_units)(n_more));
                all.iter().take(n_units).cloned().chain(more).collect()
            }
            Self::Contributors(all) if all.is_empty() => vec![String::new()],
            Self::Contributors(all) => {
                let some = all.get(..n_units).unwrap_or(all);
                vec![(words.disperse)(&some.join(words.between))]
            }
            Self::Plain(sentence) => vec![sentence.clone()],
        }
    }
}

fn advice(shown: &Shown, reason: &Reason<'_>) -> Advice {
    match reason {
        Reason::Units { level, .. } => Advice::Remedies(remedies(shown, *level)),
        Reason::Dispersion {
            level, indicator, ..
        } => Advice::Contributors(disperse(shown, *level, indicator)),
        Reason::Item { details, .. } if details.is_empty() => {
            Advice::Plain(shown.words().report.judge_again.to_owned())
        }
        Reason::Item { .. } => {
            Advice::Plain(verdict::reason(shown.language, &shown.standard, reason))
        }
        Reason::Open { lacks, .. } => {
            let missing = verdict::missing(shown.language, lacks);
            Advice::Plain((shown.words().report.complete)(&missing))
        }
    }
}

/// Why the county is not met, without what is to be done.
fn cause(shown: &Shown, reason: &Reason<'_>) -> String {
    let bare = match reason {
        Reason::Open { cause, .. } => Reason::Open {
            cause: cause.clone(),
            lacks: Vec::new(),
        },
        reason => reason.clone(),
    };
    let short = (shown.words().overview.short_reason)(&bare);
    short.unwrap_or_else(|| verdict::reason(shown.language, &shown.standard, &bare))
}

/// The least remedy of the units of a level that do not pass.
fn remedies(shown: &Shown, level: Level) -> Vec<String> {
    let units = shown.assessment().units().enumerate();
    units
        .filter(|(_, unit)| unit.level == level && unit.standing == Standing::NotMet)
        .filter_map(|(index, unit)| {
            let remedy = least_remedy(shown.language, &shown.context(), unit)?;
            let name = unit_name(shown.language, &shown.context(), index);
            Some((shown.words().schools.pair)(&name, &remedy))
        })
        .collect()
}

/// Who makes a coefficient large, the largest part first; as many as are ever told.
fn disperse(shown: &Shown, level: Level, indicator: &Indicator) -> Vec<String> {
    let words = shown.words().report;
    let Some(mean) = mean(shown, level, indicator.id) else {
        return Vec::new();
    };
    let places = shown.standard.rounding.school_value;
    let (context, most) = (shown.context(), *N_UNITS.end());
    let largest = contributors(shown.language, &context, level, indicator.id, most);
    let told = largest.iter().map(|it| {
        let side = match it.value.cmp(&mean) {
            Ordering::Less => Side::Below,
            Ordering::Equal | Ordering::Greater => Side::Above,
        };
        let value = number::fixed(&it.value, places);
        (words.contributor)(&it.name, &value, side, &it.percent)
    });
    told.collect()
}

fn mean(shown: &Shown, level: Level, indicator: IndicatorId) -> Option<Exact> {
    let mut levels = shown.assessment().levels.iter();
    let level = levels.find(|it| it.level == level)?;
    let result = level.indicators.iter().find(|it| it.id == indicator)?;
    let spread = result.cv.dispersion().or(result.provisional.as_ref())?;
    Some(spread.mean())
}

/// What the units of a level lack of each resource.
fn totals(shown: &Shown, level: &LevelResult) -> BriefTotals {
    let words = shown.words().report;
    let of_level = || {
        let units = shown.assessment().units();
        units.filter(|unit| unit.level == level.level)
    };
    let cells = shown
        .standard
        .indicators
        .iter()
        .enumerate()
        .map(|(at, rule)| {
            let results = || of_level().filter_map(|unit| unit.indicators.get(at));
            let lacks: Vec<Exact> = results()
                .filter_map(|result| result.shortfall.clone())
                .filter(|lack| !lack.is_zero())
                .collect();
            let n_open = results().filter(|result| result.value.is_err()).count();
            let amount = labels::amount(shown.language, &sum(&lacks), rule.resource_unit);
            let told = (!lacks.is_empty()).then(|| (words.total)(&amount, lacks.len()));
            let open = (n_open > 0).then(|| (words.total_open)(n_open));
            let lines: Vec<String> = told.into_iter().chain(open).collect();
            match lines.as_slice() {
                // Without units nothing is known to be lacking, nor to be there.
                [] if level.n_units == 0 => words.no_units.to_owned(),
                [] => words.no_lack.to_owned(),
                lines => lines.join("\n"),
            }
        });
    BriefTotals {
        level: word::level(shown.language, level.level),
        cells: cells.collect(),
    }
}

/// The names of the pages of all schools that are assessed, each once, in reading order.
pub fn dossier_ids(shown: &Shown) -> Vec<String> {
    let ids = school_ids(shown.assessment());
    ids.into_iter().filter(|id| !id.is_empty()).collect()
}
