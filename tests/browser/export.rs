//! Files that are made from the work: they can be stopped, they are what they are called, and nothing is
//! saved that nobody wants any longer.

use std::fs;
use std::io::{Cursor, Read};
use std::thread;
use std::time::Duration;

use serde_json::json;
use zip::ZipArchive;

use crate::driver::Page;
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// How far the work is.
const WORK: &str = "[role='status'] [role='progressbar']";

/// Work for the Worker reaches it late; how many Workers were ended is counted.
const SLOW: &str = "window.ended = 0;
    const { postMessage, terminate } = Worker.prototype;
    Worker.prototype.postMessage = function (...given) {
        setTimeout(() => postMessage.apply(this, given), window.delay);
    };
    Worker.prototype.terminate = function () { window.ended += 1; terminate.call(this); };
    window.delay = 3000;";

fn report(site: &Site) -> Page {
    let page = Page::open(&site.url());
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    page.run("location.hash = '#/report/2-2'", &[]);
    page.wait_until(
        |page| page.has("[aria-label^='表Ⅱ-2']"),
        A_WHILE,
        "the form",
    );
    page
}

fn saved(page: &Page) -> Vec<String> {
    let files = fs::read_dir(page.downloads()).map_or_else(|_| Vec::new(), Iterator::collect);
    let names = files.into_iter().flatten();
    names
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn a_file_that_is_no_longer_wanted_is_not_saved_and_the_next_one_is() {
    let site = Site::serve();
    let page = report(&site);
    page.run(SLOW, &[]);
    page.find_with_text(".button", "全部申报表 Excel").click();
    // The work is shown, and nothing else can be begun meanwhile.
    page.wait_until(|page| page.has(WORK), A_WHILE, "progress");
    let other = page.find_with_text(".button", "验算工作簿");
    assert_eq!(other.property("disabled"), json!(true));
    page.find_with_text(".button", "取消").click();
    page.wait_until(|page| !page.has(WORK), A_WHILE, "the end of the work");
    assert_eq!(page.run("return window.ended", &[]), json!(1));
    // Longer than the work would have taken.
    thread::sleep(Duration::from_secs(4));
    assert_eq!(saved(&page), [""; 0]);
    assert!(!page.find("body").text().contains("已导出"));

    page.run("window.delay = 0", &[]);
    page.find_with_text(".button", "验算工作簿").click();
    page.wait_for_text("已导出");
    assert_eq!(saved(&page).len(), 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

/// The file is finished wherever its user is; who comes back sees how far it is.
#[test]
fn a_page_that_is_left_still_gives_the_file_that_was_asked_for() {
    let site = Site::serve();
    let page = report(&site);
    page.run(SLOW, &[]);
    page.find_with_text(".button", "全部申报表 Excel").click();
    page.wait_until(|page| page.has(WORK), A_WHILE, "progress");
    page.run("location.hash = '#/schools'", &[]);
    page.wait_until(|page| !page.has(WORK), A_WHILE, "the other page");
    page.run("location.hash = '#/report'", &[]);
    page.wait_until(|page| page.has(WORK), A_WHILE, "progress once more");
    page.run("location.hash = '#/schools'", &[]);
    page.wait_for_text("已导出");
    assert_eq!(saved(&page).len(), 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_countys_own_report_is_a_text_document_with_the_verdict() {
    let site = Site::serve();
    let page = report(&site);
    let day = page.run(
        "return document.querySelector('.context-bar').textContent.match(/\\d{4}-\\d{2}-\\d{2}/)[0]",
        &[],
    );
    let day = day.as_str().unwrap_or_default().replace('-', "");
    page.find_with_text(".button", "县级自评报告 Word").click();
    let file = page.wait_for_download(&format!("示例县_县级自评报告_{day}.docx"));
    let bytes = fs::read(file).expect("the document was saved");
    let mut parts = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    let mut part = parts.by_name("word/document.xml").expect("it has a text");
    part.read_to_string(&mut text).expect("the text is UTF-8");
    for expected in [
        "示例县不达标",
        "八、整改措施",
        "表Ⅱ-2",
        "〔问题产生的原因〕",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert_eq!(page.console_errors(), [""; 0]);
}
