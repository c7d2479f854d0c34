use super::rests::rests;
use super::{school_kind, section};
use crate::intake::{AboutPeers, AboutYears, PeerRatio};
use crate::model::{ValueKind, Variable};
use crate::quantity::{Exact, Unit};
use crate::text::diagnostic::{Message, in_unit, quoted, rounded, year};

/// Beside schools of the same kind.
pub(in crate::text::diagnostic) fn peers(kind: &AboutPeers) -> Message {
    match kind {
        AboutPeers::Outlier {
            ratio,
            value,
            median,
            n,
        } => {
            let (what, why) = ratio_words(*ratio);
            Message::new(
                format!(
                    "{what} are {}, far from schools of its kind (the median of {n} is {}).",
                    rounded(value),
                    rounded(median)
                ),
                why,
                "Please check the pupils and this figure; if they are right, please explain.",
            )
        }
        AboutPeers::ConstantColumn { variable, value, n } => Message::new(
            format!(
                "“{}” is {} at all {n} schools.",
                variable.english(),
                amount(value, *variable)
            ),
            format!(
                "Schools are never all alike; the column may have been filled down, and {} is wrong.",
                rests(&[*variable])
            ),
            "Please check that each school has its own figure.",
        ),
        AboutPeers::RepeatedFigure {
            variable,
            value,
            n,
            of,
        } => Message::new(
            format!(
                "“{}” is {} at {n} of {of} schools.",
                variable.english(),
                amount(value, *variable)
            ),
            format!(
                "Measured figures are seldom so alike; estimates make {} wrong.",
                rests(&[*variable])
            ),
            "Please check these schools; if the figures are right, please explain.",
        ),
        AboutPeers::ColumnUnit {
            variable,
            median,
            n,
            of,
            ..
        } => Message::new(
            format!(
                "“{}” does not fit the pupils at {n} of {of} schools; per pupil it is about {}.",
                variable.english(),
                in_base(median, *variable)
            ),
            format!(
                "Probably the whole column is in another unit than its header says, and {} is wrong.",
                rests(&[*variable])
            ),
            "Please check the unit of the column; you can choose it under Columns.",
        ),
    }
}

/// A figure in the unit of its column; what is counted says so by its name.
fn amount(value: &Exact, variable: Variable) -> String {
    let is_counted = matches!(variable.kind(), ValueKind::Count | ValueKind::Counts);
    in_unit(value, variable.unit().filter(|_| !is_counted))
}

fn in_base(value: &Exact, variable: Variable) -> String {
    match variable.unit() {
        Some(Unit::TenThousandYuan) => format!("{} yuan", rounded(value)),
        Some(unit) => format!("{} {}", rounded(value), unit.symbol()),
        None => rounded(value),
    }
}

fn ratio_words(ratio: PeerRatio) -> (String, &'static str) {
    const TEACHERS: &str = "Pupils or teachers may be wrong, and so the school's indicators and the county's coefficient.";
    match ratio {
        PeerRatio::StudentsPerTeacher(level) => (
            format!("The {} pupils for each full-time teacher", section(level)),
            TEACHERS,
        ),
        PeerRatio::ClassSize(level) => (
            format!("The {} pupils in a class on average", section(level)),
            "Pupils or classes may be wrong, and so the finding on class sizes.",
        ),
        PeerRatio::Degrees(level) => (
            format!(
                "The {} teachers with higher degrees per 100 pupils",
                section(level)
            ),
            TEACHERS,
        ),
        PeerRatio::Backbone(level) => (
            format!("The {} key teachers per 100 pupils", section(level)),
            TEACHERS,
        ),
        PeerRatio::TeachingArea => (
            "The ㎡ of teaching area per pupil".to_owned(),
            "The area or the pupils may be wrong, and so teaching area with its coefficient.",
        ),
        PeerRatio::SportsArea => (
            "The ㎡ of sports grounds per pupil".to_owned(),
            "The area or the pupils may be wrong, and so sports area with its coefficient.",
        ),
        PeerRatio::Equipment => (
            "The yuan of equipment per pupil".to_owned(),
            "The value or the pupils may be wrong, and so equipment with its coefficient.",
        ),
        PeerRatio::Multimedia => (
            "The multimedia rooms per 100 pupils".to_owned(),
            "The rooms or the pupils may be wrong, and so multimedia rooms with their coefficient.",
        ),
        PeerRatio::Funding => (
            "Last year's public expenses per pupil in yuan".to_owned(),
            "The money or the pupils may be wrong, and so the finding on public expenses.",
        ),
    }
}

/// Beside the year before.
pub(in crate::text::diagnostic) fn years(kind: &AboutYears) -> Message {
    match kind {
        AboutYears::Jumped {
            variable,
            before,
            now,
        } => Message::new(
            format!(
                "“{}” was {} last year and is {} now.",
                variable.english(),
                amount(before, *variable),
                amount(now, *variable)
            ),
            format!(
                "It seldom changes so much in a year; if one is wrong, so is {}.",
                rests(&[*variable])
            ),
            "Please check this year's figure; if something was merged, built or scrapped, please explain.",
        ),
        AboutYears::SchoolGone { name } => Message::new(
            format!("“{}” of last year is in no table.", quoted(name)),
            "If it is missing, the verdict is not about the whole county.",
            "Please check; if it was closed or merged, please explain.",
        ),
        AboutYears::SchoolNew => Message::new(
            "This school was in no table last year.",
            "A new school needs all data; a renamed one cannot be held against last year.",
            "Please check; if it is new or renamed, please explain.",
        ),
        AboutYears::KindChanged { before, now } => Message::new(
            format!(
                "It was a {} last year and is a {} now.",
                school_kind(*before),
                school_kind(*now)
            ),
            "The kind of school decides at which level it is assessed and how resources are shared.",
            "Please check; if it was changed, please explain.",
        ),
        AboutYears::FoundedChanged { before, now } => Message::new(
            format!(
                "Last year it was said to be founded in {}, now in {}.",
                year(before),
                year(now)
            ),
            "That year does not change, and relaxations depend on it.",
            "Please enter the year of the approval; if the school was moved, please explain.",
        ),
        AboutYears::CodeChanged { before, now } => Message::new(
            format!(
                "The school of this name had the code {} last year and has {} now.",
                quoted(before),
                quoted(now)
            ),
            "They may be two schools, or the code is wrong.",
            "Please check the code; if it was changed, please explain.",
        ),
        AboutYears::CopiedFigures { variable, n, of } => Message::new(
            format!(
                "“{}” is the same as last year at {n} of {of} schools.",
                variable.english()
            ),
            "Pupils change every year; if last year's table was copied, everything per pupil is wrong.",
            "Please check that this is the table of this year.",
        ),
        AboutYears::Unused { name } => Message::new(
            match name.as_str() {
                "" => "Last year's table names no county and was not compared.".to_owned(),
                name => format!(
                    "Last year's table is of “{}”, which is in no table of this year, and was not compared.",
                    quoted(name)
                ),
            },
            "Only two years of one county can be compared.",
            "Please write the county's name the same way in both years, or remove this table.",
        ),
    }
}
