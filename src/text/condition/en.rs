use super::{Judged, Words, table};
use crate::text::ui::capitalised;

pub(super) const WORDS: Words = Words {
    none: "—",
    unstated: "judged by people; no table has it",
    incomplete: "data are missing",
    exactly: "exactly at the limit",
    must_be_below: "exactly at the limit, but must be below it",
    above: |amount| format!("{amount} above"),
    short: |amount| format!("{amount} short"),
    under: |amount| format!("{amount} below the limit"),
    over: |amount| format!("{amount} over the limit"),
    points: |points| match points {
        "1" => "1 percentage point".to_owned(),
        points => format!("{points} percentage points"),
    },
    still: |amount| format!(" ({amount} more needed)"),
    years: |years| match years {
        "1" => "1 year".to_owned(),
        years => format!("{years} years"),
    },
    all_met: |n, judged| match judged {
        Judged::Schools if n == 1 => "1 school, met".to_owned(),
        Judged::Schools => format!("all {n} schools met"),
        Judged::Units if n == 1 => "1 unit, met".to_owned(),
        Judged::Units => format!("all {n} units met"),
        Judged::SmallSchools => "all funded in full".to_owned(),
    },
    failed: |n_failed, n_open| match (n_failed, n_open) {
        (0, n) => format!("{} undetermined", schools(n)),
        (n, 0) => format!("{} not met", schools(n)),
        (n_failed, n_open) => format!("{} not met, {n_open} undetermined", schools(n_failed)),
    },
    subjects: |n_judged, n_failed, n_open| match (n_judged, n_failed, n_open) {
        (0, ..) => "no subject monitored".to_owned(),
        (1, 0, 0) => "1 subject, met".to_owned(),
        (n, 0, 0) => format!("all {n} subjects met"),
        (_, 0, n) => format!("{} undetermined", subjects(n)),
        (_, n, 0) => format!("{} not met", subjects(n)),
        (_, n_failed, n_open) => format!("{} not met, {n_open} undetermined", subjects(n_failed)),
    },
    subject_limit: |grade, below| format!("grade ≥ {grade}, difference < {below}"),
    table: table::Words {
        pupils: "Pupils, compulsory",
        classes: "Classes",
        limit: "Limit (pupils)",
        excess: "Over (pupils)",
        rooms_needed: "Needed of each (rooms)",
        least_music: "Music rooms at least (m²)",
        least_art: "Art rooms at least (m²)",
        large_music: "Music rooms large enough",
        large_art: "Art rooms large enough",
        largest_class: "Largest class (pupils)",
        classes_above: "Classes over the limit",
        funding_due: "Public expenses due (yuan)",
        funding_lacking: "Lacking (yuan)",
        share: "Share",
        value: "Value",
        lacking: |unit| match unit {
            "" => "Lacking at this school".to_owned(),
            unit => format!("Lacking at this school ({unit})"),
        },
        grade: "Grade",
        difference: "Difference between schools",
        plus: " + ",
        levels: ["Primary ", "Junior "],
        begin: capitalised,
    },
};

fn schools(n: usize) -> String {
    match n {
        1 => "1 school".to_owned(),
        n => format!("{n} schools"),
    }
}

fn subjects(n: usize) -> String {
    match n {
        1 => "1 subject".to_owned(),
        n => format!("{n} subjects"),
    }
}
