//! County items: G1–G15, Q1–Q9, S1, the vetoes and the preconditions.

mod class_size;
mod funding;
mod monitoring;
mod ratio;
mod roll;
mod rooms;
mod school_size;

use std::sync::Arc;

use super::part::Outcome;
use super::scope::Scope;
use super::{
    AssessedSchool, ConditionResult, Figures, ItemResult, Lack, Offender, Standing, formula,
};
use crate::model::{Absence, County, Level, Record, Variable};
use crate::pace::Pace;
use crate::quantity::Exact;
use crate::standard::{Condition, Direction, Parameter, Population, Standard};

pub(super) use self::roll::Roll;

pub(super) use class_size::{classes, sizes};
pub(super) use funding::due as funding_due;
pub(super) use ratio::{is_zoned, judge as judge_ratio, population_rows};
pub(super) use rooms::{least_areas as least_room_areas, rooms_needed};
pub(super) use school_size::{compulsory_pupils, limit as size_limit};

/// What every condition is judged with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub standard: &'a Standard,
    pub county: &'a County,
    pub scope: &'a Scope,
}

impl<'a> Context<'a> {
    /// The school's facts with those of its branches.
    fn record(&self, school: &'a AssessedSchool) -> Option<&'a Record> {
        school.record(self.county)
    }

    /// The facts of the school's own row and of each branch.
    fn rows(&self, school: &AssessedSchool) -> Vec<&'a Record> {
        let rows = school.rows().filter_map(|row| self.county.schools.get(row));
        rows.map(|school| &school.record).collect()
    }

    /// The levels at which the school has a unit. Units stand in the order of their schools.
    fn levels(&self, school: usize) -> impl Iterator<Item = Level> {
        let units = &self.scope.units;
        let first = units.partition_point(|unit| unit.school < school);
        let of_school = units
            .iter()
            .skip(first)
            .take_while(move |unit| unit.school == school);
        of_school.map(|unit| unit.level)
    }

    /// A lack for every row whose kind is not known, or contradicted by its pupils, or that nobody can
    /// name: it may belong to any check.
    fn unplaced(&self) -> Vec<(Option<usize>, Lack)> {
        let unknown = self.scope.unplaced.iter();
        let unknown = unknown.map(|(row, absence)| (Some(*row), Lack::SchoolKind(*absence)));
        let contradictory = self.scope.contradictory.iter().map(|(row, level)| {
            let lack = Lack::UnexpectedSection(level.section());
            (Some(*row), lack)
        });
        let doubts = self.county.doubts.iter();
        let doubts = doubts.map(|doubt| (None, Lack::Doubt(doubt.kind)));
        unknown.chain(contradictory).chain(doubts).collect()
    }
}

/// What each condition of the standard that runs over schools finds at those in scope, in their order.
pub(super) fn rolls(context: &Context<'_>) -> Vec<Roll> {
    let conditions = conditions(context.standard);
    conditions
        .filter_map(|condition| gather(context, condition))
        .collect()
}

fn conditions(standard: &Standard) -> impl Iterator<Item = &Condition> {
    standard.items.iter().flat_map(|item| &item.conditions)
}

/// Judges every item from what was found in the parts of the county: all its conditions must hold.
pub(super) async fn assess(
    context: &Context<'_>,
    parts: &[Arc<Outcome>],
    pace: &dyn Pace,
) -> Vec<ItemResult> {
    let roll = |index: usize| {
        let of_condition = parts.iter().filter_map(move |part| part.rolls.get(index));
        Roll::joined(of_condition)
    };
    let mut rolls = (0..).map(roll);
    let mut items = Vec::with_capacity(context.standard.items.len());
    for item in &context.standard.items {
        pace.rest().await;
        let conditions: Vec<ConditionResult> = item
            .conditions
            .iter()
            .map(|condition| match runs_over_schools(condition) {
                true => finish(context, condition, rolls.next().unwrap_or_default()),
                false => of_county(context, condition),
            })
            .collect();
        items.push(ItemResult {
            id: item.id.clone(),
            part: item.part,
            standing: Standing::all(conditions.iter().map(|condition| condition.standing)),
            conditions,
        });
    }
    items
}

/// Whether a condition is judged school by school.
fn runs_over_schools(condition: &Condition) -> bool {
    match condition {
        Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
            ratio.population != Population::County
        }
        Condition::Rooms(_)
        | Condition::SchoolSize(_)
        | Condition::ClassSize(_)
        | Condition::SmallSchools(_) => true,
        Condition::Finding(_)
        | Condition::Veto(_)
        | Condition::Unstated
        | Condition::AtLeast { .. }
        | Condition::Limit { .. }
        | Condition::YearsSince { .. }
        | Condition::Monitoring(_) => false,
    }
}

