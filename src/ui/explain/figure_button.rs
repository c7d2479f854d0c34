use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::hooks::use_words;
use crate::ui::present::{FigureText, figure_id};

/// Properties of [`FigureButton`].
#[derive(PartialEq, Properties)]
pub struct FigureButtonProps {
    /// The figure and what it says.
    pub figure: FigureText,
    /// It is to be explained.
    pub onopen: Callback<Figure>,
}

/// A figure that opens its explanation.
#[component]
pub fn FigureButton(props: &FigureButtonProps) -> Html {
    let words = use_words().explain;
    let FigureText { figure, text, name } = &props.figure;
    let onclick = {
        let (onopen, figure) = (props.onopen.clone(), figure.clone());
        Callback::from(move |_: MouseEvent| onopen.emit(figure.clone()))
    };
    let hint = (words.open)(name);
    html! {
        <button
            type="button"
            class="figure-button"
            data-figure={figure_id(figure)}
            title={hint.clone()}
            aria-label={format!("{text} · {hint}")}
            {onclick}
        >
            { text }
        </button>
    }
}
