use super::{DataWords, LoadTrouble};
use crate::intake::{Meaning, Severity, SheetKind, Tidied, Why};
use crate::text::{Language, word};

pub const EN: DataWords = DataWords {
    welcome: "Does the county meet the standard?",
    welcome_text: "Give the school tables and see the verdict, the reasons and what each school lacks.",
    drop_title: "Drop the school tables here",
    drop_hint: ".xlsx .xlsb .xls .et .ods .csv .tsv, several at once; or copy in WPS or Excel and press Ctrl+V here.",
    choose: "Choose files",
    add: "Add files",
    add_hint: "Or drop files anywhere, or press Ctrl+V to paste a table.",
    demo: "Try the demo county: its results",
    template: "Download the blank template",
    template_file: "junheng_template.xlsx",
    demo_name: "示例县",
    pasted_name: |number| format!("Pasted {number}"),
    files_read: |read, unknown, failed| {
        let unknown = match unknown {
            0 => String::new(),
            n => format!("; no table recognised in: {n}"),
        };
        let failed = match failed {
            0 => String::new(),
            n => format!("; not readable: {n}"),
        };
        format!("Sources read: {read}{unknown}{failed}")
    },
    nothing_recognised: "No table of schools or of a county was recognised, so this is not used; under “Columns” you can say what each column means",
    no_table_pasted: "There is no table on the clipboard",
    nothing_read: "No table was found; see the list of sources for the reason",
    restored: |file| {
        format!("The workspace in {file} is back: data, corrections, answers and settings")
    },
    reports: |files| {
        format!(
            "Not read, for it is an exported report and no data: {}. Please import the original tables; to go on with earlier work, use the file that “All forms, Excel” saved, or a .junheng file",
            files.join(", ")
        )
    },
    replaced: ". It took the place of the data that were open; “Undo” brings them back",
    only_carried: ". Numbers changed in its forms are not taken: please correct them on the page “Data”",
    not_written: "The workbook could not be made; please try another browser.",
    judging: "Interpreting the tables and assessing again",
    reading: |name, number, total| format!("Reading {name} ({number} of {total})"),
    trouble: |trouble| match trouble {
        LoadTrouble::Unreadable => {
            "The browser cannot open it: it is a folder, or was moved or locked. Close the program that uses it and choose it again."
        }
        LoadTrouble::Crashed => {
            "Reading this file failed; the page and all other data are unharmed. Save it as .xlsx in WPS or Excel and try again."
        }
        LoadTrouble::TimedOut => {
            "Reading took more than 20 seconds and was stopped. Remove sheets that are not needed and try again."
        }
    },
    to_overview: "See the overview",
    no_verdict_title: "No verdict yet",
    no_verdict_text: "None of the sheets is a table of schools or of a county. See the problems below, or give another table.",
    schools_read: |count| {
        if count == 1 {
            "1 school read".to_owned()
        } else {
            format!("{count} schools read")
        }
    },
    errors_left: |count| match count {
        1 => "1 data error is not dealt with".to_owned(),
        count => format!("{count} data errors are not dealt with"),
    },
    sources: "Sources",
    remove: |name| format!("Remove {name}"),
    removed: |name| format!("{name} was removed"),
    sheet_kind: |kind| match kind {
        SheetKind::Schools => "Schools",
        SheetKind::Classes => "List of classes",
        SheetKind::Rooms => "List of rooms",
        SheetKind::Facts => "List of facts",
        SheetKind::County => "County",
        SheetKind::PerPupilForm => "Per-pupil values (not used)",
        SheetKind::Explanation => "Explanation (not read)",
        SheetKind::Recipes => "Choices about columns",
        SheetKind::Unrecognised => "Not recognised (not used)",
        SheetKind::Empty => "Empty",
    },
    sheet_size: |rows, columns| format!("{rows} rows × {columns} columns"),
    views: "View",
    problems: "Problems",
    cells: "Table",
    columns: "Columns",
    corrections: "Corrections",
    filter: "Filter by severity",
    all: "All",
    severity_of_one: |severity| match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    },
    severity: |severity| match severity {
        Severity::Error => "Errors",
        Severity::Warning => "Warnings",
        Severity::Note => "Notes",
    },
    no_problems: "No problems found",
    why: "Why",
    reply: "Explain",
    reply_label: |what| format!("Explanation of: {what}"),
    reply_hint: "Say why, and press Enter to keep it",
    keep: "Keep",
    leave: "Cancel",
    edit_reply: "Change",
    replied: "Explained",
    reply_outdated: "The data changed; before",
    confirm_reply: "Still right",
    last_year: "Last year's tables (only compared)",
    show_more: |count| format!("Show {count} more"),
    open_cell: |address| format!("Open cell {address}"),
    grid: |sheet| format!("Sheet {sheet}"),
    grid_hint: "Arrow keys move, Enter or F2 edits, Ctrl+Z undoes, F8 goes to the next error, F1 lists all keys. The file itself is never changed.",
    edit_cell: |address| format!("Edit {address}"),
    was: |text| format!("Was: {text}"),
    blank: "(blank)",
    column_heads: ["Cell", "Header", "Taken for", "Unit", "How"],
    meaning_of: |header| format!("What “{header}” means"),
    choose_meaning: "Type a few letters and choose",
    not_needed: "(not used)",
    meaning_unknown: "There is no such item; please choose one of the list, or clear the field to leave it to junheng.",
    unit_of: |header| format!("Unit of “{header}”"),
    unit_unsaid: "not said",
    how: |meaning| match meaning {
        Meaning::Variable(_, Why::Canonical | Why::Id) => "As in the template",
        Meaning::Variable(_, Why::Synonym) => "Synonym",
        Meaning::Variable(_, Why::Path) => "Several header rows",
        Meaning::Variable(_, Why::Chosen) => "Chosen by you",
        Meaning::ByLevel(_) => "One row per level",
        Meaning::Level => "Level of the row",
        Meaning::PerPupil => "Per pupil, not used",
        Meaning::NotNeeded => "Not needed",
        Meaning::Unclear(_) => "Unclear, not used",
        Meaning::Unmapped => "Unknown, not used",
    },
    correction_idle: |now| format!("not in use: the table says “{now}” now"),
    corrections_idle: |count| {
        format!("; corrections that do not fit the new table and are not in use: {count}")
    },
    take_for: |fact| format!("Take it for “{fact}”"),
    read_column_in: |unit| {
        format!(
            "Read the whole column in {}",
            word::unit(Language::En, unit)
        )
    },
    tidying: "Tidying",
    tidying_text: "In these cells the text and the value read from it are written differently. Values are converted exactly, nothing is rounded. What was read wrongly can be left unused and then written in a way that leaves no doubt.",
    no_tidying: "Every cell was read as it stands; nothing was converted.",
    tidied_how: |how| match how {
        Tidied::Nothing => "taken as not stated (not as 0)".to_owned(),
        Tidied::NotApplicable => "taken as not applicable".to_owned(),
        Tidied::Digits => "full-width digits, spaces and thousands separators removed".to_owned(),
        Tidied::Unit => "converted from the unit in the cell".to_owned(),
        Tidied::Percent => "percentage".to_owned(),
        Tidied::ColumnUnit(unit) => {
            format!(
                "whole column converted from {}",
                word::unit(Language::En, unit)
            )
        }
        Tidied::TemplateUnit(unit) => {
            let unit = word::unit(Language::En, unit);
            format!("no unit is named: converted from the template's, {unit}")
        }
        Tidied::Day => "year of a date".to_owned(),
        Tidied::List => "split into single numbers".to_owned(),
        Tidied::Word => "another word for a choice".to_owned(),
    },
    n_cells: |count| match count {
        1 => "1 cell".to_owned(),
        _ => format!("{count} cells"),
    },
    tidied_heads: ["Place", "School", "Text", "Read as"],
    leave_unread: "Do not use",
    left_unread: |count| format!("{count} no longer used, and listed as to be dealt with."),
    unread: |count| format!("As you decided, {count} are not used."),
    read_again: "Use again",
    save_recipes: "Save choices about columns",
    save_recipes_hint: "What you chose for the columns is remembered for the same form of next year. Save it as a file to take it to another computer: drop the file on the page there.",
    recipes_file: "列对照方案.xlsx",
    correction_heads: ["Cell", "Was", "Now", "Action"],
    revert: "Revert",
    revert_all: "Revert all",
    no_corrections: "No corrections",
    no_corrections_text: "Cells that you change in the table are listed here and can be reverted one by one.",
    no_columns: "No header was found on this sheet",
};
