//! Checks that run over schools: the facts of everyone who was judged, the numbers that were
//! applied, and one step for each of those who are farthest from them.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Case, term};
use crate::engine::item::{Context, least_room_areas, population_rows, size_limit, sizes};
use crate::engine::scope::Scope;
use crate::engine::{ConditionResult, Evidence, Offender, Operation, Step, Term, TermName};
use crate::model::{Level, Record, Variable};
use crate::quantity::{self, Exact};
use crate::standard::{
    ClassSizeRule, Direction, Parameter, Ratio, Relaxations, RoomRule, SchoolSizeRule,
    SmallSchoolRule,
};

/// So many of those who break a rule have a step of their own.
const N_WORST: usize = 3;

/// The rows of one school, its own first, and the facts that were looked at.
struct Judged {
    rows: Vec<usize>,
    variables: Vec<Variable>,
}

pub(super) fn rooms(
    case: &Case<'_>,
    rule: &RoomRule,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    let base = [&rule.classes_per_room, &rule.areas.music, &rule.areas.art];
    base.into_iter().for_each(|it| evidence.use_parameter(it));
    let scope = Scope::new(case.standard, case.county);
    let context = case.context(&scope);
    let small = &rule.small_class_area;
    let built = &rule.built_until_areas;
    let mut judged = Vec::new();
    for (rows, record, levels) in schools(case) {
        let (music, art) = least_room_areas(&context, rule, record, &levels);
        for (area, base, relaxed) in [
            (music, &rule.areas.music, &built.music),
            (art, &rule.areas.art, &built.art),
        ] {
            if area == base.value {
                continue;
            }
            if area == relaxed.value {
                evidence.use_parameter_once(&rule.built_until);
                evidence.use_parameter_once(relaxed);
                continue;
            }
            evidence.use_parameter_once(&rule.largest_class_below);
            let levels = [&small.primary, &small.junior].into_iter();
            levels
                .filter(|parameter| parameter.value == area)
                .for_each(|parameter| evidence.use_parameter_once(parameter));
        }
        let mut variables = vec![Variable::MusicRoomAreas, Variable::ArtRoomAreas];
        variables.extend(levels.iter().map(|level| match level {
            Level::Primary => Variable::PrimaryClasses,
            Level::Junior => Variable::JuniorClasses,
        }));
        if case.standard.relaxations == Relaxations::On {
            variables.extend([Variable::FoundedYear, Variable::UrbanRural]);
            variables.extend(levels.iter().map(|level| sizes(*level)));
        }
        judged.push(Judged { rows, variables });
    }
    list(case, outcome, judged, evidence);
    for offender in worst(outcome) {
        if let Offender::Rooms {
            row,
            variable,
            found,
            needed,
        } = offender
        {
            let found = Exact::from(*found);
            let terms = vec![term(TermName::LargeRooms(*variable), &found)];
            let limit = (Direction::AtLeast, Exact::from(*needed));
            of_school(*row, terms, found, limit, evidence);
        }
    }
}

pub(super) fn school_size(
    case: &Case<'_>,
    rule: &SchoolSizeRule,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    let base = [&rule.single, &rule.nine_year, &rule.twelve_year];
    base.into_iter().for_each(|it| evidence.use_parameter(it));
    let scope = Scope::new(case.standard, case.county);
    let context = case.context(&scope);
    let mut judged = Vec::new();
    for school in &case.assessment.schools {
        let Some(record) = school.record(case.county) else {
            continue;
        };
        let sections = school.kind.levels().map(Level::section);
        let mut variables: Vec<Variable> = sections.map(|section| section.students()).collect();
        if total(record, &variables).is_ok() {
            let limit = size_limit(&context, rule, record, school.kind);
            let relaxed = [&rule.relaxed_single, &rule.relaxed_nine_year];
            let is_base = base.iter().any(|parameter| parameter.value == limit);
            for parameter in relaxed
                .into_iter()
                .filter(|it| !is_base && it.value == limit)
            {
                evidence.use_parameter_once(&rule.built_until);
                evidence.use_parameter_once(&rule.migrants_above);
                evidence.use_parameter_once(parameter);
            }
        }
        if case.standard.relaxations == Relaxations::On {
            // Migrant children are held against all pupils of the school.
            let all = school.kind.sections().iter();
            variables = all.map(|section| section.students()).collect();
            variables.extend([Variable::FoundedYear, Variable::MigrantStudents]);
        }
        let rows = rows_of(school.row, &school.branches);
        judged.push(Judged { rows, variables });
    }
    list(case, outcome, judged, evidence);
    for offender in worst(outcome) {
        let Offender::School { row, found, limit } = offender else {
            continue;
        };
        let Some(school) = case.assessment.schools.iter().find(|it| it.row == *row) else {
            continue;
        };
        let Some(record) = school.record(case.county) else {
            continue;
        };
        let terms = school.kind.levels().filter_map(|level| {
            let section = level.section();
            let pupils = record.number(section.students()).ok()?;
            Some(term(TermName::Students(section), pupils))
        });
        let limit = (Direction::AtMost, limit.clone());
        of_school(*row, terms.collect(), found.clone(), limit, evidence);
    }
}

