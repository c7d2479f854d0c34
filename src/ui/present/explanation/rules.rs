use super::super::Shown;
use super::super::standard::amount;
use crate::engine::{Evidence, Source};
use crate::model::{CellRef, School, Variable};
use crate::quantity::Exact;
use crate::standard::{Citation, Parameter};
use crate::text::ui::Words;
use crate::text::{labels, number, word};

/// A number fixed by a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterView {
    /// What it is.
    pub name: String,
    /// What it is, in numbers.
    pub value: String,
    /// Since when.
    pub since: String,
    /// What it replaces, and why where the user set it.
    pub replaces: Vec<String>,
    /// Document and place.
    pub clause: String,
}

/// Where a rule is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationView {
    /// Title and number of the document.
    pub document: String,
    /// The place in it.
    pub locator: String,
    /// What the rule says, with whose words it gives; may be empty.
    pub quote: String,
    /// How well it is supported.
    pub support: &'static str,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView {
    /// Its school's row; `None` for a county fact.
    pub row: Option<usize>,
    /// Which.
    pub variable: Variable,
    /// The school, or the county.
    pub who: String,
    /// What it states.
    pub fact: &'static str,
    /// What was read.
    pub value: String,
    /// The cells, each with its place in words and its text.
    pub cells: Vec<(CellRef, String, String)>,
    /// Where it came from, when it is no cell.
    pub elsewhere: String,
}

pub(super) fn parameters(shown: &Shown, evidence: &Evidence) -> Vec<ParameterView> {
    let threshold = evidence.threshold.as_ref().map(|(_, parameter)| parameter);
    let mut seen: Vec<&Parameter> = Vec::new();
    for parameter in threshold.into_iter().chain(&evidence.parameters) {
        if !seen.contains(&parameter) {
            seen.push(parameter);
        }
    }
    seen.into_iter().map(|it| parameter(shown, it)).collect()
}

fn parameter(shown: &Shown, parameter: &Parameter) -> ParameterView {
    let words = shown.words().explain;
    let citation = &parameter.citation;
    ParameterView {
        name: (words.parameter)(&parameter.id),
        value: amount(shown.language, &shown.standard, parameter),
        since: (words.since)(&parameter.effective_from.to_string(), parameter.day_support),
        replaces: replaced(shown.words(), parameter),
        clause: clause(citation),
    }
}

/// The value of a parameter; a year has no thousands.
pub fn parameter_digits(id: &str, value: &Exact) -> String {
    let digits = number::digits(value);
    match id.ends_with(".built_until") {
        true => digits.replace(',', ""),
        false => digits,
    }
}

/// What a number stands in place of: the national value, or what the rules say where the user set it.
pub fn replaced(words: &Words, parameter: &Parameter) -> Vec<String> {
    let digits = |value: &Exact| parameter_digits(&parameter.id, value);
    let national = parameter.replaces.as_ref();
    let national = national.map(|value| (words.explain.replaces)(&digits(value)));
    let own = parameter.own.as_ref();
    let own = own.map(|own| (words.standard.own)(&digits(&own.instead_of), &own.reason));
    national.into_iter().chain(own).collect()
}

/// Document and place.
pub fn clause(citation: &Citation) -> String {
    format!("{} · {}", citation.document.title, citation.locator)
}

/// Where a rule is written, in full.
pub fn citation(words: &Words, citation: &Citation) -> CitationView {
    let document = &citation.document;
    CitationView {
        document: match document.number.as_str() {
            "" => document.title.clone(),
            number => format!("{}（{number}）", document.title),
        },
        locator: citation.locator.clone(),
        quote: citation
            .quote
            .as_ref()
            .map_or_else(String::new, words.explain.quote),
        support: (words.explain.support)(document.evidence),
    }
}

pub(super) fn source(
    shown: &Shown,
    source: &Source,
    cell_text: &dyn Fn(&CellRef) -> String,
) -> SourceView {
    let school = source.row.and_then(|row| shown.county().schools.get(row));
    let cells = source.origin.cells();
    let elsewhere = match cells.is_empty() {
        true => labels::origin(shown.language, &source.origin),
        false => String::new(),
    };
    SourceView {
        row: source.row,
        variable: source.variable,
        who: match school.map(School::name) {
            Some(name) => name.to_owned(),
            None => shown.words().explain.county.to_owned(),
        },
        fact: word::variable(shown.language, source.variable),
        value: labels::entry(shown.language, source.variable, &source.entry),
        cells: cells
            .into_iter()
            .map(|cell| (cell.clone(), labels::cell(cell), cell_text(cell)))
            .collect(),
        elsewhere,
    }
}
