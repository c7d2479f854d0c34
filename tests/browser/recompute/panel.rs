//! What the panel of a figure shows.

use std::collections::BTreeSet;
use std::time::Duration;

use junheng::quantity::{Exact, root_to_fixed, sum};
use serde_json::{Value, json};

use super::formula::{Printed, compute, numbers};
use super::interval::Interval;
use crate::driver::Page;

const A_WHILE: Duration = Duration::from_secs(30);

/// What the panel shows, as text.
const READ: &str = "
    const panel = document.querySelector(`[data-explains='${arguments[0]}']`);
    const text = (root, css) => root.querySelector(css)?.textContent.trim() ?? '';
    const all = css => [...panel.querySelectorAll(css)];
    return {
        result: text(panel, '.explanation__result'),
        badge: text(panel, '.explanation__head .badge'),
        steps: all('.steps__step').map(step => ({
            numbers: step.querySelector('.steps__numbers').firstChild.textContent,
            result: text(step, '.steps__result'),
            comparison: text(step, '.steps__comparison'),
        })),
        parts: all('.explanation__part').map(part => ({
            id: part.querySelector('[data-figure]').dataset.figure,
            value: text(part, '.explanation__value'),
            badge: text(part, '.badge'),
        })),
        shares: all('.shares tbody tr').map(row => [row.dataset.students, row.dataset.amount]),
        facts: all('.fact-list__value').map(fact => fact.textContent).join('；'),
        rest: panel.textContent,
    };";

/// How the words for a standing read.
const MET: &str = "达标";
const NO_VETO: &str = "未发生";
const OPEN: &str = "待定";

/// The panel of one figure.
pub struct Panel {
    id: String,
    result: String,
    badge: String,
    steps: Vec<Step>,
    parts: Vec<Part>,
    shares: Vec<(Exact, Exact)>,
    facts: String,
    rest: String,
}

/// One step of a computation.
struct Step {
    numbers: String,
    result: String,
    comparison: String,
}

/// What a figure consists of.
struct Part {
    id: String,
    value: String,
    badge: String,
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value, key: &str) -> Vec<Value> {
    value[key].as_array().cloned().unwrap_or_default()
}

/// Reads `7`, `7.5` or `22/3`.
fn fraction(value: &Value) -> Exact {
    let text = value.as_str().unwrap_or_default();
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let number = |text: &str| -> Exact { text.parse().expect("a whole number or a decimal") };
    number(above)
        .checked_div(&number(below))
        .expect("no fraction is over zero")
}

impl Panel {
    /// Opens a figure of the page; by script, because the panel may lie over it.
    pub fn open(page: &Page, id: &str) -> Self {
        page.run(
            "document.querySelector(`[data-figure='${arguments[0]}']`).click()",
            &[json!(id)],
        );
        let panel = format!("[data-explains='{id}']");
        page.wait_until(|page| page.has(&panel), A_WHILE, &panel);
        let read = page.run(READ, &[json!(id)]);
        let steps = list(&read, "steps");
        let parts = list(&read, "parts");
        let shares = list(&read, "shares");
        Self {
            id: id.to_owned(),
            result: text(&read, "result"),
            badge: text(&read, "badge"),
            steps: steps
                .iter()
                .map(|step| Step {
                    numbers: text(step, "numbers"),
                    result: text(step, "result"),
                    comparison: text(step, "comparison"),
                })
                .collect(),
            parts: parts
                .iter()
                .map(|part| Part {
                    id: text(part, "id"),
                    value: text(part, "value"),
                    badge: text(part, "badge"),
                })
                .collect(),
            shares: shares
                .iter()
                .map(|row| (fraction(&row[0]), fraction(&row[1])))
                .collect(),
            facts: text(&read, "facts"),
            rest: text(&read, "rest"),
        }
    }

    /// Whether the figure is a number.
    pub fn is_number(&self) -> bool {
        !numbers(&self.result).is_empty()
    }

