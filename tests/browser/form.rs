//! A school filled in by hand, and a workbook that goes back to schools and comes back.

use std::fs;
use std::time::Duration;

use junheng::intake::{RETURN_MARK, SourceFile, Table, read_file};
use rust_xlsxwriter::Workbook;

use crate::driver::{Page, Viewport, key};
use crate::server::Site;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table with a number that is none.
const MESSY: &str = "学校名称\t区县\t办学类型\t小学在校生数\n甲小学\t清河县\t小学\t九百\n乙小学\t清河县\t小学\t120\n";

const A_WHILE: Duration = Duration::from_secs(30);

fn open(site: &Site, query: &str) -> Page {
    let page = Page::open(&site.route(query));
    page.find("h1");
    page
}

/// Begins a school by hand.
fn begin(page: &Page, kind: &str, name: &str) {
    page.find("#new-school-type").choose(kind);
    page.find("#new-school-name").send_keys(name);
    page.find_with_text(".button", "开始填写").click();
}

#[test]
fn a_school_is_typed_from_the_empty_page_and_stands_among_the_schools() {
    let site = Site::serve();
    let page = open(&site, "");
    page.find_with_text("a.button", "没有表？手工填一所学校")
        .click();
    page.find_with_text(".button", "开始填写").click();
    page.wait_for_text("请选择办学类型");
    begin(&page, "小学", "青禾小学");
    page.find("#fact-primary_students");
    assert!(!page.has("#fact-junior_students"));
    page.find("#fact-primary_students").send_keys("1,200");
    page.wait_for_text("= 1,200 人");
    page.press(&[key::ENTER]);
    assert_eq!(
        page.focused().property("id"),
        "fact-primary_classes",
        "Enter goes on"
    );
    // A unit in the text, and a text that is no number.
    page.find("#fact-teaching_equipment_value")
        .send_keys("0.125亿元\t");
    page.wait_for_text("= 12,500,000 元");
    page.find("#fact-primary_classes").send_keys("三十多");
    page.find(".fact-field__error");
    page.find("#fact-primary_classes").send_keys("\u{E00C}");
    page.run("location.hash = '#/schools'", &[]);
    page.wait_for_text("青禾小学");
    // What was typed is still there, and each step can be taken back.
    page.run("location.hash = '#/form'", &[]);
    let worth = page.find("#fact-teaching_equipment_value");
    assert_eq!(worth.value(), "0.125亿元");
    page.find("h1").click();
    page.press(&[key::CONTROL, 'z']);
    page.wait_until(
        |page| {
            page.find("#fact-teaching_equipment_value")
                .value()
                .is_empty()
        },
        A_WHILE,
        "the step to be taken back",
    );
    assert_eq!(page.find("#fact-primary_students").value(), "1,200");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_school_of_a_file_is_changed_by_a_correction_and_the_next_is_one_key_away() {
    let site = Site::serve();
    let page = open(&site, "");
    assert!(page.find("body").paste(MESSY, None));
    page.wait_for_text("读到 2 所学校");
    page.run("location.hash = '#/form'", &[]);
    page.find(".entry-form__choice").choose("甲小学");
    let students = page.find("#fact-primary_students");
    assert_eq!(students.value(), "九百");
    page.find(".fact-field__error");
    students.clear();
    students.send_keys("900");
    page.press(&[key::ALT, key::PAGE_DOWN]);
    page.find_with_text("h2", "乙小学");
    page.press(&[key::ALT, key::PAGE_UP]);
    page.find_with_text("h2", "甲小学");
    assert_eq!(page.find("#fact-primary_students").value(), "900");
    page.wait_for_text("已更正，原为“九百”");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_form_fits_a_phone() {
    let site = Site::serve();
    let page = open(&site, "#/form");
    page.set_viewport(Viewport::phone(390, 844));
    page.find("#new-school-type").choose("九年一贯制");
    // Enter goes on as well as the button.
    page.find("#new-school-name").send_keys("青禾学校\u{E007}");
    page.find("#fact-junior_graduates");
    assert!(!page.overflows_sideways());
}

/// The same workbook, edited and saved by another program: only texts, in new files.
fn saved_elsewhere(tables: &[Table], school: &str, variable: &str, text: &str) -> Vec<u8> {
    let is_record = |table: &&Table| table.text(0, 0) == RETURN_MARK;
    let record = tables.iter().find(is_record).expect("the record");
    let offset: usize = record.text(0, 2).parse().expect("a number of columns");
    let row = (1..record.rows.len())
        .find(|row| record.text(*row, 2) == school && record.text(*row, 3) == variable)
        .expect("the cell is asked for");
    let wanted = record.text(row, 0);
    let mut workbook = Workbook::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&table.sheet.sheet).expect("its own name");
        for (index, cells) in (0..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells.iter()) {
                let is_edited = table.text(0, 0) != RETURN_MARK
                    && table.text(index as usize, 0) == wanted
                    && usize::from(column) == offset;
                let text = if is_edited { text } else { &cell.text };
                sheet.write_string(index, column, text).expect("a cell");
            }
        }
    }
    workbook.save_to_buffer().expect("a workbook can be made")
}

#[test]
fn a_workbook_goes_back_to_schools_and_comes_back() {
    let site = Site::serve();
    let page = open(&site, "");
    assert!(page.find("body").paste(MESSY, None));
    page.wait_for_text("读到 2 所学校");
    page.find_with_text(".button", "退回学校修改").click();
    page.find_with_text(".button", "下载（2 所学校）").click();
    let today = page.run(
        "return new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10).replaceAll('-', '')",
        &[],
    );
    let today = today.as_str().unwrap_or_default();
    let name = format!("清河县_退回修改_{today}.xlsx");
    let bytes = fs::read(page.wait_for_download(&name)).expect("the download can be read");
    let (tables, _) = read_file(&SourceFile {
        name: &name,
        bytes: &bytes,
    });
    // Untouched it changes nothing, and says so.
    assert!(page.find("main").drop_file(&name, XLSX, &bytes));
    page.wait_for_text("文件里没有改动过的单元格");
    page.press(&[key::ESCAPE]);
    page.wait_until(|page| !page.has(".dialog"), A_WHILE, "the window to close");

    let edited = saved_elsewhere(&tables, "甲小学", "primary_students", "900");
    assert!(page.find("main").drop_file("发回.xlsx", XLSX, &edited));
    page.wait_for_text("将改动 1 所学校的 1 格");
    page.find_with_text(".button", "采用 1 处改动").click();
    page.wait_for_text("已采用 1 所学校的 1 处改动");
    page.find_with_text(".segmented__option", "更正").click();
    page.wait_for_text("900");
    // The workbook is no source, and one step takes it back.
    assert!(!page.find(".source-list").text().contains("发回"));
    page.find("h1");
    page.find_with_text(".toast__action", "撤销").click();
    page.wait_for_text("还没有更正");
    assert_eq!(page.console_errors(), [""; 0]);
}
