use super::{OverviewWords, ResourceCounts};
use crate::engine::Standing;
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
    composite: "Composite",
    composite_hint: "Mean of the seven coefficients, for display only: each is judged by itself.",
    none: "—",
    offenders: "Schools that do not pass the school rule",
    no_offenders: "No school is known to fail the school rule.",
    school: "School",
    level_column: "Level",
    below: "Indicators below their threshold",
    lacking: |amount| format!("lacks {amount}"),
    standing: "School rule",
    items: "County items",
    items_summary: |n_met, n_not_met, n_open| {
        format!("{n_met} met, {n_not_met} not met, {n_open} undetermined")
    },
    todo: "What is missing",
    no_todo: "Nothing is missing.",
    more: |n| format!("{n} more"),
    go_to_data: "Fill in the data",
    excluded: "Schools that are not assessed",
    no_excluded: "Every school is assessed.",
    notices: "Good to know",
    quality: "Data quality",
    quality_counts: |errors, warnings, notes| {
        format!("{errors} errors, {warnings} warnings, {notes} notes")
    },
    basis: "What it was judged by",
    standard: "Standard",
    as_of: "Day of assessment",
    relaxations: "Relaxations",
    relaxations_on: "counted (a three-year plan is due)",
    relaxations_off: "not counted",
    judged_exactly: "Everything is judged on exact, unrounded figures.",
    veto: |standing| match standing {
        Standing::Met => "did not occur",
        Standing::NotMet => "occurred",
        Standing::Undetermined => "undetermined",
    },
    short_reason,
};

fn resources_cause(counts: &ResourceCounts) -> String {
    let causes: Vec<String> = [
        ("units not met", counts.n_units_not_met),
        ("coefficients above the limit", counts.n_cvs_not_met),
        ("units undetermined", counts.n_units_open),
        ("coefficients undetermined", counts.n_cvs_open),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(what, n)| format!("{what}: {n}"))
    .collect();
    match causes.as_slice() {
        [] => "All schools pass, all coefficients are within their limits".to_owned(),
        causes => causes.join(", "),
    }
}

fn items_cause(not_met: &[&str], n_open: usize, n: usize) -> String {
    let mut causes = Vec::new();
    match not_met {
        [] => {}
        [first, second, _, ..] => {
            causes.push(format!(
                "{first}, {second} and {} more not met",
                not_met.len() - 2
            ));
        }
        names => causes.push(format!("{} not met", names.join(", "))),
    }
    if n_open > 0 {
        causes.push(format!("{n_open} undetermined"));
    }
    match (causes.as_slice(), n) {
        ([], 1) => "Met".to_owned(),
        ([], n) => format!("All {n} items met"),
        (causes, _) => causes.join("; "),
    }
}

fn veto_cause(occurred: &[&str], n_open: usize, n: usize) -> String {
    let mut causes = Vec::new();
    if !occurred.is_empty() {
        causes.push(format!("Occurred: {}", occurred.join(", ")));
    }
    if n_open > 0 {
        causes.push(format!("{n_open} not stated"));
    }
    match causes.as_slice() {
        [] => format!("None of the {n} occurred"),
        causes => causes.join("; "),
    }
}

fn short_reason(reason: &Reason<'_>) -> Option<String> {
    Some(match reason {
        Reason::Item { item, .. } if item.part == Part::Veto => {
            format!("Veto: {}", item.short.en)
        }
        Reason::Item { item, .. } => format!("{} {} not met", item.id, item.short.en),
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
