use yew::prelude::*;

use crate::ui::hooks::use_words;
use crate::ui::present::{TodoPlace, TodoView};
use crate::ui::router::Route;

/// Properties of [`TodoList`].
#[derive(PartialEq, Properties)]
pub struct TodoListProps {
    /// What is missing.
    pub todo: Vec<TodoView>,
    /// How many more things are missing than listed.
    pub n_more: usize,
}

/// What is missing for a full verdict.
#[component]
pub fn TodoList(props: &TodoListProps) -> Html {
    let words = use_words().overview;
    if props.todo.is_empty() {
        return html! {
            <p class="text-muted">{ words.no_todo }</p>
        };
    }
    html! {
        <div class="stack">
            <ul class="todo">
                { for props.todo.iter().map(|it| html! {
                    <li key={it.text.clone()} class="todo__item">
                        { match &it.place {
                            Some(place) => html! {
                                <a href={route(place).to_hash()}>{ &it.text }</a>
                            },
                            None => html! { <span>{ &it.text }</span> },
                        } }
                    </li>
                }) }
            </ul>
            <p class="text-muted" hidden={props.n_more == 0}>{ (words.more)(props.n_more) }</p>
            <p><a class="button" href={Route::Data.to_hash()}>{ words.go_to_data }</a></p>
        </div>
    }
}

fn route(place: &TodoPlace) -> Route {
    match place {
        TodoPlace::School(id) => Route::School(id.clone().into()),
        TodoPlace::Item(id) => Route::Item(id.clone().into()),
    }
}
