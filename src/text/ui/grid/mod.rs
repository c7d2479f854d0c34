mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::intake::Severity;

/// Words of a sheet that is looked through and mended cell by cell.
pub struct GridWords {
    /// What the buttons above the grid are called together.
    pub tools: &'static str,
    /// The way to the next cell with something of this severity, and its key.
    pub next_fault: fn(Severity) -> &'static str,
    /// The way back to the one before, and its key.
    pub previous_fault: fn(Severity) -> &'static str,
    /// There is nothing left to go to.
    pub no_faults: &'static str,
    /// The switch that hides rows without a fault.
    pub only_faulty: &'static str,
    /// So many rows are shown because of it.
    pub n_shown: fn(shown: usize, all: usize) -> String,
    /// Puts the text of the file back, and its key.
    pub put_back: &'static str,
    /// Goes from a cell to what the list says about it, and its key.
    pub to_list: &'static str,
    /// How large the selected range is.
    pub size: fn(rows: usize, columns: usize) -> String,
    /// How many of its cells are numbers, and their sum.
    pub sum: fn(count: usize, sum: &str) -> String,
    /// So many other cells of the column said the same.
    pub same_in_column: fn(count: usize, text: &str) -> String,
    /// So many cells of the sheet said the same and have the same fault, those of the column included.
    pub same_in_sheet: fn(count: usize) -> String,
    /// Gives them all the new text, and its key.
    pub change_all: fn(text: &str) -> String,
    /// The same for the whole sheet.
    pub change_all_in_sheet: fn(count: usize) -> String,
    /// Goes to the next of them, and its key.
    pub next_alike: &'static str,
    /// So many cells were changed in one step.
    pub changed_all: fn(count: usize) -> String,
    /// So many cells were copied.
    pub copied: fn(count: usize) -> String,
    /// Nothing can be pasted: there is no text, or too much.
    pub nothing_pasted: &'static str,
    /// Rows are hidden, and too few are shown for what was copied.
    pub too_few_rows: fn(copied: usize, shown: usize) -> String,
    /// The little square that is pulled to fill cells.
    pub fill_handle: &'static str,
    /// The letter of a column, where all of it can be selected.
    pub select_column: fn(letters: &str) -> String,
    /// The number of a row, where all of it can be selected.
    pub select_row: fn(number: usize) -> String,
    /// The corner, where everything can be selected.
    pub select_all: &'static str,
    /// Opens the editor of the marked cell, for whoever has no keyboard.
    pub edit: &'static str,
    /// Opens the list of keys.
    pub keys: &'static str,
    /// The title of the list of keys.
    pub keys_title: &'static str,
    /// Keys and what they do.
    pub key_list: &'static [(&'static str, &'static str)],
}
