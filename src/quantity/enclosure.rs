use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::{Exact, root, write};

/// Bits behind the point of a fixed-point sum.
const FRACTION_BITS: u32 = 60;

/// Two exact bounds around a number that was not worth computing exactly.
///
/// Every question is answered rigorously or not at all: `None` means that the
/// bounds are too wide to tell, and the caller then computes the exact value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// Not above the number.
    pub low: Exact,
    /// Not below the number.
    pub high: Exact,
}

impl Enclosure {
    /// An enclosure without width.
    pub fn exactly(value: Exact) -> Self {
        Self {
            low: value.clone(),
            high: value,
        }
    }

    /// How the number compares with `limit`, if the bounds tell.
    pub fn compare(&self, limit: &Exact) -> Option<Ordering> {
        let (low, high) = (self.low.cmp(limit), self.high.cmp(limit));
        (low == high).then_some(low)
    }

    /// The number with `places` decimals, halves away from zero, if the bounds tell.
    pub fn to_fixed(&self, places: u32) -> Option<String> {
        let low = write::to_fixed(&self.low, places);
        (low == write::to_fixed(&self.high, places)).then_some(low)
    }

    /// The number's square root with `places` decimals, if the bounds tell.
    pub fn root_to_fixed(&self, places: u32) -> Option<String> {
        let low = root::root_to_fixed(&self.low, places);
        (low == root::root_to_fixed(&self.high, places)).then_some(low)
    }
}

/// A sum of terms that are not negative, in fixed point: each is rounded down by less than one unit
/// in the last place. Sums of parts, added, are the sum of the whole, however it is parted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FixedSum {
    low: BigUint,
    n_rounded: u64,
}

impl FixedSum {
    /// `Σ amountᵢ`; amounts are not negative.
    pub fn of_amounts<'a>(amounts: impl Iterator<Item = &'a Exact>) -> Self {
        Self::of(amounts.map(|amount| match amount.as_small() {
            Some((n, d)) => Quotient::Words(u128::from(n.unsigned_abs()), u128::from(d)),
            None => Quotient::Exact(amount.clone()),
        }))
    }

    /// `Σ amountᵢ² / weightᵢ`; weights are above zero.
    pub fn of_squares_over_weights<'a>(pairs: impl Iterator<Item = (&'a Exact, u64)>) -> Self {
        Self::of(pairs.map(|(amount, weight)| {
            let words = amount.as_small().and_then(|(n, d)| {
                let n = u128::from(n.unsigned_abs());
                let d = u128::from(d);
                Some(Quotient::Words(
                    n.checked_mul(n)?,
                    d.checked_mul(d)?.checked_mul(weight.into())?,
                ))
            });
            words.unwrap_or_else(|| {
                let weight = BigRational::from(BigInt::from(weight));
                Quotient::Exact(Exact::from_big(amount.to_big().pow(2) / weight))
            })
        }))
    }

    fn of(terms: impl Iterator<Item = Quotient>) -> Self {
        let mut sum = Self::default();
        let mut chunk: u128 = 0;
        for term in terms {
            let fixed = match term {
                Quotient::Words(n, d) => fixed_point(n, d),
                Quotient::Exact(value) => fixed_point_big(&value),
            };
            sum.n_rounded += u64::from(!fixed.is_exact);
            match chunk.checked_add(fixed.floor) {
                Some(total) if fixed.carry.is_zero() => chunk = total,
                _ => sum.low += BigUint::from(fixed.floor) + fixed.carry,
            }
        }
        sum.low += BigUint::from(chunk);
        sum
    }

    /// Adds the sum of another part.
    pub fn add(&mut self, other: &Self) {
        self.low += &other.low;
        self.n_rounded += other.n_rounded;
    }

    /// The bounds of the sum.
    pub fn enclosed(&self) -> Enclosure {
        let unit = BigUint::one() << FRACTION_BITS;
        let over_unit = |numerator: BigUint| {
            Exact::from_big(BigRational::new(numerator.into(), unit.clone().into()))
        };
        let high = &self.low + BigUint::from(self.n_rounded);
        Enclosure {
            low: over_unit(self.low.clone()),
            high: over_unit(high),
        }
    }
}

/// A term of a sum: not negative, as a fraction.
enum Quotient {
    Words(u128, u128),
    Exact(Exact),
}

/// A term times `2^FRACTION_BITS`, rounded down; `carry` takes what exceeds a word.
struct FixedPoint {
    floor: u128,
    carry: BigUint,
    is_exact: bool,
}

fn fixed_point(n: u128, d: u128) -> FixedPoint {
    let (whole, rest) = (n / d, n % d);
    let fits = whole.leading_zeros() > FRACTION_BITS && d.leading_zeros() >= FRACTION_BITS;
    if !fits {
        let value = BigRational::new(BigInt::from(n), BigInt::from(d));
        return fixed_point_big(&Exact::from_big(value));
    }
    let shifted = rest << FRACTION_BITS;
    FixedPoint {
        floor: (whole << FRACTION_BITS) + shifted / d,
        carry: BigUint::zero(),
        is_exact: shifted.is_multiple_of(d),
    }
}

fn fixed_point_big(value: &Exact) -> FixedPoint {
    let value = value.to_big();
    let shifted = value.numer().magnitude() << FRACTION_BITS;
    let d = value.denom().magnitude();
    FixedPoint {
        floor: 0,
        carry: &shifted / d,
        is_exact: (shifted % d).is_zero(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn bounds_hold_the_sum_and_are_narrow() {
        let amounts: Vec<Exact> = (1..200)
            .map(|n| Exact::ratio(n * 1_000_003, n + 11).unwrap())
            .collect();
        let truth = super::super::sum(&amounts);
        let enclosure = FixedSum::of_amounts(amounts.iter()).enclosed();
        for at in [0, 1, 77, amounts.len()] {
            let (left, right) = amounts.split_at(at);
            let mut parted = FixedSum::of_amounts(left.iter());
            parted.add(&FixedSum::of_amounts(right.iter()));
            assert_eq!(parted.enclosed(), enclosure);
        }
        assert!(enclosure.low <= truth && truth <= enclosure.high);
        assert!(&enclosure.high - &enclosure.low < exact("0.0000000000000005"));
    }

    #[test]
    fn squares_over_weights_hold_for_huge_amounts_too() {
        let amounts = [
            exact("9000000000000000000"),
            exact("123456789012345678901234567890.5"),
        ];
        let truth = super::super::sum(&[
            (&amounts[0] * &amounts[0])
                .checked_div(&exact("7"))
                .unwrap(),
            (&amounts[1] * &amounts[1])
                .checked_div(&exact("3"))
                .unwrap(),
        ]);
        let pairs = [(&amounts[0], 7), (&amounts[1], 3)];
        let enclosure = FixedSum::of_squares_over_weights(pairs.into_iter()).enclosed();
        assert!(enclosure.low <= truth && truth <= enclosure.high);
    }

    #[test]
    fn a_number_on_the_limit_is_not_decided_by_a_wide_enclosure() {
        let wide = Enclosure {
            low: exact("0.2499"),
            high: exact("0.2501"),
        };
        assert_eq!(wide.compare(&exact("0.25")), None);
        assert_eq!(wide.compare(&exact("0.26")), Some(Ordering::Less));
        assert_eq!(wide.root_to_fixed(2).as_deref(), Some("0.50"));
        assert_eq!(wide.root_to_fixed(6), None);
    }
}
