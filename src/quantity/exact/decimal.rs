//! Plain decimals as text, both ways.

use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::Exact;
use crate::quantity::to_plain;

/// Why a text is not a plain decimal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseExactError(
    /// The text as it was given.
    pub String,
);

impl fmt::Display for ParseExactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a plain decimal number", self.0)
    }
}

impl std::error::Error for ParseExactError {}

/// Reads a plain decimal: digits, at most one point, at most one leading sign.
impl FromStr for Exact {
    type Err = ParseExactError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || ParseExactError(text.to_owned());
        let (is_negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() && fraction.is_empty() || !is_plain(whole) || !is_plain(fraction) {
            return Err(refused());
        }
        let digits = format!("{whole}{fraction}");
        let places = u32::try_from(fraction.len()).map_err(|_| refused())?;
        let magnitude = match digits.parse::<i64>() {
            Ok(n) => Self::from(n),
            Err(_) => {
                let n: BigInt = digits.parse().map_err(|_| refused())?;
                Self::from_big(BigRational::from(n))
            }
        };
        let value = magnitude
            .checked_div(&Self::power_of_ten(places))
            .ok_or_else(refused)?;
        Ok(if is_negative { -value } else { value })
    }
}

/// As the shortest exact decimal, or as a fraction when there is none.
impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match to_plain(self) {
            Some(text) => f.write_str(&text),
            None => {
                let r = self.to_big();
                write!(f, "{}/{}", r.numer(), r.denom())
            }
        }
    }
}