    /// All that does not come out again; `texts` is what the page says of the figure.
    pub fn faults(&self, texts: &[String]) -> Vec<String> {
        let mut faults = Vec::new();
        self.check_steps(&mut faults);
        self.check_shares(&mut faults);
        self.check_parts(&mut faults);
        self.check_result(&mut faults);
        self.check_texts(texts, &mut faults);
        faults
    }

    /// Each step follows from its numbers, each number from a fact, a rule or a step before; and how
    /// the result stands follows from what it is held against.
    fn check_steps(&self, faults: &mut Vec<String>) {
        let mut known: BTreeSet<String> = numbers(&self.facts)
            .into_iter()
            .map(|number| number.text)
            .collect();
        let of_rules = numbers(&self.rest).into_iter().map(|number| number.text);
        let of_rules: BTreeSet<String> = of_rules.collect();
        let mut rounded: BTreeSet<String> = BTreeSet::new();
        for step in &self.steps {
            let Step {
                numbers: line,
                result,
                comparison,
            } = step;
            let Some(printed) = numbers(result).into_iter().next() else {
                faults.push(format!("no result in {line} {result}"));
                continue;
            };
            // Ticks are counted. A long sum is cut; it is computed from the table of its units.
            if line.contains(['✓', '✗']) {
                let n_ticks = line.matches('✓').count();
                if printed.text != n_ticks.to_string() {
                    faults.push(format!("{line} is {n_ticks}, not {result}"));
                }
            } else if !line.contains('…') {
                for number in numbers(line) {
                    if !known.contains(&number.text) && !of_rules.contains(&number.text) {
                        faults.push(format!("{} of {line} comes from nowhere", number.text));
                    }
                }
                let is_rounded = |number: &Printed| rounded.contains(&number.text);
                let shown = shown(result, &printed);
                match compute(line, printed.places, &is_rounded) {
                    Some(value) if value.meets(&shown) => {}
                    value => faults.push(format!("{line} is {value:?}, not {result}")),
                }
            }
            if result.contains('≈') {
                rounded.insert(printed.text.clone());
            }
            known.insert(printed.text.clone());
            self.check_comparison(&printed, comparison, faults);
        }
    }

    fn check_comparison(&self, result: &Printed, comparison: &str, faults: &mut Vec<String>) {
        let mut letters = comparison.chars();
        let (Some(sign), Some(limit)) = (letters.next(), numbers(comparison).into_iter().next())
        else {
            return;
        };
        // The number after the limit is part of a word.
        let is_true = match sign {
            '≥' => result.value >= limit.value,
            '≤' => result.value <= limit.value,
            '<' => result.value < limit.value,
            '>' => result.value > limit.value,
            _ => false,
        };
        if !is_true {
            faults.push(format!("{} {comparison}", result.text));
        }
    }

    /// Mean and coefficient from the table of units: Σa ÷ Σp, and √(P · Σ(a²/p) ÷ A² − 1).
    fn check_shares(&self, faults: &mut Vec<String>) {
        let Some(result) = numbers(&self.result).into_iter().next() else {
            return;
        };
        if self.shares.is_empty() {
            return;
        }
        let pupils = sum(&self
            .shares
            .iter()
            .map(|it| it.0.clone())
            .collect::<Vec<_>>());
        let amounts = sum(&self
            .shares
            .iter()
            .map(|it| it.1.clone())
            .collect::<Vec<_>>());
        let over = |a: &Exact, b: &Exact| a.checked_div(b).expect("there are pupils");
        let value = if self.id.starts_with("mean-") {
            let scale =
                match self.id.ends_with("R4") || self.id.ends_with("R5") || self.id.ends_with("R6")
                {
                    true => Exact::ONE,
                    false => Exact::from(100_i64),
                };
            &over(&amounts, &pupils) * &scale
        } else {
            let squares = self.shares.iter().map(|(p, a)| over(&(a * a), p));
            let squares = sum(&squares.collect::<Vec<_>>());
            let square = &over(&(&pupils * &squares), &(&amounts * &amounts)) - &Exact::ONE;
            root_to_fixed(&square, 12).parse().expect("decimal text")
        };
        if !Interval::rounded(&value, 12).meets(&Interval::rounded(&result.value, result.places)) {
            faults.push(format!("the table gives {value:?}, not {}", self.result));
        }
    }