pub(super) fn class_size(
    case: &Case<'_>,
    rule: &ClassSizeRule,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    let parameters = [&rule.limit.primary, &rule.limit.junior];
    parameters
        .into_iter()
        .for_each(|parameter| evidence.use_parameter(parameter));
    let judged = schools(case).map(|(rows, _, levels)| Judged {
        rows,
        variables: levels.iter().map(|level| sizes(*level)).collect(),
    });
    list(case, outcome, judged.collect(), evidence);
    for offender in worst(outcome) {
        if let Offender::Classes {
            row,
            level,
            largest,
            limit,
            ..
        } = offender
        {
            let terms = vec![term(TermName::LargestClass(*level), largest)];
            let limit = (Direction::AtMost, limit.clone());
            of_school(*row, terms, largest.clone(), limit, evidence);
        }
    }
}

pub(super) fn small_schools(
    case: &Case<'_>,
    rule: &SmallSchoolRule,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    let parameters = [&rule.below, &rule.count_as];
    parameters
        .into_iter()
        .for_each(|parameter| evidence.use_parameter(parameter));
    let quotas = [rule.quota.primary, rule.quota.junior];
    evidence
        .sources
        .extend(quotas.map(|variable| case.county_source(variable)));
    let scope = Scope::new(case.standard, case.county);
    let mut judged = Vec::new();
    for (row, kind) in &scope.compulsory_rows {
        let Some(school) = case.county.schools.get(*row) else {
            continue;
        };
        let sections = kind.levels().map(Level::section);
        let mut variables: Vec<Variable> = sections.map(|section| section.students()).collect();
        let is_large = |pupils: Exact| pupils.is_zero() || pupils >= rule.below.value;
        if total(&school.record, &variables).is_ok_and(is_large) {
            continue;
        }
        variables.push(rule.funding);
        let rows = vec![*row];
        judged.push(Judged { rows, variables });
    }
    list(case, outcome, judged, evidence);
    for offender in worst(outcome) {
        let Offender::School { row, found, limit } = offender else {
            continue;
        };
        let Some(school) = case.county.schools.get(*row) else {
            continue;
        };
        let mut terms = vec![term(TermName::FundedPupils, &rule.count_as.value)];
        for level in Level::ALL {
            let section = level.section();
            let pupils = school.record.number(section.students());
            let quota = *rule.quota.get(level);
            let stated = case.county.record.number(quota);
            if let (Ok(pupils), Ok(stated)) = (pupils, stated)
                && !pupils.is_zero()
            {
                terms.push(term(TermName::Students(section), pupils));
                terms.push(term(TermName::Variable(quota), stated));
            }
        }
        evidence.step(Operation::FundingDue { row: *row }, terms, limit.clone());
        let terms = vec![term(TermName::Variable(rule.funding), found)];
        let limit = (Direction::AtLeast, limit.clone());
        of_school(*row, terms, found.clone(), limit, evidence);
    }
}

pub(super) fn each_school(
    case: &Case<'_>,
    ratio: &Ratio,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    let scope = Scope::new(case.standard, case.county);
    let (members, _) = population_rows(&case.context(&scope), ratio);
    let facts = ratio.numerator.iter().chain(&ratio.denominator);
    let variables: Vec<Variable> = facts.copied().collect();
    let judged = members.iter().map(|member| Judged {
        rows: member.row.into_iter().collect(),
        variables: variables.clone(),
    });
    list(case, outcome, judged.collect(), evidence);
    for offender in worst(outcome) {
        let Offender::School { row, found, limit } = offender else {
            continue;
        };
        let Some(member) = members.iter().find(|member| member.row == Some(*row)) else {
            continue;
        };
        let sums = [&ratio.numerator, &ratio.denominator].map(|facts| total(member.record, facts));
        if let [Ok(above), Ok(below)] = sums {
            evidence.steps.push(Step {
                operation: Operation::ShareOfSchool { row: *row },
                terms: vec![
                    term(named(&ratio.numerator, TermName::Numerator), &above),
                    term(named(&ratio.denominator, TermName::Denominator), &below),
                ],
                result: found.clone(),
                held_against: Some((ratio.direction, limit.clone())),
            });
        }
    }
    evidence.use_parameter(&ratio.threshold);
}

