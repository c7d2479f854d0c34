//! The page after its server is gone, and when a newer one was put there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use crate::driver::{Network, Page};
use crate::server::{Site, dist};

const A_WHILE: Duration = Duration::from_secs(30);

/// The page in a folder of its own, so that it can change.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    for file in fs::read_dir(dist()).expect("the page is built").flatten() {
        fs::copy(file.path(), folder.join(file.file_name())).expect("a file can be copied");
    }
    folder
}

/// Waits until the page is kept.
fn wait_until_kept(page: &Page) {
    let is_kept = "return navigator.serviceWorker.controller !== null";
    page.wait_until(
        |page| page.run(is_kept, &[]) == json!(true),
        A_WHILE,
        "the page is kept",
    );
}

fn show_demo(page: &Page) {
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
}

#[test]
fn after_one_visit_the_page_needs_no_server() {
    let folder = copy("offline");
    let site = Site::serve_folder(&folder);
    let page = Page::open(&site.url());
    wait_until_kept(&page);
    fs::remove_dir_all(&folder).expect("it was ours");
    page.set_network(Network::Offline);
    page.goto(&site.route("?lang=zh&theme=dark#/standard"));
    page.wait_for_text("标准值");
    page.goto(&site.url());
    show_demo(&page);
    page.run("location.hash = '#/report/2-2'", &[]);
    page.find_with_text(".button", "本表 Excel").click();
    let is_saved = |page: &Page| fs::read_dir(page.downloads()).is_ok_and(|it| it.count() > 0);
    page.wait_until(is_saved, A_WHILE, "a workbook");
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Puts a newer page in the place of the one that is served.
fn renew(folder: &Path) {
    let index = fs::read_to_string(folder.join("index.html")).expect("it is there");
    fs::write(
        folder.join("index.html"),
        index.replace("<title>", "<title>新 "),
    )
    .expect("it can be written");
    let worker = fs::read_to_string(folder.join("sw.js")).expect("it is there");
    let (before, rest) = worker.split_once("VERSION = \"").expect("it has a version");
    fs::write(
        folder.join("sw.js"),
        format!("{before}VERSION = \"new{rest}"),
    )
    .expect("it can be written");
}

#[test]
fn a_newer_page_is_told_and_never_takes_the_place_of_work() {
    let folder = copy("newer");
    let site = Site::serve_folder(&folder);
    let page = Page::open(&site.url());
    wait_until_kept(&page);
    assert!(!page.find(".context-bar").text().contains("有新版本"));
    show_demo(&page);
    renew(&folder);
    page.run(
        "return navigator.serviceWorker.getRegistration().then(it => it.update()).then(() => 0)",
        &[],
    );
    page.wait_for_text("有新版本");
    page.find_with_text(".button", "有新版本").click();
    page.wait_for_text("为了不丢失正在做的工作");
    assert!(page.has(".matrix"));
    assert_eq!(page.console_errors(), [""; 0]);
    // An empty page has nothing to lose: it is replaced at once.
    page.run("window.onbeforeunload = null", &[]);
    page.reload();
    page.wait_for_text("有新版本");
    page.run("window.isOld = true", &[]);
    page.find_with_text(".button", "有新版本").click();
    page.wait_until(
        |page| page.run("return window.isOld !== true", &[]) == json!(true),
        A_WHILE,
        "the newer page",
    );
    page.find("h1");
    let title = page.run("return fetch('./').then(it => it.text())", &[]);
    assert!(title.as_str().unwrap_or_default().contains("<title>新 "));
    assert!(!page.find(".context-bar").text().contains("有新版本"));
}
