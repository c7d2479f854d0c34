use super::{Case, term};
use crate::engine::{
    AssessedSchool, Evidence, Figure, IndicatorStanding, Lack, Operation, Standing, Term, TermName,
    Unit, UnitIndicator, formula,
    parts::{self, Part},
};
use crate::model::{Record, Variable};
use crate::quantity::{self, Exact};
use crate::standard::{Direction, Indicator, IndicatorId};

/// A unit with all that belongs to it.
struct Subject<'a> {
    unit: &'a Unit,
    school: &'a AssessedSchool,
    record: &'a Record,
    rule: &'a Indicator,
    result: &'a UnitIndicator,
}

impl<'a> Subject<'a> {
    fn find(case: &Case<'a>, unit: usize, id: IndicatorId) -> Option<Self> {
        let unit = case.assessment.units.get(unit)?;
        let school = case.assessment.schools.get(unit.school)?;
        Some(Self {
            unit,
            school,
            record: school.record(case.county)?,
            rule: case.standard.indicator(id)?,
            result: unit.indicator(id)?,
        })
    }

    /// What the relaxation of the indicator adds, if it applies.
    fn relaxed(&self, case: &Case<'a>) -> &'a [Variable] {
        let (record, kind) = (self.record, self.school.kind);
        formula::relaxed(case.standard, self.rule, record, kind, self.unit.level)
    }

    fn students(&self) -> Option<Exact> {
        self.unit
            .students
            .as_ref()
            .ok()
            .map(|students| Exact::from(*students))
    }
}

/// The value of an indicator: amount, the level's part of it, per pupil.
pub(super) fn value(case: &Case<'_>, unit: usize, id: IndicatorId) -> Option<Evidence> {
    let subject = Subject::find(case, unit, id)?;
    let figure = Figure::UnitValue {
        unit,
        indicator: id,
    };
    let mut evidence = Evidence::empty(figure, stand(subject.result.standing));
    gather_facts(case, &subject, &mut evidence);
    if let Err(lack) = &subject.result.value {
        evidence
            .lacks
            .push((Some(subject.school.row), lack.clone()));
    }
    let threshold = subject.rule.threshold.get(subject.unit.level);
    if fold_amount(case, &subject, &mut evidence).is_some()
        && let (Ok(amount), Ok(value), Some(students)) = (
            &subject.result.amount,
            &subject.result.value,
            subject.students(),
        )
    {
        let section = subject.unit.level.section();
        let terms = vec![
            term(TermName::Amount, amount),
            term(TermName::Students(section), &students),
            term(TermName::Scale, &subject.rule.scale),
        ];
        evidence.step(Operation::PerStudent, terms, value.clone());
        evidence.hold_against(Direction::AtLeast, threshold);
    } else {
        evidence.threshold = Some((Direction::AtLeast, threshold.clone()));
        evidence.cite(&threshold.citation);
    }
    evidence.use_parameter(&case.standard.school_rule.near_ratio);
    Some(evidence)
}

/// What is lacking to the threshold.
pub(super) fn shortfall(case: &Case<'_>, unit: usize, id: IndicatorId) -> Option<Evidence> {
    let subject = Subject::find(case, unit, id)?;
    let mut evidence = value(case, unit, id)?;
    evidence.figure = Figure::Shortfall {
        unit,
        indicator: id,
    };
    let (Some(shortfall), Ok(amount), Some(students)) = (
        &subject.result.shortfall,
        &subject.result.amount,
        subject.students(),
    ) else {
        return Some(evidence);
    };
    let threshold = subject.rule.threshold.get(subject.unit.level);
    let terms = vec![
        term(TermName::Parameter(threshold.id.clone()), &threshold.value),
        term(TermName::Students(subject.unit.level.section()), &students),
        term(TermName::Scale, &subject.rule.scale),
        term(TermName::Amount, amount),
    ];
    let places = subject.rule.shortfall_places;
    evidence.step(Operation::Shortfall { places }, terms, shortfall.clone());
    Some(evidence)
}

/// How many indicators a unit meets.
pub(super) fn standing(case: &Case<'_>, index: usize) -> Option<Evidence> {
    let unit = case.assessment.units.get(index)?;
    let rule = &case.standard.school_rule;
    let mut evidence = Evidence::empty(Figure::UnitStanding { unit: index }, unit.standing);
    let is_met = |result: &UnitIndicator| match result.standing {
        IndicatorStanding::Met => Exact::ONE,
        IndicatorStanding::Near | IndicatorStanding::Below | IndicatorStanding::Undetermined => {
            Exact::ZERO
        }
    };
    let results = case.standard.indicators.iter().zip(&unit.indicators);
    let terms: Vec<Term> = results
        .map(|(rule, result)| term(TermName::IsMet(rule.id), &is_met(result)))
        .collect();
    let met: Vec<Exact> = terms.iter().map(|term| term.value.clone()).collect();
    evidence.step(Operation::CountMet, terms, quantity::sum(&met));
    evidence.hold_against(Direction::AtLeast, &rule.least_met);
    evidence.use_parameter(&rule.near_ratio);
    let row = case
        .assessment
        .schools
        .get(unit.school)
        .map(|school| school.row);
    let lacks = unit
        .indicators
        .iter()
        .filter_map(|result| result.value.as_ref().err());
    evidence.lacks = lacks.map(|lack| (row, lack.clone())).collect();
    evidence.lacks.dedup();
    Some(evidence)
}

/// The facts of the school and of its branches.
fn gather_facts(case: &Case<'_>, subject: &Subject<'_>, evidence: &mut Evidence) {
    let resource = subject.rule.resource.get(subject.unit.level);
    let sections = match formula::sharing(case.standard, subject.rule, subject.school.kind) {
        Some(apportionment) => apportionment
            .weights
            .iter()
            .map(|(section, _)| *section)
            .collect(),
        None => vec![subject.unit.level.section()],
    };
    let students = sections.iter().map(|section| section.students());
    let facts = resource
        .numerator
        .iter()
        .chain(subject.relaxed(case))
        .chain(&resource.less)
        .copied();
    let rows: Vec<usize> = subject.school.rows().collect();
    let contradicting = match &subject.result.amount {
        Err(Lack::Contradiction(relation)) => relation.wholes,
        _ => &[],
    };
    let others = contradicting.iter().copied();
    let others = others.filter(|whole| !resource.facts().contains(whole));
    for variable in facts.chain(students).chain(others) {
        evidence.sources.extend(case.sources(&rows, variable));
    }
}

/// The steps up to the unit's amount; `None` when it cannot be had.
fn fold_amount(case: &Case<'_>, subject: &Subject<'_>, evidence: &mut Evidence) -> Option<()> {
    if let Err(Lack::Contradiction(_)) = subject.result.amount {
        return None;
    }
    if subject.school.unexpected.is_some() {
        return None;
    }
    let parts = parts::parts(
        case.standard,
        case.county,
        subject.rule,
        subject.school,
        subject.unit.level,
    );
    let mut amounts = Vec::with_capacity(parts.len());
    for part in &parts {
        let amount = fold_part(case, subject, part, evidence)?;
        amounts.push(term(TermName::SiteAmount(part.row), &amount));
    }
    if amounts.len() > 1 {
        let whole = subject.result.amount.clone().ok()?;
        evidence.step(Operation::Sites, amounts, whole);
    }
    Some(())
}

/// The steps up to what one part adds.
fn fold_part(
    case: &Case<'_>,
    subject: &Subject<'_>,
    part: &Part<'_>,
    evidence: &mut Evidence,
) -> Option<Exact> {
    let level = subject.unit.level;
    let resource = subject.rule.resource.get(level);
    let facts = formula::terms(resource, subject.relaxed(case), part.record).ok()?;
    let held = formula::total(&facts).ok()?;
    let terms = facts
        .iter()
        .map(|(variable, amount)| term(TermName::Variable(*variable), amount));
    evidence.step(Operation::Amount, terms.collect(), held.clone());
    let Some(apportionment) = part.sharing else {
        return Some(held);
    };
    let share = formula::apportion(apportionment, part.record, level, &held).ok()?;
    let mut terms = vec![term(TermName::Amount, &held)];
    let own = |section| section == level.section();
    let mut weights: Vec<_> = apportionment.weights.iter().collect();
    weights.sort_by_key(|(section, _)| !own(*section));
    let mut sharers = Vec::with_capacity(weights.len());
    for (section, weight) in weights {
        let students = formula::section_students(part.record, *section).ok()?;
        sharers.push(students.clone());
        terms.push(term(TermName::Weight(*section), &weight.value));
        terms.push(term(TermName::Students(*section), students));
        if !evidence.parameters.contains(weight) {
            evidence.use_parameter(weight);
        }
    }
    // A site without pupils has nothing to share and nobody to share it.
    if !quantity::sum(&sharers).is_zero() {
        evidence.step(Operation::Apportion, terms, share.clone());
    }
    Some(share)
}

/// Near and below are both short of the threshold.
const fn stand(standing: IndicatorStanding) -> Standing {
    match standing {
        IndicatorStanding::Met => Standing::Met,
        IndicatorStanding::Near | IndicatorStanding::Below => Standing::NotMet,
        IndicatorStanding::Undetermined => Standing::Undetermined,
    }
}
