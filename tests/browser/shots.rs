//! Every page with the demo county at every size: nothing scrolls sideways; and, on demand,
//! pictures of it.
//!
//! With `JUNHENG_SHOTS` naming a folder, as `cargo xtask screenshots` does, each view is
//! also saved there as a PNG file.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use crate::driver::{Medium, Page, Scheme, Viewport};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// A route, the name of its pictures, and what shows that it is there.
const ROUTES: [(&str, &str, &str); 10] = [
    ("#/overview", "overview", ".matrix"),
    (
        "#/dispersion?level=primary&indicator=R4",
        "dispersion",
        ".difference",
    ),
    ("#/county", "county", ".county-item"),
    ("#/county/G5", "county-G5", ".item-body"),
    ("#/schools", "schools", ".heat, .unit-cards"),
    ("#/standard", "standard", ".rule-number"),
    ("#/report", "report", ".brief"),
    ("#/report/2-2", "report-2-2", "[aria-label^='表Ⅱ-2']"),
    (
        "#/schools?area=rural&search=xx&sort=R1",
        "schools-found",
        ".filters__select--chosen",
    ),
    ("#/data", "data", ".verdict-strip"),
];

/// Opens the page of the first school that is not met.
const OPEN_SCHOOL: &str =
    "location.hash = document.querySelector('[href^=\"#/schools/\"]').getAttribute('href')";

/// Shows that the page of one school is there.
const SCHOOL: &str = "dl.key-value, .key-value";

/// A figure whose explanation is shown, over the overview.
const FIGURE: &str = "cv-primary-R2";

/// What is looked at: screens, schemes and languages that between them show every style.
const VIEWS: [(&str, Viewport, Scheme, &str); 6] = [
    (
        "office-light-zh",
        Viewport::computer(1366, 768),
        Scheme::Light,
        "zh",
    ),
    (
        "office-dark-zh",
        Viewport::computer(1366, 768),
        Scheme::Dark,
        "zh",
    ),
    (
        "office-light-en",
        Viewport::computer(1366, 768),
        Scheme::Light,
        "en",
    ),
    (
        "phone-light-zh",
        Viewport::phone(390, 844),
        Scheme::Light,
        "zh",
    ),
    (
        "phone-dark-en",
        Viewport::phone(390, 844),
        Scheme::Dark,
        "en",
    ),
    (
        "wide-light-zh",
        Viewport::computer(1920, 1080),
        Scheme::Light,
        "zh",
    ),
];

/// Checks that the view fits, and saves its picture when asked to.
#[track_caller]
fn shoot(page: &Page, name: &str) {
    assert!(
        !page.overflows_sideways(),
        "the page scrolls sideways: {name}"
    );
    if let Some(folder) = env::var_os("JUNHENG_SHOTS").map(PathBuf::from) {
        page.run("scrollTo(0, 0)", &[]);
        page.screenshot(&folder.join(format!("{name}.png")));
    }
}

#[test]
fn shots_of_every_page_fit_every_screen() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    for (view, viewport, scheme, lang) in VIEWS {
        page.set_viewport(viewport);
        page.set_media(scheme, Medium::Screen);
        // A blank page between them: a change of the hash alone loads nothing.
        page.goto("about:blank");
        page.goto(&site.route(&format!("?lang={lang}")));
        page.find("h1");
        shoot(&page, &format!("start-{view}"));
        let demo = if lang == "zh" {
            "用示例县试一试"
        } else {
            "Try the demo county"
        };
        page.find_with_text(".button", demo).click();
        page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
        for (route, name, sign) in ROUTES {
            page.run(&format!("location.hash = '{route}'"), &[]);
            page.wait_until(|page| page.has(sign), A_WHILE, sign);
            shoot(&page, &format!("{name}-{view}"));
        }
        page.run("location.hash = '#/overview'", &[]);
        page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
        page.run(
            &format!("document.querySelector('[data-figure=\"{FIGURE}\"]').click()"),
            &[],
        );
        let panel = format!("[data-explains=\"{FIGURE}\"]");
        page.wait_until(|page| page.has(&panel), A_WHILE, &panel);
        shoot(&page, &format!("explanation-{view}"));
        page.run(OPEN_SCHOOL, &[]);
        page.wait_until(|page| page.has(SCHOOL), A_WHILE, SCHOOL);
        shoot(&page, &format!("school-{view}"));
    }
    assert_eq!(page.console_errors(), [""; 0]);
}
