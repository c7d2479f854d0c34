use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event, File};
use yew::prelude::*;

use super::{EventSource, use_listener};
use crate::ui::widgets::Hover;

/// Takes files that are dropped anywhere on the page; says whether some hover over it.
#[hook]
pub fn use_file_drop(onfiles: Callback<Vec<File>>) -> Hover {
    let hover = use_state_eq(Hover::default);
    let over = {
        let hover = hover.clone();
        Callback::from(move |event: Event| {
            if carries_files(&event) {
                // Without this the browser would leave the page for the file.
                event.prevent_default();
                hover.set(Hover::Over);
            }
        })
    };
    let leave = {
        let hover = hover.clone();
        Callback::from(move |event: Event| {
            // Leaving for nothing is leaving the window.
            let is_outside = event
                .dyn_ref::<DragEvent>()
                .is_some_and(|drag| drag.related_target().is_none());
            if is_outside {
                hover.set(Hover::Away);
            }
        })
    };
    let drop = {
        let hover = hover.clone();
        Callback::from(move |event: Event| {
            hover.set(Hover::Away);
            if carries_files(&event) {
                event.prevent_default();
                let files = transfer(&event).and_then(|data| data.files());
                let files = files.map(|list| {
                    (0..list.length())
                        .filter_map(|index| list.get(index))
                        .collect::<Vec<_>>()
                });
                onfiles.emit(files.unwrap_or_default());
            }
        })
    };
    use_listener(EventSource::Window, "dragenter", over.clone());
    use_listener(EventSource::Window, "dragover", over);
    use_listener(EventSource::Window, "dragleave", leave);
    use_listener(EventSource::Window, "drop", drop);
    *hover
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn carries_files(event: &Event) -> bool {
    transfer(event).is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
