//! The page 报表: what it prints and saves is what it shows.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::time::Duration;

use serde_json::Value;
use zip::ZipArchive;

use crate::driver::{Medium, Page, Scheme};
use crate::printed::{dense, printed, three_hundred};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

fn show(page: &Page, paper: &str, sign: &str) {
    page.run(&format!("location.hash = '#/report/{paper}'"), &[]);
    page.wait_until(|page| page.has(sign), A_WHILE, sign);
    // The fingerprint of the data comes a moment later.
    let basis = |page: &Page| {
        let text = page.run(
            "return [...document.querySelectorAll('.paper')].map(it => it.textContent).join()",
            &[],
        );
        text.as_str()
            .is_some_and(|text| text.is_empty() || text.contains("数据指纹"))
    };
    page.wait_until(basis, A_WHILE, "the fingerprint");
}

fn with_demo(site: &Site) -> Page {
    let page = Page::open(&site.url());
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    page
}

#[test]
fn three_hundred_schools_on_paper_have_heads_and_numbers_and_no_split_row() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    let text = three_hundred();
    assert!(
        page.find("body")
            .drop_file("学校.tsv", "text/plain", text.as_bytes())
    );
    page.wait_until(|page| page.has(".verdict-strip"), A_WHILE, "the verdict");
    show(&page, "2-2", "[aria-label^='表Ⅱ-2']");
    let pages = printed(&page, "table");
    let n = pages.len();
    assert!(n > 10, "{n}");
    let mut seen = BTreeSet::new();
    for (number, text) in (1..).zip(&pages) {
        let text = dense(text);
        assert!(
            text.contains(&format!("第{number}页/共{n}页")),
            "{number}: {text}"
        );
        for sign in [
            "L2",
            "L14",
            "县域义务教育优质均衡发展（国家标准）",
            "数据指纹",
        ] {
            assert!(text.contains(sign), "page {number} has no {sign}");
        }
        let mark = |sign: &str| -> Vec<String> {
            let marks = text.split(sign).skip(1);
            let marks = marks.map(|rest| rest.chars().take(3).collect::<String>());
            marks
                .filter(|it| it.chars().all(|digit| digit.is_ascii_digit()))
                .collect()
        };
        // Columns stand beside each other, so that a name is told in pieces; its ends stay.
        let (mut first, mut last) = (mark("第"), mark("末"));
        first.retain(|it| !it.is_empty());
        first.sort();
        last.sort();
        assert_eq!(first, last, "page {number}");
        seen.extend(first);
    }
    let in_scope = page.run(
        "return [...document.querySelectorAll('.paper__table tbody tr')].length",
        &[],
    );
    assert!(in_scope.as_u64().is_some_and(|n| n >= 270), "{in_scope}");
    assert!(seen.len() >= 200, "{}", seen.len());
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn forms_of_every_size_of_paper_are_printed_one_after_the_other() {
    let site = Site::serve();
    let page = with_demo(&site);
    show(&page, "forms", "[aria-label^='表Ⅵ']");
    let pages = printed(&page, "forms");
    let titles = ["表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ"];
    let mut found: Vec<&&str> = Vec::new();
    for text in &pages {
        let text = dense(text);
        assert!(text.contains(&format!("/共{}页", pages.len())), "{text}");
        // The title is what a page begins with.
        let title = titles.iter().rev().find(|title| text.starts_with(**title));
        found.extend(title);
    }
    assert_eq!(found, titles.iter().collect::<Vec<_>>());
}

