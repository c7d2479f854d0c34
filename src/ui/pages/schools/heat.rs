use yew::prelude::*;

use crate::engine::{Figure, IndicatorStanding};
use crate::ui::explain::FigureButton;
use crate::ui::present::Cell;
use crate::ui::widgets::{Icon, IconName, Tone};

/// One indicator of one unit in a cell: value, shape, colour, and what is lacking.
pub fn heat(cell: &Cell, onopen: &Callback<Figure>) -> Html {
    let name = IconName::of(Tone::from(cell.standing));
    let shortfall = cell.shortfall.clone().map(|figure| {
        html! {
            <FigureButton {figure} onopen={onopen.clone()} />
        }
    });
    html! {
        <div class={classes!("heat", modifier(cell.standing))} title={cell.word}>
            <span class="heat__value">
                <Icon {name} />
                <span class="visually-hidden">{ cell.word }</span>
                <FigureButton figure={cell.figure.clone()} onopen={onopen.clone()} />
            </span>
            <span class="heat__lacking">{ for shortfall }</span>
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
