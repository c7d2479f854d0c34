//! WebDriver on the wire: one HTTP request with JSON each way.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// How long an answer may take; longer than any time limit of the browser itself.
const PATIENCE: Duration = Duration::from_secs(90);

/// Why a command gave nothing.
#[derive(Debug)]
pub enum WireError {
    /// The driver could not be reached, or stopped in the middle.
    Connection(io::Error),
    /// The driver's answer was not one.
    Answer(String),
    /// The driver refused: its error code and its message.
    Refused {
        /// Code of the WebDriver standard, as in `no such element`.
        code: String,
        /// The first line of the explanation.
        message: String,
    },
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connection(error) => write!(f, "the connection to chromedriver failed: {error}"),
            Self::Answer(text) => write!(f, "chromedriver's answer was not understood: {text}"),
            Self::Refused { code, message } => write!(f, "{code}: {message}"),
        }
    }
}

impl From<io::Error> for WireError {
    fn from(error: io::Error) -> Self {
        Self::Connection(error)
    }
}

/// Sends one command to the driver on `port` and returns the `value` of its answer.
///
/// # Errors
///
/// When the driver is gone, answers nonsense, or refuses.
pub fn send(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, WireError> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    // A body is only for POST; others must not have one.
    let body = if method == "POST" {
        body.to_string()
    } else {
        String::new()
    };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len(),
    )?;
    value_in(&body_of(stream)?)
}

/// The body of an answer: as long as its head says, because chromedriver keeps the connection open.
fn body_of(stream: impl Read) -> Result<String, WireError> {
    let mut answer = BufReader::new(stream);
    let mut length = 0;
    let mut line = String::new();
    while answer.read_line(&mut line)? > 0 && !line.trim_end().is_empty() {
        let field = line.split_once(':');
        if let Some((_, value)) =
            field.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        {
            length = value
                .trim()
                .parse()
                .map_err(|_| WireError::Answer(line.clone()))?;
        }
        line.clear();
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body)?;
    Ok(String::from_utf8_lossy(&body).into_owned())
}

/// The value in the body of an answer, or the refusal.
fn value_in(body: &str) -> Result<Value, WireError> {
    let not_understood = || WireError::Answer(body.chars().take(200).collect());
    let mut json: Value = serde_json::from_str(body).map_err(|_| not_understood())?;
    let value = json
        .get_mut("value")
        .map(Value::take)
        .ok_or_else(not_understood)?;
    match (
        value.get("error").and_then(Value::as_str),
        value.get("message").and_then(Value::as_str),
    ) {
        (Some(code), Some(message)) => Err(WireError::Refused {
            code: code.to_owned(),
            message: message.lines().next().unwrap_or_default().to_owned(),
        }),
        _ => Ok(value),
    }
}