#[test]
fn the_brief_is_one_page_with_the_verdict() {
    let site = Site::serve();
    let page = with_demo(&site);
    show(&page, "", ".brief");
    for (name, scheme) in [("light", Scheme::Light), ("dark", Scheme::Dark)] {
        page.set_media(scheme, Medium::Print);
        let pages = printed(&page, name);
        assert_eq!(pages.len(), 1, "{pages:?}");
        let text = dense(&pages[0]);
        for part in [
            "示例县不达标",
            "缺口合计",
            "石桥镇中心小学",
            "数据指纹",
            "审核人",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    // The longest brief: many schools with long names, and most data missing.
    page.goto(&site.url());
    page.find("h1");
    let text = three_hundred();
    assert!(
        page.find("body")
            .drop_file("学校.tsv", "text/plain", text.as_bytes())
    );
    page.wait_until(|page| page.has(".verdict-strip"), A_WHILE, "the verdict");
    show(&page, "", ".brief");
    let pages = printed(&page, "many");
    assert_eq!(pages.len(), 1, "{pages:?}");
}

#[test]
fn every_school_has_a_page_of_its_own() {
    let site = Site::serve();
    let page = with_demo(&site);
    page.run("location.hash = '#/report/schools'", &[]);
    page.wait_until(
        |page| page.has(".dossiers__one .dossier"),
        A_WHILE,
        "a school",
    );
    assert_eq!(page.find_all(".dossiers__one").len(), 12);
    let pages = printed(&page, "schools");
    assert_eq!(page.find_all(".dossiers__one").len(), 35);
    let begin = |text: &String| dense(text).contains("一校一档");
    assert_eq!(pages.iter().filter(|text| begin(text)).count(), 35);
}

/// A school with 4.197… teachers above the required degree passes by no rounding (rulebook §1): screen,
/// paper and sheet say the same.
#[test]
fn what_rounding_would_change_is_told_on_screen_on_paper_and_in_the_sheet() {
    const FLAG: &str = "四舍五入会改变结论：高学历教师为4.197272，不是4.20";
    let site = Site::serve();
    let page = with_demo(&site);
    show(&page, "2-2", "[aria-label^='表Ⅱ-2']");
    let shown = page.find(".paper").text();
    assert!(dense(&shown).contains(FLAG), "{shown}");
    let on_paper = printed(&page, "flag").join("");
    assert!(
        dense(&on_paper).contains("4.197272，不是4.20"),
        "{on_paper}"
    );
    page.find_with_text(".button", "本表 CSV").click();
    let csv = page.wait_for_download(
        "示例县_表Ⅱ-2_20261123.csv"
            .replace("20261123", &today(&page))
            .as_str(),
    );
    let csv = fs::read_to_string(csv).expect("a text was saved");
    assert!(dense(&csv).contains(FLAG), "{csv}");
    page.find_with_text(".button", "本表 Excel").click();
    let name = format!("示例县_表Ⅱ-2_{}.xlsx", today(&page));
    let bytes = fs::read(page.wait_for_download(&name)).expect("a workbook was saved");
    let mut parts = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut texts = String::new();
    let mut part = parts.by_name("xl/sharedStrings.xml").expect("it has texts");
    part.read_to_string(&mut texts)
        .expect("the texts are UTF-8");
    assert!(dense(&texts).contains(FLAG), "{texts}");
}

/// The day of the assessment as files are named after it.
fn today(page: &Page) -> String {
    let text = page.run(
        "return document.querySelector('.context-bar').textContent.match(/\\d{4}-\\d{2}-\\d{2}/)[0]",
        &[],
    );
    text.as_str().unwrap_or_default().replace('-', "")
}

#[test]
fn a_saved_workbook_brings_the_work_back_and_is_saved_again_byte_for_byte() {
    let site = Site::serve();
    let page = with_demo(&site);
    page.run("location.hash = '#/county/G1'", &[]);
    page.find(".remarks textarea").send_keys("规划已批复");
    page.run("document.activeElement.blur()", &[]);
    show(&page, "4", "[aria-label^='表Ⅳ']");
    let has_note = |page: &Page| {
        let text = page.run("return document.querySelector('.paper').textContent", &[]);
        text.as_str()
            .is_some_and(|text| text.contains("规划已批复"))
    };
    page.wait_until(has_note, A_WHILE, "the note in the form");
    let name = format!("示例县_申报表_{}.xlsx", today(&page));
    page.find_with_text(".button", "全部申报表 Excel").click();
    let first = fs::read(page.wait_for_download(&name)).expect("a workbook was saved");
    let other = Page::open(&site.url());
    other.find("h1");
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assert!(other.find("body").drop_file(&name, xlsx, &first));
    other.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    other.wait_for_text("已恢复");
    show(&other, "4", "[aria-label^='表Ⅳ']");
    assert!(has_note(&other));
    other.find_with_text(".button", "全部申报表 Excel").click();
    let second = fs::read(other.wait_for_download(&name)).expect("a workbook was saved");
    assert!(
        first == second,
        "{} and {} bytes",
        first.len(),
        second.len()
    );
    assert_eq!(other.console_errors(), [""; 0]);
}

#[test]
fn figures_of_a_form_explain_themselves_and_blank_ones_are_listed() {
    let site = Site::serve();
    let page = with_demo(&site);
    show(&page, "3", "[aria-label^='表Ⅲ']");
    page.find(".paper [data-figure='cv-primary-R2']").click();
    page.find("[data-explains='cv-primary-R2']");
    show(&page, "1", "[aria-label^='表Ⅰ']");
    let gaps = page.run(
        "const list = document.querySelector('.gap-list'); list.open = true;
         return [...list.querySelectorAll('li')].map(it => it.textContent)",
        &[],
    );
    let gaps: Vec<&str> = gaps
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(
        gaps.iter().any(|gap| gap.contains("教职工合计")),
        "{gaps:?}"
    );
}
