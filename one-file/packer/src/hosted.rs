//! What the page of many files needs beside them: the service worker that keeps it for when there is no
//! network, and the headers that a server should send with it.

use std::error::Error;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::page;
use crate::policy::{hashes, inline_scripts};

const SERVICE_WORKER: &str = include_str!("sw.js");

/// What is called so is no part of what is kept: the service worker itself, the page of one file, and what
/// only servers read.
const NOT_KEPT: [&str; 4] = ["sw.js", "junheng.html", "headers.txt", "index.html"];

/// Writes both into the folder of the page, whose `index.html` is complete.
pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let index = fs::read_to_string(folder.join("index.html"))?;
    fs::write(folder.join("headers.txt"), headers(&index))?;
    fs::write(folder.join("sw.js"), service_worker(folder)?)?;
    Ok(())
}

/// The headers, a line each, as most servers take them.
fn headers(index: &str) -> String {
    // They may be set for a whole folder, in which the page of one file stands too.
    let mut scripts = inline_scripts(index);
    scripts.extend(page::scripts());
    let hashes = hashes(&scripts);
    let policy = [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' {hashes}'wasm-unsafe-eval' blob:"),
        "worker-src 'self' blob:".to_owned(),
        "style-src 'self' 'unsafe-inline'".to_owned(),
        "img-src 'self' data: blob:".to_owned(),
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ];
    let policy = policy.join("; ");
    format!(
        "Content-Security-Policy: {policy}\nReferrer-Policy: no-referrer\nX-Content-Type-Options: nosniff\n"
    )
}

/// The service worker with the names of the files, and a version that changes with any of them.
fn service_worker(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_str().ok_or("a file has no plain name")?;
        if !NOT_KEPT.contains(&name) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    let mut hash = Sha256::new();
    for name in names.iter().map(String::as_str).chain(["index.html"]) {
        hash.update(name);
        hash.update(Sha256::digest(fs::read(folder.join(name))?));
    }
    let version: String = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let names: String = names.iter().map(|name| format!(", \"{name}\"")).collect();
    Ok(SERVICE_WORKER
        .replace("VERSION_OF_THE_PAGE", version.get(..16).unwrap_or(&version))
        .replace("FILES_OF_THE_PAGE", &format!("[\"./\"{names}]")))
}
