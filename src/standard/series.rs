//! The history of one number: from which day it has which value.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::schema::{self, Stricter, UnitName};
use super::{Citation, DaySupport, Document, LoadError, ParameterUnit, Quote};
use crate::model::Day;
use crate::quantity::{Exact, Unit};

/// The documents that may be cited, by id.
pub(super) type Documents = BTreeMap<String, Arc<Document>>;

/// A value from a day on, until the next period; no value after a repeal.
#[derive(Debug)]
pub(super) struct Period {
    pub(super) from: Day,
    pub(super) day_support: DaySupport,
    pub(super) value: Option<Exact>,
    pub(super) citation: Citation,
}

/// Periods whose days rise; never empty, and the first has a value.
#[derive(Debug)]
pub(super) struct Series(Vec<Period>);

impl Series {
    /// The period that `day` lies in, unless nothing is in force.
    pub(super) fn on(&self, day: Day) -> Option<(&Period, &Exact)> {
        let period = self.0.iter().rev().find(|period| period.from <= day)?;
        Some((period, period.value.as_ref()?))
    }

    /// The first period.
    pub(super) fn first(&self) -> Option<(&Period, &Exact)> {
        let period = self.0.first()?;
        Some((period, period.value.as_ref()?))
    }

    /// The days on which it changes.
    pub(super) fn days(&self) -> impl Iterator<Item = Day> {
        self.0.iter().map(|period| period.from)
    }
}

/// A number as the standard or the variant that introduces it defines it.
#[derive(Debug)]
pub(super) struct Definition {
    pub(super) unit: UnitName,
    pub(super) per: Option<UnitName>,
    pub(super) stricter: Stricter,
    /// It counts only while relaxations are on.
    pub(super) only_relaxed: bool,
    pub(super) series: Series,
}

impl Definition {
    /// What it is counted in.
    pub(super) fn unit(&self) -> ParameterUnit {
        let unit = match self.unit {
            UnitName::Ratio if self.stricter == Stricter::Neither => return ParameterUnit::Factor,
            UnitName::Ratio => return ParameterUnit::Share,
            UnitName::Grade => return ParameterUnit::Grade,
            UnitName::Year => Some(Unit::Year),
            counted => counted.unit(),
        };
        match (unit, self.per) {
            (Some(unit), None) => ParameterUnit::Of(unit),
            _ => ParameterUnit::Rate,
        }
    }
}

/// The values of one parameter, split by level: `R1.threshold` gives `R1.threshold.primary` and
/// `R1.threshold.junior`.
pub(super) fn split_by_level(
    id: &str,
    values: &[schema::Dated],
    documents: &Documents,
    completeness: Completeness,
) -> Result<Vec<(String, Series)>, LoadError> {
    check_days(id, values)?;
    let mut split = Vec::new();
    for (suffix, pick) in LEVELS {
        if !values.iter().any(|dated| pick(dated).is_some()) {
            continue;
        }
        let mut periods: Vec<Period> = Vec::new();
        for dated in values {
            let value = pick(dated).clone();
            if value.is_none() && !dated.repealed {
                if completeness == Completeness::Whole {
                    return Err(unclear(id, dated));
                }
                continue;
            }
            let is_in_force = periods.last().is_some_and(|last| last.value.is_some());
            if dated.repealed && !is_in_force {
                continue;
            }
            periods.push(Period {
                from: dated.effective_from,
                day_support: DaySupport::from(dated.is_assumed),
                value,
                citation: cite(id, &dated.citation, documents)?,
            });
        }
        split.push((format!("{id}{suffix}"), Series(periods)));
    }
    if split.is_empty() {
        return Err(LoadError::NoValue(id.to_owned()));
    }
    Ok(split)
}

/// Whether every value must name the same levels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Completeness {
    /// Yes: it defines the parameter.
    Whole,
    /// No: an override may change one level only.
    Partial,
}

/// The citation, with its document found.
pub(super) fn cite(
    owner: &str,
    citation: &schema::Citation,
    documents: &Documents,
) -> Result<Citation, LoadError> {
    let document = documents
        .get(&citation.document)
        .ok_or_else(|| LoadError::UnknownDocument {
            owner: owner.to_owned(),
            document: citation.document.clone(),
        })?;
    if citation.locator.trim().is_empty() {
        return Err(LoadError::NoLocator(owner.to_owned()));
    }
    Ok(Citation {
        document: Arc::clone(document),
        locator: citation.locator.clone(),
        quote: quote(owner, citation)?,
    })
}

/// Every quote says whether its words are those of the document.
fn quote(owner: &str, citation: &schema::Citation) -> Result<Option<Quote>, LoadError> {
    match (citation.quote.as_str(), citation.wording) {
        ("", None) => Ok(None),
        (words, Some(wording)) if !words.is_empty() => Ok(Some(Quote {
            words: words.to_owned(),
            wording,
        })),
        _ => Err(LoadError::NoWording(owner.to_owned())),
    }
}

type Pick = fn(&schema::Dated) -> &Option<Exact>;

/// How the id of a level's number ends, and where that number is written.
const LEVELS: [(&str, Pick); 4] = [
    ("", |dated| &dated.value),
    (".primary", |dated| &dated.primary),
    (".junior", |dated| &dated.junior),
    (".senior", |dated| &dated.senior),
];

/// Days rise; each value is one number or one for each level; a repeal states none.
fn check_days(id: &str, values: &[schema::Dated]) -> Result<(), LoadError> {
    for (earlier, later) in values.iter().zip(values.iter().skip(1)) {
        if later.effective_from <= earlier.effective_from {
            return Err(LoadError::DaysDoNotRise {
                parameter: id.to_owned(),
                earlier: earlier.effective_from,
                later: later.effective_from,
            });
        }
    }
    let mut is_in_force = false;
    for dated in values {
        if dated.repealed && !is_in_force {
            return Err(LoadError::RepealOfNothing {
                parameter: id.to_owned(),
                day: dated.effective_from,
            });
        }
        is_in_force = !dated.repealed;
        let n_numbers = LEVELS
            .iter()
            .filter(|(_, pick)| pick(dated).is_some())
            .count();
        if dated.repealed && n_numbers > 0 {
            return Err(LoadError::RepealWithValue {
                parameter: id.to_owned(),
                day: dated.effective_from,
            });
        }
        let is_mixed = dated.value.is_some() && n_numbers > 1;
        if is_mixed || (!dated.repealed && n_numbers == 0) {
            return Err(unclear(id, dated));
        }
    }
    Ok(())
}

fn unclear(id: &str, dated: &schema::Dated) -> LoadError {
    LoadError::LevelsUnclear {
        parameter: id.to_owned(),
        day: dated.effective_from,
    }
}
