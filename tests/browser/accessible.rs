//! axe-core on every page, in both schemes, both languages, both sizes of type, and on a phone: no
//! violation of any rule.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Medium, Page, Scheme, Viewport};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// The pages with the demo county, and what shows that each is there.
const ROUTES: [(&str, &str); 13] = [
    ("#/overview", ".matrix"),
    ("#/county", ".county-item"),
    ("#/county/G5", ".item-body"),
    ("#/county/Q9", ".item-body"),
    ("#/schools", ".heat, .unit-cards"),
    ("#/data", ".verdict-strip"),
    ("#/form", ".entry-form, form"),
    ("#/dispersion?level=primary&indicator=R1", ".difference"),
    ("#/standard", ".rule-number"),
    ("#/report", ".brief"),
    ("#/report/1", "[aria-label^='表Ⅰ']"),
    ("#/report/2-2", "[aria-label^='表Ⅱ-2']"),
    ("#/nothing", ".empty-state"),
];

/// Every rule of axe-core; what it finds as lines.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run().then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 200)})`))));";

/// What axe-core finds on the page as it is.
#[track_caller]
fn check(page: &Page, script: &str, place: &str) {
    if page.run("return typeof window.axe", &[]) == json!("undefined") {
        page.run(script, &[]);
    }
    // What moves in is judged when it stands.
    page.run(
        "document.getAnimations().forEach(animation => animation.finish())",
        &[],
    );
    let found = page.run_async(RUN, &[]);
    assert_eq!(found, Value::Array(Vec::new()), "{place}");
}

/// All pages in one look.
#[track_caller]
fn check_all(page: &Page, script: &str, (viewport, scheme, query): (Viewport, Scheme, &str)) {
    let site = Site::serve();
    page.set_viewport(viewport);
    page.set_media(scheme, Medium::Screen);
    page.goto("about:blank");
    page.goto(&site.route(query));
    page.find("h1");
    let place = |name: &str| format!("{name} with {query}, {scheme:?}");
    check(page, script, &place("start"));
    let demo = if query.contains("lang=en") {
        "Try the demo county"
    } else {
        "用示例县试一试"
    };
    page.find_with_text(".button", demo).click();
    for (route, sign) in ROUTES {
        page.run(&format!("location.hash = '{route}'"), &[]);
        page.wait_until(|page| page.has(sign), A_WHILE, sign);
        check(page, script, &place(route));
    }
    page.run("location.hash = '#/schools'", &[]);
    page.find("[href^=\"#/schools/\"]");
    page.run(
        "location.hash = document.querySelector('[href^=\"#/schools/\"]').getAttribute('href')",
        &[],
    );
    page.find(".dossier .school-checks");
    check(page, script, &place("a school"));
    page.run(
        "location.hash = '#/schools?search=xx&town=nowhere&sort=R1'",
        &[],
    );
    page.find(".empty-state");
    check(page, script, &place("no school"));
    page.run("location.hash = '#/overview'", &[]);
    page.find("[data-figure^=cv-]");
    page.run("document.querySelector('[data-figure^=cv-]').click()", &[]);
    page.find("[data-explains] .reading-list");
    check(page, script, &place("an explanation"));
}

#[test]
fn axe_finds_nothing_on_any_page() {
    let script = fs::read_to_string(xtask::places::axe_script());
    let script = script.expect("`cargo xtask test` fetches axe-core");
    let site = Site::serve();
    let page = Page::open(&site.url());
    let desk = Viewport::computer(1366, 768);
    for scheme in [Scheme::Light, Scheme::Dark] {
        for query in ["", "?lang=en", "?font=large", "?lang=en&font=large"] {
            check_all(&page, &script, (desk, scheme, query));
        }
    }
    let phone = Viewport::phone(390, 844);
    check_all(&page, &script, (phone, Scheme::Light, ""));
    check_all(&page, &script, (phone, Scheme::Dark, "?lang=en&font=large"));
    // Many schools below each other take axe long: one look at them, with the county of the last.
    page.set_viewport(desk);
    for (route, sign) in [
        ("#/report/schools", ".dossiers__one .dossier"),
        ("#/report/self", ".paper--portrait .paper__table"),
    ] {
        page.run(&format!("location.hash = '{route}'"), &[]);
        page.wait_until(|page| page.has(sign), A_WHILE, sign);
        check(&page, &script, route);
    }
}
