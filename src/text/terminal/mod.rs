//! Headings and counted lines of the report in a terminal.

mod en;
mod zh;

use super::Language;
use crate::intake::Severity;
use crate::model::Level;

/// Headings and column heads.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// Above the reasons of the verdict.
    pub reasons: &'static str,
    /// Above the parts.
    pub parts: &'static str,
    /// Above the units that do not pass.
    pub failing_units: &'static str,
    /// Above the items that are not met or undetermined.
    pub open_items: &'static str,
    /// Above the rows that are not assessed.
    pub excluded: &'static str,
    /// Above the diagnostics.
    pub diagnostics: &'static str,
    /// Heads of the table of indicators: indicator, threshold, mean, coefficient, limit, standing,
    /// units met, near, below and undetermined; from the least share in percent.
    pub indicator_heads: fn(near: &str) -> [String; 10],
    /// Beside the mean of the coefficients.
    pub composite_cv: &'static str,
    /// In place of a figure that is not known.
    pub unknown: &'static str,
    /// Beside a figure whose rounding would change its standing.
    pub rounding_sensitive: &'static str,
}

/// The headings in a language.
pub const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::Zh => &zh::LABELS,
        Language::En => &en::LABELS,
    }
}

/// A level with its units and pupils.
pub fn level(
    language: Language,
    level: Level,
    n_units: usize,
    n_met: usize,
    students: Option<&str>,
) -> String {
    match language {
        Language::Zh => zh::level(level, n_units, n_met, students),
        Language::En => en::level(level, n_units, n_met, students),
    }
}

/// How many diagnostics there are of each severity.
pub fn diagnostics(
    language: Language,
    n_errors: usize,
    n_warnings: usize,
    n_notes: usize,
) -> String {
    match language {
        Language::Zh => zh::diagnostics(n_errors, n_warnings, n_notes),
        Language::En => en::diagnostics(n_errors, n_warnings, n_notes),
    }
}

/// A severity.
pub const fn severity(language: Language, severity: Severity) -> &'static str {
    match language {
        Language::Zh => zh::severity(severity),
        Language::En => en::severity(severity),
    }
}
