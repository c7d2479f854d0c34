use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls something once, later, unless it is dropped before.
pub struct Timer {
    id: Option<i32>,
    _closure: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `react` after so many milliseconds.
    pub fn new(milliseconds: i32, react: impl FnMut() + 'static) -> Self {
        let closure = Closure::<dyn FnMut()>::new(react);
        let id = web_sys::window().and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    closure.as_ref().unchecked_ref(),
                    milliseconds,
                )
                .ok()
        });
        Self {
            id,
            _closure: closure,
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.id, web_sys::window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}
