use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::Exact;

/// Writes a number with exactly `places` decimals, halves away from zero.
///
/// ```
/// use junheng::quantity::{Exact, to_fixed};
/// assert_eq!(to_fixed(&Exact::ratio(1, 8).unwrap(), 2), "0.13");
/// assert_eq!(to_fixed(&Exact::ratio(-1, 1000).unwrap(), 2), "0.00");
/// ```
pub fn to_fixed(value: &Exact, places: u32) -> String {
    let scaled = (value * &Exact::power_of_ten(places)).to_big();
    // Halves away from zero: floor(|x| + 1/2), then the sign again.
    let doubled = scaled.numer().abs() * 2 + scaled.denom();
    let magnitude = doubled / (scaled.denom() * 2);
    with_point(&(magnitude * scaled.numer().signum()), places)
}

/// Writes `scaled · 10^-places` with its sign; a zero has none.
pub(super) fn with_point(scaled: &BigInt, places: u32) -> String {
    let places = places as usize;
    let mut digits = scaled.magnitude().to_string();
    if digits.len() <= places {
        digits.insert_str(0, &"0".repeat(places + 1 - digits.len()));
    }
    if places > 0 {
        digits.insert(digits.len() - places, '.');
    }
    if scaled.is_negative() {
        digits.insert(0, '-');
    }
    digits
}

/// Writes a number as its shortest exact decimal, or `None` when it has none, as 1/3.
pub fn to_plain(value: &Exact) -> Option<String> {
    if value.is_integer() {
        return Some(to_fixed(value, 0));
    }
    // A denominator 2^a·5^b in lowest terms needs max(a, b) decimals, and any other has none.
    let mut rest = value.to_big().denom().magnitude().clone();
    let twos = rest.trailing_zeros().unwrap_or_default();
    rest >>= twos;
    let mut fives = 0_u64;
    while !rest.is_one() {
        if !(&rest % 5_u32).is_zero() {
            return None;
        }
        rest /= 5_u32;
        fives += 1;
    }
    let places = u32::try_from(twos.max(fives)).ok()?;
    (places <= MOST_PLACES).then(|| to_fixed(value, places))
}

/// More decimals than any table writes.
const MOST_PLACES: u32 = 200;

/// Puts a comma after each group of three digits left of the point.
///
/// ```
/// assert_eq!(junheng::quantity::grouped("-1234567.89"), "-1,234,567.89");
/// ```
pub fn grouped(decimal: &str) -> String {
    let (sign, unsigned) = match decimal.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", decimal),
    };
    let (whole, fraction) = match unsigned.find('.') {
        Some(point) => unsigned.split_at(point),
        None => (unsigned, ""),
    };
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero_on_both_sides() {
        for (text, places, expected) in [
            ("0.005", 2, "0.01"),
            ("-0.005", 2, "-0.01"),
            ("0.0049999", 2, "0.00"),
            ("2.5", 0, "3"),
            ("1234.5", 3, "1234.500"),
            ("0", 2, "0.00"),
        ] {
            assert_eq!(to_fixed(&text.parse().unwrap(), places), expected, "{text}");
        }
    }

    #[test]
    fn a_plain_decimal_is_shortest_and_a_third_has_none() {
        assert_eq!(to_plain(&"1.500".parse().unwrap()).as_deref(), Some("1.5"));
        assert_eq!(
            to_plain(&"-1200".parse().unwrap()).as_deref(),
            Some("-1200")
        );
        for (above, below, expected) in [
            (1, 3, None),
            (7, 30, None),
            (1, 2_i64.pow(30), Some("0.000000000931322574615478515625")),
            (-3, 5_i64.pow(6), Some("-0.000192")),
            (1, 40, Some("0.025")),
        ] {
            let value = Exact::ratio(above, below).unwrap();
            assert_eq!(to_plain(&value).as_deref(), expected, "{above}/{below}");
        }
    }
}
