use super::checks::{code, mismatch, odd};
use super::rests::rests;
use super::{names, school_kind, section};
use crate::intake::{AboutCell, AboutFacts};
use crate::quantity::ParseQuantityError;
use crate::text::diagnostic::{Message, in_unit, quoted, shown};

const UNKNOWN: &str =
    "It is kept as unreadable, never as zero, and what rests on it stays undetermined.";

/// While a cell was read.
pub(in crate::text::diagnostic) fn cell(kind: &AboutCell) -> Message {
    match kind {
        AboutCell::Unread { variable, text } => Message::new(
            format!(
                "As you decided, “{text}” in “{}” is not used.",
                variable.english()
            ),
            UNKNOWN,
            "Please write it in a way that leaves no doubt, or use it again under “Tidying”.",
        ),
        AboutCell::Hashes { variable } => Message::new(
            format!(
                "“{}” shows ####; the number was not copied.",
                variable.english()
            ),
            UNKNOWN,
            "Please widen the column and copy again, or import the file itself.",
        ),
        AboutCell::Uncalculated { variable, text } => Message::new(
            format!(
                "“{}” is the formula “{text}”, and its result is not in the file.",
                variable.english()
            ),
            UNKNOWN,
            "Please open the file in WPS or Excel, save it and import it again, or write the number.",
        ),
        AboutCell::FormulaError { variable, mark } => Message::new(
            format!("The formula of “{}” failed: {mark}.", variable.english()),
            UNKNOWN,
            "Please correct the formula or enter the number.",
        ),
        AboutCell::DateForNumber { variable, text } => Message::new(
            format!(
                "“{}” should be a number and is the date {}.",
                variable.english(),
                quoted(text)
            ),
            UNKNOWN,
            "Please format the cell as a number and enter it again.",
        ),
        AboutCell::DateForYear {
            variable,
            text,
            year,
        } => Message::new(
            format!(
                "“{}” is the date {}; its year {year} was taken.",
                variable.english(),
                quoted(text)
            ),
            "Only the year is needed.",
            "If the year is wrong, please correct it.",
        ),
        AboutCell::NotANumber {
            variable,
            text,
            reason,
        } => Message::new(
            format!(
                "“{}” should be a number and is “{}”: {}.",
                variable.english(),
                quoted(text),
                not_a_number(reason)
            ),
            UNKNOWN,
            "Please enter one definite number; 0 for none, nothing for unknown.",
        ),
        AboutCell::NotWhole { variable, text } => Message::new(
            format!(
                "“{}” should be a whole number and is {}.",
                variable.english(),
                quoted(text)
            ),
            UNKNOWN,
            "Please check; people, classes and rooms are counted one by one.",
        ),
        AboutCell::Negative { variable, text } => Message::new(
            format!(
                "“{}” cannot be below zero and is {}.",
                variable.english(),
                quoted(text)
            ),
            UNKNOWN,
            "Please check the number; if the sign is a dash, leave the cell empty.",
        ),
        AboutCell::TooLarge { variable, text } => Message::new(
            format!(
                "“{}” cannot be above 1,000,000,000 and is {}.",
                variable.english(),
                quoted(text)
            ),
            UNKNOWN,
            "Please check the number; usually several have run together.",
        ),
        AboutCell::YearOutOfRange { variable, text } => Message::new(
            format!(
                "“{}” should be a year from 1840 to 2100 and is {}.",
                variable.english(),
                quoted(text)
            ),
            UNKNOWN,
            "Please enter a year of four digits, as 2015.",
        ),
        AboutCell::UnitConflict {
            variable,
            text,
            header,
            cell,
        } => Message::new(
            format!(
                "The header of “{}” is in {}, this cell says “{}”; it was read in {}.",
                variable.english(),
                header.symbol(),
                quoted(text),
                cell.symbol()
            ),
            "Another unit makes the figure many times larger or smaller.",
            "Please confirm the unit of this cell.",
        ),
        AboutCell::PayInTenThousands { variable, text } => Message::new(
            format!(
                "“{}” is in yuan, this cell says “{}”; it was read in 万元 (ten thousand yuan).",
                variable.english(),
                quoted(text)
            ),
            "A year's average pay is not below 1,000 yuan; both are compared in the same unit.",
            "Please confirm the unit of this cell; if it is not 万元, write the amount in yuan.",
        ),
        AboutCell::UnitUnfit {
            variable,
            text,
            unit,
        } => Message::new(
            format!(
                "“{}” is not measured in {}, but the cell says “{}”.",
                variable.english(),
                unit.symbol(),
                quoted(text)
            ),
            UNKNOWN,
            "Please check whether it stands in the wrong column.",
        ),
        AboutCell::MergedFigure {
            variable,
            text,
            range,
        } => Message::new(
            format!(
                "“{}” for “{}” stands in the merged cell {range}, over the rows of several schools; it was not used for any of them.",
                quoted(text),
                variable.english()
            ),
            "Nobody can tell how it is shared out; for these schools the fact counts as unreadable, and what rests on it is left open.",
            "Please take the merged cell apart and give each school its own figure.",
        ),
        AboutCell::UnreadableList {
            variable,
            text,
            part,
        } => Message::new(
            format!(
                "“{}” of “{}” cannot be read, because of “{}”.",
                quoted(text),
                variable.english(),
                quoted(part)
            ),
            UNKNOWN,
            "Please list the figures one by one with semicolons, as 96;100.5.",
        ),
        AboutCell::UnknownChoice {
            variable,
            text,
            expected,
        } => Message::new(
            format!(
                "“{}” is not known as “{}”.",
                quoted(text),
                variable.english()
            ),
            UNKNOWN,
            format!("Please enter one of {}.", expected.words().join(", ")),
        ),
        AboutCell::SaidNone { variable } => Message::new(
            format!(
                "“{}” says 无; it was read as not stated, not as 0.",
                variable.english()
            ),
            "It may mean that there is none, or that there are no data.",
            "If it is zero, please enter 0.",
        ),
    }
}

