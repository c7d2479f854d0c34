use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::Action;
use crate::standard::{OwnReading, ReadingOption};
use crate::ui::hooks::{use_dispatch, use_words};
use crate::ui::present::{StandardReading, StandardView};
use crate::ui::widgets::{Button, ButtonKind, Field, IconName};

/// Properties of [`ReadingList`].
#[derive(PartialEq, Properties)]
pub struct ReadingListProps {
    /// Everything on the page.
    pub view: Rc<StandardView>,
}

/// The disputed points, how each is read, and why; some can be read otherwise.
#[component]
pub fn ReadingList(props: &ReadingListProps) -> Html {
    let words = use_words().standard;
    html! {
        <>
            <p class="rule-changes__none">{ words.fixed_hint }</p>
            <ul>
                { for props.view.readings.iter().map(|reading| html! {
                    <ReadingRow key={reading.id.clone()} reading={reading.clone()} />
                }) }
            </ul>
        </>
    }
}

/// Properties of [`ReadingRow`].
#[derive(PartialEq, Properties)]
struct ReadingRowProps {
    reading: StandardReading,
}

/// One disputed point.
#[component]
fn ReadingRow(props: &ReadingRowProps) -> Html {
    let words = use_words().standard;
    let dispatch = use_dispatch();
    let is_open = use_state_eq(|| false);
    let reading = &props.reading;
    let onrevert = {
        let id = reading.id.clone();
        dispatch.reform(move |()| Action::TakeReading {
            reading: id.clone(),
            own: None,
        })
    };
    let onopen = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(!*is_open))
    };
    let onset = {
        let (id, is_open) = (reading.id.clone(), is_open.clone());
        Callback::from(move |own: OwnReading| {
            dispatch.emit(Action::TakeReading {
                reading: id.clone(),
                own: Some(own),
            });
            is_open.set(false);
        })
    };
    let by = match (&reading.by, reading.is_own) {
        (Some(reason), true) => (words.marked)(reason, words.own_mark),
        (Some(clause), false) => clause.clone(),
        (None, _) => String::new(),
    };
    html! {
        <li class="rule" data-reading={reading.id.clone()}>
            <div class="rule__words">
                <h3 class="rule__name">
                    <span class="rule__code">{ &reading.id }</span>
                    <span>{ &reading.question }</span>
                </h3>
                <p>
                    <span class="text-muted">{ words.taken }{ " " }</span>
                    <strong>{ &reading.taken }</strong>
                </p>
                <p class="rule-number__replaces" hidden={by.is_empty()}>{ by.clone() }</p>
                <p class="rule__text">
                    { words.because }{ " " }{ &reading.because }
                </p>
                { for (*is_open).then(|| html! {
                    <ReadingForm reading={reading.clone()} {onset} />
                }) }
            </div>
            <div class="rule__numbers rule__numbers--tools">
                { for reading.is_own.then(|| html! {
                    <Button
                        label={words.revert_short}
                        hint={(words.revert)(&reading.question)}
                        icon={IconName::Undo}
                        kind={ButtonKind::Quiet}
                        onpress={onrevert}
                    />
                }) }
                { for (!reading.options.is_empty()).then(|| html! {
                    <Button
                        label={words.edit_short}
                        hint={(words.edit)(&reading.question)}
                        icon={IconName::Pencil}
                        kind={ButtonKind::Quiet}
                        expanded={*is_open}
                        onpress={onopen}
                    />
                }) }
            </div>
        </li>
    }
}

/// Properties of [`ReadingForm`].
#[derive(PartialEq, Properties)]
struct ReadingFormProps {
    reading: StandardReading,
    /// An option is taken.
    onset: Callback<OwnReading>,
}

/// Another way to read a disputed point, and why.
#[component]
fn ReadingForm(props: &ReadingFormProps) -> Html {
    let words = use_words().standard;
    let reading = &props.reading;
    let other = reading.options.iter().find(|it| !it.is_taken);
    let option = use_state_eq(|| other.map(|it| it.option));
    let reason = use_state_eq(String::new);
    let is_told = use_state_eq(|| false);
    let asked = use_node_ref();
    let onsubmit = {
        let (option, reason, is_told) = (option.clone(), reason.clone(), is_told.clone());
        let (onset, asked) = (props.onset.clone(), asked.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_told.set(true);
            if let Some(option) = option.filter(|_| !reason.trim().is_empty()) {
                onset.emit(OwnReading {
                    option,
                    reason: reason.trim().to_owned(),
                });
            } else if let Some(input) = asked.cast::<HtmlInputElement>() {
                let _ = input.focus();
            }
        })
    };
    let onoption = {
        let option = option.clone();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            option.set(list.and_then(|list| ReadingOption::from_name(&list.value())));
        })
    };
    let onreason = {
        let reason = reason.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            reason.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let error = (*is_told && reason.trim().is_empty()).then_some(words.reason_missing);
    let (option_id, reason_id) = (
        format!("read-{}", reading.id),
        format!("why-{}", reading.id),
    );
    html! {
        <form class="own-form" aria-label={(words.edit)(&reading.question)} {onsubmit}>
            <Field control={option_id.clone()} label={words.read_as}>
                <select id={option_id} class="field__control" onchange={onoption}>
                    { for reading.options.iter().map(|it| html! {
                        <option
                            key={it.option.as_str()}
                            value={it.option.as_str()}
                            selected={*option == Some(it.option)}
                        >
                            { &it.label }
                        </option>
                    }) }
                </select>
            </Field>
            <Field
                control={reason_id.clone()}
                label={words.reason}
                error={error.map(AttrValue::Static)}
            >
                <input
                    id={reason_id}
                    class="field__control"
                    type="text"
                    autocomplete="off"
                    maxlength="200"
                    placeholder={words.reason_hint}
                    ref={asked}
                    value={(*reason).clone()}
                    oninput={onreason}
                />
            </Field>
            <div class="own-form__tools">
                <button type="submit" class="button button--primary">{ words.set }</button>
            </div>
        </form>
    }
}
