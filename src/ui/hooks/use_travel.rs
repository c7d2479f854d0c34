use yew::prelude::*;

use super::{Happening, WayBack, use_dispatch, use_words, use_workspace};
use crate::app::Action;

/// Through the steps that were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Travel {
    /// To undo the last one.
    Back,
    /// To do again what was undone last.
    Forward,
}

/// Goes one step back or forward, and tells which step that was.
#[hook]
pub fn use_travel(tell: Callback<Happening>) -> Callback<Travel> {
    let words = use_words().steps;
    let workspace = use_workspace();
    let dispatch = use_dispatch();
    Callback::from(move |travel: Travel| {
        let (action, deed, told, nothing): (_, _, fn(_) -> _, _) = match travel {
            Travel::Back => (
                Action::Undo,
                workspace.to_undo(),
                words.undone,
                words.nothing_to_undo,
            ),
            Travel::Forward => (
                Action::Redo,
                workspace.to_redo(),
                words.redone,
                words.nothing_to_redo,
            ),
        };
        tell.emit(Happening {
            message: deed.map_or_else(|| nothing.to_owned(), told).into(),
            way_back: WayBack::None,
        });
        dispatch.emit(action);
    })
}
