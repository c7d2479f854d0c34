use yew::prelude::*;

use super::{Icon, IconName};

/// What an icon button stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Ground {
    /// The page or a card.
    #[default]
    Surface,
    /// The coloured band at the top.
    Band,
}

/// How large an icon button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum IconButtonSize {
    /// As high as other buttons.
    #[default]
    Normal,
    /// In a row of a list; still 44 px under a finger.
    Small,
}

/// Properties of [`IconButton`].
#[derive(PartialEq, Properties)]
pub struct IconButtonProps {
    /// The sign.
    pub icon: IconName,
    /// What it says to a screen reader, and as a hint.
    pub label: AttrValue,
    /// What happens.
    pub onpress: Callback<()>,
    /// Whether it is on; `None` when it is no switch.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Whether it cannot be pressed now.
    #[prop_or_default]
    pub disabled: bool,
    /// What it stands on.
    #[prop_or_default]
    pub ground: Ground,
    /// How large.
    #[prop_or_default]
    pub size: IconButtonSize,
}

/// A control with a sign only; its words are spoken and shown as a hint.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    let onclick = props.onpress.reform(|_: MouseEvent| ());
    let is_on = props.pressed == Some(true);
    let classes = match (props.ground, is_on) {
        (Ground::Surface, false) => classes!("icon-button"),
        (Ground::Surface, true) => classes!("icon-button", "icon-button--pressed"),
        (Ground::Band, false) => classes!("icon-button", "icon-button--band"),
        (Ground::Band, true) => {
            classes!(
                "icon-button",
                "icon-button--band",
                "icon-button--band-pressed"
            )
        }
    };
    let size = (props.size == IconButtonSize::Small).then_some("icon-button--small");
    html! {
        <button
            type="button"
            class={classes!(classes, size)}
            aria-label={props.label.clone()}
            title={props.label.clone()}
            aria-pressed={props.pressed.map(|is_on| is_on.to_string())}
            disabled={props.disabled}
            {onclick}
        >
            <Icon name={props.icon} />
        </button>
    }
}
