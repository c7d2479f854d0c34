use yew::prelude::*;

use super::{Icon, IconName};
use crate::text::Language;

/// Properties of [`LanguageSwitch`].
#[derive(PartialEq, Properties)]
pub struct LanguageSwitchProps {
    /// The language in use.
    pub language: Language,
    /// The other one was chosen.
    pub onselect: Callback<Language>,
}

/// Switches to the other language; it says so in that language.
#[component]
pub fn LanguageSwitch(props: &LanguageSwitchProps) -> Html {
    let other = props.language.other();
    let onclick = props.onselect.reform(move |_: MouseEvent| other);
    html! {
        <button type="button" class="language-switch" lang={other.tag()} {onclick}>
            <Icon name={IconName::Globe} />
            <span>{ other.own_name() }</span>
        </button>
    }
}
