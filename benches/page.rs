//! How long a reader of the built page waits: from dropping a workbook to the verdict on the
//! screen, in Chromium; and how smooth a sheet of 5,000 × 80 cells is: frames while it scrolls, the
//! longest time the page is blocked while it reads, draws, and takes an edit; and how long papers and files take.
//! `cargo bench --features browser-tests --bench page` prints all; `-- exports` (or drops, edits, smoothness) a part.

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

use driver::{Page, key};
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
            if (task.startTime + task.duration >= watch.start) watch.blocked = Math.max(watch.blocked, task.duration);
    }).observe({ entryTypes: ['longtask'] });";

/// Notes every time the page was blocked for more than 50 ms.
const WATCH_TASKS: &str = "
    window.tasks = [];
    new PerformanceObserver(list => {
        for (const task of list.getEntries()) tasks.push([task.startTime + task.duration, task.duration]);
    }).observe({ entryTypes: ['longtask'] });";

/// Notes how long it takes from Enter to the new verdict.
const WATCH_EDITS: &str = "
    window.edit = {};
    addEventListener('keydown', event => {
        if (event.key === 'Enter') { edit.start = performance.now(); edit.end = null; }
    }, true);
    const main = document.querySelector('main');
    new MutationObserver(() => {
        if (main.getAttribute('aria-busy') === 'false') edit.end ??= performance.now();
    }).observe(main, { attributes: true, attributeFilter: ['aria-busy'] });";

/// How long reading and assessing again took, with the rests in between in which others had their turn.
const MEASURED: &str = "return performance.getEntriesByName('assessment', 'measure')[0].duration";

/// Scrolls an element by a step in each of so many frames, and gives the frames' times.
const SCROLL: &str = "
    const [css, left, top, count, done] = arguments;
    const element = document.querySelector(css);
    const times = [];
    let last = performance.now();
    const step = now => {
        times.push(now - last);
        last = now;
        element.scrollLeft += left;
        element.scrollTop += top;
        if (times.length < count) requestAnimationFrame(step); else done(times.slice(1));
    };
    requestAnimationFrame(step);";

/// Opens a paper of the page 报表 and gives the milliseconds until it is drawn.
const OPEN_PAPER: &str = "
    const [address, css, done] = arguments, start = performance.now();
    new MutationObserver((_, observer) => {
        if (document.querySelector(css)) {
            observer.disconnect();
            requestAnimationFrame(() => done(performance.now() - start));
        }
    }).observe(document.body, { childList: true, subtree: true });
    location.hash = address;";

/// The papers that are opened: address, and what is there once they are drawn.
const PAPERS: [(&str, &str); 3] = [
    ("#/report", ".brief"),
    ("#/report/2-2", ".paper--landscape"),
    ("#/report/self", ".paper--portrait:not(.brief)"),
];

/// Presses the button with these words and gives the milliseconds until the file is there, and its size.
const SAVE: &str = "
    const done = arguments[1], start = performance.now();
    const address = window.address ??= URL.createObjectURL;
    URL.createObjectURL = blob => {
        if (blob.type.includes('officedocument')) done([performance.now() - start, blob.size]);
        return address.call(URL, blob);
    };
    [...document.querySelectorAll('.report__tools button')]
        .find(button => button.textContent.includes(arguments[0])).click();";

/// What is saved, by a part of its button's words; the last has its button beside the last paper.
const SAVED: [&str; 4] = ["全部申报表", "县级自评报告", "验算工作簿", "全部自评表"];

/// So many columns behind the first there are figures.
const FIGURES: usize = 12;

/// Columns of the sheet that is scrolled.
const N_COLUMNS: usize = 80;

/// The parts by name; arguments choose among them.
const PARTS: [(&str, fn()); 4] = [
    ("drops", drops),
    ("edits", edits),
    ("smoothness", smoothness),
    ("exports", exports),
];

fn main() {
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with("--"))
        .collect();
    for (name, part) in PARTS {
        if asked.is_empty() || asked.iter().any(|it| it == name) {
            part();
        }
    }
}

