use super::expression::Phrase;
use super::{
    Context, N_LACKS, is_known, label, level_indicator, unit_indicator, unit_name, unit_of,
    with_unit,
};
use crate::engine::{Evidence, Figure, IndicatorStanding, Operation, Standing, TermName};
use crate::model::{Level, Section, Variable};
use crate::standard::Part;
use crate::text::Language::En;
use crate::text::{labels, listed, number, verdict, word};

pub(super) const CV_FORMULA: &str =
    "√[ Σ pupilsᵢ ÷ all pupils × (valueᵢ − county mean)² ] ÷ county mean";
pub(super) const PUPILS: &str = "pupils";
pub(super) const YEARS: &str = "years";

/// What of its subject a figure is.
pub(super) const fn aspect(figure: &Figure) -> &'static str {
    match figure {
        Figure::UnitValue { .. } | Figure::Item { .. } | Figure::Part(_) => "",
        Figure::Shortfall { .. } => "shortfall",
        Figure::UnitStanding { .. } => "school rule",
        Figure::Mean { .. } => "county mean",
        Figure::Cv { .. } => "coefficient of variation",
        Figure::Composite { .. } => "composite coefficient",
    }
}

pub(super) const fn operation(operation: Operation) -> &'static str {
    match operation {
        Operation::Amount => "What the school has",
        Operation::Apportion => "The level's part of it",
        Operation::Sites => "All sites together",
        Operation::PerStudent => "Value",
        Operation::Shortfall { places: 0 } => "Shortfall, rounded up",
        Operation::Shortfall { .. } => "Shortfall, rounded up to two decimals",
        Operation::LevelStudents => "All pupils",
        Operation::Total => "All of the resource",
        Operation::Mean => "County mean (all of the resource over all pupils)",
        Operation::Variance => "Variance, weighted by pupils",
        Operation::SquaredCv => "Square of the coefficient",
        Operation::Cv => "Coefficient of variation",
        Operation::Composite => "Composite (mean of the seven, for display only)",
        Operation::Numerator => "Numerator",
        Operation::Denominator => "Denominator",
        Operation::Quotient => "Ratio",
        Operation::Difference => "Years between",
        Operation::Stated => "As stated",
        Operation::CountMet => "Indicators met",
        Operation::OfSchool { .. } => "",
        Operation::ShareOfSchool { .. } => "ratio",
        Operation::FundingDue { .. } => "funding due",
    }
}

pub(super) const fn phrase(phrase: Phrase, operation: Operation) -> &'static str {
    match (phrase, operation) {
        (Phrase::SumOfUnits, Operation::Total) => "Σ what each school has",
        (Phrase::SumOfUnits, _) => "Σ pupils of each school",
        (Phrase::Variance, _) => "Σ pupilsᵢ ÷ all pupils × (valueᵢ − county mean)²",
        (Phrase::CountMet, _) => "how many of the seven reach their threshold",
    }
}

pub(super) const fn term(name: &TermName) -> &'static str {
    match name {
        TermName::Weight(Section::Primary) => "primary weight",
        TermName::Weight(Section::Junior) => "junior weight",
        TermName::Weight(Section::Senior) => "senior weight",
        TermName::Students(Section::Primary) => "primary pupils",
        TermName::Students(Section::Junior) => "junior pupils",
        TermName::Students(Section::Senior) => "senior pupils",
        TermName::Amount => "resource",
        TermName::Total => "all of the resource",
        TermName::LevelStudents => "all pupils",
        TermName::Mean => "county mean",
        TermName::Variance => "variance",
        TermName::SquaredCv => "square of the coefficient",
        TermName::Parameter(_) => "threshold",
        TermName::UnitStudents(_) => "pupils of the school",
        TermName::UnitAmount(_) => "resource of the school",
        TermName::Year => "year assessed",
        TermName::Numerator => "numerator",
        TermName::Denominator => "denominator",
        TermName::LargeRooms(Variable::MusicRoomAreas) => "music rooms that are large enough",
        TermName::FundedPupils => "pupils to fund",
        TermName::LargeRooms(_) => "art rooms that are large enough",
        TermName::LargestClass(Level::Primary) => "largest primary class",
        TermName::LargestClass(Level::Junior) => "largest junior class",
        TermName::Variable(_)
        | TermName::Scale
        | TermName::SiteAmount(_)
        | TermName::Cv(_)
        | TermName::IsMet(_) => "",
    }
}

