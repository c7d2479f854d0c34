//! The page as a picture or as paper.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use serde_json::{Value, json};

use super::base64;
use super::page::Page;

impl Page {
    /// Saves what the viewport shows as a PNG file.
    #[track_caller]
    pub fn screenshot(&self, file: &Path) {
        save(file, &self.get("/screenshot", "take a picture"));
    }

    /// Saves the whole page, however long, as a PNG file.
    #[track_caller]
    pub fn screenshot_full(&self, file: &Path) {
        let metrics = self.devtools("Page.getLayoutMetrics", json!({}));
        let size = &metrics["cssContentSize"];
        let params = json!({
            "format": "png",
            "captureBeyondViewport": true,
            "clip": { "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 },
        });
        save(
            file,
            &self.devtools("Page.captureScreenshot", params)["data"],
        );
    }

    /// Prints the page as the browser would, into a PDF file; paper as the style sheets say.
    #[track_caller]
    pub fn print_pdf(&self, file: &Path) {
        let params = json!({ "printBackground": true, "preferCSSPageSize": true });
        save(file, &self.devtools("Page.printToPDF", params)["data"]);
    }

    /// After a failure: saves a picture and prints the console, as far as the page still lives.
    pub(super) fn leave_traces(&self) {
        let test = thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let file = traces_folder().join(format!("{test}.png"));
        let picture = self.session.send("GET", "/screenshot", &Value::Null);
        let bytes = picture
            .ok()
            .as_ref()
            .and_then(Value::as_str)
            .and_then(base64::decode);
        if bytes.is_some_and(|bytes| write(&file, &bytes).is_ok()) {
            eprintln!("the page as it was: {}", file.display());
        }
        for entry in self.logs.console(&self.session).unwrap_or_default() {
            eprintln!("console: {entry}");
        }
    }
}

/// Where the pictures of failures go: with what cargo built.
fn traces_folder() -> PathBuf {
    env::var_os("JUNHENG_TRACES").map_or_else(
        || Path::new(env!("CARGO_TARGET_TMPDIR")).join("failures"),
        PathBuf::from,
    )
}

/// Writes the bytes in an answer.
#[track_caller]
fn save(file: &Path, answer: &Value) {
    let bytes = answer
        .as_str()
        .and_then(base64::decode)
        .expect("pictures come as base64");
    write(file, &bytes)
        .unwrap_or_else(|error| panic!("could not write {}: {error}", file.display()));
}

/// Writes a file, and its folder when there is none yet.
fn write(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(file, bytes)
}
