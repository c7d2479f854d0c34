use super::super::explanation::{citation, parameter_digits, replaced};
use super::{CitationView, Making};
use crate::model::Grade;
use crate::quantity::Exact;
use crate::standard::{Parameter, ParameterUnit};
use crate::text::{labels, number, word};

/// A number of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberView {
    /// The parameter.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Its value, with its unit.
    pub value: String,
    /// What it is counted in; may be empty.
    pub unit: String,
    /// Its value as it can be typed.
    pub typed: String,
    /// The number itself, against which another is held.
    pub parameter: Parameter,
    /// Since when it holds.
    pub since: String,
    /// Where it is written.
    pub clause: CitationView,
    /// What it stands in place of.
    pub replaces: Vec<String>,
    /// Whether the user set it.
    pub is_own: bool,
}

impl Making<'_> {
    /// A number under its usual name; `rate` is the unit of a number that has one for each of another.
    pub(super) fn number(self, parameter: &Parameter, rate: &str) -> NumberView {
        let name = (self.words.explain.parameter)(&parameter.id);
        self.named(parameter, name, rate)
    }

    /// A number under a name.
    pub(super) fn named(self, parameter: &Parameter, name: String, rate: &str) -> NumberView {
        let since = parameter.effective_from.to_string();
        NumberView {
            id: parameter.id.clone(),
            name,
            value: self.amount(parameter, &parameter.value, rate),
            typed: parameter_digits(&parameter.id, &parameter.value).replace(',', ""),
            parameter: parameter.clone(),
            unit: self.unit(parameter, rate),
            since: (self.words.standard.since)(&since, parameter.day_support),
            clause: citation(self.words, &parameter.citation),
            replaces: replaced(self.words, parameter),
            is_own: parameter.own.is_some(),
        }
    }

    /// What a parameter is counted in.
    fn unit(self, parameter: &Parameter, rate: &str) -> String {
        match parameter.unit {
            ParameterUnit::Of(unit) => word::unit(self.language, unit).to_owned(),
            ParameterUnit::Rate => rate.to_owned(),
            ParameterUnit::Share => self.words.standard.share_unit.to_owned(),
            ParameterUnit::Factor | ParameterUnit::Grade => String::new(),
        }
    }

    /// A value of a parameter, with its unit.
    pub(super) fn amount(self, parameter: &Parameter, value: &Exact, rate: &str) -> String {
        let digits = parameter_digits(&parameter.id, value);
        match parameter.unit {
            // A calendar year is a name, not an amount.
            ParameterUnit::Of(_) if parameter.id.ends_with(".built_until") => digits,
            ParameterUnit::Of(unit) => labels::amount(self.language, value, unit),
            ParameterUnit::Share if is_read_as_percentage(&parameter.id) => {
                (self.words.standard.share)(&digits, &number::percent(value, 4))
            }
            ParameterUnit::Rate if !rate.is_empty() => format!("{digits} {rate}"),
            ParameterUnit::Grade => {
                let grade = value.to_u64().and_then(|number| u8::try_from(number).ok());
                let grade = grade.and_then(Grade::from_number);
                grade.map_or(digits, |grade| grade.symbol().to_owned())
            }
            ParameterUnit::Rate | ParameterUnit::Share | ParameterUnit::Factor => digits,
        }
    }
}

/// Nobody reads a coefficient of variation, or the difference between schools, in percent.
fn is_read_as_percentage(id: &str) -> bool {
    !id.starts_with("cv_limit") && !id.ends_with(".difference_below")
}
