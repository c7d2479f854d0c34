//! The page without a network: a service worker (`one-file/packer/src/sw.js`) keeps the files of the page,
//! and a newer page waits until it is let in.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, Window};

use super::{Listener, one_file};

/// A newer page that is there, but not shown.
#[derive(Clone, PartialEq)]
pub struct Update {
    registration: ServiceWorkerRegistration,
}

impl Update {
    /// Lets the newer page in: this one is loaded again as that one.
    pub fn take(&self) {
        let Some((container, waiting)) = container().zip(self.registration.waiting()) else {
            return;
        };
        // The listener lives as long as the page, which is not long.
        std::mem::forget(Listener::new(container, "controllerchange", |_| {
            let _ = web_sys::window().map(|window| window.location().reload());
        }));
        let _ = waiting.post_message(&"take over".into());
    }
}

/// Has the files of this page kept, and tells when a newer page is there. Does nothing in a frame, from a
/// disk, and where the browser has no service workers.
pub fn keep_page(tell: impl Fn(Update) + 'static) {
    let Some(container) = container() else {
        return;
    };
    spawn_local(async move {
        let Ok(registered) = JsFuture::from(container.register("sw.js")).await else {
            return;
        };
        let registration: ServiceWorkerRegistration = registered.unchecked_into();
        let tell = {
            let registration = registration.clone();
            let container = container.clone();
            Rc::new(move || {
                // Without a page before there is none that is newer.
                if container.controller().is_some() && registration.waiting().is_some() {
                    tell(Update {
                        registration: registration.clone(),
                    });
                }
            })
        };
        tell();
        let changes = Rc::new(RefCell::new(None));
        let found = registration.clone();
        let listener = Listener::new(registration, "updatefound", move |_| {
            let Some(worker) = found.installing() else {
                return;
            };
            let (tell, installed) = (Rc::clone(&tell), worker.clone());
            let change = Listener::new(worker, "statechange", move |_| {
                if installed.state() == ServiceWorkerState::Installed {
                    tell();
                }
            });
            changes.borrow_mut().replace(change);
        });
        // As long as the page.
        std::mem::forget(listener);
    });
}

/// The browser's service workers, where this page may have one.
fn container() -> Option<ServiceWorkerContainer> {
    let window = web_sys::window()?;
    let is_served = window.location().protocol().ok()?.starts_with("http");
    let can =
        is_served && window.is_secure_context() && !one_file::is_here() && !is_framed(&window);
    can.then(|| window.navigator().service_worker())
}

/// Whether the page is inside another.
fn is_framed(window: &Window) -> bool {
    window.top().ok().flatten().as_ref() != Some(window)
}
