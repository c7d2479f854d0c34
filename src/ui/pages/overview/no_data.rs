use yew::prelude::*;

use crate::ui::hooks::use_words;
use crate::ui::router::Route;
use crate::ui::widgets::EmptyState;

/// Nothing to assess yet, and the way to data.
#[component]
pub fn NoData() -> Html {
    let words = use_words().shell;
    html! {
        <EmptyState title={words.no_data_title} text={words.no_data_text}>
            <a class="button button--primary" href={Route::Data.to_hash()}>{ words.go_to_data }</a>
        </EmptyState>
    }
}
