use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// How much room a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lines {
    /// One line; Enter keeps it.
    #[default]
    One,
    /// Several; Enter begins another.
    Several,
}

/// Properties of [`DraftText`].
#[derive(PartialEq, Properties)]
pub struct DraftTextProps {
    /// Its id; a label beside may point to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What it is, for those who do not see a label.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What may stand in it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The text as it is kept.
    pub text: AttrValue,
    /// How much room it has.
    #[prop_or_default]
    pub lines: Lines,
    /// Another text is to be kept.
    pub onkeep: Callback<String>,
}

/// A text that is kept when its control is left, or by Enter; Esc puts back what was there.
#[component]
pub fn DraftText(props: &DraftTextProps) -> Html {
    let draft = use_state_eq(|| None::<String>);
    let text = (*draft).clone().unwrap_or_else(|| props.text.to_string());
    let keep = {
        let (draft, onkeep, before) = (draft.clone(), props.onkeep.clone(), props.text.clone());
        Callback::from(move |()| {
            if let Some(text) = (*draft).clone().filter(|text| before != text.as_str()) {
                onkeep.emit(text);
            }
            draft.set(None);
        })
    };
    let onkeydown = {
        let (draft, keep, lines) = (draft.clone(), keep.clone(), props.lines);
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if lines == Lines::One && !event.is_composing() => {
                event.prevent_default();
                keep.emit(());
            }
            "Escape" => draft.set(None),
            _ => {}
        })
    };
    let onblur = keep.reform(|_: FocusEvent| ());
    match props.lines {
        Lines::One => {
            let oninput = Callback::from(move |event: InputEvent| {
                let input = event.target_dyn_into::<HtmlInputElement>();
                draft.set(input.map(|input| input.value()));
            });
            html! {
                <input
                    id={props.id.clone()}
                    class="field__control"
                    type="text"
                    autocomplete="off"
                    maxlength="300"
                    aria-label={props.label.clone()}
                    placeholder={props.hint.clone()}
                    value={text}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
            }
        }
        Lines::Several => {
            let oninput = Callback::from(move |event: InputEvent| {
                let input = event.target_dyn_into::<HtmlTextAreaElement>();
                draft.set(input.map(|input| input.value()));
            });
            html! {
                <textarea
                    id={props.id.clone()}
                    class="field__control"
                    rows="3"
                    maxlength="3000"
                    aria-label={props.label.clone()}
                    placeholder={props.hint.clone()}
                    value={text}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
            }
        }
    }
}
