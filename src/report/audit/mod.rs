//! The workbook with which an inspector computes everything again (验算工作簿): the facts as they were
//! read, what through-train schools share, the value of every unit, means and coefficients of variation
//! as live formulas, each with the result that the engine found.
//!
//! Formulas follow from the steps of [`crate::engine::explain`], whatever the indicator: a term that is
//! a fact refers to the sheet of facts, one that is a number of a rule to the sheet of rules. The words
//! are Chinese like those of the forms: they go to those who check them.

mod about;
mod book;
mod facts;
mod items;
mod left_out;
mod rules;
mod sources;
mod spread;
mod units;

pub use book::{AuditCell, AuditSheet, Cached};

use super::official::OfficialInput;
use crate::engine::{Evidence, Figure, explain};
use facts::Facts;
use rules::Rules;
use units::Units;

/// What stands above every sheet; intake knows the workbook by it.
const TITLE: &str = "优质均衡验算工作簿";

/// All sheets, in their order. `basis` says by what the county was judged.
pub fn audit_sheets(input: &OfficialInput<'_>, basis: &str) -> Vec<AuditSheet> {
    let evidence = evidence(input);
    let facts = Facts::of(input.county, &evidence);
    let mut rules = Rules::of(input.standard);
    let units = Units::of(input, &evidence, &facts, &mut rules);
    let spread = spread::sheet(input, &units, &rules);
    let items = items::sheet(input);
    let sources = sources::sheet(input, &facts);
    let (shares, values) = units.sheets();
    let mut sheets = vec![
        about::sheet(basis),
        rules.sheet(),
        facts.sheet(input),
        shares,
        values,
        spread,
        items,
        sources,
        left_out::sheet(input),
    ];
    // Each of them is known for what it is, also by itself.
    for sheet in sheets.iter_mut().skip(1) {
        sheet.title = format!("{TITLE}：{}", sheet.title);
    }
    sheets
}

/// How each value of each unit came about.
fn evidence(input: &OfficialInput<'_>) -> Vec<Vec<Evidence>> {
    let OfficialInput {
        standard,
        county,
        assessment,
        ..
    } = *input;
    let of_unit = |unit: usize| {
        let indicators = standard.indicators.iter();
        let figures = indicators.map(|rule| Figure::UnitValue {
            unit,
            indicator: rule.id,
        });
        figures
            .filter_map(|figure| explain(standard, county, assessment, &figure))
            .collect()
    };
    (0..assessment.units.len()).map(of_unit).collect()
}
