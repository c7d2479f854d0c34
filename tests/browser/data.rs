//! The page 数据: giving tables, mending cells, and files that are not what they seem.

use std::fs;
use std::path::Path;
use std::time::Duration;

use junheng::report;
use rust_xlsxwriter::Workbook;

use crate::driver::{Medium, Page, Scheme, Viewport, key};
use crate::server::Site;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table with a number that is none, in C2.
const MESSY: &str = "学校名称\t区县\t小学在校生数\n甲小学\t清河县\t九百\n乙小学\t清河县\t120\n";

/// A school with 50 yuan of equipment for each pupil.
const ODD: &str = "学校名称\t区县\t小学在校生数\t教学仪器设备值(万元)\n甲小学\t清河县\t100\t0.5\n";

/// The same county a year before: twice the pupils.
const BEFORE: &str = "学校名称\t区县\t小学在校生数\n甲小学\t清河县\t200\n";

const A_WHILE: Duration = Duration::from_secs(30);

fn open(site: &Site, query: &str) -> Page {
    let page = Page::open(&site.route(query));
    page.find("h1");
    page
}

fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    let is_taken = page.find("main").drop_file(name, XLSX, bytes);
    assert!(is_taken, "the page did not take {name}");
}

/// A workbook with two cells as far apart as can be.
fn far_corner() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_string(0, 0, "学校名称")
        .expect("A1 can be written");
    sheet
        .write_string(1_048_575, 16_383, "x")
        .expect("the last cell can be written");
    workbook.save_to_buffer().expect("a workbook can be made")
}

#[test]
fn a_dropped_workbook_gives_a_verdict_at_once() {
    let site = Site::serve();
    let page = open(&site, "");
    let bytes = report::demo_bytes().expect("the demo can be written");
    drop_file(&page, "demo.xlsx", &bytes);
    assert!(page.find(".verdict-strip").is_shown());
    page.find(".verdict-strip a").click();
    page.wait_until(
        |page| page.url().ends_with("#/overview"),
        A_WHILE,
        "overview",
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_demo_county_is_one_press_away() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(
        |page| page.url().ends_with("#/overview"),
        A_WHILE,
        "overview",
    );
    assert_eq!(page.title(), "总览 · 均衡尺");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_blank_template_can_be_taken_and_read() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find_with_text(".button", "下载空白模板").click();
    let file = page.wait_for_download("均衡尺_空白模板.xlsx");
    let bytes = fs::read(file).expect("the download can be read");
    drop_file(&page, "template.xlsx", &bytes);
    page.wait_for_text("学校表");
}

#[test]
fn a_pasted_table_is_read_and_its_faults_lead_to_their_cells() {
    let site = Site::serve();
    let page = open(&site, "");
    assert!(page.find("body").paste(MESSY, None));
    page.wait_for_text("读到 2 所学校");
    page.find_with_text(".problem-list__cell", "C2").click();
    assert_eq!(page.find(".sheet-grid__cell--marked").text(), "九百");
}

#[test]
fn a_cell_is_mended_in_place_and_the_mend_taken_back() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(MESSY, None);
    page.find_with_text(".problem-list__cell", "C2").click();
    page.find(".sheet-grid").send_keys("900\u{E007}");
    assert_eq!(page.find(".sheet-grid__cell--edited").text(), "900");
    page.press(&['\u{E009}', 'z']);
    page.wait_until(
        |page| !page.has(".sheet-grid__cell--edited"),
        A_WHILE,
        "the mend to be taken back",
    );
    page.press(&['\u{E009}', 'y']);
    assert_eq!(page.find(".sheet-grid__cell--edited").text(), "900");
    page.find_with_text(".segmented__option", "更正").click();
    page.find_with_text(".button", "还原").click();
    page.wait_for_text("还没有更正");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_warning_is_answered_by_keyboard_and_the_answer_kept_through_undo_and_redo() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(ODD, None);
    page.wait_for_text("生均教学仪器设备值（元）为 50");
    page.find_with_text(".reply .button", "填写说明")
        .send_keys(&key::ENTER.to_string());
    page.wait_until(
        |page| page.focused().attribute("class").as_deref() == Some("field__control"),
        A_WHILE,
        "the field to have the focus",
    );
    page.focused()
        .send_keys(&format!("新建校，设备未到{}", key::ENTER));
    page.wait_for_text("新建校，设备未到");
    // Whoever writes with the keyboard goes on where they were.
    assert_eq!(page.focused().text(), "修改说明");
    page.press(&[key::CONTROL, 'z']);
    page.wait_until(
        |page| !page.has(".reply__answer"),
        A_WHILE,
        "the answer to be taken back",
    );
    page.press(&[key::CONTROL, 'y']);
    assert!(
        page.find(".reply__answer")
            .text()
            .contains("新建校，设备未到")
    );
    page.find_with_text(".segmented__option", "已说明").click();
    assert_eq!(page.find_all(".problem-list__item").len(), 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_table_of_the_year_before_is_only_compared() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(ODD, None);
    page.wait_for_text("读到 1 所学校");
    page.find("body").paste(BEFORE, None);
    page.wait_until(
        |page| page.find_all(".source-list__role input").len() == 2,
        A_WHILE,
        "both tables",
    );
    let roles = page.find_all(".source-list__role input");
    roles[1].click();
    page.wait_for_text("“小学在校生数”上一年为 200 人，今年为 100 人");
    page.wait_for_text("读到 1 所学校");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn esc_leaves_a_cell_as_it_was() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(MESSY, None);
    page.find_with_text(".problem-list__cell", "C2").click();
    page.find(".sheet-grid").send_keys("7");
    page.find(".sheet-grid__input").send_keys("7\u{E00C}");
    assert_eq!(page.find(".sheet-grid__cell--marked").text(), "九百");
    assert!(!page.has(".sheet-grid__cell--edited"));
}

#[test]
fn files_that_are_not_what_they_seem_are_told_and_harm_nothing() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(MESSY, None);
    drop_file(&page, "report.xlsx", b"%PDF-1.7\n");
    page.wait_for_text("这是 PDF 文件");
    drop_file(&page, "empty.csv", b"");
    page.wait_for_text("empty.csv");
    drop_file(&page, "corner.xlsx", &far_corner());
    page.wait_for_text("corner.xlsx");
    assert!(page.find("body").text().contains("读到 2 所学校"));
    assert_eq!(page.console_errors(), [""; 0]);
}

