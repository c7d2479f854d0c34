use yew::prelude::*;

use crate::engine::{IndicatorStanding, Standing};
use crate::ui::widgets::{Badge, Tone};

/// How something stands: shape, word, colour.
pub fn standing_badge(standing: Standing, word: impl Into<AttrValue>) -> Html {
    html! {
        <Badge tone={Tone::from(standing)} label={word.into()} />
    }
}

/// How one indicator of one unit stands.
pub fn indicator_badge(standing: IndicatorStanding, word: impl Into<AttrValue>) -> Html {
    html! {
        <Badge tone={Tone::from(standing)} label={word.into()} />
    }
}
