use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::{AppHeader, ContextBar, page_name};
use crate::app::{self, Action, Source, Workspace};
use crate::bridge::Timer;
use crate::ui::hooks::{
    DataView, EventSource, GivingContext, Happening, Pasted, SettingsContext, ToastContext,
    WayBack, is_typing, use_data_view, use_dispatch, use_file_drop, use_listener, use_loader,
    use_paste, use_route, use_words, use_workspace,
};
use crate::ui::pages::Page;
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
    let dispatch = use_dispatch();
    let toast = use_state_eq(|| None::<Happening>);
    let tell = {
        let toast = toast.clone();
        use_callback((), move |happening: Happening, ()| {
            toast.set(Some(happening))
        })
    };
    let giving = use_taking(tell.clone());
    use_undo_keys();
    use_title(&route.route);
    let main = use_focus_on_page(&route.route);
    let close = {
        let toast = toast.clone();
        Callback::from(move |()| toast.set(None))
    };
    use_leave_guard(workspace.ground().has_own_work());
    // What is told offers to undo the last step: it goes when there is another.
    let told_at = use_mut_ref(|| None);
    use_effect_with(((*toast).clone(), Rc::clone(workspace.ground())), {
        let close = close.clone();
        move |(told, ground)| {
            let mut told_at = told_at.borrow_mut();
            match (told, &*told_at) {
                (None, _) => *told_at = None,
                (Some(now), Some((before, at))) if now == before => {
                    if !Rc::ptr_eq(at, ground) {
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
        let (dispatch, close) = (dispatch, close.clone());
        Callback::from(move |()| {
            dispatch.emit(Action::Undo);
            close.emit(());
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
                <div class="shell">
                    <a class="skip-link" href="#main" onclick={skip}>{ words.shell.skip }</a>
                    <div>{ for settings.map(|context| html! { <AppHeader {context} /> }) }</div>
                    <ContextBar />
                    <main class="page" id="main" tabindex="-1" ref={main}>
                        <Page route={route.route.clone()} has_data={!workspace.ground().is_empty()} />
                    </main>
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
            </ContextProvider<GivingContext>>
        </ContextProvider<ToastContext>>
    }
}

/// Takes files, pasted ranges and the demo, tells of them, and goes to the page that shows them.
#[hook]
fn use_taking(tell: Callback<Happening>) -> GivingContext {
    let words = use_words().data;
    let workspace = use_workspace();
    let dispatch = use_dispatch();
    let route = use_route();
    let view = use_data_view();
    let ondone = {
        let (tell, route, view) = (tell.clone(), route.clone(), view.clone());
        let before = workspace.clone();
        Callback::from(move |sources: Vec<Source>| {
            let n_read = sources
                .iter()
                .filter(|source| !source.tables.is_empty())
                .count();
            let message = if n_read == 0 {
                words.nothing_read.to_owned()
            } else {
                (words.files_read)(n_read, sources.len() - n_read)
            };
            let after = Rc::new(Workspace::clone(&before)).reduce(Action::Load(sources));
            let n_idle = after.ground().n_idle();
            let idle = if n_idle > before.ground().n_idle() {
                (words.corrections_idle)(n_idle)
            } else {
                String::new()
            };
            tell.emit(Happening {
                message: format!("{message}{idle}").into(),
                way_back: WayBack::Undo,
            });
            view.show.emit(DataView::default());
            route.go.emit(Route::Data);
        })
    };
    let loader = use_loader(&workspace, ondone.clone());
    let hover = use_file_drop(loader.load.clone());
    let number = workspace.n_sources() + 1;
    let onpaste = {
        let dispatch = dispatch.clone();
        Callback::from(move |pasted: Pasted| {
            let name = (words.pasted_name)(number);
            let source = app::pasted(&name, &pasted.text, pasted.html.as_deref());
            dispatch.emit(Action::Load(vec![source.clone()]));
            ondone.emit(vec![source]);
        })
    };
    use_paste(onpaste);
    let ondemo = Callback::from(move |()| match app::demo(words.demo_name) {
        Ok(source) => {
            dispatch.emit(Action::Load(vec![source]));
            route.go.emit(Route::Overview);
        }
        Err(_) => tell.emit(Happening {
            message: words.not_written.into(),
            way_back: WayBack::None,
        }),
    });
    GivingContext {
        hover,
        progress: loader.progress,
        onfiles: loader.load,
        ondemo,
        oncancel: loader.cancel,
    }
}

/// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z), where no control for text takes them.
#[hook]
fn use_undo_keys() {
    let dispatch = use_dispatch();
    let react = Callback::from(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !(pressed.ctrl_key() || pressed.meta_key()) || is_typing(event.target()) {
            return;
        }
        let action = match (pressed.key().to_lowercase().as_str(), pressed.shift_key()) {
            ("z", false) => Action::Undo,
            ("y", false) | ("z", true) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(action);
    });
    use_listener(EventSource::Document, "keydown", react);
}

/// Asks before the page is left, where it has work that is nowhere else.
#[hook]
fn use_leave_guard(has_own_work: bool) {
    let react = Callback::from(move |event: Event| {
        if !has_own_work {
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
    use_effect_with(route.clone(), {
        let main = main.clone();
        move |_| {
            if is_first.replace(false) {
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

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
