//! Files that are built to harm a reader: a clear word about each, and the next import works.

use std::time::Duration;

use crate::driver::Page;
use crate::hostile_files::killers;
use crate::server::Site;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const A_WHILE: Duration = Duration::from_secs(60);
const GOOD: &str = "学校名称,区县,小学在校生数\n甲小学,清河县,90\n乙小学,清河县,120\n";

#[test]
fn the_page_says_what_is_wrong_and_takes_the_next_file() {
    let site = Site::serve();
    for (name, bytes) in killers() {
        let page = Page::open(&site.url());
        page.find("h1");
        assert!(page.find("main").drop_file(name, XLSX, &bytes));
        page.wait_until(
            |page| page.has(".source-list__name"),
            A_WHILE,
            &format!("the answer to {name}"),
        );
        page.wait_until(
            |page| !page.has(".source-list__trouble:empty") && page.has(".problem-list__what"),
            A_WHILE,
            &format!("a word about {name}"),
        );
        assert!(
            page.find("main")
                .drop_file("好表.csv", "text/csv", GOOD.as_bytes())
        );
        page.wait_until(
            |page| page.find("body").text().contains("读到 2 所学校"),
            A_WHILE,
            &format!("the next file after {name}"),
        );
        assert_eq!(page.console_errors(), [""; 0], "{name}");
    }
}
