//! Every figure on every page, with the demo county: what its panel shows from the facts on is
//! computed again, step by step, and gives the figure.

mod formula;
mod interval;
mod panel;

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::Page;
use crate::server::Site;
use panel::Panel;

const A_WHILE: Duration = Duration::from_secs(30);

/// Every figure that can be opened on the page, with all that it says.
const FIGURES: &str = "
    const found = {};
    for (const it of document.querySelectorAll('.explained__page [data-figure]'))
        (found[it.dataset.figure] ??= []).push(it.textContent.trim());
    return found;";

/// Every school's page.
const SCHOOLS: &str = "
    const links = [...document.querySelectorAll('a[href^=\"#/schools/\"]')];
    return [...new Set(links.map(link => link.getAttribute('href')))];";

/// Shows a page and gives its figures.
fn figures(page: &Page, hash: &str, sign: &str) -> Vec<(String, Vec<String>)> {
    page.run("location.hash = arguments[0]", &[json!(hash)]);
    page.wait_until(|page| page.has(sign), A_WHILE, sign);
    let found = page.run(FIGURES, &[]);
    let found = found.as_object().cloned().unwrap_or_default();
    let texts = |list: Value| -> Vec<String> {
        let list = list.as_array().cloned().unwrap_or_default();
        list.iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    };
    found
        .into_iter()
        .map(|(id, list)| (id, texts(list)))
        .collect()
}

/// Opens every figure of a page and computes it again; how many were numbers.
fn recompute(page: &Page, hash: &str, sign: &str, seen: &mut BTreeSet<String>) -> usize {
    let mut n_numbers = 0;
    let mut faults = Vec::new();
    for (id, texts) in figures(page, hash, sign) {
        let panel = Panel::open(page, &id);
        faults.extend(
            panel
                .faults(&texts)
                .into_iter()
                .map(|it| format!("{hash} {id}: {it}")),
        );
        n_numbers += usize::from(panel.is_number());
        seen.insert(id);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    n_numbers
}

#[test]
fn every_figure_of_every_page_comes_out_again_from_what_its_panel_shows() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    let mut seen = BTreeSet::new();
    // 2 levels × 7 indicators, mean and coefficient; 2 composites; parts and items.
    let n_numbers = recompute(&page, "#/overview", ".matrix", &mut seen);
    assert!(n_numbers >= 30, "{n_numbers}");
    recompute(&page, "#/county", ".county-item", &mut seen);
    for id in (1..=15)
        .map(|n| format!("item-G{n}"))
        .chain((1..=9).map(|n| format!("item-Q{n}")))
    {
        assert!(seen.contains(&id), "{id}");
    }
    for indicator in 1..=7 {
        let hash = format!("#/dispersion?level=junior&indicator=R{indicator}");
        recompute(&page, &hash, ".difference", &mut seen);
    }
    recompute(&page, "#/schools", ".heat", &mut seen);
    let schools = page.run(SCHOOLS, &[]);
    let schools = schools.as_array().cloned().unwrap_or_default();
    assert!(schools.len() > 30, "{}", schools.len());
    // Each school's page shows what the table shows, and its shortfalls.
    for hash in schools.iter().filter_map(Value::as_str) {
        recompute(&page, hash, ".key-value", &mut seen);
    }
    recompute(&page, "#/report", ".brief", &mut seen);
    for (form, sign) in [("2-2", "Ⅱ-2"), ("3", "Ⅲ"), ("4", "Ⅳ"), ("5", "Ⅴ")] {
        let sign = format!("[aria-label^='表{sign}']");
        recompute(&page, &format!("#/report/{form}"), &sign, &mut seen);
    }
    assert!(seen.iter().any(|id| id.starts_with("shortfall-")));
    assert_eq!(page.console_errors(), [""; 0]);
}
