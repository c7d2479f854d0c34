use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use super::{Button, ButtonKind, IconName};
use crate::ui::hooks::{EventSource, use_listener};

/// Properties of [`Popover`].
#[derive(PartialEq, Properties)]
pub struct PopoverProps {
    /// What its button says.
    pub label: AttrValue,
    /// A sign before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// How much its button asks for attention.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// What the panel is called.
    pub title: AttrValue,
    /// The content of the panel.
    pub children: Html,
}

/// A button with a panel below it; Esc or a press elsewhere closes it.
#[component]
pub fn Popover(props: &PopoverProps) -> Html {
    let is_open = use_state_eq(|| false);
    let root = use_node_ref();
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(!*is_open))
    };
    let close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let leave = {
        let (close, root) = (close.clone(), root.clone());
        Callback::from(move |event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            let is_inside = root
                .get()
                .is_some_and(|root| root.contains(target.as_ref()));
            if !is_inside {
                close.emit(());
            }
        })
    };
    use_listener(EventSource::Document, "pointerdown", leave.clone());
    use_listener(EventSource::Document, "focusin", leave);
    let onkeydown = {
        let (is_open, root) = (is_open.clone(), root.clone());
        Callback::from(move |event: KeyboardEvent| {
            if *is_open && event.key() == "Escape" {
                event.prevent_default();
                is_open.set(false);
                let button = root
                    .cast::<HtmlElement>()
                    .and_then(|root| root.query_selector("button").ok().flatten())
                    .and_then(|button| button.dyn_into::<HtmlElement>().ok());
                if let Some(button) = button {
                    let _ = button.focus();
                }
            }
        })
    };
    html! {
        <div class="popover" ref={root} {onkeydown}>
            <Button
                label={props.label.clone()}
                icon={props.icon}
                kind={props.kind}
                expanded={Some(*is_open)}
                onpress={toggle}
            />
            <div
                class="popover__panel"
                role="group"
                aria-label={props.title.clone()}
                hidden={!*is_open}
            >
                { props.children.clone() }
            </div>
        </div>
    }
}
