//! Facts of one record that cannot exceed others (部分不大于整体): stated once, told by intake,
//! respected by the engine.

use super::{Absence, Record, Variable};
use crate::quantity::{Exact, sum};

use Variable as V;

/// What follows when a relation does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Force {
    /// It is told, and nothing that rests on these facts can be decided (阻断).
    Blocks,
    /// It is told, and decides nothing (告警).
    Tells,
}

/// Parts that together cannot exceed their wholes.
#[derive(Debug, PartialEq, Eq)]
pub struct Relation {
    /// Added up; one that is not stated only makes the sum smaller.
    pub parts: &'static [Variable],
    /// Added up; one that is not stated leaves the whole unknown.
    pub wholes: &'static [Variable],
    /// What follows when the parts exceed it.
    pub force: Force,
}

/// A relation that does not hold, with both sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// The sum of the parts.
    pub part: Exact,
    /// The sum of the wholes.
    pub whole: Exact,
}

const fn blocks(parts: &'static [Variable], wholes: &'static [Variable]) -> Relation {
    let force = Force::Blocks;
    Relation {
        parts,
        wholes,
        force,
    }
}

const fn tells(parts: &'static [Variable], wholes: &'static [Variable]) -> Relation {
    let force = Force::Tells;
    Relation {
        parts,
        wholes,
        force,
    }
}

impl Relation {
    /// All of them, in the order in which they are told.
    ///
    /// Those between teachers, between indoor sports rooms and teaching rooms, and between the two
    /// sides of a county ratio block (data dictionary V01, V03, V08, V16). Those against pupils or
    /// building area only make a typing error visible: what is assessed does not rest on both.
    pub const ALL: &'static [Self] = &[
        blocks(
            &[
                V::PrimaryTeachersPhd,
                V::PrimaryTeachersMaster,
                V::PrimaryTeachersBachelor,
                V::PrimaryTeachersCollege,
            ],
            &[V::PrimaryFulltimeTeachers],
        ),
        blocks(
            &[V::PrimaryCertifiedTeachers],
            &[V::PrimaryFulltimeTeachers],
        ),
        blocks(&[V::PrimaryTrained360h], &[V::PrimaryFulltimeTeachers]),
        blocks(&[V::PrimaryBackboneTeachers], &[V::PrimaryFulltimeTeachers]),
        blocks(&[V::PrimaryZoned], &[V::PrimaryAdmitted]),
        tells(&[V::PrimaryAdmitted], &[V::PrimaryStudents]),
        blocks(
            &[
                V::JuniorTeachersPhd,
                V::JuniorTeachersMaster,
                V::JuniorTeachersBachelor,
            ],
            &[V::JuniorFulltimeTeachers],
        ),
        blocks(&[V::JuniorCertifiedTeachers], &[V::JuniorFulltimeTeachers]),
        blocks(&[V::JuniorTrained360h], &[V::JuniorFulltimeTeachers]),
        blocks(&[V::JuniorBackboneTeachers], &[V::JuniorFulltimeTeachers]),
        blocks(&[V::JuniorZoned], &[V::JuniorAdmitted]),
        tells(&[V::JuniorAdmitted], &[V::JuniorStudents]),
        blocks(&[V::IndoorPeArea], &[V::TeachingAuxArea]),
        tells(&[V::TeachingAuxArea], &[V::BuildingArea]),
        blocks(&[V::TrainingFundingPrev], &[V::PublicFundingPrev]),
        tells(&[V::RuralPopulation], &[V::Population]),
        blocks(&[V::ExchangeBackbone], &[V::ExchangeActual]),
        blocks(&[V::HsQuotaRural], &[V::HsQuotaAllocated]),
        blocks(&[V::HsQuotaAllocated], &[V::HsQuotaTotal]),
        blocks(
            &[V::MigrantPublic, V::MigrantPurchased],
            &[V::MigrantEligible],
        ),
        blocks(&[V::DisabledEnrolled], &[V::DisabledChildren]),
        blocks(&[V::DisabledInSpecialSchool], &[V::DisabledEnrolled]),
        blocks(&[V::SurveySatisfied], &[V::SurveyValid]),
        blocks(&[V::SurveyValid], &[V::SurveyTotal]),
        blocks(&[V::VisitSatisfied], &[V::VisitTotal]),
    ];

    /// By how much the parts exceed the wholes in a record; `None` when they do not, or when
    /// nothing is stated to compare.
    pub fn excess(&self, record: &Record) -> Option<Excess> {
        let known: Vec<Exact> = self
            .parts
            .iter()
            .filter_map(|part| record.number(*part).ok().cloned())
            .collect();
        let wholes: Result<Vec<Exact>, Absence> = self
            .wholes
            .iter()
            .map(|whole| record.number(*whole).cloned())
            .collect();
        let (part, whole) = (sum(&known), sum(&wholes.ok()?));
        (part > whole).then_some(Excess { part, whole })
    }

    /// The first relation that blocks what rests on any of `variables` and does not hold.
    pub fn first_broken(record: &Record, variables: &[Variable]) -> Option<&'static Self> {
        Self::ALL
            .iter()
            .find(|relation| relation.blocks(variables) && relation.excess(record).is_some())
    }

    /// Whether nothing that rests on any of `variables` can be decided where it does not hold.
    pub fn blocks(&self, variables: &[Variable]) -> bool {
        let mut own = self.parts.iter().chain(self.wholes);
        self.force == Force::Blocks && own.any(|variable| variables.contains(variable))
    }
}

