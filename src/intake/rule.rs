//! The registry of data-quality rules: what is held against what, and how much it matters.
//! Whatever is only about opening a file, or about what a header means, is no rule.

use super::kind::{
    AboutCell, AboutFacts, AboutPeers, AboutSheet, AboutYears, CodeDoubt, Kind, Mismatch, Oddity,
    PeerRatio,
};
use super::{Diagnostic, Severity};
use crate::model::Variable;

use Severity::{Error, Note, Warning};
use Variable as V;

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// One cell by itself.
    Cell,
    /// Rows, columns and totals of a table.
    Table,
    /// Who is who: names, codes, kinds of schools, branches.
    Identity,
    /// Parts and their wholes.
    Sum,
    /// One figure or ratio in itself.
    Range,
    /// Two facts that usually go together.
    Pair,
    /// All schools of a county beside each other.
    Peers,
    /// The year before.
    LastYear,
}

macro_rules! rules {
    ($($(#[$doc:meta])+ $name:ident = $id:literal, $severity:ident, $subject:ident;)+) => {
        /// A data-quality rule (数据核查规则).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])+ $name,)+
        }

        impl Rule {
            /// All of them, in the order in which they are documented.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its stable id; never given to another rule.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// How much it matters when it is broken.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$name => $severity,)+
                }
            }

            /// What it looks at.
            pub const fn subject(self) -> Subject {
                match self {
                    $(Self::$name => Subject::$subject,)+
                }
            }
        }
    };
}

