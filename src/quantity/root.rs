use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::Zero;

use super::{Exact, write};

/// Writes the square root of a number that is not negative with `places` decimals, correctly
/// rounded, halves away from zero; a negative number counts as zero.
///
/// ```
/// use junheng::quantity::{Exact, root_to_fixed};
/// assert_eq!(root_to_fixed(&Exact::from(2_i64), 6), "1.414214");
/// assert_eq!(root_to_fixed(&"0.0625".parse().unwrap(), 1), "0.3"); // exactly 0.25
/// ```
pub fn root_to_fixed(square: &Exact, places: u32) -> String {
    if square.is_negative() {
        return write::to_fixed(&Exact::ZERO, places);
    }
    // k is the largest integer with k − 1/2 ≤ √x·10^places, that is 2k − 1 ≤ √(4x·10^(2·places)).
    let scale = &Exact::power_of_ten(2 * places) * &Exact::from(4_i64);
    let odd = floor_of(&(square * &scale)).sqrt();
    let rounded = (odd + 1_u32) / 2_u32;
    write::with_point(&BigInt::from(rounded), places)
}

/// Bounds around a square root, `2^-bits` apart, or none apart when the root is rational.
pub(super) fn enclose_root(square: &Exact, bits: u32) -> (Exact, Exact) {
    if square.is_negative() {
        return (Exact::ZERO, Exact::ZERO);
    }
    if let Some(root) = rational_root(square) {
        return (root.clone(), root);
    }
    let square = square.to_big();
    let scaled = (square.numer().magnitude() << (2 * bits)) / square.denom().magnitude();
    let floor = scaled.sqrt();
    let unit = BigInt::from(BigUint::from(1_u32) << bits);
    let over_unit = |n: BigUint| Exact::from_big(BigRational::new(BigInt::from(n), unit.clone()));
    (over_unit(floor.clone()), over_unit(floor + 1_u32))
}

/// The root, when it is rational: both parts of the fraction in lowest terms are squares.
fn rational_root(square: &Exact) -> Option<Exact> {
    let square = square.to_big();
    let root_of = |part: &BigUint| {
        let root = part.sqrt();
        (&root * &root == *part).then_some(BigInt::from(root))
    };
    let numerator = root_of(square.numer().magnitude())?;
    let denominator = root_of(square.denom().magnitude())?;
    Some(Exact::from_big(BigRational::new(numerator, denominator)))
}

/// Writes the arithmetic mean of square roots with `places` decimals, correctly rounded.
///
/// `enclosures` bound the squares; `squares` gives them exactly and is asked only when the bounds
/// cannot tell. A sum of roots of rationals is rational only if each root is, so refining ends.
/// Returns `None` for an empty list.
pub fn mean_of_roots_to_fixed(
    enclosures: &[super::Enclosure],
    squares: impl FnOnce() -> Vec<Exact>,
    places: u32,
) -> Option<String> {
    let n = Exact::from(enclosures.len());
    let to_fixed = |lows: Vec<Exact>, highs: Vec<Exact>| {
        let low = super::sum(&lows).checked_div(&n)?;
        let high = super::sum(&highs).checked_div(&n)?;
        super::Enclosure { low, high }.to_fixed(places)
    };
    if n.is_zero() {
        return None;
    }
    let first = to_fixed(
        enclosures
            .iter()
            .map(|e| enclose_root(&e.low, 60).0)
            .collect(),
        enclosures
            .iter()
            .map(|e| enclose_root(&e.high, 60).1)
            .collect(),
    );
    if first.is_some() {
        return first;
    }
    let squares = squares();
    (7..).find_map(|doubling| {
        let (lows, highs) = squares
            .iter()
            .map(|s| enclose_root(s, 1 << doubling))
            .unzip();
        to_fixed(lows, highs)
    })
}

fn floor_of(value: &Exact) -> BigUint {
    let value = value.to_big();
    if value.denom().magnitude().is_zero() {
        return BigUint::zero();
    }
    value.numer().magnitude() / value.denom().magnitude()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Enclosure;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn a_root_exactly_between_two_printed_values_goes_up() {
        let tie = exact("0.1234565");
        assert_eq!(root_to_fixed(&(&tie * &tie), 6), "0.123457");
        let below = &(&tie * &tie) - &exact("0.00000000000000000001");
        assert_eq!(root_to_fixed(&below, 6), "0.123456");
        assert_eq!(root_to_fixed(&Exact::ZERO, 6), "0.000000");
    }

    #[test]
    fn a_mean_of_rational_roots_on_a_tie_is_decided_exactly() {
        let squares = vec![exact("0.25"), exact("0.251001")]; // roots 0.5 and 0.501, mean 0.5005
        let wide: Vec<Enclosure> = squares
            .iter()
            .map(|s| Enclosure {
                low: s - &exact("0.0001"),
                high: s + &exact("0.0001"),
            })
            .collect();
        let text = mean_of_roots_to_fixed(&wide, || squares.clone(), 3);
        assert_eq!(text.as_deref(), Some("0.501"));
        assert_eq!(mean_of_roots_to_fixed(&[], Vec::new, 3), None);
    }

    #[test]
    fn a_mean_of_irrational_roots_agrees_with_known_digits() {
        let squares = [exact("2"), exact("3")]; // (1.41421356… + 1.73205080…) / 2 = 1.57313218…
        let enclosures = squares.clone().map(Enclosure::exactly);
        let text = mean_of_roots_to_fixed(&enclosures, || squares.to_vec(), 8);
        assert_eq!(text.as_deref(), Some("1.57313218"));
    }
}
