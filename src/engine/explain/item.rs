use super::{Case, check, term};
use crate::engine::item::population_rows;
use crate::engine::scope::Scope;
use crate::engine::{ConditionResult, Evidence, Figure, Operation, Term, TermName};
use crate::model::Variable;
use crate::quantity::{self, Exact};
use crate::standard::{Condition, Direction, Parameter, Ratio};

/// A county item, condition by condition.
pub(super) fn explain(case: &Case<'_>, id: &str) -> Option<Evidence> {
    let rule = case.standard.item(id)?;
    let result = case.assessment.items.iter().find(|item| item.id == id)?;
    let figure = Figure::Item { id: id.to_owned() };
    let mut evidence = Evidence::empty(figure, result.standing);
    evidence.cite(&rule.citation);
    for (condition, outcome) in rule.conditions.iter().zip(&result.conditions) {
        evidence.lacks.extend(outcome.lacks.iter().cloned());
        fold(case, condition, outcome, &mut evidence);
    }
    Some(evidence)
}

fn fold(
    case: &Case<'_>,
    condition: &Condition,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    match condition {
        Condition::Finding(variable) | Condition::Veto(variable) => {
            evidence.sources.push(case.county_source(*variable));
        }
        Condition::Unstated => {}
        Condition::Ratio(ratio) => fold_ratio(case, ratio, outcome, evidence),
        Condition::EachSchool(ratio) => check::each_school(case, ratio, outcome, evidence),
        Condition::AtLeast { left, right } => {
            let sources = [*left, *right].map(|variable| case.county_source(variable));
            evidence.sources.extend(sources);
            if let Some(figures) = &outcome.figures {
                let terms = vec![term(TermName::Variable(*left), &figures.value)];
                evidence.step(Operation::Stated, terms, figures.value.clone());
                hold(evidence, Direction::AtLeast, &figures.threshold);
            }
        }
        Condition::Limit {
            variable,
            direction,
            limit,
        } => {
            evidence.sources.push(case.county_source(*variable));
            evidence.use_parameter(limit);
            if let Some(figures) = &outcome.figures {
                let terms = vec![term(TermName::Variable(*variable), &figures.value)];
                evidence.step(Operation::Stated, terms, figures.value.clone());
                hold(evidence, *direction, &limit.value);
            }
        }
        Condition::YearsSince { variable, years } => {
            fold_years(case, *variable, years, outcome, evidence);
        }
        Condition::Rooms(rule) => check::rooms(case, rule, outcome, evidence),
        Condition::SchoolSize(rule) => check::school_size(case, rule, outcome, evidence),
        Condition::ClassSize(rule) => check::class_size(case, rule, outcome, evidence),
        Condition::SmallSchools(rule) => check::small_schools(case, rule, outcome, evidence),
        Condition::Monitoring(rule) => {
            let parameters = [&rule.least_grade, &rule.difference_below];
            parameters
                .into_iter()
                .for_each(|parameter| evidence.use_parameter(parameter));
            for subject in &rule.subjects {
                let variables = [subject.grade, subject.difference];
                evidence
                    .sources
                    .extend(variables.map(|variable| case.county_source(variable)));
            }
        }
    }
}

fn hold(evidence: &mut Evidence, direction: Direction, limit: &Exact) {
    if let Some(step) = evidence.steps.last_mut() {
        step.held_against = Some((direction, limit.clone()));
    }
}

fn fold_years(
    case: &Case<'_>,
    variable: Variable,
    years: &Parameter,
    outcome: &ConditionResult,
    evidence: &mut Evidence,
) {
    let sources = [Variable::Year, variable].map(|variable| case.county_source(variable));
    evidence.sources.extend(sources);
    evidence.use_parameter(years);
    if let (Some(figures), Ok(since)) = (&outcome.figures, case.county.record.number(variable)) {
        let terms = vec![
            term(TermName::Year, &(&figures.value + since)),
            term(TermName::Variable(variable), since),
        ];
        evidence.step(Operation::Difference, terms, figures.value.clone());
        evidence.hold_against(Direction::AtLeast, years);
    }
}

fn fold_ratio(case: &Case<'_>, ratio: &Ratio, outcome: &ConditionResult, evidence: &mut Evidence) {
    let scope = Scope::new(case.standard, case.county);
    let (members, _) = population_rows(&case.context(&scope), ratio);
    let mut total = |variables: &[Variable], sign: Exact| -> Vec<Term> {
        let sum_of = |variable: &Variable| {
            let counted = members.iter().filter(|member| member.counts(*variable));
            let mut numbers = Vec::new();
            for member in counted {
                match member.row {
                    Some(row) => evidence.sources.extend(case.sources(&[row], *variable)),
                    None => evidence.sources.push(case.county_source(*variable)),
                }
                numbers.extend(member.record.number(*variable).ok().cloned());
            }
            term(
                TermName::Variable(*variable),
                &(&sign * &quantity::sum(&numbers)),
            )
        };
        variables.iter().map(sum_of).collect()
    };
    let minus = -Exact::ONE;
    let mut above = total(&ratio.numerator, Exact::ONE);
    above.extend(total(&ratio.less, minus.clone()));
    let mut below = total(&ratio.denominator, Exact::ONE);
    below.extend(total(&ratio.denominator_less, minus));
    match &outcome.figures {
        Some(figures) => {
            evidence.step(Operation::Numerator, above, figures.numerator.clone());
            evidence.step(Operation::Denominator, below, figures.denominator.clone());
            let terms = vec![
                term(TermName::Numerator, &figures.numerator),
                term(TermName::Denominator, &figures.denominator),
            ];
            evidence.step(Operation::Quotient, terms, figures.value.clone());
            evidence.hold_against(ratio.direction, &ratio.threshold);
        }
        None => {
            evidence.set_threshold(ratio.direction, &ratio.threshold);
        }
    }
}
