//! One browser window with a fresh profile, and the commands it takes.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::process::DriverProcess;
use super::wire::{self, WireError};

/// Flags that make Chromium quiet, alone and the same on every machine.
const FLAGS: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--lang=zh-CN",
    // Through a pipe, so that the browser ends when chromedriver does.
    "--remote-debugging-pipe",
];

/// How often a browser is started before the test is given up.
const STARTS: u32 = 3;

/// A session of WebDriver; dropping it ends the browser.
pub struct Session {
    /// `/session/<id>`.
    path: String,
    /// Ended after the session, which is told first.
    process: DriverProcess,
}

impl Session {
    /// Starts chromedriver and a browser with an empty profile.
    ///
    /// On a busy machine either may fail to start, which says nothing about the page: they
    /// are started anew, and the reason is written down.
    /// Panics when either is not installed, or when they did not start at the third time.
    pub fn start() -> Self {
        for attempt in 1..=STARTS {
            match Self::start_once() {
                Ok(session) => return session,
                Err(reason) => eprintln!("no browser at attempt {attempt} of {STARTS}: {reason}"),
            }
        }
        panic!("no browser could be started; the reasons stand above");
    }

    /// Starts both once.
    fn start_once() -> Result<Self, String> {
        let process = DriverProcess::start()?;
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities(process.folder()) } });
        fs::create_dir_all(downloads_in(process.folder()))
            .expect("the test's folder can be written");
        let session = wire::send(process.port(), "POST", "/session", &wanted)
            .map_err(|error| format!("Chromium did not start: {error}"))?;
        let id = session["sessionId"].as_str().expect("a session has an id");
        Ok(Self {
            path: format!("/session/{id}"),
            process,
        })
    }

    /// Sends a command below `/session/<id>`.
    ///
    /// # Errors
    ///
    /// When the driver refuses or is gone.
    pub fn send(&self, method: &str, command: &str, body: &Value) -> Result<Value, WireError> {
        wire::send(
            self.process.port(),
            method,
            &format!("{}{command}", self.path),
            body,
        )
    }

    /// Sends a command of the Chrome DevTools Protocol, as in `Emulation.setEmulatedMedia`.
    ///
    /// # Errors
    ///
    /// When the browser refuses or is gone.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value, WireError> {
        self.send(
            "POST",
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": params }),
        )
    }

    /// The folder into which the page's downloads go.
    pub fn downloads(&self) -> PathBuf {
        downloads_in(self.process.folder())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Asked politely, the browser ends at once; the process clears up in any case.
        self.send("DELETE", "", &Value::Null).ok();
    }
}

/// The folder for downloads in the folder of a test.
fn downloads_in(folder: &Path) -> PathBuf {
    folder.join("downloads")
}

/// What the browser is asked to be.
fn capabilities(folder: &Path) -> Value {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let args: Vec<&str> = FLAGS.iter().copied().chain([profile.as_str()]).collect();
    let mut options = json!({
        "args": args,
        "prefs": {
            "download.default_directory": downloads_in(folder),
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
            "intl.accept_languages": "zh-CN,zh",
            // Starts with an empty tab; the usual one takes a second to draw and makes requests.
            "session.restore_on_startup": 4,
            "session.startup_urls": ["about:blank"],
        },
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    if let Some(binary) = xtask::browser::chromium() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        "timeouts": { "script": 30_000, "pageLoad": 30_000, "implicit": 0 },
        "unhandledPromptBehavior": "accept",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": options,
    })
}
