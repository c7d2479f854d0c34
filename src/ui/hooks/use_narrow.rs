use yew::prelude::*;

use super::{EventSource, use_listener};

/// Below this many pixels tables become cards.
const NARROW: i32 = 768;

/// Whether the window is as narrow as a phone; follows it when it is turned.
#[hook]
pub fn use_narrow() -> bool {
    let is_narrow = use_state_eq(measured);
    let measure = {
        let is_narrow = is_narrow.clone();
        use_callback((), move |_: Event, ()| is_narrow.set(measured()))
    };
    use_listener(EventSource::Window, "resize", measure);
    *is_narrow
}

/// Rendered natively there is no window: as on a computer.
fn measured() -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        return false;
    }
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    root.is_some_and(|root| root.client_width() < NARROW)
}
