use super::{Entity, Entry, Record, SchoolKind, Section, Setting, Variable};

use Variable as V;

/// A group of facts that a person fills in together, in the order in which people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// What a school is (基本情况).
    Basics,
    /// Its pupils and classes (学生与班级).
    Students,
    /// Its teachers (教师).
    Teachers,
    /// Rooms, grounds and equipment (校舍场地设备).
    Facilities,
    /// Its money (经费).
    Funding,
    /// What a county is (县情).
    CountyBasics,
    /// Quotas, special education, pay (经费与工资).
    CountyFunding,
    /// Rotation of teachers (教师交流).
    Exchange,
    /// Places, migrants, disabled children (招生与入学).
    Admission,
    /// National quality monitoring (质量监测).
    Monitoring,
    /// What people think (社会认可度).
    Recognition,
    /// Findings of people (人工结论).
    Findings,
    /// Vetoes (一票否决).
    Vetoes,
}

/// All topics with their facts, in the order in which a form asks for them. The kind of school
/// comes first, for everything else depends on it.
const TOPICS: [(Topic, &[Variable]); 13] = [
    (
        Topic::Basics,
        &[
            V::SchoolType,
            V::SchoolName,
            V::SchoolCode,
            V::CountyName,
            V::Town,
            V::UrbanRural,
            V::OrganizerCode,
            V::IsBoarding,
            V::FoundedYear,
            V::IsDenseCenter,
            V::IsCountedSchool,
            V::ParentSchool,
        ],
    ),
    (
        Topic::Students,
        &[
            V::PrimaryStudents,
            V::PrimaryClasses,
            V::PrimaryGrades,
            V::PrimaryClassSizes,
            V::PrimaryAdmitted,
            V::PrimaryZoned,
            V::JuniorStudents,
            V::JuniorClasses,
            V::JuniorGrades,
            V::JuniorClassSizes,
            V::JuniorAdmitted,
            V::JuniorZoned,
            V::JuniorGraduates,
            V::JuniorEntry3y,
            V::JuniorTransferIn,
            V::JuniorTransferOut,
            V::JuniorDeceased,
            V::SeniorStudents,
            V::MigrantStudents,
        ],
    ),
    (
        Topic::Teachers,
        &[
            V::PrimaryFulltimeTeachers,
            V::PrimaryTeachersPhd,
            V::PrimaryTeachersMaster,
            V::PrimaryTeachersBachelor,
            V::PrimaryTeachersCollege,
            V::PrimaryBackboneTeachers,
            V::PrimaryPeTeachers,
            V::PrimaryMusicTeachers,
            V::PrimaryArtTeachers,
            V::PrimaryArtsTeachers,
            V::PrimaryPeItinerant,
            V::PrimaryMusicItinerant,
            V::PrimaryArtItinerant,
            V::PrimaryArtsItinerant,
            V::PrimaryCertifiedTeachers,
            V::PrimaryTrained360h,
            V::JuniorFulltimeTeachers,
            V::JuniorTeachersPhd,
            V::JuniorTeachersMaster,
            V::JuniorTeachersBachelor,
            V::JuniorBackboneTeachers,
            V::JuniorPeTeachers,
            V::JuniorMusicTeachers,
            V::JuniorArtTeachers,
            V::JuniorArtsTeachers,
            V::JuniorPeItinerant,
            V::JuniorMusicItinerant,
            V::JuniorArtItinerant,
            V::JuniorArtsItinerant,
            V::JuniorCertifiedTeachers,
            V::JuniorTrained360h,
        ],
    ),
    (
        Topic::Facilities,
        &[
            V::TeachingAuxArea,
            V::IndoorPeArea,
            V::BuildingArea,
            V::SportsGroundArea,
            V::OtherOnsiteSportsArea,
            V::OffsiteLeasedSportsArea,
            V::TeachingEquipmentValue,
            V::MultimediaRooms,
            V::MusicRoomAreas,
            V::ArtRoomAreas,
        ],
    ),
    (
        Topic::Funding,
        &[V::PublicFundingPrev, V::TrainingFundingPrev],
    ),
    (
        Topic::CountyBasics,
        &[
            V::NameOfCounty,
            V::CountyCode,
            V::Year,
            V::Population,
            V::RuralPopulation,
            V::Townships,
            V::Villages,
            V::GdpPerCapita,
            V::FiscalPerCapita,
            V::FarmerIncome,
            V::UrbanIncome,
            V::BasicBalanceCertYear,
            V::AnnexedClasses,
        ],
    ),
    (
        Topic::CountyFunding,
        &[
            V::BaseQuotaPrimary,
            V::BaseQuotaJunior,
            V::SpedFundingTotal,
            V::SpedStudents,
            V::TeacherAvgSalary,
            V::CivilServantAvgSalary,
        ],
    ),
    (
        Topic::Exchange,
        &[V::ExchangeEligible, V::ExchangeActual, V::ExchangeBackbone],
    ),
    (
        Topic::Admission,
        &[
            V::HsQuotaTotal,
            V::HsQuotaAllocated,
            V::HsQuotaRural,
            V::MigrantEligible,
            V::MigrantPublic,
            V::MigrantPurchased,
            V::DisabledChildren,
            V::DisabledEnrolled,
            V::DisabledInSpecialSchool,
        ],
    ),
    (
        Topic::Monitoring,
        &[
            V::QmChineseLevel,
            V::QmChineseDiff,
            V::QmMathLevel,
            V::QmMathDiff,
            V::QmScienceLevel,
            V::QmScienceDiff,
            V::QmPeLevel,
            V::QmPeDiff,
            V::QmArtsLevel,
            V::QmArtsDiff,
            V::QmMoralLevel,
            V::QmMoralDiff,
        ],
    ),
    (
        Topic::Recognition,
        &[
            V::SurveyTotal,
            V::SurveyValid,
            V::SurveySatisfied,
            V::VisitTotal,
            V::VisitSatisfied,
        ],
    ),
    (
        Topic::Findings,
        &[
            V::FindingG1,
            V::FindingG2,
            V::FindingG8,
            V::FindingG10,
            V::FindingG14,
            V::FindingG15,
            V::FindingQ3,
            V::FindingQ5,
            V::FindingQ6,
            V::FindingQ7,
            V::FindingQ8,
        ],
    ),
    (
        Topic::Vetoes,
        &[
            V::Veto1,
            V::Veto2,
            V::Veto3,
            V::Veto4,
            V::Veto5,
            V::Veto6,
            V::Veto7,
        ],
    ),
];