rules! {
    /// `####` hides a number.
    Hashes = "hashes", Error, Cell;
    /// The result of a formula is not in the file.
    Uncalculated = "uncalculated", Error, Cell;
    /// A formula failed.
    FormulaError = "formula-error", Error, Cell;
    /// A date stands where a number belongs.
    DateForNumber = "date-for-number", Error, Cell;
    /// A date stands where a year belongs.
    DateForYear = "date-for-year", Note, Cell;
    /// A number is none.
    NotANumber = "not-a-number", Error, Cell;
    /// People, classes and rooms are counted in whole numbers (V06).
    NotWhole = "not-whole", Error, Cell;
    /// Nothing that is counted or measured is below zero (V06, V09).
    Negative = "negative", Error, Cell;
    /// Figures have run together.
    TooLarge = "too-large", Error, Cell;
    /// A year is long past or far ahead.
    YearOutOfRange = "year-out-of-range", Error, Cell;
    /// Header and cell name different units.
    UnitConflict = "unit-conflict", Warning, Cell;
    /// A yearly pay was read in 万元, the only unit in which it can be meant (data dictionary §5).
    PayInTenThousands = "pay-in-ten-thousands", Warning, Cell;
    /// The unit in a cell measures something else.
    UnitUnfit = "unit-unfit", Error, Cell;
    /// A figure is of one school.
    MergedFigure = "merged-figure", Error, Cell;
    /// A part of a list cannot be read.
    UnreadableList = "unreadable-list", Error, Cell;
    /// A word is none of the choices.
    UnknownChoice = "unknown-choice", Error, Cell;
    /// 无 may be zero or not known (V14).
    SaidNone = "said-none", Note, Cell;

    /// A row has figures, but neither name nor code.
    NamelessRow = "nameless-row", Error, Table;
    /// All rows of a table stand below the same header.
    OtherHeader = "other-header", Error, Table;
    /// Figures of a school with several levels name none.
    LevellessFigure = "levelless-figure", Error, Table;
    /// A row of totals is the sum of the schools.
    TotalMismatch = "total-mismatch", Error, Table;
    /// A column for all levels is the sum of those for each (V11).
    WholeDiffers = "whole-differs", Warning, Table;
    /// A fact of the whole school stands once, and not in the row of each level.
    SharedByLevels = "shared-by-levels", Warning, Table;
    /// A column is by level or of the whole school, and not now one and now the other.
    EqualByLevel = "equal-by-level", Error, Table;
    /// A column that is by level has the figure of every level.
    OneLevelOnly = "one-level-only", Error, Table;
    /// A header names the year that the figures must be of (V15).
    HeaderYear = "header-year", Warning, Table;
    /// With several counties each table names its own.
    CountyUnknown = "county-unknown", Error, Table;
    /// A county has schools.
    CountyWithoutSchools = "county-without-schools", Warning, Table;

    /// One fact has one value.
    ConflictingValues = "conflicting-values", Error, Identity;
    /// A code belongs to one school.
    DuplicateCode = "duplicate-code", Error, Identity;
    /// A name stands once in a table (V10).
    DuplicateName = "duplicate-name", Error, Identity;
    /// One name has one code (V10).
    SameNameOtherCode = "same-name-other-code", Warning, Identity;
    /// Two names may be two ways to write one (V10).
    NameAlike = "name-alike", Warning, Identity;
    /// A county code has six digits.
    CountyCode = "county-code", Warning, Identity;
    /// Codes of schools are as long as most.
    CodeLength = "code-length", Warning, Identity;
    /// Codes of schools begin with that of the county where most do.
    CodePrefix = "code-prefix", Warning, Identity;
    /// The kind of school is not another than its name says.
    KindAgainstName = "kind-against-name", Warning, Identity;
    /// A branch names its parent.
    ParentMissing = "parent-missing", Error, Identity;
    /// The parent is a school of the tables.
    ParentUnknown = "parent-unknown", Error, Identity;
    /// The parent is one school.
    ParentAmbiguous = "parent-ambiguous", Error, Identity;
    /// A branch is smaller than its parent.
    BranchLarger = "branch-larger", Note, Identity;
    /// A school is founded before it is assessed.
    FoundedLate = "founded-late", Warning, Identity;
    /// A through-train school states the pupils of all its levels (V05).
    SectionMissing = "section-missing", Error, Identity;
    /// A school has no pupils at a level that its kind does not have.
    SectionUnexpected = "section-unexpected", Error, Identity;

    /// Degrees are teachers' (V01).
    Degrees = "degrees-exceed-teachers", Error, Sum;
    /// Certificates are teachers' (V08).
    Certified = "certified-exceed-teachers", Error, Sum;
    /// Trained teachers are teachers (V08).
    Trained = "trained-exceed-teachers", Error, Sum;
    /// Key teachers are teachers (V08).
    Backbone = "backbone-exceed-teachers", Error, Sum;
    /// Pupils from the zone are admitted pupils.
    Zoned = "zoned-exceed-admitted", Error, Sum;
    /// New pupils are pupils.
    Admitted = "admitted-exceed-students", Error, Sum;
    /// Children of migrant workers are pupils.
    Migrants = "migrants-exceed-students", Error, Sum;
    /// Indoor sports rooms are teaching rooms (V03).
    IndoorArea = "indoor-exceeds-teaching-area", Error, Sum;
    /// Teaching rooms are in buildings.
    TeachingArea = "teaching-exceeds-building-area", Error, Sum;
    /// Training is paid out of public expenses.
    Training = "training-exceeds-funding", Error, Sum;
    /// The rural population is population.
    RuralPopulation = "rural-exceeds-population", Error, Sum;
    /// Key teachers rotated are teachers rotated (V16).
    ExchangeBackbone = "exchange-backbone", Error, Sum;
    /// Places for rural schools are allocated, and those are places (V16).
    HighSchoolPlaces = "high-school-places", Error, Sum;
    /// Children with places are eligible children (V16).
    MigrantPlaces = "migrant-places", Error, Sum;
    /// Enrolled children with disabilities are such children (V16).
    DisabledChildren = "disabled-children", Error, Sum;
    /// Satisfied answers are valid ones, and those are answers (V16).
    Survey = "survey", Error, Sum;
    /// Teachers of sports and arts are teachers.
    SubjectTeachers = "subject-teachers-exceed-teachers", Warning, Sum;
    /// Rotated teachers were eligible.
    ExchangeAboveEligible = "exchange-above-eligible", Warning, Sum;
    /// Pupils kept had come (V09).
    KeepingAboveOne = "keeping-above-one", Warning, Sum;
    /// Arts teachers do not contain those of music and fine art (V02).
    ArtsCountedTwice = "arts-counted-twice", Warning, Sum;
    /// Each class has its size (V04).
    ClassCount = "class-count-differs", Error, Sum;
    /// The sizes of the classes add up to the pupils (V04).
    ClassSizes = "class-sizes-differ", Error, Sum;

    /// Pupils of one level of a school.
    ManyStudents = "many-students", Warning, Range;
    /// Pupils in a class on average.
    MeanClassSize = "mean-class-size", Warning, Range;
    /// Pupils in one class.
    OneClassSize = "one-class-size", Warning, Range;
    /// Pupils for each teacher.
    StudentsPerTeacher = "students-per-teacher", Warning, Range;
    /// Years of a level.
    Grades = "grades", Warning, Range;
    /// Pupils of a teaching point.
    TeachingPointLarge = "teaching-point-large", Note, Range;
    /// Equipment for each pupil (V07).
    EquipmentPerStudent = "equipment-per-student", Warning, Range;
    /// Public expenses for each pupil.
    FundingPerStudent = "funding-per-student", Warning, Range;
    /// Training as a share of public expenses.
    TrainingShare = "training-share", Warning, Range;
    /// Multimedia rooms for each class.
    MultimediaPerClass = "multimedia-per-class", Warning, Range;
    /// The area of one music or art room.
    RoomArea = "room-area", Warning, Range;
    /// A yearly amount for each head.
    YuanPerHead = "yuan-per-head", Warning, Range;
    /// A base quota.
    BaseQuota = "base-quota", Warning, Range;
    /// Special education for each pupil.
    SpecialPerStudent = "special-per-student", Warning, Range;
    /// A difference rate is a fraction of one.
    DifferenceRate = "difference-rate", Warning, Range;
    /// Pupils as a share of the population.
    PopulationShare = "population-share", Warning, Range;
    /// The year in which basic balance was certified.
    CertificationYear = "certification-year", Warning, Range;

    /// Pupils are in classes.
    StudentsWithoutClasses = "students-without-classes", Warning, Pair;
    /// Classes have pupils.
    ClassesWithoutStudents = "classes-without-students", Warning, Pair;
    /// Pupils have teachers.
    StudentsWithoutTeachers = "students-without-teachers", Warning, Pair;
    /// Teachers of a level have pupils there.
    TeachersWithoutStudents = "teachers-without-students", Warning, Pair;
    /// A school with several levels has pupils at each.
    EmptySection = "empty-section", Warning, Pair;
    /// Each year has a class of its own.
    FewerClassesThanGrades = "fewer-classes-than-grades", Note, Pair;
    /// A school has fewer music or art rooms than classes.
    RoomsAboveClasses = "rooms-above-classes", Warning, Pair;
    /// Town incomes are above those of farmers.
    IncomesSwapped = "incomes-swapped", Warning, Pair;
    /// Revenue is a part of the product.
    FiscalAboveGdp = "fiscal-above-gdp", Warning, Pair;
    /// The quota of junior schools is above that of primary ones.
    QuotaOrder = "quota-order", Warning, Pair;
    /// A township has villages.
    FewerVillages = "fewer-villages", Note, Pair;
    /// Pay of teachers and of civil servants is in one unit.
    PayUnits = "pay-units", Warning, Pair;
    /// Teachers eligible for rotation are teachers of the schools.
    EligibleAboveTeachers = "eligible-above-teachers", Warning, Pair;
    /// Migrant children in schools are pupils of the schools.
    MigrantsAboveSchools = "migrants-above-schools", Warning, Pair;
    /// Areas that count only in dense centres are stated only there.
    ConditionalArea = "conditional-area", Note, Pair;
    /// Itinerant teachers count only in rural schools.
    Itinerant = "itinerant", Note, Pair;

    /// Pupils for each teacher, beside other schools.
    PeerStudentsPerTeacher = "peer-students-per-teacher", Warning, Peers;
    /// Mean class sizes, beside other schools.
    PeerClassSize = "peer-class-size", Warning, Peers;
    /// Teachers with the higher degrees for each pupil, beside other schools.
    PeerDegrees = "peer-degrees", Warning, Peers;
    /// Key teachers for each pupil, beside other schools.
    PeerBackbone = "peer-backbone", Warning, Peers;
    /// Teaching area for each pupil, beside other schools.
    PeerTeachingArea = "peer-teaching-area", Warning, Peers;
    /// Sports grounds for each pupil, beside other schools.
    PeerSportsArea = "peer-sports-area", Warning, Peers;
    /// Equipment for each pupil, beside other schools.
    PeerEquipment = "peer-equipment", Warning, Peers;
    /// Multimedia rooms for each pupil, beside other schools.
    PeerMultimedia = "peer-multimedia", Warning, Peers;
    /// Public expenses for each pupil, beside other schools.
    PeerFunding = "peer-funding", Warning, Peers;
    /// Schools differ from each other.
    ConstantColumn = "constant-column", Warning, Peers;
    /// Measured figures are not the same at many schools.
    RepeatedFigure = "repeated-figure", Warning, Peers;
    /// A column is in the unit of its header.
    ColumnUnit = "column-unit", Warning, Peers;

    /// Pupils against the year before.
    StudentsJumped = "students-jumped", Warning, LastYear;
    /// Teachers against the year before.
    TeachersJumped = "teachers-jumped", Warning, LastYear;
    /// Classes against the year before.
    ClassesJumped = "classes-jumped", Warning, LastYear;
    /// Areas do not shrink.
    AreaFell = "area-fell", Warning, LastYear;
    /// Equipment does not shrink.
    EquipmentFell = "equipment-fell", Warning, LastYear;
    /// Multimedia rooms do not grow fewer.
    MultimediaFell = "multimedia-fell", Warning, LastYear;
    /// A school of the year before is gone.
    SchoolGone = "school-gone", Note, LastYear;
    /// A school was not there the year before.
    SchoolNew = "school-new", Note, LastYear;
    /// A school remains what it was.
    KindChanged = "kind-changed", Warning, LastYear;
    /// A school remains as old as it was.
    FoundedChanged = "founded-changed", Warning, LastYear;
    /// A school keeps its code.
    CodeChanged = "code-changed", Note, LastYear;
    /// Figures were not copied from the year before.
    CopiedFigures = "copied-figures", Warning, LastYear;
    /// The table of the year before is of the same county.
    LastYearUnused = "last-year-unused", Warning, LastYear;
}

