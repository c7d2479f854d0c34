//! What is sent back.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use super::files::{self, Found};
use super::mime;
use super::request::{Method, Request};

/// One response, complete but for the wire.
pub struct Response {
    status: &'static str,
    media_type: &'static str,
    /// A further line of the head, where the status needs one.
    extra: Option<String>,
    length: u64,
    body: Box<dyn Read>,
}

impl Response {
    /// The response to a request for something in `folder`.
    pub fn to(request: &Request, folder: &Path) -> Self {
        if request.method == Method::Other {
            let mut refusal = Self::notice("405 Method Not Allowed");
            refusal.extra = Some("Allow: GET, HEAD".to_owned());
            return refusal;
        }
        match files::look_up(folder, &request.path) {
            Found::File(path) => {
                let mut file =
                    Self::file(&path).unwrap_or_else(|_| Self::notice("500 Internal Server Error"));
                file.extra = headers(folder);
                file
            }
            Found::FolderWithoutSlash => {
                let mut redirect = Self::notice("301 Moved Permanently");
                // Relative, so that no path can lead to another host.
                let name = request.path.rsplit('/').next().unwrap_or_default();
                redirect.extra = Some(format!("Location: {name}/"));
                redirect
            }
            Found::Nothing => Self::notice("404 Not Found"),
        }
    }

    /// Sends the head, and the body too unless only the head was asked for.
    ///
    /// # Errors
    ///
    /// When the client is gone.
    pub fn write(mut self, mut stream: impl Write, method: Method) -> io::Result<()> {
        let extra = self
            .extra
            .map_or_else(String::new, |line| format!("{line}\r\n"));
        write!(
            stream,
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
             X-Content-Type-Options: nosniff\r\n{extra}Connection: close\r\n\r\n",
            self.status, self.media_type, self.length,
        )?;
        if method != Method::Head {
            io::copy(&mut self.body, &mut stream)?;
        }
        stream.flush()
    }

    /// A file as it is on the disk.
    fn file(path: &Path) -> io::Result<Self> {
        Ok(Self {
            status: "200 OK",
            media_type: mime::media_type(path),
            extra: None,
            length: fs::metadata(path)?.len(),
            body: Box::new(File::open(path)?),
        })
    }

    /// The status itself as a line of text.
    fn notice(status: &'static str) -> Self {
        Self {
            status,
            media_type: "text/plain; charset=utf-8",
            extra: None,
            length: status.len() as u64,
            body: Box::new(status.as_bytes()),
        }
    }
}

/// The headers with which a folder wants to be published, as its `headers.txt` says.
fn headers(folder: &Path) -> Option<String> {
    let text = fs::read_to_string(folder.join("headers.txt")).ok()?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\r\n"))
}