/// What a condition finds at the schools in scope; `None` for one of the county alone.
fn gather(context: &Context<'_>, condition: &Condition) -> Option<Roll> {
    let is_of_schools = runs_over_schools(condition);
    let roll = match condition {
        _ if !is_of_schools => return None,
        Condition::Ratio(ratio) => ratio::gather(context, ratio),
        Condition::EachSchool(ratio) => ratio::gather_each_school(context, ratio),
        Condition::Rooms(rule) => rooms::gather(context, rule),
        Condition::SchoolSize(rule) => school_size::gather(context, rule),
        Condition::ClassSize(rule) => class_size::gather(context, rule),
        Condition::SmallSchools(rule) => funding::gather(context, rule),
        Condition::Finding(_)
        | Condition::Veto(_)
        | Condition::Unstated
        | Condition::AtLeast { .. }
        | Condition::Limit { .. }
        | Condition::YearsSince { .. }
        | Condition::Monitoring(_) => return None,
    };
    Some(roll)
}

/// The result for a condition from what it found at all schools.
fn finish(context: &Context<'_>, condition: &Condition, roll: Roll) -> ConditionResult {
    match condition {
        Condition::Ratio(ratio) => ratio::finish(context, ratio, roll),
        _ => roll.finish(context),
    }
}

/// The result for a condition of the county alone.
fn of_county(context: &Context<'_>, condition: &Condition) -> ConditionResult {
    let record = &context.county.record;
    match condition {
        Condition::Finding(variable) => decided(record.judgement(*variable), *variable),
        Condition::Veto(variable) => decided(record.flag(*variable).map(|is_so| !is_so), *variable),
        Condition::AtLeast { left, right } => compare(
            record,
            *left,
            Direction::AtLeast,
            formula::number(record, *right),
        ),
        Condition::Limit {
            variable,
            direction,
            limit,
        } => compare(record, *variable, *direction, Ok(&limit.value)),
        Condition::YearsSince { variable, years } => years_since(context, *variable, years),
        Condition::Monitoring(rule) => monitoring::judge(record, rule),
        Condition::Ratio(ratio) => judge_ratio(context, ratio),
        Condition::Unstated
        | Condition::EachSchool(_)
        | Condition::Rooms(_)
        | Condition::SchoolSize(_)
        | Condition::ClassSize(_)
        | Condition::SmallSchools(_) => undetermined(vec![(None, Lack::Unstated)]),
    }
}

fn decided(finding: Result<bool, Absence>, variable: Variable) -> ConditionResult {
    match finding {
        Ok(is_met) => ConditionResult {
            standing: is_met.into(),
            figures: None,
            offenders: Vec::new(),
            lacks: Vec::new(),
            n_judged: 1,
            is_rounding_sensitive: false,
        },
        Err(absence) => undetermined(vec![(None, Lack::Fact(variable, absence))]),
    }
}

fn undetermined(lacks: Vec<(Option<usize>, Lack)>) -> ConditionResult {
    ConditionResult {
        standing: Standing::Undetermined,
        figures: None,
        offenders: Vec::new(),
        lacks,
        n_judged: 0,
        is_rounding_sensitive: false,
    }
}

/// One county figure against a limit.
fn compare(
    record: &Record,
    variable: Variable,
    direction: Direction,
    limit: Result<&Exact, Lack>,
) -> ConditionResult {
    match (formula::number(record, variable), limit) {
        (Ok(value), Ok(limit)) => plain(value, direction, limit),
        (value, limit) => {
            let lacks = [value.err(), limit.err()].into_iter().flatten();
            undetermined(lacks.map(|lack| (None, lack)).collect())
        }
    }
}

/// A figure against a limit; the forms print both whole.
fn plain(value: &Exact, direction: Direction, limit: &Exact) -> ConditionResult {
    let is_met = direction.is_met(value, limit);
    ConditionResult {
        standing: is_met.into(),
        figures: Some(Figures {
            numerator: value.clone(),
            denominator: Exact::ONE,
            value: value.clone(),
            threshold: limit.clone(),
        }),
        offenders: Vec::new(),
        lacks: Vec::new(),
        n_judged: 1,
        is_rounding_sensitive: direction.is_met(&value.round_to(0), &limit.round_to(0)) != is_met,
    }
}

/// The year assessed is the county's own; where it states none, that of the day of assessment.
fn years_since(context: &Context<'_>, variable: Variable, years: &Parameter) -> ConditionResult {
    let record = &context.county.record;
    let year = match record.number(Variable::Year) {
        Ok(year) => Ok(year.clone()),
        Err(Absence::Missing) => Ok(Exact::from(u32::from(context.standard.as_of.year()))),
        Err(absence @ (Absence::NotApplicable | Absence::Unreadable)) => {
            Err(Lack::Fact(Variable::Year, absence))
        }
    };
    match (year, formula::number(record, variable)) {
        (Ok(year), Ok(since)) => plain(&(&year - since), Direction::AtLeast, &years.value),
        (year, since) => {
            let lacks = [year.err(), since.err()].into_iter().flatten();
            undetermined(lacks.map(|lack| (None, lack)).collect())
        }
    }
}
