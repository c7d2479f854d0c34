//! Makes `junheng.html` from the built page: one file that opens from a disk, without a network.
//!
//! `packer <folder of the built page> <unpacker.wasm>` writes the file into the folder and its SHA-256
//! into `index.html`, where the page tells it; then what the page of many files needs to work without a
//! network (`sw.js`) and the headers to publish it with (`headers.txt`). The same input gives the same bytes.

mod built;
mod hosted;
mod letters;
mod page;
mod policy;
mod program;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use sha2::{Digest, Sha256};

use built::Built;

/// What the file is called.
const NAME: &str = "junheng.html";

/// The largest that the file may be, in bytes; more is not sent by mail or chat without thought.
const LIMIT: usize = 1_500_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let made = match arguments.as_slice() {
        [folder, unpacker] => make(Path::new(folder), Path::new(unpacker)),
        _ => Err("packer <folder of the built page> <unpacker.wasm>".into()),
    };
    match made {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{NAME} was not made: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the file; what is told of it.
fn make(folder: &Path, unpacker: &Path) -> Result<String, Box<dyn Error>> {
    let built = Built::read(folder)?;
    let unpacker = fs::read(unpacker)?;
    let program = program::pack(&built)?;
    let text = page::text(&built, &unpacker, &program)?;
    let bytes = letters::file(&text);
    if bytes.len() > LIMIT {
        let size = bytes.len();
        return Err(
            format!("it would have {size} bytes, and must not have more than {LIMIT}").into(),
        );
    }
    fs::write(folder.join(NAME), &bytes)?;
    let hash = Sha256::digest(&bytes);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let index = built.index.replacen(
        "</head>",
        &format!("<meta name=\"junheng-one-file\" content=\"{hash}\" /></head>"),
        1,
    );
    fs::write(folder.join("index.html"), index)?;
    hosted::write(folder)?;
    Ok(format!("{NAME}: {} bytes, SHA-256 {hash}", bytes.len()))
}
