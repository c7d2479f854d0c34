use super::{ExchangeWords, NoMatch};

pub const EN: ExchangeWords = ExchangeWords {
    send: "Send back to schools",
    send_text: "Makes a workbook in which wrong and missing cells are marked. Schools correct it, you drop it here: only changed cells are used.",
    no_faults: "Nothing is wrong or missing that schools could correct.",
    shape: "Shape",
    sheets: "A sheet per school",
    list: "One list of faults",
    schools: "Schools",
    n_cells: |count| match count {
        1 => "1 cell".to_owned(),
        count => format!("{count} cells"),
    },
    all: "All",
    none: "None",
    download: |schools| format!("Download (schools: {schools})"),
    downloaded: |file| format!("{file} was made"),
    came_back: "A corrected workbook came back",
    summary: |cells, schools| {
        format!("Cells to change: {cells}, in schools: {schools}. Everything else stays.")
    },
    known: |count| format!("Cells that say what is known already: {count}."),
    untouched: "No cell of it was changed.",
    change_heads: ["School", "Item", "Now", "Becomes"],
    conflicts: "Changed here as well, after it was sent",
    conflicts_text: "Both texts are shown. What you tick is taken from the workbook; the rest stays as it is.",
    conflict_heads: ["Take", "School", "Item", "Sent", "Now", "Came back"],
    take: |school, item| format!("{school}, {item}: take what came back"),
    unmatched: "Not matched",
    unmatched_of: |file, school, cells| format!("{file}: {school}, cells: {cells}"),
    reason: |reason| {
        match reason {
        NoMatch::County(name) if name.is_empty() => {
            "The table that it was made from is not here; please give that table first, then this file."
                .to_owned()
        }
        NoMatch::County(name) => {
            format!("It is about {name}, which is not here; please give that county's table first.")
        }
        NoMatch::School => {
            "No school here has its code or its name; please check them.".to_owned()
        }
        NoMatch::Several => {
            "Several schools have its code or its name; please correct the repeated code first."
                .to_owned()
        }
        NoMatch::NoPlace => {
            "The school cannot be told from another one; please correct its name or code first."
                .to_owned()
        }
    }
    },
    apply: |cells| match cells {
        1 => "Take 1 change".to_owned(),
        cells => format!("Take {cells} changes"),
    },
    leave: "Leave everything",
    applied: |cells, schools| format!("Changes taken: {cells}, in schools: {schools}"),
};