/// The classes of a list of class sizes: a zero says that there is none.
pub fn listed_classes(sizes: &[Exact]) -> usize {
    sizes.iter().filter(|size| !size.is_zero()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entity, Observed, Origin, Value};

    fn record(facts: &[(Variable, i64)]) -> Record {
        let mut record = Record::new(Entity::School);
        for (variable, n) in facts {
            let value = Value::Number(Exact::from(*n));
            record.set(*variable, Observed::known(value, Origin::Typed));
        }
        record
    }

    #[test]
    fn every_relation_is_within_one_record_and_measures_one_thing() {
        for relation in Relation::ALL {
            let mut all = relation.parts.iter().chain(relation.wholes);
            let first = all.next().copied().unwrap_or(V::SchoolCode);
            for other in all {
                assert_eq!(other.entity(), first.entity(), "{relation:?}");
                let dimension = |variable: Variable| variable.unit().map(|unit| unit.dimension());
                assert_eq!(dimension(*other), dimension(first), "{relation:?}");
            }
        }
    }

    #[test]
    fn equality_holds_and_a_missing_whole_says_nothing() {
        let teachers = |certified, all| {
            record(&[
                (V::PrimaryCertifiedTeachers, certified),
                (V::PrimaryFulltimeTeachers, all),
            ])
        };
        let rests = [V::PrimaryCertifiedTeachers, V::PrimaryFulltimeTeachers];
        assert_eq!(Relation::first_broken(&teachers(10, 10), &rests), None);
        assert!(Relation::first_broken(&teachers(11, 10), &rests).is_some());
        let half = record(&[(V::PrimaryCertifiedTeachers, 11)]);
        assert_eq!(Relation::first_broken(&half, &rests), None);
        // A missing degree makes the sum smaller; what is stated may be too much all the same.
        let degrees = record(&[
            (V::PrimaryTeachersBachelor, 11),
            (V::PrimaryFulltimeTeachers, 10),
        ]);
        assert!(Relation::first_broken(&degrees, &[V::PrimaryTeachersBachelor]).is_some());
        assert_eq!(
            Relation::first_broken(&degrees, &[V::PrimaryStudents]),
            None
        );
        // More new pupils than pupils is told, and blocks nothing.
        let admitted = record(&[(V::PrimaryAdmitted, 11), (V::PrimaryStudents, 10)]);
        assert_eq!(
            Relation::first_broken(&admitted, &[V::PrimaryAdmitted]),
            None
        );
    }

    #[test]
    fn a_zero_is_no_class() {
        let sizes = |sizes: &[i64]| {
            listed_classes(&sizes.iter().copied().map(Exact::from).collect::<Vec<_>>())
        };
        assert_eq!([sizes(&[0]), sizes(&[40, 0, 41])], [0, 2]);
    }
}