impl Diagnostic {
    /// The rule that is broken; `None` where it is none, as in opening a file.
    pub fn rule(&self) -> Option<Rule> {
        match &self.kind {
            Kind::File(_) => None,
            Kind::Sheet(kind) => of_sheet(kind),
            Kind::Cell(kind) => of_cell(kind),
            Kind::Facts(kind) => Some(of_facts(kind)),
            Kind::Peers(kind) => Some(kind.rule()),
            Kind::Years(kind) => Some(kind.rule()),
        }
    }
}

const fn of_sheet(kind: &AboutSheet) -> Option<Rule> {
    match kind {
        AboutSheet::NamelessRow => Some(Rule::NamelessRow),
        AboutSheet::OtherHeader => Some(Rule::OtherHeader),
        AboutSheet::LevellessFigure { .. } => Some(Rule::LevellessFigure),
        AboutSheet::TotalMismatch { .. } => Some(Rule::TotalMismatch),
        AboutSheet::WholeDiffers { .. } => Some(Rule::WholeDiffers),
        AboutSheet::SharedByLevels { .. } => Some(Rule::SharedByLevels),
        AboutSheet::HeaderYear { .. } => Some(Rule::HeaderYear),
        AboutSheet::CountyUnknown => Some(Rule::CountyUnknown),
        AboutSheet::CountyWithoutSchools { .. } => Some(Rule::CountyWithoutSchools),
        AboutSheet::NoTables
        | AboutSheet::NoSchools
        | AboutSheet::NotRecognised
        | AboutSheet::PerPupilForm
        | AboutSheet::PerPupilColumn { .. }
        | AboutSheet::UnmappedColumn { .. }
        | AboutSheet::AmbiguousHeader { .. }
        | AboutSheet::DoubledColumn { .. }
        | AboutSheet::HeaderUnitUnfit { .. }
        | AboutSheet::UnknownUnit { .. }
        | AboutSheet::YearsMixed { .. }
        | AboutSheet::UnclearRoom { .. }
        | AboutSheet::SeveralRooms { .. }
        | AboutSheet::RoomNotInUse { .. }
        | AboutSheet::UnclearColumns { .. }
        | AboutSheet::RowLeftOut { .. }
        | AboutSheet::TotalContainsParts { .. } => None,
    }
}

