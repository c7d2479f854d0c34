//! Facts that usually go together: pupils and classes, town and country, sheet and schools.

use super::{Checks, Group, V, group};
use crate::intake::kind::{AboutFacts, Mismatch, Oddity};
use crate::model::{
    Absence, County, Level, Parent, School, SchoolKind, Section, Setting, Variable,
};
use crate::quantity::{Exact, sum};

impl Checks<'_> {
    /// Of one school.
    pub(super) fn pairs(&mut self, county: &County, parent: Parent) {
        for level in Level::ALL {
            self.classes_and_teachers(level.section(), &group(level));
        }
        self.sections();
        self.rooms_and_classes();
        if let (Ok(SchoolKind::TeachingPoint), Some(students)) =
            (self.record.school_kind(), self.number(V::PrimaryStudents))
        {
            self.odd(
                V::PrimaryStudents,
                Oddity::TeachingPoint,
                students,
                (0, 200),
            );
        }
        if let Some(share) = self.ratio(V::TrainingFundingPrev, V::PublicFundingPrev)
            && Exact::ratio(1, 2).is_some_and(|half| half < share)
            && share <= Exact::ONE
        {
            let oddity = Oddity::TrainingShare;
            let value = share * Exact::from(100_u32);
            self.tell(
                V::TrainingFundingPrev,
                AboutFacts::Implausible { oddity, value },
            );
        }
        self.not_counted();
        if let (Some(founded), Ok(year)) =
            (self.number(V::FoundedYear), county.record.number(V::Year))
            && founded > year
        {
            self.mismatch(V::FoundedYear, Mismatch::FoundedLate, founded, year);
        }
        let is_branch = self.record.flag(V::IsCountedSchool) == Ok(false);
        if let Parent::Row(row) = parent
            && is_branch
            && let Some(parent) = county.schools.get(row)
            && let (Some(own), Some(whole)) = (
                self.students(),
                Checks::of_school(county, parent).students(),
            )
            && own > whole
        {
            self.mismatch(V::ParentSchool, Mismatch::BranchLarger, &own, &whole);
        }
    }

    fn mismatch(&mut self, at: Variable, mismatch: Mismatch, first: &Exact, second: &Exact) {
        let kind = AboutFacts::Mismatched {
            mismatch,
            first: first.clone(),
            second: second.clone(),
        };
        self.tell(at, kind);
    }

    fn ratio(&self, part: Variable, whole: Variable) -> Option<Exact> {
        self.number(part)?.checked_div(self.number(whole)?)
    }

    /// Tells when `first` is stated and `second` is stated as none.
    fn alone(&mut self, first: Variable, second: Variable, mismatch: Mismatch) {
        if let (Some(a), Some(b)) = (self.number(first), self.number(second))
            && !a.is_zero()
            && b.is_zero()
        {
            self.mismatch(second, mismatch, a, b);
        }
    }

    fn classes_and_teachers(&mut self, section: Section, group: &Group) {
        let (students, classes, teachers) = (group.students, group.classes, group.teachers);
        self.alone(students, classes, Mismatch::StudentsWithoutClasses(section));
        self.alone(classes, students, Mismatch::ClassesWithoutStudents(section));
        self.alone(
            students,
            teachers,
            Mismatch::StudentsWithoutTeachers(section),
        );
        self.alone(
            teachers,
            students,
            Mismatch::TeachersWithoutStudents(section),
        );
        if let (Some(classes), Some(grades)) = (self.number(classes), self.number(group.grades))
            && !classes.is_zero()
            && classes < grades
        {
            let mismatch = Mismatch::FewerClassesThanGrades(section);
            self.mismatch(group.classes, mismatch, classes, grades);
        }
    }

    /// A school with several levels has pupils at each, or is another kind of school.
    fn sections(&mut self) {
        let Ok(kind) = self.record.school_kind() else {
            return;
        };
        if kind.sections().len() < 2 {
            return;
        }
        let Some(all) = self.students().filter(|all| !all.is_zero()) else {
            return;
        };
        for section in kind.sections() {
            let variable = section.students();
            if let Some(students) = self.number(variable)
                && students.is_zero()
            {
                self.mismatch(variable, Mismatch::EmptySection(*section), students, &all);
            }
        }
    }

    /// The classes of all levels of the kind of school; unknown where one is, and at a school with
    /// senior classes, which are in no table.
    fn all_classes(&self) -> Option<Exact> {
        let kind = self.record.school_kind().ok()?;
        if kind.sections().is_empty() || kind.sections().contains(&Section::Senior) {
            return None;
        }
        let of_level = |level| self.number(group(level).classes).cloned();
        let classes: Option<Vec<Exact>> = kind.levels().map(of_level).collect();
        classes.map(|classes| sum(&classes))
    }

    fn rooms_and_classes(&mut self) {
        let Some(classes) = self.all_classes().filter(|classes| !classes.is_zero()) else {
            return;
        };
        if let Some(rooms) = self.number(V::MultimediaRooms)
            && *rooms > Exact::from(20_u32)
            && let Some(ratio) = rooms.checked_div(&classes)
        {
            self.odd(
                V::MultimediaRooms,
                Oddity::MultimediaPerClass,
                &ratio,
                (0, 5),
            );
        }
        for variable in [V::MusicRoomAreas, V::ArtRoomAreas] {
            let Ok(areas) = self.record.numbers(variable) else {
                continue;
            };
            let rooms = areas.iter().filter(|area| !area.is_zero()).count();
            let rooms = Exact::from(u64::try_from(rooms).unwrap_or(u64::MAX));
            // A teaching point with one class may well have two rooms.
            if rooms > Exact::from(3_u32) && rooms > classes {
                let mismatch = Mismatch::RoomsAboveClasses(variable);
                self.mismatch(variable, mismatch, &rooms, &classes);
            }
        }
    }

    /// Figures that count only at some schools, stated at others.
    fn not_counted(&mut self) {
        if self.record.flag(V::IsDenseCenter) == Ok(false) {
            self.unused(&[V::OtherOnsiteSportsArea, V::OffsiteLeasedSportsArea]);
        }
        if matches!(self.record.setting(), Ok(Setting::Urban | Setting::Town)) {
            for level in Level::ALL {
                self.unused(&group(level).itinerant);
            }
        }
    }

    fn unused(&mut self, variables: &[Variable]) {
        for variable in variables {
            if let Some(value) = self.number(*variable)
                && !value.is_zero()
            {
                let value = value.clone();
                let variable = *variable;
                self.tell(variable, AboutFacts::NotCounted { variable, value });
            }
        }
    }

    /// Of the county sheet, and between it and the schools.
    pub(super) fn county_pairs(&mut self, schools: &[School]) {
        for (first, second, mismatch) in [
            (V::FarmerIncome, V::UrbanIncome, Mismatch::IncomesSwapped),
            (
                V::FiscalPerCapita,
                V::GdpPerCapita,
                Mismatch::FiscalAboveGdp,
            ),
            (
                V::BaseQuotaPrimary,
                V::BaseQuotaJunior,
                Mismatch::QuotaOrder,
            ),
            (V::Townships, V::Villages, Mismatch::FewerVillages),
        ] {
            if let (Some(a), Some(b)) = (self.number(first), self.number(second))
                && !b.is_zero()
                && a > b
            {
                self.mismatch(first, mismatch, a, b);
            }
        }
        let pay = (
            self.number(V::TeacherAvgSalary),
            self.number(V::CivilServantAvgSalary),
        );
        if let (Some(a), Some(b)) = pay
            && !a.is_zero()
            && !b.is_zero()
            && (*a > b * &Exact::from(10_u32) || *b > a * &Exact::from(10_u32))
        {
            self.mismatch(V::TeacherAvgSalary, Mismatch::PayUnits, a, b);
        }
        if let (Some(certified), Some(year)) =
            (self.number(V::BasicBalanceCertYear), self.number(V::Year))
            // Counties have been certified since the Interim Measures of 2012.
            && (*certified < Exact::from(2012_u32) || certified > year)
        {
            let oddity = Oddity::CertificationYear;
            let value = certified.clone();
            let kind = AboutFacts::Implausible { oddity, value };
            self.tell(V::BasicBalanceCertYear, kind);
        }
        self.county_and_schools(schools);
    }

    /// Only where every school that can state a fact does.
    fn county_and_schools(&mut self, schools: &[School]) {
        let teachers = [V::PrimaryFulltimeTeachers, V::JuniorFulltimeTeachers];
        for (stated, summed, mismatch) in [
            (
                &[V::ExchangeEligible][..],
                &teachers[..],
                Mismatch::EligibleAboveTeachers,
            ),
            (
                &[V::MigrantPublic, V::MigrantPurchased],
                &[V::MigrantStudents],
                Mismatch::MigrantsAboveSchools,
            ),
        ] {
            if let Some(a) = self.known_sum(stated)
                && let Some(b) = whole_sum(schools, summed)
                && a > b
                && let Some(at) = stated.first()
            {
                self.mismatch(*at, mismatch, &a, &b);
            }
        }
        if let Some(population) = self.number(V::Population)
            && let Some(pupils) = whole_sum(schools, &[V::PrimaryStudents, V::JuniorStudents])
            && let Some(share) = pupils.checked_div(population)
            && !pupils.is_zero()
        {
            let percent = share * Exact::from(100_u32);
            self.odd(V::Population, Oddity::PopulationShare, &percent, (1, 50));
        }
    }
}

/// The sum over all schools; `None` where a school leaves a fact of one of its levels open, or
/// states none of the facts at all.
fn whole_sum(schools: &[School], variables: &[Variable]) -> Option<Exact> {
    let mut figures = Vec::new();
    for school in schools {
        let kind = school.record.school_kind().ok()?;
        for variable in variables {
            match school.record.number(*variable) {
                Ok(figure) => figures.push(figure.clone()),
                Err(Absence::Unreadable) => return None,
                Err(Absence::Missing | Absence::NotApplicable) => {
                    let belongs = |section| kind.sections().contains(&section);
                    if variable.section().is_none_or(belongs) && !kind.sections().is_empty() {
                        return None;
                    }
                }
            }
        }
    }
    (!figures.is_empty()).then(|| sum(&figures))
}
