//! The clipboard: the same tables, pasted, give the same verdict as the workbook.

use std::time::Duration;

use junheng::intake::{SourceFile, Table, read_file};
use junheng::report;

use crate::driver::Page;
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// A sheet as a spreadsheet program puts it on the clipboard.
fn copied(table: &Table) -> String {
    let cell = |text: &str| match text.contains(['\t', '\n', '"']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    };
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<String> = row.iter().map(|raw| cell(&raw.text)).collect();
        cells.join("\t")
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// The verdict as the data page says it.
fn verdict(page: &Page) -> String {
    page.find(".verdict-strip").text()
}

#[test]
fn the_demo_pasted_sheet_by_sheet_has_the_verdict_of_the_demo_dropped() {
    let bytes = report::demo_bytes().expect("the demo can be written");
    let (tables, _) = read_file(&SourceFile {
        name: "demo.xlsx",
        bytes: &bytes,
    });
    let sheet = |name: &str| tables.iter().find(|table| table.sheet.sheet == name);
    let schools = sheet("学校").expect("the demo has a sheet of schools");
    let county = sheet("县级").expect("the demo has a sheet of the county");

    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    page.run("location.hash = '#/data'", &[]);
    let dropped = verdict(&page);
    assert!(dropped.contains("不达标"), "{dropped}");

    page.goto("about:blank");
    page.goto(&site.url());
    page.find("h1");
    assert!(page.find("body").paste(&copied(schools), None));
    page.wait_until(
        |page| page.has(".verdict-strip"),
        A_WHILE,
        "a first verdict",
    );
    assert!(page.find("body").paste(&copied(county), None));
    page.wait_until(|page| verdict(page) == dropped, A_WHILE, "the same verdict");
    assert_eq!(page.console_errors(), [""; 0]);
}
