use js_sys::{Array, Reflect, Uint8Array, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{task, wire};
use crate::app::{self, Export, Stage};
use crate::intake::SourceFile;

/// Runs inside the worker: answers each task.
pub fn serve() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answer = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let given = event.data();
            let part = |index| Reflect::get_u32(&given, index).unwrap_or_default();
            let text = |index| part(index).as_string().unwrap_or_default();
            let bytes = match text(0).as_str() {
                task::READ => Some(read(&text(1), &Uint8Array::new(&part(2)).to_vec())),
                task::EXPORT => export(&scope, &text(1), &text(2)),
                _ => None,
            };
            // Nobody listens any more when this fails.
            let _ = match bytes {
                Some(bytes) => {
                    let answer = Uint8Array::from(bytes.as_slice());
                    let transfer = Array::of1(&answer.buffer());
                    scope.post_message_with_transfer(&answer, &transfer)
                }
                None => scope.post_message(&JsValue::NULL),
            };
        })
    };
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    let _ = scope.post_message(&"ready".into());
}

/// The tables of a file.
fn read(name: &str, bytes: &[u8]) -> Vec<u8> {
    let read = app::read_file(&SourceFile { name, bytes });
    wire::encode(&read)
}

/// A file made from a workspace; each stage is told as it begins.
fn export(scope: &DedicatedWorkerGlobalScope, what: &str, text: &str) -> Option<Vec<u8>> {
    let told = |stage: Stage| {
        let number = Stage::ALL.iter().position(|it| *it == stage);
        // Nobody listens any more when this fails.
        let _ = scope.post_message(&JsValue::from(number.unwrap_or_default()));
    };
    app::export(text, &Export::from_text(what)?, &told).ok()
}
