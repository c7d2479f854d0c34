use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::{self, Action};
use crate::model::Day;
use crate::standard::Relaxations;
use crate::text::word;
use crate::ui::hooks::{use_dispatch, use_language, use_words, use_workspace};
use crate::ui::widgets::Field;

/// Properties of [`StandardFields`].
#[derive(PartialEq, Properties)]
pub struct StandardFieldsProps {
    /// Begins the ids of the controls, so that they may stand twice on a page.
    pub prefix: &'static str,
}

/// Chooses which rules apply: standard, day, relaxations.
#[component]
pub fn StandardFields(props: &StandardFieldsProps) -> Html {
    let words = use_words().shell;
    let language = use_language();
    let workspace = use_workspace();
    let dispatch = use_dispatch();
    let day_error = use_state_eq(|| false);
    let selection = workspace.ground().selection.clone();
    let select = {
        let selection = selection.clone();
        move |choice: Choice| {
            let mut changed = selection.clone();
            match choice {
                Choice::Standard(id) => changed.id = id,
                Choice::Day(day) => changed.as_of = day,
                Choice::Relaxations(relaxations) => changed.relaxations = relaxations,
            }
            dispatch.emit(Action::Select(changed));
        }
    };
    let onstandard = {
        let select = select.clone();
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                select(Choice::Standard(list.value()));
            }
        })
    };
    let onday = {
        let (select, day_error) = (select.clone(), day_error.clone());
        Callback::from(move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>();
            let day = typed.and_then(|input| input.value().trim().parse::<Day>().ok());
            day_error.set(day.is_none());
            if let Some(day) = day {
                select(Choice::Day(day));
            }
        })
    };
    let onrelaxations = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let relaxations = match input.checked() {
                true => Relaxations::On,
                false => Relaxations::Off,
            };
            select(Choice::Relaxations(relaxations));
        }
    });
    let (list_id, day_id) = (format!("{}-id", props.prefix), day_id(props.prefix));
    let error = (*day_error).then_some(AttrValue::Static(words.as_of_error));
    html! {
        <div class="stack">
            <Field control={list_id.clone()} label={words.standard_list}>
                <select id={list_id} class="field__control" onchange={onstandard}>
                    { for app::listings().map(|listing| html! {
                        <option
                            key={listing.id.clone()}
                            value={listing.id.clone()}
                            selected={listing.id == selection.id}
                        >
                            { word::pick(language, &listing.title) }
                        </option>
                    }) }
                </select>
            </Field>
            <Field control={day_id.clone()} label={words.as_of} hint={words.as_of_hint} {error}>
                <div class="field__row">
                    <input
                        id={day_id}
                        class="field__control field__control--day"
                        type="date"
                        value={selection.as_of.to_string()}
                        onchange={onday}
                    />
                    <span class="field__words">{ (words.day)(selection.as_of) }</span>
                </div>
            </Field>
            <div class="field">
                <label class="field__check">
                    <input
                        class="field__box"
                        type="checkbox"
                        checked={selection.relaxations == Relaxations::On}
                        onchange={onrelaxations}
                    />
                    <span>{ words.relaxations }</span>
                </label>
                <p class="field__hint">{ words.relaxations_hint }</p>
            </div>
        </div>
    }
}

/// The id of the field for the day, among fields of this prefix.
pub fn day_id(prefix: &str) -> String {
    format!("{prefix}-day")
}

/// One of the three things that are chosen.
enum Choice {
    Standard(String),
    Day(Day),
    Relaxations(Relaxations),
}
