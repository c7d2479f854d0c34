use wasm_bindgen::JsValue;
use web_sys::{UrlSearchParams, Window};
use yew::prelude::*;

use super::{Settings, SettingsContext, Theme, TypeSize};
use crate::text::Language;

/// Settings from the address (`?lang=en&theme=dark&font=large`), written to the document and back
/// to the address when they change.
#[hook]
pub fn use_settings() -> SettingsContext {
    let state = use_state_eq(from_address);
    use_effect_with(*state, |settings| {
        if let Some(window) = web_sys::window() {
            show(&window, *settings);
        }
    });
    let change = {
        let state = state.clone();
        Callback::from(move |settings: Settings| {
            state.set(settings);
            // Where the address may not be changed, as in some frames, memory is enough.
            let _ = web_sys::window().map(|window| to_address(&window, settings));
        })
    };
    SettingsContext {
        settings: *state,
        change,
    }
}

/// The settings that the address asks for.
fn from_address() -> Settings {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    let parameters = search.and_then(|text| UrlSearchParams::new_with_str(&text).ok());
    let get = |name| parameters.as_ref().and_then(|all| all.get(name));
    Settings {
        language: get("lang")
            .and_then(|code| Language::from_code(&code))
            .unwrap_or_default(),
        theme: match get("theme").as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        },
        type_size: match get("font").as_deref() {
            Some("large") => TypeSize::Large,
            _ => TypeSize::Normal,
        },
    }
}

/// Puts the settings on the root element, where the styles look for them.
fn show(window: &Window, settings: Settings) {
    let root = window
        .document()
        .and_then(|document| document.document_element());
    let Some(root) = root else {
        return;
    };
    let set = |name: &str, value: Option<&str>| {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    };
    set("lang", Some(settings.language.tag()));
    set("data-theme", theme_name(settings.theme));
    set("data-type", type_name(settings.type_size));
}

fn to_address(window: &Window, settings: Settings) -> Result<(), JsValue> {
    let location = window.location();
    let parameters = UrlSearchParams::new_with_str(&location.search()?)?;
    let set = |name: &str, value: Option<&str>| match value {
        Some(value) => parameters.set(name, value),
        None => parameters.delete(name),
    };
    set("lang", Some(settings.language.code()));
    set("theme", theme_name(settings.theme));
    set("font", type_name(settings.type_size));
    let query = String::from(parameters.to_string());
    let address = format!("?{query}{}", location.hash()?);
    window
        .history()?
        .replace_state_with_url(&JsValue::NULL, "", Some(&address))
}

const fn theme_name(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}

const fn type_name(size: TypeSize) -> Option<&'static str> {
    match size {
        TypeSize::Normal => None,
        TypeSize::Large => Some("large"),
    }
}
