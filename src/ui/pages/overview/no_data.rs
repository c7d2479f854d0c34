use yew::prelude::*;

use crate::ui::hooks::{use_derived, use_language, use_words, use_workspace};
use crate::ui::present::not_in_force;
use crate::ui::router::Route;
use crate::ui::widgets::EmptyState;

/// Nothing to assess yet, and the way to data; or no rules to assess it by.
#[component]
pub fn NoData() -> Html {
    let all_words = use_words();
    let words = all_words.shell;
    let language = use_language();
    let workspace = use_workspace();
    if use_derived().rules.is_err() {
        let text = not_in_force(language, &workspace.ground().selection.id);
        return html! {
            <EmptyState title={words.not_in_force} {text}>
                <a class="button button--primary" href={Route::Standard.to_hash()}>
                    { all_words.standard.choose_day }
                </a>
            </EmptyState>
        };
    }
    html! {
        <EmptyState title={words.no_data_title} text={words.no_data_text}>
            <a class="button button--primary" href={Route::Data.to_hash()}>{ words.go_to_data }</a>
        </EmptyState>
    }
}
