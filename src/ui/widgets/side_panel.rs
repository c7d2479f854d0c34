use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::{IconButton, IconName};
use crate::ui::hooks::{EventSource, use_listener};

/// Properties of [`SidePanel`].
#[derive(PartialEq, Properties)]
pub struct SidePanelProps {
    /// Its heading; the focus moves there when it changes.
    pub title: AttrValue,
    /// What closing is called.
    pub close: AttrValue,
    /// It was closed, by its button or by Esc.
    pub onclose: Callback<()>,
    /// The content.
    #[prop_or_default]
    pub children: Html,
}

/// A panel at the side: takes the focus when it opens, gives it back when it closes, and leaves the
/// page usable meanwhile.
#[component]
pub fn SidePanel(props: &SidePanelProps) -> Html {
    let heading = use_node_ref();
    use_effect_with((), |()| {
        let before = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.active_element())
            .and_then(|element| element.dyn_into::<HtmlElement>().ok());
        move || {
            if let Some(element) = before.filter(|element| element.is_connected()) {
                let _ = element.focus();
            }
        }
    });
    {
        let heading = heading.clone();
        use_effect_with(props.title.clone(), move |_| {
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        });
    }
    let onclose = props.onclose.clone();
    use_listener(
        EventSource::Document,
        "keydown",
        Callback::from(move |event: Event| {
            let is_escape = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|pressed| pressed.key() == "Escape");
            if is_escape && !event.default_prevented() {
                event.prevent_default();
                onclose.emit(());
            }
        }),
    );
    html! {
        <aside class="side-panel" aria-label={props.title.clone()}>
            <div class="side-panel__head">
                <h2 class="side-panel__title" tabindex="-1" ref={heading}>{ &props.title }</h2>
                <IconButton
                    icon={IconName::Close}
                    label={props.close.clone()}
                    onpress={props.onclose.clone()}
                />
            </div>
            <div class="side-panel__body">{ props.children.clone() }</div>
        </aside>
    }
}
