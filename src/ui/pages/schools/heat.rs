use yew::prelude::*;

use crate::engine::{Figure, IndicatorStanding};
use crate::ui::explain::FigureButton;
use crate::ui::present::Cell;
use crate::ui::widgets::{Icon, IconName, Tone};

/// One indicator of one unit in a cell: value, shape, colour, and what is lacking.
pub fn heat(cell: &Cell, rounding: &'static str, onopen: &Callback<Figure>) -> Html {
    let name = IconName::of(Tone::from(cell.standing));
    let shortfall = cell.shortfall.clone().map(|figure| {
        html! {
            <FigureButton {figure} onopen={onopen.clone()} />
        }
    });
    html! {
        <div class={classes!("heat", modifier(cell.standing))} title={cell.word.clone()}>
            <span class="heat__value">
                <span class={classes!("heat__sign", sign(cell.standing))}><Icon {name} /></span>
                <span class="visually-hidden">{ &cell.word }</span>
                <FigureButton figure={cell.figure.clone()} onopen={onopen.clone()} />
            </span>
            <span class="heat__lacking">{ for shortfall }</span>
            <span class="heat__lacking heat__lacking--words" hidden={!cell.is_rounding_sensitive}>
                { rounding }
            </span>
        </div>
    }
}

const fn modifier(standing: IndicatorStanding) -> &'static str {
    match standing {
        IndicatorStanding::Met => "heat--met",
        IndicatorStanding::Near => "heat--near",
        IndicatorStanding::Below => "heat--below",
        IndicatorStanding::Undetermined => "heat--undetermined",
    }
}

/// Only what is met has a sign of another colour than its figure.
fn sign(standing: IndicatorStanding) -> Option<&'static str> {
    (standing == IndicatorStanding::Met).then_some("heat__sign--met")
}