/// The name of a sum: that of its only fact, if it has only one.
fn named(facts: &[Variable], other: TermName) -> TermName {
    match facts {
        [only] => TermName::Variable(*only),
        _ => other,
    }
}

/// Every school in scope with its rows, its facts and the levels at which it has a unit.
pub(super) fn schools<'a>(
    case: &'a Case<'_>,
) -> impl Iterator<Item = (Vec<usize>, &'a Record, Vec<Level>)> + 'a {
    let assessment = case.assessment;
    let mut levels: Vec<Vec<Level>> = vec![Vec::new(); assessment.schools.len()];
    for unit in &assessment.units {
        if let Some(levels) = levels.get_mut(unit.school) {
            levels.push(unit.level);
        }
    }
    let schools = assessment.schools.iter().zip(levels);
    schools.filter_map(|(school, levels)| {
        let record = school.record(case.county)?;
        Some((rows_of(school.row, &school.branches), record, levels))
    })
}

fn rows_of(row: usize, branches: &[usize]) -> Vec<usize> {
    std::iter::once(row)
        .chain(branches.iter().copied())
        .collect()
}

fn total(record: &Record, facts: &[Variable]) -> Result<Exact, crate::model::Absence> {
    let numbers: Result<Vec<Exact>, _> = facts
        .iter()
        .map(|variable| record.number(*variable).cloned())
        .collect();
    numbers.map(|numbers| quantity::sum(&numbers))
}

/// Lists the facts: first of those who break the rule, then of those who may, then of the rest.
fn list(
    case: &Case<'_>,
    outcome: &ConditionResult,
    mut judged: Vec<Judged>,
    evidence: &mut Evidence,
) {
    let broken: BTreeSet<usize> = outcome.offenders.iter().filter_map(row_of).collect();
    let open: BTreeSet<usize> = outcome.lacks.iter().filter_map(|(row, _)| *row).collect();
    judged.sort_by_key(|judged| {
        let is_one_of = |rows: &BTreeSet<usize>| judged.rows.iter().any(|row| rows.contains(row));
        (Reverse(is_one_of(&broken)), Reverse(is_one_of(&open)))
    });
    for Judged { rows, variables } in judged {
        for variable in variables {
            evidence.sources.extend(case.sources(&rows, variable));
        }
    }
}

fn row_of(offender: &Offender) -> Option<usize> {
    match offender {
        Offender::School { row, .. }
        | Offender::Rooms { row, .. }
        | Offender::Classes { row, .. } => Some(*row),
        Offender::Subject(_) => None,
    }
}

/// Those who are farthest from what they are held against, as a share of it, the worst first.
fn worst(outcome: &ConditionResult) -> Vec<&Offender> {
    let distance = |offender: &&Offender| {
        let (found, limit) = match offender {
            Offender::School { found, limit, .. } => (found.clone(), limit.clone()),
            Offender::Rooms { found, needed, .. } => (Exact::from(*found), Exact::from(*needed)),
            Offender::Classes { largest, limit, .. } => (largest.clone(), limit.clone()),
            Offender::Subject(_) => return Reverse(Exact::ZERO),
        };
        let gap = (&found - &limit).abs();
        Reverse(gap.checked_div(&limit).unwrap_or(gap))
    };
    let mut worst: Vec<&Offender> = outcome.offenders.iter().collect();
    worst.sort_by_cached_key(distance);
    worst.truncate(N_WORST);
    worst
}

fn of_school(
    row: usize,
    terms: Vec<Term>,
    result: Exact,
    held_against: (Direction, Exact),
    evidence: &mut Evidence,
) {
    evidence.steps.push(Step {
        operation: Operation::OfSchool { row },
        terms,
        result,
        held_against: Some(held_against),
    });
}

impl<'a> Case<'a> {
    /// What items are judged with.
    pub(super) fn context(&self, scope: &'a Scope) -> Context<'a> {
        Context {
            standard: self.standard,
            county: self.county,
            scope,
        }
    }
}

impl Evidence {
    fn use_parameter_once(&mut self, parameter: &Parameter) {
        if !self.parameters.contains(parameter) {
            self.use_parameter(parameter);
        }
    }
}
