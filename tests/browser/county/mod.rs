//! The page 县级指标: every item brought to each standing that its rule allows, by the page's own
//! fields or by a table; and notes, filters and ways to and from the page.

mod cases;
mod table;

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Page, Viewport, key};
use crate::server::Site;
use cases::{Case, TYPED_BEFORE};

const A_WHILE: Duration = Duration::from_secs(30);

/// How an item stands and what it says, once the page has it open; else null.
const ITEM: &str = "const item = document.querySelector(`[data-item='${arguments[0]}']`);
    const body = item?.querySelector('.item-body');
    return body ? [item.dataset.standing, body.innerText] : null;";

fn open() -> (Site, Page) {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    (site, page)
}

fn drop_table(page: &Page, text: &str) {
    let is_taken = page
        .find("main")
        .drop_file("学校表.csv", "text/csv", text.as_bytes());
    assert!(is_taken, "the page did not take the table");
    page.find(".verdict-strip");
}

fn go_to(page: &Page, item: &str) {
    page.run("location.hash = '#/county/' + arguments[0]", &[json!(item)]);
    let body = format!("[data-item=\"{item}\"] .item-body");
    page.wait_until(|page| page.has(&body), A_WHILE, &body);
}

/// Gives a field of an item another text, or makes its choice.
fn fill(page: &Page, item: &str, variable: &str, text: &str) {
    let field = page.find(&format!("#{item}-fact-{variable}"));
    let is_choice = field.property("tagName") == json!("SELECT");
    if is_choice {
        field.choose(text);
    } else {
        field.clear();
        field.send_keys(&format!("{text}\u{E004}"));
    }
}

/// Waits until an item stands as a case says, and names its reason.
fn wait_for(page: &Page, case: &Case) {
    let is_so = |page: &Page| {
        let now = page.run(ITEM, &[json!(case.item)]);
        let text = now[1].as_str().unwrap_or_default();
        now[0] == json!(case.standing) && text.contains(case.reason)
    };
    let what = format!("{} {} “{}”", case.item, case.standing, case.reason);
    page.wait_until(is_so, A_WHILE, &what);
}

#[test]
fn no_item_of_the_rule_book_is_left_out() {
    let all: Vec<Case> = cases::of_county()
        .into_iter()
        .chain(cases::of_schools())
        .collect();
    for case in &all {
        let is_known = case.table.iter().all(table::knows);
        assert!(is_known, "{} {}", case.item, case.reason);
    }
    let government = (1..=15).map(|n| format!("G{n}"));
    let quality = (1..=9).map(|n| format!("Q{n}"));
    let vetoes = (1..=7).map(|n| format!("V{n}"));
    let items = government.chain(quality).chain(vetoes);
    for item in items.chain(["S1".to_owned(), "PRE1".to_owned()]) {
        let of_item = all.iter().filter(|case| case.item == item);
        let standings: BTreeSet<&str> = of_item.map(|case| case.standing).collect();
        let expected = BTreeSet::from(["met", "not_met", "undetermined"]);
        assert_eq!(standings, expected, "{item}");
    }
    assert!(all.iter().any(|case| case.item == "PRE2"));
}

