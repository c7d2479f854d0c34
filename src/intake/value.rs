//! One cell's text → what is known of one fact, with what is to be said about it.

use std::sync::Arc;

use super::Kind;
use super::choices;
use super::kind::{AboutCell, ChoiceSet};
use super::mapping::Mapping;
use crate::model::{CellRef, Entry, Value, ValueKind, Variable};
use crate::quantity::{
    Dimension, Exact, Measure, Nothing, ParseQuantityError, Quantity, Unit, Written, narrowed,
    parse_written,
};

/// What a cell states, and what to say about it.
pub(super) type Stated = (Entry, Option<AboutCell>);

/// More pupils, teachers or classes than this are in no county; a longer number is a slip.
const MOST: u32 = 1_000_000_000;

/// Earliest and latest year that a school or a county table can mean.
const YEARS: (u32, u32) = (1840, 2100);

/// What a text states about a fact, and what is to be said about it, before it stands in any table.
///
/// `declared` is the unit of the column that it is meant for; without one it is the template's.
///
/// # Examples
/// ```
/// use junheng::intake::understand;
/// use junheng::model::{Entry, Value, Variable};
/// let (entry, told) = understand("1,250万元", Variable::TeachingEquipmentValue, None);
/// assert_eq!(entry, Entry::Known(Value::Number("12500000".parse().unwrap())));
/// assert!(told.is_none());
/// ```
pub fn understand(text: &str, variable: Variable, declared: Option<Unit>) -> (Entry, Option<Kind>) {
    let (entry, told) = read(text, variable, declared);
    (entry, told.map(Kind::Cell))
}

/// Reads a cell as the fact of its column. `declared` is the unit of the header, if it has one.
pub(super) fn read(text: &str, variable: Variable, declared: Option<Unit>) -> Stated {
    let text = text.trim();
    match variable.kind() {
        ValueKind::Text => (words(text), None),
        ValueKind::Count | ValueKind::Decimal => one_number(text, variable, declared),
        ValueKind::Counts | ValueKind::Decimals => list(text, variable, declared),
        ValueKind::Year => year(text, variable),
        ValueKind::Flag => choice(text, variable, ChoiceSet::YesNo, |text| {
            choices::flag(text).map(|flag| Entry::Known(Value::Flag(flag)))
        }),
        ValueKind::SchoolKind => choice(text, variable, ChoiceSet::SchoolKinds, |text| {
            choices::school_kind(text).map(|kind| Entry::Known(Value::SchoolKind(kind)))
        }),
        ValueKind::Setting => choice(text, variable, ChoiceSet::Settings, |text| {
            choices::setting(text).map(|setting| Entry::Known(Value::Setting(setting)))
        }),
        ValueKind::Organizer => choice(text, variable, ChoiceSet::Organizers, |text| {
            choices::organizer(text).map(|code| Entry::Known(Value::Number(code)))
        }),
        ValueKind::Judgement => choice(text, variable, ChoiceSet::Judgements, |text| {
            choices::judgement(text).map(|is_met| Entry::Known(Value::Judgement(is_met)))
        }),
        ValueKind::Grade => choice(text, variable, ChoiceSet::Grades, choices::grade),
    }
}

/// As [`read`], unless a person decided that this cell is not to be read.
pub(super) fn read_unless(
    mapping: &Mapping,
    cell: &CellRef,
    text: &str,
    variable: Variable,
    declared: Option<Unit>,
) -> Stated {
    if mapping.is_unread(cell, text) {
        let text = text.to_owned();
        let entry = unreadable(&text);
        return (entry, Some(AboutCell::Unread { variable, text }));
    }
    read(text, variable, declared)
}

/// Whether a cell states nothing, in whatever words.
pub(super) fn states_nothing(text: &str) -> bool {
    matches!(parse_written(text), Ok(Written::Nothing(_)))
}

fn unreadable(text: &str) -> Entry {
    Entry::Unreadable(Arc::from(text))
}

fn words(text: &str) -> Entry {
    match parse_written(text) {
        Ok(Written::Nothing(_)) => Entry::Missing,
        Ok(Written::NotApplicable) => Entry::NotApplicable,
        Ok(Written::Quantity(_)) | Err(_) => Entry::Known(Value::Text(Arc::from(text))),
    }
}

/// A word from a list. A cell that states nothing is missing, unless the word is among the choices.
fn choice(
    text: &str,
    variable: Variable,
    expected: ChoiceSet,
    read: impl Fn(&str) -> Option<Entry>,
) -> Stated {
    if let Some(entry) = read(text) {
        return (entry, None);
    }
    match parse_written(text) {
        Ok(Written::Nothing(Nothing::None)) => {
            (Entry::Missing, Some(AboutCell::SaidNone { variable }))
        }
        Ok(Written::Nothing(_)) => (Entry::Missing, None),
        Ok(Written::NotApplicable) => (Entry::NotApplicable, None),
        Ok(Written::Quantity(_)) | Err(_) => (
            unreadable(text),
            Some(AboutCell::UnknownChoice {
                variable,
                text: text.to_owned(),
                expected,
            }),
        ),
    }
}

