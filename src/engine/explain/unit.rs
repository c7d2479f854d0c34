use super::{Case, term};
use crate::engine::{
    AssessedSchool, Evidence, Figure, IndicatorStanding, Lack, Operation, Standing, Term, TermName,
    Unit, UnitIndicator, formula,
};
use crate::model::Record;
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

    fn rows(&self) -> Vec<usize> {
        std::iter::once(self.school.row)
            .chain(self.school.branches.iter().copied())
            .collect()
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
    let is_relaxed = formula::is_relaxed(
        case.standard,
        subject.rule.id,
        subject.record,
        subject.unit.level,
    );
    let relaxed = if is_relaxed {
        resource.relaxed.as_slice()
    } else {
        &[]
    };
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
        .chain(relaxed)
        .chain(&resource.less)
        .copied();
    let contradicting = match &subject.result.amount {
        Err(Lack::Contradiction(relation)) => relation.wholes,
        _ => &[],
    };
    let others = contradicting.iter().copied();
    let others = others.filter(|whole| !resource.facts().contains(whole));
    for variable in facts.chain(students).chain(others) {
        evidence
            .sources
            .extend(case.sources(&subject.rows(), variable));
    }
}

/// The steps up to the unit's amount; `None` when it cannot be had.
fn fold_amount(case: &Case<'_>, subject: &Subject<'_>, evidence: &mut Evidence) -> Option<()> {
    if let Err(Lack::Contradiction(_)) = subject.result.amount {
        return None;
    }
    let level = subject.unit.level;
    let resource = subject.rule.resource.get(level);
    let is_relaxed = formula::is_relaxed(case.standard, subject.rule.id, subject.record, level);
    let relaxed = if is_relaxed {
        resource.relaxed.as_slice()
    } else {
        &[]
    };
    let mut terms = Vec::new();
    for variable in resource.numerator.iter().chain(relaxed) {
        if !formula::is_counted_elsewhere(resource, subject.record, *variable) {
            let number = subject.record.number(*variable).ok()?;
            terms.push(term(TermName::Variable(*variable), number));
        }
    }
    for variable in &resource.less {
        let number = -subject.record.number(*variable).ok()?.clone();
        terms.push(term(TermName::Variable(*variable), &number));
    }
    let whole = formula::school_amount(case.standard, subject.rule, subject.record, level).ok()?;
    evidence.step(Operation::Amount, terms, whole.clone());
    let Some(apportionment) = formula::sharing(case.standard, subject.rule, subject.school.kind)
    else {
        return Some(());
    };
    let mut terms = vec![term(TermName::Amount, &whole)];
    let own = |section| section == level.section();
    let mut weights: Vec<_> = apportionment.weights.iter().collect();
    weights.sort_by_key(|(section, _)| !own(*section));
    for (section, weight) in weights {
        let students = formula::section_students(subject.record, *section).ok()?;
        terms.push(term(TermName::Weight(*section), &weight.value));
        terms.push(term(TermName::Students(*section), students));
        evidence.use_parameter(weight);
    }
    let part = subject.result.amount.as_ref().ok()?;
    evidence.step(Operation::Apportion, terms, part.clone());
    Some(())
}

/// Near and below are both short of the threshold.
const fn stand(standing: IndicatorStanding) -> Standing {
    match standing {
        IndicatorStanding::Met => Standing::Met,
        IndicatorStanding::Near | IndicatorStanding::Below => Standing::NotMet,
        IndicatorStanding::Undetermined => Standing::Undetermined,
    }
}
