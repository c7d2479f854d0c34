use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::present::FieldView;
use crate::intake::{Diagnostic, Place, Severity, understand};
use crate::model::{CellRef, Entry, Value, ValueKind, Variable};
use crate::quantity;
use crate::text::diagnostic::message;
use crate::text::ui::Words;
use crate::text::{Language, labels};
use crate::ui::hooks::{use_language, use_words};

/// Properties of [`FactField`].
#[derive(PartialEq, Properties)]
pub struct FactFieldProps {
    /// The fact.
    pub field: FieldView,
    /// What the ids of its elements begin with, where it may stand on the page twice.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// It was given another text.
    pub onstate: Callback<(Variable, Vec<CellRef>, String)>,
    /// The next one is wanted.
    pub onnext: Callback<Variable>,
}

/// One fact: a control, what is understood by it while it is written, what is wrong with it, and
/// where it comes from. What was written is kept when the control is left.
#[component]
pub fn FactField(props: &FactFieldProps) -> Html {
    let words = use_words().form;
    let language = use_language();
    let field = &props.field;
    let draft = use_state_eq(|| None::<String>);
    let text = (*draft).clone().unwrap_or_else(|| field.text.clone());
    let keep = {
        let (draft, onstate) = (draft.clone(), props.onstate.clone());
        let (variable, cells) = (field.variable, field.cells.clone());
        let before = field.text.clone();
        Callback::from(move |text: String| {
            let text = text.trim().to_owned();
            draft.set(None);
            if text != before {
                onstate.emit((variable, cells.clone(), text));
            }
        })
    };
    let onkeydown = {
        let (draft, onnext, variable) = (draft.clone(), props.onnext.clone(), field.variable);
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                // Leaving the control keeps what is in it.
                if let Some(control) = event.target_dyn_into::<HtmlElement>() {
                    let _ = control.blur();
                }
                onnext.emit(variable);
            }
            "Escape" => draft.set(None),
            _ => {}
        })
    };
    let told = judged(language, field, &text);
    let is_draft = draft.is_some();
    let mut messages: Vec<(Severity, String)> = told.message.into_iter().collect();
    if !is_draft {
        messages.extend(field.messages.iter().cloned());
    }
    let gravest = messages.iter().map(|(severity, _)| *severity).min();
    let state = match gravest {
        Some(Severity::Error) => Some("fact-field__control--error"),
        Some(Severity::Warning) => Some("fact-field__control--warning"),
        Some(Severity::Note) | None => None,
    };
    let id = format!("{}{}", props.prefix, control_id(field.variable));
    let described = format!("{id}-notes");
    let invalid = (gravest == Some(Severity::Error)).then_some("true");
    let control = if field.choices.is_empty() {
        let oninput = {
            let draft = draft.clone();
            Callback::from(move |event: InputEvent| {
                let input = event.target_dyn_into::<HtmlInputElement>();
                draft.set(input.map(|input| input.value()));
            })
        };
        let onchange = keep.reform(|event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            input.map(|input| input.value()).unwrap_or_default()
        });
        html! {
            <input
                id={id.clone()}
                class={classes!("fact-field__control", state)}
                type="text"
                inputmode={input_mode(field.variable.kind())}
                autocomplete="off"
                value={text.clone()}
                disabled={!field.can_write}
                aria-describedby={described.clone()}
                aria-invalid={invalid}
                {oninput}
                {onchange}
                {onkeydown}
            />
        }
    } else {
        let words_of = |(word, _): &(&'static str, String)| (*word).to_owned();
        let mut options: Vec<String> = field.choices.iter().map(words_of).collect();
        // Another word of the user's own stays.
        let is_known = options.contains(&text) || text.is_empty();
        if !is_known {
            options.push(text.clone());
        }
        let onchange = {
            let (keep, options) = (keep, options.clone());
            Callback::from(move |event: Event| {
                let select = event.target_dyn_into::<HtmlSelectElement>();
                let index = select.and_then(|it| usize::try_from(it.selected_index()).ok());
                // The first says nothing.
                let chosen = index.and_then(|index| options.get(index.checked_sub(1)?));
                keep.emit(chosen.cloned().unwrap_or_default());
            })
        };
        html! {
            <select
                id={id.clone()}
                class={classes!("fact-field__control", state)}
                disabled={!field.can_write}
                aria-describedby={described.clone()}
                aria-invalid={invalid}
                {onchange}
                {onkeydown}
            >
                <option selected={text.is_empty()}>{ words.none_chosen }</option>
                { for options.iter().enumerate().map(|(index, option)| {
                    let shown = field.choices.get(index).map_or(option, |(_, shown)| shown);
                    html! {
                        <option key={index} selected={*option == text}>{ shown }</option>
                    }
                }) }
            </select>
        }
    };
    html! {
        <div class="fact-field">
            <div class="fact-field__head">
                <label class="fact-field__label" for={id}>
                    { field.label }
                    { for (!field.unit_word.is_empty()).then(|| html! {
                        <span class="fact-field__unit">{ format!(" ({})", field.unit_word) }</span>
                    }) }
                </label>
                <span class="fact-field__open" hidden={!field.is_open}>{ words.open }</span>
            </div>
            <div class="fact-field__line">
                { control }
                // Always there: a sibling that comes and goes would take the focus from the control.
                <output class="fact-field__understood" hidden={told.understood.is_none()}>
                    { told.understood.unwrap_or_default() }
                </output>
            </div>
            <div id={described}>
                { for messages.into_iter().enumerate().map(|(index, (severity, message))| {
                    let class = match severity {
                        Severity::Error => "fact-field__error",
                        Severity::Warning => "fact-field__warning",
                        Severity::Note => "fact-field__note",
                    };
                    html! {
                        <p key={index} {class}>{ message }</p>
                    }
                }) }
                { for (!field.help.is_empty()).then(|| html! {
                    <p class="fact-field__note">{ field.help }</p>
                }) }
                { for (!field.origin.is_empty()).then(|| html! {
                    <p class="fact-field__note">{ &field.origin }</p>
                }) }
            </div>
        </div>
    }
}

