use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::explain::{FigureButton, Says, standing_badge};
use crate::ui::hooks::use_fingerprint;
use crate::ui::present::{BriefCause, BriefView, PartCard, Shown, basis, brief};

/// Properties of [`BriefSheet`].
#[derive(PartialEq, Properties)]
pub struct BriefSheetProps {
    /// The county.
    pub shown: Shown,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The brief (结论简报), one page.
#[component]
pub fn BriefSheet(props: &BriefSheetProps) -> Html {
    let words = props.shown.words().report;
    let view = use_memo(props.shown.clone(), brief);
    let answer = &view.answer;
    let fingerprint = use_fingerprint().unwrap_or_default();
    html! {
        <section class="paper paper--portrait brief" aria-label={words.brief}>
            <h2 class="paper__title">{ &view.title }</h2>
            <div class="brief__verdict">
                { standing_badge(answer.standing, answer.word) }
                <p class="brief__sentence">{ &answer.sentence }</p>
            </div>
            <h3 class="brief__heading">{ words.parts }</h3>
            <table class="paper__table brief__parts">
                <tbody>{ for view.parts.iter().map(|part| part_line(part, &props.onopen)) }</tbody>
            </table>
            <h3 class="brief__heading">{ words.causes }</h3>
            { causes(props, &view) }
            <h3 class="brief__heading">{ words.totals }</h3>
            <div class="paper__scroll" role="region" aria-label={words.totals} tabindex="0">
                { totals(&view) }
            </div>
            <p class="paper__note">{ (words.totals_hint)(&view.near) }</p>
            <p class="paper__note">{ basis(&props.shown, &fingerprint) }</p>
            <p class="brief__signatures">{ words.signatures }</p>
        </section>
    }
}

fn part_line(part: &PartCard, onopen: &Callback<Figure>) -> Html {
    html! {
        <tr key={part.part.as_str()}>
            <th class="paper__field paper__field--head" scope="row">
                <FigureButton figure={part.figure.clone()} says={Says::Consequence} onopen={onopen.clone()} />
            </th>
            <td class="paper__field brief__standing">
                { standing_badge(part.standing, part.word.clone()) }
            </td>
            <td class="paper__field paper__field--words">{ &part.cause.text }</td>
        </tr>
    }
}

fn causes(props: &BriefSheetProps, view: &BriefView) -> Html {
    let words = props.shown.words().report;
    if view.causes.is_empty() {
        return html! { <p>{ words.no_cause }</p> };
    }
    let cause = |(index, cause): (usize, &BriefCause)| {
        html! {
            <tr key={index}>
                <td class="paper__field paper__field--words">{ &cause.cause }</td>
                <td class="paper__field paper__field--words">
                    { for cause.actions.iter().map(|action| html! { <p>{ action }</p> }) }
                </td>
            </tr>
        }
    };
    html! {
        <>
            <table class="paper__table brief__causes">
                <thead>
                    <tr>
                        <th class="paper__field paper__field--head" scope="col">{ words.cause }</th>
                        <th class="paper__field paper__field--head" scope="col">{ words.action }</th>
                    </tr>
                </thead>
                <tbody>{ for view.causes.iter().enumerate().map(cause) }</tbody>
            </table>
            <p class="paper__note" hidden={view.n_more == 0}>{ (words.more_causes)(view.n_more) }</p>
        </>
    }
}

fn totals(view: &BriefView) -> Html {
    html! {
        <table class="paper__table brief__totals">
            <thead>
                <tr>
                    <td class="paper__field paper__field--head"></td>
                    { for view.indicators.iter().map(|name| html! {
                        <th key={name.clone()} class="paper__field paper__field--head" scope="col">
                            { name }
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for view.totals.iter().map(|line| html! {
                    <tr key={line.level}>
                        <th class="paper__field paper__field--head" scope="row">{ line.level }</th>
                        { for line.cells.iter().map(|cell| html! {
                            <td class="paper__field paper__field--sign">{ cell }</td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
