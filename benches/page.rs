//! How long a reader of the built page waits: from dropping a workbook to the verdict on the
//! screen, in Chromium. `cargo bench --features browser-tests --bench page` prints a table.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

#[path = "../tests/browser/driver/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod driver;
#[path = "support/large.rs"]
mod large;
#[path = "../tests/browser/server.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod server;

use std::time::Duration;

use driver::Page;
use serde_json::{Value, json};
use server::Site;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const RUNS: usize = 5;

/// Notes when a file is dropped, when the verdict is there, and the longest time the page was
/// blocked in between.
const WATCH: &str = "
    window.watch = { blocked: 0 };
    addEventListener('drop', () => { watch.start = performance.now(); }, true);
    new MutationObserver(() => {
        if (watch.start && !watch.end && document.querySelector('.verdict-strip'))
            requestAnimationFrame(() => { watch.end ??= performance.now(); });
    }).observe(document.body, { childList: true, subtree: true });
    new PerformanceObserver(list => {
        for (const task of list.getEntries())
            if (watch.start) watch.blocked = Math.max(watch.blocked, task.duration);
    }).observe({ entryTypes: ['longtask'] });";

fn main() {
    println!(
        "{:>8}  {:>12}  {:>14}  {:>16}",
        "schools", "file", "to the verdict", "longest blocked"
    );
    for n_schools in [40, 500, 5_000] {
        let bytes = large::workbook(n_schools);
        let mut runs: Vec<(f64, f64)> = (0..RUNS).map(|_| run(&bytes)).collect();
        runs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (median, blocked) = runs[RUNS / 2];
        let size = bytes.len() / 1024;
        println!("{n_schools:>8}  {size:>9} KB  {median:>11.0} ms  {blocked:>13.0} ms");
    }
}

/// One drop on a fresh page: milliseconds to the verdict, and the longest block.
fn run(bytes: &[u8]) -> (f64, f64) {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    page.run(WATCH, &[]);
    assert!(
        page.find("main").drop_file("schools.xlsx", XLSX, bytes),
        "the file was not taken"
    );
    let is_done = |page: &Page| page.run("return Boolean(watch.end)", &[]) == json!(true);
    page.wait_until(is_done, Duration::from_secs(60), "the verdict");
    let number = |value: Value| value.as_f64().unwrap_or_default();
    let elapsed = number(page.run("return watch.end - watch.start", &[]));
    (elapsed, number(page.run("return watch.blocked", &[])))
}
