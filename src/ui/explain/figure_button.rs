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
    let hint = use_words().explain.open;
    let manner = Manner {
        fit: props.fit,
        says: props.says,
        word: "",
    };
    figure_button(&props.figure, manner, hint, &props.onopen)
}

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner<'a> {
    /// How it stands in its surroundings.
    pub fit: Fit,
    /// What its text is.
    pub says: Says,
    /// Spoken with it: what colour and shape say to those who see them; may be empty.
    pub word: &'a str,
}

/// The same as a part of what is drawn, for rows by the hundred, where a component for each figure is
/// too dear; `hint` says what pressing it does.
pub fn figure_button(
    figure: &FigureText,
    manner: Manner<'_>,
    hint: fn(&str) -> String,
    onopen: &Callback<Figure>,
) -> Html {
    let FigureText { figure, text, name } = figure;
    let hint = hint(name);
    let id = figure_id(figure);
    let onclick = {
        let (onopen, figure) = (onopen.clone(), figure.clone());
        Callback::from(move |_: MouseEvent| onopen.emit(figure.clone()))
    };
    let spoken = match manner.word {
        "" => format!("{text} · {hint}"),
        word => format!("{text} · {word} · {hint}"),
    };
    let (own, other) = match manner.says {
        Says::Figure => (Some(id), None),
        Says::Consequence => (None, Some(id)),
    };
    let prose = (manner.fit == Fit::Prose).then_some("figure-button--prose");
    html! {
        <button
            type="button"
            class={classes!("figure-button", prose)}
            data-figure={own}
            data-opens={other}
            title={hint}
            aria-label={spoken}
            {onclick}
        >
            { text }
        </button>
    }
}
