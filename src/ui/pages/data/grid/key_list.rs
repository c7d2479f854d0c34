use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use crate::ui::hooks::{EventSource, is_typing, use_listener, use_words};
use crate::ui::widgets::Dialog;

/// Properties of [`KeyList`].
#[derive(PartialEq, Properties)]
pub struct KeyListProps {
    /// Whether it is open.
    pub is_open: bool,
    /// It is to be opened or closed.
    pub onopen: Callback<bool>,
}

/// The list of keys; `?` and F1 open it.
#[component]
pub fn KeyList(props: &KeyListProps) -> Html {
    let all_words = use_words();
    let words = all_words.grid;
    let onopen = props.onopen.clone();
    let onkey = Callback::from(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_asked = match pressed.key().as_str() {
            "F1" => true,
            // Taken as text where one is typed, and on a cell, which it begins.
            "?" => !event.default_prevented() && !is_typing(event.target()),
            _ => false,
        };
        if is_asked {
            event.prevent_default();
            onopen.emit(true);
        }
    });
    use_listener(EventSource::Document, "keydown", onkey);
    let onclose = props.onopen.reform(|()| false);
    let dialog = props.is_open.then(|| {
        html! {
            <Dialog title={words.keys_title} close={all_words.shell.close} {onclose}>
                <dl class="key-list">
                    { for words.key_list.iter().map(|(keys, what)| html! {
                        <div key={*keys} class="key-list__item">
                            <dt class="key-list__keys">{ *keys }</dt>
                            <dd>{ *what }</dd>
                        </div>
                    }) }
                </dl>
            </Dialog>
        }
    });
    html! {
        <div>{ for dialog }</div>
    }
}
