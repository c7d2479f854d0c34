//! The driver itself, on a page made for it.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use super::process::DriverProcess;
use super::{Medium, Network, PATIENCE, Page, Scheme, Viewport, key};
use crate::server::Site;

/// Opens the page that was made for these tests.
fn tools() -> (Site, Page) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/driver/tests");
    let site = Site::serve_folder(&folder);
    let page = Page::open(&site.url());
    (site, page)
}

/// Waits until the page has written `text` down.
#[track_caller]
fn wait_for_log(page: &Page, text: &str) {
    let what = format!("the page to write “{text}”");
    page.wait_until(|page| page.find("#log").text() == text, PATIENCE, &what);
}

/// A file to write to, in the build folder.
fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn elements_are_found_read_and_waited_for() {
    let (site, page) = tools();
    assert_eq!(page.url(), site.url());
    assert_eq!(page.find("h1").text(), "工具");
    assert!(!page.find(".late").is_shown());
    assert_eq!(page.find_all("option").len(), 2);
    assert_eq!(page.find("#year").find("[value=b]").text(), "2026");
    assert_eq!(
        page.find("#number").attribute("id").as_deref(),
        Some("number")
    );
    assert_eq!(page.find("#number").attribute("title"), None);
    assert_eq!(
        page.find("#number").spoken(),
        ("textbox".to_owned(), "数值".to_owned())
    );

    assert!(!page.has("#came"));
    page.find_with_text("button", "稍后").click();
    assert_eq!(page.find("#came").text(), "来了");
    page.reload();
    assert!(!page.has("#came"));
}

#[test]
fn forms_are_filled_in_by_keyboard_and_choice() {
    let (_site, page) = tools();
    let number = page.find("#number");
    number.clear();
    number.send_keys("42");
    assert_eq!(number.value(), "42");
    page.press(&[key::CONTROL, 'a']);
    page.press(&[key::DELETE]);
    assert_eq!(number.value(), "");
    page.press(&[key::TAB]);
    assert_eq!(page.focused().attribute("id").as_deref(), Some("year"));
    page.find("#year").choose("2026");
    assert_eq!(page.find("#year").property("selectedIndex"), json!(1));
}

#[test]
fn scripts_run_at_once_or_later() {
    let (_site, page) = tools();
    assert_eq!(
        page.run("return arguments[0] + 1;", &[json!(41)]),
        json!(42)
    );
    let number = page.find("#number").reference();
    assert_eq!(
        page.run("return arguments[0].id;", &[number]),
        json!("number")
    );
    let script = "const done = arguments[1]; setTimeout(() => done(arguments[0]), 50);";
    assert_eq!(page.run_async(script, &[json!("学")]), json!("学"));
}

#[test]
fn files_are_chosen_and_dropped() {
    let (_site, page) = tools();
    let (first, second) = (scratch("a.csv"), scratch("学校.csv"));
    fs::write(&first, "1").unwrap();
    fs::write(&second, "2").unwrap();
    page.find("#files").upload(&[&first, &second]);
    wait_for_log(&page, "a.csv=1;学校.csv=2");
    assert!(
        page.find("#drop")
            .drop_file("b.bin", "application/x-b", &[0, 127, 128, 255])
    );
    wait_for_log(&page, "b.bin application/x-b 0 127 128 255");
}

#[test]
fn pasting_brings_text_and_html() {
    let (_site, page) = tools();
    assert!(page.find("#paste").paste("甲\t1", Some("<table></table>")));
    wait_for_log(&page, "甲\t1|<table></table>".replace('\t', " ").as_str());
    assert!(page.find("#paste").paste("乙", None));
    wait_for_log(&page, "乙|");
    assert!(!page.find("#number").paste("nobody listens", None));
}

#[test]
fn a_download_arrives_in_the_tests_own_folder() {
    let (_site, page) = tools();
    page.find("#download").click();
    assert_eq!(
        fs::read_to_string(page.wait_for_download("a.csv")).unwrap(),
        "a,b"
    );
}

#[test]
fn the_surroundings_are_as_asked() {
    let (_site, page) = tools();
    let matches =
        |query: &str| page.run("return matchMedia(arguments[0]).matches;", &[json!(query)]);
    page.set_viewport(Viewport::phone(390, 844));
    page.reload();
    assert_eq!(
        page.run("return [innerWidth, innerHeight];", &[]),
        json!([390, 844])
    );
    assert_eq!(matches("(pointer: coarse)"), json!(true));
    assert!(!page.overflows_sideways());
    page.run(
        "document.querySelector('#drop').style.inlineSize = '391px';",
        &[],
    );
    assert!(page.overflows_sideways());

    page.set_viewport(Viewport::computer(1366, 768));
    page.set_media(Scheme::Dark, Medium::Print);
    assert_eq!(page.run("return innerWidth;", &[]), json!(1366));
    assert_eq!(
        matches("print and (prefers-color-scheme: dark)"),
        json!(true)
    );
    page.set_media(Scheme::Light, Medium::Screen);
    assert_eq!(
        matches("screen and (prefers-color-scheme: light)"),
        json!(true)
    );

    let is_online = "return fetch('page.js').then(() => true, () => false);";
    page.set_network(Network::Offline);
    assert_eq!(page.run(is_online, &[]), json!(false));
    page.set_network(Network::Online);
    assert_eq!(page.run(is_online, &[]), json!(true));
}

