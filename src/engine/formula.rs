//! The one formula of the seven indicators: a ratio of sums (Σ资源 ÷ 学生数).

use super::item::{classes, sizes};
use super::{Lack, Outcome};
use crate::model::{
    Absence, Entry, Level, Record, SchoolKind, Section, Setting, Variable, listed_classes,
};
use crate::quantity::{self, Exact};
use crate::standard::{Apportionment, Indicator, IndicatorId, Relaxations, Resource, Standard};

/// The facts that make up what a school holds of an indicator's resource, those to be subtracted
/// already negative.
///
/// `relaxed` is what its relaxation adds. A blank there claims nothing and takes nothing away; what
/// cannot be read may be a claim.
///
/// # Errors
/// The first [`Lack`] among its facts.
pub(super) fn terms(
    resource: &Resource,
    relaxed: &[Variable],
    record: &Record,
) -> Result<Vec<(Variable, Exact)>, Lack> {
    let mut terms = Vec::with_capacity(resource.numerator.len() + resource.less.len());
    for variable in &resource.numerator {
        if !is_counted_elsewhere(resource, record, *variable) {
            terms.push((*variable, number(record, *variable)?.clone()));
        }
    }
    for variable in relaxed {
        match record.number(*variable) {
            Ok(number) => terms.push((*variable, number.clone())),
            Err(Absence::Missing | Absence::NotApplicable) => {}
            Err(absence @ Absence::Unreadable) => return Err(Lack::Fact(*variable, absence)),
        }
    }
    for variable in &resource.less {
        terms.push((*variable, -number(record, *variable)?.clone()));
    }
    Ok(terms)
}

/// What the terms add up to.
///
/// # Errors
/// [`Lack::NegativeArea`]: no school has less than nothing.
pub(super) fn total(terms: &[(Variable, Exact)]) -> Outcome {
    let amounts: Vec<Exact> = terms.iter().map(|(_, amount)| amount.clone()).collect();
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
fn is_counted_elsewhere(resource: &Resource, record: &Record, variable: Variable) -> bool {
    match record.get(variable).entry {
        Entry::CountedIn(whole) => resource.numerator.contains(&whole),
        _ => false,
    }
}

/// Whether the relaxation of this indicator applies to the school (放宽口径).
///
/// A relaxation must be claimed: it does not apply where the qualifying fact is not stated. R3 looks
/// at the pupils of the whole school (50 ≤ 在校生 < 100 的农村小规模学校), not at those of one level.
pub(super) fn is_relaxed(
    standard: &Standard,
    id: IndicatorId,
    record: &Record,
    kind: SchoolKind,
) -> bool {
    if standard.relaxations == Relaxations::Off {
        return false;
    }
    match id {
        IndicatorId::R3 => {
            record.setting() == Ok(Setting::Rural)
                && all_students(record, kind).is_ok_and(|students| {
                    standard.itinerant_from.value <= students
                        && students < standard.itinerant_below.value
                })
        }
        IndicatorId::R5 => record.flag(Variable::IsDenseCenter) == Ok(true),
        IndicatorId::R1 | IndicatorId::R2 | IndicatorId::R4 | IndicatorId::R6 | IndicatorId::R7 => {
            false
        }
    }
}

/// What the relaxation of an indicator adds at this school; nothing where it does not apply.
pub(super) fn relaxed<'a>(
    standard: &Standard,
    indicator: &'a Indicator,
    record: &Record,
    kind: SchoolKind,
    level: Level,
) -> &'a [Variable] {
    match is_relaxed(standard, indicator.id, record, kind) {
        true => &indicator.resource.get(level).relaxed,
        false => &[],
    }
}

/// The pupils of all sections of a school.
///
/// # Errors
/// [`Lack::SectionStudents`] when those of one section are not known.
pub(super) fn all_students(record: &Record, kind: SchoolKind) -> Outcome {
    let students: Result<Vec<Exact>, Lack> = kind
        .sections()
        .iter()
        .map(|section| section_students(record, *section).cloned())
        .collect();
    Ok(quantity::sum(&students?))
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
/// seniors nobody can say what the juniors hold. [`Lack::ZeroDenominator`] when there is something
/// to share and nobody to share it.
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
    if whole.is_zero() && amount.is_zero() {
        return Ok(Exact::ZERO);
    }
    (amount * &part)
        .checked_div(&whole)
        .ok_or(Lack::ZeroDenominator)
}

/// The pupils of a section that shares.
///
/// # Errors
/// [`Lack::SectionStudents`], and [`Lack::ClassesWithoutPupils`].
pub(super) fn section_students(record: &Record, section: Section) -> Result<&Exact, Lack> {
    let students = record
        .number(section.students())
        .map_err(|absence| Lack::SectionStudents(section, absence))?;
    match section
        .level()
        .filter(|level| has_empty_classes(record, *level))
    {
        Some(level) => Err(Lack::ClassesWithoutPupils(level)),
        None => Ok(students),
    }
}

/// Whether a section is stated to have no pupils, and nothing says otherwise.
pub(super) fn is_without_pupils(record: &Record, section: Section) -> bool {
    let is_none = record.number(section.students()).is_ok_and(Exact::is_zero);
    is_none
        && !section
            .level()
            .is_some_and(|level| has_empty_classes(record, level))
}

/// Whether a level is said to have a class and no pupils: one of the two is wrong (V04).
pub(super) fn has_empty_classes(record: &Record, level: Level) -> bool {
    let stated = record.number(classes(level));
    let listed = record.numbers(sizes(level));
    record
        .number(level.section().students())
        .is_ok_and(Exact::is_zero)
        && (stated.is_ok_and(|n| !n.is_zero())
            || listed.is_ok_and(|sizes| listed_classes(sizes) > 0))
}