    /// How the whole stands follows from its parts.
    fn check_parts(&self, faults: &mut Vec<String>) {
        if self.id.starts_with("composite-") {
            let values = self.parts.iter().flat_map(|part| numbers(&part.value));
            let values = values.map(|it| Interval::rounded(&it.value, it.places));
            let all = values
                .clone()
                .fold(Interval::exactly(Exact::ZERO), |all, it| all.plus(&it));
            let n = i64::try_from(values.count()).expect("there are seven");
            let mean = all.over(&Interval::exactly(Exact::from(n)));
            let result = numbers(&self.result).into_iter().next();
            let is_right = mean.zip(result).is_some_and(|(mean, result)| {
                n == 7 && mean.meets(&Interval::rounded(&result.value, result.places))
            });
            if !is_right {
                faults.push(format!("{n} coefficients do not give {}", self.result));
            }
            return;
        }
        if self.parts.is_empty() {
            return;
        }
        let is_met = |part: &&Part| part.badge == MET || part.badge == NO_VETO;
        let n_met = self.parts.iter().filter(is_met).count();
        let n_open = self.parts.iter().filter(|part| part.badge == OPEN).count();
        let n_not = self.parts.len() - n_met - n_open;
        let expected = if self.id.starts_with("unit-") {
            // At least six of seven, the rest not below 85 %.
            let n_near = self
                .parts
                .iter()
                .filter(|part| part.badge.contains("不低于"));
            let n_near = n_near.count();
            let n_below = n_not - n_near;
            match (n_below > 0 || n_near > 1, n_open) {
                (true, _) => "不达标",
                (false, 0) => MET,
                (false, _) if n_met >= 6 => self.badge.as_str(),
                (false, _) => OPEN,
            }
        } else {
            match (n_not, n_open) {
                (0, 0) => MET,
                (0, _) => OPEN,
                (_, _) => "不达标",
            }
        };
        // What need not be stated may be open.
        let is_right = match expected {
            OPEN => self.badge == OPEN || self.badge.starts_with("达标，"),
            MET => self.badge == MET || self.badge == NO_VETO,
            _ => self.badge == expected || self.badge == "存在",
        };
        if !is_right {
            let parts = self
                .parts
                .iter()
                .map(|it| format!("{} {}", it.id, it.badge));
            let parts: Vec<String> = parts.collect();
            faults.push(format!(
                "{} does not follow from {}",
                self.badge,
                parts.join(", ")
            ));
        }
    }

    /// The figure is what the last step gives.
    fn check_result(&self, faults: &mut Vec<String>) {
        let result = numbers(&self.result).into_iter().next();
        let last = self.steps.last();
        let last = last.and_then(|step| numbers(&step.result).into_iter().next());
        if let (Some(result), Some(last)) = (result, last)
            && result.value != last.value
        {
            faults.push(format!("{} is not {}", self.result, last.text));
        }
    }

    /// What the page says of the figure is the figure, rounded.
    fn check_texts(&self, texts: &[String], faults: &mut Vec<String>) {
        let Some(result) = numbers(&self.result).into_iter().next() else {
            return;
        };
        let exact = shown(&self.result, &result);
        // Where items are listed, their names open them.
        let is_figure = |text: &&String| !self.id.starts_with("item-") || !has_words(text);
        for text in texts.iter().filter(is_figure) {
            for number in numbers(text) {
                if !exact.meets(&Interval::rounded(&number.value, number.places)) {
                    faults.push(format!("the page says {text}, the panel {}", self.result));
                }
            }
        }
    }
}

/// What a printed result can stand for.
fn shown(text: &str, printed: &Printed) -> Interval {
    match text.contains('≈') {
        true => Interval::rounded(&printed.value, printed.places),
        false => Interval::exactly(printed.value.clone()),
    }
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