/// A table with a column that no rule of recognition knows.
const STRANGE: &str = "学校名称\t区县\t办学类型\t小学在校生数\t带帽老师\n\
    甲小学\t清河县\t小学\t900\t40\n乙小学\t清河县\t小学\t120\t8\n";

#[test]
fn a_column_that_is_not_recognised_can_be_given_a_meaning() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(STRANGE, None);
    page.wait_for_text("读到 2 所学校");
    page.find_with_text(".segmented__option", "列的含义")
        .click();
    assert!(!page.find(".data-table").text().contains("人工指定"));
    let field = page.find("input[aria-label*=\"带帽老师\"]");
    field.send_keys("小学县级以上骨干教师数\u{E007}");
    page.wait_for_text("人工指定");
    // The fact is used: the school's value of the indicator is no longer unknown.
    page.run("location.hash = '#/schools'", &[]);
    page.wait_until(
        |page| page.has("[data-figure=\"value-0-R2\"]"),
        A_WHILE,
        "the value",
    );
    assert_eq!(page.find("[data-figure=\"value-0-R2\"]").text(), "4.44");
    page.press(&['\u{E009}', 'z']);
    page.wait_until(
        |page| page.find("[data-figure=\"value-0-R2\"]").text() == "—",
        A_WHILE,
        "the choice to be taken back",
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_correction_after_a_drop_is_not_undone_from_where_the_drop_is_told() {
    let site = Site::serve();
    let page = open(&site, "");
    drop_file(&page, "next.csv", MESSY.replace('\t', ",").as_bytes());
    page.wait_for_text("已读入 1 份数据");
    assert!(page.has(".toast__action"));
    page.find_with_text(".problem-list__cell", "C2").click();
    page.find(".sheet-grid").send_keys("900\u{E007}");
    assert_eq!(page.find(".sheet-grid__cell--edited").text(), "900");
    // What it offered to undo is no longer the last step: the offer is gone.
    page.wait_until(
        |page| !page.has(".toast__action"),
        A_WHILE,
        "the offer to go",
    );
    assert_eq!(page.find(".sheet-grid__cell--edited").text(), "900");
}

#[test]
fn corrections_that_a_newer_file_does_not_bear_out_are_told() {
    let site = Site::serve();
    let page = open(&site, "");
    let text = MESSY.replace('\t', ",");
    drop_file(&page, "next.csv", text.as_bytes());
    page.find_with_text(".problem-list__cell", "C2").click();
    page.find(".sheet-grid").send_keys("900\u{E007}");
    assert_eq!(page.find(".sheet-grid__cell--edited").text(), "900");
    let cell = text.lines().nth(1).and_then(|line| line.split(',').nth(2));
    let newer = text.replacen(cell.unwrap(), "870", 1);
    drop_file(&page, "next.csv", newer.as_bytes());
    page.wait_for_text("有 1 处更正与新表不符");
}

#[test]
fn what_is_no_table_is_told_and_changes_nothing() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    page.find("body").paste("明天下午三点开会", None);
    page.wait_for_text("剪贴板里没有表格");
    assert!(page.url().ends_with("#/overview"));
    drop_file(&page, "notes.csv", "日期,事项\n周一,开会\n".as_bytes());
    page.wait_for_text("没有认出学校表或县级表");
    page.find_with_text(".segmented__option", "表格").click();
    assert!(
        !page
            .find(".source-list__sheet--shown")
            .text()
            .contains("notes")
    );
}

