mod decimal;
mod operators;

use std::cmp::Ordering;
use std::num::NonZeroU64;

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive};

pub use decimal::ParseExactError;

/// A rational number, always in lowest terms, never rounded.
///
/// Small values live in two machine words; larger ones spill into big integers
/// by themselves, so no operation overflows.
///
/// # Examples
///
/// ```
/// use junheng::quantity::Exact;
///
/// let line: Exact = "4.5".parse().unwrap();
/// let ratio: Exact = "0.85".parse().unwrap();
/// assert_eq!(line * ratio, "3.825".parse().unwrap()); // a float gives 3.8249999…
/// ```
#[derive(Clone)]
pub struct Exact(Repr);

/// `Small` whenever numerator and denominator fit, so equal numbers have equal representations.
#[derive(Clone)]
enum Repr {
    Small(i64, NonZeroU64),
    Big(Box<BigRational>),
}

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self(Repr::Small(0, NonZeroU64::MIN));
    /// One.
    pub const ONE: Self = Self(Repr::Small(1, NonZeroU64::MIN));

    /// `numerator / denominator`, or `None` when the denominator is zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        let (n, d) = (i128::from(numerator), i128::from(denominator));
        match d.cmp(&0) {
            Ordering::Equal => None,
            Ordering::Greater => Some(Self::reduced(n, d.unsigned_abs())),
            Ordering::Less => Some(Self::reduced(-n, d.unsigned_abs())),
        }
    }

    /// The quotient, or `None` when `divisor` is zero.
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        Some(match (&self.0, &divisor.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                let numerator = i128::from(*a) * i128::from(d.get());
                let denominator = u128::from(b.get()) * u128::from(c.unsigned_abs());
                Self::reduced(if *c < 0 { -numerator } else { numerator }, denominator)
            }
            _ => Self::from_big(self.to_big() / divisor.to_big()),
        })
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small(0, _))
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(n, _) => *n < 0,
            Repr::Big(r) => r.is_negative(),
        }
    }

    /// Whether it has no fraction.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Small(_, d) => d.get() == 1,
            Repr::Big(r) => r.is_integer(),
        }
    }

    /// The largest integer that is not above it.
    pub fn floor(&self) -> Self {
        match &self.0 {
            Repr::Small(n, d) => Self::from_i128(i128::from(*n).div_euclid(i128::from(d.get()))),
            Repr::Big(r) => Self::from_big(r.floor()),
        }
    }

    /// The smallest integer that is not below it.
    pub fn ceil(&self) -> Self {
        -(-self.clone()).floor()
    }

    /// The smallest multiple of `10^-places` that is not below it.
    ///
    /// ```
    /// use junheng::quantity::Exact;
    /// let lack = Exact::ratio(1, 3).unwrap();
    /// assert_eq!(lack.ceil_to(2), "0.34".parse().unwrap());
    /// ```
    pub fn ceil_to(&self, places: u32) -> Self {
        let scale = Self::power_of_ten(places);
        let scaled = (self * &scale).ceil();
        scaled.checked_div(&scale).unwrap_or(Self::ZERO)
    }

    /// The nearest multiple of `10^-places`, halves away from zero.
    ///
    /// ```
    /// use junheng::quantity::Exact;
    /// let value: Exact = "4.195".parse().unwrap();
    /// assert_eq!(value.round_to(2), "4.2".parse().unwrap());
    /// ```
    pub fn round_to(&self, places: u32) -> Self {
        let scale = Self::power_of_ten(places);
        let half = Self::ratio(1, 2).unwrap_or(Self::ZERO);
        let scaled = (&(&self.abs() * &scale) + &half).floor();
        let rounded = scaled.checked_div(&scale).unwrap_or(Self::ZERO);
        if self.is_negative() {
            -rounded
        } else {
            rounded
        }
    }

    /// Its absolute value.
    pub fn abs(&self) -> Self {
        if self.is_negative() {
            -self.clone()
        } else {
            self.clone()
        }
    }

    /// `10^exponent`.
    pub fn power_of_ten(exponent: u32) -> Self {
        match 10_i64.checked_pow(exponent) {
            Some(n) => Self::from(n),
            None => Self::from_big(BigRational::from(BigInt::from(10).pow(exponent))),
        }
    }

    /// The value as a whole number, when it is one and fits.
    pub fn to_u64(&self) -> Option<u64> {
        match &self.0 {
            Repr::Small(n, d) if d.get() == 1 => u64::try_from(*n).ok(),
            Repr::Small(..) => None,
            Repr::Big(r) => r.is_integer().then(|| r.to_integer().to_u64()).flatten(),
        }
    }

    /// Numerator and denominator, when both fit into machine words.
    pub(super) fn as_small(&self) -> Option<(i64, u64)> {
        match &self.0 {
            Repr::Small(n, d) => Some((*n, d.get())),
            Repr::Big(_) => None,
        }
    }

    /// As a big rational, whatever its size.
    pub(super) fn to_big(&self) -> BigRational {
        match &self.0 {
            Repr::Small(n, d) => BigRational::new_raw(BigInt::from(*n), BigInt::from(d.get())),
            Repr::Big(r) => (**r).clone(),
        }
    }

    /// From a big rational in lowest terms.
    pub(super) fn from_big(r: BigRational) -> Self {
        let small = r
            .numer()
            .to_i64()
            .zip(r.denom().to_u64().and_then(NonZeroU64::new));
        match small {
            Some((n, d)) => Self(Repr::Small(n, d)),
            None => Self(Repr::Big(Box::new(r))),
        }
    }

    fn from_i128(n: i128) -> Self {
        Self::reduced(n, 1)
    }

    /// `numerator / denominator` in lowest terms; the denominator is not zero.
    fn reduced(numerator: i128, denominator: u128) -> Self {
        if denominator == 1
            && let Ok(n) = i64::try_from(numerator)
        {
            return Self(Repr::Small(n, NonZeroU64::MIN));
        }
        let divisor = gcd(numerator.unsigned_abs(), denominator);
        let (magnitude, d) = match divisor {
            0 | 1 => (numerator.unsigned_abs(), denominator),
            g => (numerator.unsigned_abs() / g, denominator / g),
        };
        let n = i64::try_from(magnitude)
            .ok()
            .map(|n| if numerator < 0 { -n } else { n });
        match (n, u64::try_from(d).ok().and_then(NonZeroU64::new)) {
            (Some(n), Some(d)) => Self(Repr::Small(n, d)),
            _ => {
                let sign = if numerator < 0 {
                    -BigInt::one()
                } else {
                    BigInt::one()
                };
                let n = sign * BigInt::from(BigUint::from(magnitude));
                Self::from_big(BigRational::new_raw(n, BigInt::from(d)))
            }
        }
    }
}

