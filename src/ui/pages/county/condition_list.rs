use yew::prelude::*;

use crate::ui::explain::standing_badge;
use crate::ui::hooks::use_words;
use crate::ui::present::{ConditionView, ReasonView};
use crate::ui::router::Route;

/// So many reasons of a condition are listed; a table has the others.
const N_REASONS: usize = 8;

/// Properties of [`ConditionList`].
#[derive(PartialEq, Properties)]
pub struct ConditionListProps {
    /// The conditions of one item.
    pub conditions: Vec<ConditionView>,
    /// Whether a table beside names everyone.
    pub has_table: bool,
}

/// How an item stands, condition by condition, and why.
#[component]
pub fn ConditionList(props: &ConditionListProps) -> Html {
    let words = use_words();
    let n_reasons = if props.has_table {
        N_REASONS
    } else {
        usize::MAX
    };
    html! {
        <ul class="condition-list">
            { for props.conditions.iter().enumerate().map(|(index, condition)| {
                let n_more = condition.reasons.len().saturating_sub(n_reasons);
                let text = &condition.text;
                html! {
                    <li key={index} class="condition-list__condition">
                        <p class="condition-list__name">{ &text.name }</p>
                        <p class="condition-list__standing">
                            { standing_badge(condition.standing, condition.word) }
                        </p>
                        <p class="condition-list__figures">
                            <span class="condition-list__found">{ &text.found }</span>
                            <span class="condition-list__limit">{ &text.limit }</span>
                            <span class="condition-list__distance">{ &text.distance }</span>
                            <span
                                class="condition-list__alert"
                                hidden={!condition.is_rounding_sensitive}
                                title={words.overview.rounding_hint}
                            >
                                { words.overview.rounding }
                            </span>
                        </p>
                        <ul class="condition-list__reasons" hidden={condition.reasons.is_empty()}>
                            { for condition.reasons.iter().take(n_reasons).enumerate().map(reason) }
                            <li key="more" hidden={n_more == 0}>{ (words.county.more)(n_more) }</li>
                        </ul>
                    </li>
                }
            }) }
        </ul>
    }
}

fn reason((index, reason): (usize, &ReasonView)) -> Html {
    let school = reason.school.as_ref().map(|school| match &school.id {
        Some(id) => html! {
            <a href={Route::School(id.clone().into()).to_hash()}>{ &school.name }</a>
        },
        None => html! { <span>{ &school.name }</span> },
    });
    html! {
        <li key={index}>{ for school }<span>{ &reason.text }</span></li>
    }
}
