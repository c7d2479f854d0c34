mod matrix;
mod offenders;
mod todo;

pub use matrix::{CountView, LevelMatrix, MatrixRow};
pub use offenders::{OffenderGap, OffenderView};
pub use todo::{TodoPlace, TodoView};

use std::collections::BTreeSet;

use super::county::found;
use super::figure::figure_text;
use super::{FigureText, ItemGroup, Shown, item_groups, school_ids};
use crate::engine::{Assessment, Figure, Standing};
use crate::intake::Severity;
use crate::model::Level;
use crate::standard::{Part, Relaxations};
use crate::text::ui::{Coverage, ItemsCause, ResourceCounts};
use crate::text::verdict::Reason;
use crate::text::{notice, number, verdict, word};
use matrix::matrix;
use offenders::offenders;
use todo::todo;

/// So many reasons are shown at once.
const N_REASONS: usize = 4;

/// So many things to do are listed.
const N_MISSING: usize = 60;

/// Everything on the page 总览, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    /// The verdict and its reasons.
    pub answer: Answer,
    /// The parts of the verdict.
    pub parts: Vec<PartCard>,
    /// What a unit is, how many there are, and when one passes.
    pub units: String,
    /// One matrix for each level.
    pub levels: Vec<LevelMatrix>,
    /// Units that are not met, the farthest first.
    pub offenders: Vec<OffenderView>,
    /// The county items.
    pub items: Vec<ItemGroup>,
    /// What is missing for a full verdict.
    pub todo: Vec<TodoView>,
    /// How many more things are missing than listed.
    pub n_more_todo: usize,
    /// Names and reasons of schools that are not assessed.
    pub excluded: Vec<(String, String)>,
    /// Things to know.
    pub notices: Vec<String>,
    /// What it was judged by.
    pub basis: Basis,
}

/// The verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How the county stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// In a sentence.
    pub sentence: String,
    /// The weightiest reasons, in a few words.
    pub reasons: Vec<String>,
    /// All reasons, with their figures.
    pub all_reasons: Vec<String>,
}

/// One part of the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartCard {
    /// Which.
    pub part: Part,
    /// How it looks: met is only what leaves nothing open.
    pub standing: Standing,
    /// How it stands, in a word, with what it leaves open.
    pub word: String,
    /// Why, in one line; opens it too.
    pub cause: FigureText,
    /// Its name, which opens it.
    pub figure: FigureText,
}

/// What it was judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The standard's title.
    pub standard: String,
    /// The day.
    pub as_of: String,
    /// Whether relaxations count.
    pub relaxations: &'static str,
}

/// Everything on the page 总览.
pub fn overview(shown: &Shown) -> OverviewView {
    let words = shown.words().overview;
    let assessment = shown.assessment();
    let items = item_groups(shown);
    let ids = school_ids(assessment);
    let mut todo = todo(shown, &ids);
    let n_more_todo = todo.len().saturating_sub(N_MISSING);
    todo.truncate(N_MISSING);
    OverviewView {
        answer: answer(shown),
        parts: parts(shown, &items),
        units: coverage(shown) + words.after_sentence + &school_rule(shown),
        levels: assessment
            .levels
            .iter()
            .map(|level| matrix(shown, level))
            .collect(),
        offenders: offenders(shown, &ids),
        todo,
        n_more_todo,
        excluded: assessment
            .excluded
            .iter()
            .map(|it| {
                (
                    it.name.clone(),
                    word::exclusion(shown.language, &shown.standard, it.reason),
                )
            })
            .collect(),
        notices: assessment
            .notices
            .iter()
            .filter(|it| notice::severity(it) != Severity::Error)
            .map(|it| notice::message(shown.language, &shown.standard, shown.county(), it))
            .collect(),
        basis: Basis {
            standard: word::pick(shown.language, &shown.standard.title).to_owned(),
            as_of: assessment.as_of.to_string(),
            relaxations: match assessment.relaxations {
                Relaxations::On => words.relaxations_on,
                Relaxations::Off => words.relaxations_off,
            },
        },
        items,
    }
}

fn answer(shown: &Shown) -> Answer {
    let assessment = shown.assessment();
    let words = shown.words().overview;
    let facts = verdict::reason_facts(&shown.standard, shown.county(), assessment);
    let full: Vec<String> = facts
        .iter()
        .map(|reason| verdict::reason(shown.language, &shown.standard, reason))
        .collect();
    let chosen = weighed_reasons(&facts, N_REASONS);
    let short = facts
        .iter()
        .zip(&full)
        .enumerate()
        .filter(|(index, _)| chosen.contains(index))
        .map(|(_, (reason, full))| (words.short_reason)(reason).unwrap_or_else(|| full.clone()));
    Answer {
        standing: assessment.verdict,
        word: word::standing(shown.language, assessment.verdict),
        sentence: verdict::sentence(shown.language, &shown.standard, assessment),
        reasons: short.collect(),
        all_reasons: full,
    }
}

