//! How long the built page takes to say what is wrong with files that are built to harm a reader.
//! `cargo bench --features browser-tests --bench hostile` prints it; the budget is 3 s for each.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

#[path = "../tests/browser/driver/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod driver;
#[path = "../tests/support/hostile_files.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod hostile_files;
#[path = "../tests/browser/server.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod server;

use driver::Page;
use serde_json::Value;
use server::Site;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Notes when a file is dropped and when the page says something about it.
const WATCH: &str = "
    window.watch = {};
    addEventListener('drop', () => { watch.start = performance.now(); }, true);
    new MutationObserver(() => {
        if (watch.start && !watch.end && document.querySelector('.problem-list__what'))
            requestAnimationFrame(() => { watch.end ??= performance.now(); });
    }).observe(document.body, { childList: true, subtree: true });";

/// Waits for the end of the watch.
const WAIT: &str = "
    const done = arguments[arguments.length - 1];
    const look = () => watch.end ? done(watch.end - watch.start) : setTimeout(look, 20);
    look();";

fn main() {
    let site = Site::serve();
    println!(
        "{:>10}  {:>16}  what the page says",
        "file", "to the message"
    );
    for (name, bytes) in hostile_files::killers() {
        let page = Page::open(&site.url());
        page.find("h1");
        page.run(WATCH, &[]);
        page.find("main").drop_file(name, XLSX, &bytes);
        let time = page.run_async(WAIT, &[]);
        let time = time
            .as_f64()
            .or_else(|| time.get("value").and_then(Value::as_f64));
        let size = bytes.len() / 1024;
        let says = page.find(".problem-list__what").text();
        println!(
            "{size:>7} KB  {:>13.0} ms  {name}: {says}",
            time.unwrap_or(f64::NAN)
        );
    }
}
