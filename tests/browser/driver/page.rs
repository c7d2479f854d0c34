//! A page in a browser of its own: opening, finding, running scripts, waiting.
//!
//! Every method panics with what it tried when it cannot do it, at the line of the test
//! that called it.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::element::Element;
use super::logs::Logs;
use super::session::Session;
use super::wire::WireError;

/// How long [`Page::find`] and its like wait before they give up.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The pause between two looks.
const PAUSE: Duration = Duration::from_millis(20);

/// A page in a browser with an empty profile; dropping it ends the browser.
///
/// When a test fails, the page leaves its picture and its console behind.
pub struct Page {
    pub(super) session: Session,
    pub(super) logs: Logs,
}

impl Page {
    /// Starts a browser and opens `url` in it.
    #[track_caller]
    pub fn open(url: &str) -> Self {
        let page = Self {
            session: Session::start(),
            logs: Logs::default(),
        };
        page.goto(url);
        page
    }

    /// Opens another address, and returns when it has loaded.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        self.post("/url", json!({ "url": url }), &format!("open {url}"));
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.post("/refresh", json!({}), "reload the page");
    }

    /// Goes back in the history, as the browser's button does.
    #[track_caller]
    pub fn back(&self) {
        self.post("/back", json!({}), "go back");
    }

    /// The address of the page, with its hash.
    #[track_caller]
    pub fn url(&self) -> String {
        text_of(self.get("/url", "read the address"))
    }

    /// The title of the document.
    #[track_caller]
    pub fn title(&self) -> String {
        text_of(self.get("/title", "read the title"))
    }

    /// The first element that matches a CSS selector; waits until there is one.
    #[track_caller]
    pub fn find(&self, css: &str) -> Element<'_> {
        let what = format!("an element `{css}`");
        self.wait_for(PATIENCE, &what, || self.look("/element", css))
    }

    /// The first element that matches a CSS selector and contains `text`; waits for it.
    #[track_caller]
    pub fn find_with_text(&self, css: &str, text: &str) -> Element<'_> {
        const SCRIPT: &str = "const [css, text] = arguments;
            return [...document.querySelectorAll(css)].find(e => e.textContent.includes(text)) ?? null;";
        let what = format!("an element `{css}` with the text “{text}”");
        self.wait_for(PATIENCE, &what, || {
            Element::from_answer(self, &self.run(SCRIPT, &[json!(css), json!(text)]))
        })
    }

    /// All elements that match a CSS selector now.
    #[track_caller]
    pub fn find_all(&self, css: &str) -> Vec<Element<'_>> {
        let answer = self.post("/elements", selector(css), &format!("find all `{css}`"));
        let found = answer.as_array().map(Vec::as_slice).unwrap_or_default();
        found
            .iter()
            .filter_map(|reference| Element::from_answer(self, reference))
            .collect()
    }

    /// Whether some element matches a CSS selector now.
    #[track_caller]
    pub fn has(&self, css: &str) -> bool {
        self.look("/element", css).is_some()
    }

    /// The element that has the focus.
    #[track_caller]
    pub fn focused(&self) -> Element<'_> {
        let answer = self.get("/element/active", "find the focused element");
        Element::from_answer(self, &answer).expect("some element always has the focus")
    }

    /// Runs JavaScript as the body of a function and gives what it returns.
    ///
    /// The arguments are `arguments[0]` and so on; an element is passed as [`Element::reference`].
    #[track_caller]
    pub fn run(&self, script: &str, args: &[Value]) -> Value {
        let body = json!({ "script": script, "args": args });
        self.post(
            "/execute/sync",
            body,
            &format!("run the script\n{script}\n"),
        )
    }

    /// Like [`Page::run`], for a script that calls its last argument when it is ready.
    #[track_caller]
    pub fn run_async(&self, script: &str, args: &[Value]) -> Value {
        let body = json!({ "script": script, "args": args });
        self.post(
            "/execute/async",
            body,
            &format!("run the script\n{script}\n"),
        )
    }

    /// Waits until `condition` holds; after `timeout` the test fails, naming `what`.
    ///
    /// An element that was drawn anew between being found and being read is not there *yet*; it is
    /// looked for again. Everything else that goes wrong in `condition` ends the test.
    #[track_caller]
    pub fn wait_until(&self, condition: impl Fn(&Self) -> bool, timeout: Duration, what: &str) {
        self.wait_for(timeout, what, || {
            let asked = panic::catch_unwind(AssertUnwindSafe(|| condition(self)));
            match asked {
                Ok(holds) => holds.then_some(()),
                Err(cause) if is_stale(&*cause) => None,
                Err(cause) => panic::resume_unwind(cause),
            }
        });
    }

    /// Waits until the page shows a text; what is read and assessed first may take a while.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        let has_text = |page: &Self| page.find("body").text().contains(text);
        self.wait_until(
            has_text,
            Duration::from_secs(30),
            &format!("the text “{text}”"),
        );
    }

    /// The folder into which the page's downloads go; it is removed with the browser.
    pub fn downloads(&self) -> PathBuf {
        self.session.downloads()
    }

    /// Waits until a download of this name is complete, and gives its file.
    #[track_caller]
    pub fn wait_for_download(&self, name: &str) -> PathBuf {
        let file = self.downloads().join(name);
        self.wait_for(PATIENCE, &format!("the download {name}"), || {
            // Chromium takes the name with an empty file, writes beside it, and puts the whole in its place.
            let written = file.metadata().map_or(0, |known| known.len());
            (written > 0).then_some(())
        });
        file
    }

    /// Works inside the frame that an element holds, until [`Page::leave_frame`].
    #[track_caller]
    pub fn enter_frame(&self, frame: &Element<'_>) {
        self.post(
            "/frame",
            json!({ "id": frame.reference() }),
            "enter a frame",
        );
    }

    /// Works in the outermost document again.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.post("/frame", json!({ "id": null }), "leave a frame");
    }

    /// The open tabs, in no particular order.
    #[track_caller]
    pub fn tabs(&self) -> Vec<String> {
        let answer = self.get("/window/handles", "list the tabs");
        answer
            .as_array()
            .into_iter()
            .flatten()
            .cloned()
            .map(text_of)
            .collect()
    }

    /// Opens an empty tab with the same profile, without going there.
    #[track_caller]
    pub fn new_tab(&self) -> String {
        let mut answer = self.post("/window/new", json!({ "type": "tab" }), "open a tab");
        text_of(answer["handle"].take())
    }

    /// Works in another tab.
    #[track_caller]
    pub fn use_tab(&self, tab: &str) {
        self.post("/window", json!({ "handle": tab }), "change the tab");
    }

    /// Sends a command with a body; `what` completes “could not …”.
    #[track_caller]
    pub(super) fn post(&self, command: &str, body: Value, what: &str) -> Value {
        expected(self.session.send("POST", command, &body), what)
    }

    /// Sends a question.
    #[track_caller]
    pub(super) fn get(&self, command: &str, what: &str) -> Value {
        expected(self.session.send("GET", command, &Value::Null), what)
    }

    /// Sends a command of the Chrome DevTools Protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, params: Value) -> Value {
        expected(self.session.devtools(command, &params), command)
    }

    /// The element at `command` for a selector, when there is one now.
    #[track_caller]
    pub(super) fn look(&self, command: &str, css: &str) -> Option<Element<'_>> {
        match self.session.send("POST", command, &selector(css)) {
            Err(WireError::Refused { code, .. }) if code == "no such element" => None,
            answer => Element::from_answer(self, &expected(answer, &format!("look for `{css}`"))),
        }
    }

    /// Asks until there is an answer; after `timeout` the test fails, naming `what`.
    #[track_caller]
    pub(super) fn wait_for<T>(
        &self,
        timeout: Duration,
        what: &str,
        question: impl Fn() -> Option<T>,
    ) -> T {
        let start = Instant::now();
        loop {
            if let Some(answer) = question() {
                return answer;
            }
            assert!(
                start.elapsed() < timeout,
                "waited {timeout:?} in vain for {what}"
            );
            thread::sleep(PAUSE);
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            self.leave_traces();
        }
    }
}

/// Whether a question failed because its element has left the document since it was found.
fn is_stale(cause: &(dyn Any + Send)) -> bool {
    let message = cause.downcast_ref::<String>();
    message.is_some_and(|message| message.contains("stale element reference"))
}

/// The body that names a CSS selector.
fn selector(css: &str) -> Value {
    json!({ "using": "css selector", "value": css })
}

/// The text in an answer that is always text.
pub(super) fn text_of(answer: Value) -> String {
    match answer {
        Value::String(text) => text,
        other => panic!("chromedriver answered {other} where a text was expected"),
    }
}

/// The answer, or the end of the test.
#[track_caller]
fn expected(answer: Result<Value, WireError>, what: &str) -> Value {
    answer.unwrap_or_else(|error| panic!("could not {what}: {error}"))
}
