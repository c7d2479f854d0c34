use js_sys::{Array, Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::wire;
use crate::intake::{self, SourceFile};

/// Runs inside the worker: answers each `[name, bytes]` with the tables in it.
pub fn serve() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answer = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let given = event.data();
            let part = |index| Reflect::get_u32(&given, index).unwrap_or_default();
            let name = part(0).as_string().unwrap_or_default();
            let bytes = Uint8Array::new(&part(1)).to_vec();
            let read = intake::read_file(&SourceFile {
                name: &name,
                bytes: &bytes,
            });
            let answer = Uint8Array::from(wire::encode(&read).as_slice());
            let transfer = Array::of1(&answer.buffer());
            // Nobody listens any more when this fails.
            let _ = scope.post_message_with_transfer(&answer, &transfer);
        })
    };
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    let _ = scope.post_message(&"ready".into());
}
