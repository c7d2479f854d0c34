mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::intake::{Meaning, Severity, SheetKind, Tidied};
use crate::quantity::Unit;

/// Why a file gave nothing, for reasons that are not in the file's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LoadTrouble {
    /// The browser could not read it.
    Unreadable,
    /// The reader crashed.
    Crashed,
    /// The reader took too long.
    TimedOut,
}

/// Words of the page 数据.
pub struct DataWords {
    /// The question that the program answers.
    pub welcome: &'static str,
    /// How it answers.
    pub welcome_text: &'static str,
    /// What to do first.
    pub drop_title: &'static str,
    /// Which files; that Ctrl+V works too.
    pub drop_hint: &'static str,
    /// Choose files.
    pub choose: &'static str,
    /// Choose more files, where there are some already.
    pub add: &'static str,
    /// How else to add.
    pub add_hint: &'static str,
    /// Load the demo county.
    pub demo: &'static str,
    /// Download the blank template.
    pub template: &'static str,
    /// The template's file name.
    pub template_file: &'static str,
    /// The demo's name among the sources.
    pub demo_name: &'static str,
    /// A pasted range's name among the sources.
    pub pasted_name: fn(number: u32) -> String,
    /// So many files were read, in so many no table was recognised, and so many gave nothing.
    pub files_read: fn(read: usize, unknown: usize, failed: usize) -> String,
    /// What was read holds no table of schools or of a county.
    pub nothing_recognised: &'static str,
    /// What was pasted is no table.
    pub no_table_pasted: &'static str,
    /// Nothing could be read.
    pub nothing_read: &'static str,
    /// The workspace that a file carries is back.
    pub restored: fn(file: &str) -> String,
    /// These files are reports that were exported: nothing was read.
    pub reports: fn(files: &[String]) -> String,
    /// The data that were open before are open no longer.
    pub replaced: &'static str,
    /// Of a workbook of forms nothing else is taken.
    pub only_carried: &'static str,
    /// A workbook could not be made.
    pub not_written: &'static str,
    /// Tables were read and are being judged.
    pub judging: &'static str,
    /// A file is being read.
    pub reading: fn(name: &str, number: usize, total: usize) -> String,
    /// Why a file gave nothing.
    pub trouble: fn(LoadTrouble) -> &'static str,
    /// The link to the overview.
    pub to_overview: &'static str,
    /// Data that say nothing about any county.
    pub no_verdict_title: &'static str,
    /// What to do then.
    pub no_verdict_text: &'static str,
    /// How many schools were read.
    pub schools_read: fn(count: usize) -> String,
    /// So many errors are not dealt with.
    pub errors_left: fn(count: usize) -> String,
    /// The list of files and sheets.
    pub sources: &'static str,
    /// Removes a file.
    pub remove: fn(name: &str) -> String,
    /// A file was removed.
    pub removed: fn(name: &str) -> String,
    /// What a sheet was taken for.
    pub sheet_kind: fn(SheetKind) -> &'static str,
    /// The size of a sheet.
    pub sheet_size: fn(rows: usize, columns: usize) -> String,
    /// What the views of the page are called together.
    pub views: &'static str,
    /// The view of what was noticed.
    pub problems: &'static str,
    /// The view of a sheet.
    pub cells: &'static str,
    /// The view of what columns mean.
    pub columns: &'static str,
    /// The view of what was changed.
    pub corrections: &'static str,
    /// What the filter of severities is called.
    pub filter: &'static str,
    /// No filter.
    pub all: &'static str,
    /// How much one thing matters.
    pub severity_of_one: fn(Severity) -> &'static str,
    /// How much several things matter.
    pub severity: fn(Severity) -> &'static str,
    /// Nothing was noticed.
    pub no_problems: &'static str,
    /// Opens why something matters.
    pub why: &'static str,
    /// Opens the field for an answer.
    pub reply: &'static str,
    /// The field for an answer to what was noticed.
    pub reply_label: fn(what: &str) -> String,
    /// What may stand in it.
    pub reply_hint: &'static str,
    /// Keeps the answer.
    pub keep: &'static str,
    /// Leaves the answer as it was.
    pub leave: &'static str,
    /// Opens the field for an answer that is there.
    pub edit_reply: &'static str,
    /// There is an answer.
    pub replied: &'static str,
    /// There is an answer, but to other figures.
    pub reply_outdated: &'static str,
    /// The answer fits the new figures too.
    pub confirm_reply: &'static str,
    /// The file is of the year before and only compared.
    pub last_year: &'static str,
    /// More of the same sheet.
    pub show_more: fn(count: usize) -> String,
    /// Opens a cell.
    pub open_cell: fn(address: &str) -> String,
    /// What the grid is called.
    pub grid: fn(sheet: &str) -> String,
    /// How to edit.
    pub grid_hint: &'static str,
    /// The editor of a cell.
    pub edit_cell: fn(address: &str) -> String,
    /// What a changed cell was before.
    pub was: fn(text: &str) -> String,
    /// An empty text, where it has to be named.
    pub blank: &'static str,
    /// Column heads of the view of columns: place, header, meaning, unit, how it was found.
    pub column_heads: [&'static str; 5],
    /// The control that says what a header means.
    pub meaning_of: fn(header: &str) -> String,
    /// What stands in it while nothing is chosen.
    pub choose_meaning: &'static str,
    /// The choice that a header is not needed.
    pub not_needed: &'static str,
    /// No fact has the typed name.
    pub meaning_unknown: &'static str,
    /// The control that says the unit of a header.
    pub unit_of: fn(header: &str) -> String,
    /// The choice of no unit: the base unit, or what the cells say.
    pub unit_unsaid: &'static str,
    /// How a header was understood, as a short word.
    pub how: fn(&Meaning) -> &'static str,
    /// Reads a whole column in another unit.
    pub read_column_in: fn(Unit) -> String,
    /// Takes a column for a fact.
    pub take_for: fn(fact: &str) -> String,
    /// The view of what reading made of cells.
    pub tidying: &'static str,
    /// What that view shows.
    pub tidying_text: &'static str,
    /// Every text is its value already.
    pub no_tidying: &'static str,
    /// How texts became values.
    pub tidied_how: fn(Tidied) -> String,
    /// So many cells.
    pub n_cells: fn(count: usize) -> String,
    /// Column heads of that view: place, school, text, value.
    pub tidied_heads: [&'static str; 4],
    /// Decides that cells are not to be read so.
    pub leave_unread: &'static str,
    /// What was told then.
    pub left_unread: fn(count: usize) -> String,
    /// Cells that are not to be read so.
    pub unread: fn(count: usize) -> String,
    /// Reads them again.
    pub read_again: &'static str,
    /// Saves what was decided about headers as a file.
    pub save_recipes: &'static str,
    /// What that file is good for.
    pub save_recipes_hint: &'static str,
    /// The name of that file.
    pub recipes_file: &'static str,
    /// Column heads of the view of corrections: place, before, after, the way back.
    pub correction_heads: [&'static str; 4],
    /// A correction that does not count, because the cell says something else now.
    pub correction_idle: fn(now: &str) -> String,
    /// So many corrections do not count at present.
    pub corrections_idle: fn(count: usize) -> String,
    /// Takes a correction back.
    pub revert: &'static str,
    /// Takes all corrections back.
    pub revert_all: &'static str,
    /// Nothing was changed.
    pub no_corrections: &'static str,
    /// How to change something.
    pub no_corrections_text: &'static str,
    /// Nothing was taken for a column.
    pub no_columns: &'static str,
}
