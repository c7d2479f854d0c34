use super::{Coverage, ItemsCause, OverviewWords, ResourceCounts};
use crate::standard::Part;
use crate::text::Language::En;
use crate::text::ui::capitalised;
use crate::text::verdict::{Reason, units};
use crate::text::{number, word};

pub const EN: OverviewWords = OverviewWords {
    reasons: "Main reasons",
    all_reasons: |n| format!("All {n} reasons"),
    parts: "Parts of the verdict",
    resources_cause,
    items_cause,
    veto_cause,
    coverage,
    after_sentence: " ",
    school_rule: |least, n, near| {
        format!(
            "A unit passes when at least {least} of its {n} indicators are met and the rest reach {near} % of their threshold."
        )
    },
    matrix: "Resources: seven indicators and their balance",
    level: |level, n_units, n_met, students| {
        let students = match students {
            "" => String::new(),
            students => format!(", {students} pupils"),
        };
        format!(
            "{}: {n_units} {}, {n_met} met{students}",
            capitalised(level),
            if n_units == 1 { "unit" } else { "units" }
        )
    },
    level_name: capitalised,
    n_units: |n| match n {
        1 => "1 unit".to_owned(),
        n => format!("{n} units"),
    },
    n_met: |n| format!("{n} met"),
    n_students: |n| format!("{n} pupils"),
    see_units: |level, n| match n {
        1 => format!("See the {level} unit"),
        n => format!("See the {n} {level} units"),
    },
    see_met: |level, n| match n {
        0 => format!("See why no {level} unit is met"),
        1 => format!("See the {level} unit that is met"),
        n => format!("See the {n} {level} units that are met"),
    },
    see_students: |level| format!("See the pupils of each {level} unit"),
    see_below: |level, indicator, n| match n {
        1 => format!("See the {level} unit that does not reach the threshold: {indicator}"),
        n => format!("See the {n} {level} units that do not reach the threshold: {indicator}"),
    },
    indicator: "Indicator",
    mean: "County mean",
    cv: "Variation (CV)",
    limit: |limit| format!("limit {limit}"),
    units_met: "Units met",
    cv_bar: |indicator, cv, limit| format!("{indicator}: coefficient {cv}, limit {limit}"),
    provisional: "provisional",
    provisional_hint: "Some units are not known; this is computed over the others and decides nothing.",
    rounding: "Rounding would change the verdict",
    rounding_hint: "Judged unrounded; with the decimals that the form prints it would stand otherwise.",
    composite: "Mean of the 7 CVs (not judged)",
    composite_hint: "Composite coefficient: mean of the seven, for display only; each is judged by itself.",
    none: "—",
    offenders: "Schools that do not pass the school rule",
    no_offenders: "No school is known to fail the school rule.",
    school: "School",
    level_column: "Level",
    below: "Indicators below their threshold",
    lacking: |amount| format!("lacks {amount}"),
    standing: "School rule",
    items: "County items",
    n_items: |n, word| format!("{n} {word}"),
    between: ", ",
    todo: "What is missing",
    no_todo: "Nothing is missing.",
    more: |n| format!("{n} more"),
    go_to_data: "Fill in the data",
    excluded: "Schools that are not assessed",
    no_excluded: "Every school is assessed.",
    notices: "Good to know",
    fingerprint: "Fingerprint of the data",
    about_fingerprint: "The first 16 digits of a SHA-256. Two verdicts with the same fingerprint rest on the same data (cells, corrections and decisions about headers), whatever the files’ names, order and format.",
    quality: "Data quality",
    quality_counts: |errors, warnings, notes| {
        let count = |n: usize, one: &str| match n {
            1 => format!("1 {one}"),
            _ => format!("{n} {one}s"),
        };
        let (errors, warnings) = (count(errors, "error"), count(warnings, "warning"));
        format!("{errors}, {warnings}, {}", count(notes, "note"))
    },
    basis: "What it was judged by",
    standard: "Standard",
    as_of: "Day of assessment",
    relaxations: "Relaxations",
    relaxations_on: "counted (a three-year plan is due)",
    relaxations_off: "not counted",
    judged_exactly: "Everything is judged on exact, unrounded figures.",
    short_reason,
};

