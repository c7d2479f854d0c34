use yew::prelude::*;

use crate::ui::hooks::{use_derived, use_words};
use crate::ui::router::Route;
use crate::ui::widgets::EmptyState;

/// Nothing to assess yet, and the way to data; or no rules to assess it by.
#[component]
pub fn NoData() -> Html {
    let words = use_words().shell;
    if use_derived().rules.is_err() {
        return html! {
            <EmptyState title={words.not_in_force} text={words.not_in_force_text} />
        };
    }
    html! {
        <EmptyState title={words.no_data_title} text={words.no_data_text}>
            <a class="button button--primary" href={Route::Data.to_hash()}>{ words.go_to_data }</a>
        </EmptyState>
    }
}
