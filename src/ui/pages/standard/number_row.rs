use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::OwnForm;
use crate::app::Action;
use crate::standard::{OwnValue, own_value};
use crate::ui::explain::citation_list;
use crate::ui::hooks::{use_dispatch, use_words};
use crate::ui::present::NumberView;
use crate::ui::widgets::{Button, ButtonKind, IconName};

/// What opens the form for a value of one's own.
const OPENER: &str = "button[aria-expanded]";

/// Properties of [`NumberRow`].
#[derive(PartialEq, Properties)]
pub struct NumberRowProps {
    /// The number.
    pub number: NumberView,
}

/// A number of a rule: value, day, clause; and a value of the user's own in its place.
#[component]
pub fn NumberRow(props: &NumberRowProps) -> Html {
    let words = use_words().standard;
    let dispatch = use_dispatch();
    let is_open = use_state_eq(|| false);
    let row = use_node_ref();
    let was_open = use_mut_ref(|| false);
    use_effect_with(*is_open, {
        let row = row.clone();
        move |is_open| {
            // The form goes, and the focus with it: back to what opened it.
            if was_open.replace(*is_open) && !is_open {
                let opener = row.cast::<Element>();
                let opener = opener.and_then(|row| row.query_selector(OPENER).ok().flatten());
                if let Some(opener) = opener.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                    let _ = opener.focus();
                }
            }
        }
    });
    let number = &props.number;
    let onset = {
        let (id, is_open, dispatch) = (number.id.clone(), is_open.clone(), dispatch.clone());
        let parameter = number.parameter.clone();
        Callback::from(move |(text, reason): (String, String)| {
            // The form has looked at it before.
            if let Ok(value) = own_value(&text, &parameter) {
                dispatch.emit(Action::SetRule {
                    parameter: id.clone(),
                    value: Some(OwnValue { value, reason }),
                });
                is_open.set(false);
            }
        })
    };
    let oncancel = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let onopen = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(!*is_open))
    };
    let onrevert = {
        let id = number.id.clone();
        dispatch.reform(move |()| Action::SetRule {
            parameter: id.clone(),
            value: None,
        })
    };
    let own = number.is_own.then_some("rule-number--own");
    html! {
        <li class={classes!("rule-number", own)} data-parameter={number.id.clone()} ref={row}>
            <div class="rule-number__row">
                <span class="rule-number__name">{ &number.name }</span>
                <span class="rule-number__value">{ &number.value }</span>
                <span class="rule-number__tools">
                    { for number.is_own.then(|| html! {
                        <Button
                            label={words.revert_short}
                            hint={(words.revert)(&number.name)}
                            icon={IconName::Undo}
                            kind={ButtonKind::Quiet}
                            onpress={onrevert}
                        />
                    }) }
                    <Button
                        label={words.edit_short}
                        hint={(words.edit)(&number.name)}
                        icon={IconName::Pencil}
                        kind={ButtonKind::Quiet}
                        expanded={*is_open}
                        onpress={onopen}
                    />
                </span>
            </div>
            { for number.replaces.iter().map(|replaced| html! {
                <p class="rule-number__replaces">{ replaced }</p>
            }) }
            <details class="rule-number__clause">
                <summary>{ format!("{} · {}", number.since, number.clause.support) }</summary>
                { citation_list(std::slice::from_ref(&number.clause)) }
            </details>
            { for (*is_open).then(|| html! {
                <OwnForm
                    id={number.id.clone()}
                    name={number.name.clone()}
                    unit={number.unit.clone()}
                    typed={number.typed.clone()}
                    example={number.typed.clone()}
                    parameter={number.parameter.clone()}
                    {onset}
                    {oncancel}
                />
            }) }
        </li>
    }
}
