//! The page of one file (`junheng.html`): what its first script (`one-file/packer/src/boot.js`) left for the
//! program. Elsewhere there is nothing of it.

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// What the file is called beside the page that many files make.
pub const NAME: &str = "junheng.html";

/// The fingerprint (SHA-256) of the file that was published beside this page; `None` where none was.
pub fn published() -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let document = web_sys::window()?.document()?;
    let told = document
        .query_selector("meta[name=junheng-one-file]")
        .ok()??;
    told.get_attribute("content")
}

/// Whether the page is one file.
pub fn is_here() -> bool {
    part("copy").is_some()
}

/// The script that stands between the browser and the module.
pub(super) fn glue() -> Option<String> {
    part("glue")?.as_string()
}

/// The work that was saved inside the file; `None` where there is none.
pub fn work() -> Option<String> {
    part("work")?.as_string().filter(|work| !work.is_empty())
}

/// The file with this work in it, as bytes; without any it is the file as it was published.
pub fn copy(work: &str) -> Option<Vec<u8>> {
    let copy: Function = part("copy")?.dyn_into().ok()?;
    let bytes = copy.call1(&JsValue::UNDEFINED, &work.into()).ok()?;
    Some(bytes.dyn_into::<Uint8Array>().ok()?.to_vec())
}

fn part(name: &str) -> Option<JsValue> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let file = Reflect::get(&js_sys::global(), &"junhengFile".into()).ok()?;
    let part = Reflect::get(&file, &name.into()).ok()?;
    (!part.is_undefined()).then_some(part)
}
