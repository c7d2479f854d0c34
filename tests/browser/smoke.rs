//! The page starts at all.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use crate::driver::Page;
use crate::server::{Site, dist};

#[test]
fn the_page_opens_with_its_title_and_a_clean_console() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    assert!(page.find("h1").is_shown());
    assert_eq!(page.title(), "数据 · 均衡尺");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_page_asks_nobody_but_its_own_server() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    for request in page.requests() {
        let url = request["url"]
            .as_str()
            .expect("a request has an address")
            .to_owned();
        assert!(
            url.starts_with(&site.url()),
            "a request left the page's own server: {url}"
        );
    }
}

/// A copy of the page in which one kind of file is missing.
fn without(ending: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("without-{ending}"));
    let _ = fs::remove_dir_all(&copy);
    fs::create_dir_all(&copy).expect("a folder can be made");
    for file in fs::read_dir(dist()).expect("the page is built").flatten() {
        let path = file.path();
        if path.is_file() && path.extension().is_none_or(|it| it != ending) {
            fs::copy(&path, copy.join(file.file_name())).expect("a file can be copied");
        }
    }
    copy
}

/// What stands on the page instead of the program.
fn excuse(page: &Page) -> String {
    page.wait_until(
        |page| page.run("return !document.getElementById('no-start').hidden", &[]) == json!(true),
        Duration::from_secs(10),
        "the reason",
    );
    page.find("#no-start").text()
}

#[test]
fn a_page_that_cannot_start_says_why_and_what_to_do() {
    for ending in ["wasm", "js"] {
        let site = Site::serve_folder(&without(ending));
        let page = Page::open(&site.url());
        let text = excuse(&page);
        assert!(text.contains("程序没有下载完整"), "{ending}: {text}");
        assert!(!text.contains("太旧"), "{text}");
    }
    // Opened from the disk.
    let file = format!("file://{}", dist().join("index.html").display());
    let text = excuse(&Page::open(&file));
    assert!(text.contains("不能直接双击打开"), "{text}");
}

#[test]
fn an_old_browser_is_told_what_to_install() {
    let site = Site::serve();
    for old in [
        "delete window.WebAssembly",
        "WebAssembly.validate = () => false",
        "delete window.CSSLayerBlockRule",
    ] {
        let page = Page::open("about:blank");
        let script = json!({ "source": old });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", script);
        page.goto(&site.url());
        let text = excuse(&page);
        assert!(text.contains("版本太旧"), "{old}: {text}");
    }
}

/// What is shipped names no folder of the machine that built it.
#[test]
fn no_file_of_the_page_names_a_folder_of_this_machine() {
    let home = xtask::places::cargo_home().expect("cargo has a folder");
    let own = [home, xtask::places::workspace()].map(|path| path.display().to_string());
    for file in fs::read_dir(dist()).expect("the page is built").flatten() {
        let bytes = fs::read(file.path()).unwrap_or_default();
        let has = |text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
        for path in own.iter().map(String::as_str).chain(["registry/src"]) {
            assert!(!has(path), "{} names {path}", file.path().display());
        }
    }
}

#[test]
fn where_the_program_starts_nothing_is_told() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    assert!(!page.has("#no-start"));
}
