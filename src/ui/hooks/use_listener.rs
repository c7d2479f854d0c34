use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, EventTarget};
use yew::prelude::*;

use crate::bridge::Listener;

/// Where events come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventSource {
    /// The window: hash changes, drops.
    Window,
    /// The document: keys, pastes, presses.
    Document,
}

impl EventSource {
    fn target(self) -> Option<EventTarget> {
        let window = web_sys::window()?;
        match self {
            Self::Window => Some(window.into()),
            Self::Document => window.document().map(Into::into),
        }
    }
}

/// Listens to an event of the page while the component is there; always calls the newest callback.
#[hook]
pub fn use_listener(source: EventSource, event: &'static str, react: Callback<Event>) {
    let newest = use_mut_ref(|| react.clone());
    *newest.borrow_mut() = react;
    use_effect_with((source, event), move |&(source, event)| {
        let newest: Rc<RefCell<Callback<Event>>> = newest;
        let listener = source.target().map(|target| {
            Listener::new(target, event, move |fired| {
                let react = newest.borrow().clone();
                react.emit(fired);
            })
        });
        move || drop(listener)
    });
}
