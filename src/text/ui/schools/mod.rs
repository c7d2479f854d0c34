mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::quantity::Unit;

/// Words of the page 学校.
pub struct SchoolsWords {
    /// The heading.
    pub title: &'static str,
    /// What the table shows.
    pub caption: &'static str,
    /// The search field.
    pub search: &'static str,
    /// An example in the search field.
    pub search_example: &'static str,
    /// What was searched for.
    pub sought: &'static str,
    /// The filter by town.
    pub town: &'static str,
    /// The filter by setting.
    pub setting: &'static str,
    /// The filter by public and private.
    pub holder: &'static str,
    /// What the table is sorted by.
    pub sorted: &'static str,
    /// A column, from low to high.
    pub rising: fn(column: &str) -> String,
    /// A column, from high to low.
    pub falling: fn(column: &str) -> String,
    /// Saves what is shown as a workbook.
    pub export: &'static str,
    /// Saves it as comma-separated text.
    pub export_csv: &'static str,
    /// It was saved.
    pub exported: fn(file: &str) -> String,
    /// The filter by level.
    pub level: &'static str,
    /// The filter by kind.
    pub kind: &'static str,
    /// The filter by standing.
    pub standing: &'static str,
    /// The filter by indicator.
    pub indicator: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Below the threshold of this indicator.
    pub below: fn(indicator: &str) -> String,
    /// Column: school.
    pub school: &'static str,
    /// Column: pupils.
    pub students: &'static str,
    /// Column: school rule.
    pub rule: &'static str,
    /// The threshold under a column's name.
    pub thresholds: fn(primary: &str, junior: &str) -> String,
    /// Shown of all.
    pub shown: fn(n_shown: usize, n: usize) -> String,
    /// The line of totals.
    pub totals: &'static str,
    /// Of so many units, so many reach the threshold.
    pub met_of: fn(n_met: usize, n: usize) -> String,
    /// What is lacking: digits and the unit they count.
    pub lacking: fn(digits: &str, unit: Unit) -> String,
    /// A word as the name of a choice.
    pub choice: fn(word: &str) -> String,
    /// No unit fits the filters.
    pub nothing: &'static str,
    /// What to do then, from what is chosen.
    pub nothing_hint: fn(chosen: &str) -> String,
    /// A filter and what is chosen in it.
    pub pair: fn(name: &str, choice: &str) -> String,
    /// Takes the filters away.
    pub clear: &'static str,
    /// Opens the filters that are folded; with how many of them are chosen.
    pub further: fn(n_chosen: usize) -> String,
    /// Back to all schools.
    pub back: &'static str,
    /// No such school.
    pub no_school: &'static str,
    /// Column: indicator.
    pub indicator_column: &'static str,
    /// Column: how it stands.
    pub standing_column: &'static str,
    /// Column: value.
    pub value: &'static str,
    /// Column: threshold.
    pub threshold: &'static str,
    /// Column: 85 % of it.
    pub near_line: fn(percent: &str) -> String,
    /// Column: what is lacking.
    pub shortfall: &'static str,
    /// Nothing is lacking.
    pub no_shortfall: &'static str,
    /// What is not known.
    pub unknown: &'static str,
    /// The kind, on the page of one school.
    pub kind_name: &'static str,
    /// Its code.
    pub code: &'static str,
    /// The branches counted with it.
    pub branches: &'static str,
    /// The page of one school, as a record.
    pub dossier: &'static str,
    /// The line below it on paper.
    pub head: fn(county: &str, standard: &str, day: &str) -> String,
    /// Leads to the school before.
    pub previous: fn(name: &str) -> String,
    /// Leads to the next one.
    pub next: fn(name: &str) -> String,
    /// Which of the schools it is.
    pub place: fn(place: usize, n: usize) -> String,
    /// The links to other schools.
    pub others: &'static str,
    /// Prints the record.
    pub print: &'static str,
    /// Leads to where its facts are filled in.
    pub to_form: &'static str,
    /// Leads to its row.
    pub to_cells: &'static str,
    /// Stands between names in a row.
    pub between: &'static str,
    /// How many facts are missing for a verdict, and which.
    pub missing: fn(n: usize, names: &str) -> String,
    /// Column: its place in the county.
    pub rank_column: &'static str,
    /// A place among so many.
    pub rank: fn(place: usize, n: usize) -> String,
    /// It has no value and no place.
    pub no_rank: &'static str,
    /// So many units have no place.
    pub unranked: fn(n: usize) -> String,
    /// How places are given.
    pub rank_note: &'static str,
    /// Column: its part of the squared coefficient.
    pub part_column: &'static str,
    /// Over the known units only.
    pub part_provisional: &'static str,
    /// The checks of county items for this school.
    pub checks: &'static str,
    /// Column: item.
    pub check_item: &'static str,
    /// Column: what was looked at.
    pub check_figures: &'static str,
    /// Judged for the county as a whole only.
    pub judged_together: &'static str,
    /// No item checks this school.
    pub no_checks: &'static str,
    /// What was noticed about its data.
    pub findings: &'static str,
    /// Nothing was.
    pub no_findings: &'static str,
}
