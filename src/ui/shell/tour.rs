use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::bridge::Timer;
use crate::text::ui::N_STOPS;
use crate::ui::hooks::{EventSource, use_derived, use_listener, use_route, use_tour, use_words};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind, IconButton, IconName};

/// The pages of the tour, and what is marked on each.
const STOPS: [(Route, &str); N_STOPS] = [
    (Route::Overview, ".answer"),
    (Route::Overview, ".matrix"),
    (Route::Schools, ".filters"),
    (Route::County, ".county-item"),
    (Route::Standard, ".rule"),
    (Route::Data, ".file-drop"),
];

/// Marks the element that is looked at.
const MARK: &str = "data-tour";

/// A page draws itself after so many milliseconds at most; then what is to be marked is looked for.
const MOMENT: i32 = 120;

/// A card that leads through the pages, one place after another; nothing while nobody asked for it.
#[component]
pub fn Tour() -> Html {
    let tour = use_tour();
    let route = use_route();
    let is_settled = use_derived().is_settled;
    {
        let go = route.go.clone();
        use_effect_with(tour.stop, move |stop| {
            if let Some((route, _)) = stop.and_then(|at| STOPS.get(at)) {
                go.emit(route.clone());
            }
        });
    }
    // What is to be marked may be there only when its page is, and the page when the data are read.
    let sign = (tour.stop, route.route.clone(), is_settled);
    use_effect_with(sign, |(stop, _, _)| {
        let stop = stop.and_then(|at| STOPS.get(at));
        let timer = stop.map(|(_, target)| Timer::new(MOMENT, || mark(target)));
        move || {
            drop(timer);
            unmark();
        }
    });
    match tour.stop {
        Some(at) => html! { <Card {at} /> },
        None => html! {},
    }
}

/// Properties of [`Card`].
#[derive(PartialEq, Properties)]
struct CardProps {
    /// Which place.
    at: usize,
}

/// What is seen at one place, and the way on.
#[component]
fn Card(props: &CardProps) -> Html {
    let words = use_words().tour;
    let tour = use_tour();
    let at = props.at;
    let (title, text) = words.stops.get(at).copied().unwrap_or_default();
    let is_last = at + 1 == N_STOPS;
    let onescape = {
        let go = tour.go.clone();
        Callback::from(move |event: Event| {
            let pressed = event.dyn_ref::<KeyboardEvent>();
            if pressed.is_some_and(|event| event.key() == "Escape") {
                go.emit(None);
            }
        })
    };
    use_listener(EventSource::Document, "keydown", onescape);
    html! {
        <section class="tour" aria-label={words.title}>
            <div class="tour__head">
                <p class="tour__place">{ (words.place)(at + 1, N_STOPS) }</p>
                <IconButton
                    icon={IconName::Close}
                    label={words.close}
                    onpress={tour.go.reform(|()| None)}
                />
            </div>
            <div aria-live="polite">
                <h2 class="tour__title">{ title }</h2>
                <p>{ text }</p>
            </div>
            <div class="tour__tools">
                <Button
                    label={words.back}
                    kind={ButtonKind::Quiet}
                    disabled={at == 0}
                    onpress={tour.go.reform(move |()| at.checked_sub(1))}
                />
                <Button
                    label={if is_last { words.done } else { words.next }}
                    kind={ButtonKind::Primary}
                    onpress={tour.go.reform(move |()| (!is_last).then_some(at + 1))}
                />
            </div>
        </section>
    }
}

/// Marks an element and brings it into view.
fn mark(target: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(target).ok().flatten());
    if let Some(found) = found {
        let _ = found.set_attribute(MARK, "");
        let options = ScrollIntoViewOptions::new();
        // What is tall begins at the top; the card lies over the foot of a phone.
        let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
        let is_tall = height.is_some_and(|height| f64::from(found.client_height()) > height / 2.0);
        options.set_block(match is_tall {
            true => ScrollLogicalPosition::Start,
            false => ScrollLogicalPosition::Center,
        });
        found.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn unmark() {
    let document = web_sys::window().and_then(|window| window.document());
    let marked = document.and_then(|document| {
        let selector = format!("[{MARK}]");
        document.query_selector(&selector).ok().flatten()
    });
    if let Some(marked) = marked {
        let _ = marked.remove_attribute(MARK);
    }
}
