use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{
    Happening, WayBack, use_derived, use_dispatch, use_language, use_words, use_workspace,
};
use crate::app::{self, Action, FileFormat};
use crate::bridge::{self, Breath, one_file};

/// As what the work is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveAs {
    /// A workspace and nothing else.
    Workspace,
    /// The page of one file with the work in it; only such a page can.
    OneFile,
}

/// Gives the user the work as a file, and tells so.
#[hook]
pub fn use_saver(what: SaveAs, tell: Callback<Happening>) -> Callback<()> {
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
        let (day, time) = (bridge::today(), bridge::time());
        let name = match what {
            SaveAs::Workspace => app::workspace_file(language, county, day, &time),
            SaveAs::OneFile => app::copy_file(language, county, day, &time),
        };
        let (saved, ground) = (workspace.saved(), Rc::clone(workspace.ground()));
        let (dispatch, tell) = (dispatch.clone(), tell.clone());
        spawn_local(async move {
            let pace = Breath::new();
            pace.pause().await;
            let text = app::write_saved(&saved, &pace).await;
            let given = match what {
                SaveAs::Workspace => {
                    bridge::download(&name, FileFormat::Workspace, text.as_bytes()).ok()
                }
                SaveAs::OneFile => one_file::copy(&text)
                    .and_then(|file| bridge::download(&name, FileFormat::OneFile, &file).ok()),
            };
            let message = match given {
                Some(()) => {
                    dispatch.emit(Action::Saved(ground));
                    match what {
                        SaveAs::Workspace => (words.workspace_saved)(&name),
                        SaveAs::OneFile => (words.copy_saved)(&name),
                    }
                }
                None => all_words.data.not_written.to_owned(),
            };
            tell.emit(Happening {
                message: message.into(),
                way_back: WayBack::None,
            });
        });
    })
}
