use crate::model::Variable;

use Variable as V;

/// 这些数据有误时会算错的指标。
pub(super) fn rests(variables: &[Variable]) -> &'static str {
    let Some(first) = variables.first() else {
        return "相关指标";
    };
    match first {
        V::PrimaryTeachersPhd
        | V::PrimaryTeachersMaster
        | V::PrimaryTeachersBachelor
        | V::PrimaryTeachersCollege
        | V::JuniorTeachersPhd
        | V::JuniorTeachersMaster
        | V::JuniorTeachersBachelor => "高于规定学历教师数",
        V::PrimaryCertifiedTeachers | V::JuniorCertifiedTeachers => "教师持证上岗率",
        V::PrimaryTrained360h | V::JuniorTrained360h => "教师培训完成率",
        V::PrimaryBackboneTeachers | V::JuniorBackboneTeachers => "骨干教师数",
        V::PrimaryZoned | V::PrimaryAdmitted | V::JuniorZoned | V::JuniorAdmitted => {
            "就近划片入学比例"
        }
        V::PrimaryFulltimeTeachers | V::JuniorFulltimeTeachers => "教师培训完成率和持证上岗率",
        V::PrimaryClasses | V::JuniorClasses => "班额",
        V::IndoorPeArea => "教学及辅助用房面积和体育运动场馆面积",
        V::TeachingAuxArea | V::BuildingArea => "教学及辅助用房面积",
        V::SportsGroundArea => "体育运动场馆面积",
        V::TeachingEquipmentValue => "教学仪器设备值",
        V::MultimediaRooms => "网络多媒体教室数",
        V::PublicFundingPrev => "公用经费指标",
        V::TrainingFundingPrev => "教师培训经费占比",
        V::RuralPopulation | V::Population => "县情数据",
        V::MigrantStudents | V::MigrantPublic | V::MigrantPurchased => "随迁子女就读比例",
        V::ExchangeEligible | V::ExchangeActual | V::ExchangeBackbone => "交流轮岗比例",
        V::HsQuotaRural | V::HsQuotaAllocated | V::HsQuotaTotal => "优质高中名额分配比例",
        V::DisabledChildren | V::DisabledEnrolled | V::DisabledInSpecialSchool => {
            "残疾儿童少年入学率"
        }
        V::SurveyTotal | V::SurveyValid | V::SurveySatisfied => "社会认可度",
        V::VisitTotal | V::VisitSatisfied => "社会认可度",
        V::PrimaryStudents | V::JuniorStudents | V::SeniorStudents => "各项生均指标",
        _ => "相关指标",
    }
}
