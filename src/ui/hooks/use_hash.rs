use wasm_bindgen::JsValue;
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
    let replace = {
        let route = route.clone();
        use_callback((), move |target: Route, ()| {
            let address = target.to_hash();
            let history = web_sys::window().and_then(|window| window.history().ok());
            if let Some(history) = history {
                let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
            }
            route.set(target);
        })
    };
    RouteContext {
        route: (*route).clone(),
        go,
        replace,
    }
}

fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::from_hash(&hash.unwrap_or_default())
}
