//! The pages 总览 and 学校: every figure can be unfolded, and comes out again from what is shown.

use std::time::Duration;

use serde_json::Value;

use crate::driver::{Page, Viewport};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// Recomputes the mean from the rows of the panel: Σa / Σp, for one or for a hundred pupils.
const RECOMPUTE_MEAN: &str = "
    const number = text => text.split('/').map(Number).reduce((a, b) => a / b);
    let p = 0, a = 0;
    for (const row of document.querySelectorAll('.shares tbody tr')) {
        p += number(row.dataset.students); a += number(row.dataset.amount);
    }
    const scale = ['R4', 'R5', 'R6'].includes(arguments[0]) ? 1 : 100;
    const shown = document.querySelector('.explanation__result').textContent;
    const digits = Number(shown.replace(/[^0-9.]/g, ''));
    return p > 0 && Math.abs(scale * a / p - digits) <= 5.000001e-5;";

/// Recomputes the composite as the plain mean of the parts in the panel.
const RECOMPUTE_COMPOSITE: &str = "
    const parts = [...document.querySelectorAll('.explanation__part .explanation__value')]
        .map(part => Number(part.textContent));
    const shown = document.querySelector('.explanation__result').textContent.replace('≈', '');
    const mean = parts.reduce((a, b) => a + b, 0) / parts.length;
    return parts.length === 7 && Math.abs(mean - Number(shown)) < 1e-3;";

/// Recomputes the coefficient from the rows of the panel: √(P · Σ(a²/p) / A² − 1).
const RECOMPUTE: &str = "
    const number = text => text.split('/').map(Number).reduce((a, b) => a / b);
    let p = 0, a = 0, s = 0;
    for (const row of document.querySelectorAll('.shares tbody tr')) {
        const pupils = number(row.dataset.students), amount = number(row.dataset.amount);
        p += pupils; a += amount; s += amount * amount / pupils;
    }
    const cv = Math.sqrt(Math.max(0, p * s / (a * a) - 1));
    const shown = document.querySelector('.explanation__result').textContent.replace('≈', '');
    return Math.abs(cv - Number(shown)) < 6e-7;";

fn open_demo() -> (Site, Page) {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.set_viewport(Viewport::computer(1366, 768));
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    (site, page)
}

/// Presses a figure by script, because the panel may lie over it.
fn unfold(page: &Page, figure: &str) {
    let press = format!("document.querySelector('[data-figure=\"{figure}\"]').click();");
    page.run(&press, &[]);
    let panel = format!("[data-explains=\"{figure}\"]");
    page.wait_until(|page| page.has(&panel), A_WHILE, &panel);
}

#[test]
fn verdict_parts_and_matrix_fit_the_first_screen_of_an_office_computer() {
    let (_site, page) = open_demo();
    let bottoms = "return [...document.querySelectorAll('.answer, .parts, .matrix')]
        .map(box => box.getBoundingClientRect().bottom).every(bottom => bottom <= 768);";
    assert_eq!(page.run(bottoms, &[]), Value::Bool(true));
}

#[test]
fn every_figure_of_the_matrix_opens_an_explanation_that_gives_the_figure_again() {
    let (_site, page) = open_demo();
    for level in ["primary", "junior"] {
        for indicator in ["R1", "R2", "R3", "R4", "R5", "R6", "R7"] {
            let figure = format!("mean-{level}-{indicator}");
            unfold(&page, &figure);
            let mean = page.run(RECOMPUTE_MEAN, &[Value::from(indicator)]);
            assert_eq!(mean, Value::Bool(true), "{figure}");
            let figure = format!("cv-{level}-{indicator}");
            unfold(&page, &figure);
            assert_eq!(page.run(RECOMPUTE, &[]), Value::Bool(true), "{figure}");
        }
        let figure = format!("composite-{level}");
        unfold(&page, &figure);
        let composite = page.run(RECOMPUTE_COMPOSITE, &[]);
        assert_eq!(composite, Value::Bool(true), "{figure}");
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn every_count_of_the_matrix_leads_to_the_schools_it_counts() {
    let (_site, page) = open_demo();
    let n_links = page.find_all(".matrix .count-link").len();
    assert_eq!(n_links, 2 * (3 + 7));
    // Of each count, as many rows as it says: those that do not reach the threshold, or all.
    for index in 0..n_links {
        page.run("location.hash = '#/overview'", &[]);
        page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
        let link = &page.find_all(".matrix .count-link")[index];
        let (text, hint) = (link.text(), link.attribute("title").unwrap_or_default());
        link.click();
        page.wait_until(|page| page.has(".data-table .heat"), A_WHILE, &hint);
        let rows = page.find_all(".data-table__row").len() - 1;
        if let Some((met, all)) = text.split_once('/') {
            let number = |text: &str| text.parse::<usize>().expect("a count is a number");
            let expected = match number(all) - number(met) {
                0 => number(all),
                short => short,
            };
            assert_eq!(rows, expected, "{text}: {hint}");
        }
    }
}

#[test]
fn a_mean_names_its_clause_and_its_cells() {
    let (_site, page) = open_demo();
    unfold(&page, "mean-primary-R2");
    assert!(page.has(".explanation__quote"));
    assert!(page.has(".fact-list__cell"));
}

#[test]
fn escape_closes_the_explanation_and_gives_the_focus_back() {
    let (_site, page) = open_demo();
    page.find("[data-figure=\"cv-primary-R2\"]").click();
    page.wait_until(|page| page.has(".explanation"), A_WHILE, "the explanation");
    page.focused().send_keys("\u{e00c}");
    page.wait_until(|page| !page.has(".explanation"), A_WHILE, "the page alone");
    let focused = page.focused().attribute("data-figure");
    assert_eq!(focused.as_deref(), Some("cv-primary-R2"));
}

#[test]
fn schools_are_cards_on_a_phone_and_a_table_on_a_computer() {
    let (site, page) = open_demo();
    page.run("location.hash = '#/schools';", &[]);
    page.wait_until(|page| page.has(".data-table .heat"), A_WHILE, "the table");
    page.set_viewport(Viewport::phone(390, 844));
    page.wait_until(|page| page.has(".unit-cards .heat"), A_WHILE, "the cards");
    assert!(!page.overflows_sideways(), "{}", site.url());
}
