//! The chromedriver process, and the promise that it never outlives the test.

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long chromedriver may take to say on which port it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts chromedriver, waits until this test ends or dies, and clears up.
///
/// The shell reads a pipe that only the test holds open. However the test ends, by
/// return, panic or kill, a line or the end of the pipe comes; then chromedriver is ended
/// (its browser goes with it, being tied to it by a pipe too) and the folder is removed.
/// One that does not end when it is asked is ended without being asked after five seconds.
/// After a kill the browser has not been told, and needs a moment to notice; nobody waits for it.
/// A signal from the keyboard only ends the waiting.
///
/// The shell itself lets go of the output, so that its end says that chromedriver is gone.
const KEEPER: &str = r#"
trap : INT TERM HUP
"$1" --port=0 --log-level=SEVERE &
driver=$!
exec >&-
read -r _ || moment=10
kill "$driver"
{ sleep 5; kill -9 "$driver"; } &
guard=$!
wait "$driver"
kill "$guard"
wait "$guard"
sleep "${moment:-0}"
rm -rf -- "$2"
"#;

/// A running chromedriver with a folder of its own.
pub struct DriverProcess {
    keeper: Child,
    port: u16,
    folder: PathBuf,
}

impl DriverProcess {
    /// Starts chromedriver on a free port that it chooses itself.
    ///
    /// Panics when it is not installed.
    ///
    /// # Errors
    ///
    /// When it ends before it listens, as it does when its port is taken meanwhile, or
    /// does not listen in time.
    pub fn start() -> Result<Self, String> {
        let driver = xtask::browser::chromedriver()
            .expect("chromedriver must be on the PATH; `cargo xtask setup` installs it");
        Self::start_program(&driver, PATIENCE)
    }

    /// Starts a program that behaves like chromedriver.
    pub(super) fn start_program(program: &Path, patience: Duration) -> Result<Self, String> {
        let folder = fresh_folder();
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(program)
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a POSIX shell `sh` must be on the PATH");
        let output = keeper.stdout.take().expect("the output was piped above");
        // Whatever happens from here on, dropping this clears up.
        let mut process = Self {
            keeper,
            port: 0,
            folder,
        };
        process.port = announced_port(output, patience)?;
        Ok(process)
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
///
/// The output is read to its end by a thread of its own, so that chromedriver never writes
/// into a closed pipe and one that says nothing keeps nobody waiting for longer than `patience`.
fn announced_port(output: impl Read + Send + 'static, patience: Duration) -> Result<u16, String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut heard = String::new();
        while output.read_line(&mut heard).is_ok_and(|length| length > 0) {
            if let Some(port) = port_in(heard.lines().last().unwrap_or_default()) {
                sender.send(Ok(port)).ok();
                io::copy(&mut output, &mut io::sink()).ok();
                return;
            }
        }
        sender.send(Err(heard)).ok();
    });
    match receiver.recv_timeout(patience) {
        Ok(Ok(port)) => Ok(port),
        Ok(Err(heard)) => Err(format!("chromedriver ended at once; it said: {heard}")),
        Err(_) => Err(format!(
            "chromedriver did not listen anywhere within {patience:?}"
        )),
    }
}

/// The port in a line that announces one.
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}
