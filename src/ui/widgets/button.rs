use yew::prelude::*;

use super::{Icon, IconName};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// Something else to do.
    #[default]
    Secondary,
    /// Something beside the text.
    Quiet,
    /// Something that takes data away.
    Danger,
}

/// How large a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// Among others.
    #[default]
    Normal,
    /// The first thing on a page.
    Large,
}

/// The class for a kind of button; links that look like buttons use it too.
pub const fn button_modifier(kind: ButtonKind) -> Option<&'static str> {
    match kind {
        ButtonKind::Primary => Some("button--primary"),
        ButtonKind::Secondary => None,
        ButtonKind::Quiet => Some("button--quiet"),
        ButtonKind::Danger => Some("button--danger"),
    }
}

/// Properties of [`Button`].
#[derive(PartialEq, Properties)]
pub struct ButtonProps {
    /// What it says.
    pub label: AttrValue,
    /// What happens.
    pub onpress: Callback<()>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// How large.
    #[prop_or_default]
    pub size: ButtonSize,
    /// A sign before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// Whether it cannot be pressed now.
    #[prop_or_default]
    pub disabled: bool,
    /// Whether something it opens is open; `None` when it opens nothing.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// More words, shown as a hint.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// A control that does something, in words.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = props.onpress.reform(|_: MouseEvent| ());
    let size = (props.size == ButtonSize::Large).then_some("button--large");
    html! {
        <button
            type="button"
            class={classes!("button", button_modifier(props.kind), size)}
            disabled={props.disabled}
            aria-expanded={props.expanded.map(|is_open| is_open.to_string())}
            title={props.hint.clone()}
            {onclick}
        >
            { for props.icon.map(|name| html! { <Icon {name} /> }) }
            <span>{ &props.label }</span>
        </button>
    }
}
