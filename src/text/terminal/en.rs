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
    indicator_heads: [
        "Indicator",
        "Threshold",
        "Mean",
        "CV",
        "Limit",
        "Balance",
        "Met",
        "≥85 %",
        "<85 %",
        "Open",
    ],
    composite_cv: "Mean of the coefficients (for information)",
    unknown: "—",
    rounding_sensitive: "sensitive to rounding",
};

pub(super) fn level(level: Level, n_units: usize, n_met: usize, students: Option<&str>) -> String {
    let students = students.unwrap_or(LABELS.unknown);
    format!(
        "{}: {n_units} units, {n_met} pass the school rule, {students} pupils",
        word::level(En, level)
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
