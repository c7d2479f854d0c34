use super::open;
use crate::engine::{
    Assessment, ConditionResult, CvOutcome, IndicatorStanding, ItemResult, Lack, LevelIndicator,
    LevelResult, Offender, Standing, Unit,
};
use crate::model::{County, Level, School, Variable};
use crate::quantity::{Exact, grouped, to_fixed};
use crate::standard::{Bilingual, Condition, Direction, Indicator, Item, Part, Standard};

/// Why a county is not met, as facts; the sentences are made beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// An item is not met; vetoes are items too.
    Item {
        /// The rule.
        item: &'a Item,
        /// What breaks it; empty when a person judged it.
        details: Vec<Detail<'a>>,
    },
    /// Units of a level do not pass the school rule.
    Units {
        /// The level.
        level: Level,
        /// Units in scope.
        n_units: usize,
        /// Those that do not pass.
        failures: Vec<Failure<'a>>,
    },
    /// A coefficient of variation is too large.
    Dispersion {
        /// The level.
        level: Level,
        /// The indicator.
        indicator: &'a Indicator,
        /// The coefficient with the form's decimals, or with six where rounding would hide the
        /// difference; `None` when the county has none of the resource.
        cv: Option<String>,
        /// The limit.
        limit: &'a Exact,
    },
    /// Something needed is not known.
    Open {
        /// What.
        cause: Cause<'a>,
        /// Why, and for which school; an empty name is the county.
        lacks: Vec<(&'a str, &'a Lack)>,
    },
}

/// What is undetermined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause<'a> {
    /// All that looks at schools: there are none.
    Schools,
    /// Units of a level.
    Units {
        /// The level.
        level: Level,
        /// How many.
        n_open: usize,
    },
    /// The dispersion of some indicators at a level.
    Dispersion {
        /// The level.
        level: Level,
        /// Which.
        indicators: Vec<&'a Indicator>,
    },
    /// A county item.
    Item(&'a Item),
}

/// A unit that does not pass the school rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure<'a> {
    /// Its school.
    pub school: &'a str,
    /// Its indicators below the threshold.
    pub gaps: Vec<Gap<'a>>,
}

/// An indicator below its threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Near or below.
    pub standing: IndicatorStanding,
    /// Its value as the form prints it.
    pub value: Option<String>,
    /// The threshold.
    pub threshold: &'a Exact,
    /// What is lacking, in the resource's unit.
    pub shortfall: Option<&'a Exact>,
}

/// What breaks an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail<'a> {
    /// A county figure.
    Figure {
        /// What is compared, where the item's name does not say it.
        name: Option<Name<'a>>,
        /// What it is.
        found: &'a Exact,
        /// Which side is good.
        direction: Direction,
        /// The limit.
        limit: &'a Exact,
        /// How it is read.
        scale: Scale,
        /// A fact in whose unit it is; `None` for a number without one.
        unit_of: Option<Variable>,
        /// Whether the form's decimals would hide the difference.
        is_rounding_sensitive: bool,
    },
    /// A school's figure.
    School {
        /// The school.
        school: &'a str,
        /// What it has.
        found: &'a Exact,
        /// Whether the limit is the least or the most.
        direction: Direction,
        /// What it needs, or may have.
        limit: &'a Exact,
        /// How it is read.
        scale: Scale,
    },
    /// Rooms that are missing.
    Rooms {
        /// The school.
        school: &'a str,
        /// The fact that lists them.
        variable: Variable,
        /// How many are large enough.
        found: usize,
        /// How many are needed.
        needed: usize,
    },
    /// Classes that are too large.
    Classes {
        /// The school.
        school: &'a str,
        /// The level.
        level: Level,
        /// How many.
        n_classes: usize,
        /// The largest.
        largest: &'a Exact,
        /// The limit.
        limit: &'a Exact,
    },
    /// A subject of the quality monitoring.
    Subject(&'a Bilingual),
    /// What a person judged not to be met, where the item asks for more than that.
    Judged(Variable),
}

/// What a figure is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'a> {
    /// As the rule calls it.
    Label(&'a Bilingual),
    /// As the fact that it is.
    Fact(Variable),
}

/// How a figure is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// As it is.
    Plain,
    /// As a percentage.
    Percent,
    /// As a number of years.
    Years,
}

/// The reasons, the weightiest first.
pub fn reasons<'a>(
    standard: &'a Standard,
    county: &'a County,
    assessment: &'a Assessment,
) -> Vec<Reason<'a>> {
    let failed = |part: Part| {
        assessment
            .items
            .iter()
            .filter(move |item| item.part == part && item.standing == Standing::NotMet)
            .filter_map(|item| failed_item(standard, county, item))
    };
    let mut reasons: Vec<Reason<'a>> = failed(Part::Veto).collect();
    for level in &assessment.levels {
        reasons.extend(failed_units(standard, assessment, level));
    }
    for level in &assessment.levels {
        let indicators = level.indicators.iter();
        reasons.extend(indicators.filter_map(|it| failed_dispersion(standard, level, it)));
    }
    for part in [
        Part::Government,
        Part::Quality,
        Part::Recognition,
        Part::Precondition,
    ] {
        reasons.extend(failed(part));
    }
    reasons.extend(open::reasons(standard, county, assessment));
    reasons
}