/// What a text says by itself.
struct Judged {
    /// The value as understood, where it does not read like the text.
    understood: Option<String>,
    /// What is wrong with it.
    message: Option<(Severity, String)>,
}

/// Reads a text as a table's cell would be read.
fn judged(language: Language, field: &FieldView, text: &str) -> Judged {
    let (entry, kind) = understand(text, field.variable, field.unit);
    let told = kind.map(|kind| {
        let told = Diagnostic::new(Place::File(String::new()), kind);
        let words = message(language, &told);
        (told.severity(), words.sentence())
    });
    let words = Words::of(language).form;
    let understood = match &entry {
        Entry::Known(Value::Numbers(list)) => {
            let sum = Entry::Known(Value::Number(quantity::sum(list)));
            let sum = labels::entry(language, field.variable, &sum);
            Some((words.listed)(list.len(), &sum))
        }
        Entry::Known(Value::Number(_)) => {
            let value = labels::entry(language, field.variable, &entry);
            // Bare digits that mean themselves need no explanation.
            let digits = value.split(' ').next().unwrap_or_default().replace(',', "");
            (digits != text).then(|| (words.understood)(&value))
        }
        Entry::NotApplicable => Some((words.understood)(&labels::entry(
            language,
            field.variable,
            &entry,
        ))),
        Entry::Known(_) | Entry::Missing | Entry::Unreadable(_) | Entry::CountedIn(_) => None,
    };
    Judged {
        understood: understood.filter(|_| field.choices.is_empty()),
        message: told,
    }
}

/// The keyboard that a phone shows; units may be written behind a figure, so that it is the full
/// one except for counts.
const fn input_mode(kind: ValueKind) -> Option<&'static str> {
    match kind {
        ValueKind::Count | ValueKind::Year => Some("numeric"),
        ValueKind::Text
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Organizer
        | ValueKind::Judgement
        | ValueKind::Grade => None,
    }
}

/// The id of a fact's control.
pub fn control_id(variable: Variable) -> String {
    format!("fact-{}", variable.id())
}

/// Puts the focus on a control, and marks its text so that it can be written over.
pub fn focus_on(id: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    let Some(element) = found else {
        return;
    };
    if let Some(control) = element.dyn_ref::<HtmlElement>() {
        let _ = control.focus();
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}
