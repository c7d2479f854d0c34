use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{
    Happening, WayBack, use_derived, use_dispatch, use_language, use_words, use_workspace,
};
use crate::app::{self, Action, FileFormat};
use crate::bridge::{self, Breath};

/// Gives the user the workspace as a file, and tells so.
#[hook]
pub fn use_saver(tell: Callback<Happening>) -> Callback<()> {
    let all_words = use_words();
    let language = use_language();
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    Callback::from(move |()| {
        if workspace.ground().is_empty() {
            return;
        }
        let words = all_words.shell;
        let shown = derived.county(workspace.shown_county());
        let county = shown.map_or("", |result| result.county.name.as_str());
        let name = app::workspace_file(language, county, bridge::today(), &bridge::time());
        let (saved, ground) = (workspace.saved(), Rc::clone(workspace.ground()));
        let (dispatch, tell) = (dispatch.clone(), tell.clone());
        spawn_local(async move {
            let pace = Breath::new();
            pace.pause().await;
            let text = app::write_saved(&saved, &pace).await;
            let message = match bridge::download(&name, FileFormat::Workspace, text.as_bytes()) {
                Ok(()) => {
                    dispatch.emit(Action::Saved(ground));
                    (words.workspace_saved)(&name)
                }
                Err(_) => all_words.data.not_written.to_owned(),
            };
            tell.emit(Happening {
                message: message.into(),
                way_back: WayBack::None,
            });
        });
    })
}
