//! County items: G1–G15, Q1–Q9, S1, the vetoes and the preconditions.

mod class_size;
mod funding;
mod monitoring;
mod ratio;
mod rooms;
mod school_size;

use super::scope::Scope;
use super::{
    AssessedSchool, ConditionResult, Figures, ItemResult, Lack, Offender, Standing, formula,
};
use crate::model::{Absence, County, Level, Record, Variable};
use crate::quantity::Exact;
use crate::standard::{Condition, Direction, Item, Parameter, Standard};

pub(super) use class_size::{classes, sizes};
pub(super) use funding::due as funding_due;
pub(super) use ratio::{is_zoned, judge as judge_ratio, population_rows};
pub(super) use rooms::{least_areas as least_room_areas, rooms_needed};
pub(super) use school_size::{compulsory_pupils, limit as size_limit};

/// What every condition is judged with.
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
        std::iter::once(school.row)
            .chain(school.branches.iter().copied())
            .filter_map(|row| self.county.schools.get(row))
            .map(|school| &school.record)
            .collect()
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

/// Judges an item: all its conditions must hold.
pub(super) fn assess(context: &Context<'_>, item: &Item) -> ItemResult {
    let conditions: Vec<ConditionResult> = item
        .conditions
        .iter()
        .map(|condition| judge(context, condition))
        .collect();
    ItemResult {
        id: item.id.clone(),
        part: item.part,
        standing: Standing::all(conditions.iter().map(|condition| condition.standing)),
        conditions,
    }
}

fn judge(context: &Context<'_>, condition: &Condition) -> ConditionResult {
    let record = &context.county.record;
    match condition {
        Condition::Finding(variable) => decided(record.judgement(*variable), *variable),
        Condition::Veto(variable) => decided(record.flag(*variable).map(|is_so| !is_so), *variable),
        Condition::Unstated => undetermined(vec![(None, Lack::Unstated)]),
        Condition::Ratio(ratio) => ratio::judge(context, ratio),
        Condition::EachSchool(ratio) => ratio::judge_each_school(context, ratio),
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
        Condition::Rooms(rule) => rooms::judge(context, rule),
        Condition::SchoolSize(rule) => school_size::judge(context, rule),
        Condition::ClassSize(rule) => class_size::judge(context, rule),
        Condition::SmallSchools(rule) => funding::judge(context, rule),
        Condition::Monitoring(rule) => monitoring::judge(record, rule),
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

fn plain(value: &Exact, direction: Direction, limit: &Exact) -> ConditionResult {
    ConditionResult {
        standing: direction.is_met(value, limit).into(),
        figures: Some(Figures {
            numerator: value.clone(),
            denominator: Exact::ONE,
            value: value.clone(),
            threshold: limit.clone(),
        }),
        offenders: Vec::new(),
        lacks: Vec::new(),
        n_judged: 1,
        is_rounding_sensitive: false,
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

/// Gathers the outcomes of a check that runs over schools.
pub(super) struct Roll {
    standings: Vec<Standing>,
    offenders: Vec<Offender>,
    lacks: Vec<(Option<usize>, Lack)>,
    n_judged: usize,
}

impl Roll {
    /// Begins with what is not known beforehand.
    fn new(lacks: Vec<(Option<usize>, Lack)>) -> Self {
        let standings = lacks.iter().map(|_| Standing::Undetermined).collect();
        Self {
            standings,
            offenders: Vec::new(),
            lacks,
            n_judged: 0,
        }
    }

    /// One school was looked at.
    fn count(&mut self) {
        self.n_judged += 1;
    }

    /// Something about a row is not known.
    fn lack(&mut self, row: usize, lack: Lack) {
        self.standings.push(Standing::Undetermined);
        self.lacks.push((Some(row), lack));
    }

    /// A check failed.
    fn offend(&mut self, offender: Offender) {
        self.standings.push(Standing::NotMet);
        self.offenders.push(offender);
    }

    /// The whole check; looking at nobody leaves it open.
    fn finish(mut self) -> ConditionResult {
        if self.n_judged == 0 && self.standings.is_empty() {
            self.standings.push(Standing::Undetermined);
            self.lacks.push((None, Lack::NothingToJudge));
        }
        ConditionResult {
            standing: Standing::all(self.standings),
            figures: None,
            offenders: self.offenders,
            lacks: self.lacks,
            n_judged: self.n_judged,
            is_rounding_sensitive: false,
        }
    }
}
