//! What the data dictionary (§7) calls blocking: a part that is larger than its whole.

use junheng::model::{Record, Variable as V};
use num_traits::Zero;

use super::number::{Num, from_exact};

/// V01: the degrees of the full-time teachers, each teacher in one of them.
const PRIMARY_DEGREES: [V; 4] = [
    V::PrimaryTeachersPhd,
    V::PrimaryTeachersMaster,
    V::PrimaryTeachersBachelor,
    V::PrimaryTeachersCollege,
];
const JUNIOR_DEGREES: [V; 3] = [
    V::JuniorTeachersPhd,
    V::JuniorTeachersMaster,
    V::JuniorTeachersBachelor,
];

/// V03, V08 and V16, with the limits that the dictionary gives for the county's figures.
const PAIRS: [(V, V); 18] = [
    (V::PrimaryCertifiedTeachers, V::PrimaryFulltimeTeachers),
    (V::PrimaryTrained360h, V::PrimaryFulltimeTeachers),
    (V::PrimaryBackboneTeachers, V::PrimaryFulltimeTeachers),
    (V::JuniorCertifiedTeachers, V::JuniorFulltimeTeachers),
    (V::JuniorTrained360h, V::JuniorFulltimeTeachers),
    (V::JuniorBackboneTeachers, V::JuniorFulltimeTeachers),
    (V::IndoorPeArea, V::TeachingAuxArea),
    (V::PrimaryZoned, V::PrimaryAdmitted),
    (V::JuniorZoned, V::JuniorAdmitted),
    (V::TrainingFundingPrev, V::PublicFundingPrev),
    (V::ExchangeBackbone, V::ExchangeActual),
    (V::HsQuotaRural, V::HsQuotaAllocated),
    (V::HsQuotaAllocated, V::HsQuotaTotal),
    (V::DisabledEnrolled, V::DisabledChildren),
    (V::DisabledInSpecialSchool, V::DisabledEnrolled),
    (V::SurveySatisfied, V::SurveyValid),
    (V::SurveyValid, V::SurveyTotal),
    (V::VisitSatisfied, V::VisitTotal),
];

/// Whether what rests on `used` can be believed: no fact of it stands in a contradiction.
pub fn is_sound(record: &Record, used: &[V]) -> bool {
    let number = |variable: V| record.number(variable).ok().map(from_exact);
    let concerns = |parts: &[V], whole: V| {
        used.contains(&whole) || parts.iter().any(|part| used.contains(part))
    };
    let exceeds = |parts: &[V], whole: V| {
        let stated = parts.iter().filter_map(|part| number(*part));
        let sum = stated.fold(Num::zero(), |sum, part| sum + part);
        number(whole).is_some_and(|whole| sum > whole)
    };
    let breaks = |parts: &[V], whole: V| concerns(parts, whole) && exceeds(parts, whole);
    !(breaks(&PRIMARY_DEGREES, V::PrimaryFulltimeTeachers)
        || breaks(&JUNIOR_DEGREES, V::JuniorFulltimeTeachers)
        || breaks(&[V::MigrantPublic, V::MigrantPurchased], V::MigrantEligible)
        || PAIRS.iter().any(|(part, whole)| breaks(&[*part], *whole)))
}
