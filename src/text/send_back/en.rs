use super::{Request, SendBackWords};
use crate::model::Topic;

pub(super) const EN: SendBackWords = SendBackWords {
    title: |county| format!("{county}: data to correct"),
    guide: "Guide",
    steps: |cells, schools| {
        vec![
            format!("Please correct or fill in the marked cells: {cells} (schools: {schools})."),
            "Only coloured values with a word under “Mark” can be changed; all other cells are locked and stand there for reference."
                .to_owned(),
            "Red: wrong. Yellow: blank; leave it blank if you do not know, write 0 if there is none. Blue: odd; leave it if it is right."
                .to_owned(),
            "“What to do” says what is wrong; it is also shown when the mouse rests on the cell."
                .to_owned(),
            "Write numbers in the unit given; with another unit, write the unit behind the number, as in 1250万元."
                .to_owned(),
            "Save, and send the whole file back; do not change its format or copy it into another table."
                .to_owned(),
            "The county office drops the file on the page; only changed cells are used.".to_owned(),
        ]
    },
    list: "Faults",
    school_heads: ["Topic", "Item", "Unit", "Value", "Mark", "What to do"],
    list_heads: [
        "School code",
        "School",
        "Item",
        "Unit",
        "Value",
        "Mark",
        "What to do",
    ],
    mark: |request| match request {
        Request::Correct => "✗ correct",
        Request::Fill => "○ fill in",
        Request::Check => "? check",
    },
    blank: "Blank, so that nothing that rests on it can be decided. Write 0 if there is none; leave it blank if you do not know.",
    blank_choice: "Blank, so that nothing that rests on it can be decided. Choose from the list; leave it blank if you do not know.",
    topic: |topic| match topic {
        Topic::Basics => "Basics",
        Topic::Students => "Pupils and classes",
        Topic::Teachers => "Teachers",
        Topic::Facilities => "Rooms, grounds, equipment",
        Topic::Funding => "Funding",
        Topic::CountyBasics => "The county",
        Topic::CountyFunding => "Funding and pay",
        Topic::Exchange => "Rotation of teachers",
        Topic::Admission => "Admission",
        Topic::Monitoring => "Quality monitoring",
        Topic::Recognition => "Recognition",
        Topic::Findings => "Findings of people",
        Topic::Vetoes => "Vetoes",
    },
    file: |county, day| match county {
        "" => format!("to_correct_{day}"),
        county => format!("{county}_to_correct_{day}"),
    },
};
