mod checks;
mod compared;
mod data;
mod rests;
mod table;

pub(super) use compared::{peers, years};
pub(super) use data::{cell, facts};
pub(super) use table::{file, sheet};

use crate::model::{SchoolKind, Section, Variable};

fn names(variables: &[Variable]) -> String {
    let names: Vec<&str> = variables
        .iter()
        .map(|variable| variable.english())
        .collect();
    names.join(" + ")
}

const fn section(section: Section) -> &'static str {
    match section {
        Section::Primary => "primary",
        Section::Junior => "junior",
        Section::Senior => "senior",
    }
}

const fn school_kind(kind: SchoolKind) -> &'static str {
    match kind {
        SchoolKind::Primary => "primary school",
        SchoolKind::TeachingPoint => "teaching point",
        SchoolKind::Junior => "junior school",
        SchoolKind::NineYear => "nine-year school",
        SchoolKind::TwelveYear => "twelve-year school",
        SchoolKind::CompleteSecondary => "complete secondary school",
        SchoolKind::Special => "special school",
        SchoolKind::Vocational => "vocational school",
        SchoolKind::Outside => "school without a level of compulsory education",
    }
}
