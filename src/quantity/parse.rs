mod date;
mod narrow;
mod suffix;

use std::fmt;

use super::{Exact, Unit};
use date::date;
use suffix::suffix;

pub use narrow::narrowed;
pub use suffix::unit_named;

/// What the text of a cell says where a number is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A number, with the unit that stands beside it.
    Quantity(Quantity),
    /// Nothing was stated, and how that was written. Never a zero.
    Nothing(Nothing),
    /// Stated not to apply (不适用).
    NotApplicable,
}

/// How a cell says that it states nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nothing {
    /// White space, or a word for an empty cell (空).
    Blank,
    /// A dash or a slash (—、/).
    Dash,
    /// A word for none (无、暂无), which some people write for a zero.
    None,
}

/// A number as a cell writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The number, in the unit it is written in.
    pub value: Exact,
    /// The unit written beside it.
    pub measure: Measure,
}

/// The unit beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// None: the table's header says what it is.
    Bare,
    /// Only 万: ten thousand of the base unit.
    TenThousand,
    /// A unit.
    In(Unit),
}

/// Why the text of a cell is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseQuantityError {
    /// `####`: the column was too narrow to show the number, and the number is lost.
    Hashes,
    /// The mark of a formula that failed, as in `#DIV/0!`.
    FormulaError(String),
    /// A day or a time, with the year when it names one.
    Date {
        /// The text.
        text: String,
        /// The year it names.
        year: Option<u16>,
    },
    /// Something stands in brackets; a bracket may mean a part, a remark or a negative number.
    Bracketed(String),
    /// 约、左右、以上 and the like.
    Approximate(String),
    /// Commas that do not stand before groups of three digits, as in `1,25`.
    MalformedGrouping(String),
    /// No number can be seen in it.
    NotANumber(String),
    /// A number followed by something that is no unit we know.
    UnknownUnit {
        /// The text.
        text: String,
        /// What follows the number.
        unit: String,
    },
    /// More digits, or a larger power of ten, than any table has.
    TooLong(String),
}

impl fmt::Display for ParseQuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hashes => f.write_str("the column was too narrow to show the number"),
            Self::FormulaError(mark) => write!(f, "a formula failed with `{mark}`"),
            Self::Date { text, .. } => write!(f, "`{text}` is a date or a time"),
            Self::Bracketed(text) => write!(f, "`{text}` has brackets"),
            Self::Approximate(text) => write!(f, "`{text}` is not an exact number"),
            Self::MalformedGrouping(text) => write!(f, "the commas of `{text}` are out of place"),
            Self::NotANumber(text) => write!(f, "`{text}` is not a number"),
            Self::UnknownUnit { text, unit } => write!(f, "`{unit}` in `{text}` is no known unit"),
            Self::TooLong(text) => write!(f, "`{text}` has too many digits"),
        }
    }
}

impl std::error::Error for ParseQuantityError {}

/// More digits than this is not a figure of a school.
const MOST_DIGITS: usize = 40;
/// Likewise for the power of ten in `1.2E+5`.
const LARGEST_EXPONENT: u32 = 40;

/// Marks of failed formulas in Excel, WPS and LibreOffice.
const FORMULA_ERRORS: [&str; 13] = [
    "#DIV/0!",
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#FIELD!",
    "#BLOCKED!",
    "#UNKNOWN!",
];

const APPROXIMATE: [&str; 16] = [
    "约", "大概", "左右", "余", "多", "近", "以上", "以下", "不足", "不到", ">", "<", "≥", "≤",
    "~", "±",
];

/// Reads the text of a cell where a number is expected.
///
/// # Errors
/// [`ParseQuantityError`] says why the text is not a number. Nothing is guessed: what could
/// mean two numbers is an error.
///
/// # Examples
/// ```
/// use junheng::quantity::{Measure, Nothing, Unit, Written, parse_written};
/// let Ok(Written::Quantity(worth)) = parse_written("１,２５０ 万元") else { panic!() };
/// assert_eq!(worth.value, "1250".parse().unwrap());
/// assert_eq!(worth.measure, Measure::In(Unit::TenThousandYuan));
/// assert_eq!(parse_written("—"), Ok(Written::Nothing(Nothing::Dash)));
/// assert!(parse_written("1,25").is_err());
/// ```
pub fn parse_written(text: &str) -> Result<Written, ParseQuantityError> {
    // Most cells of most tables are plain whole numbers.
    if (1..=18).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(number) = text.parse::<i64>()
    {
        return Ok(Written::Quantity(Quantity {
            value: Exact::from(number),
            measure: Measure::Bare,
        }));
    }
    let narrow = narrowed(text);
    let narrow = narrow.trim();
    if let Some(nothing) = nothing(narrow) {
        return Ok(nothing);
    }
    let original = || text.trim().to_owned();
    if narrow.bytes().all(|byte| byte == b'#') {
        return Err(ParseQuantityError::Hashes);
    }
    if let Some(mark) = FORMULA_ERRORS
        .iter()
        .find(|mark| mark.eq_ignore_ascii_case(narrow))
    {
        return Err(ParseQuantityError::FormulaError((*mark).to_owned()));
    }
    if let Some(year) = date(narrow) {
        let text = original();
        return Err(ParseQuantityError::Date { text, year });
    }
    if narrow.contains(['(', ')', '[', ']', '【', '】', '〔', '〕', '{', '}']) {
        return Err(ParseQuantityError::Bracketed(original()));
    }
    if APPROXIMATE.iter().any(|word| narrow.contains(word)) {
        return Err(ParseQuantityError::Approximate(original()));
    }
    quantity(narrow, &original).map(Written::Quantity)
}

