use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::hooks::use_words;
use crate::ui::present::{FigureText, figure_id};

/// How a figure stands in its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Fit {
    /// By itself, as in a table: as large as anything that can be pressed.
    #[default]
    Alone,
    /// A sentence that breaks over lines like any other.
    Prose,
}

/// What the text of a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Says {
    /// The figure that it opens.
    #[default]
    Figure,
    /// Something that follows from the figure that it opens, as a place by it.
    Consequence,
}

/// Properties of [`FigureButton`].
#[derive(PartialEq, Properties)]
pub struct FigureButtonProps {
    /// The figure and what it says.
    pub figure: FigureText,
    /// How it stands in its surroundings.
    #[prop_or_default]
    pub fit: Fit,
    /// What its text is.
    #[prop_or_default]
    pub says: Says,
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
    let id = figure_id(figure);
    let (own, other) = match props.says {
        Says::Figure => (Some(id), None),
        Says::Consequence => (None, Some(id)),
    };
    let prose = (props.fit == Fit::Prose).then_some("figure-button--prose");
    html! {
        <button
            type="button"
            class={classes!("figure-button", prose)}
            data-figure={own}
            data-opens={other}
            title={hint.clone()}
            aria-label={format!("{text} · {hint}")}
            {onclick}
        >
            { text }
        </button>
    }
}
