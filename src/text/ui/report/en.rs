use super::{ReportWords, Side};

pub const EN: ReportWords = ReportWords {
    title: "Reports",
    list: "To hand in and to read",
    brief: "Brief",
    brief_hint: "One A4 page for the head of the county",
    all_forms: "All official forms",
    all_forms_hint: |on_a3| match on_a3 {
        [] => "表Ⅰ to 表Ⅵ, printed one after the other; they are in Chinese".to_owned(),
        names => format!(
            "表Ⅰ to 表Ⅵ, printed one after the other; they are in Chinese; {} on A3",
            names.join(", ")
        ),
    },
    on_a3: "A3 landscape",
    no_paper: |path| format!("There is no paper “{path}” here; this is the brief"),
    dossiers: "All school files",
    dossiers_hint: |n| match n {
        0 => "No data of schools yet".to_owned(),
        1 => "1 school".to_owned(),
        n => format!("{n} schools, each on a new page"),
    },
    self_assessments: "School self-assessments (附件4)",
    save_self: "All self-assessments, Excel",
    save_report: "County's own report, Word",
    save_report_hint: "Chapters, verdict, list of problems and the forms are in place; people write what stands in 〔 〕. Opens in WPS and Word.",
    report_file: "县级自评报告",
    self_file: "self-assessments",
    has_gaps: "has blanks",
    gaps: |n| match n {
        1 => "Some places are blank".to_owned(),
        n => format!("Some places are blank, for {n} reasons"),
    },
    gaps_hint: "What is not known stays blank and is never zero. It is filled in as soon as the data are there; \
                what no table has a field for is to be written by hand.",
    print: "Print / save as PDF",
    print_hint: "Choose “Save as PDF” in the print dialog for a PDF file.",
    save_xlsx: "This form, Excel",
    save_all: "All forms, Excel",
    save_all_hint: "A hidden sheet of “All forms, Excel” carries all data, corrections and settings: drop the file here to go on with it. To hand something in, use “This form, Excel” or PDF.",
    save_audit: "Audit workbook",
    save_audit_hint: "Facts, sharing, values and coefficients as live formulas, each number with its source; in Chinese.",
    audit_file: "audit",
    saving: "Making the file",
    save_csv: "This form, CSV",
    all_forms_file: "forms",
    saved: |file| format!("Saved {file}"),
    file: |county, paper, day| format!("{county}_{paper}_{day}"),
    unnamed: "unnamed",
    cut: |n_shown, n| {
        format!("The first {n_shown} of {n} lines are shown; “Print” and “Show all” lay out all.")
    },
    cut_schools: |n_shown, n| {
        format!("The first {n_shown} of {n} schools are shown; “Print” and “Show all” lay out all.")
    },
    laying_out: |done, n| format!("Laying out {done} of {n} schools"),
    no_schools: "There are no data of schools yet; with them, each school has its own here.",
    cancelled: "Cancelled: no file was made",
    show_all: "Show all",
    dark: "not met",
    brief_title: |county| format!("{county}: balanced compulsory education in brief"),
    parts: "Parts",
    causes: "Main causes, and the least to do",
    cause: "Cause",
    action: "Details and the least to do",
    n_brief_lines: 15,
    judge_again: "Put it right, then correct the finding in the county data.",
    no_cause: "Nothing is not met or undetermined.",
    more_causes: |n| match n {
        1 => "1 more cause: see Overview.".to_owned(),
        n => format!("{n} more causes: see Overview."),
    },
    more_units: |n| match n {
        1 => "1 more unit: see Overview.".to_owned(),
        n => format!("{n} more units: see Overview."),
    },
    contributor: |name, value, side, share| {
        let side = match side {
            Side::Below => "below the mean",
            Side::Above => "above the mean",
        };
        format!("{name} ({value}, {side}, {share} %)")
    },
    complete: |missing| match missing {
        "" => "State what is missing first; then it can be judged.".to_owned(),
        missing => format!("State what is missing first ({missing}); then it can be judged."),
    },
    disperse: |contributors| {
        format!(
            "Most of the difference comes from {contributors}. Add first where the value is below the mean, \
             or move from where it is above."
        )
    },
    totals: "What is lacking in all",
    totals_hint: |near| {
        format!(
            "Each unit brought to the threshold by itself. A unit may have one indicator at {near} % of it, \
             so the least investment is smaller."
        )
    },
    total: |amount, n_units| match n_units {
        1 => format!("{amount}\n1 unit"),
        n => format!("{amount}\n{n} units"),
    },
    // A soft hyphen: the column is narrow.
    total_open: |n_units| format!("{n_units} undeter\u{ad}mined"),
    no_units: "—",
    no_lack: "none",
    signatures: "Prepared by:                              Checked by:                              Date:",
    between: ", ",
};
