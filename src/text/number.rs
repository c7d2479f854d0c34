//! How numbers are written in tables and formulas: grouped thousands, no more decimals than they
//! need.

use crate::quantity::{Exact, grouped, to_fixed, to_plain};

/// A number with more decimals than this is cut, and said to be.
const PLACES: u32 = 6;

/// A number as text, and whether the text is the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The digits.
    pub text: String,
    /// `=` when the digits are the number, `≈` when they were cut.
    pub relation: &'static str,
}

/// A number exactly where six decimals suffice, else cut to six.
///
/// ```
/// use junheng::quantity::Exact;
/// use junheng::text::number::written;
/// assert_eq!(written(&"12500.50".parse().unwrap()).text, "12,500.5");
/// assert_eq!(written(&Exact::ratio(1, 3).unwrap()).relation, "≈");
/// ```
pub fn written(value: &Exact) -> Written {
    let is_short = |text: &String| {
        text.split_once('.')
            .is_none_or(|(_, fraction)| fraction.len() <= PLACES as usize)
    };
    match to_plain(value).filter(is_short) {
        Some(text) => Written {
            text: grouped(&text),
            relation: "=",
        },
        None => Written {
            text: grouped(&to_fixed(value, PLACES)),
            relation: "≈",
        },
    }
}

/// The digits alone.
pub fn digits(value: &Exact) -> String {
    written(value).text
}

/// The number exactly, for whoever computes with it: a decimal, or a fraction as in `1/3`.
pub fn fraction(value: &Exact) -> String {
    format!("{value:?}")
}

/// With a fixed number of decimals, halves away from zero.
pub fn fixed(value: &Exact, places: u32) -> String {
    grouped(&to_fixed(value, places))
}

/// With at most so many decimals, zeros at the end left out.
pub fn at_most(value: &Exact, places: u32) -> String {
    let text = fixed(value, places);
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// A share as a percentage, with at most so many decimals.
pub fn percent(share: &Exact, places: u32) -> String {
    format!("{}%", at_most(&(share * &Exact::from(100_i64)), places))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_more_decimals_than_they_need() {
        for (n, d, text, relation) in [
            (42, 10, "4.2", "="),
            (1_234_567, 1, "1,234,567", "="),
            (1, 3, "0.333333", "≈"),
            (2, 3, "0.666667", "≈"),
            (-1000, 1, "-1,000", "="),
            (1, 128, "0.007813", "≈"),
        ] {
            let written = written(&Exact::ratio(n, d).unwrap());
            assert_eq!((written.text.as_str(), written.relation), (text, relation));
        }
    }

    #[test]
    fn a_share_is_read_as_a_percentage() {
        assert_eq!(percent(&Exact::ratio(1909, 2000).unwrap(), 2), "95.45%");
        assert_eq!(percent(&Exact::ONE, 1), "100%");
        assert_eq!(percent(&Exact::from(10_i64), 0), "1,000%");
    }
}
