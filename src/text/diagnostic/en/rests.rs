use crate::model::Variable;

use Variable as V;

/// What comes out wrong when these figures are.
pub(super) fn rests(variables: &[Variable]) -> &'static str {
    let Some(first) = variables.first() else {
        return "what rests on them";
    };
    match first {
        V::PrimaryTeachersPhd
        | V::PrimaryTeachersMaster
        | V::PrimaryTeachersBachelor
        | V::PrimaryTeachersCollege
        | V::JuniorTeachersPhd
        | V::JuniorTeachersMaster
        | V::JuniorTeachersBachelor => "the number of teachers with higher degrees",
        V::PrimaryCertifiedTeachers | V::JuniorCertifiedTeachers => {
            "the share of certified teachers"
        }
        V::PrimaryTrained360h | V::JuniorTrained360h => "the share of trained teachers",
        V::PrimaryBackboneTeachers | V::JuniorBackboneTeachers => "the number of key teachers",
        V::PrimaryZoned | V::PrimaryAdmitted | V::JuniorZoned | V::JuniorAdmitted => {
            "the share of pupils admitted by zone"
        }
        V::PrimaryFulltimeTeachers | V::JuniorFulltimeTeachers => {
            "the shares of trained and certified teachers"
        }
        V::PrimaryClasses | V::JuniorClasses => "class sizes",
        V::IndoorPeArea => "teaching area and sports area",
        V::TeachingAuxArea | V::BuildingArea => "teaching area",
        V::SportsGroundArea => "sports area",
        V::TeachingEquipmentValue => "the value of equipment",
        V::MultimediaRooms => "the number of multimedia rooms",
        V::PublicFundingPrev => "public expenses",
        V::TrainingFundingPrev => "the share of training expenses",
        V::RuralPopulation | V::Population => "the facts about the county",
        V::MigrantStudents | V::MigrantPublic | V::MigrantPurchased => {
            "the share of migrant children"
        }
        V::ExchangeEligible | V::ExchangeActual | V::ExchangeBackbone => {
            "the share of rotated teachers"
        }
        V::HsQuotaRural | V::HsQuotaAllocated | V::HsQuotaTotal => {
            "the share of senior secondary places"
        }
        V::DisabledChildren | V::DisabledEnrolled | V::DisabledInSpecialSchool => {
            "the enrolment of children with disabilities"
        }
        V::SurveyTotal | V::SurveyValid | V::SurveySatisfied => "public recognition",
        V::VisitTotal | V::VisitSatisfied => "public recognition",
        V::PrimaryStudents | V::JuniorStudents | V::SeniorStudents => "everything per pupil",
        _ => "what rests on them",
    }
}
