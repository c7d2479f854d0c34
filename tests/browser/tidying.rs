//! The view 整理: what reading made of cells, and the way back.

use std::time::Duration;

use crate::driver::Page;
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

#[test]
fn what_reading_made_of_a_column_is_shown_left_and_taken_again() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    let text = "学校名称\t区县\t小学在校生数\n甲小学\t清河县\t１２０\n乙小学\t清河县\t1,200\n";
    page.find("body").paste(text, None);
    page.find_with_text(".segmented__option", "整理").click();
    page.find_with_text(".tidying-list__head", "小学在校生数")
        .click();
    let table = page.find(".tidying-list__group .data-table").text();
    assert!(
        table.contains("１２０") && table.contains("1,200"),
        "{table}"
    );
    page.find_with_text(".tidying-list__foot .button", "不采用")
        .click();
    page.wait_until(
        |page| page.has(".tidying-list__unread:not([hidden])"),
        A_WHILE,
        "the cells that are left unread",
    );
    page.find_with_text(".segmented__option", "问题").click();
    page.wait_until(
        |page| page.find(".problem-list").text().contains("没有采用"),
        A_WHILE,
        "the errors",
    );
    page.find_with_text(".segmented__option", "整理").click();
    page.find_with_text(".tidying-list__unread .button", "恢复采用")
        .click();
    page.find_with_text(".tidying-list__head", "小学在校生数");
    assert_eq!(page.console_errors(), [""; 0]);
}