fn not_a_number(reason: &ParseQuantityError) -> String {
    match reason {
        ParseQuantityError::Hashes => "the number was not copied".to_owned(),
        ParseQuantityError::FormulaError(_) => "the formula failed".to_owned(),
        ParseQuantityError::Date { .. } => "it is a date or a time".to_owned(),
        ParseQuantityError::Bracketed(_) => "brackets may mean several things".to_owned(),
        ParseQuantityError::Approximate(_) => "it is not a definite number".to_owned(),
        ParseQuantityError::MalformedGrouping(_) => "its commas are out of place".to_owned(),
        ParseQuantityError::NotANumber(_) => "it has no number, or more than one".to_owned(),
        ParseQuantityError::UnknownUnit { unit, .. } => format!("“{}” is not known", quoted(unit)),
        ParseQuantityError::TooLong(_) => "it has too many digits".to_owned(),
    }
}

/// While the facts were held against each other.
pub(in crate::text::diagnostic) fn facts(kind: &AboutFacts) -> Message {
    match kind {
        AboutFacts::ConflictingValues {
            variable,
            kept,
            left_out,
            first,
        } => Message::new(
            format!(
                "“{}” is {} elsewhere{} and {} here.",
                variable.english(),
                quoted(kept),
                first.as_ref().map_or_else(String::new, |cell| format!(
                    " ({} {})",
                    cell.sheet.sheet,
                    cell.address()
                )),
                quoted(left_out)
            ),
            "A fact has one value; nobody knows which is right, so neither is used.",
            "Please check both places and make them agree.",
        ),
        AboutFacts::EqualByLevel {
            variable,
            value,
            first,
        } => Message::new(
            format!(
                "“{}” is {} in the rows of both levels of this school (the other at {}); it was not used.",
                variable.english(),
                quoted(value),
                first.address()
            ),
            "Other schools state this column by level, so it may be the whole school's figure twice, or that much for each level.",
            "Please check: keep it in one row if it is the whole school's; state the sum if it is by level.",
        ),
        AboutFacts::OneLevelOnly {
            variable,
            value,
            first,
        } => Message::new(
            format!(
                "“{}” is {} in the row of one level of this school (at {}) and blank in the other; it was not used.",
                variable.english(),
                quoted(value),
                first.address()
            ),
            "Other schools state this column by level, so it may be the whole school's figure, or that of one level while the other is missing.",
            "Please check: state the whole school's figure for every school; if these are by level, state their sum.",
        ),
        AboutFacts::DuplicateCode { code } => Message::new(
            format!("The code “{}” stands twice in one table.", quoted(code)),
            "One school may be counted twice; until then the county cannot be judged.",
            "Please delete one row or correct its code.",
        ),
        AboutFacts::DuplicateName { name } => Message::new(
            format!("The name “{}” stands twice in one table.", quoted(name)),
            "One school may be counted twice; until then the county cannot be judged.",
            "Please delete one row; if they are two schools, enter their codes.",
        ),
        AboutFacts::SameNameOtherCode { name, code } => Message::new(
            format!(
                "“{}” also stands under the code {}.",
                quoted(name),
                quoted(code)
            ),
            "One name under two codes was taken for two schools.",
            "If it is one school, please use one code.",
        ),
        AboutFacts::PartExceedsWhole {
            parts,
            wholes,
            part,
            whole,
        } => Message::new(
            format!(
                "{} is {}, more than {} with {}.",
                names(parts),
                shown(part),
                names(wholes),
                shown(whole)
            ),
            format!(
                "A part cannot be larger than its whole; at least one figure is wrong, and so is {}.",
                rests(parts)
            ),
            "Please check these figures.",
        ),
        AboutFacts::RatioAboveOne { part, whole } => Message::new(
            format!("{} is above 100% of {}.", part.english(), whole.english()),
            "This can happen, but rarely.",
            "Please check how both were counted; if they are right, leave them.",
        ),
        AboutFacts::ArtsCountedTwice {
            section: level,
            teachers,
        } => Message::new(
            format!(
                "The {} arts teachers, {}, equal music and fine-art teachers together.",
                section(*level),
                shown(teachers)
            ),
            "If they contain music and fine art, these are counted twice.",
            "If so, please enter only those who teach the subject 艺术 (0 for none).",
        ),
        AboutFacts::ClassCountDiffers {
            section: level,
            listed,
            stated,
        } => Message::new(
            format!(
                "{listed} {} class sizes are listed, but {} classes are stated.",
                section(*level),
                shown(stated)
            ),
            "Class sizes are judged one by one, so each class counts.",
            "Please complete the list or correct the number of classes.",
        ),
        AboutFacts::ClassSizesDiffer {
            section: level,
            summed,
            stated,
        } => Message::new(
            format!(
                "The {} class sizes add up to {}, but {} pupils are stated.",
                section(*level),
                shown(summed),
                shown(stated)
            ),
            "The two should be equal.",
            "Please check the class sizes and the pupils.",
        ),
        AboutFacts::SectionMissing {
            kind,
            section: level,
        } => Message::new(
            format!(
                "The {} pupils of this {} are missing.",
                section(*level),
                school_kind(*kind)
            ),
            "Rooms, grounds and equipment are shared between the levels by pupils.",
            "Please enter them; 0 if there are none.",
        ),
        AboutFacts::SectionUnexpected {
            kind,
            section: level,
            students,
        } => Message::new(
            format!(
                "This {} states {} {} pupils.",
                school_kind(*kind),
                shown(students),
                section(*level)
            ),
            "The kind of school decides how its resources are shared, so the assessment of its levels waits.",
            "Please correct the kind of school, as 九年一贯制, or remove the pupils.",
        ),
        AboutFacts::ParentMissing => Message::new(
            "It is not counted as a school, and no parent school is named.",
            "Such a branch is counted with its parent.",
            "Please enter the parent's name or code in 所属本部.",
        ),
        AboutFacts::ParentUnknown { parent } => Message::new(
            format!("The parent school “{}” is in no table.", quoted(parent)),
            "Without it the branch cannot be counted with its parent.",
            "Please enter the parent's full name or code as it stands in the table.",
        ),
        AboutFacts::ParentAmbiguous { parent } => Message::new(
            format!(
                "Several schools may be the parent school “{}”.",
                quoted(parent)
            ),
            "With which of them the branch is counted must be decided by people.",
            "Please enter the code of the parent school.",
        ),
        AboutFacts::Implausible { oddity, value } => odd(*oddity, value),
        AboutFacts::Mismatched {
            mismatch: which,
            first,
            second,
        } => mismatch(*which, first, second),
        AboutFacts::NotCounted { variable, value } => Message::new(
            format!(
                "“{}” states {}, which cannot count at this school and was left out.",
                variable.english(),
                in_unit(value, variable.unit())
            ),
            "Itinerant teachers count only at small rural schools, other sports areas only in dense city centres.",
            "If 城乡类型 or 是否高密度中心城区学校 is wrong, please correct it; otherwise leave it.",
        ),
        AboutFacts::CodeOdd { code: text, doubt } => code(text, doubt),
        AboutFacts::KindAgainstName { kind, named } => Message::new(
            format!(
                "The table says {}, the name says {}.",
                school_kind(*kind),
                school_kind(*named)
            ),
            "The kind of school decides at which level it is assessed; the table counts for now.",
            "Please check the kind of school; if only the name is old, please explain.",
        ),
        AboutFacts::NameAlike { name, other } => Message::new(
            format!(
                "“{}” and “{}” may be two ways to write one school.",
                quoted(name),
                quoted(other)
            ),
            "If they are one, its pupils and teachers are counted twice; for now they are two schools.",
            "Please check; if they are one, write the name the same way and remove one row.",
        ),
    }
}
