use super::ShellWords;
use crate::model::Day;

pub const EN: ShellWords = ShellWords {
    product: "Junheng",
    tagline: "Balanced compulsory education, measured",
    page_title: |page| format!("{page} · Junheng"),
    skip: "Skip to content",
    context: "County and standard",
    navigation: "Pages",
    data: "Data",
    overview: "Overview",
    schools: "Schools",
    county: "County",
    unnamed_county: "County without a name",
    no_county: "No data yet",
    standard: "Standard",
    standard_panel: "Standard applied",
    standard_list: "Standard",
    as_of: "Day of assessment",
    as_of_hint: "The rules in force on this day decide.",
    as_of_short: |day| format!("as of {day}"),
    as_of_error: "Write the day as 2026-09-01.",
    relaxations: "Apply the relaxations",
    relaxations_hint: "Relaxed rules for the three years after the procedure was issued (from 2019 to about 2022); to apply them now takes a notice of the province, and a three-year plan.",
    relaxations_on: "Relaxations: on",
    relaxations_off: "Relaxations: off",
    not_in_force: "No standard is in force on this day",
    not_in_force_text: |first| match first {
        Some(day) => format!(
            "Your data are still here. Choose another day of assessment: the rules of this standard begin on {day}."
        ),
        None => "Your data are still here. Choose another day of assessment.".to_owned(),
    },
    day,
    save: "Save the workspace as a file (Ctrl+S)",
    unsaved: "Not saved",
    workspace_file: |county, day, time| format!("{county}_workspace_{day}-{time}"),
    workspace_saved: |file| format!("Saved {file}. Drop it on this page to go on."),
    crashed: "Junheng failed",
    crashed_empty: "No data were loaded yet, so nothing is lost. Please open the page again.",
    update: "New version",
    update_later: "The new version is ready. It is not put in the place of your work now; it is there when the page is closed and opened again.",
    save_copy: "Save as one file with the data",
    copy_file: |county, day, time| format!("{county}_junheng_{day}-{time}"),
    copy_saved: |file| format!("Saved {file}. Open it anywhere: program and data are in it."),
    crashed_saved: "Junheng failed; your work is saved as a file",
    crashed_file: |file| {
        format!(
            "It is called {file}; if the browser did not download it, press “Save the workspace file”. Open the page again and drop the file on it to go on."
        )
    },
    crashed_download: "Save the workspace file",
    crashed_again: "Open the page again",
    crashed_detail: "Please tell whoever publishes the page this line: ",
    undo: "Undo (Ctrl+Z)",
    undo_short: "Undo",
    redo: "Redo (Ctrl+Y)",
    theme_system: "Colours: as the system",
    theme_dark: "Colours: dark",
    theme_light: "Colours: light",
    large_type: "Large type",
    close: "Close",
    cancel: "Cancel",
    no_data_title: "No data yet",
    no_data_text: "Load school data first, or try the demo county.",
    go_to_data: "Load data",
    no_page_title: "There is no such page",
    local: "Data stay on this machine; nothing is uploaded",
};

fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::from(day.month()).checked_sub(1);
    let month = month.and_then(|index| MONTHS.get(index)).unwrap_or(&"");
    format!("{} {month} {}", day.day(), day.year())
}
