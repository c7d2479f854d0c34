use yew::prelude::*;

use super::{Icon, IconName, Tone};

/// How large a badge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BadgeSize {
    /// In a table or a sentence.
    #[default]
    Normal,
    /// As the answer of a page.
    Large,
}

/// Properties of [`Badge`].
#[derive(PartialEq, Properties)]
pub struct BadgeProps {
    /// Decides colour and shape.
    pub tone: Tone,
    /// Visible words; colour is never the only sign.
    pub label: AttrValue,
    /// How large.
    #[prop_or_default]
    pub size: BadgeSize,
}

/// A small label that says how something stands.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let size = (props.size == BadgeSize::Large).then_some("badge--large");
    html! {
        <span class={classes!("badge", modifier(props.tone), size)}>
            <Icon name={IconName::of(props.tone)} />
            <span>{ &props.label }</span>
        </span>
    }
}

/// The class for a tone.
const fn modifier(tone: Tone) -> &'static str {
    match tone {
        Tone::Met => "badge--met",
        Tone::Near => "badge--near",
        Tone::NotMet => "badge--not-met",
        Tone::Undetermined => "badge--undetermined",
    }
}
