use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{Timer, time, today};
use crate::app::WORKSPACE_ENDING;
use crate::text::Language;
use crate::text::ui::Words;

/// Gives the user a file with these bytes.
///
/// # Errors
/// What the browser says when it does not allow it.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let url = address(media_type, bytes)?;
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
pub(super) fn address(media_type: &str, bytes: &[u8]) -> Result<String, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}

/// A name without signs that some system does not take.
pub fn plain_file_name(name: &str) -> String {
    name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' '], "_")
}

/// What a workspace that is saved now is called as a file.
pub fn workspace_file(language: Language, county: &str) -> String {
    let words = Words::of(language);
    let county = match county {
        "" => words.report.unnamed,
        county => county,
    };
    let day = today().to_string().replace('-', "");
    let name = (words.shell.workspace_file)(county, &day, &time());
    format!("{}{WORKSPACE_ENDING}", plain_file_name(&name))
}
