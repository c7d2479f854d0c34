use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Happening, WayBack, use_dispatch, use_patience, use_words, use_workspace};
use crate::app::{self, Action, Export, Stage};
use crate::bridge::{self, Breath, Cancel, Exported};

/// Makes files from the workspace and gives them to the user, on whatever page they are meanwhile.
#[derive(Clone, PartialEq)]
pub struct Exporter {
    /// How many of so many stages are done, once that is worth showing.
    pub progress: Option<(usize, usize)>,
    /// Whether a file is being made.
    pub is_busy: bool,
    /// Makes a file; it gets this name, with the ending of its format behind it.
    pub export: Callback<(Export, String)>,
    /// The file is no longer wanted.
    pub cancel: Callback<()>,
}

/// Makes files off the main thread, one at a time, and tells when one is saved or cannot be made.
#[hook]
pub fn use_exporting(tell: Callback<Happening>) -> Exporter {
    let words = use_words();
    let workspace = use_workspace();
    let dispatch = use_dispatch();
    let progress = use_state_eq(|| None::<(usize, usize)>);
    let is_shown = use_patience(progress.is_some());
    let running = use_mut_ref(|| None::<Cancel>);
    let export = {
        let (progress, running) = (progress.setter(), Rc::clone(&running));
        Callback::from(move |(what, name): (Export, String)| {
            if running.borrow().is_some() {
                return;
            }
            let cancel = Cancel::default();
            *running.borrow_mut() = Some(cancel.clone());
            progress.set(Some((0, Stage::ALL.len())));
            let (progress, running, tell) = (progress.clone(), Rc::clone(&running), tell.clone());
            let (saved, ground) = (workspace.saved(), Rc::clone(workspace.ground()));
            let (dispatch, carries_all) = (dispatch.clone(), what == Export::Forms);
            let format = what.format();
            let name = format!("{name}{}", format.ending());
            spawn_local(async move {
                let pace = Breath::new();
                pace.pause().await;
                let text = app::write_saved(&saved, &pace).await;
                let told = {
                    let progress = progress.clone();
                    move |done, total| progress.set(Some((done, total)))
                };
                let made = bridge::export(&text, &what, &cancel, told).await;
                *running.borrow_mut() = None;
                progress.set(None);
                let message = match made {
                    Exported::Cancelled => Some(AttrValue::Static(words.report.cancelled)),
                    Exported::File(bytes) => bridge::download(&name, format, &bytes)
                        .map(|()| AttrValue::from((words.report.saved)(&name)))
                        .inspect(|_| {
                            if carries_all {
                                dispatch.emit(Action::Saved(ground));
                            }
                        })
                        .ok(),
                    Exported::Failed => None,
                };
                tell.emit(Happening {
                    message: message.unwrap_or(AttrValue::Static(words.data.not_written)),
                    way_back: WayBack::None,
                });
            });
        })
    };
    let cancel = Callback::from(move |()| {
        if let Some(cancel) = running.borrow().as_ref() {
            cancel.cancel();
        }
    });
    Exporter {
        progress: (*progress).filter(|_| is_shown),
        is_busy: progress.is_some(),
        export,
        cancel,
    }
}
