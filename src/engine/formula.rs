//! The one formula of the seven indicators: a ratio of sums (Σ资源 ÷ 学生数).

use super::{Lack, Outcome};
use crate::model::{Entry, Level, Record, SchoolKind, Section, Setting, Variable};
use crate::quantity::{self, Exact};
use crate::standard::{Apportionment, Indicator, IndicatorId, Relaxations, Resource, Standard};

/// What a school holds of an indicator's resource, before levels share it.
///
/// # Errors
/// The first [`Lack`] among its facts.
pub(super) fn school_amount(
    standard: &Standard,
    indicator: &Indicator,
    record: &Record,
    level: Level,
) -> Outcome {
    let resource = indicator.resource.get(level);
    let mut amounts = Vec::with_capacity(resource.numerator.len() + resource.less.len());
    let relaxed = match is_relaxed(standard, indicator.id, record, level) {
        true => resource.relaxed.as_slice(),
        false => &[],
    };
    for variable in resource.numerator.iter().chain(relaxed) {
        if !is_counted_elsewhere(resource, record, *variable) {
            amounts.push(number(record, *variable)?.clone());
        }
    }
    for variable in &resource.less {
        amounts.push(-number(record, *variable)?.clone());
    }
    let amount = quantity::sum(&amounts);
    if amount.is_negative() {
        Err(Lack::NegativeArea)
    } else {
        Ok(amount)
    }
}

/// A fact as a number.
///
/// # Errors
/// [`Lack::Fact`] with the reason.
pub(super) fn number(record: &Record, variable: Variable) -> Result<&Exact, Lack> {
    record
        .number(variable)
        .map_err(|absence| Lack::Fact(variable, absence))
}

/// Whether the fact is already inside another one that is added (艺术·计 holds 音乐 and 美术).
pub(super) fn is_counted_elsewhere(
    resource: &Resource,
    record: &Record,
    variable: Variable,
) -> bool {
    match record.get(variable).entry {
        Entry::CountedIn(whole) => resource.numerator.contains(&whole),
        _ => false,
    }
}

/// Whether the relaxation of this indicator applies to the school (放宽口径).
///
/// A relaxation must be claimed: it does not apply where the qualifying fact is not stated.
pub(super) fn is_relaxed(
    standard: &Standard,
    id: IndicatorId,
    record: &Record,
    level: Level,
) -> bool {
    if standard.relaxations == Relaxations::Off {
        return false;
    }
    match id {
        IndicatorId::R3 => {
            let students = record.number(level.section().students());
            record.setting() == Ok(Setting::Rural)
                && students.is_ok_and(|students| {
                    &standard.itinerant_from.value <= students
                        && students < &standard.itinerant_below.value
                })
        }
        IndicatorId::R5 => record.flag(Variable::IsDenseCenter) == Ok(true),
        IndicatorId::R1 | IndicatorId::R2 | IndicatorId::R4 | IndicatorId::R6 | IndicatorId::R7 => {
            false
        }
    }
}

/// The rule by which the school's levels share the resource; `None` when they do not.
pub(super) fn sharing<'a>(
    standard: &'a Standard,
    indicator: &Indicator,
    kind: SchoolKind,
) -> Option<&'a Apportionment> {
    if indicator.is_apportioned {
        standard.apportionment(kind)
    } else {
        None
    }
}

/// The part of a shared amount that falls to `level` (拆分).
///
/// With pupils *A*, *B*, *C* and weights *u*, *v*, *w* of the sections, primary receives
/// `u·A ÷ (u·A + v·B + w·C)` of the amount; the parts are never rounded.
///
/// # Errors
/// [`Lack::SectionStudents`] when the pupils of any sharing section are not known: without the
/// seniors nobody can say what the juniors hold.
pub(super) fn apportion(
    apportionment: &Apportionment,
    record: &Record,
    level: Level,
    amount: &Exact,
) -> Outcome {
    let mut whole = Exact::ZERO;
    let mut part = Exact::ZERO;
    for (section, weight) in &apportionment.weights {
        let weighted = &weight.value * section_students(record, *section)?;
        if *section == level.section() {
            part = weighted.clone();
        }
        whole = &whole + &weighted;
    }
    (amount * &part)
        .checked_div(&whole)
        .ok_or(Lack::ZeroDenominator)
}

/// The pupils of a section that shares.
///
/// # Errors
/// [`Lack::SectionStudents`].
pub(super) fn section_students(record: &Record, section: Section) -> Result<&Exact, Lack> {
    record
        .number(section.students())
        .map_err(|absence| Lack::SectionStudents(section, absence))
}
