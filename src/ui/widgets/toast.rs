use yew::prelude::*;

use super::{Ground, IconButton, IconName};

/// Properties of [`Toast`].
#[derive(PartialEq, Properties)]
pub struct ToastProps {
    /// What happened.
    pub message: AttrValue,
    /// The way back, if there is one.
    #[prop_or_default]
    pub action: Option<AttrValue>,
    /// The way back was taken.
    #[prop_or_default]
    pub onaction: Callback<()>,
    /// What closing is called.
    pub close: AttrValue,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// What just happened, with a way back.
#[component]
pub fn Toast(props: &ToastProps) -> Html {
    let onclick = props.onaction.reform(|_: MouseEvent| ());
    html! {
        <div class="toast" role="status">
            <span>{ &props.message }</span>
            <span>
                { for props.action.clone().map(|action| html! {
                    <button type="button" class="toast__action" {onclick}>{ action }</button>
                }) }
            </span>
            <IconButton
                icon={IconName::Close}
                label={props.close.clone()}
                ground={Ground::Band}
                onpress={props.onclose.clone()}
            />
        </div>
    }
}
