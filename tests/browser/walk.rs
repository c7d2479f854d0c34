//! Every page by keyboard alone: Tab reaches all that can be used, in the order of the page, and it
//! shows where it is. Nothing jumps while pages are drawn, nothing moves for those who do not want
//! it, and at 200 % nothing is cut off.

use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Page, Viewport, key};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// The pages with the demo county, and what shows that each is there.
const ROUTES: [(&str, &str); 11] = [
    ("#/overview", ".matrix"),
    ("#/county/G5", ".item-body"),
    ("#/schools", ".heat, .unit-cards"),
    ("#/data", ".verdict-strip"),
    ("#/form", ".entry-form, form"),
    ("#/dispersion?level=primary&indicator=R1", ".difference"),
    ("#/standard", ".rule-number"),
    ("#/report", ".brief"),
    ("#/report/2-1", "[aria-label^='表Ⅱ-1']"),
    ("#/nothing", ".empty-state"),
    ("#/overview", "[data-explains]"),
];

/// Numbers all that Tab should reach, in the order of the page, and lets Tab begin before the first.
const TARGETS: &str = "
    const used = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const is_reached = it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({ visibilityProperty: true })
        && it.getClientRects().length > 0 && !it.closest('[inert]');
    window.targets = [...document.querySelectorAll(used)].filter(is_reached);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return targets.length;";

/// The number of what has the focus, and whether it shows.
const FOCUSED: &str = "
    const it = document.activeElement, style = getComputedStyle(it);
    const is_seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return [targets.indexOf(it), is_seen || it === document.body];";

/// What a numbered element is, for messages.
const NAME: &str = "return targets[arguments[0]].outerHTML.slice(0, 160)";

/// Adds up what jumps, from the beginning on.
const WATCH_JUMPS: &str = "
    window.jumped = 0;
    new PerformanceObserver(list => {
        for (const jump of list.getEntries()) if (!jump.hadRecentInput) jumped += jump.value;
    }).observe({ type: 'layout-shift', buffered: true });";

/// What still moves.
const MOVING: &str = "return document.getAnimations()
    .filter(it => it.effect.getComputedTiming().duration > 1).length";

fn open_demo(page: &Page) {
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
}

/// Shows a page; the explanation of a figure over it, where that is the sign.
fn show(page: &Page, (route, sign): (&str, &str)) {
    page.run("location.hash = arguments[0]", &[json!(route)]);
    if sign == "[data-explains]" {
        page.find("[data-figure^=cv-]");
        page.run("document.querySelector('[data-figure^=cv-]').click()", &[]);
    }
    page.wait_until(|page| page.has(sign), A_WHILE, sign);
}

/// Presses Tab until it is through the page.
fn walk(page: &Page, place: &str) {
    let n_targets = page.run(TARGETS, &[]).as_u64().unwrap_or_default();
    let n_targets = usize::try_from(n_targets).expect("a page has few targets");
    assert!(n_targets > 5, "{place}: {n_targets}");
    let mut reached = vec![false; n_targets];
    let mut last = None;
    // A field of a date has three parts; boxes that scroll are reached, too.
    for _ in 0..n_targets + 60 {
        page.press(&[key::TAB]);
        let found = page.run(FOCUSED, &[]);
        let name = |at: usize| page.run(NAME, &[json!(at)]).to_string();
        let Some(at) = found[0].as_u64().and_then(|at| usize::try_from(at).ok()) else {
            continue;
        };
        assert_eq!(
            found[1],
            Value::Bool(true),
            "{place}: no focus is seen at {}",
            name(at)
        );
        if at == 0 && last.is_some_and(|last| last > 0) {
            break;
        }
        let is_onward = last.is_none_or(|last| last <= at);
        assert!(is_onward, "{place}: the focus goes back to {}", name(at));
        last = Some(at);
        reached[at] = true;
        if at + 1 == n_targets {
            break;
        }
    }
    if let Some(at) = reached.iter().position(|it| !it) {
        let name = page.run(NAME, &[json!(at)]);
        panic!("{place}: Tab does not reach {name}");
    }
}

#[test]
fn tab_reaches_everything_on_every_page_and_shows_where_it_is() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.set_viewport(Viewport::computer(1366, 768));
    page.find("h1");
    walk(&page, "start");
    open_demo(&page);
    for route in ROUTES {
        show(&page, route);
        walk(&page, route.0);
    }
}

#[test]
fn nothing_jumps_while_pages_are_drawn() {
    let site = Site::serve();
    let page = Page::open("about:blank");
    for viewport in [Viewport::computer(1366, 768), Viewport::phone(390, 844)] {
        page.set_viewport(viewport);
        page.goto("about:blank");
        page.goto(&site.url());
        page.find("h1");
        page.run(WATCH_JUMPS, &[]);
        open_demo(&page);
        for route in ROUTES {
            show(&page, route);
        }
        let jumped = page.run("return jumped", &[]).as_f64();
        // The sum over all pages; the limit that is called good is 0.1 for one.
        assert!(jumped.is_some_and(|jumped| jumped <= 0.1), "{jumped:?}");
    }
}

#[test]
fn at_two_hundred_percent_nothing_is_cut_off() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    // 1366 × 768 at 200 %: half as many of the page's own pixels.
    page.set_viewport(Viewport::computer(683, 384));
    for query in ["", "?lang=en", "?lang=en&font=large"] {
        page.goto("about:blank");
        page.goto(&site.route(query));
        page.find("h1");
        let demo = match query.contains("lang=en") {
            true => "Try the demo county",
            false => "用示例县试一试",
        };
        page.find_with_text(".button", demo).click();
        page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
        for route in ROUTES {
            show(&page, route);
            assert!(!page.overflows_sideways(), "{} with {query}", route.0);
        }
    }
}

#[test]
fn nothing_moves_for_those_who_do_not_want_it() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    let still = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.devtools("Emulation.setEmulatedMedia", still);
    open_demo(&page);
    for route in ROUTES {
        show(&page, route);
        assert_eq!(page.run(MOVING, &[]), json!(0), "{}", route.0);
    }
}

#[test]
fn the_tour_leads_through_the_pages_by_keys_and_ends() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find_with_text(".button", "跟着引导看示例县").click();
    let mut pages = Vec::new();
    for number in 1..=6 {
        page.wait_for_text(&format!("第 {number} 步"));
        page.wait_until(|page| page.has("[data-tour]"), A_WHILE, "the mark");
        pages.push(page.run("return location.hash", &[]));
        page.find(".tour__tools .button--primary")
            .send_keys("\u{E007}");
    }
    let expected = [
        "overview", "overview", "schools", "county", "standard", "data",
    ];
    assert_eq!(pages, expected.map(|name| json!(format!("#/{name}"))));
    page.wait_until(|page| !page.has(".tour, [data-tour]"), A_WHILE, "the end");
    // Again from the bar, and away by Escape.
    page.find_with_text(".button", "使用引导").click();
    page.find(".tour");
    page.press(&[key::ESCAPE]);
    page.wait_until(|page| !page.has(".tour, [data-tour]"), A_WHILE, "the end");
    assert_eq!(page.console_errors(), [""; 0]);
}
