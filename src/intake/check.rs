//! Facts held against each other. Every check speaks only where all its facts are known: what
//! is missing is the engine's matter, not a contradiction.

mod columns;
mod group;
mod identity;
mod pairs;
mod peers;
mod spread;
mod years;

use columns::Column;
pub(super) use columns::{header_years, is_of_years_before, years_in};
pub(super) use group::{Group, group};
pub(super) use years::years;

use super::kind::{AboutFacts, Oddity};
use super::{Diagnostic, Kind, Place};
use crate::model::{
    Absence, County, Directory, Excess, Level, Origin, Parent, Record, Relation, School, Section,
    Variable, listed_classes,
};
use crate::pace::{Kept, Pace};
use crate::quantity::{Exact, sum};

use Variable as V;

/// What checking a county leaves behind for the next time.
#[derive(Debug, Default)]
pub(super) struct Workings {
    /// What a school's checks rest on beside the school and its parent: the county's name and year,
    /// and what was found about whole columns.
    about: Option<(String, Option<Exact>, Vec<Column>)>,
    directory: Directory,
    schools: Kept<Family, Vec<Diagnostic>>,
    columns: columns::Workings,
    names: identity::Workings,
    peers: peers::Workings,
}

/// A school's facts, and those of the school that it is counted with.
type Family = (Record, Parent, Option<Record>);

/// Schools checked between two rests.
const SCHOOLS_AT_ONCE: usize = 32;

/// Checks a county and all its schools.
pub(super) async fn county(
    county: &County,
    workings: &mut Workings,
    pace: &dyn Pace,
) -> Vec<Diagnostic> {
    let mut checks = Checks::of_county(county);
    checks.county(&county.schools);
    let mut told = checks.told;
    let columns = columns::check(county, &mut workings.columns, &mut told, pace).await;
    pace.rest().await;
    workings.directory.renew(county);
    pace.rest().await;
    let year = county.record.number(V::Year).ok().cloned();
    let about = Some((county.name.clone(), year, columns.clone()));
    if workings.about != about {
        workings.schools.forget_from(0);
        workings.about = about;
    }
    for (row, school) in county.schools.iter().enumerate() {
        if row.is_multiple_of(SCHOOLS_AT_ONCE) {
            pace.rest().await;
        }
        let parent = workings.directory.parent_of(row);
        let record = match parent {
            Parent::Row(row) => county.schools.get(row).map(|it| it.record.clone()),
            Parent::Unnamed | Parent::Unknown | Parent::Several => None,
        };
        let family = (school.record.clone(), parent, record);
        let found = workings.schools.at(row, family, |_| {
            let mut checks = Checks::of_school(county, school);
            checks.school(parent, county, &columns);
            checks.told
        });
        told.extend(found.iter().cloned());
    }
    workings.schools.forget_from(county.schools.len());
    identity::names_and_codes(county, &mut workings.names, &mut told, pace).await;
    peers::check(county, &columns, &mut workings.peers, &mut told, pace).await;
    told
}

/// The name of a school in a message: its name, or else its code.
fn name_of(school: &School) -> &str {
    match school.name() {
        "" => school.code(),
        name => name,
    }
}

struct Checks<'a> {
    record: &'a Record,
    school: &'a str,
    county: &'a str,
    told: Vec<Diagnostic>,
}

impl<'a> Checks<'a> {
    /// Of the county as a whole.
    fn of_county(county: &'a County) -> Self {
        Self {
            record: &county.record,
            school: "",
            county: &county.name,
            told: Vec::new(),
        }
    }

    /// Of one of its schools.
    fn of_school(county: &'a County, school: &'a School) -> Self {
        Self {
            record: &school.record,
            school: name_of(school),
            county: &county.name,
            told: Vec::new(),
        }
    }

