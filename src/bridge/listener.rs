use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens to an event for as long as it lives.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `react` on every `event` at `target`.
    pub fn new(
        target: impl Into<EventTarget>,
        event: &'static str,
        react: impl FnMut(Event) + 'static,
    ) -> Self {
        let target = target.into();
        let closure = Closure::<dyn FnMut(Event)>::new(react);
        // A listener that cannot be added leaves the page as it is; there is nothing to tell.
        let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Self {
            target,
            event,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, callback);
    }
}
