//! What a diagnostic is about, whatever its figures: by this an answer finds its finding again after
//! other edits, and when the same finding comes back.

use super::kind::{
    AboutCell, AboutFacts, AboutFile, AboutPeers, AboutSheet, AboutYears, CodeDoubt,
};
use super::{Diagnostic, Kind, Place, Severity, concerned};
use crate::model::Variable;
use crate::quantity::{Exact, to_plain};

/// Names a finding: the rule, who it is about, and which facts. Neither its row nor its place in a
/// list is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Finding {
    /// The id of the rule, or the code of a diagnostic without one.
    pub rule: String,
    /// The county; may be empty.
    pub county: String,
    /// The school, or else the sheet or the file.
    pub about: String,
    /// The facts and words that tell it from others of the same rule.
    pub subject: String,
}

impl Diagnostic {
    /// What it is about; `None` for an error, which is corrected and not answered.
    pub fn finding(&self) -> Option<Finding> {
        if self.severity() == Severity::Error {
            return None;
        }
        let about = match (&self.place, self.school.as_str()) {
            (Place::File(file), "") => file.clone(),
            (Place::Sheet(sheet), "") => format!("{}/{}", sheet.file, sheet.sheet),
            (Place::Cell(cell), "") => format!("{}/{}", cell.sheet.file, cell.sheet.sheet),
            (_, school) => school.to_owned(),
        };
        Some(Finding {
            rule: self
                .rule()
                .map_or_else(|| self.code(), |rule| rule.id())
                .to_owned(),
            county: self.county.clone(),
            about,
            subject: self.kind.subject(),
        })
    }

    /// The figures that it tells of its own subject, and not of others beside it: while they stay,
    /// an answer to it still fits.
    pub fn figures(&self) -> String {
        let figures = self.kind.figures();
        let texts = figures
            .into_iter()
            .map(|it| to_plain(it).unwrap_or_else(|| format!("{it:?}")));
        texts.collect::<Vec<_>>().join(" ")
    }
}

fn ids(variables: &[Variable]) -> String {
    let ids: Vec<&str> = variables.iter().map(|variable| variable.id()).collect();
    ids.join("+")
}

impl Kind {
    fn subject(&self) -> String {
        match self {
            Self::File(kind) => of_file(kind),
            Self::Sheet(kind) => of_sheet(kind),
            Self::Cell(kind) => of_cell(kind),
            Self::Facts(kind) => of_facts(kind),
            Self::Peers(kind) => of_peers(kind),
            Self::Years(kind) => of_years(kind),
        }
    }

    fn figures(&self) -> Vec<&Exact> {
        match self {
            Self::File(_) | Self::Cell(_) => Vec::new(),
            Self::Sheet(AboutSheet::WholeDiffers { stated, summed, .. }) => vec![stated, summed],
            Self::Sheet(_) => Vec::new(),
            Self::Facts(kind) => match kind {
                AboutFacts::PartExceedsWhole { part, whole, .. } => vec![part, whole],
                AboutFacts::ArtsCountedTwice { teachers, .. } => vec![teachers],
                AboutFacts::Implausible { value, .. } | AboutFacts::NotCounted { value, .. } => {
                    vec![value]
                }
                AboutFacts::Mismatched { first, second, .. } => vec![first, second],
                AboutFacts::ConflictingValues { .. }
                | AboutFacts::EqualByLevel { .. }
                | AboutFacts::OneLevelOnly { .. }
                | AboutFacts::DuplicateCode { .. }
                | AboutFacts::DuplicateName { .. }
                | AboutFacts::SameNameOtherCode { .. }
                | AboutFacts::RatioAboveOne { .. }
                | AboutFacts::ClassCountDiffers { .. }
                | AboutFacts::ClassSizesDiffer { .. }
                | AboutFacts::SectionMissing { .. }
                | AboutFacts::SectionUnexpected { .. }
                | AboutFacts::ParentMissing
                | AboutFacts::ParentUnknown { .. }
                | AboutFacts::ParentAmbiguous { .. }
                | AboutFacts::CodeOdd { .. }
                | AboutFacts::KindAgainstName { .. }
                | AboutFacts::NameAlike { .. } => Vec::new(),
            },
            // What lies in the middle of all schools moves with every edit of any of them.
            Self::Peers(kind) => match kind {
                AboutPeers::Outlier { value, .. }
                | AboutPeers::ConstantColumn { value, .. }
                | AboutPeers::RepeatedFigure { value, .. } => vec![value],
                AboutPeers::ColumnUnit { .. } => Vec::new(),
            },
            Self::Years(kind) => match kind {
                AboutYears::Jumped { before, now, .. }
                | AboutYears::FoundedChanged { before, now } => vec![before, now],
                AboutYears::SchoolGone { .. }
                | AboutYears::SchoolNew
                | AboutYears::KindChanged { .. }
                | AboutYears::CodeChanged { .. }
                | AboutYears::CopiedFigures { .. }
                | AboutYears::Unused { .. } => Vec::new(),
            },
        }
    }
}

fn of_file(kind: &AboutFile) -> String {
    match kind {
        AboutFile::DamagedSheet { sheet, .. } | AboutFile::HiddenSheet { sheet } => sheet.clone(),
        _ => String::new(),
    }
}

