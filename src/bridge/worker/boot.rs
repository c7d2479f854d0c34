use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Url, Worker};

use crate::bridge::one_file;

/// What the worker runs first: it takes the glue and the module, and starts the program.
///
/// The glue comes as an address, or as text where pages may not load scripts (`file://`). A fault
/// is thrown outside the promise, so that the page hears of it.
const SCRIPT: &str = r#"
self.onmessage = function (event) {
  self.onmessage = null;
  var given = event.data;
  var url = given.text
    ? URL.createObjectURL(new Blob([given.text], { type: "text/javascript" }))
    : given.url;
  import(url)
    .then(function (glue) { return glue.default({ module_or_path: given.module }); })
    .catch(function (error) { setTimeout(function () { throw error; }); });
};
"#;

#[wasm_bindgen]
extern "C" {
    /// Address of the glue that runs this module.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static GLUE_URL: String;
}

/// Starts a worker; it says `ready` when it can take files.
///
/// # Errors
/// What the browser says when it allows no worker.
pub(super) fn start() -> Result<Worker, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = Array::of1(&JsValue::from_str(SCRIPT));
    let blob = Blob::new_with_str_sequence_and_options(&script, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let worker = Worker::new(&url);
    Url::revoke_object_url(&url)?;
    let worker = worker?;
    let given = Object::new();
    match one_file::glue() {
        Some(text) => Reflect::set(&given, &"text".into(), &text.into())?,
        None => Reflect::set(&given, &"url".into(), &GLUE_URL.with(String::clone).into())?,
    };
    Reflect::set(&given, &"module".into(), &wasm_bindgen::module())?;
    worker.post_message(&given)?;
    Ok(worker)
}
