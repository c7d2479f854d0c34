//! What is left to do when the program fails: the user's work becomes a file before anything else.
//!
//! A panic ends the module, but not before its hook has run; the hook writes the work that was kept last
//! and puts plain elements in the place of the page, for nothing of the program can be trusted any more.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlAnchorElement};

use super::download::download;
use super::{time, today};
use crate::app::{self, FileFormat, Saved};
use crate::pace::{Steady, at_once};
use crate::text::Language;
use crate::text::ui::{ShellWords, Words};

/// The user's work as it was last.
pub struct Work {
    /// In which language to speak.
    pub language: Language,
    /// The county that the file is named after; may be empty.
    pub county: String,
    /// The workspace; `None` while there is nothing in it.
    pub saved: Option<Saved>,
}

thread_local! {
    static LAST: RefCell<Option<Work>> = const { RefCell::new(None) };
    static IS_TOLD: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the work for the case that the program fails.
pub fn keep(work: Work) {
    LAST.with(|last| last.replace(Some(work)));
}

/// The hook of panics: saves the work that was kept last, and says so.
pub fn crashed(info: &PanicHookInfo<'_>) {
    let what = info.to_string();
    web_sys::console::error_1(&JsValue::from_str(&what));
    // What fails while this is told must not tell it again.
    if !IS_TOLD.replace(true) {
        let last = LAST.with(|last| last.try_borrow_mut().ok()?.take());
        // Nothing is left to do where even plain elements cannot be made.
        let _ = tell(last, &what);
    }
}

/// Puts the words and the file in the place of the page.
fn tell(last: Option<Work>, what: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let document = window.document().ok_or(JsValue::UNDEFINED)?;
    let body = document.body().ok_or(JsValue::UNDEFINED)?;
    let words = Words::of(last.as_ref().map_or(Language::Zh, |work| work.language)).shell;
    let work = last.and_then(|work| Some((work.language, work.county, work.saved?)));
    let text = work.map(|(language, county, saved)| {
        let text = at_once(app::write_saved(&saved, &Steady));
        (
            app::workspace_file(language, &county, today(), &time()),
            text,
        )
    });
    while let Some(child) = body.first_child() {
        body.remove_child(&child)?;
    }
    let screen = document.create_element("main")?;
    screen.set_class_name("crash");
    body.append_child(&screen)?;
    match text {
        Some((name, text)) => saved(&document, &screen, words, (&name, &text))?,
        None => {
            add(&document, &screen, "h1", words.crashed)?;
            add(&document, &screen, "p", words.crashed_empty)?;
        }
    }
    let again = add(&document, &screen, "a", words.crashed_again)?;
    let address = window.location().href()?;
    let page = address.split('#').next().unwrap_or_default();
    again.set_class_name("button");
    again.unchecked_into::<HtmlAnchorElement>().set_href(page);
    let detail = format!("{}{what}", words.crashed_detail);
    add(&document, &screen, "p", &detail)?.set_class_name("crash__detail");
    Ok(())
}

/// Saves the file at once, and offers it again.
fn saved(
    document: &Document,
    screen: &Element,
    words: &ShellWords,
    (name, text): (&str, &str),
) -> Result<(), JsValue> {
    add(document, screen, "h1", words.crashed_saved)?;
    add(document, screen, "p", &(words.crashed_file)(name))?;
    let link = add(document, screen, "a", words.crashed_download)?;
    link.set_class_name("button button--primary");
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_download(name);
    link.set_href(&super::download::address(
        FileFormat::Workspace,
        text.as_bytes(),
    )?);
    download(name, FileFormat::Workspace, text.as_bytes())
}

/// An element with a text, by properties alone.
fn add(document: &Document, screen: &Element, name: &str, text: &str) -> Result<Element, JsValue> {
    let element = document.create_element(name)?;
    element.set_text_content(Some(text));
    screen.append_child(&element)?;
    Ok(element)
}
