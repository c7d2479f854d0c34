//! The server is asked over a real connection, as a browser would.

use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process;
use std::thread;

use super::Server;

/// A folder of files that is removed at the end, inside another that must stay unseen.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let outer = env::temp_dir().join(format!("junheng-server-{}-{name}", process::id()));
        let site = outer.join("site");
        fs::create_dir_all(site.join("css")).unwrap();
        fs::write(outer.join("secret.txt"), "secret").unwrap();
        fs::write(site.join("index.html"), "<h1>均衡尺</h1>").unwrap();
        fs::write(site.join("css/a b.css"), "a{}").unwrap();
        fs::write(site.join(".hidden"), "hidden").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(outer.join("secret.txt"), site.join("link.txt")).unwrap();
        Self(outer)
    }

    /// Serves the folder and returns the port.
    fn serve(&self) -> u16 {
        let server = Server::bind(&self.0.join("site"), "127.0.0.1", 0).unwrap();
        let port = server.port();
        thread::spawn(move || server.run());
        port
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Sends a request line and returns the whole answer.
fn ask(port: u16, line: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "{line} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_file_comes_with_its_type_and_is_never_cached() {
    let site = Site::new("file");
    let port = site.serve();
    let page = ask(port, "GET /?embed=1");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(
        page.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"),
        "{page}"
    );
    assert!(page.contains("\r\nCache-Control: no-store\r\n"), "{page}");
    assert!(page.ends_with("\r\n\r\n<h1>均衡尺</h1>"), "{page}");
    let style = ask(port, "GET /css/a%20b.css");
    assert!(style.ends_with("\r\n\r\na{}"), "{style}");
}

#[test]
fn a_head_has_the_length_and_no_body() {
    let site = Site::new("head");
    let answer = ask(site.serve(), "HEAD /index.html");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Length: 18\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
}

#[test]
fn nothing_outside_the_folder_is_delivered() {
    let site = Site::new("outside");
    let port = site.serve();
    let paths = [
        "/../secret.txt",
        "/css/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/link.txt",
        "/.hidden",
        "/index.html/",
        "/missing.js",
        "/css/",
    ];
    for path in paths {
        let answer = ask(port, &format!("GET {path}"));
        assert!(
            answer.starts_with("HTTP/1.1 404 Not Found\r\n"),
            "{path}: {answer}"
        );
        assert!(!answer.contains("secret"), "{path}: {answer}");
    }
}

#[test]
fn other_methods_are_refused() {
    let site = Site::new("method");
    let answer = ask(site.serve(), "POST /");
    assert!(
        answer.starts_with("HTTP/1.1 405 Method Not Allowed\r\n"),
        "{answer}"
    );
    assert!(answer.contains("\r\nAllow: GET, HEAD\r\n"), "{answer}");
}

#[test]
fn a_folder_without_its_slash_is_redirected() {
    let site = Site::new("slash");
    let port = site.serve();
    for path in ["/css", "//css"] {
        let answer = ask(port, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 301 "), "{answer}");
        assert!(answer.contains("\r\nLocation: css/\r\n"), "{answer}");
    }
}

#[test]
fn a_taken_port_gives_the_next_free_one() {
    let site = Site::new("port");
    let folder = site.0.join("site");
    let first = Server::bind(&folder, "127.0.0.1", 0).unwrap();
    let second = Server::bind_from(&folder, "127.0.0.1", first.port()).unwrap();
    assert!(second.port() > first.port());
    assert_eq!(second.url(), format!("http://127.0.0.1:{}/", second.port()));
}

#[test]
fn a_folder_says_with_which_headers_it_is_published() {
    let site = Site::new("headers");
    let headers = "Referrer-Policy: no-referrer\nContent-Security-Policy: default-src 'none'\n";
    fs::write(site.0.join("site/headers.txt"), headers).unwrap();
    let answer = ask(site.serve(), "GET /index.html");
    assert!(
        answer.contains("\r\nReferrer-Policy: no-referrer\r\n"),
        "{answer}"
    );
    assert!(
        answer.contains("\r\nContent-Security-Policy: default-src 'none'\r\n"),
        "{answer}"
    );
    assert!(answer.ends_with("<h1>均衡尺</h1>"), "{answer}");
}
