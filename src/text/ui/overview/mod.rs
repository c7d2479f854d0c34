mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::text::verdict::Reason;

/// What keeps the resources from being met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResourceCounts {
    /// Units that do not pass the school rule.
    pub n_units_not_met: usize,
    /// Coefficients above their limit.
    pub n_cvs_not_met: usize,
    /// Units that are not known.
    pub n_units_open: usize,
    /// Coefficients that are not known.
    pub n_cvs_open: usize,
}

/// Why a part of items stands as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemsCause<'a> {
    /// The names of those that are not met; of vetoes, that occurred.
    pub not_met: &'a [&'a str],
    /// How many are open and matter.
    pub n_open: usize,
    /// How many count.
    pub n: usize,
    /// What was found of the only one.
    pub found: &'a str,
    /// The ids of those that the verdict leaves open.
    pub left_open: &'a [&'a str],
}

/// Who is assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Rows of schools that were read.
    pub n_read: usize,
    /// Those that are not assessed by themselves.
    pub n_excluded: usize,
    /// Schools that are.
    pub n_schools: usize,
    /// Schools with both levels.
    pub n_both: usize,
    /// Units of the levels: primary, then junior.
    pub n_units: (usize, usize),
}

/// Words of the page 总览.
pub struct OverviewWords {
    /// The title above the reasons.
    pub reasons: &'static str,
    /// All reasons, behind the first ones.
    pub all_reasons: fn(n: usize) -> String,
    /// The row of the parts.
    pub parts: &'static str,
    /// Why the resources stand as they do.
    pub resources_cause: fn(&ResourceCounts) -> String,
    /// Why a part of items stands as it does.
    pub items_cause: fn(&ItemsCause<'_>) -> String,
    /// The same of the vetoes.
    pub veto_cause: fn(&ItemsCause<'_>) -> String,
    /// What a unit is, and how many there are.
    pub coverage: fn(&Coverage) -> String,
    /// Between two sentences.
    pub after_sentence: &'static str,
    /// When a unit passes: so many indicators, and the rest to so many percent.
    pub school_rule: fn(least: &str, n: usize, near: &str) -> String,
    /// The title of the matrix.
    pub matrix: &'static str,
    /// A level: units, those that pass, pupils.
    pub level: fn(level: &str, n_units: usize, n_met: usize, students: &str) -> String,
    /// A level's name, as a heading.
    pub level_name: fn(level: &str) -> String,
    /// So many units.
    pub n_units: fn(n: usize) -> String,
    /// So many of them pass.
    pub n_met: fn(n: usize) -> String,
    /// So many pupils.
    pub n_students: fn(n: &str) -> String,
    /// Leads to the units of a level.
    pub see_units: fn(level: &str, n: usize) -> String,
    /// Leads to the units of a level that pass.
    pub see_met: fn(level: &str, n: usize) -> String,
    /// Leads to the pupils of a level, unit by unit.
    pub see_students: fn(level: &str) -> String,
    /// Leads to the units of a level that do not reach a threshold.
    pub see_below: fn(level: &str, indicator: &str, n: usize) -> String,
    /// Column: indicator.
    pub indicator: &'static str,
    /// Column: mean.
    pub mean: &'static str,
    /// Column: coefficient of variation.
    pub cv: &'static str,
    /// The limit, beside the column's name.
    pub limit: fn(limit: &str) -> String,
    /// Column: units that reach the threshold.
    pub units_met: &'static str,
    /// What a coefficient's bar shows.
    pub cv_bar: fn(indicator: &str, cv: &str, limit: &str) -> String,
    /// Marks a figure over the known units only.
    pub provisional: &'static str,
    /// What provisional means.
    pub provisional_hint: &'static str,
    /// Marks a figure whose printed form would stand otherwise.
    pub rounding: &'static str,
    /// What that means.
    pub rounding_hint: &'static str,
    /// The mean of the seven coefficients.
    pub composite: &'static str,
    /// It decides nothing.
    pub composite_hint: &'static str,
    /// No value.
    pub none: &'static str,
    /// The table of schools that stand in the way.
    pub offenders: &'static str,
    /// There is none.
    pub no_offenders: &'static str,
    /// Column: school.
    pub school: &'static str,
    /// Column: level.
    pub level_column: &'static str,
    /// Column: indicators below the threshold.
    pub below: &'static str,
    /// What is lacking.
    pub lacking: fn(amount: &str) -> String,
    /// Column: the outcome of the school rule.
    pub standing: &'static str,
    /// The list of county items.
    pub items: &'static str,
    /// So many items stand like this.
    pub n_items: fn(n: usize, word: &str) -> String,
    /// Between such counts.
    pub between: &'static str,
    /// The list of what is missing.
    pub todo: &'static str,
    /// Nothing is missing.
    pub no_todo: &'static str,
    /// More than are listed.
    pub more: fn(n: usize) -> String,
    /// Where to fill it in.
    pub go_to_data: &'static str,
    /// Schools that are not assessed.
    pub excluded: &'static str,
    /// There is none.
    pub no_excluded: &'static str,
    /// Things to know.
    pub notices: &'static str,
    /// The fingerprint of the data.
    pub fingerprint: &'static str,
    /// What it is for.
    pub about_fingerprint: &'static str,
    /// Doubts about the data.
    pub quality: &'static str,
    /// Errors, warnings, notes.
    pub quality_counts: fn(errors: usize, warnings: usize, notes: usize) -> String,
    /// What it was judged by.
    pub basis: &'static str,
    /// The standard's name.
    pub standard: &'static str,
    /// The day.
    pub as_of: &'static str,
    /// Whether relaxations count.
    pub relaxations: &'static str,
    /// They do.
    pub relaxations_on: &'static str,
    /// They do not.
    pub relaxations_off: &'static str,
    /// How it was judged.
    pub judged_exactly: &'static str,
    /// A reason in a few words; the full one names the figures.
    pub short_reason: fn(&Reason<'_>) -> Option<String>,
}
