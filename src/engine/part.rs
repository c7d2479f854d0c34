//! A county in parts: what is worked out for some rows is kept until one of them changes.

use std::sync::Arc;

use super::item::{self, Context, Roll};
use super::level::{self, LevelPart};
use super::line::Lines;
use super::scope::Scope;
use super::workings::Workings;
use super::{Unit, unit};
use crate::model::{County, Level, Record};
use crate::pace::Pace;
use crate::standard::PerLevel;

/// Rows of a part.
const ROWS: usize = 32;

/// Some rows of a county that stand one after the other, with all that is worked out for them rests
/// on beside the rules.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    /// Who of them is assessed, as what.
    scope: Scope,
    /// How many schools are assessed before them.
    first: usize,
    /// The county's facts.
    county: Record,
    /// Those of the rows, and of the branches that are counted with them.
    rows: Vec<Record>,
}

/// What is worked out for a part.
#[derive(Debug)]
pub(super) struct Outcome {
    /// Its units.
    pub units: Vec<Arc<Unit>>,
    /// Their sums.
    pub levels: PerLevel<LevelPart>,
    /// What each condition that runs over schools finds.
    pub rolls: Vec<Roll>,
}

/// Works out all parts of a county, from the first row to the last.
pub(super) async fn outcomes(
    context: &Context<'_>,
    workings: &mut Workings,
    pace: &dyn Pace,
) -> Vec<Arc<Outcome>> {
    let lines = Lines::new(context.standard);
    let n_parts = context.county.schools.len().div_ceil(ROWS);
    let mut outcomes = Vec::with_capacity(n_parts);
    for place in 0..n_parts {
        pace.rest().await;
        let part = Part::at(context, place);
        let outcome = workings.parts.at(place, part, |part| {
            let context = Context {
                scope: &part.scope,
                ..*context
            };
            Arc::new(Outcome::new(&context, part.first, &lines))
        });
        outcomes.push(Arc::clone(outcome));
    }
    workings.parts.forget_from(n_parts);
    outcomes
}

impl Part {
    fn at(context: &Context<'_>, place: usize) -> Self {
        let (county, scope) = (context.county, context.scope);
        let rows = place * ROWS..((place + 1) * ROWS).min(county.schools.len());
        let own = county.schools.get(rows.clone()).unwrap_or_default();
        let (first, scope) = scope.part(rows);
        let branches = scope.schools.iter().flat_map(|school| &school.branches);
        let branches = branches.filter_map(|row| county.schools.get(*row));
        let records = own.iter().chain(branches).map(|it| it.record.clone());
        Self {
            first,
            county: county.record.clone(),
            rows: records.collect(),
            scope,
        }
    }
}

impl Outcome {
    fn new(context: &Context<'_>, first: usize, lines: &Lines) -> Self {
        let (standard, county): (_, &County) = (context.standard, context.county);
        let assess = |placed| -> Option<Arc<Unit>> {
            let school = context.scope.school_of(placed)?;
            let mut unit = unit::assess(standard, county, school, placed, lines);
            unit.school += first;
            Some(Arc::new(unit))
        };
        let units: Vec<Arc<Unit>> = context.scope.units.iter().filter_map(assess).collect();
        let level = |level| level::gather(standard, level, &units);
        Self {
            levels: PerLevel {
                primary: level(Level::Primary),
                junior: level(Level::Junior),
            },
            rolls: item::rolls(context),
            units,
        }
    }
}
