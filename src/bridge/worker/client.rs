use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker};

use super::{boot, task, wire};
use crate::app::{self, Source, SourceKind};
use crate::bridge::{Breath, Listener, Timer};
use crate::intake::{self, SourceFile};
use crate::text::ui::LoadTrouble;

/// How long a worker may take to start, in milliseconds; after that the page reads by itself.
const BOOT_LIMIT: i32 = 5_000;

/// How long a file may take, in milliseconds.
const READ_LIMIT: i32 = 20_000;

/// Ends a batch of files early, from outside.
#[derive(Clone, Default)]
pub struct Cancel {
    is_cancelled: Rc<Cell<bool>>,
    wake: Rc<RefCell<Option<Function>>>,
}

impl Cancel {
    /// Ends the batch.
    pub fn cancel(&self) {
        self.is_cancelled.set(true);
        if let Some(wake) = self.wake.borrow_mut().take() {
            let _ = wake.call0(&JsValue::NULL);
        }
    }

    /// Whether the batch was ended.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }
}

/// Where files are read and written.
pub(super) enum Place {
    /// Not decided yet.
    Unknown,
    /// In a worker.
    Worker(Worker),
    /// On the main thread, because no worker started.
    Page,
}

impl Place {
    /// Ends the worker, whatever it is doing.
    pub(super) fn end(&self) {
        if let Self::Worker(worker) = self {
            worker.terminate();
        }
    }
}

/// Reads one batch of files, one after another.
pub struct Reader {
    place: Place,
    cancel: Cancel,
}

/// What came of waiting for the worker.
pub(super) enum Answer {
    Data(JsValue),
    Crashed,
    TimedOut,
    Cancelled,
}

impl Reader {
    /// A reader that `cancel` can end.
    pub const fn new(cancel: Cancel) -> Self {
        Self {
            place: Place::Unknown,
            cancel,
        }
    }

    /// Reads a file; `None` when the batch was cancelled. A crash or a hang becomes a source that
    /// says so, and the next file gets a new worker.
    pub async fn read(&mut self, file: &File) -> Option<Source> {
        let name = file.name();
        if let Some(refused) = too_large(&name, file.size()) {
            return Some(refused);
        }
        let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
            return Some(Source::failed(name, LoadTrouble::Unreadable));
        };
        let bytes = Uint8Array::new(&buffer);
        if matches!(self.place, Place::Unknown) {
            self.place = start(&self.cancel).await;
        }
        if self.cancel.is_cancelled() {
            return None;
        }
        let Place::Worker(worker) = &self.place else {
            let bytes = bytes.to_vec();
            let read = app::read_file(&SourceFile {
                name: &name,
                bytes: &bytes,
            });
            return Some(Source::paced(name, SourceKind::File, read, &Breath::new()).await);
        };
        let [kind, given_name] = [task::READ, &name].map(JsValue::from_str);
        let given = Array::of3(&kind, &given_name, &bytes);
        let transfer = Array::of1(&bytes.buffer());
        if worker
            .post_message_with_transfer(&given, &transfer)
            .is_err()
        {
            return Some(Source::failed(name, LoadTrouble::Unreadable));
        }
        let failure = match next_answer(worker, READ_LIMIT, &self.cancel).await {
            Answer::Data(data) => {
                let bytes = Uint8Array::new(&data).to_vec();
                let pace = Breath::new();
                match wire::decode(&name, &bytes, &pace).await {
                    Some(read) => {
                        return Some(Source::paced(name, SourceKind::File, read, &pace).await);
                    }
                    None => LoadTrouble::Crashed,
                }
            }
            Answer::Crashed => LoadTrouble::Crashed,
            Answer::TimedOut => LoadTrouble::TimedOut,
            Answer::Cancelled => {
                self.end();
                return None;
            }
        };
        self.end();
        Some(Source::failed(name, failure))
    }

    /// Ends the worker, whatever it is doing; the next file starts another.
    fn end(&mut self) {
        if matches!(self.place, Place::Worker(_)) {
            self.place.end();
            self.place = Place::Unknown;
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.end();
    }
}

/// A file over the limit is not even read into memory.
fn too_large(name: &str, size: f64) -> Option<Source> {
    let limit = intake::Cap::FileBytes.limit();
    // Sizes of files are whole numbers far below 2⁵³.
    let size = size as u64;
    (size > limit).then(|| {
        let kind = intake::AboutFile::OverCap {
            cap: intake::Cap::FileBytes,
            found: size,
        };
        let place = intake::Place::File(name.to_owned());
        let diagnostics = vec![intake::Diagnostic::new(place, kind)];
        Source::new(name, SourceKind::File, (Vec::new(), diagnostics))
    })
}

/// Starts a worker and waits until it is ready.
pub(super) async fn start(cancel: &Cancel) -> Place {
    let Ok(worker) = boot::start() else {
        return Place::Page;
    };
    match next_answer(&worker, BOOT_LIMIT, cancel).await {
        Answer::Data(_) => Place::Worker(worker),
        Answer::Crashed | Answer::TimedOut | Answer::Cancelled => {
            worker.terminate();
            Place::Page
        }
    }
}

/// Waits for the next message, an error, the end of the time, or the user.
pub(super) async fn next_answer(worker: &Worker, limit: i32, cancel: &Cancel) -> Answer {
    let slot: Rc<RefCell<Option<Answer>>> = Rc::default();
    let mut alive = None;
    let promise = Promise::new(&mut |resolve, _| {
        let settle = {
            let (slot, resolve) = (Rc::clone(&slot), resolve.clone());
            move |answer: Answer| {
                slot.borrow_mut().get_or_insert(answer);
                let _ = resolve.call0(&JsValue::NULL);
            }
        };
        *cancel.wake.borrow_mut() = Some(resolve);
        let onmessage = {
            let settle = settle.clone();
            Listener::new(worker.clone(), "message", move |event| {
                let data = event
                    .dyn_ref::<MessageEvent>()
                    .map_or(JsValue::UNDEFINED, MessageEvent::data);
                settle(Answer::Data(data));
            })
        };
        let onerror = {
            let settle = settle.clone();
            Listener::new(worker.clone(), "error", move |event| {
                // It is told on the page; the console has the trap already.
                event.prevent_default();
                settle(Answer::Crashed);
            })
        };
        let timer = Timer::new(limit, move || settle(Answer::TimedOut));
        alive = Some((onmessage, onerror, timer));
    });
    let _ = JsFuture::from(promise).await;
    drop(alive);
    if cancel.is_cancelled() {
        return Answer::Cancelled;
    }
    slot.take().unwrap_or(Answer::Crashed)
}
