//! The page starts at all.

use crate::driver::Page;
use crate::server::Site;

#[test]
fn the_page_opens_with_its_title_and_a_clean_console() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    assert!(page.find("h1").is_shown());
    assert_eq!(page.title(), "数据 · 均衡尺");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_page_asks_nobody_but_its_own_server() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    for request in page.requests() {
        let url = request["url"]
            .as_str()
            .expect("a request has an address")
            .to_owned();
        assert!(
            url.starts_with(&site.url()),
            "a request left the page's own server: {url}"
        );
    }
}