impl Topic {
    /// The topics of an entity with their facts, in the order of a form.
    pub fn of(entity: Entity) -> impl Iterator<Item = (Self, &'static [Variable])> {
        let is_about = move |facts: &[Variable]| {
            let first = facts.first();
            first.is_some_and(|variable| variable.entity() == entity)
        };
        TOPICS.into_iter().filter(move |(_, facts)| is_about(facts))
    }
}

impl Record {
    /// Whether a person who fills in this record is asked for the fact.
    ///
    /// A school is asked for what its kind of school has, and for a relaxation only where it can
    /// claim one. Until its kind is known nothing is asked but what the school is. A county is asked
    /// for everything.
    pub fn asks_for(&self, variable: Variable) -> bool {
        if variable.entity() != self.entity() {
            return false;
        }
        if self.entity() == Entity::County {
            return true;
        }
        let Ok(kind) = self.school_kind() else {
            return is_name(variable) || variable == V::SchoolType;
        };
        if kind.sections().is_empty() {
            let is_place = matches!(variable, V::UrbanRural | V::OrganizerCode);
            return is_name(variable) || is_place || variable == V::SchoolType;
        }
        let has_level = |section: Section| kind.sections().contains(&section);
        variable.section().is_none_or(has_level) && self.may_have(variable, kind)
    }

    /// Whether a fact of the school's levels can concern it, by what it says of itself.
    fn may_have(&self, variable: Variable, kind: SchoolKind) -> bool {
        match variable {
            V::IsDenseCenter => self.setting() == Ok(Setting::Urban),
            V::OtherOnsiteSportsArea | V::OffsiteLeasedSportsArea => {
                self.flag(V::IsDenseCenter) == Ok(true)
            }
            V::PrimaryPeItinerant
            | V::PrimaryMusicItinerant
            | V::PrimaryArtItinerant
            | V::PrimaryArtsItinerant
            | V::JuniorPeItinerant
            | V::JuniorMusicItinerant
            | V::JuniorArtItinerant
            | V::JuniorArtsItinerant => self.setting() == Ok(Setting::Rural),
            V::PrimaryAdmitted | V::PrimaryZoned | V::JuniorAdmitted | V::JuniorZoned => {
                self.setting() != Ok(Setting::Rural) && self.flag(V::IsBoarding) != Ok(true)
            }
            V::IsCountedSchool => kind != SchoolKind::TeachingPoint,
            V::ParentSchool => self.flag(V::IsCountedSchool) == Ok(false),
            _ => true,
        }
    }

