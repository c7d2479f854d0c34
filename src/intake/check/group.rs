use crate::model::{Level, Variable};

use Variable as V;

/// The variables of one level that belong together.
pub(super) struct Group {
    /// Pupils.
    pub students: Variable,
    /// Classes.
    pub classes: Variable,
    /// Pupils in each class.
    pub sizes: Variable,
    /// Full-time teachers.
    pub teachers: Variable,
    /// Those teachers by degree; each has one.
    pub degrees: &'static [Variable],
    /// Some of those teachers.
    pub parts: &'static [Variable],
    /// Those teachers by subject.
    pub pe_and_arts: &'static [Variable],
    /// Teachers of arts, music and fine art.
    pub arts: [Variable; 3],
    /// New pupils.
    pub admitted: Variable,
    /// New pupils of the school's zone.
    pub zoned: Variable,
}

/// Those of a level.
pub(super) const fn group(level: Level) -> Group {
    match level {
        Level::Primary => Group {
            students: V::PrimaryStudents,
            classes: V::PrimaryClasses,
            sizes: V::PrimaryClassSizes,
            teachers: V::PrimaryFulltimeTeachers,
            degrees: &[
                V::PrimaryTeachersPhd,
                V::PrimaryTeachersMaster,
                V::PrimaryTeachersBachelor,
                V::PrimaryTeachersCollege,
            ],
            parts: &[
                V::PrimaryCertifiedTeachers,
                V::PrimaryTrained360h,
                V::PrimaryBackboneTeachers,
            ],
            pe_and_arts: &[
                V::PrimaryPeTeachers,
                V::PrimaryMusicTeachers,
                V::PrimaryArtTeachers,
                V::PrimaryArtsTeachers,
            ],
            arts: [
                V::PrimaryArtsTeachers,
                V::PrimaryMusicTeachers,
                V::PrimaryArtTeachers,
            ],
            admitted: V::PrimaryAdmitted,
            zoned: V::PrimaryZoned,
        },
        Level::Junior => Group {
            students: V::JuniorStudents,
            classes: V::JuniorClasses,
            sizes: V::JuniorClassSizes,
            teachers: V::JuniorFulltimeTeachers,
            degrees: &[
                V::JuniorTeachersPhd,
                V::JuniorTeachersMaster,
                V::JuniorTeachersBachelor,
            ],
            parts: &[
                V::JuniorCertifiedTeachers,
                V::JuniorTrained360h,
                V::JuniorBackboneTeachers,
            ],
            pe_and_arts: &[
                V::JuniorPeTeachers,
                V::JuniorMusicTeachers,
                V::JuniorArtTeachers,
                V::JuniorArtsTeachers,
            ],
            arts: [
                V::JuniorArtsTeachers,
                V::JuniorMusicTeachers,
                V::JuniorArtTeachers,
            ],
            admitted: V::JuniorAdmitted,
            zoned: V::JuniorZoned,
        },
    }
}