#[test]
fn frames_tabs_and_history_are_entered_and_left() {
    let (site, page) = tools();
    let script = "document.body.append(Object.assign(document.createElement('iframe'), \
                  { src: 'inner.html' }));";
    page.run(script, &[]);
    page.enter_frame(&page.find("iframe"));
    assert_eq!(page.find("h1").text(), "内页");
    page.leave_frame();
    assert_eq!(page.find("h1").text(), "工具");

    let first = page.tabs().first().cloned().unwrap();
    let second = page.new_tab();
    page.use_tab(&second);
    page.goto(&site.route("inner.html"));
    assert_eq!(page.title(), "内页");
    page.use_tab(&first);
    assert_eq!(page.title(), "工具");

    page.goto(&site.route("inner.html"));
    page.back();
    assert_eq!(page.title(), "工具");
}

#[test]
fn pictures_and_paper_are_saved() {
    let (_site, page) = tools();
    page.set_viewport(Viewport::computer(800, 600));
    let (view, whole, paper) = (
        scratch("view.png"),
        scratch("whole.png"),
        scratch("paper.pdf"),
    );
    page.screenshot(&view);
    page.screenshot_full(&whole);
    page.print_pdf(&paper);
    // Width and height stand in the first chunk of a PNG file, after 16 bytes.
    let height =
        |file: &Path| u32::from_be_bytes(fs::read(file).unwrap()[20..24].try_into().unwrap());
    assert_eq!(height(&view), 600);
    assert!(height(&whole) > 3000);
    assert!(fs::read(&paper).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn the_console_and_the_requests_are_remembered() {
    let (site, page) = tools();
    assert_eq!(page.console_errors(), [""; 0]);
    page.run(
        "console.error('broken'); console.log('fine'); fetch('missing.txt');",
        &[],
    );
    let has_both = |page: &Page| page.console_errors().len() == 2;
    page.wait_until(
        has_both,
        Duration::from_secs(5),
        "two errors in the console",
    );
    assert!(
        page.console_errors()
            .iter()
            .any(|line| line.contains("broken"))
    );
    assert!(
        page.console()
            .iter()
            .any(|entry| entry.message.contains("fine"))
    );
    let missing = site.route("missing.txt");
    assert!(
        page.requests()
            .iter()
            .any(|request| request["url"] == json!(missing))
    );
}

#[test]
fn no_browser_outlives_its_page() {
    let (_site, page) = tools();
    let folder = page.downloads().parent().map(Path::to_path_buf).unwrap();
    assert!(folder.is_dir());
    drop(page);
    assert!(!folder.exists());
    assert_eq!(processes_in(&folder), [""; 0]);
}

/// Starts a shell script in the place of chromedriver; gives what came of it.
fn started_instead(name: &str, script: &str) -> Result<DriverProcess, String> {
    let program = scratch(name);
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    DriverProcess::start_program(&program, Duration::from_secs(2))
}

#[test]
fn a_driver_that_ends_or_is_silent_keeps_nobody_waiting() {
    let told = |outcome: Result<DriverProcess, String>| outcome.err().unwrap_or_default();
    let ended = told(started_instead(
        "ends.sh",
        "echo 'IPv6 port not available. Exiting...'",
    ));
    assert!(ended.contains("ended at once"), "{ended}");
    assert!(ended.contains("IPv6 port"), "{ended}");
    let silent = told(started_instead("silent.sh", "exec sleep 600"));
    assert!(silent.contains("did not listen"), "{silent}");
}

#[test]
fn a_driver_that_does_not_end_when_asked_is_ended() {
    let script = "trap '' TERM; echo 'started successfully on port 1.'; while :; do sleep 1; done";
    let process = started_instead("stays.sh", script).unwrap();
    let folder = process.folder().to_owned();
    drop(process);
    assert!(!folder.exists());
}

/// The processes whose arguments name a folder; none where the system does not tell.
fn processes_in(folder: &Path) -> Vec<String> {
    let Ok(processes) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let lines = processes.flatten().filter_map(|process| {
        let line = fs::read(process.path().join("cmdline")).ok()?;
        Some(String::from_utf8_lossy(&line).replace('\0', " "))
    });
    lines
        .filter(|line| line.contains(&folder.display().to_string()))
        .collect()
}
