//! What the engine noticed without changing a figure, told as diagnostics.

mod en;
mod zh;

use super::Language;
use crate::engine::Notice;
use crate::intake::Severity;
use crate::model::{County, Origin, School};
use crate::standard::Standard;

/// The stable code of a notice; never reused.
pub const fn code(notice: &Notice) -> &'static str {
    match notice {
        Notice::Unplaced { .. } => "engine/school-type-unknown",
        Notice::ParentUnknown { .. } => "engine/parent-unknown",
        Notice::ParentAmbiguous { .. } => "engine/parent-ambiguous",
        Notice::ParentIsTeachingPoint { .. } => "engine/parent-is-teaching-point",
        Notice::YearDiffers { .. } => "engine/year-differs",
        Notice::BranchOfOtherLevels { .. } => "engine/branch-of-other-levels",
        Notice::UncountedTeachingPoint { .. } => "engine/teaching-point-not-counted",
        Notice::ItinerantsIgnored { .. } => "engine/itinerants-ignored",
        Notice::SingleUnit { .. } => "engine/single-unit",
        Notice::RetentionFormulasDisagree { .. } => "engine/retention-formulas-disagree",
        Notice::LeftOpen { .. } => "engine/item-left-open",
        Notice::RelaxationsOn => "engine/relaxations-on",
    }
}

/// How much a notice matters.
pub const fn severity(notice: &Notice) -> Severity {
    match notice {
        Notice::Unplaced { .. } => Severity::Error,
        Notice::ParentUnknown { .. }
        | Notice::ParentAmbiguous { .. }
        | Notice::ParentIsTeachingPoint { .. }
        | Notice::BranchOfOtherLevels { .. }
        | Notice::YearDiffers { .. }
        | Notice::RetentionFormulasDisagree { .. } => Severity::Warning,
        Notice::UncountedTeachingPoint { .. }
        | Notice::ItinerantsIgnored { .. }
        | Notice::SingleUnit { .. }
        | Notice::LeftOpen { .. }
        | Notice::RelaxationsOn => Severity::Note,
    }
}

/// The row in `County::schools` that a notice is about, if it is about one.
pub const fn row(notice: &Notice) -> Option<usize> {
    match notice {
        Notice::Unplaced { row, .. }
        | Notice::ParentUnknown { row, .. }
        | Notice::ParentAmbiguous { row, .. }
        | Notice::ParentIsTeachingPoint { row }
        | Notice::BranchOfOtherLevels { row }
        | Notice::UncountedTeachingPoint { row }
        | Notice::ItinerantsIgnored { row } => Some(*row),
        Notice::SingleUnit { .. }
        | Notice::YearDiffers { .. }
        | Notice::RetentionFormulasDisagree { .. }
        | Notice::LeftOpen { .. }
        | Notice::RelaxationsOn => None,
    }
}

/// Where the fact stands that a notice is about, if it is about one.
pub const fn origin(notice: &Notice) -> Option<&Origin> {
    match notice {
        Notice::Unplaced { origin, .. }
        | Notice::ParentUnknown { origin, .. }
        | Notice::ParentAmbiguous { origin, .. }
        | Notice::YearDiffers { origin, .. } => Some(origin),
        Notice::ParentIsTeachingPoint { .. }
        | Notice::BranchOfOtherLevels { .. }
        | Notice::UncountedTeachingPoint { .. }
        | Notice::ItinerantsIgnored { .. }
        | Notice::SingleUnit { .. }
        | Notice::RetentionFormulasDisagree { .. }
        | Notice::LeftOpen { .. }
        | Notice::RelaxationsOn => None,
    }
}

/// The name of the school that a notice is about, or an empty text.
pub fn school<'a>(county: &'a County, notice: &Notice) -> &'a str {
    row(notice)
        .and_then(|row| county.schools.get(row))
        .map_or("", School::name)
}

/// What was noticed, why it matters and what to do.
pub fn message(
    language: Language,
    standard: &Standard,
    county: &County,
    notice: &Notice,
) -> String {
    let school = school(county, notice);
    match language {
        Language::Zh => zh::message(standard, school, notice),
        Language::En => en::message(standard, school, notice),
    }
}
