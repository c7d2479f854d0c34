//! A static web server for the built page, of the standard library only.
//!
//! It delivers the files of one folder and nothing else: it never lists a folder, never
//! leaves it, never follows a link out of it, and keeps nothing in a cache, so that what
//! the browser shows is always what was built last.

mod files;
mod mime;
mod request;
mod response;

use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use request::Request;
use response::Response;

/// How long a connection may stay silent; browsers open some without using them.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many ports are tried after one that is taken.
const NEXT_PORTS: u16 = 100;

/// A server that holds its port and has not yet answered anything.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    folder: PathBuf,
}

impl Server {
    /// Takes `port` on `host` to serve `folder`; port 0 means any free one.
    ///
    /// # Errors
    ///
    /// When the folder does not exist or the port cannot be taken.
    pub fn bind(folder: &Path, host: &str, port: u16) -> io::Result<Self> {
        let folder = folder.canonicalize()?;
        let listener = TcpListener::bind((host, port))?;
        let address = listener.local_addr()?;
        Ok(Self {
            listener,
            address,
            folder,
        })
    }

    /// Like [`Server::bind`], but when the port is taken the next free one is used.
    ///
    /// # Errors
    ///
    /// When the folder does not exist, the host is not this machine's, or a hundred ports
    /// in a row are taken.
    pub fn bind_from(folder: &Path, host: &str, port: u16) -> io::Result<Self> {
        let mut outcome = Self::bind(folder, host, port);
        for next in (port..=port.saturating_add(NEXT_PORTS)).skip(1) {
            match outcome {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                    outcome = Self::bind(folder, host, next);
                }
                settled => return settled,
            }
        }
        outcome
    }

    /// The port that was taken.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Where the folder's `index.html` is found, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers every connection, each in its own thread, for as long as the process lives.
    pub fn run(self) {
        let folder: Arc<Path> = self.folder.into();
        for connection in self.listener.incoming() {
            // A connection that failed before it was opened concerns nobody but its client.
            let Ok(stream) = connection else { continue };
            let folder = Arc::clone(&folder);
            thread::spawn(move || {
                // A client that goes away in the middle of an answer is no fault of ours.
                answer(&stream, &folder).ok();
            });
        }
    }
}

/// Reads one request and writes one response.
fn answer(stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(stream)? else {
        return Ok(());
    };
    Response::to(&request, folder).write(stream, request.method)
}

#[cfg(test)]
mod tests;
