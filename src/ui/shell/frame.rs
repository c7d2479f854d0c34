use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Event, FocusOptions, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::use_taking::use_taking;
use super::{AppHeader, ContextBar, Tour, page_name};
use crate::bridge::Timer;
use crate::ui::hooks::{
    EventSource, Exporter, GivingContext, Happening, SaveAs, SettingsContext, ToastContext,
    TourContext, Travel, WayBack, is_typing, use_derived, use_exporting, use_listener, use_route,
    use_saver, use_travel, use_words, use_workspace,
};
use crate::ui::pages::Page;
use crate::ui::pages::data::ReturnedDialog;
use crate::ui::router::Route;
use crate::ui::widgets::Toast;

/// How long what just happened is told, in milliseconds.
const TOAST_TIME: i32 = 8_000;

/// Frames every page, and takes what is dropped, pasted or pressed anywhere.
#[component]
pub fn Frame() -> Html {
    let words = use_words();
    let settings = use_context::<SettingsContext>();
    let route = use_route();
    let workspace = use_workspace();
    // What is shown belongs to the state before until it is settled.
    let is_busy = !use_derived().is_settled;
    let toast = use_state_eq(|| None::<Happening>);
    let tell = {
        let toast = toast.clone();
        use_callback((), move |happening: Happening, ()| {
            toast.set(Some(happening))
        })
    };
    let giving = use_taking(tell.clone());
    let exporter = use_exporting(tell.clone());
    let stop = use_state_eq(|| None::<usize>);
    let tour = TourContext {
        stop: *stop,
        go: {
            let stop = stop.setter();
            use_callback((), move |next: Option<usize>, ()| stop.set(next))
        },
    };
    let returned = giving.returned.clone();
    let returned = returned.map(|returned| (returned, giving.ondecided.clone()));
    let travel = use_travel(tell.clone());
    use_undo_keys(travel.clone());
    use_title(&route.route);
    let main = use_focus_on_page(&route.route);
    let close = {
        let toast = toast.clone();
        Callback::from(move |()| toast.set(None))
    };
    use_leave_guard(workspace.is_unsaved());
    let save = use_saver(SaveAs::Workspace, tell.clone());
    use_save_key(save);
    // What is told offers to undo the last step: it goes when there is another.
    let told_at = use_mut_ref(|| None);
    use_effect_with(((*toast).clone(), Rc::clone(workspace.ground())), {
        let close = close.clone();
        move |(told, ground)| {
            let mut told_at = told_at.borrow_mut();
            match (told, &*told_at) {
                (None, _) => *told_at = None,
                (Some(now), Some((before, at))) if now == before => {
                    if now.way_back == WayBack::Undo && !Rc::ptr_eq(at, ground) {
                        close.emit(());
                    }
                }
                (Some(now), _) => *told_at = Some((now.clone(), Rc::clone(ground))),
            }
        }
    });
    use_effect_with((*toast).clone(), {
        let close = close.clone();
        move |told| {
            let timer = told
                .is_some()
                .then(|| Timer::new(TOAST_TIME, move || close.emit(())));
            move || drop(timer)
        }
    });
    let onundo = {
        let main = main.clone();
        Callback::from(move |()| {
            travel.emit(Travel::Back);
            // The button goes with what was told; the focus must be somewhere.
            focus_in_place(&main);
        })
    };
    let skip = {
        let main = main.clone();
        Callback::from(move |event: MouseEvent| {
            // The address's hash names the page; it cannot name the place to skip to.
            event.prevent_default();
            focus(&main);
        })
    };
    html! {
        <ContextProvider<ToastContext> context={ToastContext { tell }}>
            <ContextProvider<GivingContext> context={giving}>
            <ContextProvider<Exporter> context={exporter}>
                <ContextProvider<TourContext> context={tour}>
                    <div class="shell">
                        <a class="skip-link" href="#main" onclick={skip}>{ words.shell.skip }</a>
                        <div>{ for settings.map(|context| html! { <AppHeader {context} /> }) }</div>
                        <ContextBar />
                        <main
                            class="page"
                            id="main"
                            tabindex="-1"
                            aria-busy={is_busy.to_string()}
                            ref={main}
                        >
                            <Page route={route.route.clone()} has_data={!workspace.ground().is_empty()} />
                        </main>
                        <div>
                            { for returned.map(|(returned, ondecided)| html! {
                                <ReturnedDialog {returned} {ondecided} />
                            }) }
                        </div>
                        <Tour />
                        <div aria-live="polite">
                            { for (*toast).clone().map(|told| html! {
                                <Toast
                                    message={told.message}
                                    action={(told.way_back == WayBack::Undo)
                                        .then_some(AttrValue::Static(words.shell.undo_short))}
                                    onaction={onundo}
                                    close={words.shell.close}
                                    onclose={close}
                                />
                            }) }
                        </div>
                    </div>
                </ContextProvider<TourContext>>
            </ContextProvider<Exporter>>
            </ContextProvider<GivingContext>>
        </ContextProvider<ToastContext>>
    }
}

/// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z), where no control for text takes them.
#[hook]
fn use_undo_keys(travel: Callback<Travel>) {
    let react = Callback::from(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !(pressed.ctrl_key() || pressed.meta_key()) || is_typing(event.target()) {
            return;
        }
        let way = match (pressed.key().to_lowercase().as_str(), pressed.shift_key()) {
            ("z", false) => Travel::Back,
            ("y", false) | ("z", true) => Travel::Forward,
            _ => return,
        };
        event.prevent_default();
        travel.emit(way);
    });
    use_listener(EventSource::Document, "keydown", react);
}

/// Ctrl+S, wherever the focus is: the browser would save the page without the work.
#[hook]
fn use_save_key(save: Callback<()>) {
    let react = Callback::from(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_asked = (pressed.ctrl_key() || pressed.meta_key()) && !pressed.shift_key();
        if is_asked && pressed.key().eq_ignore_ascii_case("s") {
            event.prevent_default();
            save.emit(());
        }
    });
    use_listener(EventSource::Document, "keydown", react);
}

/// Asks before the page is left, where it has work that is nowhere else.
#[hook]
fn use_leave_guard(is_unsaved: bool) {
    let react = Callback::from(move |event: Event| {
        if !is_unsaved {
            return;
        }
        event.prevent_default();
        // Browsers before 2023 ask only for this.
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value("junheng");
        }
    });
    use_listener(EventSource::Window, "beforeunload", react);
}

/// The title of the browser's tab names the page.
#[hook]
fn use_title(route: &Route) {
    let words = use_words();
    let title = (words.shell.page_title)(page_name(words, route));
    use_effect_with(title, |title| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    });
}

/// Another page begins at its top, with the focus on it; the first one leaves the focus alone.
#[hook]
fn use_focus_on_page(route: &Route) -> NodeRef {
    let main = use_node_ref();
    let is_first = use_mut_ref(|| true);
    use_effect_with(route.page(), {
        let main = main.clone();
        move |route| {
            // The page of county items shows the one that is asked for by itself.
            if is_first.replace(false) || matches!(route, Route::Item(_)) {
                return;
            }
            focus(&main);
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    });
    main
}

/// As [`focus`], without scrolling.
fn focus_in_place(node: &NodeRef) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
