use super::GridWords;
use crate::intake::Severity;

pub const EN: GridWords = GridWords {
    tools: "Tools for the table",
    next_fault: |severity| match severity {
        Severity::Error => "Next error (F8)",
        Severity::Warning => "Next warning (F8)",
        Severity::Note => "Next note (F8)",
    },
    previous_fault: |severity| match severity {
        Severity::Error => "Previous error (Shift+F8)",
        Severity::Warning => "Previous warning (Shift+F8)",
        Severity::Note => "Previous note (Shift+F8)",
    },
    no_faults: "No cell is left to be dealt with",
    only_faulty: "Only rows with problems",
    n_shown: |shown, all| format!("{shown} of {all} rows shown"),
    put_back: "Put the original back (Ctrl+Backspace)",
    to_list: "Show in the list (F9)",
    size: |rows, columns| format!("Selected: {rows} × {columns}"),
    sum: |count, sum| format!("numbers: {count}, sum: {sum}"),
    same_in_column: |count, text| format!("Other cells of this column that said “{text}”: {count}"),
    same_in_sheet: |count| format!("Cells of this sheet with the same problem: {count}"),
    change_all: |text| format!("Change all to “{text}” (Ctrl+Shift+Enter)"),
    change_all_in_sheet: |count| format!("Change all {count} in the sheet"),
    next_alike: "Next like this (Ctrl+F8)",
    changed_all: |count| format!("Cells changed: {count}"),
    copied: |count| format!("Cells copied: {count}"),
    nothing_pasted: "There is no text to paste on the clipboard, or more than a table may hold",
    too_few_rows: |copied, shown| {
        format!(
            "Nothing was pasted: {copied} rows were copied, but only {shown} are shown from here on. Turn off “Only rows with problems” first."
        )
    },
    fill_handle: "Pull to fill",
    select_column: |letters| format!("Select column {letters}"),
    select_row: |number| format!("Select row {number}"),
    select_all: "Select the whole table",
    edit: "Edit",
    keys: "Keyboard",
    keys_title: "Keyboard",
    key_list: &[
        (
            "F8 / Shift+F8",
            "Next or previous error; warnings once the errors are gone",
        ),
        ("Ctrl+F8", "Next cell with the same original text"),
        ("F9", "From a cell to its problem in the list"),
        (
            "Arrow keys, PageUp, PageDown, Home, End",
            "Move; with Ctrl to the edge of the table",
        ),
        ("Shift+arrow keys", "Select a range"),
        (
            "Ctrl+A, Shift+Space, Ctrl+Space",
            "Select the table, the row, the column",
        ),
        ("Enter or F2", "Edit; typing replaces the text"),
        (
            "Enter / Tab / Esc",
            "While editing: keep and go down, keep and go right, cancel",
        ),
        (
            "Ctrl+Enter",
            "While editing: the text goes into all selected cells",
        ),
        (
            "Ctrl+Shift+Enter",
            "Change all cells of the column with the same original text",
        ),
        ("Delete", "Empty the selected cells"),
        ("Ctrl+Backspace", "Put the text of the file back"),
        ("Ctrl+C, Ctrl+X, Ctrl+V", "Copy, cut, paste"),
        ("Ctrl+D, Ctrl+R", "Fill down, fill right"),
        ("Ctrl+Z, Ctrl+Y", "Undo, redo"),
        ("Tab", "Leave the table for the next control"),
        ("F1 or ?", "Open this list (in the table: F1)"),
    ],
};
