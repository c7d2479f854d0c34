use yew::prelude::*;

use crate::ui::hooks::use_words;
use crate::ui::present::Answer;
use crate::ui::router::Route;
use crate::ui::widgets::{AlertLink, Badge, BadgeSize, Tone};

/// Properties of [`AnswerBox`].
#[derive(PartialEq, Properties)]
pub struct AnswerBoxProps {
    /// The verdict and its reasons.
    pub answer: Answer,
    /// Errors in the data.
    pub n_errors: usize,
    /// The errors are to be listed.
    pub onerrors: Callback<()>,
}

/// The answer of the page: one sentence, then the weightiest reasons.
#[component]
pub fn AnswerBox(props: &AnswerBoxProps) -> Html {
    let all_words = use_words();
    let words = all_words.overview;
    let answer = &props.answer;
    let n_reasons = answer.all_reasons.len();
    html! {
        <section class="answer">
            <div class="answer__head">
                <Badge tone={Tone::from(answer.standing)} label={answer.word} size={BadgeSize::Large} />
                <h1 class="answer__sentence">{ &answer.sentence }</h1>
                <span class="answer__errors" hidden={props.n_errors == 0}>
                    { for (props.n_errors > 0).then(|| html! {
                        <AlertLink
                            label={(all_words.data.errors_left)(props.n_errors)}
                            href={Route::Data.to_hash()}
                            onpress={props.onerrors.clone()}
                        />
                    }) }
                </span>
            </div>
            <ol class="answer__reasons" aria-label={words.reasons}>
                { for answer.reasons.iter().enumerate().map(|(index, reason)| html! {
                    <li key={index} class="answer__reason answer__reason--short" title={reason.clone()}>
                        { reason }
                    </li>
                }) }
            </ol>
            <details class="answer__more" hidden={n_reasons == 0}>
                <summary>{ (words.all_reasons)(n_reasons) }</summary>
                <ol class="answer__reasons">
                    { for answer.all_reasons.iter().enumerate().map(
                        |(index, reason)| html! {
                            <li key={index} class="answer__reason">{ reason }</li>
                        },
                    ) }
                </ol>
            </details>
        </section>
    }
}
