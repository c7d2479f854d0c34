use super::Labels;
use crate::intake::Severity;
use crate::model::Level;
use crate::text::Language::En;
use crate::text::word;

pub(super) const LABELS: Labels = Labels {
    reasons: "Reasons",
    parts: "Parts",
    failing_units: "Schools that do not pass or are undetermined",
    open_items: "County items that are not met or undetermined",
    excluded: "Not part of the assessment of resources",
    diagnostics: "Remarks on the data",
    indicator_heads: |near| {
        [
            "Indicator".to_owned(),
            "Threshold".to_owned(),
            "Mean".to_owned(),
            "CV".to_owned(),
            "Limit".to_owned(),
            "Balance".to_owned(),
            "Met".to_owned(),
            format!("≥{near} %"),
            format!("<{near} %"),
            "Open".to_owned(),
        ]
    },
    composite_cv: "Mean of the coefficients (for information)",
    unknown: "—",
    rounding_sensitive: "sensitive to rounding",
};

pub(super) fn level(level: Level, n_units: usize, n_met: usize, students: Option<&str>) -> String {
    if n_units == 0 {
        return format!("{}: no unit", word::level(En, level));
    }
    let students = students.unwrap_or(LABELS.unknown);
    format!(
        "{}: {n_units} {}, {n_met} passing the school rule, {students} pupils",
        word::level(En, level),
        if n_units == 1 { "unit" } else { "units" }
    )
}

pub(super) fn diagnostics(n_errors: usize, n_warnings: usize, n_notes: usize) -> String {
    format!("errors: {n_errors}, warnings: {n_warnings}, notes: {n_notes}")
}

pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