const fn of_cell(kind: &AboutCell) -> Option<Rule> {
    let rule = match kind {
        // A person has decided already.
        AboutCell::Unread { .. } => return None,
        AboutCell::Uncalculated { .. } => Rule::Uncalculated,
        AboutCell::Hashes { .. } => Rule::Hashes,
        AboutCell::FormulaError { .. } => Rule::FormulaError,
        AboutCell::DateForNumber { .. } => Rule::DateForNumber,
        AboutCell::DateForYear { .. } => Rule::DateForYear,
        AboutCell::NotANumber { .. } => Rule::NotANumber,
        AboutCell::NotWhole { .. } => Rule::NotWhole,
        AboutCell::Negative { .. } => Rule::Negative,
        AboutCell::TooLarge { .. } => Rule::TooLarge,
        AboutCell::YearOutOfRange { .. } => Rule::YearOutOfRange,
        AboutCell::UnitConflict { .. } => Rule::UnitConflict,
        AboutCell::PayInTenThousands { .. } => Rule::PayInTenThousands,
        AboutCell::UnitUnfit { .. } => Rule::UnitUnfit,
        AboutCell::MergedFigure { .. } => Rule::MergedFigure,
        AboutCell::UnreadableList { .. } => Rule::UnreadableList,
        AboutCell::UnknownChoice { .. } => Rule::UnknownChoice,
        AboutCell::SaidNone { .. } => Rule::SaidNone,
    };
    Some(rule)
}

