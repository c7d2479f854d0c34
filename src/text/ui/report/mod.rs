mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

/// Words of the page 报表.
pub struct ReportWords {
    /// The heading.
    pub title: &'static str,
    /// The list of papers.
    pub list: &'static str,
    /// The one-page brief.
    pub brief: &'static str,
    /// What it is.
    pub brief_hint: &'static str,
    /// All official forms, one after the other.
    pub all_forms: &'static str,
    /// What they are.
    pub all_forms_hint: fn(on_a3: &[&str]) -> String,
    /// The size of a form that is larger than the others.
    pub on_a3: &'static str,
    /// An address names no paper.
    pub no_paper: fn(path: &str) -> String,
    /// The files of all schools.
    pub dossiers: &'static str,
    /// What they are.
    pub dossiers_hint: fn(n: usize) -> String,
    /// The form that every school fills in about itself.
    pub self_assessments: &'static str,
    /// Saves all of them as one workbook.
    pub save_self: &'static str,
    /// Saves the skeleton of the county's report on itself.
    pub save_report: &'static str,
    /// What that file is good for.
    pub save_report_hint: &'static str,
    /// What that file is called.
    pub report_file: &'static str,
    /// What that file is called.
    pub self_file: &'static str,
    /// Places of a form are blank.
    pub has_gaps: &'static str,
    /// Heading of what is blank.
    pub gaps: fn(n: usize) -> String,
    /// What to do about it.
    pub gaps_hint: &'static str,
    /// Prints what is shown.
    pub print: &'static str,
    /// What printing can do.
    pub print_hint: &'static str,
    /// Saves what is shown as a workbook.
    pub save_xlsx: &'static str,
    /// Saves all forms as one workbook.
    pub save_all: &'static str,
    /// What it carries.
    pub save_all_hint: &'static str,
    /// Saves the workbook with which everything is computed again.
    pub save_audit: &'static str,
    /// What it is.
    pub save_audit_hint: &'static str,
    /// What its file is called.
    pub audit_file: &'static str,
    /// A file is being made.
    pub saving: &'static str,
    /// Saves what is shown as text.
    pub save_csv: &'static str,
    /// What the file with all forms is called.
    pub all_forms_file: &'static str,
    /// A file was saved.
    pub saved: fn(file: &str) -> String,
    /// The name of a file: county, paper, day.
    pub file: fn(county: &str, paper: &str, day: &str) -> String,
    /// The name of a county that gives none.
    pub unnamed: &'static str,
    /// Only so many lines are shown.
    pub cut: fn(n_shown: usize, n: usize) -> String,
    /// Only so many schools are shown.
    pub cut_schools: fn(n_shown: usize, n: usize) -> String,
    /// So many of all schools are laid out.
    pub laying_out: fn(done: usize, n: usize) -> String,
    /// There is no school to show.
    pub no_schools: &'static str,
    /// A file was no longer wanted.
    pub cancelled: &'static str,
    /// Shows all lines.
    pub show_all: &'static str,
    /// Said of a dark field.
    pub dark: &'static str,
    /// The title of the brief.
    pub brief_title: fn(county: &str) -> String,
    /// Heading of the parts.
    pub parts: &'static str,
    /// Heading of causes and what to do.
    pub causes: &'static str,
    /// Column: why not.
    pub cause: &'static str,
    /// Column: the least to do.
    pub action: &'static str,
    /// So many lines of causes fit on the page of the brief beside all else.
    pub n_brief_lines: usize,
    /// What to do about an item that a person judged.
    pub judge_again: &'static str,
    /// There is no cause.
    pub no_cause: &'static str,
    /// More causes than are told.
    pub more_causes: fn(n: usize) -> String,
    /// More units than are told.
    pub more_units: fn(n: usize) -> String,
    /// Who makes a coefficient large: name, value, whether it is below the mean, share.
    pub contributor: fn(name: &str, value: &str, side: Side, share: &str) -> String,
    /// What to do about a coefficient, from its contributors.
    pub disperse: fn(contributors: &str) -> String,
    /// What to do about what is not known, from what is missing.
    pub complete: fn(missing: &str) -> String,
    /// Heading of the totals.
    pub totals: &'static str,
    /// How they are read.
    pub totals_hint: fn(near: &str) -> String,
    /// A total: amount with unit, and over how many units.
    pub total: fn(amount: &str, n_units: usize) -> String,
    /// Units whose data are missing, in a total.
    pub total_open: fn(n_units: usize) -> String,
    /// There are no units that could lack something.
    pub no_units: &'static str,
    /// Nothing is lacking.
    pub no_lack: &'static str,
    /// Lines for who made and who checked it.
    pub signatures: &'static str,
    /// What joins names.
    pub between: &'static str,
}

/// On which side of the mean a value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Below it.
    Below,
    /// Above it.
    Above,
}