/// From dropping a workbook to the verdict.
fn drops() {
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

/// From opening papers of the page 报表 to their drawing, from pressing buttons to files, and the longest
/// block on each way.
fn exports() {
    println!(
        "\n{:>8}  {:>20}  {:>12}  {:>9}  {:>16}",
        "schools", "paper or file", "there after", "size", "longest blocked"
    );
    for n_schools in [40, 500, 5_000] {
        let site = Site::serve();
        let page = Page::open(&site.url());
        at_rest(&page);
        page.run(WATCH, &[]);
        let bytes = large::workbook(n_schools);
        assert!(
            page.find("main").drop_file("schools.xlsx", XLSX, &bytes),
            "the file was not taken"
        );
        let is_done = |page: &Page| page.run("return Boolean(watch.end)", &[]) == json!(true);
        page.wait_until(is_done, Duration::from_secs(60), "the verdict");
        std::thread::sleep(Duration::from_secs(2));
        page.run(WATCH_TASKS, &[]);
        let line = |what: &str, elapsed: &Value, size: &str| {
            std::thread::sleep(Duration::from_millis(500));
            let blocked = "const longest = Math.max(0, ...tasks.map(task => task[1]));
                window.tasks = [];
                return longest";
            let number = |value: &Value| value.as_f64().unwrap_or_default();
            let blocked = number(&page.run(blocked, &[]));
            let elapsed = number(elapsed);
            println!(
                "{n_schools:>8}  {what:>20}  {elapsed:>9.0} ms  {size:>9}  {blocked:>13.0} ms"
            );
        };
        for (address, css) in PAPERS {
            let opened = page.run_async(OPEN_PAPER, &[json!(address), json!(css)]);
            line(address, &opened, "");
        }
        for what in SAVED {
            let made = page.run_async(SAVE, &[json!(what)]);
            let size = made[1].as_f64().unwrap_or_default() / 1024.0;
            line(what, &made[0], &format!("{size:.0} KB"));
            // A file is made when the one before is told of.
            std::thread::sleep(Duration::from_secs(1));
        }
    }
}

/// From an edited cell to the new verdict, with the page's own drawing in between: of a figure, and of
/// a code, by which schools are told apart.
fn edits() {
    println!(
        "\n{:>8}  {:>8}  {:>16}  {:>16}",
        "schools", "edited", "assessed again", "new verdict"
    );
    for n_schools in [40, 500, 5_000] {
        let site = Site::serve();
        let page = Page::open(&site.url());
        at_rest(&page);
        page.run(WATCH, &[]);
        let text = large::text(n_schools, N_COLUMNS);
        assert!(
            page.find("main")
                .drop_file("schools.csv", "text/csv", text.as_bytes()),
            "the file was not taken"
        );
        let is_done = |page: &Page| page.run("return Boolean(watch.end)", &[]) == json!(true);
        page.wait_until(is_done, Duration::from_secs(60), "the verdict");
        page.run(WATCH_EDITS, &[]);
        page.press(&[key::F8]);
        page.find(".sheet-grid");
        let codes = times(&page);
        for _ in 0..FIGURES {
            page.press(&[key::RIGHT]);
        }
        for (what, mut times) in [("figure", times(&page)), ("code", codes)] {
            let mut median = |of: fn(&(f64, f64)) -> f64| {
                times.sort_by(|a, b| of(a).total_cmp(&of(b)));
                of(&times[times.len() / 2])
            };
            let (again, all) = (median(|times| times.0), median(|times| times.1));
            println!("{n_schools:>8}  {what:>8}  {again:>13.1} ms  {all:>13.0} ms");
        }
    }
}

/// Edits the cells of a column one below the other: how long it took to assess again, and until the
/// verdict was there.
fn times(page: &Page) -> Vec<(f64, f64)> {
    let edit = |_| {
        // No cell of the demo says so: each edit changes something.
        for digit in ['7', '7', '3'] {
            page.press(&[digit]);
        }
        page.press(&[key::ENTER]);
        let is_done = |page: &Page| page.run("return Boolean(edit.end)", &[]) == json!(true);
        page.wait_until(is_done, Duration::from_secs(60), "the new verdict");
        let number = |script: &str| page.run(script, &[]).as_f64().unwrap_or_default();
        (number(MEASURED), number("return edit.end - edit.start"))
    };
    (0..2 * RUNS).map(edit).collect()
}

/// Frames and blocks with a sheet of 5,000 × 80 cells.
fn smoothness() {
    println!("\n5,000 × {N_COLUMNS} cells; nothing blocked means no task above 50 ms");
    let site = Site::serve();
    let page = Page::open(&site.url());
    at_rest(&page);
    page.run(WATCH, &[]);
    page.run(WATCH_TASKS, &[]);
    let text = large::text(5_000, N_COLUMNS);
    assert!(
        page.find("main")
            .drop_file("schools.csv", "text/csv", text.as_bytes()),
        "the file was not taken"
    );
    let is_done = |page: &Page| page.run("return Boolean(watch.end)", &[]) == json!(true);
    page.wait_until(is_done, Duration::from_secs(60), "the verdict");
    told(&page, "reading and assessing");
    page.press(&[key::F8]);
    page.find(".sheet-grid");
    told(&page, "first drawing of the sheet");
    for (what, left, top) in [
        ("down", 0, 160),
        ("fast down", 0, 2_400),
        ("sideways", 120, 0),
    ] {
        let args = [json!(".sheet-grid"), json!(left), json!(top), json!(240)];
        let answer = page.run_async(SCROLL, &args);
        let mut times: Vec<f64> = answer
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times.get((times.len() - 1) * share / 100);
        let at = |share| at(share).copied().unwrap_or_default();
        println!(
            "scrolling {what:<10} median {:>5.1} ms   95 % {:>5.1} ms   worst {:>6.1} ms",
            at(50),
            at(95),
            at(100)
        );
    }
    told(&page, "scrolling");
    page.press(&[key::F8]);
    page.press(&['7']);
    page.press(&[key::ENTER]);
    page.wait_until(
        |page| page.has(".sheet-grid__cell--edited"),
        Duration::from_secs(10),
        "the edit",
    );
    // The new verdict is there when nothing is being worked on any more.
    std::thread::sleep(Duration::from_secs(4));
    told(&page, "an edit and the new verdict");
}

/// Prints the longest block since it was asked last.
fn told(page: &Page, what: &str) {
    // What is under way is let come to its end.
    std::thread::sleep(Duration::from_millis(500));
    let tasks = page.run(
        "const all = tasks.filter(([end]) => end >= watch.start); window.tasks = [];
         return all.map(([, duration]) => duration)",
        &[],
    );
    let times = tasks.as_array().into_iter().flatten();
    let longest = times.filter_map(Value::as_f64).fold(0.0, f64::max);
    println!("{what}: longest block {longest:.0} ms");
}

/// Waits until the page has drawn itself: its first layout is that of the page, not of a drop, and
/// nobody drops a file within a tenth of a second.
fn at_rest(page: &Page) {
    const REST: &str = "const done = arguments[0];
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(true))));";
    page.find("h1");
    page.run_async(REST, &[]);
}

/// One drop on a fresh page: milliseconds to the verdict, and the longest block.
fn run(bytes: &[u8]) -> (f64, f64) {
    let site = Site::serve();
    let page = Page::open(&site.url());
    at_rest(&page);
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
