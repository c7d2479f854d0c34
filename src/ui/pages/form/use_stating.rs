use yew::prelude::*;

use crate::app::{Action, Statement, Subject};
use crate::model::{CellRef, Variable};
use crate::ui::hooks::use_dispatch;

/// A fact that was given another text, with the cells that state it.
pub type Stated = (Variable, Vec<CellRef>, String);

/// States facts about a school or a county.
#[hook]
pub fn use_stating(subject: &Subject) -> Callback<Stated> {
    let dispatch = use_dispatch();
    let subject = subject.clone();
    Callback::from(move |(variable, cells, text): Stated| {
        dispatch.emit(Action::State(vec![Statement {
            subject: subject.clone(),
            variable,
            cells,
            text,
        }]));
    })
}
