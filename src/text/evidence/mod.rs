//! The explanation of a figure in words: its title, what it says, and each step as a formula, once
//! with names and once with the numbers in it.
//!
//! A formula is built once, from signs that every language shares; the languages give the names.

mod en;
mod expression;
mod lookup;
mod remedy;
mod shares;
mod zh;

pub use remedy::least_remedy;
pub use shares::{
    Contributor, UnitPart, UnitRank, UnitShare, UnitValue, contributors, unit_part, unit_rank,
    unit_shares, unit_values,
};

use lookup::{
    indicator_of, is_known, item_of, label, level_indicator, ratio_of, rule, unit_indicator,
    unit_of,
};

use super::number::{self, Written};
use super::{Language, word};
use crate::engine::{Assessment, Evidence, Figure, Operation, Standing, Step, TermName};
use crate::model::{County, School, SchoolKind, Variable};
use crate::quantity::{Dimension, Exact, Unit};
use crate::standard::{Direction, Standard};

/// So many things that are not known are named; the others are counted.
const N_LACKS: usize = 3;

/// Whether a figure is a level's share of what its school has.
fn is_apportioned(evidence: &Evidence) -> bool {
    let mut steps = evidence.steps.iter();
    steps.any(|step| step.operation == Operation::Apportion)
}

/// What belongs together: an assessment, and what it was made from.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The rules.
    pub standard: &'a Standard,
    /// The facts.
    pub county: &'a County,
    /// What follows.
    pub assessment: &'a Assessment,
}

/// One step of a computation, as a line to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is computed.
    pub name: String,
    /// The formula with names in it.
    pub words: String,
    /// The formula with numbers in it.
    pub numbers: String,
    /// `=`, or `≈` where the result was cut.
    pub relation: &'static str,
    /// What comes out, with its unit.
    pub result: String,
    /// What it is held against and how it stands, as in `≥ 4.2 达标`; may be empty.
    pub comparison: String,
}

impl Line {
    /// The line as plain text: `42 ÷ 1,000 × 100 = 4.2 人/百生 ≥ 4.2 达标`.
    pub fn plain(&self) -> String {
        let mut text = format!("{} {} {}", self.numbers, self.relation, self.result);
        if !self.comparison.is_empty() {
            text.push(' ');
            text.push_str(&self.comparison);
        }
        text
    }
}

/// What the figure is called, where it belongs to.
pub fn title(language: Language, context: &Context<'_>, figure: &Figure) -> String {
    let name = match figure {
        Figure::UnitValue { unit, indicator } | Figure::Shortfall { unit, indicator } => {
            vec![
                unit_name(language, context, *unit),
                label(language, context, *indicator),
            ]
        }
        Figure::UnitStanding { unit } => vec![unit_name(language, context, *unit)],
        Figure::Mean { level, indicator } | Figure::Cv { level, indicator } => vec![
            word::level(language, *level).to_owned(),
            label(language, context, *indicator),
        ],
        Figure::Composite { level } => vec![word::level(language, *level).to_owned()],
        Figure::Item { id } => {
            let short = context
                .standard
                .item(id)
                .map(|item| word::pick(language, &item.short));
            return format!("{id} {}", short.unwrap_or_default());
        }
        Figure::Part(part) => return word::part(language, *part).to_owned(),
    };
    let aspect = match language {
        Language::Zh => zh::aspect(figure),
        Language::En => en::aspect(figure),
    };
    let parts: Vec<&str> = name
        .iter()
        .map(String::as_str)
        .chain([aspect])
        .filter(|part| !part.is_empty())
        .collect();
    match language {
        Language::Zh => parts.join(" · "),
        Language::En => en::capitalised(&parts.join(" · ")),
    }
}

/// What the figure says, in one or two plain sentences.
pub fn sentence(language: Language, context: &Context<'_>, evidence: &Evidence) -> String {
    match language {
        Language::Zh => zh::sentence(context, evidence),
        Language::En => en::sentence(context, evidence),
    }
}

/// The steps as lines, first to last.
pub fn lines(language: Language, context: &Context<'_>, evidence: &Evidence) -> Vec<Line> {
    evidence
        .steps
        .iter()
        .map(|step| line(language, context, evidence, step))
        .collect()
}

