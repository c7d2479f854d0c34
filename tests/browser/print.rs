//! Printing: long papers are laid out a part after the other, and what is printed is called like what is saved.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::json;

use crate::driver::Page;
use crate::printed::{dense, printed, three_hundred};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// How far the laying out is.
const LAYING: &str = ".paper__cut--laying [role='progressbar']";

/// Leaves the laying out as soon as it is told how far it is: a driver might come too late.
const CANCEL_AT_ONCE: &str = "new MutationObserver((_, observer) => {
    const button = [...document.querySelectorAll('.paper__cut .button')].find(it => it.textContent.includes('取消'));
    if (document.querySelector(arguments[0]) && button) {
        observer.disconnect();
        button.click();
        window.cancelled = true;
    }
}).observe(document.body, { childList: true, subtree: true });";

fn n_records(page: &Page) -> usize {
    page.find_all(".dossiers__one").len()
}

fn go(page: &Page, path: &str, sign: &str) {
    page.run(&format!("location.hash = '#/report{path}'"), &[]);
    page.wait_until(|page| page.has(sign), A_WHILE, sign);
}

#[test]
fn a_long_paper_is_laid_out_piece_by_piece_and_that_can_be_left() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    let text = three_hundred();
    let body = page.find("body");
    assert!(body.drop_file("学校.tsv", "text/plain", text.as_bytes()));
    page.wait_until(|page| page.has(".verdict-strip"), A_WHILE, "the verdict");
    go(&page, "/schools", ".dossiers__one .dossier");
    assert_eq!(n_records(&page), 12);
    page.run(
        "window.print = () => { window.printed = document.title; };",
        &[],
    );
    page.run(CANCEL_AT_ONCE, &[json!(LAYING)]);
    page.find_with_text(".report__tools .button", "打印")
        .click();
    let is_cancelled = |page: &Page| page.run("return window.cancelled === true", &[]);
    page.wait_until(
        |page| is_cancelled(page) == json!(true) && !page.has(LAYING),
        A_WHILE,
        "the end of it",
    );
    assert_eq!(n_records(&page), 12);

    let told = page.find(".paper__cut p").text();
    let numbers = told.split(|letter: char| !letter.is_ascii_digit());
    let n_all = numbers.filter_map(|it| it.parse::<usize>().ok()).max();
    page.find_with_text(".paper__cut .button", "显示全部")
        .click();
    page.wait_until(|page| !page.has(".paper__cut"), A_WHILE, "all");
    // Some of the three hundred are parts of another school.
    assert!(n_all > Some(250), "{told}");
    assert_eq!(Some(n_records(&page)), n_all);
    // Nobody waits for the dialog any longer.
    assert_eq!(page.run("return window.printed || ''", &[]), json!(""));
    // Another paper begins with its first pages.
    go(&page, "/self", ".paper");
    page.wait_until(|page| page.has(".paper__cut .button"), A_WHILE, "the cut");
    assert_eq!(page.find_all(".paper").len(), 12);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_is_printed_is_called_like_what_is_saved() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    for (path, sign, name) in [
        ("", ".brief", "示例县_结论简报_"),
        ("/2-2", "[aria-label^='表Ⅱ-2']", "示例县_表Ⅱ-2_"),
        ("/self", ".paper", "示例县_学校自评表_"),
        ("/schools", ".dossiers__one", "示例县_全部一校一档_"),
    ] {
        go(&page, path, sign);
        page.run(
            "window.printed = ''; window.print = () => { window.printed = document.title; };",
            &[],
        );
        let before = page.title();
        page.find_with_text(".report__tools .button", "打印")
            .click();
        let title = |page: &Page| page.run("return window.printed", &[]);
        page.wait_until(|page| title(page) != json!(""), A_WHILE, "the dialog");
        let called = title(&page);
        let called = called.as_str().unwrap_or_default();
        let day = called.strip_prefix(name).unwrap_or_default();
        assert!(day.len() == 8 && day.parse::<u32>().is_ok(), "{called}");
        assert_eq!(page.title(), before);
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

/// The files of a county of `tests/forms`.
fn county(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms/counties");
    let files = ["county", "schools"].map(|part| format!("{name}.{part}.csv"));
    let files = files.into_iter();
    let read = |file: String| Some((file.clone(), fs::read(folder.join(file)).ok()?));
    files.filter_map(read).collect()
}

#[test]
fn the_brief_of_every_county_is_one_page_in_both_languages() {
    let site = Site::serve();
    for name in ["甲县", "乙县", "丙县", "丁县", "戊县", "己县", "示例县"] {
        let page = Page::open(&site.url());
        page.find("h1");
        let files = county(name);
        assert!(!files.is_empty(), "{name}");
        for (file, bytes) in files {
            assert!(page.find("body").drop_file(&file, "text/csv", &bytes));
            page.wait_until(
                |page| page.find("body").text().contains(&file),
                A_WHILE,
                "the file",
            );
        }
        page.wait_until(|page| page.has(".verdict-strip"), A_WHILE, "the verdict");
        go(&page, "", ".brief");
        page.wait_for_text("数据指纹");
        let chinese = printed(&page, "zh");
        assert_eq!(chinese.len(), 1, "{name}: {chinese:?}");
        page.find(".language-switch").click();
        page.wait_for_text("fingerprint of the data");
        let english = printed(&page, "en");
        assert_eq!(english.len(), 1, "{name}: {english:?}");
        let foot = dense(&english[0]);
        assert!(
            foot.contains("assessedasof") && !foot.contains("第1页"),
            "{foot}"
        );
    }
}
