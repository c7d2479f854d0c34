use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// Where the mark goes after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// To the cell below.
    Down,
    /// To the cell on the right.
    Right,
    /// Nowhere.
    Stay,
}

/// Properties of [`Editor`].
#[derive(PartialEq, Properties)]
pub struct EditorProps {
    /// What it is called.
    pub label: AttrValue,
    /// The text to begin with.
    pub text: AttrValue,
    /// The text that counts now.
    pub oncommit: Callback<(String, After)>,
    /// Nothing is changed.
    pub oncancel: Callback<()>,
}

/// The editor of one cell: Enter and Tab keep the text, Esc does not, leaving keeps it.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let input = use_node_ref();
    let is_over = use_mut_ref(|| false);
    use_effect_with((), {
        let input = input.clone();
        move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                let _ = input.focus();
                let end = u32::try_from(input.value().encode_utf16().count()).ok();
                let _ = input.set_selection_start(end);
            }
        }
    });
    let commit = {
        let (input, is_over) = (input.clone(), is_over.clone());
        let oncommit = props.oncommit.clone();
        move |after: After| {
            // Losing the focus follows every other end; only the first counts.
            if !is_over.replace(true)
                && let Some(input) = input.cast::<HtmlInputElement>()
            {
                oncommit.emit((input.value(), after));
            }
        }
    };
    let onkeydown = {
        let (commit, oncancel) = (commit.clone(), props.oncancel.clone());
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            if event.is_composing() {
                return;
            }
            let after = match event.key().as_str() {
                "Enter" => After::Down,
                "Tab" => After::Right,
                "Escape" => {
                    event.prevent_default();
                    is_over.replace(true);
                    oncancel.emit(());
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            commit(after);
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| commit(After::Stay));
    html! {
        <input
            class="sheet-grid__input"
            type="text"
            autocomplete="off"
            ref={input}
            aria-label={props.label.clone()}
            value={props.text.clone()}
            {onkeydown}
            {onblur}
        />
    }
}
