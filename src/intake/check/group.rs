use crate::model::{Level, Variable};

use Variable as V;

/// The variables of one level that belong together.
pub(in crate::intake) struct Group {
    /// Pupils.
    pub students: Variable,
    /// Classes.
    pub classes: Variable,
    /// Pupils in each class.
    pub sizes: Variable,
    /// Full-time teachers.
    pub teachers: Variable,
    /// Those teachers by subject.
    pub pe_and_arts: &'static [Variable],
    /// Teachers of arts, music and fine art.
    pub arts: [Variable; 3],
}

/// Those of a level.
pub(in crate::intake) const fn group(level: Level) -> Group {
    match level {
        Level::Primary => Group {
            students: V::PrimaryStudents,
            classes: V::PrimaryClasses,
            sizes: V::PrimaryClassSizes,
            teachers: V::PrimaryFulltimeTeachers,
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
        },
        Level::Junior => Group {
            students: V::JuniorStudents,
            classes: V::JuniorClasses,
            sizes: V::JuniorClassSizes,
            teachers: V::JuniorFulltimeTeachers,
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
        },
    }
}
