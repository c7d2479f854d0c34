//! The workspace as a file of the user's: saved, told, and opened again elsewhere.

use std::fs;
use std::time::Duration;

use serde_json::json;

use crate::driver::{Page, key};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);
const NOTE: &str = "规划已批复";

fn with_note(site: &Site) -> Page {
    let page = Page::open(&site.url());
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    assert_eq!(unsaved(&page), "");
    page.run("location.hash = '#/county/G1'", &[]);
    page.find(".remarks textarea").send_keys(NOTE);
    page.run("document.activeElement.blur()", &[]);
    page.wait_until(|page| unsaved(page) == "未保存", A_WHILE, "the mark");
    page
}

/// What the bar says of work that no file has.
fn unsaved(page: &Page) -> String {
    let text = page.run(
        "return document.querySelector('.context-bar__unsaved').textContent.trim()",
        &[],
    );
    text.as_str().unwrap_or_default().to_owned()
}

/// Whether the page would ask before it is left.
fn asks(page: &Page) -> bool {
    let asked = page.run(
        "const leaving = new Event('beforeunload', { cancelable: true });
         window.dispatchEvent(leaving);
         return leaving.defaultPrevented;",
        &[],
    );
    asked == json!(true)
}

/// The one file that was saved.
fn saved(page: &Page) -> (String, Vec<u8>) {
    let is_there = |page: &Page| {
        let files = fs::read_dir(page.downloads()).into_iter().flatten();
        let names = files.flatten().map(|file| file.file_name());
        names
            .map(|name| name.to_string_lossy().into_owned())
            .find(|name| name.ends_with(".junheng"))
    };
    page.wait_until(|page| is_there(page).is_some(), A_WHILE, "the file");
    let name = is_there(page).unwrap_or_default();
    let bytes = fs::read(page.wait_for_download(&name)).expect("a workspace was saved");
    (name, bytes)
}

#[test]
fn a_saved_workspace_is_marked_and_opens_elsewhere() {
    let site = Site::serve();
    let page = with_note(&site);
    assert!(asks(&page));
    page.find("[aria-label^='保存工作区']").click();
    let (name, bytes) = saved(&page);
    let stem = name.strip_suffix(".junheng").unwrap_or_default();
    let time = stem.strip_prefix("示例县_工作区_").unwrap_or_default();
    assert_eq!(time.replace('-', "").len(), 12, "{name}");
    page.wait_until(|page| unsaved(page).is_empty(), A_WHILE, "no mark");
    assert!(!asks(&page));

    let other = Page::open(&site.url());
    other.find("h1");
    assert!(
        other
            .find("body")
            .drop_file(&name, "application/json", &bytes)
    );
    other.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    other.wait_for_text("已恢复");
    other.run("location.hash = '#/county/G1'", &[]);
    assert_eq!(other.find(".remarks textarea").value(), NOTE);
    // The file has it all: nothing is to be saved.
    assert_eq!(unsaved(&other), "");
    assert!(!other.find("body").text().contains("已被换下"));
    // On other work it takes its place, and says so.
    other.find(".remarks textarea").send_keys("，已公示");
    other.run("document.activeElement.blur()", &[]);
    other.wait_until(|page| unsaved(page) == "未保存", A_WHILE, "the mark");
    assert!(
        other
            .find("body")
            .drop_file(&name, "application/json", &bytes)
    );
    other.wait_for_text("原来打开的数据已被换下");
    other.find_with_text(".toast__action", "撤销").click();
    other.run("location.hash = '#/county/G1'", &[]);
    let noted = format!("{NOTE}，已公示");
    let is_back = |page: &Page| page.find(".remarks textarea").value() == noted;
    other.wait_until(is_back, A_WHILE, "the work of before");
    assert_eq!(other.console_errors(), [""; 0]);
}

#[test]
fn a_key_saves_and_the_next_change_is_marked_again() {
    let site = Site::serve();
    let page = with_note(&site);
    page.press(&[key::CONTROL, 's']);
    let (_, bytes) = saved(&page);
    let text = String::from_utf8(bytes).expect("it is a text");
    assert!(text.starts_with("{\"schema\":\"junheng.workspace/1\"}"));
    assert!(text.contains(NOTE));
    page.wait_until(|page| unsaved(page).is_empty(), A_WHILE, "no mark");
    page.find(".remarks textarea").send_keys("，已公示");
    page.run("document.activeElement.blur()", &[]);
    page.wait_until(|page| unsaved(page) == "未保存", A_WHILE, "the mark");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_workspace_that_is_cut_off_says_so_and_the_work_stays() {
    let site = Site::serve();
    let page = with_note(&site);
    let cut = "{\"schema\":\"junheng.workspace/1\"}\n";
    assert!(
        page.find("body")
            .drop_file("a.junheng", "application/json", cut.as_bytes())
    );
    page.wait_for_text("工作区");
    page.run("location.hash = '#/county/G1'", &[]);
    assert_eq!(page.find(".remarks textarea").value(), NOTE);
    assert_eq!(page.console_errors(), [""; 0]);
}

/// The framework cannot go on without attributes, and gives up in the middle of a change.
const SABOTAGE: &str = "Element.prototype.setAttribute = () => { throw new Error('sabotage'); };";

#[test]
fn a_crash_saves_the_work_before_anything_else() {
    let site = Site::serve();
    let page = with_note(&site);
    page.run(SABOTAGE, &[]);
    page.run("location.hash = '#/schools'", &[]);
    let (name, bytes) = saved(&page);
    page.wait_for_text("您的工作已存为文件");
    let told = page.find(".crash").text();
    assert!(told.contains(&name), "{told}");
    assert!(page.has(".crash a[download]"));

    let other = Page::open(&site.url());
    other.find("h1");
    assert!(
        other
            .find("body")
            .drop_file(&name, "application/json", &bytes)
    );
    other.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    other.run("location.hash = '#/county/G1'", &[]);
    assert_eq!(other.find(".remarks textarea").value(), NOTE);
}

#[test]
fn a_crash_without_data_says_that_nothing_is_lost() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    page.run(SABOTAGE, &[]);
    page.run("location.hash = '#/standard'", &[]);
    page.wait_for_text("没有丢失任何内容");
}
