use super::StandardWords;
use crate::standard::{Condition, DaySupport, OwnTrouble};

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
    on_paper: |what, here, national, why| {
        format!("{what}: in this run {here}, by the rule {national}; why, or by what: {why}")
    },
    trial_sheet: "Trial by limits or readings of one's own: no basis for an application or inspection",
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
    per_pupil: |unit| format!("{unit} per pupil"),
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
    trouble,
    share_unit: "a ratio from 0 to 1, or a percentage",
    since: |day, support| match support {
        DaySupport::Stated => format!("since {day}"),
        DaySupport::Assumed => format!("since {day} (assumed)"),
    },
    assumed_days: "Days marked “assumed”: no source names the day; that of the document is taken.",
    differs_locally: "By a local standard or the relaxations",
    differs_by_own: "Limits and readings of your own (trial)",
    kept: "Limits and readings of your own",
    kept_hint: "No standard is in force on this day, so they do nothing now; on a day with a standard they count again. They can be removed here.",
    choose_day: "Change the day",
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

fn trouble(trouble: OwnTrouble, unit: &str, example: &str) -> String {
    let unit = match unit {
        "" => "no unit".to_owned(),
        unit => format!("unit: {unit}"),
    };
    let told = match trouble {
        OwnTrouble::NotANumber => return format!("Type a number ({unit}), such as {example}."),
        OwnTrouble::WrongUnit => {
            return format!(
                "The unit does not fit ({unit}); type the number alone, such as {example}."
            );
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
        OwnTrouble::EmptyRange => {
            "No school can lie in that range: “not fewer than” must be below “fewer than”."
        }
        OwnTrouble::Same => "That is what the rules say.",
    };
    told.to_owned()
}