#[test]
fn every_county_item_is_brought_to_each_standing_by_the_fields_of_the_page() {
    let (_site, page) = open();
    drop_table(&page, &table::with(&[]));
    for case in cases::of_county() {
        go_to(&page, case.item);
        for (variable, text) in case.typed {
            fill(&page, case.item, variable, text);
        }
        wait_for(&page, &case);
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn every_item_of_schools_is_brought_to_each_standing_by_a_table() {
    let (_site, page) = open();
    drop_table(&page, &table::with(&[]));
    for (item, typed) in TYPED_BEFORE {
        go_to(&page, item);
        for (variable, text) in typed {
            fill(&page, item, variable, text);
        }
    }
    for case in cases::of_schools() {
        if !case.table.is_empty() {
            drop_table(&page, &table::with(case.table));
        }
        go_to(&page, case.item);
        wait_for(&page, &case);
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_school_that_stands_in_the_way_is_named_first_and_leads_to_its_page() {
    let (_site, page) = open();
    let large = "46;7;7";
    drop_table(
        &page,
        &table::with(&[("丙教学点", "primary_class_sizes", large)]),
    );
    go_to(&page, "G5");
    let first = page.find("[data-item=\"G5\"] .check-table tbody tr");
    let text = first.text();
    assert!(
        text.contains("丙教学点") && text.contains("不达标"),
        "{text}"
    );
    first.find("a").click();
    page.find_with_text("h1", "丙教学点");
    // The page of the school leads back to the item.
    page.find_with_text(".item__id", "G5").click();
    page.wait_until(
        |page| page.has("[data-item=\"G5\"] .item-body"),
        A_WHILE,
        "the item",
    );
    assert_eq!(page.focused().property("id"), json!("item-G5"));
}

#[test]
fn what_is_typed_can_be_undone_and_the_item_stands_as_before() {
    let (_site, page) = open();
    drop_table(&page, &table::with(&[]));
    go_to(&page, "V1");
    fill(&page, "V1", "veto_1", "是");
    let stands = |standing: &str| {
        let standing = json!(standing);
        let is_so = |page: &Page| page.run(ITEM, &[json!("V1")])[0] == standing;
        page.wait_until(is_so, A_WHILE, "the standing");
    };
    stands("not_met");
    page.find("h1").click();
    page.press(&[key::CONTROL, 'z']);
    stands("undetermined");
    assert_eq!(page.find("#V1-fact-veto_1").value(), "（未填）");
}

#[test]
fn a_note_and_evidence_belong_to_their_item_and_county_and_can_be_undone() {
    let (_site, page) = open();
    let two =
        "学校名称,区县,办学类型,小学在校生数\n甲小学,清河县,小学,900\n乙小学,示例县,小学,800\n";
    drop_table(&page, two);
    go_to(&page, "G1");
    page.find("#note-G1").send_keys("已现场核查\u{E004}");
    let new = "[data-item=\"G1\"] .remarks__piece--new input";
    page.find(new).send_keys("布局规划批复\u{E007}");
    page.find(new).send_keys("会议纪要");
    page.find_with_text("[data-item=\"G1\"] .remarks .button", "添加")
        .click();
    let pieces = |page: &Page| -> Vec<Value> {
        let inputs = page.find_all("[data-item=\"G1\"] .remarks__list input");
        inputs.iter().map(|input| input.property("value")).collect()
    };
    page.wait_until(|page| pieces(page).len() == 2, A_WHILE, "two pieces");
    assert_eq!(pieces(&page), [json!("布局规划批复"), json!("会议纪要")]);
    page.find_with_text("[data-item=\"G1\"] .county-item__mark", "佐证 2 份");
    // Another item and another county have none.
    assert!(!page.has("[data-item=\"G2\"] .county-item__mark"));
    page.find(".context-bar__picker").choose("示例县");
    page.wait_until(|page| pieces(page).is_empty(), A_WHILE, "the other county");
    assert_eq!(page.find("#note-G1").value(), "");
    page.find(".context-bar__picker").choose("清河县");
    page.wait_until(|page| pieces(page).len() == 2, A_WHILE, "the first county");
    page.find("[aria-label=\"移除佐证材料“布局规划批复”\"]")
        .click();
    page.wait_until(
        |page| pieces(page) == [json!("会议纪要")],
        A_WHILE,
        "one piece",
    );
    page.find("h1").click();
    for (n, what) in [
        (2, "the piece to come back"),
        (1, "the second to go"),
        (0, "both to go"),
    ] {
        page.press(&[key::CONTROL, 'z']);
        page.wait_until(|page| pieces(page).len() == n, A_WHILE, what);
    }
    assert_eq!(page.find("#note-G1").value(), "已现场核查");
    page.press(&[key::CONTROL, 'z']);
    page.wait_until(
        |page| page.find("#note-G1").value().is_empty(),
        A_WHILE,
        "no note",
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_filter_leaves_what_is_open_or_not_met_and_items_unfold_by_keys() {
    let (_site, page) = open();
    drop_table(&page, &table::with(&[]));
    page.run("location.hash = '#/county'", &[]);
    page.find(".county-item");
    assert_eq!(page.find_all(".county-item").len(), 34);
    page.find_with_text(".segmented__option", "不达标或待定")
        .click();
    page.wait_until(|page| !page.has("[data-item=\"G3\"]"), A_WHILE, "G3 to go");
    assert!(!page.has("[data-standing=\"met\"]"));
    let toggle = page.find("#item-G1");
    assert_eq!(toggle.attribute("aria-expanded").as_deref(), Some("false"));
    toggle.send_keys("\u{E007}");
    page.wait_until(
        |page| page.has("#item-G1[aria-expanded=\"true\"]"),
        A_WHILE,
        "G1",
    );
    // An item that is being filled in stays, though it is met now.
    fill(&page, "G1", "finding_g1", "达标");
    page.wait_until(
        |page| page.has("[data-item=\"G1\"][data-standing=\"met\"]"),
        A_WHILE,
        "G1 to be met",
    );
    page.find("#item-G1").click();
    page.wait_until(|page| !page.has("[data-item=\"G1\"]"), A_WHILE, "G1 to go");
}

#[test]
fn the_overview_leads_to_the_item() {
    let (_site, page) = open();
    drop_table(&page, &table::with(&[]));
    page.run("location.hash = '#/overview'", &[]);
    page.find_with_text("a.item__id", "V6").click();
    page.wait_until(
        |page| page.has("[data-item=\"V6\"] .item-body"),
        A_WHILE,
        "V6",
    );
    page.run("location.hash = '#/overview'", &[]);
    page.find_with_text(".todo__item a", "人工结论 G10").click();
    page.wait_until(
        |page| page.has("[data-item=\"G10\"] .item-body"),
        A_WHILE,
        "G10",
    );
    // The figure of a row opens the same explanation as everywhere.
    page.run(
        "document.querySelector('[data-figure=\"item-G9\"]').click()",
        &[],
    );
    page.find("[data-explains=\"item-G9\"]");
}

#[test]
fn open_items_fit_a_phone_and_an_office_computer() {
    let (_site, page) = open();
    drop_table(
        &page,
        &table::with(&[("甲小学", "primary_trained_360h", "79")]),
    );
    for viewport in [Viewport::phone(390, 844), Viewport::computer(1366, 768)] {
        page.set_viewport(viewport);
        for item in ["G3", "G4", "G6", "G9", "G13", "Q9", "PRE2"] {
            go_to(&page, item);
            assert!(!page.overflows_sideways(), "{item}");
        }
    }
}
