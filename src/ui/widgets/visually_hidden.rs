use yew::prelude::*;

/// Properties of [`VisuallyHidden`].
#[derive(PartialEq, Properties)]
pub struct VisuallyHiddenProps {
    /// What is spoken.
    pub children: Html,
}

/// Words that are spoken, not shown.
#[component]
pub fn VisuallyHidden(props: &VisuallyHiddenProps) -> Html {
    html! {
        <span class="visually-hidden">{ props.children.clone() }</span>
    }
}
