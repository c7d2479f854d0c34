use yew::prelude::*;

use crate::engine::Figure;
use crate::text::ui::Words;
use crate::ui::explain::{FigureButton, standing_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::SchoolCheck;
use crate::ui::router::Route;
use crate::ui::widgets::{Card, CardEdge};

/// Properties of [`SchoolChecks`].
#[derive(PartialEq, Properties)]
pub struct SchoolChecksProps {
    /// The school's name.
    pub school: AttrValue,
    /// What county items look at in the school.
    pub checks: Vec<SchoolCheck>,
    /// An item is to be explained.
    pub onopen: Callback<Figure>,
}

/// The checks of county items for one school: rooms, size, classes, funding, training.
#[component]
pub fn SchoolChecks(props: &SchoolChecksProps) -> Html {
    let all_words = use_words();
    let words = all_words.schools;
    let body = match props.checks.is_empty() {
        true => html! { <p class="dossier__nothing">{ words.no_checks }</p> },
        false => html! {
            <ul class="school-checks">
                { for props.checks.iter().map(|it| check(all_words, it, &props.onopen)) }
            </ul>
        },
    };
    let label = (words.pair)(&props.school, words.checks);
    html! {
        <Card title={words.checks} label={label} edge={CardEdge::Flush}>{ body }</Card>
    }
}

/// One check; the id of its item leads to the page of county items.
fn check(words: &'static Words, check: &SchoolCheck, onopen: &Callback<Figure>) -> Html {
    let hint = (words.county.go_to)(&check.item);
    let words = words.schools;
    html! {
        <li key={check.key.clone()} class="school-checks__check" data-check={check.item.clone()}>
            <div class="school-checks__item">
                <a
                    class="item__id"
                    href={Route::Item(check.item.clone().into()).to_hash()}
                    title={hint.clone()}
                    aria-label={hint}
                >
                    { &check.item }
                </a>
                { " " }
                <FigureButton figure={check.figure.clone()} onopen={onopen.clone()} />
                <span class="school-checks__remark">{ &check.remark }</span>
            </div>
            <div class="school-checks__standing">
                { match check.standing {
                    Some((standing, word)) => standing_badge(standing, word),
                    None => html! {
                        <span class="school-checks__remark">{ words.judged_together }</span>
                    },
                } }
            </div>
            <dl class="school-checks__figures">
                { for check.figures.iter().map(|(name, value)| html! {
                    <div key={name.clone()} class="school-checks__figure">
                        <dt>{ name }</dt>
                        <dd>{ value }</dd>
                    </div>
                }) }
            </dl>
            <p class="school-checks__lacks" hidden={check.lacks.is_empty()}>
                { check.lacks.join(words.between) }
            </p>
        </li>
    }
}
