use super::CountyWords;
use crate::engine::Standing;

pub const EN: CountyWords = CountyWords {
    title: "County indicators",
    text: "Clause, data and result of each item. Facts of the county and findings can be filled in here; the county is judged again at once.",
    n_items: |count| {
        format!(
            "There are {count} requirements: the filter and the heads of the parts count those; schools and units are named where they are counted. "
        )
    },
    filter: "Which items",
    all: "All",
    unmet: "Not met or open",
    choice: |standing| match standing {
        Standing::Met => "Met or did not occur",
        Standing::NotMet => "Not met",
        Standing::Undetermined => "Undetermined",
    },
    nothing: "There is no such item.",
    no_item: |id| format!("This standard has no item “{id}”; here are all that it has"),
    resources: "The seven indicators and their coefficients are on the overview",
    count: |standing, count| format!("{count} {standing}"),
    part_result: |standing| format!("Part: {standing}"),
    optional: "not required",
    optional_hint: "Open, it changes nothing; once known, it counts.",
    clause: "Clause",
    result: "Result",
    inputs: "Data",
    no_inputs: "Nothing can be entered: no figure is laid down for it and no table has a column for it; the education inspectorate judges it when it reviews the application. Until then it is undetermined and not counted. Write what the review will ask for, such as the results of each year's monitoring, into “Note and evidence” of this item.",
    school_facts: |count| match count {
        1 => "1 fact of schools".to_owned(),
        count => format!("{count} facts of schools"),
    },
    found_not_met: "Found not met",
    veto_applies: "It is so, which is a veto",
    more: |count| format!("{count} more, see the table below"),
    table: |item| format!("{item}, one by one"),
    school: "School",
    subject: "Subject",
    standing: "Result",
    not_monitored: "not monitored",
    nobody: "There is no such school.",
    all_lines: |count| format!("Show all {count} lines"),
    remarks: "Note and evidence",
    note: "Note",
    note_hint: "Reasons of a finding, by whom, when",
    evidence: "Evidence",
    piece: |number| format!("Piece of evidence {number}"),
    evidence_hint: "Title, number, place of a document",
    add: "Add",
    remove: |text| format!("Remove the evidence “{text}”"),
    has_remarks: |pieces| match pieces {
        0 => "note".to_owned(),
        1 => "1 piece of evidence".to_owned(),
        n => format!("{n} pieces of evidence"),
    },
    go_to: |item| format!("See {item} among the county indicators"),
};
