//! The page 手工填报: facts of one school, or of the county, filled in one by one.

mod choice_bar;
mod fact_field;
mod fields;
mod new_school;
mod present;
mod use_stating;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

pub use fact_field::{FactField, FactFieldProps, control_id, focus_on};
pub use present::{FieldView, FormView, TopicView, form};
pub use use_stating::{Stated, use_stating};

use crate::model::CellRef;
use crate::ui::hooks::{
    FormSubject, use_derived, use_form, use_language, use_words, use_workspace,
};
use crate::ui::router::Route;
use choice_bar::ChoiceBar;
use fields::Fields;
use new_school::NewSchool;
use present::row_of;

/// The page 手工填报.
#[component]
pub fn FormPage() -> Html {
    let all_words = use_words();
    let words = all_words.form;
    let language = use_language();
    let workspace = use_workspace();
    let derived = use_derived();
    let context = use_form();
    let county = derived.county(workspace.shown_county()).cloned();
    let view = {
        let key = (
            Rc::clone(workspace.ground()),
            Rc::clone(&derived),
            county.clone(),
            context.subject.clone(),
            language,
        );
        use_memo(key, |(ground, derived, county, subject, language)| {
            form(*language, ground, derived, county.as_deref(), subject)
        })
    };
    // The first cell of each school, in the order of their rows.
    let schools: Rc<Vec<(String, CellRef)>> = use_memo(county, |county| {
        let schools = county.iter().flat_map(|it| &it.county.schools);
        schools.filter_map(present::school_entry).collect()
    });
    let now = match &context.subject {
        FormSubject::School(cell) => row_of(&schools, cell, &derived, workspace.shown_county()),
        FormSubject::New | FormSubject::County => None,
    };
    let step = {
        let (schools, choose) = (Rc::clone(&schools), context.choose.clone());
        Callback::from(move |back: bool| {
            let next = match (now, back) {
                (Some(row), true) => row.checked_sub(1),
                (Some(row), false) => Some(row + 1),
                (None, _) => Some(0),
            };
            if let Some((_, cell)) = next.and_then(|row| schools.get(row)) {
                leave_field();
                choose.emit(FormSubject::School(cell.clone()));
            }
        })
    };
    let onkeydown = {
        let step = step.clone();
        Callback::from(move |event: KeyboardEvent| {
            let back = match event.key().as_str() {
                "PageUp" => true,
                "PageDown" => false,
                _ => return,
            };
            if event.alt_key() {
                event.prevent_default();
                step.emit(back);
            }
        })
    };
    let body = match (&context.subject, &*view) {
        (FormSubject::New, _) => html! {
            <NewSchool />
        },
        (_, Some(view)) => html! {
            <Fields key={view.key.clone()} view={view.clone()} />
        },
        // Of what was just added nothing is known before it is read; what is gone is gone.
        (_, None) => html! {
            <p role="status">
                { if derived.is_settled { words.nobody } else { all_words.data.judging } }
            </p>
        },
    };
    html! {
        <div class="stack" {onkeydown}>
            <div class="cluster cluster--between">
                <h1>{ words.title }</h1>
                <a href={Route::Data.to_hash()}>{ "← " }{ words.back }</a>
            </div>
            <p class="text-muted">{ words.text }</p>
            <ChoiceBar {schools} {now} onstep={step} />
            { body }
            <p class="text-muted text-small">{ words.keys }</p>
        </div>
    }
}

/// Leaves the field that has the focus, so that what was typed there is kept.
fn leave_field() {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}
