use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::Timer;
use crate::app::FileFormat;

/// Gives the user a file with these bytes.
///
/// # Errors
/// What the browser says when it does not allow it.
pub fn download(name: &str, format: FileFormat, bytes: &[u8]) -> Result<(), JsValue> {
    let url = address(format, bytes)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::UNDEFINED)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The download reads the address after the click; it is given back a minute later.
    std::mem::forget(Timer::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    }));
    Ok(())
}

/// The address of a file with these bytes, for as long as the page is there.
pub(super) fn address(format: FileFormat, bytes: &[u8]) -> Result<String, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(format.media_type());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}