/// Within a sum: the level is said once.
pub(super) fn shorten(index: usize, name: &str) -> String {
    let begins = ["Primary ", "Junior "];
    let rest = begins
        .into_iter()
        .find_map(|begin| name.strip_prefix(begin));
    match rest {
        Some(rest) if index > 0 => rest.to_owned(),
        _ => name.to_owned(),
    }
}

pub(super) const fn part_of_school(level: Level) -> &'static str {
    match level {
        Level::Primary => "primary part",
        Level::Junior => "junior part",
    }
}

pub(super) fn sentence(context: &Context<'_>, evidence: &Evidence) -> String {
    match &evidence.figure {
        Figure::UnitValue { .. } | Figure::Shortfall { .. } => unit_value(context, evidence),
        Figure::UnitStanding { unit } => unit_standing(context, evidence, *unit),
        Figure::Mean { level, indicator } => {
            let n = context
                .assessment
                .units
                .iter()
                .filter(|unit| unit.level == *level)
                .count();
            match evidence.steps.last() {
                Some(step) => format!(
                    "{}: over {n} {} units the mean is {}. It is all of the resource over all \
                     pupils, not the plain mean of the schools' values.",
                    label(En, context, *indicator),
                    word::level(En, *level),
                    with_unit(
                        &number::digits(&step.result),
                        &value_unit(context, evidence)
                    )
                ),
                None => unknown(context, evidence),
            }
        }
        Figure::Cv { level, indicator } => {
            cv(context, evidence, *level, label(En, context, *indicator))
        }
        Figure::Composite { .. } => match evidence.steps.last() {
            Some(step) => format!(
                "The mean of the seven coefficients is {}. For display only: the standard judges \
                 each coefficient by itself.",
                number::digits(&step.result)
            ),
            None => "Not all seven coefficients are known, so there is no composite.".to_owned(),
        },
        Figure::Item { id } => {
            let label = context
                .standard
                .item(id)
                .map_or("", |item| item.label.en.as_str());
            let label = label.trim_end_matches('.');
            match evidence.standing {
                Standing::Met => format!("{label}. Met."),
                Standing::NotMet => format!("{label}. Not met."),
                Standing::Undetermined => format!("{label}. Undetermined: something is not known."),
            }
        }
        Figure::Part(part) => {
            let now = verdict::part_standing(En, context.standard, context.assessment, *part);
            let rule = match part {
                Part::Resources => {
                    "Met when every unit passes the school rule and all seven coefficients of each \
                     level are within their limits."
                }
                Part::Government | Part::Quality => "Met when all of its items are met.",
                Part::Recognition => "Met when public recognition reaches its threshold.",
                Part::Veto => "Any one of them, and the county is not met.",
                Part::Precondition => "All of them must hold before a county may apply.",
            };
            format!("{rule} Now: {}.", now)
        }
    }
}

