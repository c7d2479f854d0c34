use yew::prelude::*;

/// Whether a card keeps its content away from its edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum CardEdge {
    /// Text and controls: room around them.
    #[default]
    Padded,
    /// Tables and lists: from edge to edge.
    Flush,
}

/// Properties of [`Card`].
#[derive(PartialEq, Properties)]
pub struct CardProps {
    /// Its heading.
    pub title: AttrValue,
    /// What it is called where several have the same heading; the heading otherwise.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Controls beside the heading.
    #[prop_or_default]
    pub actions: Html,
    /// Room around the content.
    #[prop_or_default]
    pub edge: CardEdge,
    /// The content.
    #[prop_or_default]
    pub children: Html,
}

/// A titled section on a raised surface.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let label = props.label.clone().unwrap_or_else(|| props.title.clone());
    let edge = (props.edge == CardEdge::Flush).then_some("card__body--flush");
    html! {
        <section class="card" aria-label={label}>
            <div class="card__head">
                <h2 class="card__title">{ &props.title }</h2>
                <div class="card__actions">{ props.actions.clone() }</div>
            </div>
            <div class={classes!("card__body", edge)}>{ props.children.clone() }</div>
        </section>
    }
}
