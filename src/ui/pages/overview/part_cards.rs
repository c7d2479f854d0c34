use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::explain::{FigureButton, Fit, standing_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::{PartCard, figure_id};
use crate::ui::widgets::Tone;

/// Properties of [`PartCards`].
#[derive(PartialEq, Properties)]
pub struct PartCardsProps {
    /// The parts of the verdict.
    pub parts: Vec<PartCard>,
    /// A part is to be explained.
    pub onopen: Callback<Figure>,
}

/// The parts of the verdict in a row: name, standing, the one line why.
#[component]
pub fn PartCards(props: &PartCardsProps) -> Html {
    let words = use_words().overview;
    html! {
        <ul class="parts" aria-label={words.parts}>
            { for props.parts.iter().map(|part| html! {
                <li
                    key={figure_id(&part.figure.figure)}
                    class={classes!("part-card", modifier(Tone::from(part.standing)))}
                >
                    <div class="part-card__head">
                        <span class="part-card__name">
                            <FigureButton figure={part.figure.clone()} onopen={props.onopen.clone()} />
                        </span>
                        { standing_badge(part.standing, part.word.clone()) }
                    </div>
                    <p class="part-card__cause" title={part.cause.text.clone()}>
                        <FigureButton
                            figure={part.cause.clone()}
                            fit={Fit::Prose}
                            onopen={props.onopen.clone()}
                        />
                    </p>
                </li>
            }) }
        </ul>
    }
}

const fn modifier(tone: Tone) -> &'static str {
    match tone {
        Tone::Met => "part-card--met",
        Tone::Near | Tone::NotMet => "part-card--not-met",
        Tone::Undetermined => "part-card--undetermined",
    }
}