fn unit_value(context: &Context<'_>, evidence: &Evidence) -> String {
    let (Some(result), Some(unit)) = (
        unit_indicator(context, &evidence.figure),
        unit_of(context, &evidence.figure),
    ) else {
        return String::new();
    };
    let Ok(value) = &result.value else {
        return unknown(context, evidence);
    };
    let threshold = evidence
        .threshold
        .as_ref()
        .map(|(_, parameter)| number::digits(&parameter.value));
    let threshold = threshold.unwrap_or_default();
    let level = word::level(En, unit.level);
    let value = with_unit(&number::digits(value), &value_unit(context, evidence));
    let lacking = match (&result.shortfall, super::indicator_of(&evidence.figure)) {
        (Some(shortfall), Some(id)) if !shortfall.is_zero() => {
            let unit = context
                .standard
                .indicator(id)
                .map_or("", |rule| word::unit(En, rule.resource_unit));
            // What is added at the school is divided by levels as well.
            let share = match super::is_apportioned(evidence) {
                true => {
                    ", as this level's share; what the school adds is divided too, so that the \
                     whole school needs more"
                }
                false => "",
            };
            let lacking = with_unit(&number::digits(shortfall), unit);
            format!(" Lacking: {lacking}{share}.")
        }
        _ => String::new(),
    };
    let near = word::near_percent(context.standard);
    match result.standing {
        IndicatorStanding::Met => format!("{value} reaches the {level} threshold of {threshold}."),
        IndicatorStanding::Near => format!(
            "{value} is below the {level} threshold of {threshold}, but not below {near} % of it: \
             the school rule lets that pass if enough other indicators are met.{lacking}"
        ),
        IndicatorStanding::Below => format!(
            "{value} is below {near} % of the {level} threshold of {threshold}, so the unit \
             does not pass the school rule.{lacking}"
        ),
        IndicatorStanding::Undetermined => unknown(context, evidence),
    }
}

fn unit_standing(context: &Context<'_>, evidence: &Evidence, unit: usize) -> String {
    let Some(found) = context.assessment.units.get(unit) else {
        return String::new();
    };
    let count = |wanted| {
        found
            .indicators
            .iter()
            .filter(|it| it.standing == wanted)
            .count()
    };
    let near = word::near_percent(context.standard);
    let least = number::digits(&context.standard.school_rule.least_met.value);
    let all = context.standard.indicators.len();
    format!(
        "Every unit must reach at least {least} of the {all} thresholds, and {near} % of every other. \
         {}: {} met, {} not met but at least {near} %, {} below {near} %, {} undetermined. The \
         school rule is {}.",
        unit_name(En, context, unit),
        count(IndicatorStanding::Met),
        count(IndicatorStanding::Near),
        count(IndicatorStanding::Below),
        count(IndicatorStanding::Undetermined),
        word::standing(En, evidence.standing)
    )
}

fn cv(context: &Context<'_>, evidence: &Evidence, level: Level, label: String) -> String {
    let limit = evidence
        .threshold
        .as_ref()
        .map(|(_, limit)| number::fixed(&limit.value, 2));
    let limit = limit.unwrap_or_default();
    let level_name = word::level(En, level);
    let Some(result) =
        super::indicator_of(&evidence.figure).and_then(|id| level_indicator(context, level, id))
    else {
        return String::new();
    };
    if !is_known(result) {
        return unknown(context, evidence);
    }
    match evidence
        .steps
        .last()
        .filter(|step| step.operation == Operation::Cv)
    {
        Some(step) => {
            let cv = number::fixed(&step.result, 6);
            match evidence.standing {
                Standing::NotMet => {
                    format!(
                        "{label}: the {level_name} coefficient is {cv}, above the limit of {limit}."
                    )
                }
                _ => format!(
                    "{label}: the {level_name} coefficient is {cv}, within the limit of {limit}."
                ),
            }
        }
        None => format!(
            "No {level_name} school has any of this resource, so there is no coefficient: not met."
        ),
    }
}

/// Nothing can be said, because something is not known.
fn unknown(context: &Context<'_>, evidence: &Evidence) -> String {
    let lacks = evidence.lacks.iter();
    let lacks = lacks.map(|(row, lack)| labels::lack(En, context.county, *row, lack));
    match listed(lacks, N_LACKS, "; ", |n| format!(" ({n} in all)")).as_str() {
        "" => "Something is not known, so this cannot be computed yet.".to_owned(),
        lacks => format!("This cannot be computed yet: {lacks}."),
    }
}

fn value_unit(context: &Context<'_>, evidence: &Evidence) -> String {
    super::indicator_of(&evidence.figure)
        .and_then(|id| context.standard.indicator(id))
        .map_or(String::new(), |rule| rule.value_unit.en.clone())
}

/// A title begins with a capital.
pub(super) fn capitalised(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
