//! The facts of one school or county that something noticed is about: those that a person looks at
//! to put it right, the likeliest first.

use super::Kind;
use super::check::{Group, group};
use super::kind::{
    AboutCell, AboutFacts, AboutPeers, AboutYears, CodeDoubt, Mismatch, Oddity, PeerRatio,
};
use crate::model::{Section, Variable};

use Variable as V;

impl Kind {
    /// The facts of one school or county that it is about, any of which may be the wrong one; none
    /// when it is about a file, a sheet or a whole column.
    pub fn variables(&self) -> Vec<Variable> {
        match self {
            Self::File(_) | Self::Sheet(_) => Vec::new(),
            Self::Cell(kind) => vec![of_cell(kind)],
            Self::Facts(kind) => of_facts(kind),
            Self::Peers(kind) => of_peers(kind),
            Self::Years(kind) => of_years(kind),
        }
    }
}

const fn of_cell(kind: &AboutCell) -> Variable {
    match kind {
        AboutCell::Unread { variable, .. }
        | AboutCell::Hashes { variable }
        | AboutCell::Uncalculated { variable, .. }
        | AboutCell::FormulaError { variable, .. }
        | AboutCell::DateForNumber { variable, .. }
        | AboutCell::DateForYear { variable, .. }
        | AboutCell::NotANumber { variable, .. }
        | AboutCell::NotWhole { variable, .. }
        | AboutCell::Negative { variable, .. }
        | AboutCell::TooLarge { variable, .. }
        | AboutCell::YearOutOfRange { variable, .. }
        | AboutCell::UnitConflict { variable, .. }
        | AboutCell::PayInTenThousands { variable, .. }
        | AboutCell::UnitUnfit { variable, .. }
        | AboutCell::MergedFigure { variable, .. }
        | AboutCell::UnreadableList { variable, .. }
        | AboutCell::UnknownChoice { variable, .. }
        | AboutCell::SaidNone { variable } => *variable,
    }
}

/// Facts of a level of compulsory education; of another section only its pupils are known.
fn of_level(section: Section, facts: impl FnOnce(Group) -> Vec<Variable>) -> Vec<Variable> {
    match section.level() {
        Some(level) => facts(group(level)),
        None => vec![section.students()],
    }
}

/// Of facts held against each other.
pub(super) fn of_facts(kind: &AboutFacts) -> Vec<Variable> {
    match kind {
        AboutFacts::ConflictingValues { variable, .. }
        | AboutFacts::EqualByLevel { variable, .. }
        | AboutFacts::OneLevelOnly { variable, .. }
        | AboutFacts::NotCounted { variable, .. } => vec![*variable],
        AboutFacts::DuplicateCode { .. } | AboutFacts::SameNameOtherCode { .. } => {
            vec![V::SchoolCode]
        }
        AboutFacts::DuplicateName { .. } | AboutFacts::NameAlike { .. } => vec![V::SchoolName],
        AboutFacts::PartExceedsWhole { parts, wholes, .. } => {
            parts.iter().chain(wholes).copied().collect()
        }
        AboutFacts::RatioAboveOne { part, whole } => vec![*part, *whole],
        AboutFacts::ArtsCountedTwice { section, .. } => {
            of_level(*section, |group| group.arts.to_vec())
        }
        AboutFacts::ClassCountDiffers { section, .. } => {
            of_level(*section, |group| vec![group.sizes, group.classes])
        }
        AboutFacts::ClassSizesDiffer { section, .. } => {
            of_level(*section, |group| vec![group.sizes, group.students])
        }
        AboutFacts::SectionMissing { section, .. } => vec![section.students()],
        AboutFacts::SectionUnexpected { section, .. } => vec![section.students(), V::SchoolType],
        AboutFacts::ParentMissing => vec![V::ParentSchool, V::IsCountedSchool],
        AboutFacts::ParentUnknown { .. } | AboutFacts::ParentAmbiguous { .. } => {
            vec![V::ParentSchool]
        }
        AboutFacts::Implausible { oddity, .. } => of_oddity(*oddity),
        AboutFacts::Mismatched { mismatch, .. } => of_mismatch(*mismatch),
        AboutFacts::CodeOdd { doubt, .. } => match doubt {
            CodeDoubt::CountyCode => vec![V::CountyCode],
            CodeDoubt::Length { .. } | CodeDoubt::Prefix { .. } => vec![V::SchoolCode],
        },
        AboutFacts::KindAgainstName { .. } => vec![V::SchoolType],
    }
}

