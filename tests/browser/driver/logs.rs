//! What the browser wrote down: the console and the requests.

use std::cell::RefCell;
use std::fmt;

use serde_json::{Value, json};

use super::page::Page;
use super::session::Session;
use super::wire::WireError;

/// One line of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleEntry {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where and what.
    pub message: String,
}

impl fmt::Display for ConsoleEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.level, self.message)
    }
}

/// Everything read so far; WebDriver gives each line only once.
#[derive(Default)]
pub(super) struct Logs {
    console: RefCell<Vec<ConsoleEntry>>,
    requests: RefCell<Vec<Value>>,
}

impl Logs {
    /// The whole console since the browser was started.
    pub(super) fn console(&self, session: &Session) -> Result<Vec<ConsoleEntry>, WireError> {
        let answer = session.send("POST", "/se/log", &json!({ "type": "browser" }))?;
        let fresh = answer
            .as_array()
            .into_iter()
            .flatten()
            .map(|entry| ConsoleEntry {
                level: entry["level"].as_str().unwrap_or_default().to_owned(),
                message: entry["message"].as_str().unwrap_or_default().to_owned(),
            });
        let mut console = self.console.borrow_mut();
        console.extend(fresh);
        Ok(console.clone())
    }

    /// Every request since the browser was started, as DevTools describes it.
    fn requests(&self, session: &Session) -> Result<Vec<Value>, WireError> {
        let answer = session.send("POST", "/se/log", &json!({ "type": "performance" }))?;
        let fresh = answer.as_array().into_iter().flatten().filter_map(|entry| {
            let mut event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = event.get_mut("message")?;
            (message["method"] == "Network.requestWillBeSent")
                .then(|| message["params"]["request"].take())
        });
        let mut requests = self.requests.borrow_mut();
        requests.extend(fresh);
        Ok(requests.clone())
    }
}

impl Page {
    /// The whole console since the browser was started.
    #[track_caller]
    pub fn console(&self) -> Vec<ConsoleEntry> {
        self.logs
            .console(&self.session)
            .unwrap_or_else(|error| panic!("could not read the console: {error}"))
    }

    /// What the console says is wrong: its severe entries.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        let severe = self
            .console()
            .into_iter()
            .filter(|entry| entry.level == "SEVERE");
        severe.map(|entry| entry.message).collect()
    }

    /// Every request since the browser was started, as DevTools describes it:
    /// `url`, `method`, `headers`, and `postData` where there is some.
    #[track_caller]
    pub fn requests(&self) -> Vec<Value> {
        self.logs
            .requests(&self.session)
            .unwrap_or_else(|error| panic!("could not read the requests: {error}"))
    }
}