fn failed_item<'a>(
    standard: &'a Standard,
    county: &'a County,
    result: &'a ItemResult,
) -> Option<Reason<'a>> {
    let item = standard.item(&result.id)?;
    let details = item
        .conditions
        .iter()
        .zip(&result.conditions)
        .filter(|(_, outcome)| outcome.standing == Standing::NotMet)
        .flat_map(|(condition, outcome)| match condition {
            Condition::Finding(finding) if item.conditions.len() > 1 => {
                vec![Detail::Judged(*finding)]
            }
            _ => details(county, condition, outcome),
        })
        .collect();
    Some(Reason::Item { item, details })
}

/// What breaks one condition of an item: those who do not meet it, in their order, or else its figure;
/// nothing where a person judged it.
pub fn details<'a>(
    county: &'a County,
    condition: &'a Condition,
    outcome: &'a ConditionResult,
) -> Vec<Detail<'a>> {
    let (direction, scale, name, unit_of) = match condition {
        Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
            let scale = if ratio.is_share {
                Scale::Percent
            } else {
                Scale::Plain
            };
            let unit_of = ratio.numerator.first().copied();
            let name = Some(Name::Label(&ratio.label));
            (ratio.direction, scale, name, unit_of)
        }
        Condition::Limit {
            variable,
            direction,
            ..
        } => (
            *direction,
            Scale::Plain,
            Some(Name::Fact(*variable)),
            Some(*variable),
        ),
        Condition::SchoolSize(_) | Condition::ClassSize(_) => {
            (Direction::AtMost, Scale::Plain, None, None)
        }
        Condition::AtLeast { left, .. } => (
            Direction::AtLeast,
            Scale::Plain,
            Some(Name::Fact(*left)),
            Some(*left),
        ),
        Condition::YearsSince { .. } => (Direction::AtLeast, Scale::Years, None, None),
        Condition::Finding(_)
        | Condition::Rooms(_)
        | Condition::SmallSchools(_)
        | Condition::Monitoring(_)
        | Condition::Veto(_)
        | Condition::Unstated => (Direction::AtLeast, Scale::Plain, None, None),
    };
    if !outcome.offenders.is_empty() {
        let offenders = outcome.offenders.iter();
        return offenders
            .filter_map(|it| offence(county, condition, it, direction, scale))
            .collect();
    }
    let figure = outcome.figures.as_ref().map(|figures| Detail::Figure {
        name,
        found: &figures.value,
        direction,
        limit: &figures.threshold,
        scale,
        unit_of,
        is_rounding_sensitive: outcome.is_rounding_sensitive,
    });
    figure.into_iter().collect()
}

fn offence<'a>(
    county: &'a County,
    condition: &'a Condition,
    offender: &'a Offender,
    direction: Direction,
    scale: Scale,
) -> Option<Detail<'a>> {
    let school = |row: usize| county.schools.get(row).map_or("", School::name);
    Some(match offender {
        Offender::School { row, found, limit } => Detail::School {
            school: school(*row),
            found,
            direction,
            limit,
            scale,
        },
        Offender::Rooms {
            row,
            variable,
            found,
            needed,
        } => Detail::Rooms {
            school: school(*row),
            variable: *variable,
            found: *found,
            needed: *needed,
        },
        Offender::Classes {
            row,
            level,
            n_classes,
            largest,
            limit,
        } => Detail::Classes {
            school: school(*row),
            level: *level,
            n_classes: *n_classes,
            largest,
            limit,
        },
        Offender::Subject(index) => Detail::Subject(condition.subject_label(*index)?),
    })
}

/// The indicators of a unit that are below their thresholds.
pub fn gaps<'a>(standard: &'a Standard, unit: &'a Unit) -> Vec<Gap<'a>> {
    let indicators = standard.indicators.iter().zip(&unit.indicators);
    indicators
        .filter(|(_, result)| match result.standing {
            IndicatorStanding::Near | IndicatorStanding::Below => true,
            IndicatorStanding::Met | IndicatorStanding::Undetermined => false,
        })
        .map(|(indicator, result)| Gap {
            indicator,
            standing: result.standing,
            value: result.value.as_ref().ok().map(|value| {
                let places = if result.is_rounding_sensitive {
                    6
                } else {
                    standard.rounding.school_value
                };
                grouped(&to_fixed(value, places))
            }),
            threshold: &indicator.threshold.get(unit.level).value,
            shortfall: result.shortfall.as_ref(),
        })
        .collect()
}

fn failed_units<'a>(
    standard: &'a Standard,
    assessment: &'a Assessment,
    level: &LevelResult,
) -> Option<Reason<'a>> {
    let failures: Vec<Failure<'a>> = assessment
        .units
        .iter()
        .filter(|unit| unit.level == level.level && unit.standing == Standing::NotMet)
        .map(|unit| Failure {
            school: &unit.name,
            gaps: gaps(standard, unit),
        })
        .collect();
    (!failures.is_empty()).then_some(Reason::Units {
        level: level.level,
        n_units: level.n_units,
        failures,
    })
}

fn failed_dispersion<'a>(
    standard: &'a Standard,
    level: &LevelResult,
    result: &'a LevelIndicator,
) -> Option<Reason<'a>> {
    if result.cv_standing != Standing::NotMet {
        return None;
    }
    let places = if result.is_rounding_sensitive {
        6
    } else {
        standard.rounding.cv
    };
    let cv = match &result.cv {
        CvOutcome::Known(dispersion) => dispersion.cv_to_fixed(places),
        CvOutcome::ZeroTotal(_) | CvOutcome::Unknown | CvOutcome::NoUnits => None,
    };
    Some(Reason::Dispersion {
        level: level.level,
        indicator: standard.indicator(result.id)?,
        cv,
        limit: &result.cv_limit,
    })
}