fn of_oddity(oddity: Oddity) -> Vec<Variable> {
    match oddity {
        Oddity::EquipmentPerStudent => vec![V::TeachingEquipmentValue],
        Oddity::Students(section) => vec![section.students()],
        Oddity::TeachingPoint => vec![V::PrimaryStudents, V::SchoolType],
        Oddity::Grades(section) => of_level(section, |group| vec![group.grades]),
        Oddity::ClassSize(section) => {
            of_level(section, |group| vec![group.students, group.classes])
        }
        Oddity::OneClass(section) => of_level(section, |group| vec![group.sizes]),
        Oddity::StudentsPerTeacher(section) => {
            of_level(section, |group| vec![group.students, group.teachers])
        }
        Oddity::FundingPerStudent => vec![V::PublicFundingPrev],
        Oddity::TrainingShare => vec![V::TrainingFundingPrev, V::PublicFundingPrev],
        Oddity::MultimediaPerClass => vec![V::MultimediaRooms],
        Oddity::RoomArea(variable)
        | Oddity::YuanPerHead(variable)
        | Oddity::BaseQuota(variable)
        | Oddity::DifferenceRate(variable) => vec![variable],
        Oddity::SpecialPerStudent => vec![V::SpedFundingTotal, V::SpedStudents],
        Oddity::PopulationShare => vec![V::Population],
        Oddity::CertificationYear => vec![V::BasicBalanceCertYear],
    }
}

fn of_mismatch(mismatch: Mismatch) -> Vec<Variable> {
    match mismatch {
        Mismatch::StudentsWithoutClasses(section) | Mismatch::ClassesWithoutStudents(section) => {
            of_level(section, |group| vec![group.classes, group.students])
        }
        Mismatch::StudentsWithoutTeachers(section) | Mismatch::TeachersWithoutStudents(section) => {
            of_level(section, |group| vec![group.teachers, group.students])
        }
        Mismatch::EmptySection(section) => vec![section.students(), V::SchoolType],
        Mismatch::FewerClassesThanGrades(section) => {
            of_level(section, |group| vec![group.classes, group.grades])
        }
        Mismatch::RoomsAboveClasses(variable) => vec![variable],
        Mismatch::BranchLarger => vec![V::ParentSchool],
        Mismatch::FoundedLate => vec![V::FoundedYear],
        Mismatch::IncomesSwapped => vec![V::FarmerIncome, V::UrbanIncome],
        Mismatch::FiscalAboveGdp => vec![V::FiscalPerCapita, V::GdpPerCapita],
        Mismatch::QuotaOrder => vec![V::BaseQuotaPrimary, V::BaseQuotaJunior],
        Mismatch::FewerVillages => vec![V::Villages, V::Townships],
        Mismatch::PayUnits => vec![V::TeacherAvgSalary, V::CivilServantAvgSalary],
        Mismatch::EligibleAboveTeachers => vec![V::ExchangeEligible],
        Mismatch::MigrantsAboveSchools => vec![V::MigrantPublic, V::MigrantPurchased],
    }
}

/// What a whole column says is for the office to put right, and not for one school.
pub(super) fn of_peers(kind: &AboutPeers) -> Vec<Variable> {
    let ratio = match kind {
        AboutPeers::Outlier { ratio, .. } => *ratio,
        AboutPeers::ConstantColumn { .. }
        | AboutPeers::RepeatedFigure { .. }
        | AboutPeers::ColumnUnit { .. } => return Vec::new(),
    };
    match ratio {
        PeerRatio::StudentsPerTeacher(section) => {
            of_level(section, |group| vec![group.teachers, group.students])
        }
        PeerRatio::ClassSize(section) => {
            of_level(section, |group| vec![group.classes, group.students])
        }
        PeerRatio::Degrees(section) => of_level(section, |group| group.degrees.to_vec()),
        PeerRatio::Backbone(section) => of_level(section, |group| vec![group.backbone]),
        PeerRatio::TeachingArea => vec![V::TeachingAuxArea],
        PeerRatio::SportsArea => vec![V::SportsGroundArea],
        PeerRatio::Equipment => vec![V::TeachingEquipmentValue],
        PeerRatio::Multimedia => vec![V::MultimediaRooms],
        PeerRatio::Funding => vec![V::PublicFundingPrev],
    }
}

fn of_years(kind: &AboutYears) -> Vec<Variable> {
    match kind {
        AboutYears::Jumped { variable, .. } => vec![*variable],
        AboutYears::KindChanged { .. } => vec![V::SchoolType],
        AboutYears::FoundedChanged { .. } => vec![V::FoundedYear],
        AboutYears::CodeChanged { .. } => vec![V::SchoolCode],
        AboutYears::SchoolGone { .. }
        | AboutYears::SchoolNew
        | AboutYears::CopiedFigures { .. }
        | AboutYears::Unused { .. } => Vec::new(),
    }
}
