use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use super::present::Way;
use crate::ui::hooks::{EventSource, use_listener};

/// F8 and Shift+F8 anywhere on the page: to the next cell with a fault, or to the one before.
/// Without a callback the keys are left to whoever else listens.
#[hook]
pub fn use_fault_keys(onfault: Option<Callback<Way>>) {
    let react = Callback::from(move |event: Event| {
        let Some(onfault) = &onfault else {
            return;
        };
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let has_control = pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key();
        if pressed.key() != "F8" || has_control || event.default_prevented() {
            return;
        }
        event.prevent_default();
        onfault.emit(match pressed.shift_key() {
            true => Way::Previous,
            false => Way::Next,
        });
    });
    use_listener(EventSource::Document, "keydown", react);
}
