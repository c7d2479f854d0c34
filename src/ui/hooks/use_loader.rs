use std::collections::VecDeque;
use std::rc::Rc;

use web_sys::File;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{WorkspaceContext, use_patience};
use crate::app::{self, Action, Source};
use crate::bridge::{Breath, Cancel, Reader};
use crate::intake::Returned;

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

/// Files that wait, and how far the batch is.
#[derive(Default)]
struct Line {
    waiting: VecDeque<File>,
    n_done: usize,
    n_files: usize,
    /// Ends the batch that is going on.
    running: Option<Cancel>,
}

/// Reads files off the main thread and gives them to the workspace; then calls `ondone`. Files that
/// come while others are read wait for their turn. Workbooks that came back corrected are no tables
/// of their own: they go to `onreturned`. A workspace that a workbook carries takes the place of this
/// one; `onrestored` is told from which file. Reports that were exported are no data: `onreports` is told
/// which files they are, and nothing else happens.
#[hook]
pub fn use_loader(
    workspace: &WorkspaceContext,
    ondone: Callback<Vec<Source>>,
    onreturned: Callback<Vec<Returned>>,
    onrestored: Callback<String>,
    onreports: Callback<Vec<String>>,
) -> Loader {
    let progress = use_state_eq(|| None::<Progress>);
    let is_shown = use_patience(progress.is_some());
    let line = use_mut_ref(Line::default);
    let newest = use_mut_ref(|| ondone.clone());
    *newest.borrow_mut() = ondone;
    let load = {
        let (progress, line) = (progress.clone(), Rc::clone(&line));
        let dispatcher = workspace.dispatcher();
        Callback::from(move |files: Vec<File>| {
            let Some(cancel) = line.borrow_mut().take_in(files) else {
                return;
            };
            let (progress, line) = (progress.clone(), Rc::clone(&line));
            let (dispatcher, newest) = (dispatcher.clone(), Rc::clone(&newest));
            let (onreturned, onrestored) = (onreturned.clone(), onrestored.clone());
            let onreports = onreports.clone();
            spawn_local(async move {
                let mut reader = Reader::new(cancel.clone());
                let mut sources = Vec::new();
                loop {
                    let next = line.borrow_mut().next();
                    let Some((file, how_far)) = next else {
                        break;
                    };
                    progress.set(Some(how_far));
                    match reader.read(&file).await {
                        Some(source) => sources.push(source),
                        None => break,
                    }
                }
                *line.borrow_mut() = Line::default();
                progress.set(None);
                if cancel.is_cancelled() {
                    return;
                }
                let (returned, sources) = app::parted(sources);
                let pace = Breath::new();
                let (workspaces, sources) = app::unpacked(sources, &pace).await;
                let (reports, sources): (Vec<_>, Vec<_>) =
                    sources.into_iter().partition(Source::is_report);
                if !reports.is_empty() {
                    onreports.emit(reports.into_iter().map(|it| it.name).collect());
                }
                for (name, saved) in workspaces {
                    pace.pause().await;
                    dispatcher.dispatch(Action::Restore(name.clone(), Box::new(saved)));
                    onrestored.emit(name);
                }
                if !sources.is_empty() {
                    // Each of these steps draws the page, and runs much of it for the first time.
                    pace.pause().await;
                    dispatcher.dispatch(Action::Load(sources.clone()));
                    pace.pause().await;
                    let ondone = newest.borrow().clone();
                    ondone.emit(sources);
                }
                if !returned.is_empty() {
                    onreturned.emit(returned);
                }
            });
        })
    };
    let cancel = Callback::from(move |()| {
        let running = line.borrow().running.clone();
        if let Some(running) = running {
            running.cancel();
        }
    });
    Loader {
        progress: (*progress).clone().filter(|_| is_shown),
        load,
        cancel,
    }
}

impl Line {
    /// Lets files wait; gives the means to end the batch when it is one that must be begun.
    fn take_in(&mut self, files: Vec<File>) -> Option<Cancel> {
        self.n_files += files.len();
        self.waiting.extend(files);
        if self.running.is_some() || self.waiting.is_empty() {
            return None;
        }
        let cancel = Cancel::default();
        self.running = Some(cancel.clone());
        Some(cancel)
    }

    /// The next file, and how far the batch is with it.
    fn next(&mut self) -> Option<(File, Progress)> {
        let file = self.waiting.pop_front()?;
        let progress = Progress {
            name: file.name().into(),
            done: self.n_done,
            total: self.n_files,
        };
        self.n_done += 1;
        Some((file, progress))
    }
}