fn resources_cause(counts: &ResourceCounts) -> String {
    let causes: Vec<String> = [
        ("unit", "not met", counts.n_units_not_met),
        ("coefficient", "above the limit", counts.n_cvs_not_met),
        ("unit", "undetermined", counts.n_units_open),
        ("coefficient", "undetermined", counts.n_cvs_open),
    ]
    .into_iter()
    .filter(|(_, _, n)| *n > 0)
    .map(|(what, how, n)| match n {
        1 => format!("1 {what} {how}"),
        n => format!("{n} {what}s {how}"),
    })
    .collect();
    match causes.as_slice() {
        [] => "All schools pass, all coefficients are within their limits".to_owned(),
        causes => causes.join(", "),
    }
}

fn items_cause(cause: &ItemsCause<'_>) -> String {
    let mut causes = Vec::new();
    match cause.not_met {
        [] => {}
        [first, second, others @ ..] if !others.is_empty() => {
            causes.push(format!(
                "{first}, {second} and {} more not met",
                others.len()
            ));
        }
        names => causes.push(format!("{} not met", names.join(", "))),
    }
    if cause.n_open > 0 {
        causes.push(format!("{} undetermined", cause.n_open));
    }
    let causes = match (causes.as_slice(), cause.n) {
        ([], 1) => format!("1 item: {}", cause.found),
        ([], n) => format!("All {n} items met"),
        (causes, _) => causes.join("; "),
    };
    causes + &left_open(cause)
}

fn veto_cause(cause: &ItemsCause<'_>) -> String {
    let mut causes = Vec::new();
    if !cause.not_met.is_empty() {
        causes.push(format!("Occurred: {}", cause.not_met.join(", ")));
    }
    if cause.n_open > 0 {
        causes.push(format!("{} not stated", cause.n_open));
    }
    let causes = match causes.as_slice() {
        [] => format!("None of the {} occurred", cause.n),
        causes => causes.join("; "),
    };
    causes + &left_open(cause)
}

/// What the verdict does not wait for.
fn left_open(cause: &ItemsCause<'_>) -> String {
    match cause.left_open {
        [] => String::new(),
        open => format!("; “{}” undetermined, not counted", open.join("”, “")),
    }
}

fn coverage(coverage: &Coverage) -> String {
    let Coverage {
        n_read,
        n_excluded,
        n_schools,
        n_both,
        n_units: (primary, junior),
    } = coverage;
    let excluded = match n_excluded {
        0 => "all are assessed".to_owned(),
        n => format!("{n} are not assessed and {n_schools} are"),
    };
    let both = match n_both {
        0 => String::new(),
        n => format!(", {n} of them at both levels, as two units each"),
    };
    let units = primary + junior;
    format!(
        "A unit is a school at one level: of {n_read} schools read, {excluded}{both}, which makes {units} units ({primary} primary, {junior} junior)."
    )
}

fn short_reason(reason: &Reason<'_>) -> Option<String> {
    Some(match reason {
        Reason::Item { item, .. } if item.part == Part::Veto => {
            format!("Veto: {}", item.short.en)
        }
        Reason::Item { item, .. } => format!(
            "{}: {} {} not met",
            word::part(En, item.part),
            item.id,
            item.short.en
        ),
        Reason::Units {
            level,
            n_units,
            failures,
        } => {
            let names: Vec<&str> = failures.iter().take(4).map(|it| it.school).collect();
            let and_more = if failures.len() > names.len() {
                ", …"
            } else {
                ""
            };
            format!(
                "{} of {} not met: {}{and_more}",
                failures.len(),
                units(*n_units, *level),
                names.join(", ")
            )
        }
        Reason::Dispersion {
            level,
            indicator,
            cv,
            limit,
        } => {
            let what = format!("{} ({})", indicator.short.en, word::level(En, *level));
            match cv {
                Some(cv) => {
                    format!(
                        "{what}: coefficient {cv}, above the limit of {}",
                        number::fixed(limit, 2)
                    )
                }
                None => format!("{what}: no coefficient, the county has none of it"),
            }
        }
        Reason::Open { .. } => return None,
    })
}
