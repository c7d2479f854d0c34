use yew::prelude::*;

/// Properties of [`EmptyState`].
#[derive(PartialEq, Properties)]
pub struct EmptyStateProps {
    /// What is missing.
    pub title: AttrValue,
    /// Why, and what to do.
    #[prop_or_default]
    pub text: AttrValue,
    /// The thing to do.
    #[prop_or_default]
    pub children: Html,
}

/// A page or a list without anything to show.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class="empty-state">
            <h2 class="empty-state__title">{ &props.title }</h2>
            <p class="empty-state__text">{ &props.text }</p>
            <div>{ props.children.clone() }</div>
        </div>
    }
}
