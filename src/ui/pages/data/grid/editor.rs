use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

/// What follows an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// The mark goes to the cell below.
    Down,
    /// The mark goes to the cell above.
    Up,
    /// The mark goes to the cell on the right.
    Right,
    /// The mark goes to the cell on the left.
    Left,
    /// The text goes into all selected cells.
    Fill,
    /// Cells that said the same get the text too.
    ChangeAll,
    /// Nothing; the focus is elsewhere already.
    Stay,
}

/// Properties of [`Editor`].
#[derive(Clone, PartialEq, Properties)]
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

/// The editor of one cell: Enter and Tab keep the text, Esc does not, leaving keeps it, and so does
/// scrolling so far that the cell is no longer made.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let input = use_node_ref();
    let is_over = use_mut_ref(|| false);
    let text = use_mut_ref(|| props.text.to_string());
    let commit = {
        let (is_over, text) = (is_over.clone(), text.clone());
        let oncommit = props.oncommit.clone();
        move |after: After| {
            // Losing the focus follows every other end; only the first counts.
            if !is_over.replace(true) {
                oncommit.emit((text.borrow().clone(), after));
            }
        }
    };
    use_effect_with((), {
        let (input, commit) = (input.clone(), commit.clone());
        move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                let _ = input.focus();
                let end = u32::try_from(input.value().encode_utf16().count()).ok();
                let _ = input.set_selection_start(end);
            }
            move || commit(After::Stay)
        }
    });
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            *text.borrow_mut() = input.value();
        }
    });
    let onkeydown = {
        let (commit, oncancel) = (commit.clone(), props.oncancel.clone());
        Callback::from(move |event: KeyboardEvent| {
            // F8 and F1 are for the whole page, and keep the text.
            let is_for_page = matches!(event.key().as_str(), "F8" | "F1");
            if is_for_page && !event.is_composing() {
                commit(After::Stay);
                return;
            }
            event.stop_propagation();
            if event.is_composing() {
                return;
            }
            let control = event.ctrl_key() || event.meta_key();
            let after = match (event.key().as_str(), control, event.shift_key()) {
                ("Enter", false, false) => After::Down,
                ("Enter", false, true) => After::Up,
                ("Enter", true, false) => After::Fill,
                ("Enter", true, true) => After::ChangeAll,
                ("Tab", _, false) => After::Right,
                ("Tab", _, true) => After::Left,
                ("Escape", ..) => {
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
            {oninput}
            {onkeydown}
            {onblur}
        />
    }
}
