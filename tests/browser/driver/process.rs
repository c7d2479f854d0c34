//! The chromedriver process, and the promise that it never outlives the test.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Starts chromedriver, waits until this test ends or dies, and clears up.
///
/// The shell reads a pipe that only the test holds open. However the test ends, by
/// return, panic or kill, a line or the end of the pipe comes; then chromedriver is ended
/// (its browser goes with it, being tied to it by a pipe too) and the folder is removed.
/// After a kill the browser has not been told, and needs a moment to notice; nobody waits for it.
/// A signal from the keyboard only ends the waiting.
const KEEPER: &str = r#"
trap : INT TERM HUP
"$1" --port=0 --log-level=SEVERE &
read -r _ || moment=10
kill "$!"
wait "$!"
sleep "${moment:-0}"
rm -rf -- "$2"
"#;

/// A running chromedriver with a folder of its own.
pub struct DriverProcess {
    keeper: Child,
    /// Held so that chromedriver never writes into a closed pipe.
    _output: BufReader<ChildStdout>,
    port: u16,
    folder: PathBuf,
}

impl DriverProcess {
    /// Starts chromedriver on a free port that it chooses itself.
    ///
    /// Panics when it is not installed or does not start.
    pub fn start() -> Self {
        let driver = xtask::browser::chromedriver()
            .expect("chromedriver must be on the PATH; `cargo xtask setup` installs it");
        let folder = fresh_folder();
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(driver)
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a POSIX shell `sh` must be on the PATH");
        let output = keeper.stdout.take().expect("the output was piped above");
        let mut output = BufReader::new(output);
        let port = announced_port(&mut output);
        Self {
            keeper,
            _output: output,
            port,
            folder,
        }
    }

    /// The port on which chromedriver listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// A folder that is removed with the process.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        // A line is the sign to clear up at once. Should it not arrive, the closed pipe is one too.
        if let Some(mut pipe) = self.keeper.stdin.take() {
            writeln!(pipe).ok();
        }
        self.keeper.wait().ok();
    }
}

/// An empty folder that no other test has.
fn fresh_folder() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("junheng-browser-{}-{number}", process::id()));
    fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
    folder
}

/// The port in `ChromeDriver was started successfully on port 12345.`
fn announced_port(output: &mut impl BufRead) -> u16 {
    let mut heard = String::new();
    while output.read_line(&mut heard).is_ok_and(|length| length > 0) {
        let line = heard.lines().last().unwrap_or_default();
        let port = line
            .split_once("successfully on port ")
            .and_then(|(_, rest)| rest.trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            return port;
        }
    }
    panic!("chromedriver did not start; it said: {heard}");
}
