use crate::engine::Lack;
use crate::model::{Absence, Holder, SchoolKind, Section, Setting, Variable};
use crate::text::{Language, word};

pub(super) const MISSING: &str = "missing";
pub(super) const NOT_APPLICABLE: &str = "not applicable";
pub(super) const UNSTATED: &str = "nobody stated it";
pub(super) const TYPED: &str = "typed on the page";
pub(super) const YES: &str = "yes";
pub(super) const NO: &str = "no";

pub(super) fn lack(name: &str, lack: &Lack) -> String {
    let who = if name.is_empty() { "County data" } else { name };
    match lack {
        Lack::Fact(variable, absence) => {
            format!("{who}: {} {}", variable.english(), state(*absence))
        }
        Lack::SectionStudents(section, absence) => {
            let section = match section {
                Section::Primary => "primary",
                Section::Junior => "junior",
                Section::Senior => "senior",
            };
            let state = state(*absence);
            format!("{who}: pupils of the {section} part {state}, so rooms cannot be divided")
        }
        Lack::NegativeArea => format!("{who}: indoor PE rooms are larger than all teaching rooms"),
        Lack::Contradiction(_)
        | Lack::ClassCount(_)
        | Lack::ClassPupils(_)
        | Lack::ClassesWithoutPupils(_) => {
            format!("{who}: {}", word::lack(Language::En, lack))
        }
        Lack::ZeroDenominator => format!("{who}: the denominator is zero"),
        Lack::NothingToJudge => format!("{who}: there is nothing to judge by"),
        Lack::SchoolKind(absence) => format!("{who}: school type {}", state(*absence)),
        Lack::Doubt(_) => word::lack(Language::En, lack),
        Lack::UnexpectedSection(section) => {
            let section = match section {
                Section::Primary => "primary",
                Section::Junior => "junior",
                Section::Senior => "senior",
            };
            format!(
                "{who}: has {section} pupils, but its type has no {section} part; correct the type \
                 or remove the pupils"
            )
        }
        Lack::Unstated => word::lack(Language::En, lack),
    }
}

const fn state(absence: Absence) -> &'static str {
    match absence {
        Absence::Missing => "is missing",
        Absence::NotApplicable => "is stated not to apply",
        Absence::Unreadable => "cannot be read",
    }
}

pub(super) fn unreadable(text: &str) -> String {
    format!("cannot be read: “{text}”")
}

pub(super) fn counted_in(other: Variable) -> String {
    format!("already in “{}”", other.english())
}

pub(super) const fn school_kind(kind: SchoolKind) -> &'static str {
    match kind {
        SchoolKind::Primary => "primary",
        SchoolKind::TeachingPoint => "teaching point",
        SchoolKind::Junior => "junior secondary",
        SchoolKind::NineYear => "nine-year",
        SchoolKind::TwelveYear => "twelve-year",
        SchoolKind::CompleteSecondary => "complete secondary",
        SchoolKind::Special => "special",
        SchoolKind::Vocational => "vocational",
        SchoolKind::Outside => "without compulsory education",
    }
}

pub(super) const fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Urban => "urban",
        Setting::Town => "town",
        Setting::Rural => "rural",
    }
}

pub(super) const fn holder(holder: Holder) -> &'static str {
    match holder {
        Holder::Public => "public",
        Holder::Private => "private",
    }
}