    /// Whether something is stated about the fact, be it readable or not.
    pub fn states(&self, variable: Variable) -> bool {
        self.get(variable).entry != Entry::Missing
    }
}

/// Whether the fact says which school it is.
const fn is_name(variable: Variable) -> bool {
    matches!(
        variable,
        V::SchoolName | V::SchoolCode | V::CountyName | V::Town
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Observed, Origin, Value};

    fn school(facts: &[(Variable, Value)]) -> Record {
        let mut record = Record::new(Entity::School);
        for (variable, value) in facts {
            record.set(*variable, Observed::known(value.clone(), Origin::Typed));
        }
        record
    }

    fn of_kind(kind: SchoolKind) -> Record {
        school(&[(V::SchoolType, Value::SchoolKind(kind))])
    }

    #[test]
    fn every_fact_belongs_to_one_topic() {
        for variable in Variable::ALL {
            let holding = TOPICS.iter().filter(|(_, facts)| facts.contains(&variable));
            assert_eq!(holding.count(), 1, "{}", variable.id());
        }
    }

    #[test]
    fn a_topic_is_about_schools_or_about_the_county() {
        for (topic, facts) in TOPICS {
            let first = facts[0].entity();
            let is_one = facts.iter().all(|variable| variable.entity() == first);
            assert!(is_one, "{topic:?}");
        }
    }

    #[test]
    fn a_school_is_asked_for_the_levels_of_its_kind_only() {
        let asked = |kind, variable| of_kind(kind).asks_for(variable);
        assert!(asked(SchoolKind::Primary, V::PrimaryStudents));
        assert!(!asked(SchoolKind::Primary, V::JuniorStudents));
        assert!(!asked(SchoolKind::Junior, V::PrimaryTeachersCollege));
        assert!(asked(SchoolKind::NineYear, V::JuniorGraduates));
        assert!(!asked(SchoolKind::NineYear, V::SeniorStudents));
        assert!(asked(SchoolKind::CompleteSecondary, V::SeniorStudents));
        assert!(asked(SchoolKind::Special, V::SchoolName));
        assert!(!asked(SchoolKind::Special, V::TeachingAuxArea));
    }

    #[test]
    fn without_a_kind_only_the_names_and_the_kind_are_asked_for() {
        let record = school(&[]);
        let asked: Vec<_> = Variable::ALL
            .into_iter()
            .filter(|variable| record.asks_for(*variable))
            .collect();
        assert_eq!(
            asked,
            [
                V::SchoolCode,
                V::SchoolName,
                V::CountyName,
                V::Town,
                V::SchoolType
            ]
        );
    }

    #[test]
    fn relaxations_are_asked_for_where_they_can_be_claimed() {
        let kind = (V::SchoolType, Value::SchoolKind(SchoolKind::Primary));
        let rural = (V::UrbanRural, Value::Setting(Setting::Rural));
        let urban = (V::UrbanRural, Value::Setting(Setting::Urban));
        let dense = (V::IsDenseCenter, Value::Flag(true));
        let plain = school(std::slice::from_ref(&kind));
        let rural = school(&[kind.clone(), rural]);
        let in_town = school(&[kind.clone(), urban.clone()]);
        let centre = school(&[kind, urban, dense]);
        assert!(!plain.asks_for(V::PrimaryPeItinerant));
        assert!(rural.asks_for(V::PrimaryPeItinerant));
        assert!(!rural.asks_for(V::IsDenseCenter));
        assert!(in_town.asks_for(V::IsDenseCenter));
        assert!(!in_town.asks_for(V::OffsiteLeasedSportsArea));
        assert!(centre.asks_for(V::OffsiteLeasedSportsArea));
        assert!(!rural.asks_for(V::PrimaryZoned));
        assert!(plain.asks_for(V::PrimaryZoned));
    }
}