fn of_sheet(kind: &AboutSheet) -> String {
    match kind {
        AboutSheet::PerPupilColumn { header }
        | AboutSheet::UnmappedColumn { header }
        | AboutSheet::AmbiguousHeader { header, .. }
        | AboutSheet::DoubledColumn { header, .. }
        | AboutSheet::HeaderUnitUnfit { header, .. }
        | AboutSheet::UnknownUnit { header, .. }
        | AboutSheet::TotalMismatch { header, .. }
        | AboutSheet::WholeDiffers { header, .. }
        | AboutSheet::HeaderYear { header, .. }
        | AboutSheet::TotalContainsParts { header, .. } => header.clone(),
        AboutSheet::LevellessFigure { headers, .. } | AboutSheet::UnclearColumns { headers } => {
            headers.join("+")
        }
        AboutSheet::UnclearRoom { room, .. }
        | AboutSheet::SeveralRooms { room, .. }
        | AboutSheet::RoomNotInUse { room, .. } => room.clone(),
        AboutSheet::RowLeftOut { text, .. } => text.clone(),
        AboutSheet::YearsMixed { year, .. } => year.to_string(),
        AboutSheet::SharedByLevels { variable, .. } => variable.id().to_owned(),
        AboutSheet::CountyWithoutSchools { name } => name.clone(),
        AboutSheet::NoTables
        | AboutSheet::NoSchools
        | AboutSheet::NotRecognised
        | AboutSheet::PerPupilForm
        | AboutSheet::NamelessRow
        | AboutSheet::OtherHeader
        | AboutSheet::CountyUnknown => String::new(),
    }
}

/// A cell is known by its fact and its text.
fn of_cell(kind: &AboutCell) -> String {
    match kind {
        AboutCell::Hashes { variable } | AboutCell::SaidNone { variable } => {
            variable.id().to_owned()
        }
        AboutCell::FormulaError {
            variable,
            mark: text,
        }
        | AboutCell::Unread { variable, text }
        | AboutCell::Uncalculated { variable, text }
        | AboutCell::DateForNumber { variable, text }
        | AboutCell::DateForYear { variable, text, .. }
        | AboutCell::NotANumber { variable, text, .. }
        | AboutCell::NotWhole { variable, text }
        | AboutCell::Negative { variable, text }
        | AboutCell::TooLarge { variable, text }
        | AboutCell::YearOutOfRange { variable, text }
        | AboutCell::UnitConflict { variable, text, .. }
        | AboutCell::PayInTenThousands { variable, text }
        | AboutCell::UnitUnfit { variable, text, .. }
        | AboutCell::MergedFigure { variable, text, .. }
        | AboutCell::UnreadableList { variable, text, .. }
        | AboutCell::UnknownChoice { variable, text, .. } => format!("{} {text}", variable.id()),
    }
}

fn of_facts(kind: &AboutFacts) -> String {
    match kind {
        AboutFacts::ConflictingValues { variable, .. }
        | AboutFacts::EqualByLevel { variable, .. }
        | AboutFacts::OneLevelOnly { variable, .. }
        | AboutFacts::NotCounted { variable, .. } => variable.id().to_owned(),
        AboutFacts::DuplicateCode { code } | AboutFacts::SameNameOtherCode { code, .. } => {
            code.clone()
        }
        AboutFacts::DuplicateName { name } => name.clone(),
        AboutFacts::PartExceedsWhole { parts, wholes, .. } => {
            format!("{}<={}", ids(parts), ids(wholes))
        }
        AboutFacts::RatioAboveOne { part, whole } => ids(&[*part, *whole]),
        AboutFacts::ArtsCountedTwice { section, .. }
        | AboutFacts::ClassCountDiffers { section, .. }
        | AboutFacts::ClassSizesDiffer { section, .. }
        | AboutFacts::SectionMissing { section, .. }
        | AboutFacts::SectionUnexpected { section, .. } => section.students().id().to_owned(),
        AboutFacts::ParentMissing => String::new(),
        AboutFacts::ParentUnknown { parent } | AboutFacts::ParentAmbiguous { parent } => {
            parent.clone()
        }
        AboutFacts::Implausible { .. } | AboutFacts::Mismatched { .. } => {
            ids(&concerned::of_facts(kind))
        }
        AboutFacts::CodeOdd { code, doubt } => match doubt {
            CodeDoubt::CountyCode => code.clone(),
            CodeDoubt::Length { usual } => format!("{code} {usual}"),
            CodeDoubt::Prefix { county } => format!("{code} {county}"),
        },
        AboutFacts::KindAgainstName { kind, named } => format!("{} {}", kind.id(), named.id()),
        AboutFacts::NameAlike { other, .. } => other.clone(),
    }
}

fn of_peers(kind: &AboutPeers) -> String {
    match kind {
        AboutPeers::Outlier { .. } => ids(&concerned::of_peers(kind)),
        AboutPeers::ConstantColumn { variable, .. }
        | AboutPeers::RepeatedFigure { variable, .. }
        | AboutPeers::ColumnUnit { variable, .. } => variable.id().to_owned(),
    }
}

fn of_years(kind: &AboutYears) -> String {
    match kind {
        AboutYears::Jumped { variable, .. } | AboutYears::CopiedFigures { variable, .. } => {
            variable.id().to_owned()
        }
        AboutYears::SchoolGone { name } | AboutYears::Unused { name } => name.clone(),
        AboutYears::KindChanged { before, now } => format!("{} {}", before.id(), now.id()),
        AboutYears::CodeChanged { before, now } => format!("{before} {now}"),
        AboutYears::SchoolNew | AboutYears::FoundedChanged { .. } => String::new(),
    }
}