/// One step as a line.
pub fn line(language: Language, context: &Context<'_>, evidence: &Evidence, step: &Step) -> Line {
    let scene = expression::Scene {
        language,
        context,
        evidence,
        step,
    };
    let result = written(context, &evidence.figure, step);
    let unit = unit(language, context, &evidence.figure, step);
    Line {
        name: name(language, context, step.operation),
        words: scene.words(),
        numbers: scene.numbers(),
        relation: result.relation,
        result: with_unit(&result.text, &unit),
        comparison: comparison(language, context, evidence, step),
    }
}

/// What a step computes; a step about one school names it.
fn name(language: Language, context: &Context<'_>, operation: Operation) -> String {
    let what = match language {
        Language::Zh => zh::operation(operation),
        Language::En => en::operation(operation),
    };
    let school = match operation {
        Operation::OfSchool { row }
        | Operation::ShareOfSchool { row }
        | Operation::FundingDue { row } => context.county.schools.get(row),
        _ => None,
    };
    match (school.map(School::name), what) {
        (Some(school), "") => school.to_owned(),
        (Some(school), what) => format!("{school} · {what}"),
        (None, what) => what.to_owned(),
    }
}

/// The definition of the coefficient of variation in two lines: names, then numbers.
pub fn cv_formula(language: Language, context: &Context<'_>, evidence: &Evidence) -> Option<Line> {
    let find = |operation| {
        evidence
            .steps
            .iter()
            .find(|step| step.operation == operation)
    };
    let variance = find(Operation::Variance)?;
    let mean = find(Operation::Mean)?;
    let root = find(Operation::Cv)?;
    let last = line(language, context, evidence, root);
    Some(Line {
        words: match language {
            Language::Zh => zh::CV_FORMULA,
            Language::En => en::CV_FORMULA,
        }
        .to_owned(),
        numbers: format!(
            "√{} ÷ {}",
            number::digits(&variance.result),
            number::digits(&mean.result)
        ),
        ..last
    })
}

/// What the result is held against, and whether it stands.
fn comparison(
    language: Language,
    context: &Context<'_>,
    evidence: &Evidence,
    step: &Step,
) -> String {
    let Some((direction, limit)) = &step.held_against else {
        return String::new();
    };
    // A rounded root decides nothing: its standing was decided exactly.
    let is_met = match (step.operation, evidence.standing) {
        (Operation::Cv, Standing::Met) => true,
        (Operation::Cv, Standing::NotMet) => false,
        _ => direction.is_met(&step.result, limit),
    };
    let limit = match ratio_of(context, &evidence.figure, step) {
        Some(ratio) if ratio.is_share => number::percent(limit, 4),
        _ if step.operation == Operation::Cv => number::fixed(limit, 2),
        _ => number::digits(limit),
    };
    let words = match unit_indicator(context, &evidence.figure) {
        Some(result) if step.operation == Operation::PerStudent => {
            word::indicator_standing(language, context.standard, result.standing)
        }
        _ => word::standing(language, Standing::from(is_met)).to_owned(),
    };
    format!(
        "{} {limit} {words}",
        sign(*direction, Standing::from(is_met))
    )
}

/// The sign between a figure and its limit, as it truly is.
const fn sign(direction: Direction, standing: Standing) -> &'static str {
    let is_met = matches!(standing, Standing::Met);
    match (direction, is_met) {
        (Direction::AtLeast, true) => "≥",
        (Direction::AtLeast, false) | (Direction::Below, true) => "<",
        (Direction::AtMost, true) => "≤",
        (Direction::AtMost, false) => ">",
        (Direction::Below, false) => "≥",
    }
}

