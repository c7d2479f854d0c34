mod checks;
mod compared;
mod data;
mod rests;
mod table;

pub(super) use compared::{peers, years};
pub(super) use data::{cell, facts};
pub(super) use table::{file, sheet};

use crate::model::{Section, Variable};

fn names(variables: &[Variable]) -> String {
    let names: Vec<&str> = variables.iter().map(|variable| variable.header()).collect();
    names.join("、")
}

const fn section(section: Section) -> &'static str {
    match section {
        Section::Primary => "小学",
        Section::Junior => "初中",
        Section::Senior => "高中",
    }
}
