//! How long a reader waits for the page: from its address to the first page that can be used, in Chromium,
//! as one file from the disk and as many files from a server, on this machine and on one that is four times
//! slower. `cargo bench --features browser-tests --bench boot`.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

#[path = "../tests/browser/driver/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod driver;
#[path = "../tests/browser/server.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod server;

use std::fs;
use std::time::Duration;

use driver::Page;
use serde_json::{Value, json};
use server::{Site, dist};

const RUNS: usize = 9;

/// Notes when the first page is drawn: its heading is there, and the browser has drawn a frame since.
const WATCH: &str = "
    new MutationObserver((_, observer) => {
        if (!document.querySelector('main h1')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.usable = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });";

fn main() {
    let site = Site::serve();
    let file = dist().join("junheng.html");
    let size = fs::metadata(&file).map_or(0, |file| file.len());
    println!("junheng.html: {size} bytes");
    println!(
        "{:<28} {:>8} {:>8} {:>8}  (ms, {RUNS} runs)",
        "", "best", "median", "worst"
    );
    let addresses = [
        (
            "one file, from the disk",
            format!("file://{}", file.display()),
        ),
        ("many files, from a server", site.url()),
    ];
    for slower in [1, 4] {
        for (name, address) in &addresses {
            let mut times: Vec<f64> = (0..RUNS).map(|_| boot(address, slower)).collect();
            times.sort_by(f64::total_cmp);
            let [best, median, worst] = [0, RUNS / 2, RUNS - 1].map(|run| times[run]);
            let name = format!("{name}, {slower}×");
            println!("{name:<28} {best:>8.0} {median:>8.0} {worst:>8.0}");
        }
    }
}

/// How long a browser that was just started is busy with itself.
const SETTLING: Duration = Duration::from_secs(3);

/// One start in a browser that is running, but has never seen this page.
fn boot(address: &str, slower: u32) -> f64 {
    let page = Page::open("data:text/html,<p>x");
    std::thread::sleep(SETTLING);
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WATCH }),
    );
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }));
    page.goto(address);
    let usable = |page: &Page| page.run("return window.usable ?? null", &[]);
    page.wait_until(
        |page| usable(page) != Value::Null,
        Duration::from_secs(30),
        "the first page",
    );
    usable(&page).as_f64().unwrap_or_default()
}
