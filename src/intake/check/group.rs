use crate::model::{Level, Variable};

use Variable as V;

/// The variables of one level that belong together.
pub(in crate::intake) struct Group {
    /// Pupils.
    pub students: Variable,
    /// Classes.
    pub classes: Variable,
    /// Years of the level.
    pub grades: Variable,
    /// Pupils in each class.
    pub sizes: Variable,
    /// Full-time teachers.
    pub teachers: Variable,
    /// Key teachers among them.
    pub backbone: Variable,
    /// Those of them with the higher degrees.
    pub degrees: &'static [Variable],
    /// Itinerant teachers.
    pub itinerant: [Variable; 4],
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
            grades: V::PrimaryGrades,
            sizes: V::PrimaryClassSizes,
            teachers: V::PrimaryFulltimeTeachers,
            backbone: V::PrimaryBackboneTeachers,
            degrees: &[
                V::PrimaryTeachersPhd,
                V::PrimaryTeachersMaster,
                V::PrimaryTeachersBachelor,
                V::PrimaryTeachersCollege,
            ],
            itinerant: [
                V::PrimaryPeItinerant,
                V::PrimaryMusicItinerant,
                V::PrimaryArtItinerant,
                V::PrimaryArtsItinerant,
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
        },
        Level::Junior => Group {
            students: V::JuniorStudents,
            classes: V::JuniorClasses,
            grades: V::JuniorGrades,
            sizes: V::JuniorClassSizes,
            teachers: V::JuniorFulltimeTeachers,
            backbone: V::JuniorBackboneTeachers,
            degrees: &[
                V::JuniorTeachersPhd,
                V::JuniorTeachersMaster,
                V::JuniorTeachersBachelor,
            ],
            itinerant: [
                V::JuniorPeItinerant,
                V::JuniorMusicItinerant,
                V::JuniorArtItinerant,
                V::JuniorArtsItinerant,
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
        },
    }
}