fn of_facts(kind: &AboutFacts) -> Rule {
    match kind {
        AboutFacts::ConflictingValues { .. } => Rule::ConflictingValues,
        AboutFacts::EqualByLevel { .. } => Rule::EqualByLevel,
        AboutFacts::OneLevelOnly { .. } => Rule::OneLevelOnly,
        AboutFacts::DuplicateCode { .. } => Rule::DuplicateCode,
        AboutFacts::DuplicateName { .. } => Rule::DuplicateName,
        AboutFacts::SameNameOtherCode { .. } => Rule::SameNameOtherCode,
        AboutFacts::NameAlike { .. } => Rule::NameAlike,
        AboutFacts::CodeOdd { doubt, .. } => match doubt {
            CodeDoubt::CountyCode => Rule::CountyCode,
            CodeDoubt::Length { .. } => Rule::CodeLength,
            CodeDoubt::Prefix { .. } => Rule::CodePrefix,
        },
        AboutFacts::KindAgainstName { .. } => Rule::KindAgainstName,
        AboutFacts::PartExceedsWhole { parts, .. } => of_parts(parts),
        AboutFacts::RatioAboveOne { part, .. } => match part {
            V::ExchangeActual => Rule::ExchangeAboveEligible,
            V::JuniorGraduates => Rule::KeepingAboveOne,
            _ => Rule::SubjectTeachers,
        },
        AboutFacts::ArtsCountedTwice { .. } => Rule::ArtsCountedTwice,
        AboutFacts::ClassCountDiffers { .. } => Rule::ClassCount,
        AboutFacts::ClassSizesDiffer { .. } => Rule::ClassSizes,
        AboutFacts::SectionMissing { .. } => Rule::SectionMissing,
        AboutFacts::SectionUnexpected { .. } => Rule::SectionUnexpected,
        AboutFacts::ParentMissing => Rule::ParentMissing,
        AboutFacts::ParentUnknown { .. } => Rule::ParentUnknown,
        AboutFacts::ParentAmbiguous { .. } => Rule::ParentAmbiguous,
        AboutFacts::Implausible { oddity, .. } => oddity.rule(),
        AboutFacts::Mismatched { mismatch, .. } => mismatch.rule(),
        AboutFacts::NotCounted { variable, .. } => match variable {
            V::OtherOnsiteSportsArea | V::OffsiteLeasedSportsArea => Rule::ConditionalArea,
            _ => Rule::Itinerant,
        },
    }
}

