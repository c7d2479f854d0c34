use yew::prelude::*;

use super::{EventSource, RouteContext, use_listener};
use crate::ui::router::Route;

/// The page that the address names, kept in step with it.
#[hook]
pub fn use_hash() -> RouteContext {
    let route = use_state_eq(current);
    {
        let route = route.clone();
        let onchange = Callback::from(move |_| route.set(current()));
        use_listener(EventSource::Window, "hashchange", onchange);
    }
    let go = use_callback((), |target: Route, ()| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().set_hash(&target.to_hash());
        }
    });
    RouteContext {
        route: (*route).clone(),
        go,
    }
}

fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::from_hash(&hash.unwrap_or_default())
}
