use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{DraftText, Lines};
use crate::app::{Action, ItemNote, NoteEdit};
use crate::ui::hooks::{use_dispatch, use_words};
use crate::ui::widgets::{Button, IconButton, IconButtonSize, IconName};

/// Properties of [`Remarks`].
#[derive(PartialEq, Properties)]
pub struct RemarksProps {
    /// The county, by name.
    pub county: String,
    /// The item.
    pub item: String,
    /// What is kept beside it.
    pub note: ItemNote,
}

/// A free note on an item, and the list of its evidence.
#[component]
pub fn Remarks(props: &RemarksProps) -> Html {
    let words = use_words().county;
    let dispatch = use_dispatch();
    let edit = {
        let (county, item) = (props.county.clone(), props.item.clone());
        dispatch.reform(move |edit: NoteEdit| Action::Note {
            county: county.clone(),
            item: item.clone(),
            edit,
        })
    };
    let note_id = format!("note-{}", props.item);
    html! {
        <div class="remarks">
            <label class="remarks__label" for={note_id.clone()}>{ words.note }</label>
            <DraftText
                id={note_id}
                hint={words.note_hint}
                text={props.note.text.clone()}
                lines={Lines::Several}
                onkeep={edit.reform(NoteEdit::Text)}
            />
            <p class="remarks__label">{ words.evidence }</p>
            <ol class="remarks__list" hidden={props.note.evidence.is_empty()}>
                { for props.note.evidence.iter().enumerate().map(|(at, text)| html! {
                    <li key={at} class="remarks__piece">
                        <DraftText
                            label={(words.piece)(at + 1)}
                            text={text.clone()}
                            onkeep={edit.reform(move |text| NoteEdit::Change(at, text))}
                        />
                        <IconButton
                            icon={IconName::Bin}
                            label={(words.remove)(text)}
                            size={IconButtonSize::Small}
                            onpress={edit.reform(move |()| NoteEdit::Remove(at))}
                        />
                    </li>
                }) }
            </ol>
            <NewPiece onadd={edit.reform(NoteEdit::Add)} />
        </div>
    }
}

/// Properties of [`NewPiece`].
#[derive(PartialEq, Properties)]
struct NewPieceProps {
    /// It is to be added.
    onadd: Callback<String>,
}

/// A piece of evidence that is not on the list yet.
#[component]
fn NewPiece(props: &NewPieceProps) -> Html {
    let words = use_words().county;
    let text = use_state_eq(String::new);
    let add = {
        let (text, onadd) = (text.clone(), props.onadd.clone());
        Callback::from(move |()| {
            if !text.trim().is_empty() {
                onadd.emit((*text).clone());
            }
            text.set(String::new());
        })
    };
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            text.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                add.emit(());
            }
        })
    };
    html! {
        <div class="remarks__piece remarks__piece--new">
            <input
                class="field__control"
                type="text"
                autocomplete="off"
                maxlength="300"
                aria-label={words.evidence}
                placeholder={words.evidence_hint}
                value={(*text).clone()}
                {oninput}
                {onkeydown}
            />
            <Button label={words.add} disabled={text.trim().is_empty()} onpress={add} />
        </div>
    }
}
