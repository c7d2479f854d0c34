use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{Button, ButtonKind, ButtonSize, IconName};

/// Properties of [`FileButton`].
#[derive(PartialEq, Properties)]
pub struct FileButtonProps {
    /// What it says.
    pub label: AttrValue,
    /// Endings that the browser's dialog offers, as in `.xlsx,.csv`.
    pub accept: AttrValue,
    /// Files were chosen; never empty.
    pub onfiles: Callback<Vec<File>>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// How large.
    #[prop_or_default]
    pub size: ButtonSize,
}

/// A button that lets the user choose files.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let input = use_node_ref();
    let onpress = {
        let input = input.clone();
        Callback::from(move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let (input, onfiles) = (input.clone(), props.onfiles.clone());
        Callback::from(move |_: Event| {
            let Some(input) = input.cast::<HtmlInputElement>() else {
                return;
            };
            let files = input.files().map(|list| {
                (0..list.length())
                    .filter_map(|index| list.get(index))
                    .collect::<Vec<_>>()
            });
            // So that the same file can be chosen again after it was mended.
            input.set_value("");
            onfiles.emit(files.unwrap_or_default());
        })
    };
    html! {
        <span>
            <Button
                label={props.label.clone()}
                icon={IconName::Upload}
                kind={props.kind}
                size={props.size}
                {onpress}
            />
            <input
                type="file"
                multiple=true
                hidden=true
                ref={input}
                accept={props.accept.clone()}
                aria-label={props.label.clone()}
                {onchange}
            />
        </span>
    }
}