/// Which reasons are told where there is room for so many: the first of each part, so that none that
/// fails goes unnamed, then the weightiest of the others.
pub(in crate::ui::present) fn weighed_reasons(
    reasons: &[Reason<'_>],
    n_room: usize,
) -> BTreeSet<usize> {
    let part = |reason: &Reason<'_>| match reason {
        Reason::Item { item, .. } => Some(item.part),
        Reason::Units { .. } | Reason::Dispersion { .. } => Some(Part::Resources),
        // What is not known is no reason why a part fails.
        Reason::Open { .. } => None,
    };
    let mut named = BTreeSet::new();
    let mut parts = Vec::new();
    for (index, reason) in reasons.iter().enumerate() {
        if let Some(part) = part(reason).filter(|part| !parts.contains(part)) {
            parts.push(part);
            named.insert(index);
        }
    }
    for index in 0..reasons.len() {
        if named.len() < n_room {
            named.insert(index);
        }
    }
    named
}

/// What a unit is, and how many there are.
pub(super) fn coverage(shown: &Shown) -> String {
    let assessment = shown.assessment();
    let n_of = |level: Level| {
        let units = assessment.units.iter();
        units.filter(|unit| unit.level == level).count()
    };
    let (primary, junior) = (n_of(Level::Primary), n_of(Level::Junior));
    let schools: BTreeSet<usize> = assessment.units.iter().map(|unit| unit.school).collect();
    (shown.words().overview.coverage)(&Coverage {
        n_read: shown.county().schools.len(),
        n_excluded: assessment.excluded.len(),
        n_schools: assessment.schools.len(),
        n_both: (primary + junior).saturating_sub(schools.len()),
        n_units: (primary, junior),
    })
}

/// When a unit passes.
fn school_rule(shown: &Shown) -> String {
    let least = number::digits(&shown.standard.school_rule.least_met.value);
    let near = word::near_percent(&shown.standard);
    let n = shown.standard.indicators.len();
    (shown.words().overview.school_rule)(&least, n, &near)
}

fn parts(shown: &Shown, items: &[ItemGroup]) -> Vec<PartCard> {
    let assessment = shown.assessment();
    let has_preconditions = items.iter().any(|it| it.part == Part::Precondition);
    let shown_parts = assessment.all_parts();
    shown_parts
        .filter(|(part, _)| *part != Part::Precondition || has_preconditions)
        .map(|(part, standing)| {
            let group = items.iter().find(|group| group.part == part);
            let cause = match (part, group) {
                (Part::Resources, _) => resources_cause(shown),
                (_, Some(group)) => items_cause(shown, group),
                (_, None) => String::new(),
            };
            let word = verdict::part_standing(shown.language, &shown.standard, assessment, part);
            PartCard {
                part,
                standing: group.map_or(standing, ItemGroup::sign),
                word,
                cause: figure_text(shown, Figure::Part(part), &cause),
                figure: figure_text(shown, Figure::Part(part), word::part(shown.language, part)),
            }
        })
        .collect()
}

/// Why a part of items stands as it does, in one line.
fn items_cause(shown: &Shown, group: &ItemGroup) -> String {
    let words = shown.words().overview;
    let open: Vec<&str> = group.left_open().map(|item| item.short.as_str()).collect();
    let mut counted = group
        .items
        .iter()
        .filter(|item| !open.contains(&item.short.as_str()));
    let cause = ItemsCause {
        not_met: &group.names_not_met(),
        n_open: group.n_open(),
        n: group.n_counted(),
        found: &counted
            .next()
            .map_or_else(String::new, |item| found(shown, &item.id)),
        left_open: &open,
    };
    match group.part {
        Part::Veto => (words.veto_cause)(&cause),
        _ => (words.items_cause)(&cause),
    }
}

/// Why the resources stand as they do, in one line.
pub(super) fn resources_cause(shown: &Shown) -> String {
    (shown.words().overview.resources_cause)(&resource_counts(shown.assessment()))
}

fn resource_counts(assessment: &Assessment) -> ResourceCounts {
    let units = |wanted| {
        let units = assessment.units.iter();
        units.filter(|unit| unit.standing == wanted).count()
    };
    let cvs = |wanted| {
        let cvs = assessment.levels.iter().flat_map(|level| &level.indicators);
        cvs.filter(|it| it.cv_standing == wanted).count()
    };
    ResourceCounts {
        n_units_not_met: units(Standing::NotMet),
        n_cvs_not_met: cvs(Standing::NotMet),
        n_units_open: units(Standing::Undetermined),
        n_cvs_open: cvs(Standing::Undetermined),
    }
}