/// The rule of a relation, which its first part names.
fn of_parts(parts: &[Variable]) -> Rule {
    match parts.first() {
        Some(V::PrimaryTeachersPhd | V::JuniorTeachersPhd) | None => Rule::Degrees,
        Some(V::PrimaryTrained360h | V::JuniorTrained360h) => Rule::Trained,
        Some(V::PrimaryBackboneTeachers | V::JuniorBackboneTeachers) => Rule::Backbone,
        Some(V::PrimaryZoned | V::JuniorZoned) => Rule::Zoned,
        Some(V::PrimaryAdmitted | V::JuniorAdmitted) => Rule::Admitted,
        Some(V::MigrantStudents) => Rule::Migrants,
        Some(V::IndoorPeArea) => Rule::IndoorArea,
        Some(V::TeachingAuxArea) => Rule::TeachingArea,
        Some(V::TrainingFundingPrev) => Rule::Training,
        Some(V::RuralPopulation) => Rule::RuralPopulation,
        Some(V::ExchangeBackbone) => Rule::ExchangeBackbone,
        Some(V::HsQuotaRural | V::HsQuotaAllocated) => Rule::HighSchoolPlaces,
        Some(V::MigrantPublic) => Rule::MigrantPlaces,
        Some(V::DisabledEnrolled | V::DisabledInSpecialSchool) => Rule::DisabledChildren,
        Some(V::SurveySatisfied | V::SurveyValid | V::VisitSatisfied) => Rule::Survey,
        Some(_) => Rule::Certified,
    }
}

impl Oddity {
    /// The rule that is broken.
    pub const fn rule(self) -> Rule {
        match self {
            Self::EquipmentPerStudent => Rule::EquipmentPerStudent,
            Self::Students(_) => Rule::ManyStudents,
            Self::ClassSize(_) => Rule::MeanClassSize,
            Self::OneClass(_) => Rule::OneClassSize,
            Self::StudentsPerTeacher(_) => Rule::StudentsPerTeacher,
            Self::Grades(_) => Rule::Grades,
            Self::TeachingPoint => Rule::TeachingPointLarge,
            Self::FundingPerStudent => Rule::FundingPerStudent,
            Self::TrainingShare => Rule::TrainingShare,
            Self::MultimediaPerClass => Rule::MultimediaPerClass,
            Self::RoomArea(_) => Rule::RoomArea,
            Self::YuanPerHead(_) => Rule::YuanPerHead,
            Self::BaseQuota(_) => Rule::BaseQuota,
            Self::SpecialPerStudent => Rule::SpecialPerStudent,
            Self::DifferenceRate(_) => Rule::DifferenceRate,
            Self::PopulationShare => Rule::PopulationShare,
            Self::CertificationYear => Rule::CertificationYear,
        }
    }
}