/// What a cell says where a number belongs, with the reasons of the parser as diagnostics.
fn number(text: &str, variable: Variable) -> Result<Quantity, Stated> {
    let refused = |kind| Err((unreadable(text), Some(kind)));
    if text.starts_with('=') {
        let text = text.to_owned();
        return refused(AboutCell::Uncalculated { variable, text });
    }
    match parse_written(text) {
        Ok(Written::Quantity(quantity)) => Ok(quantity),
        Ok(Written::Nothing(Nothing::None)) => {
            Err((Entry::Missing, Some(AboutCell::SaidNone { variable })))
        }
        Ok(Written::Nothing(_)) => Err((Entry::Missing, None)),
        Ok(Written::NotApplicable) => Err((Entry::NotApplicable, None)),
        Err(ParseQuantityError::Hashes) => refused(AboutCell::Hashes { variable }),
        Err(ParseQuantityError::FormulaError(mark)) => {
            refused(AboutCell::FormulaError { variable, mark })
        }
        Err(ParseQuantityError::Date { text, .. }) => {
            refused(AboutCell::DateForNumber { variable, text })
        }
        Err(reason) => refused(AboutCell::NotANumber {
            variable,
            text: text.to_owned(),
            reason,
        }),
    }
}

/// Whether a unit can stand beside a figure of this variable; 个 may count anything.
fn suits(unit: Unit, variable: Variable) -> bool {
    match (unit.dimension(), variable.unit().map(Unit::dimension)) {
        (Dimension::Ratio, None) => true,
        (_, None) => false,
        (Dimension::Count(_), Some(Dimension::Count(_))) if unit == Unit::Piece => true,
        (found, Some(wanted)) => found == wanted,
    }
}

/// Whether the figures of a variable can be stated in a unit, as square metres in 亩.
pub fn is_convertible(unit: Unit, variable: Variable) -> bool {
    variable.unit().map(Unit::dimension) == Some(unit.dimension())
}

/// Whether the unit of a header can belong to a column of this variable.
pub(super) fn header_suits(unit: Unit, variable: Variable) -> bool {
    match variable.kind() {
        ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Year => suits(unit, variable),
        ValueKind::Text
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Organizer
        | ValueKind::Judgement
        | ValueKind::Grade => true,
    }
}

/// The value in base units. The cell's own unit counts before the header's, and the
/// header's before the template's.
fn in_base_units(
    quantity: &Quantity,
    text: &str,
    variable: Variable,
    declared: Option<Unit>,
) -> Result<(Exact, Option<AboutCell>), AboutCell> {
    let scaled = |factor: Exact| &quantity.value * &factor;
    match quantity.measure {
        Measure::Bare => {
            let unit = declared.or(variable.unit());
            let value = scaled(unit.map_or(Exact::ONE, Unit::factor));
            if is_pay_in_ten_thousands(&value, unit, variable) {
                let text = text.to_owned();
                let told = AboutCell::PayInTenThousands { variable, text };
                return Ok((scaled(Exact::from(10_000_u32)), Some(told)));
            }
            Ok((value, None))
        }
        Measure::TenThousand => Ok((scaled(Exact::from(10_000_u32)), None)),
        Measure::In(unit) if !suits(unit, variable) => Err(AboutCell::UnitUnfit {
            variable,
            text: text.to_owned(),
            unit,
        }),
        Measure::In(unit) => {
            let conflict = declared.filter(|header| header.factor() != unit.factor());
            let told = conflict.map(|header| AboutCell::UnitConflict {
                variable,
                text: text.to_owned(),
                header,
                cell: unit,
            });
            Ok((scaled(unit.factor()), told))
        }
    }
}

/// Whether a year's pay, meant in yuan, is too small for any unit but 万元: below 1,000 (data dictionary §5).
fn is_pay_in_ten_thousands(value: &Exact, unit: Option<Unit>, variable: Variable) -> bool {
    let is_pay = matches!(
        variable,
        Variable::TeacherAvgSalary | Variable::CivilServantAvgSalary
    );
    let is_in_yuan = unit.is_none_or(|unit| unit.factor() == Exact::ONE);
    let is_small = !value.is_zero() && !value.is_negative() && *value < Exact::from(1_000_u32);
    is_pay && is_in_yuan && is_small
}

