use yew::prelude::*;

use super::{Icon, IconName, Tone};

/// Properties of [`AlertLink`].
#[derive(PartialEq, Properties)]
pub struct AlertLinkProps {
    /// What is wrong.
    pub label: AttrValue,
    /// Where it is shown.
    pub href: AttrValue,
    /// It was followed.
    pub onpress: Callback<()>,
}

/// Something that is wrong, and the way to it.
#[component]
pub fn AlertLink(props: &AlertLinkProps) -> Html {
    let onclick = props.onpress.reform(|_: MouseEvent| ());
    html! {
        <a class="alert-link" href={props.href.clone()} {onclick}>
            <Icon name={IconName::of(Tone::NotMet)} />
            <span>{ &props.label }</span>
        </a>
    }
}
