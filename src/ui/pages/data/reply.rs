use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::present::ReplyState;
use crate::ui::hooks::use_words;
use crate::ui::widgets::{Button, ButtonKind, Icon, IconName};

/// Properties of [`Reply`].
#[derive(PartialEq, Properties)]
pub struct ReplyProps {
    /// What is answered, for those who do not see it above.
    pub what: AttrValue,
    /// Whether it is answered.
    pub state: ReplyState,
    /// The answer; may be empty.
    pub answer: AttrValue,
    /// The answer is to be kept; a blank one is taken back.
    pub onanswer: Callback<String>,
}

/// The answer to something that was noticed, and a field to write it: Enter keeps it, Esc does not.
#[component]
pub fn Reply(props: &ReplyProps) -> Html {
    let words = use_words().data;
    let is_editing = use_state_eq(|| false);
    let was_editing = use_mut_ref(|| false);
    let (place, input) = (use_node_ref(), use_node_ref());
    use_effect_with(*is_editing, {
        let (place, input) = (place.clone(), input.clone());
        move |is_editing: &bool| {
            let before = was_editing.replace(*is_editing);
            let target = if *is_editing {
                input.cast::<HtmlElement>()
            } else if before {
                // Whoever wrote with the keyboard goes on from here.
                let place = place.cast::<Element>();
                let button = place.and_then(|place| place.query_selector("button").ok().flatten());
                button.and_then(|button| button.dyn_into().ok())
            } else {
                None
            };
            if let Some(target) = target {
                let _ = target.focus();
            }
        }
    });
    if props.state == ReplyState::Never {
        return html! {
            <div class="reply" hidden=true />
        };
    }
    let edit = {
        let is_editing = is_editing.clone();
        Callback::from(move |()| is_editing.set(true))
    };
    let cancel = {
        let is_editing = is_editing.clone();
        Callback::from(move |()| is_editing.set(false))
    };
    let save = {
        let (is_editing, input) = (is_editing.clone(), input.clone());
        let onanswer = props.onanswer.clone();
        Callback::from(move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                onanswer.emit(input.value());
            }
            is_editing.set(false);
        })
    };
    let onkeydown = {
        let (save, cancel) = (save.clone(), cancel.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Enter" => save.emit(()),
                "Escape" => cancel.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let confirm = {
        let answer = props.answer.clone();
        props.onanswer.reform(move |()| answer.to_string())
    };
    let content = if *is_editing {
        html! {
            <div class="reply__field">
                <input
                    class="field__control"
                    type="text"
                    autocomplete="off"
                    maxlength="300"
                    ref={input}
                    aria-label={(words.reply_label)(&props.what)}
                    placeholder={words.reply_hint}
                    value={props.answer.clone()}
                    {onkeydown}
                />
                <Button label={words.keep} kind={ButtonKind::Primary} onpress={save} />
                <Button label={words.leave} kind={ButtonKind::Quiet} onpress={cancel} />
            </div>
        }
    } else {
        let is_outdated = props.state == ReplyState::Outdated;
        let (icon, sign) = match is_outdated {
            true => (IconName::Warning, words.reply_outdated),
            false => (IconName::Success, words.replied),
        };
        let label = match props.state {
            ReplyState::Answered | ReplyState::Outdated => words.edit_reply,
            ReplyState::Open | ReplyState::Never => words.reply,
        };
        html! {
            <div class="reply__line">
                { for (!props.answer.is_empty()).then(|| html! {
                    <p class="reply__answer">
                        <span class="reply__sign">
                            <Icon name={icon} />
                            <span>{ sign }</span>
                        </span>
                        <span>{ &props.answer }</span>
                    </p>
                }) }
                { for is_outdated.then(|| html! {
                    <Button label={words.confirm_reply} onpress={confirm} />
                }) }
                <Button {label} icon={IconName::Pencil} kind={ButtonKind::Quiet} onpress={edit} />
            </div>
        }
    };
    html! {
        <div class="reply" ref={place}>{ content }</div>
    }
}
