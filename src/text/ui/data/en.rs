use super::DataWords;

pub const EN: DataWords = DataWords {
    drop_title: "Drop the school tables here",
    drop_hint: ".xlsx .xls .ods .csv .tsv, several at once; or copy in WPS or Excel and press Ctrl+V.",
    choose: "Choose files",
    add: "Add files",
    demo: "Try the demo county",
    template: "Download the blank template",
    demo_name: "Demo county",
    pasted_name: |number| format!("Pasted {number}"),
};