/// The result of a step; a root says itself whether it is exact.
fn written(context: &Context<'_>, figure: &Figure, step: &Step) -> Written {
    let written = match ratio_of(context, figure, step) {
        Some(ratio) if ratio.is_share => {
            let percent = number::written(&(&step.result * &Exact::from(100_i64)));
            Written {
                text: format!("{}%", percent.text),
                relation: percent.relation,
            }
        }
        _ => number::written(&step.result),
    };
    let is_exact = match step.operation {
        Operation::Cv => {
            let square = &step.result * &step.result;
            step.terms.first().is_some_and(|term| term.value == square)
        }
        Operation::Composite => false,
        _ => return written,
    };
    match is_exact {
        true => written,
        false => Written {
            text: number::fixed(&step.result, 6),
            relation: "≈",
        },
    }
}

/// The unit of a step's result; may be empty.
fn unit(language: Language, context: &Context<'_>, figure: &Figure, step: &Step) -> String {
    let indicator = indicator_of(figure).and_then(|id| context.standard.indicator(id));
    let resource = || {
        indicator
            .map_or("", |rule| word::unit(language, rule.resource_unit))
            .to_owned()
    };
    match step.operation {
        Operation::Amount | Operation::Apportion | Operation::Sites | Operation::Total => {
            resource()
        }
        Operation::Shortfall { .. } => resource(),
        Operation::PerStudent | Operation::Mean => indicator
            .map_or("", |rule| word::pick(language, &rule.value_unit))
            .to_owned(),
        Operation::LevelStudents => match language {
            Language::Zh => zh::PUPILS.to_owned(),
            Language::En => en::PUPILS.to_owned(),
        },
        Operation::Stated | Operation::OfSchool { .. } => {
            let first = step.terms.first();
            first.map_or(String::new(), |term| term_unit(language, &term.name))
        }
        Operation::FundingDue { .. } => {
            let last = step.terms.last();
            last.map_or(String::new(), |term| term_unit(language, &term.name))
        }
        Operation::Difference => match language {
            Language::Zh => zh::YEARS.to_owned(),
            Language::En => en::YEARS.to_owned(),
        },
        Operation::Variance
        | Operation::SquaredCv
        | Operation::Cv
        | Operation::Composite
        | Operation::Numerator
        | Operation::Denominator
        | Operation::Quotient
        | Operation::ShareOfSchool { .. }
        | Operation::CountMet => String::new(),
    }
}

/// The unit of a fact that is a step's result as it stands.
fn term_unit(language: Language, name: &TermName) -> String {
    match name {
        TermName::Variable(variable) => base_unit(language, *variable),
        TermName::Students(section) => base_unit(language, section.students()),
        TermName::LargestClass(level) => base_unit(language, level.section().students()),
        TermName::LargeRooms(_) => word::unit(language, Unit::Room).to_owned(),
        _ => String::new(),
    }
}

/// The base unit of a fact, in which every value is kept.
pub(crate) fn base_unit(language: Language, variable: Variable) -> String {
    let Some(unit) = variable.unit() else {
        return String::new();
    };
    let base = match unit.dimension() {
        Dimension::Count(_) => match unit {
            Unit::TenThousandPeople => Unit::Person,
            other => other,
        },
        Dimension::Area => Unit::SquareMetre,
        Dimension::Money => Unit::Yuan,
        Dimension::Ratio => return String::new(),
        Dimension::Year => return String::new(),
    };
    word::unit(language, base).to_owned()
}

fn with_unit(text: &str, unit: &str) -> String {
    match unit {
        "" => text.to_owned(),
        unit => format!("{text} {unit}"),
    }
}

/// The value below which no indicator may fall: the least share of its threshold.
pub fn near_line(standard: &Standard, threshold: &Exact) -> Exact {
    threshold * &standard.school_rule.near_ratio.value
}

/// A unit's name: the school's, with its part where the school has several.
pub fn unit_name(language: Language, context: &Context<'_>, unit: usize) -> String {
    let Some(found) = context.assessment.units.get(unit) else {
        return String::new();
    };
    let kind = context
        .assessment
        .schools
        .get(found.school)
        .map(|school| school.kind);
    match kind.map(SchoolKind::sections) {
        Some([_, _, ..]) => match language {
            Language::Zh => format!("{}（{}）", found.name, zh::part_of_school(found.level)),
            Language::En => format!("{} ({})", found.name, en::part_of_school(found.level)),
        },
        _ => found.name.clone(),
    }
}
