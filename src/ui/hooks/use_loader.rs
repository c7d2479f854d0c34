use std::cell::RefCell;
use std::rc::Rc;

use web_sys::File;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{PATIENCE, WorkspaceContext};
use crate::app::{Action, Source};
use crate::bridge::{Cancel, Reader, Timer};

/// How far a batch of files is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The file that is being read.
    pub name: AttrValue,
    /// Files that are read.
    pub done: usize,
    /// Files in all.
    pub total: usize,
}

/// Reads files into the workspace.
#[derive(Clone, PartialEq)]
pub struct Loader {
    /// How far it is; `None` when nothing is going on, or not for long yet.
    pub progress: Option<Progress>,
    /// Reads files.
    pub load: Callback<Vec<File>>,
    /// Ends what is going on.
    pub cancel: Callback<()>,
}

/// Reads files off the main thread and gives them to the workspace; then calls `ondone`.
#[hook]
pub fn use_loader(workspace: &WorkspaceContext, ondone: Callback<Vec<Source>>) -> Loader {
    let progress = use_state_eq(|| None::<Progress>);
    let is_shown = use_state_eq(|| false);
    let running = use_mut_ref(Cancel::default);
    let load = {
        let (progress, is_shown) = (progress.clone(), is_shown.clone());
        let running = Rc::clone(&running);
        let dispatcher = workspace.dispatcher();
        Callback::from(move |files: Vec<File>| {
            if files.is_empty() {
                return;
            }
            let cancel = begin(&running);
            let (progress, is_shown) = (progress.clone(), is_shown.clone());
            let (dispatcher, ondone) = (dispatcher.clone(), ondone.clone());
            spawn_local(async move {
                let timer = {
                    let is_shown = is_shown.clone();
                    Timer::new(PATIENCE, move || is_shown.set(true))
                };
                let mut reader = Reader::new(cancel.clone());
                let mut sources = Vec::new();
                for (done, file) in files.iter().enumerate() {
                    progress.set(Some(Progress {
                        name: file.name().into(),
                        done,
                        total: files.len(),
                    }));
                    match reader.read(file).await {
                        Some(source) => sources.push(source),
                        None => break,
                    }
                }
                drop(timer);
                // A newer batch shows its own progress.
                if !cancel.is_cancelled() || sources.len() < files.len() {
                    progress.set(None);
                    is_shown.set(false);
                }
                if !cancel.is_cancelled() {
                    dispatcher.dispatch(Action::Load(sources.clone()));
                    ondone.emit(sources);
                }
            });
        })
    };
    let cancel = Callback::from(move |()| running.borrow().cancel());
    Loader {
        progress: (*progress).clone().filter(|_| *is_shown),
        load,
        cancel,
    }
}

/// Ends the batch before, if it is still going on, and begins one.
fn begin(running: &RefCell<Cancel>) -> Cancel {
    let cancel = Cancel::default();
    running.replace(cancel.clone()).cancel();
    cancel
}
