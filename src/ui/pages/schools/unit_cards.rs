use std::rc::Rc;

use yew::prelude::*;

use super::heat;
use super::unit_table::modifier;
use crate::engine::Figure;
use crate::text::ui::Words;
use crate::ui::explain::{Manner, figure_button};
use crate::ui::hooks::use_words;
use crate::ui::present::{SchoolsView, Shown, UnitRow};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, IconName, Tone};

/// So many cards are made at once.
const STEP: usize = 40;

/// Properties of [`UnitCards`].
#[derive(PartialEq, Properties)]
pub struct UnitCardsProps {
    /// What is shown.
    pub shown: Shown,
    /// The units.
    pub view: Rc<SchoolsView>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The units as cards, for narrow screens.
#[component]
pub fn UnitCards(props: &UnitCardsProps) -> Html {
    let words = use_words();
    let n_shown = use_state_eq(|| STEP);
    let n_more = props.view.units.len().saturating_sub(*n_shown);
    let onmore = {
        let n_shown = n_shown.clone();
        Callback::from(move |()| n_shown.set(*n_shown + STEP))
    };
    let names: Vec<&str> = props
        .view
        .indicators
        .iter()
        .map(|(_, name, _, _)| name.as_str())
        .collect();
    html! {
        <div class="stack">
            <ul class="unit-cards">
                { for props.view.rows(&props.shown).take(*n_shown).map(|unit| {
                    card(&unit, &props.view.query, &names, words, &props.onopen)
                }) }
            </ul>
            <div hidden={n_more == 0}>
                <Button label={(words.overview.more)(n_more)} onpress={onmore} />
            </div>
        </div>
    }
}

fn card(
    unit: &UnitRow,
    query: &str,
    names: &[&str],
    words: &Words,
    onopen: &Callback<Figure>,
) -> Html {
    let tone = Tone::from(unit.standing);
    html! {
        <li key={unit.unit.to_string()} class="unit-card">
            <div class="unit-card__head">
                <a class="unit-name" href={Route::school_among(&unit.school, query).to_hash()}>
                    { &unit.name }
                </a>
                <span class="text-muted">{ unit.level }{ " · " }{ &unit.students }</span>
                <span class={classes!("unit-standing", modifier(tone))}>
                    { IconName::of(tone).drawn() }
                    { figure_button(&unit.figure, Manner::default(), words.explain.open, onopen) }
                </span>
            </div>
            <dl class="unit-card__cells">
                { for names.iter().zip(&unit.cells).map(|(name, cell)| html! {
                    <div key={(*name).to_owned()} class="unit-card__cell">
                        <dt class="unit-card__name">{ *name }</dt>
                        <dd>{ heat(cell, words, onopen) }</dd>
                    </div>
                }) }
            </dl>
        </li>
    }
}
