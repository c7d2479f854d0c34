use yew::prelude::*;

use crate::engine::{Figure, IndicatorStanding};
use crate::text::ui::Words;
use crate::ui::explain::{Manner, figure_button};
use crate::ui::present::Cell;

/// One indicator of one unit in a cell: value, shape, colour, and what is lacking.
///
/// There are thousands of them in a county, so it has as few elements as it can: shape and colour are
/// those of its class, their word is spoken with the value.
pub fn heat(cell: &Cell, words: &Words, onopen: &Callback<Figure>) -> Html {
    let open = words.explain.open;
    let value = Manner {
        word: &cell.word,
        ..Manner::default()
    };
    html! {
        <div class={classes!("heat", modifier(cell.standing))} title={cell.word.clone()}>
            { figure_button(&cell.figure, value, open, onopen) }
            { for cell.shortfall.as_ref().map(|figure| html! {
                <span class="heat__lacking">
                    { figure_button(figure, Manner::default(), open, onopen) }
                </span>
            }) }
            { for cell.is_rounding_sensitive.then(|| html! {
                <span class="heat__lacking heat__lacking--words">{ words.overview.rounding }</span>
            }) }
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
