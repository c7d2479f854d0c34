use yew::prelude::*;

use crate::engine::Figure;
use crate::text::ui::Words;
use crate::ui::explain::{FigureButton, standing_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::{ItemGroup, ItemView};
use crate::ui::router::Route;

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
    let words = use_words();
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
                        { for group.items.iter().map(|it| item_line(it, N_DETAILS, words, &props.onopen)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

/// One item with so many of its details; its id leads to the page of county items.
pub fn item_line(
    item: &ItemView,
    n_details: usize,
    words: &'static Words,
    onopen: &Callback<Figure>,
) -> Html {
    let n_more = item.details.len().saturating_sub(n_details);
    let hint = (words.county.go_to)(&item.id);
    html! {
        <li key={item.id.clone()} class="item">
            <a
                class="item__id"
                href={Route::Item(item.id.clone().into()).to_hash()}
                title={hint.clone()}
                aria-label={hint}
            >
                { &item.id }
            </a>
            <span class="item__name" title={item.label.clone()}>
                <FigureButton figure={item.figure.clone()} onopen={onopen.clone()} />
            </span>
            { standing_badge(item.standing, item.word) }
            <ul class="item__details" hidden={item.details.is_empty()}>
                { for item.details.iter().take(n_details).map(|detail| html! {
                    <li key={detail.clone()}>{ detail }</li>
                }) }
                <li key="more" hidden={n_more == 0}>{ (words.overview.more)(n_more) }</li>
            </ul>
        </li>
    }
}