/// Refuses what cannot be counted or measured.
fn sound(value: &Exact, text: &str, variable: Variable) -> Option<AboutCell> {
    let text = || text.to_owned();
    let must_be_whole = matches!(variable.kind(), ValueKind::Count | ValueKind::Counts);
    if value.is_negative() {
        let text = text();
        Some(AboutCell::Negative { variable, text })
    } else if must_be_whole && !value.is_integer() {
        let text = text();
        Some(AboutCell::NotWhole { variable, text })
    } else if must_be_whole && *value > Exact::from(MOST) {
        let text = text();
        Some(AboutCell::TooLarge { variable, text })
    } else {
        None
    }
}

fn one_number(text: &str, variable: Variable, declared: Option<Unit>) -> Stated {
    let quantity = match number(text, variable) {
        Ok(quantity) => quantity,
        Err(stated) => return stated,
    };
    match in_base_units(&quantity, text, variable, declared) {
        Err(kind) => (unreadable(text), Some(kind)),
        Ok((value, told)) => match sound(&value, text, variable) {
            Some(kind) => (unreadable(text), Some(kind)),
            None => (Entry::Known(Value::Number(value)), told),
        },
    }
}

fn year(text: &str, variable: Variable) -> Stated {
    let out_of_range = || AboutCell::YearOutOfRange {
        variable,
        text: text.to_owned(),
    };
    let is_in_range = |year: &Exact| {
        year.is_integer() && Exact::from(YEARS.0) <= *year && *year <= Exact::from(YEARS.1)
    };
    let (value, told) = match parse_written(text) {
        // A day names its year, so nothing is guessed.
        Err(ParseQuantityError::Date {
            year: Some(year), ..
        }) => {
            let told = AboutCell::DateForYear {
                variable,
                text: text.to_owned(),
                year,
            };
            (Exact::from(u32::from(year)), Some(told))
        }
        _ => match number(text, variable) {
            Ok(quantity) => match quantity.measure {
                Measure::Bare | Measure::In(Unit::Year) => (quantity.value, None),
                Measure::TenThousand => return (unreadable(text), Some(out_of_range())),
                Measure::In(unit) => {
                    let text = text.to_owned();
                    let kind = AboutCell::UnitUnfit {
                        variable,
                        text: text.clone(),
                        unit,
                    };
                    return (unreadable(&text), Some(kind));
                }
            },
            Err(stated) => return stated,
        },
    };
    if is_in_range(&value) {
        (Entry::Known(Value::Number(value)), told)
    } else {
        (unreadable(text), Some(out_of_range()))
    }
}

/// A list as `96;100.5`. Commas part it only where they cannot stand before groups of three digits.
fn list(text: &str, variable: Variable, declared: Option<Unit>) -> Stated {
    let refused = |part: &str| {
        let kind = AboutCell::UnreadableList {
            variable,
            text: text.to_owned(),
            part: part.trim().to_owned(),
        };
        (unreadable(text), Some(kind))
    };
    // Line ends part a list as well as any sign; narrowing would make spaces of them.
    let lined = text.replace(['\r', '\n'], ";");
    let narrow = narrowed(&lined);
    let parts: Vec<&str> = if narrow.contains([';', '、']) {
        let mixed = narrow.split([';', '、']).flat_map(|part| {
            // In `42,42、41` commas part it too; in `1,000;2,000` they stand in numbers.
            let is_parted = part.contains(',') && parse_written(part).is_err();
            let parts = if is_parted {
                part.split(',').collect()
            } else {
                vec![part]
            };
            parts.into_iter()
        });
        mixed.collect()
    } else if narrow.contains(',') {
        if parse_written(&narrow).is_ok() {
            return refused(text);
        }
        narrow.split(',').collect()
    } else {
        vec![narrow.as_str()]
    };
    let is_blank = |part: &&str| part.trim().is_empty();
    if parts.iter().all(is_blank) {
        return (Entry::Missing, None);
    }
    let n_parts = parts.len();
    let mut values = Vec::new();
    let mut told = None;
    for (index, part) in parts.into_iter().enumerate() {
        // A sign at the very end parts nothing; one in the middle hides a value.
        if part.trim().is_empty() {
            if index + 1 == n_parts {
                continue;
            }
            return refused(text);
        }
        let quantity = match number(part, variable) {
            Ok(quantity) => quantity,
            Err(stated) if n_parts == 1 => return stated,
            Err(_) => return refused(part),
        };
        match in_base_units(&quantity, text, variable, declared) {
            Err(kind) => return (unreadable(text), Some(kind)),
            Ok((value, conflict)) => {
                if let Some(kind) = sound(&value, text, variable) {
                    return (unreadable(text), Some(kind));
                }
                told = told.or(conflict);
                values.push(value);
            }
        }
    }
    (Entry::Known(Value::Numbers(values.into())), told)
}

#[cfg(test)]
mod tests;
