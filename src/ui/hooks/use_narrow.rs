use yew::prelude::*;

use super::{EventSource, use_listener};

/// Below this many pixels tables become cards.
const NARROW: f64 = 768.0;

/// Whether the window is as narrow as a phone; follows it when it is turned.
#[hook]
pub fn use_narrow() -> bool {
    let is_narrow = use_state_eq(|| false);
    let measure = {
        let is_narrow = is_narrow.clone();
        use_callback((), move |_: Event, ()| is_narrow.set(measured()))
    };
    use_listener(EventSource::Window, "resize", measure);
    {
        let is_narrow = is_narrow.clone();
        use_effect_with((), move |()| is_narrow.set(measured()));
    }
    *is_narrow
}

fn measured() -> bool {
    web_sys::window()
        .and_then(|window| window.inner_width().ok()?.as_f64())
        .is_some_and(|width| width < NARROW)
}