    fn number(&self, variable: Variable) -> Option<&'a Exact> {
        self.record.number(variable).ok()
    }

    /// Points at the cell of `variable`, or says nothing of a place.
    fn tell(&mut self, variable: Variable, kind: impl Into<Kind>) {
        let kind = kind.into();
        let concerned = kind.variables();
        debug_assert!(
            concerned.is_empty() || concerned.contains(&variable),
            "{} points at {variable:?} and is about {concerned:?}",
            kind.code()
        );
        let place = match &self.record.get(variable).origin {
            Origin::Unstated | Origin::Typed => None,
            origin @ (Origin::Cell(_) | Origin::Sum(_)) => origin
                .cells()
                .first()
                .map(|cell| Place::Cell((*cell).clone())),
        };
        let place = place.or_else(|| {
            // A fact without a cell of its own is shown at the school's name.
            let cells = self.record.get(V::SchoolName).origin.cells();
            cells.first().map(|cell| Place::Cell((*cell).clone()))
        });
        self.told.push(Diagnostic {
            place: place.unwrap_or_else(|| Place::File(String::new())),
            school: self.school.to_owned(),
            county: self.county.to_owned(),
            kind,
        });
    }

    /// The sum of those that are known; `None` when none is.
    fn known_sum(&self, variables: &[Variable]) -> Option<Exact> {
        let known: Vec<Exact> = variables
            .iter()
            .filter_map(|variable| self.number(*variable).cloned())
            .collect();
        (!known.is_empty()).then(|| sum(&known))
    }

    /// Every relation of this kind of record (V01, V03, V08, V16).
    fn relations(&mut self) {
        for relation in Relation::ALL {
            self.within(
                relation.parts,
                relation.wholes,
                relation.excess(self.record),
            );
        }
    }

    /// Tells an excess at the first part that is stated.
    fn within(&mut self, parts: &[Variable], wholes: &[Variable], excess: Option<Excess>) {
        let is_stated = |variable: &Variable| self.number(*variable).is_some();
        if let Some(Excess { part, whole }) = excess
            && let Some(first) = parts.iter().copied().find(is_stated)
        {
            let kind = AboutFacts::PartExceedsWhole {
                parts: parts.to_vec(),
                wholes: wholes.to_vec(),
                part,
                whole,
            };
            self.tell(first, kind);
        }
    }

    /// A share that is above one only in odd cases.
    fn share(&mut self, part: Variable, whole: Variable) {
        if let (Some(a), Some(b)) = (self.number(part), self.number(whole))
            && a > b
        {
            self.tell(part, AboutFacts::RatioAboveOne { part, whole });
        }
    }

    fn odd(&mut self, variable: Variable, oddity: Oddity, value: &Exact, range: (i64, i64)) {
        if *value < Exact::from(range.0) || Exact::from(range.1) < *value {
            let value = value.clone();
            self.tell(variable, AboutFacts::Implausible { oddity, value });
        }
    }

    fn odd_ratio(&mut self, part: Variable, whole: Variable, oddity: Oddity, range: (i64, i64)) {
        if let (Some(a), Some(b)) = (self.number(part), self.number(whole))
            && !a.is_zero()
            && let Some(ratio) = a.checked_div(b)
        {
            self.odd(part, oddity, &ratio, range);
        }
    }

    fn school(&mut self, parent: Parent, county: &County, columns: &[Column]) {
        for level in Level::ALL {
            self.level(level);
        }
        self.relations();
        self.migrants();
        self.keeping();
        self.per_student(columns);
        self.pairs(county, parent);
        for rooms in [V::MusicRoomAreas, V::ArtRoomAreas] {
            for area in self.record.numbers(rooms).unwrap_or_default() {
                // Zero says that there is no such room.
                if !area.is_zero() {
                    self.odd(rooms, Oddity::RoomArea(rooms), area, (10, 500));
                }
            }
        }
        self.kind();
        self.parent(parent);
    }

    fn level(&mut self, level: Level) {
        let section = level.section();
        let group = group(level);
        if let (Some(lessons), Some(teachers)) = (
            self.known_sum(group.pe_and_arts),
            self.number(group.teachers),
        ) && lessons > *teachers
        {
            let [part, ..] = group.arts;
            let whole = group.teachers;
            self.tell(part, AboutFacts::RatioAboveOne { part, whole });
        }
        let [arts, music, art] = group.arts.map(|variable| self.number(variable));
        if let (Some(arts), Some(music), Some(art)) = (arts, music, art)
            && !arts.is_zero()
            && *arts == music + art
        {
            let teachers = arts.clone();
            let kind = AboutFacts::ArtsCountedTwice { section, teachers };
            self.tell(group.arts[0], kind);
        }
        self.class_sizes(section, &group);
        let most = match section {
            Section::Primary => 6,
            Section::Junior | Section::Senior => 4,
        };
        if let Some(grades) = self.number(group.grades) {
            let oddity = Oddity::Grades(section);
            self.odd(group.grades, oddity, grades, (0, most));
        }
        let Some(students) = self.number(group.students) else {
            return;
        };
        self.odd(
            group.students,
            Oddity::Students(section),
            students,
            (0, 20_000),
        );
        let students = group.students;
        self.odd_ratio(students, group.classes, Oddity::ClassSize(section), (1, 80));
        let oddity = Oddity::StudentsPerTeacher(section);
        self.odd_ratio(students, group.teachers, oddity, (3, 60));
    }

    /// V04: as many sizes as classes, and together the pupils.
    fn class_sizes(&mut self, section: Section, group: &Group) {
        let Ok(sizes) = self.record.numbers(group.sizes) else {
            return;
        };
        for size in sizes {
            self.odd(group.sizes, Oddity::OneClass(section), size, (0, 100));
        }
        let listed = listed_classes(sizes);
        if let Some(stated) = self.number(group.classes)
            && *stated != Exact::from(listed)
        {
            let stated = stated.clone();
            let kind = AboutFacts::ClassCountDiffers {
                section,
                listed,
                stated,
            };
            self.tell(group.sizes, kind);
        }
        let summed = sum(sizes);
        if let Some(stated) = self.number(group.students)
            && *stated != summed
        {
            let stated = stated.clone();
            let kind = AboutFacts::ClassSizesDiffer {
                section,
                summed,
                stated,
            };
            self.tell(group.sizes, kind);
        }
    }

    /// Migrant children among the pupils of every level that is not blank.
    fn migrants(&mut self) {
        let levels = [V::PrimaryStudents, V::JuniorStudents];
        let stated: Vec<Variable> = levels
            .into_iter()
            .filter(|v| self.record.number(*v) != Err(Absence::Missing))
            .collect();
        let pupils: Option<Vec<Exact>> = stated
            .iter()
            .map(|level| self.number(*level).cloned())
            .collect();
        let (Some(part), Some(pupils)) = (self.number(V::MigrantStudents), pupils) else {
            return;
        };
        let whole = sum(&pupils);
        let excess = (!stated.is_empty() && *part > whole).then(|| Excess {
            part: part.clone(),
            whole,
        });
        self.within(&[V::MigrantStudents], &stated, excess);
    }

    /// V09: (graduates − in + out) above (entry − deceased) happens, but rarely.
    fn keeping(&mut self) {
        let number = |variable| self.number(variable);
        if let (Some(graduates), Some(entry), Some(moved_in), Some(moved_out), Some(deceased)) = (
            number(V::JuniorGraduates),
            number(V::JuniorEntry3y),
            number(V::JuniorTransferIn),
            number(V::JuniorTransferOut),
            number(V::JuniorDeceased),
        ) && &(graduates - moved_in) + moved_out > entry - deceased
        {
            let kind = AboutFacts::RatioAboveOne {
                part: V::JuniorGraduates,
                whole: V::JuniorEntry3y,
            };
            self.tell(V::JuniorGraduates, kind);
        }
    }

    /// The pupils of all levels that are stated; `None` when none is.
    fn students(&self) -> Option<Exact> {
        self.known_sum(&[V::PrimaryStudents, V::JuniorStudents, V::SeniorStudents])
    }

    /// V07: amounts in 元 taken for 万元, or the other way round. What is so in a whole column is
    /// told once, of the column.
    fn per_student(&mut self, columns: &[Column]) {
        let students = self.students().unwrap_or_default();
        for (variable, oddity, range) in [
            (
                V::TeachingEquipmentValue,
                Oddity::EquipmentPerStudent,
                columns::EQUIPMENT,
            ),
            (
                V::PublicFundingPrev,
                Oddity::FundingPerStudent,
                columns::FUNDING,
            ),
        ] {
            let is_told = columns
                .iter()
                .any(|it| it.variable == variable && it.is_off);
            if let Some(amount) = self.number(variable)
                && !amount.is_zero()
                && !is_told
                && let Some(ratio) = amount.checked_div(&students)
            {
                self.odd(variable, oddity, &ratio, range);
            }
        }
    }

    /// V05, and pupils where the kind of school has no such level.
    fn kind(&mut self) {
        let Ok(kind) = self.record.school_kind() else {
            return;
        };
        let record = self.record;
        for section in kind.sections() {
            let variable = section.students();
            let is_missing = record.number(variable) == Err(Absence::Missing);
            if is_missing && kind.sections().len() > 1 {
                let section = *section;
                self.tell(variable, AboutFacts::SectionMissing { kind, section });
            }
        }
        for (section, students) in record.unexpected_sections() {
            let students = students.clone();
            let told = AboutFacts::SectionUnexpected {
                kind,
                section,
                students,
            };
            self.tell(section.students(), told);
        }
    }

    /// A branch belongs to one school that is counted as one (V10: people decide between several).
    fn parent(&mut self, parent: Parent) {
        if self.record.flag(V::IsCountedSchool) != Ok(false) {
            return;
        }
        let named = self.record.text(V::ParentSchool).to_owned();
        match parent {
            Parent::Row(_) => {}
            Parent::Unnamed => self.tell(V::IsCountedSchool, AboutFacts::ParentMissing),
            Parent::Unknown => {
                self.tell(V::ParentSchool, AboutFacts::ParentUnknown { parent: named });
            }
            Parent::Several => {
                self.tell(
                    V::ParentSchool,
                    AboutFacts::ParentAmbiguous { parent: named },
                );
            }
        }
    }

    /// V16 and the units of a county sheet.
    fn county(&mut self, schools: &[School]) {
        self.relations();
        self.county_pairs(schools);
        self.share(V::ExchangeActual, V::ExchangeEligible);
        for (variable, least) in [
            (V::GdpPerCapita, 100),
            (V::FiscalPerCapita, 100),
            (V::FarmerIncome, 100),
            (V::UrbanIncome, 100),
            (V::TeacherAvgSalary, 1_000),
            (V::CivilServantAvgSalary, 1_000),
        ] {
            if let Some(amount) = self.number(variable) {
                let range = (least, 100_000_000);
                self.odd(variable, Oddity::YuanPerHead(variable), amount, range);
            }
        }
        for variable in [V::BaseQuotaPrimary, V::BaseQuotaJunior] {
            if let Some(quota) = self.number(variable) {
                self.odd(variable, Oddity::BaseQuota(variable), quota, (200, 10_000));
            }
        }
        let per_student = Oddity::SpecialPerStudent;
        let range = (500, 100_000);
        self.odd_ratio(V::SpedFundingTotal, V::SpedStudents, per_student, range);
        for variable in [
            V::QmChineseDiff,
            V::QmMathDiff,
            V::QmScienceDiff,
            V::QmPeDiff,
            V::QmArtsDiff,
            V::QmMoralDiff,
        ] {
            if let Some(rate) = self.number(variable) {
                self.odd(variable, Oddity::DifferenceRate(variable), rate, (0, 1));
            }
        }
    }
}

#[cfg(test)]
mod tests;