impl Mismatch {
    /// The rule that is broken.
    pub const fn rule(self) -> Rule {
        match self {
            Self::StudentsWithoutClasses(_) => Rule::StudentsWithoutClasses,
            Self::ClassesWithoutStudents(_) => Rule::ClassesWithoutStudents,
            Self::StudentsWithoutTeachers(_) => Rule::StudentsWithoutTeachers,
            Self::TeachersWithoutStudents(_) => Rule::TeachersWithoutStudents,
            Self::EmptySection(_) => Rule::EmptySection,
            Self::FewerClassesThanGrades(_) => Rule::FewerClassesThanGrades,
            Self::RoomsAboveClasses(_) => Rule::RoomsAboveClasses,
            Self::BranchLarger => Rule::BranchLarger,
            Self::FoundedLate => Rule::FoundedLate,
            Self::IncomesSwapped => Rule::IncomesSwapped,
            Self::FiscalAboveGdp => Rule::FiscalAboveGdp,
            Self::QuotaOrder => Rule::QuotaOrder,
            Self::FewerVillages => Rule::FewerVillages,
            Self::PayUnits => Rule::PayUnits,
            Self::EligibleAboveTeachers => Rule::EligibleAboveTeachers,
            Self::MigrantsAboveSchools => Rule::MigrantsAboveSchools,
        }
    }
}

impl AboutPeers {
    /// The rule that is broken.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Outlier { ratio, .. } => match ratio {
                PeerRatio::StudentsPerTeacher(_) => Rule::PeerStudentsPerTeacher,
                PeerRatio::ClassSize(_) => Rule::PeerClassSize,
                PeerRatio::Degrees(_) => Rule::PeerDegrees,
                PeerRatio::Backbone(_) => Rule::PeerBackbone,
                PeerRatio::TeachingArea => Rule::PeerTeachingArea,
                PeerRatio::SportsArea => Rule::PeerSportsArea,
                PeerRatio::Equipment => Rule::PeerEquipment,
                PeerRatio::Multimedia => Rule::PeerMultimedia,
                PeerRatio::Funding => Rule::PeerFunding,
            },
            Self::ConstantColumn { .. } => Rule::ConstantColumn,
            Self::RepeatedFigure { .. } => Rule::RepeatedFigure,
            Self::ColumnUnit { .. } => Rule::ColumnUnit,
        }
    }
}

impl AboutYears {
    /// The rule that is broken.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Jumped { variable, .. } => match variable {
                V::PrimaryFulltimeTeachers | V::JuniorFulltimeTeachers => Rule::TeachersJumped,
                V::PrimaryClasses | V::JuniorClasses => Rule::ClassesJumped,
                V::TeachingAuxArea | V::SportsGroundArea => Rule::AreaFell,
                V::TeachingEquipmentValue => Rule::EquipmentFell,
                V::MultimediaRooms => Rule::MultimediaFell,
                _ => Rule::StudentsJumped,
            },
            Self::SchoolGone { .. } => Rule::SchoolGone,
            Self::SchoolNew => Rule::SchoolNew,
            Self::KindChanged { .. } => Rule::KindChanged,
            Self::FoundedChanged { .. } => Rule::FoundedChanged,
            Self::CodeChanged { .. } => Rule::CodeChanged,
            Self::CopiedFigures { .. } => Rule::CopiedFigures,
            Self::Unused { .. } => Rule::LastYearUnused,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Relation;

    #[test]
    fn there_are_many_rules_and_each_has_an_id_of_its_own() {
        let ids: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert_eq!(ids.len(), Rule::ALL.len());
        assert!(Rule::ALL.len() >= 40);
    }

    #[test]
    fn a_relation_is_never_taken_for_a_rule_about_something_else() {
        for relation in Relation::ALL {
            let rule = of_parts(relation.parts);
            assert_eq!(rule.subject(), Subject::Sum, "{relation:?}");
            let is_certified = relation
                .parts
                .iter()
                .any(|part| part.id().ends_with("certified_teachers"));
            assert_eq!(rule == Rule::Certified, is_certified, "{relation:?}");
        }
    }
}
