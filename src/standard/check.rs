//! What must be true of ids, variables and units before a rule is a rule.

use super::schema::{Stricter, UnitName};
use super::series::Definition;
use super::{Direction, LoadError, Population};
use crate::model::{Entity, Section, ValueKind, Variable};
use crate::quantity::{Dimension, Unit};

/// What a parameter measures: a unit, or one unit for each of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    pub(super) unit: UnitName,
    pub(super) per: Option<UnitName>,
}

impl Measure {
    pub(super) const RATIO: Self = Self::of(UnitName::Ratio);

    pub(super) const fn of(unit: UnitName) -> Self {
        Self { unit, per: None }
    }

    fn words(self) -> String {
        match self.per {
            Some(per) => format!("{} per {}", self.unit.symbol(), per.symbol()),
            None => self.unit.symbol().to_owned(),
        }
    }
}

/// Whose figures a sum adds up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    School,
    County,
}

impl Whose {
    pub(super) const fn of(population: Population) -> Self {
        match population {
            Population::County => Self::County,
            Population::SchoolsInScope | Population::CompulsoryRows | Population::ZonedSchools => {
                Self::School
            }
        }
    }

    const fn entity(self) -> Entity {
        match self {
            Self::School => Entity::School,
            Self::County => Entity::County,
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::School => "a number stated for a school",
            Self::County => "a number stated for a county",
        }
    }
}

/// A number that may be added up.
pub(super) fn number(owner: &str, name: &str, whose: Whose) -> Result<Variable, LoadError> {
    fit(owner, name, whose.words(), |variable| {
        let is_number = matches!(variable.kind(), ValueKind::Count | ValueKind::Decimal);
        is_number && variable.entity() == whose.entity()
    })
}

/// Numbers that may be added up.
pub(super) fn sum(owner: &str, names: &[String], whose: Whose) -> Result<Vec<Variable>, LoadError> {
    let variables: Result<Vec<_>, _> = names
        .iter()
        .map(|name| number(owner, name, whose))
        .collect();
    let variables = variables?;
    for (index, variable) in variables.iter().enumerate() {
        if variables.iter().take(index).any(|other| other == variable) {
            return Err(LoadError::DuplicateId(format!(
                "{owner}: {}",
                variable.id()
            )));
        }
    }
    Ok(variables)
}

pub(super) fn judgement(owner: &str, name: &str) -> Result<Variable, LoadError> {
    fit(owner, name, "a judged finding", |variable| {
        variable.kind() == ValueKind::Judgement
    })
}

pub(super) fn flag(owner: &str, name: &str) -> Result<Variable, LoadError> {
    fit(owner, name, "a yes or no stated for a county", |variable| {
        variable.kind() == ValueKind::Flag && variable.entity() == Entity::County
    })
}

pub(super) fn grade(owner: &str, name: &str) -> Result<Variable, LoadError> {
    fit(
        owner,
        name,
        "a grade of the quality monitoring",
        |variable| variable.kind() == ValueKind::Grade,
    )
}

pub(super) fn year(owner: &str, name: &str) -> Result<Variable, LoadError> {
    fit(owner, name, "a year stated for a county", |variable| {
        variable.kind() == ValueKind::Year && variable.entity() == Entity::County
    })
}

pub(super) fn money(owner: &str, name: &str, whose: Whose) -> Result<Variable, LoadError> {
    let variable = number(owner, name, whose)?;
    same_unit(owner, &[variable], UnitName::Yuan)?;
    Ok(variable)
}

/// A shared resource belongs to no section; any other belongs to the section asked for.
pub(super) fn section(
    owner: &str,
    variables: &[Variable],
    section: Option<Section>,
) -> Result<(), LoadError> {
    let expected = match section {
        None => "a figure of the whole school",
        Some(Section::Primary) => "a figure of the primary section",
        Some(Section::Junior) => "a figure of the junior section",
        Some(Section::Senior) => "a figure of the senior section",
    };
    match variables
        .iter()
        .find(|variable| variable.section() != section)
    {
        Some(variable) => Err(LoadError::UnfitVariable {
            owner: owner.to_owned(),
            variable: variable.id().to_owned(),
            expected,
        }),
        None => Ok(()),
    }
}

/// All variables measure what `unit` measures.
pub(super) fn same_unit(
    owner: &str,
    variables: &[Variable],
    unit: UnitName,
) -> Result<(), LoadError> {
    match variables
        .iter()
        .find(|variable| dimension(**variable) != unit.dimension())
    {
        Some(variable) => Err(LoadError::UnitsDisagree {
            owner: owner.to_owned(),
            left: in_words(*variable),
            right: Measure::of(unit).words(),
        }),
        None => Ok(()),
    }
}

/// Both variables measure the same.
pub(super) fn agree(owner: &str, left: Variable, right: Variable) -> Result<(), LoadError> {
    if dimension(left) == dimension(right) {
        return Ok(());
    }
    Err(LoadError::UnitsDisagree {
        owner: owner.to_owned(),
        left: in_words(left),
        right: in_words(right),
    })
}

