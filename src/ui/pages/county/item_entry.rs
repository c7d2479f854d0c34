use yew::prelude::*;

use crate::app::ItemNote;
use crate::engine::Figure;
use crate::ui::explain::{FigureButton, standing_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::ItemRow;
use crate::ui::widgets::{Icon, IconName};

/// Properties of [`ItemEntry`].
#[derive(PartialEq, Properties)]
pub struct ItemEntryProps {
    /// The item.
    pub row: ItemRow,
    /// Whether it is unfolded.
    pub is_open: bool,
    /// What is kept beside it.
    pub note: Option<ItemNote>,
    /// It is to be unfolded, or folded.
    pub ontoggle: Callback<String>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
    /// What it unfolds to.
    #[prop_or_default]
    pub children: Html,
}

/// One county item in a row, and everything about it below while it is open.
#[component]
pub fn ItemEntry(props: &ItemEntryProps) -> Html {
    let words = use_words().county;
    let ItemRow { item, found } = &props.row;
    let onclick = {
        let id = item.id.clone();
        props.ontoggle.reform(move |_: MouseEvent| id.clone())
    };
    let icon = match props.is_open {
        true => IconName::Up,
        false => IconName::Down,
    };
    let body = format!("item-{}-body", item.id);
    let remarks = props.note.as_ref().map(|note| {
        html! {
            <span class="county-item__mark">{ (words.has_remarks)(note.evidence.len()) }</span>
        }
    });
    html! {
        <li class="county-item" data-item={item.id.clone()} data-standing={item.standing.as_str()}>
            <div class="county-item__row">
                <h3 class="county-item__head">
                    <button
                        id={toggle_id(&item.id)}
                        type="button"
                        class="county-item__toggle"
                        aria-expanded={props.is_open.to_string()}
                        aria-controls={body.clone()}
                        {onclick}
                    >
                        <Icon name={icon} />
                        <span class="county-item__id">{ &item.id }</span>
                        <span>{ &item.short }</span>
                    </button>
                </h3>
                <p class="county-item__label" title={item.label.clone()}>{ &item.label }</p>
                <p class="county-item__marks">
                    { for (!item.is_required).then(|| html! {
                        <span class="county-item__mark" title={words.optional_hint}>
                            { words.optional }
                        </span>
                    }) }
                    { for remarks }
                </p>
                <p class="county-item__found">
                    <FigureButton figure={found.clone()} onopen={props.onopen.clone()} />
                </p>
                <p class="county-item__standing">{ standing_badge(item.standing, item.word) }</p>
            </div>
            <div id={body} class="county-item__body" hidden={!props.is_open}>
                { props.children.clone() }
            </div>
        </li>
    }
}

/// The id of the control that unfolds an item.
pub fn toggle_id(item: &str) -> String {
    format!("item-{item}")
}