#[test]
fn errors_stand_beside_the_verdict_and_lead_to_their_list() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(MESSY, None);
    page.find(".verdict-strip .alert-link");
    page.run("location.hash = '#/overview'", &[]);
    let link = page.find(".answer .alert-link");
    assert!(link.text().contains("处数据错误未处理"));
    link.click();
    let chosen = ".problem-list__filter .segmented__option--selected";
    page.wait_until(|page| page.has(chosen), A_WHILE, "the list");
    assert!(page.find(chosen).text().contains("错误"));
}

#[test]
fn a_reader_that_crashes_leaves_the_page_alive() {
    // A length that no memory has makes the worker fail for real.
    const SABOTAGE: &str = "const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, transfer) {
            if (!Array.isArray(message)) return post.call(this, message);
            Worker.prototype.postMessage = post;
            return post.call(this, [message[0], message[1], 1e15]);
        };";
    let site = Site::serve();
    let page = open(&site, "");
    page.run(SABOTAGE, &[]);
    drop_file(&page, "cursed.csv", "学校名称\n甲".as_bytes());
    page.wait_for_text("读取这个文件时出错");
    drop_file(&page, "next.csv", MESSY.replace('\t', ",").as_bytes());
    page.wait_for_text("读到 2 所学校");
}

#[test]
fn a_source_is_removed_and_brought_back() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find("body").paste(MESSY, None);
    page.find(".source-list__head .icon-button").click();
    page.find(".welcome");
    page.find(".toast__action").click();
    page.wait_for_text("读到 2 所学校");
}

#[test]
fn the_language_changes_at_once_and_stays_in_the_address() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find(".language-switch").click();
    page.wait_for_text("Choose files");
    assert_eq!(page.find("html").attribute("lang").as_deref(), Some("en"));
    assert_eq!(page.title(), "Data · Junheng");
    page.reload();
    page.wait_for_text("Choose files");
}

#[test]
fn the_page_fits_every_screen_with_data() {
    let site = Site::serve();
    let page = open(&site, "");
    for (viewport, scheme, lang) in [
        (Viewport::computer(1366, 768), Scheme::Light, "zh"),
        (Viewport::computer(1366, 768), Scheme::Dark, "en"),
        (Viewport::phone(390, 844), Scheme::Dark, "zh"),
        (Viewport::phone(390, 844), Scheme::Light, "en"),
    ] {
        page.set_viewport(viewport);
        page.set_media(scheme, Medium::Screen);
        for font in ["", "&font=large"] {
            // A blank page between them: a change of the hash alone loads nothing.
            page.goto("about:blank");
            page.goto(&site.route(&format!("?lang={lang}{font}")));
            page.find("h1");
            page.find("body").paste(MESSY, None);
            page.find(".verdict-strip");
            for view in [1, 2, 3, 4, 5] {
                let css = format!(".card .segmented__option:nth-child({view})");
                let button = page.find(&css);
                // On a phone the bar of pages lies over the foot of the window.
                page.run(
                    "arguments[0].scrollIntoView({ block: 'center' })",
                    &[button.reference()],
                );
                button.click();
                let name = format!("view {view}: {viewport:?} {lang}{font}");
                assert!(!page.overflows_sideways(), "scrolls sideways: {name}");
                shoot(
                    &page,
                    &format!("data-{view}-{}-{lang}{}", viewport.width, font.len()),
                );
            }
        }
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Saves a picture where `JUNHENG_SHOTS` says.
fn shoot(page: &Page, name: &str) {
    if let Some(folder) = std::env::var_os("JUNHENG_SHOTS") {
        page.screenshot(&Path::new(&folder).join(format!("{name}.png")));
    }
}