/// The greatest common divisor, in one machine word where both fit.
fn gcd(a: u128, b: u128) -> u128 {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => u128::from(a.gcd(&b)),
        _ => a.gcd(&b),
    }
}

/// Adds by halves: adding one after another lets the denominators grow twenty
/// times as long for 500 schools.
pub fn sum(terms: &[Exact]) -> Exact {
    match terms {
        [] => Exact::ZERO,
        [only] => only.clone(),
        _ => {
            let (left, right) = terms.split_at(terms.len() / 2);
            sum(left) + sum(right)
        }
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn sums_products_and_quotients_are_exact_across_the_word_boundary() {
        let large = exact("9223372036854775807.5");
        assert_eq!(&large - &large, Exact::ZERO);
        assert!((&large - &large).is_zero());
        assert_eq!((&large * &large).checked_div(&large), Some(large.clone()));
        assert_eq!(exact("-9223372036854775808"), -exact("9223372036854775808"));
        assert_eq!(Exact::from(i64::MIN).abs(), exact("9223372036854775808"));
    }

    #[test]
    fn texts_that_are_not_plain_decimals_are_refused() {
        for text in [
            "", ".", "-", "1e3", "１", "1.2.3", " 1", "0x1", "--1", "1,000",
        ] {
            assert!(text.parse::<Exact>().is_err(), "{text}");
        }
        assert_eq!(exact(".5"), exact("0.50"));
        assert_eq!(exact("5."), exact("5"));
    }

    #[test]
    fn floor_and_ceil_follow_the_number_line_below_zero() {
        assert_eq!(exact("-1.5").floor(), exact("-2"));
        assert_eq!(exact("-1.5").ceil(), exact("-1"));
        assert_eq!(exact("12.341").ceil_to(2), exact("12.35"));
        assert_eq!(exact("12.34").ceil_to(2), exact("12.34"));
    }

    #[test]
    fn a_sum_by_halves_equals_one_after_another() {
        let terms: Vec<Exact> = (1..60).map(|n| Exact::ratio(n, n + 7).unwrap()).collect();
        let one_after_another = terms.iter().fold(Exact::ZERO, |total, term| &total + term);
        assert_eq!(sum(&terms), one_after_another);
    }
}
