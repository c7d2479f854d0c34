use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{IconButton, IconName};

/// Properties of [`Dialog`].
#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// Its heading.
    pub title: AttrValue,
    /// What closing is called.
    pub close: AttrValue,
    /// It was closed, by its button or by Esc.
    pub onclose: Callback<()>,
    /// The content.
    #[prop_or_default]
    pub children: Html,
}

/// A window over the page: opens when it is rendered, keeps the focus inside, gives it back at the end.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                let _ = dialog.show_modal();
            }
            // The browser gives the focus back to where it was.
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    let oncancel = {
        let onclose = props.onclose.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            onclose.emit(());
        })
    };
    html! {
        <dialog class="dialog" ref={node} aria-label={props.title.clone()} {oncancel}>
            <div class="dialog__head">
                <h2 class="dialog__title">{ &props.title }</h2>
                <IconButton
                    icon={IconName::Close}
                    label={props.close.clone()}
                    onpress={props.onclose.clone()}
                />
            </div>
            <div class="dialog__body">{ props.children.clone() }</div>
        </dialog>
    }
}
