use super::{Deed, StepWords};
use crate::text::listed::listed;

pub const EN: StepWords = StepWords {
    undone: |deed| format!("Undone: {}", told(deed)),
    redone: |deed| format!("Done again: {}", told(deed)),
    nothing_to_undo: "There is nothing to undo",
    nothing_to_redo: "There is nothing to do again",
};

fn told(deed: &Deed) -> String {
    match deed {
        Deed::Load(names) => {
            let names = listed(names.iter().cloned(), 2, ", ", |n| format!(" ({n} in all)"));
            format!("reading {names}")
        }
        Deed::Restore(name) => format!("the workspace in {name} brought back"),
        Deed::Remove(name) => format!("removing {name}"),
        Deed::Correct(cell, 1) => format!("correction of {}", cell.address()),
        Deed::Correct(cell, n) => format!("correction of {n} cells from {}", cell.address()),
        Deed::Revert(cell, 1) => format!("putting back {}", cell.address()),
        Deed::Revert(cell, n) => format!("putting back {n} cells from {}", cell.address()),
        Deed::Choose(header) => format!("the meaning of “{header}”"),
        Deed::Unread(cell, 1) => format!("whether {} is used", cell.address()),
        Deed::Unread(cell, n) => format!("whether {n} cells from {} are used", cell.address()),
        Deed::State(1) => "stating 1 fact".to_owned(),
        Deed::State(n) => format!("stating {n} facts"),
        Deed::Answer => "an answer to a finding".to_owned(),
        Deed::Note(item) => format!("note and evidence of {item}"),
        Deed::UseAs(name) => format!("what {name} is used for"),
        Deed::Select => "settings of the standard".to_owned(),
        Deed::SetRule => "a value or reading of your own".to_owned(),
    }
}
