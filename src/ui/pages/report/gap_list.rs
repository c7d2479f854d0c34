use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

/// Properties of [`GapList`].
#[derive(PartialEq, Properties)]
pub struct GapListProps {
    /// What stays blank, and why.
    pub gaps: Rc<[String]>,
}

/// What stays blank in the forms that are shown; never printed.
#[component]
pub fn GapList(props: &GapListProps) -> Html {
    let words = use_words().report;
    let gaps = &props.gaps;
    html! {
        <details class="gap-list" hidden={gaps.is_empty()}>
            <summary class="gap-list__summary">{ (words.gaps)(gaps.len()) }</summary>
            <p class="gap-list__hint">{ words.gaps_hint }</p>
            <ul class="gap-list__gaps">
                { for gaps.iter().enumerate().map(|(index, gap)| html! {
                    <li key={index}>{ gap }</li>
                }) }
            </ul>
        </details>
    }
}
