//! The same form next year: what was chosen for its columns is taken again without a click.

use std::fs;
use std::time::Duration;

use crate::driver::{Page, key};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// A form with a column that no rule of recognition knows.
fn form(year: u16, [first, second]: [(u32, u32); 2]) -> String {
    format!(
        "清河县{year}年小学基本情况表,,,,\n\
         学校名称,区县,办学类型,小学在校生数,{year}年带帽老师\n\
         甲小学,清河县,小学,{},{}\n乙小学,清河县,小学,{},{}\n",
        first.0, first.1, second.0, second.1
    )
}

fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    let is_taken = page.find("main").drop_file(name, "text/csv", bytes);
    assert!(is_taken, "the page did not take {name}");
}

/// Waits until R2 of the first school is shown as `text`: 县级以上骨干教师数 per hundred pupils.
fn wait_for_value(page: &Page, text: &str) {
    let shown = |page: &Page| {
        // What is read last leads to the page 数据.
        let script = "location.hash = '#/schools';
            return document.querySelector('[data-figure=\"value-0-R2\"]')?.textContent";
        page.run(script, &[]).as_str() == Some(text)
    };
    page.wait_until(shown, A_WHILE, &format!("R2 as {text}"));
}

#[test]
fn the_same_form_of_next_year_needs_no_click() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    let this_year = form(2025, [(900, 40), (120, 8)]);
    drop_file(&page, "2025年小学表.csv", this_year.as_bytes());
    page.wait_for_text("读到 2 所学校");
    page.find_with_text(".segmented__option", "列的含义")
        .click();
    page.find("input[aria-label*=\"带帽老师\"]")
        .send_keys("小学县级以上骨干教师数");
    page.press(&[key::ENTER]);
    page.wait_for_text("人工指定");
    // 40 of 900 pupils.
    wait_for_value(&page, "4.44");
    page.run("location.hash = '#/data'", &[]);
    page.find_with_text(".button", "保存列对照方案").click();
    let saved = fs::read(page.wait_for_download("列对照方案.xlsx")).expect("it can be read");

    // The new figures take the place of the old ones, as the file is given under its own name.
    let next_year = form(2026, [(800, 60), (100, 3)]);
    drop_file(&page, "2026年小学表.csv", next_year.as_bytes());
    page.find_with_text(".source-list", "2025年小学表.csv");
    page.find("[aria-label=\"移除 2025年小学表.csv\"]").click();
    // 60 of 800 pupils.
    wait_for_value(&page, "7.50");

    // On another computer, where nobody has chosen anything.
    page.goto("about:blank");
    page.goto(&site.url());
    page.find("h1");
    drop_file(&page, "2026年小学表.csv", next_year.as_bytes());
    drop_file(&page, "列对照方案.xlsx", &saved);
    wait_for_value(&page, "7.50");
    assert_eq!(page.console_errors(), [""; 0]);
}
