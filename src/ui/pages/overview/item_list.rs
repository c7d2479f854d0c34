use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::explain::{FigureButton, standing_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::{ItemGroup, ItemView};

/// So many details are written out.
const N_DETAILS: usize = 4;

/// Properties of [`ItemList`].
#[derive(PartialEq, Properties)]
pub struct ItemListProps {
    /// The items, part by part.
    pub groups: Vec<ItemGroup>,
    /// An item is to be explained.
    pub onopen: Callback<Figure>,
}

/// All county items in a compact list, each with its standing and what breaks it.
#[component]
pub fn ItemList(props: &ItemListProps) -> Html {
    let words = use_words().overview;
    html! {
        <div class="item-groups">
            { for props.groups.iter().map(|group| html! {
                <section key={group.name} class="item-group">
                    <h3 class="item-group__title">
                        { group.name }{ " " }
                        <span class="item-group__summary">
                            <FigureButton
                                figure={group.summary.clone()}
                                onopen={props.onopen.clone()}
                            />
                        </span>
                    </h3>
                    <ul class="item-group__items">
                        { for group.items.iter().map(|it| item(it, words.more, &props.onopen)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

fn item(item: &ItemView, more: fn(usize) -> String, onopen: &Callback<Figure>) -> Html {
    let n_more = item.details.len().saturating_sub(N_DETAILS);
    html! {
        <li key={item.id.clone()} class="item">
            <span class="item__id">{ &item.id }</span>
            <span class="item__name" title={item.label.clone()}>
                <FigureButton figure={item.figure.clone()} onopen={onopen.clone()} />
            </span>
            { standing_badge(item.standing, item.word) }
            <ul class="item__details" hidden={item.details.is_empty()}>
                { for item.details.iter().take(N_DETAILS).map(|detail| html! {
                    <li key={detail.clone()}>{ detail }</li>
                }) }
                <li key="more" hidden={n_more == 0}>{ more(n_more) }</li>
            </ul>
        </li>
    }
}
