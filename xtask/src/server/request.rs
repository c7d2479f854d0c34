//! The part of an HTTP request that matters here: its method and its path.

use std::io::{self, BufRead, BufReader, Read};

/// The longest head that is read; a browser's own is far shorter.
const LONGEST_HEAD: u64 = 64 * 1024;

/// What the client wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The file.
    Get,
    /// The head of the answer without the file.
    Head,
    /// Something that a static server does not do.
    Other,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What the client wants done.
    pub method: Method,
    /// The path as sent, without query.
    pub path: String,
}

impl Request {
    /// Reads the head of a request to the empty line that ends it.
    ///
    /// `None` when the client closed the connection without asking anything, or asked
    /// in a way that is not HTTP.
    ///
    /// # Errors
    ///
    /// When the connection fails or stays silent for too long.
    pub fn read(stream: impl Read) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD));
        let mut first = String::new();
        lines.read_line(&mut first)?;
        // The rest is read so that closing the connection afterwards does not cut the answer off.
        let mut line = String::new();
        while lines.read_line(&mut line)? > 0 && !line.trim_end().is_empty() {
            line.clear();
        }
        Ok(Self::parse(&first))
    }

    /// Reads the first line, as in `GET /index.html?x=1 HTTP/1.1`.
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let method = match words.next()? {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => Method::Other,
        };
        let target = words.next()?;
        words.next()?.starts_with("HTTP/").then_some(())?;
        let path = target
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned();
        Some(Self { method, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_its_method_and_its_path() {
        let head = b"HEAD /css/a%20b.css?v=1 HTTP/1.1\r\nHost: x\r\n\r\nrest";
        let expected = Request {
            method: Method::Head,
            path: "/css/a%20b.css".to_owned(),
        };
        assert_eq!(Request::read(&head[..]).unwrap(), Some(expected));
    }

    #[test]
    fn silence_and_noise_are_no_requests() {
        assert_eq!(Request::read(&b""[..]).unwrap(), None);
        assert_eq!(Request::read(&b"hello\r\n\r\n"[..]).unwrap(), None);
        assert_eq!(Request::read(&b"GET / FTP\r\n\r\n"[..]).unwrap(), None);
    }
}