/// The parts above agree, the parts below agree, and the threshold measures their quotient.
/// Returns whether the quotient is a share.
pub(super) fn quotient(
    owner: &str,
    above: &[Variable],
    below: &[Variable],
    threshold: &Definition,
) -> Result<bool, LoadError> {
    let (Some(first_above), Some(first_below)) = (above.first(), below.first()) else {
        return Err(LoadError::NoValue(owner.to_owned()));
    };
    for variable in above {
        agree(owner, *first_above, *variable)?;
    }
    for variable in below {
        agree(owner, *first_below, *variable)?;
    }
    let is_share = dimension(*first_above) == dimension(*first_below);
    let is_fit = if is_share {
        threshold.unit == UnitName::Ratio && threshold.per.is_none()
    } else {
        threshold.unit.dimension() == dimension(*first_above)
            && threshold
                .per
                .is_some_and(|per| per.dimension() == dimension(*first_below))
    };
    if is_fit {
        return Ok(is_share);
    }
    Err(LoadError::UnitsDisagree {
        owner: owner.to_owned(),
        left: format!("{} over {}", in_words(*first_above), in_words(*first_below)),
        right: format!("the threshold in {}", measure_of(threshold).words()),
    })
}

/// The parameter measures what the rule needs.
pub(super) fn measure(id: &str, found: &Definition, needed: Measure) -> Result<(), LoadError> {
    if measure_of(found) == needed {
        return Ok(());
    }
    Err(LoadError::UnitsDisagree {
        owner: id.to_owned(),
        left: format!("it is in {}", measure_of(found).words()),
        right: format!("the rule needs {}", needed.words()),
    })
}

/// The stricter side of the threshold is the side that the rule compares with.
pub(super) fn direction(
    id: &str,
    threshold: &Definition,
    direction: Direction,
) -> Result<(), LoadError> {
    let stricter = match direction {
        Direction::AtLeast => Stricter::Higher,
        Direction::AtMost | Direction::Below => Stricter::Lower,
    };
    if threshold.stricter == stricter {
        return Ok(());
    }
    Err(LoadError::DirectionDisagrees {
        parameter: id.to_owned(),
        direction,
    })
}

/// The unit in which a resource is counted.
pub(super) fn resource_unit(owner: &str, unit: UnitName) -> Result<Unit, LoadError> {
    unit.unit().ok_or_else(|| LoadError::UnitsDisagree {
        owner: owner.to_owned(),
        left: format!("its resource is in {}", Measure::of(unit).words()),
        right: "a resource is counted or measured".to_owned(),
    })
}

/// `cn-yzjh-2017`: small letters, digits and hyphens.
pub(super) fn standard_id(id: &str) -> Result<(), LoadError> {
    let expected = "small letters, digits and hyphens, as in cn-yzjh-2017";
    check_id(id, expected, |id| {
        id.split('-')
            .all(|part| !part.is_empty() && part.bytes().all(is_small_or_digit))
    })
}

/// `S1`, `moe-2017`: letters, digits and hyphens.
pub(super) fn document_id(id: &str) -> Result<(), LoadError> {
    check_id(id, "letters, digits and hyphens, as in S1", |id| {
        id.split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    })
}

/// `G3`, `PRE1`: what an item is called.
pub(super) fn item_id(id: &str) -> Result<(), LoadError> {
    let expected = "G, Q, S, V or PRE with a number";
    check_id(id, expected, |id| {
        is_numbered(id, &["G", "Q", "S", "V", "PRE"])
    })
}

/// `D-05`: what a reading is called.
pub(super) fn reading_id(id: &str) -> Result<(), LoadError> {
    check_id(id, "D- with a number", |id| is_numbered(id, &["D-"]))
}

/// `G3.music_area`, `school_rule.least_met`: parts between points, each in snake case or the id of
/// an indicator or item.
pub(super) fn parameter_id(id: &str) -> Result<(), LoadError> {
    let is_snake = |part: &str| {
        let is_led = part
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_lowercase());
        is_led
            && part
                .bytes()
                .all(|byte| is_small_or_digit(byte) || byte == b'_')
    };
    let is_named = |part: &str| is_numbered(part, &["R", "G", "Q", "S", "V", "PRE"]);
    let expected = "snake_case parts with points, as in G3.music_area";
    check_id(id, expected, |id| {
        id.split('.').all(|part| is_snake(part) || is_named(part))
    })
}

fn fit(
    owner: &str,
    name: &str,
    expected: &'static str,
    is_fit: impl FnOnce(Variable) -> bool,
) -> Result<Variable, LoadError> {
    let variable = Variable::from_id(name).ok_or_else(|| LoadError::UnknownVariable {
        owner: owner.to_owned(),
        variable: name.to_owned(),
    })?;
    if is_fit(variable) {
        return Ok(variable);
    }
    Err(LoadError::UnfitVariable {
        owner: owner.to_owned(),
        variable: name.to_owned(),
        expected,
    })
}

fn measure_of(definition: &Definition) -> Measure {
    Measure {
        unit: definition.unit,
        per: definition.per,
    }
}

fn dimension(variable: Variable) -> Option<Dimension> {
    variable.unit().map(Unit::dimension)
}

fn in_words(variable: Variable) -> String {
    let unit = variable.unit().map_or("no unit", Unit::symbol);
    format!("{} is in {unit}", variable.id())
}

fn check_id(
    id: &str,
    expected: &'static str,
    is_fit: impl FnOnce(&str) -> bool,
) -> Result<(), LoadError> {
    if is_fit(id) {
        return Ok(());
    }
    Err(LoadError::BadId {
        id: id.to_owned(),
        expected,
    })
}

fn is_numbered(id: &str, prefixes: &[&str]) -> bool {
    prefixes
        .iter()
        .filter_map(|prefix| id.strip_prefix(prefix))
        .any(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

const fn is_small_or_digit(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}
