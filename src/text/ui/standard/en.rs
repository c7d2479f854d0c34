use super::StandardWords;
use crate::standard::{Condition, OwnTrouble};

pub const EN: StandardWords = StandardWords {
    title: "Standard",
    text: "The clauses, limits, sources and readings of disputed points that this assessment rests on. Choose another standard, day or the relaxations; or set a limit of your own, with a reason, to try what would follow.",
    chosen: "Rules that apply",
    differs: |count| match count {
        1 => "1 difference from the national standard".to_owned(),
        n => format!("{n} differences from the national standard"),
    },
    differs_own: |count| match count {
        1 => "Trial: 1 difference from the national standard".to_owned(),
        n => format!("Trial: {n} differences from the national standard"),
    },
    differs_on_paper: "Differences from the national standard: ",
    differences: "Differences from the national standard",
    no_differences: "None: everything is assessed by the national standard as written.",
    own_warning: "A limit or reading of your own is in use: the verdict is a trial, no basis for an application or inspection.",
    revert_all: "Undo all of mine",
    views: "What to look at",
    rules: "Clauses and limits",
    readings: "Disputed points",
    documents: "Documents",
    resources: "Resources, and when a school passes",
    scope: "Who is assessed, and how shared resources are divided",
    cv: "Coefficient of variation",
    cv_text: "Between schools, at each level and for each indicator, it must not be above its limit.",
    school_rule: "A school as a whole",
    school_rule_text: "A school reaches at least so many indicators, and the rest to at least this share.",
    teaching_points: "Teaching points",
    teaching_points_text: "A teaching point with fewer pupils is left out of the indicators and coefficients.",
    weights: |kind| format!("Weights for a {}", kind.to_lowercase()),
    weights_text: "Buildings, grounds, equipment and rooms that levels share are divided by weighted pupils.",
    itinerant: "Itinerant teachers",
    itinerant_text: "With the relaxations, itinerant teachers of small rural schools count among PE and arts teachers.",
    itinerant_from: "Pupils, not fewer than",
    itinerant_below: "Pupils, fewer than",
    judged: |condition| match condition {
        Condition::Finding(_) => "Judged by people",
        Condition::Ratio(_) => "Computed",
        Condition::EachSchool(_) => "Computed for each school",
        Condition::AtLeast { .. } | Condition::Limit { .. } | Condition::YearsSince { .. } => {
            "Compared by county figures"
        }
        Condition::Rooms(_)
        | Condition::SchoolSize(_)
        | Condition::ClassSize(_)
        | Condition::SmallSchools(_) => "Checked school by school",
        Condition::Monitoring(_) => "By the national quality monitoring",
        Condition::Veto(_) => "A veto where it occurs",
        Condition::Unstated => "Judged by the inspectorate; no column in any table",
    },
    judged_with: |how, what| format!("{how}: {what}"),
    optional: "Optional",
    clause: "Clause",
    share: |digits, percent| format!("{digits} ({percent})"),
    own: |instead_of, reason| {
        format!("your own, where the rules say {instead_of}; reason: {reason}")
    },
    own_mark: "own",
    local_mark: "local",
    marked: |text, mark| format!("{text} ({mark})"),
    edit: |name| format!("Set your own: {name}"),
    edit_short: "Set",
    value: "Value",
    reason: "Reason",
    reason_hint: "A document, a decision, or “trial”",
    reason_missing: "Say why: it is shown and printed with the results.",
    trouble: |trouble| match trouble {
        OwnTrouble::NotANumber => "Type a number: digits and a decimal point.",
        OwnTrouble::WrongUnit => {
            "The unit does not fit: use that of this limit, or the number alone."
        }
        OwnTrouble::NotPositive => "It must be above zero.",
        OwnTrouble::NotWhole => "It must be a whole number.",
        OwnTrouble::AboveOne => "It cannot be above 1 (100%).",
        OwnTrouble::NoGrade => "Grades are 1 to 4.",
        OwnTrouble::FarOff => {
            "More than ten times the rule, or less than a tenth: a digit too many, or too few?"
        }
        OwnTrouble::TooFine => "At most six decimals.",
        OwnTrouble::TooMany => "There are only seven indicators.",
        OwnTrouble::Same => "That is what the rules say.",
    },
    set: "Use it",
    revert: |name| format!("Back to the rules: {name}"),
    revert_short: "Back",
    taken: "Read as",
    because: "Why",
    chosen_by: |clause| format!("By {clause}"),
    read_as: "Read it as",
    usual: |option| format!("{option} (usual)"),
    fixed_hint: "Where there is one reading, it is said here with its reason; where there are several, another can be taken with a reason.",
    issued: |issuer, day, checked| {
        format!("{issuer} · {day} · last read against the rules {checked}")
    },
    no_day: "no day stated",
    read_there: "Read it (online)",
    relaxations: "Relaxations",
    relaxations_text: "Relaxed rules of the three-year transition; a three-year plan is due",
    as_written: "not counted",
    condition_added: |item| format!("{item}: one more condition"),
    required: |item| format!("{item} must be stated"),
    not_required: "may be left open",
    is_required: "required",
    added: |item| format!("{item} is added"),
    none_such: "no such item",
    what: "What",
    here: "Applied here",
    national: "The rules say",
    why: "By what, or why",
};
