//! What a user sets in place of the rules, each with a reason (自定). Never a rule itself: it says
//! what would follow if the rule were another, and is shown wherever it counts.

use std::collections::BTreeMap;
use std::fmt;

use super::{IndicatorId, OwnMark, Parameter, ParameterUnit, Reading, ReadingOption, Standard};
use crate::quantity::{Exact, Measure, Quantity, Unit, Written, parse_written};

/// So many decimals are shown of any number.
const PLACES: u32 = 6;

/// A value may be so many times what the rules say, or that part of it.
const FAR: i64 = 10;

/// A number that a user puts in the place of a rule's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnValue {
    /// The number, in the base unit of its parameter.
    pub value: Exact,
    /// Why, in the user's words; never blank.
    pub reason: String,
}

/// A way to read a disputed point that a user takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReading {
    /// Which.
    pub option: ReadingOption,
    /// Why, in the user's words; never blank.
    pub reason: String,
}

/// All that a user sets in place of the rules, by the id of the parameter or of the reading. Kept
/// whether or not the chosen standard has such an id; where it has none, it does nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnRules {
    values: BTreeMap<String, OwnValue>,
    readings: BTreeMap<String, OwnReading>,
}

/// Why a text cannot be the value of a rule's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnTrouble {
    /// It is blank, or no number.
    NotANumber,
    /// It is written in a unit that does not fit.
    WrongUnit,
    /// It is zero or less: no rule asks for that, and a weight or a number to divide by must not
    /// be zero.
    NotPositive,
    /// People, rooms, classes and years are counted.
    NotWhole,
    /// A share is at most one.
    AboveOne,
    /// A grade is 1, 2, 3 or 4.
    NoGrade,
    /// It is more than ten times what the rules say, or less than a tenth: a slip, not a rule.
    FarOff,
    /// It has more decimals than are shown: what decides must be what is read.
    TooFine,
    /// There are not so many indicators.
    TooMany,
    /// Nothing would lie between it and the other end of its range.
    EmptyRange,
    /// It is what the rules say.
    Same,
}

impl fmt::Display for OwnTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "not a number",
            Self::WrongUnit => "written in a unit that does not fit",
            Self::NotPositive => "not above zero",
            Self::NotWhole => "not a whole number",
            Self::AboveOne => "a share above one",
            Self::NoGrade => "not a grade from 1 to 4",
            Self::FarOff => "more than ten times the rule, or less than a tenth",
            Self::TooFine => "more than six decimals",
            Self::TooMany => "more than there are indicators",
            Self::EmptyRange => "an end of an empty range",
            Self::Same => "what the rules say",
        })
    }
}

impl std::error::Error for OwnTrouble {}

impl OwnRules {
    /// Whether nothing is set.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.readings.is_empty()
    }

    /// The numbers that are set, by the id of their parameter.
    pub fn values(&self) -> impl Iterator<Item = (&str, &OwnValue)> {
        self.values.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// The readings that are taken, by their id.
    pub fn readings(&self) -> impl Iterator<Item = (&str, &OwnReading)> {
        let readings = self.readings.iter();
        readings.map(|(id, reading)| (id.as_str(), reading))
    }

    /// Sets a number, or with `None` leaves it to the rules. One without a reason is not taken.
    pub fn set_value(&mut self, parameter: &str, value: Option<OwnValue>) {
        let given = value.filter(|given| !given.reason.trim().is_empty());
        match given {
            Some(given) => self.values.insert(parameter.to_owned(), given),
            None => self.values.remove(parameter),
        };
    }

    /// Takes a reading, or with `None` leaves it to the rules. One without a reason, or of another
    /// question, is not taken.
    pub fn set_reading(&mut self, reading: &str, own: Option<OwnReading>) {
        let fits =
            |own: &OwnReading| !own.reason.trim().is_empty() && own.option.reading() == reading;
        match own.filter(fits) {
            Some(own) => self.readings.insert(reading.to_owned(), own),
            None => self.readings.remove(reading),
        };
    }

    /// Puts the number that is set into a parameter. One that the rules have anyway changes nothing.
    pub(super) fn put(&self, parameter: &mut Parameter) {
        let Some(own) = self.values.get(&parameter.id) else {
            return;
        };
        if own.value != parameter.value {
            let instead_of = std::mem::replace(&mut parameter.value, own.value.clone());
            parameter.own = Some(OwnMark {
                instead_of,
                reason: own.reason.clone(),
            });
        }
    }

    /// Takes the options that are chosen. One that is taken anyway changes nothing.
    pub(super) fn choose(&self, readings: &mut [Reading]) {
        for reading in readings {
            if let Some(own) = self.readings.get(&reading.id) {
                reading.choose_own(own);
            }
        }
    }
}

/// The value that a user writes for a number of a rule: with or without its unit, a share also as a
/// percentage.
///
/// # Errors
/// Why it cannot be one.
pub fn own_value(text: &str, parameter: &Parameter) -> Result<Exact, OwnTrouble> {
    let value = read(text, parameter.unit)?;
    let rule = match &parameter.own {
        Some(own) => &own.instead_of,
        None => &parameter.value,
    };
    let far = Exact::from(FAR);
    let is_far = value > rule * &far || &value * &far < *rule;
    let n_indicators = i64::try_from(IndicatorId::ALL.len()).unwrap_or(i64::MAX);
    if value == *rule {
        Err(OwnTrouble::Same)
    } else if parameter.id == LEAST_MET && value > Exact::from(n_indicators) {
        Err(OwnTrouble::TooMany)
    } else if is_far && !rule.is_zero() {
        Err(OwnTrouble::FarOff)
    } else if value != value.round_to(PLACES) {
        Err(OwnTrouble::TooFine)
    } else {
        Ok(value)
    }
}