/// The ways to say nothing; each must be the whole text.
fn nothing(narrow: &str) -> Option<Written> {
    if narrow.chars().all(|c| matches!(c, '-' | '/' | '\\' | '_')) && !narrow.is_empty() {
        return Some(Written::Nothing(Nothing::Dash));
    }
    match narrow.to_ascii_lowercase().as_str() {
        "" | "空" | "空白" | "缺" | "缺失" | "未填" | "未填报" | "n/a" | "na" | "null" | "nil" => {
            Some(Written::Nothing(Nothing::Blank))
        }
        "无" | "暂无" | "没有" | "无数据" | "暂无数据" | "none" => {
            Some(Written::Nothing(Nothing::None))
        }
        "不适用" | "不涉及" => Some(Written::NotApplicable),
        _ => None,
    }
}

fn quantity(narrow: &str, original: &dyn Fn() -> String) -> Result<Quantity, ParseQuantityError> {
    let unsigned_or_signed = narrow.strip_prefix('¥').map(str::trim_start);
    let is_money = unsigned_or_signed.is_some();
    let signed = unsigned_or_signed.unwrap_or(narrow);
    let (is_negative, rest) = match signed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, signed.strip_prefix('+').unwrap_or(signed)),
    };
    let end = rest
        .find(|c: char| !matches!(c, '0'..='9' | '.' | ',' | '\u{a0}'))
        .unwrap_or(rest.len());
    let (number, rest) = rest.split_at(end);
    let digits = ungrouped(number.trim_end_matches('\u{a0}'), original)?;
    let (exponent, rest) = exponent(rest, original)?;
    if digits.len() > MOST_DIGITS {
        return Err(ParseQuantityError::TooLong(original()));
    }
    let magnitude: Exact = digits
        .parse()
        .map_err(|_| ParseQuantityError::NotANumber(original()))?;
    let scale = Exact::power_of_ten(exponent.unsigned_abs());
    let magnitude = if exponent < 0 {
        magnitude.checked_div(&scale).unwrap_or(Exact::ZERO)
    } else {
        &magnitude * &scale
    };
    let unit = rest.trim().to_lowercase();
    let (multiple, measure) = match unit.as_str() {
        "" if is_money => (1, Measure::In(Unit::Yuan)),
        "" => (1, Measure::Bare),
        "万" if is_money => (1, Measure::In(Unit::TenThousandYuan)),
        name => suffix(name).ok_or_else(|| ParseQuantityError::UnknownUnit {
            text: original(),
            unit: rest.trim().to_owned(),
        })?,
    };
    let value = &magnitude * &Exact::from(multiple);
    Ok(Quantity {
        value: if is_negative { -value } else { value },
        measure,
    })
}

/// Takes the separators out of `1,250.5`, provided that they stand where they should.
fn ungrouped(number: &str, original: &dyn Fn() -> String) -> Result<String, ParseQuantityError> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let is_separator = |c: char| matches!(c, ',' | '\u{a0}');
    if whole.is_empty() && fraction.is_empty() || fraction.contains('.') {
        return Err(ParseQuantityError::NotANumber(original()));
    }
    if fraction.contains(is_separator) {
        return Err(ParseQuantityError::MalformedGrouping(original()));
    }
    let Some(separator) = whole.chars().find(|c| is_separator(*c)) else {
        return Ok(number.to_owned());
    };
    let mut groups = whole.split(separator);
    let is_first_sound = groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()) && !first.contains(is_separator));
    if is_first_sound && groups.all(|group| group.len() == 3 && !group.contains(is_separator)) {
        Ok(number.replace(separator, ""))
    } else {
        Err(ParseQuantityError::MalformedGrouping(original()))
    }
}

/// The power of ten of `1.2E+5`, and what follows it.
fn exponent<'a>(
    rest: &'a str,
    original: &dyn Fn() -> String,
) -> Result<(i32, &'a str), ParseQuantityError> {
    let Some(after) = rest.strip_prefix(['e', 'E']) else {
        return Ok((0, rest));
    };
    let (is_negative, after) = match after.strip_prefix('-') {
        Some(after) => (true, after),
        None => (false, after.strip_prefix('+').unwrap_or(after)),
    };
    let end = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    let (digits, after) = after.split_at(end);
    if digits.is_empty() {
        return Err(ParseQuantityError::NotANumber(original()));
    }
    match digits.parse::<i32>() {
        Ok(n) if n.unsigned_abs() <= LARGEST_EXPONENT => {
            Ok((if is_negative { -n } else { n }, after))
        }
        _ => Err(ParseQuantityError::TooLong(original())),
    }
}

#[cfg(test)]
mod tests;
