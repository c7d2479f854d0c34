//! The page of the standard: what is chosen and set there decides, is marked on every page, and goes
//! again.

use std::time::Duration;

use serde_json::json;

use crate::driver::{Page, key};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// The published worked example (`o01`) as rooms for teaching: its coefficient is 0.515257.
const EXAMPLE: &str =
    "学校名称\t区县\t办学类型\t小学在校生数\t教学及辅助用房面积(㎡)\t室内体育用房面积(㎡)
甲小学\t示例县\t小学\t45\t279\t0
乙小学\t示例县\t小学\t37\t137\t0
丙小学\t示例县\t小学\t89\t935\t0
丁小学\t示例县\t小学\t76\t160\t0
戊小学\t示例县\t小学\t55\t402\t0
";

/// The row of a number.
fn number(id: &str) -> String {
    format!("[data-parameter=\"{id}\"]")
}

fn go(page: &Page, hash: &str) {
    page.run("location.hash = arguments[0]", &[json!(hash)]);
}

/// How the coefficient of R4 stands on the overview, with its limit.
fn standing(page: &Page) -> String {
    go(page, "#/overview");
    page.find(".matrix");
    let row = "return [...document.querySelectorAll('.matrix tr')]
        .find(row => row.querySelector('[data-figure=\"cv-primary-R4\"]')).innerText";
    page.run(row, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_rules_are_there_before_any_data() {
    let site = Site::serve();
    let page = Page::open(&site.route("#/standard"));
    page.find(&number("R1.threshold.primary"));
    let text = page.find("main").text();
    for wanted in ["4.2 人/百生", "全部按国家标准原文测算", "资源配置第1项"] {
        let is_there = text.contains(wanted)
            || page
                .run("return document.body.textContent", &[])
                .to_string()
                .contains(wanted);
        assert!(is_there, "{wanted} is not in {text}");
    }
    page.find_with_text(".segmented__option", "争议读法")
        .click();
    page.find("[data-reading=\"D-05\"]");
    page.find_with_text(".segmented__option", "依据文件")
        .click();
    page.wait_for_text("核对于");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_limit_of_ones_own_needs_a_reason_decides_and_goes_again() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    assert!(page.find("body").paste(EXAMPLE, None));
    page.wait_until(|page| page.has(".verdict-strip"), A_WHILE, "the verdict");
    assert!(standing(&page).contains("不达标"), "{}", standing(&page));
    go(&page, "#/standard");
    let row = number("cv_limit.primary");
    page.find(&row).find("button[aria-expanded]").click();
    let value = page.find("[id=\"own-cv_limit.primary\"]");
    value.clear();
    value.send_keys("许多");
    page.press(&[key::ENTER]);
    let told = page.find(&row).text();
    assert!(
        told.contains("请填一个数") && told.contains("请写明理由"),
        "{told}"
    );
    // What is wrong has the focus: first the value, then, with one that is sound, the reason.
    let focused = "return document.activeElement.id";
    assert_eq!(page.run(focused, &[]), json!("own-cv_limit.primary"));
    let value = page.find("[id=\"own-cv_limit.primary\"]");
    value.clear();
    value.send_keys("0。52");
    page.press(&[key::ENTER]);
    assert_eq!(page.run(focused, &[]), json!("why-cv_limit.primary"));
    assert!(!page.find(&row).text().contains("请填一个数"));
    let value = page.find("[id=\"own-cv_limit.primary\"]");
    value.clear();
    value.send_keys("52%");
    page.find("[id=\"why-cv_limit.primary\"]").send_keys("试算");
    page.press(&[key::ENTER]);
    page.wait_until(|page| page.has(".rule-change"), A_WHILE, "the difference");
    let told = page.find(".rule-change").text();
    assert!(
        told.contains("0.52") && told.contains("0.5") && told.contains("试算"),
        "{told}"
    );
    // Above 0.50 and below 0.52: it is met now, and every page says by what.
    let told = standing(&page);
    assert!(!told.contains("不达标") && told.contains("达标"), "{told}");
    let told = page.find("main").text();
    assert!(told.contains("试算："), "{told}");
    assert!(told.contains("上限 0.52（自定）"), "{told}");
    assert!(
        page.find(".rule-differences")
            .text()
            .contains("试算：1 处与国家标准不同")
    );
    page.find("[data-figure=\"cv-primary-R4\"]").click();
    let told = page.find("[data-explains=\"cv-primary-R4\"]").text();
    assert!(told.contains("自定") && told.contains("试算"), "{told}");
    page.press(&[key::ESCAPE]);
    go(&page, "#/standard");
    page.find(&row);
    page.find_with_text(".rule-change button", "恢复").click();
    page.wait_until(|page| !page.has(".rule-change"), A_WHILE, "the rule");
    assert!(standing(&page).contains("不达标"));
    assert!(!page.has(".rule-differences"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_a_city_and_a_reading_change_is_listed() {
    let site = Site::serve();
    let page = Page::open(&site.route("#/standard"));
    page.find("#rules-id")
        .choose("县域义务教育优质均衡发展（沈阳市）");
    page.wait_until(
        |page| page.find_all(".rule-change").len() == 4,
        A_WHILE,
        "four",
    );
    assert!(page.find("main").text().contains("8,000"));
    page.find_with_text(".segmented__option", "争议读法")
        .click();
    let row = "[data-reading=\"D-15\"]";
    page.find(row).find("button[aria-expanded]").click();
    page.find("[id=\"why-D-15\"]").send_keys("省里的解释");
    page.press(&[key::ENTER]);
    page.wait_until(
        |page| page.find_all(".rule-change").len() == 5,
        A_WHILE,
        "five",
    );
    assert!(page.find(row).text().contains("省里的解释"));
    // One step back takes it back.
    page.press(&[key::CONTROL, 'z']);
    page.wait_until(
        |page| page.find_all(".rule-change").len() == 4,
        A_WHILE,
        "four again",
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_is_set_is_there_while_nothing_is_in_force() {
    let site = Site::serve();
    let page = Page::open(&site.route("#/standard"));
    let row = number("cv_limit.primary");
    page.find(&row).find("button[aria-expanded]").click();
    let value = page.find("[id=\"own-cv_limit.primary\"]");
    value.clear();
    value.send_keys("0.52");
    page.find("[id=\"why-cv_limit.primary\"]").send_keys("试算");
    page.press(&[key::ENTER]);
    page.wait_until(|page| page.has(".rule-change"), A_WHILE, "the difference");
    assert!(
        page.find("main")
            .text()
            .contains("自定的限值与读法（试算）")
    );
    choose_day(&page, "2016-01-01");
    page.wait_until(
        |page| page.has(".rule-changes--kept"),
        A_WHILE,
        "what is kept",
    );
    let told = page.find("main").text();
    for wanted in [
        "2016年1月1日",
        "2017年4月19日",
        "小学差异系数上限",
        "0.52",
        "试算",
    ] {
        assert!(told.contains(wanted), "{wanted} is not in {told}");
    }
    page.find_with_text("main button", "改评估日期").click();
    let focused = page.run("return document.activeElement.id", &[]);
    assert_eq!(focused, json!("rules-day"));
    page.find_with_text(".rule-change button", "恢复").click();
    page.wait_until(|page| !page.has(".rule-change"), A_WHILE, "nothing kept");
    choose_day(&page, "2026-09-01");
    page.wait_until(|page| page.has(&row), A_WHILE, "the rules");
    assert!(!page.has(".rule-change"));
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Chooses a day as the field's own picker does.
fn choose_day(page: &Page, day: &str) {
    page.run(
        "const field = document.getElementById('rules-day');
        field.value = arguments[0];
        field.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(day)],
    );
}