/// As [`own_value`], among the other numbers of the rules: the itinerant teachers (走教教师) of some
/// schools must still count.
///
/// # Errors
/// Why it cannot be one.
pub fn own_value_among(
    text: &str,
    parameter: &Parameter,
    rules: &Standard,
) -> Result<Exact, OwnTrouble> {
    let value = own_value(text, parameter)?;
    let (from, below) = (&rules.itinerant_from, &rules.itinerant_below);
    let is_empty = match parameter.id.as_str() {
        id if id == from.id => value >= below.value,
        id if id == below.id => from.value >= value,
        _ => false,
    };
    match is_empty {
        true => Err(OwnTrouble::EmptyRange),
        false => Ok(value),
    }
}

/// How many indicators a school must reach.
const LEAST_MET: &str = "school_rule.least_met";

/// A number in the base unit of its parameter.
fn read(text: &str, unit: ParameterUnit) -> Result<Exact, OwnTrouble> {
    // An input method for Chinese writes these for a point.
    let text = text.replace(['。', '｡', '．'], ".");
    let Ok(Written::Quantity(Quantity { value, measure })) = parse_written(&text) else {
        return Err(OwnTrouble::NotANumber);
    };
    let value = match (measure, unit) {
        (Measure::Bare, _) => value,
        (Measure::In(written), ParameterUnit::Of(base))
            if written.dimension() == base.dimension() =>
        {
            let value = value * written.factor();
            value.checked_div(&base.factor()).unwrap_or(value)
        }
        (Measure::In(Unit::Percent), ParameterUnit::Share | ParameterUnit::Factor) => {
            value * Unit::Percent.factor()
        }
        _ => return Err(OwnTrouble::WrongUnit),
    };
    let is_whole = match unit {
        ParameterUnit::Of(unit) => unit != Unit::SquareMetre && unit != Unit::Yuan,
        ParameterUnit::Grade => true,
        ParameterUnit::Rate | ParameterUnit::Share | ParameterUnit::Factor => false,
    };
    if value.is_negative() || value.is_zero() {
        Err(OwnTrouble::NotPositive)
    } else if is_whole && !value.is_integer() {
        Err(OwnTrouble::NotWhole)
    } else if unit == ParameterUnit::Share && value > Exact::from(1_i64) {
        Err(OwnTrouble::AboveOne)
    } else if unit == ParameterUnit::Grade && value > Exact::from(4_i64) {
        Err(OwnTrouble::NoGrade)
    } else {
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, unit: ParameterUnit, expected: Result<&str, OwnTrouble>) {
        let expected = expected.map(|number| number.parse().unwrap());
        assert_eq!(read(text, unit), expected, "{text}");
    }

    #[test]
    fn a_number_is_read_as_a_cell_would_be() {
        check("4.2", ParameterUnit::Rate, Ok("4.2"));
        check("８５％", ParameterUnit::Share, Ok("0.85"));
        check("2,000人", ParameterUnit::Of(Unit::Person), Ok("2000"));
        check("0.8万元", ParameterUnit::Of(Unit::Yuan), Ok("8000"));
        check("1.25", ParameterUnit::Factor, Ok("1.25"));
        check("4。5", ParameterUnit::Rate, Ok("4.5"));
        check("４．５", ParameterUnit::Rate, Ok("4.5"));
    }

    #[test]
    fn what_no_rule_could_say_is_refused() {
        let person = ParameterUnit::Of(Unit::Person);
        check("", person, Err(OwnTrouble::NotANumber));
        check("许多", person, Err(OwnTrouble::NotANumber));
        check("4。5。", person, Err(OwnTrouble::NotANumber));
        check("#DIV/0!", person, Err(OwnTrouble::NotANumber));
        check("5元", person, Err(OwnTrouble::WrongUnit));
        check("5人", ParameterUnit::Rate, Err(OwnTrouble::WrongUnit));
        check("0", person, Err(OwnTrouble::NotPositive));
        check("-1", person, Err(OwnTrouble::NotPositive));
        check("2.5", person, Err(OwnTrouble::NotWhole));
        check("1.01", ParameterUnit::Share, Err(OwnTrouble::AboveOne));
        check("101%", ParameterUnit::Share, Err(OwnTrouble::AboveOne));
        check("5", ParameterUnit::Grade, Err(OwnTrouble::NoGrade));
    }

    #[test]
    fn nothing_is_set_without_a_reason() {
        let mut own = OwnRules::default();
        let value = |reason: &str| OwnValue {
            value: Exact::from(5_i64),
            reason: reason.to_owned(),
        };
        own.set_value("R1.threshold.primary", Some(value(" ")));
        assert!(own.is_empty());
        own.set_value("R1.threshold.primary", Some(value("试算")));
        assert_eq!(own.values().count(), 1);
        own.set_value("R1.threshold.primary", None);
        assert!(own.is_empty());
        let reading = OwnReading {
            option: ReadingOption::AllGrounds,
            reason: "试算".to_owned(),
        };
        own.set_reading("D-19", Some(reading));
        assert!(own.is_empty(), "an option of another question");
    }
}
