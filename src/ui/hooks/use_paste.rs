use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, EventTarget};
use yew::prelude::*;

use super::{EventSource, use_listener};

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// As plain text.
    pub text: String,
    /// As HTML, if the program that copied gave it.
    pub html: Option<String>,
}

/// Takes what is pasted anywhere on the page, unless it goes into an input.
#[hook]
pub fn use_paste(onpaste: Callback<Pasted>) {
    let react = Callback::from(move |event: Event| {
        if event.default_prevented() || is_typing(event.target()) {
            return;
        }
        let Some(pasted) = pasted(&event) else {
            return;
        };
        event.prevent_default();
        onpaste.emit(pasted);
    });
    use_listener(EventSource::Document, "paste", react);
}

/// The text and HTML of a paste; `None` when there is no text, as for a picture.
pub fn pasted(event: &Event) -> Option<Pasted> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let get = |kind| {
        data.get_data(kind)
            .ok()
            .filter(|text| !text.trim().is_empty())
    };
    let (text, html) = (get("text/plain"), get("text/html"));
    if text.is_none() && html.is_none() {
        return None;
    }
    Some(Pasted {
        text: text.unwrap_or_default(),
        html,
    })
}

/// Whether keys and pastes belong to a control for text.
pub fn is_typing(target: Option<EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| {
            matches!(
                element.closest("input, textarea, select, [contenteditable]"),
                Ok(Some(_))
            )
        })
}
