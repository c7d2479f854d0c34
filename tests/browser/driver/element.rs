//! One element of a page.

use std::path::Path;

use serde_json::{Value, json};

use super::page::{Page, text_of};

/// The name under which WebDriver passes elements, fixed by its standard.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element, for as long as it stays in the document.
pub struct Element<'page> {
    pub(super) page: &'page Page,
    id: String,
}

impl<'page> Element<'page> {
    /// The element that an answer refers to, when it does.
    pub(super) fn from_answer(page: &'page Page, answer: &Value) -> Option<Self> {
        let id = answer.get(REFERENCE)?.as_str()?.to_owned();
        Some(Self { page, id })
    }

    /// This element as an argument of [`Page::run`].
    pub fn reference(&self) -> Value {
        json!({ REFERENCE: self.id })
    }

    /// The first element below this one that matches a CSS selector now.
    #[track_caller]
    pub fn find(&self, css: &str) -> Element<'page> {
        self.page
            .look(&self.command("element"), css)
            .unwrap_or_else(|| panic!("there is no `{css}` in the element"))
    }

    /// Clicks it, after scrolling it into view, as a person would.
    #[track_caller]
    pub fn click(&self) {
        // To the middle: what is behind a bar at the edge counts as seen, but cannot be clicked.
        const CENTRE: &str = "arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' })";
        self.page.run(CENTRE, &[self.reference()]);
        self.page
            .post(&self.command("click"), json!({}), "click the element");
    }

    /// Its text as it is seen; what is hidden is left out.
    #[track_caller]
    pub fn text(&self) -> String {
        text_of(
            self.page
                .get(&self.command("text"), "read the element's text"),
        )
    }

    /// The value of an attribute as it stands in the markup, when it has it.
    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        const SCRIPT: &str = "return arguments[0].getAttribute(arguments[1]);";
        let answer = self.page.run(SCRIPT, &[self.reference(), json!(name)]);
        answer.as_str().map(str::to_owned)
    }

    /// A property of its object, as in `value` or `checked`.
    #[track_caller]
    pub fn property(&self, name: &str) -> Value {
        self.page.get(
            &self.command(&format!("property/{name}")),
            "read a property of the element",
        )
    }

    /// The value of a form control.
    #[track_caller]
    pub fn value(&self) -> String {
        text_of(self.property("value"))
    }

    /// Its role and name as a screen reader tells them.
    #[track_caller]
    pub fn spoken(&self) -> (String, String) {
        let role = self
            .page
            .get(&self.command("computedrole"), "read the element's role");
        let name = self.page.get(
            &self.command("computedlabel"),
            "read the element's spoken name",
        );
        // Some versions of the browser keep white space at the end of a label.
        (text_of(role), text_of(name).trim().to_owned())
    }

    /// Whether a person can see it.
    #[track_caller]
    pub fn is_shown(&self) -> bool {
        self.page.get(&self.command("displayed"), "see the element") == json!(true)
    }

    /// Types into it; see [`super::key`] for keys without a character.
    #[track_caller]
    pub fn send_keys(&self, keys: &str) {
        self.page.post(
            &self.command("value"),
            json!({ "text": keys }),
            "type into the element",
        );
    }

    /// Empties a form control.
    #[track_caller]
    pub fn clear(&self) {
        self.page
            .post(&self.command("clear"), json!({}), "empty the element");
    }

    /// Chooses the option of a `select` whose text this is.
    #[track_caller]
    pub fn choose(&self, text: &str) {
        const SCRIPT: &str = "const [select, text] = arguments;
            const option = [...select.options].find(option => option.text.trim() === text);
            if (!option) return false;
            select.value = option.value;
            select.dispatchEvent(new Event('input', { bubbles: true }));
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let chosen = self.page.run(SCRIPT, &[self.reference(), json!(text)]);
        assert_eq!(chosen, json!(true), "there is no option “{text}”");
    }

    /// Gives files to an `input[type=file]`.
    #[track_caller]
    pub fn upload(&self, files: &[&Path]) {
        let names: Vec<String> = files
            .iter()
            .map(|file| {
                let whole = file.canonicalize();
                let whole =
                    whole.unwrap_or_else(|error| panic!("no file {}: {error}", file.display()));
                whole.display().to_string()
            })
            .collect();
        self.send_keys(&names.join("\n"));
    }

    /// The path of a command on this element.
    fn command(&self, name: &str) -> String {
        format!("/element/{}/{name}", self.id)
    }
}
