use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::standard::{Parameter, own_value, own_value_among};
use crate::ui::hooks::{use_derived, use_words};
use crate::ui::widgets::{Button, ButtonKind, Field};

/// Properties of [`OwnForm`].
#[derive(PartialEq, Properties)]
pub struct OwnFormProps {
    /// The parameter: begins the ids of the controls.
    pub id: String,
    /// What is set.
    pub name: String,
    /// What it is counted in; may be empty.
    pub unit: String,
    /// What it is at present.
    pub typed: String,
    /// What it can look like.
    pub example: String,
    /// The number that it stands in the place of.
    pub parameter: Parameter,
    /// It is set: the text, which is a value, and the reason, which is not blank.
    pub onset: Callback<(String, String)>,
    /// It is not.
    pub oncancel: Callback<()>,
}

/// A value in the place of a rule's, and why.
#[component]
pub fn OwnForm(props: &OwnFormProps) -> Html {
    let all_words = use_words();
    let words = all_words.standard;
    let text = use_state_eq(|| props.typed.clone());
    let reason = use_state_eq(String::new);
    let is_told = use_state_eq(|| false);
    let first = use_node_ref();
    use_effect_with((), {
        let first = first.clone();
        move |()| {
            if let Some(input) = first.cast::<HtmlInputElement>() {
                let _ = input.focus();
                input.select();
            }
        }
    });
    let second = use_node_ref();
    let derived = use_derived();
    let trouble = match &derived.rules {
        Ok(rules) => own_value_among(&text, &props.parameter, rules),
        Err(_) => own_value(&text, &props.parameter),
    };
    let trouble = trouble.err();
    let has_reason = !reason.trim().is_empty();
    let onset = {
        let (text, reason, is_told) = (text.clone(), reason.clone(), is_told.clone());
        let (onset, is_number) = (props.onset.clone(), trouble.is_none());
        let (first, second) = (first.clone(), second.clone());
        Callback::from(move |()| {
            is_told.set(true);
            let wrong = match (is_number, has_reason) {
                (true, true) => {
                    onset.emit(((*text).clone(), reason.trim().to_owned()));
                    return;
                }
                (false, _) => &first,
                (true, false) => &second,
            };
            if let Some(input) = wrong.cast::<HtmlInputElement>() {
                let _ = input.focus();
            }
        })
    };
    let onsubmit = onset.reform(|event: SubmitEvent| event.prevent_default());
    let onkeydown = {
        let oncancel = props.oncancel.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                oncancel.emit(());
            }
        })
    };
    let typing = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            state.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let value_error = trouble.filter(|_| *is_told);
    let value_error = value_error.map(|it| (words.trouble)(it, &props.unit, &props.example));
    let reason_error = (*is_told && !has_reason).then_some(words.reason_missing);
    let (value_id, reason_id) = (format!("own-{}", props.id), format!("why-{}", props.id));
    html! {
        <form class="own-form" aria-label={(words.edit)(&props.name)} {onsubmit} {onkeydown}>
            <Field
                control={value_id.clone()}
                label={words.value}
                hint={(!props.unit.is_empty()).then(|| AttrValue::from(props.unit.clone()))}
                error={value_error.map(AttrValue::from)}
            >
                <input
                    id={value_id}
                    class="field__control"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength="24"
                    ref={first}
                    value={(*text).clone()}
                    oninput={typing(&text)}
                />
            </Field>
            <Field
                control={reason_id.clone()}
                label={words.reason}
                error={reason_error.map(AttrValue::Static)}
            >
                <input
                    id={reason_id}
                    class="field__control"
                    type="text"
                    autocomplete="off"
                    maxlength="200"
                    placeholder={words.reason_hint}
                    ref={second}
                    value={(*reason).clone()}
                    oninput={typing(&reason)}
                />
            </Field>
            <div class="own-form__tools">
                <button type="submit" class="button button--primary">{ words.set }</button>
                <Button
                    label={all_words.shell.cancel}
                    kind={ButtonKind::Quiet}
                    onpress={props.oncancel.clone()}
                />
            </div>
        </form>
    }
}
