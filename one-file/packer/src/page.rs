use std::error::Error;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::built::Built;
use crate::letters;
use crate::policy::{hashes, inline_scripts};
use crate::program::Program;

/// The scripts of the file besides that of the page: what unpacks the program, what says that a piece of it is
/// there, and what starts it.
pub fn scripts() -> [&'static str; 3] {
    let [early, boot] = [include_str!("early.js"), include_str!("boot.js")].map(str::trim);
    [early, "junhengPiece();", boot]
}

/// The text of the file.
///
/// It is written as a browser writes the page that it has read, so that a copy with the user's work in it
/// (`boot.js`) is this file but for that work.
pub fn text(built: &Built, unpacker: &[u8], program: &Program) -> Result<Vec<u16>, Box<dyn Error>> {
    let body = built.between("<body>", "</body>")?;
    let scripts = inline_scripts(body);
    let first_script = scripts
        .first()
        .ok_or("index.html has no script in its body")?;
    let own = self::scripts();
    if own.iter().any(|script| script.contains("</script")) {
        return Err("a script would end where it names the end of one".into());
    }
    let [early, there, boot] = own;
    let [styles, glue, module] = program.lengths;
    let description = built.between("<meta name=\"description\" content=\"", "\"")?;
    let title = built.between("<title>", "</title>")?;
    let mut text: Vec<u16> = Vec::new();
    let mut add = |html: &str| text.extend(html.encode_utf16());
    add("<!DOCTYPE html><html lang=\"zh-CN\"><head>\n");
    add(&meta(
        "http-equiv",
        "Content-Security-Policy",
        &policy(&[first_script, early, there, boot]),
    ));
    add(&meta(
        "name",
        "viewport",
        "width=device-width, initial-scale=1",
    ));
    add(&meta("name", "color-scheme", "light dark"));
    add(&meta("name", "description", description));
    add(&format!("<title>{title}</title>\n"));
    let icon = STANDARD.encode(&built.icon);
    add(&format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n"
    ));
    add("<script type=\"application/json\" id=\"junheng-workspace\"></script>\n");
    packed(&mut text, "junheng-unpacker", unpacker, "");
    script(&mut text, early);
    let [first, second] = &program.pieces;
    let more = format!(
        " data-content=\"{}\" data-parts=\"{styles} {glue} {module}\"",
        first.length
    );
    packed(&mut text, "junheng-program", &first.packed, &more);
    script(&mut text, there);
    let more = format!(" data-content=\"{}\"", second.length);
    packed(&mut text, "junheng-program-2", &second.packed, &more);
    script(&mut text, there);
    let mut add = |html: &str| text.extend(html.encode_utf16());
    add("</head>\n<body>");
    add(body.trim_end());
    add(&format!("\n<script>{boot}</script></body></html>"));
    Ok(text)
}

/// Adds a script.
fn script(text: &mut Vec<u16>, script: &str) {
    text.extend(format!("<script>{script}</script>\n").encode_utf16());
}

/// Adds an element with bytes in it.
fn packed(text: &mut Vec<u16>, id: &str, bytes: &[u8], more: &str) {
    let length = bytes.len();
    let begin = format!("<script type=\"text/plain\" id=\"{id}\" data-length=\"{length}\"{more}>");
    text.extend(begin.encode_utf16());
    text.extend(letters::from_bytes(bytes));
    text.extend("</script>\n".encode_utf16());
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{content}\">\n")
}

/// What the page may do: run these scripts and what they make, and speak to nobody.
fn policy(scripts: &[&str]) -> String {
    let hashes = hashes(scripts);
    [
        "default-src 'none'",
        &format!("script-src {hashes}'wasm-unsafe-eval' blob:"),
        "worker-src blob:",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}
