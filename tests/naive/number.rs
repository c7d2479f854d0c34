//! Rational numbers the long way: read from decimal text, rounded by definition, roots by whole
//! numbers.

use junheng::quantity::{self, Exact};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

/// A rational number, never rounded.
pub type Num = BigRational;

/// Reads a plain decimal, as the rulebook prints it.
pub fn decimal(text: &str) -> Num {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits: BigInt = format!("{whole}{fraction}")
        .parse()
        .expect("a decimal is made of digits");
    if fraction.is_empty() {
        return Num::from_integer(digits * sign);
    }
    Num::new(digits * sign, power_of_ten(fraction.len()))
}

/// A whole number.
pub fn whole(n: i64) -> Num {
    Num::from(BigInt::from(n))
}

/// The model's number, by way of its decimal text: tables state decimals only.
pub fn from_exact(number: &Exact) -> Num {
    decimal(&quantity::to_plain(number).expect("a stated number is a decimal"))
}

/// `numerator ÷ denominator`, or nothing when the denominator is zero.
pub fn quotient(numerator: &Num, denominator: &Num) -> Option<Num> {
    (!denominator.is_zero()).then(|| numerator / denominator)
}

/// Adds one after another.
pub fn total<'a>(numbers: impl IntoIterator<Item = &'a Num>) -> Num {
    numbers
        .into_iter()
        .fold(Num::zero(), |sum, number| sum + number)
}

/// Adds what must all be known.
pub fn total_if_known(numbers: &[Option<Num>]) -> Option<Num> {
    let known: Vec<Num> = numbers.iter().cloned().collect::<Option<_>>()?;
    Some(total(&known))
}

/// Exactly `places` decimals, halves away from zero.
pub fn to_fixed(number: &Num, places: usize) -> String {
    let scaled = number.abs() * Num::from(power_of_ten(places));
    let magnitude = (scaled + Num::new(1.into(), 2.into())).floor().to_integer();
    let text = with_point(&magnitude, places);
    if number.is_negative() && !magnitude.is_zero() {
        format!("-{text}")
    } else {
        text
    }
}

/// The shortest decimal of a number that tables may state.
pub fn to_plain(number: &Num) -> String {
    let text = to_fixed(number, 20);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The smallest number with `places` decimals that is not below, written with them.
pub fn round_up(number: &Num, places: usize) -> String {
    let scaled = number * Num::from(power_of_ten(places));
    with_point(&scaled.ceil().to_integer(), places)
}

/// The root of `square`, correctly rounded to `places` decimals, halves up.
pub fn root_to_fixed(square: &Num, places: usize) -> String {
    // k ≤ √s + 1/2 says the same as 2k − 1 ≤ √(4s); and 2k − 1 is whole.
    let four_times = square * Num::from(power_of_ten(2 * places) * 4);
    let twice = whole_root(&four_times.floor().to_integer());
    with_point(&((twice + 1) / 2), places)
}

/// The arithmetic mean of the roots of `squares`, correctly rounded to `places` decimals.
///
/// The mean of roots is a decimal half exactly only when every root is rational, and then it is
/// computed without a root. Otherwise digits are added until both ends of the enclosure round to
/// the same text.
pub fn mean_of_roots_to_fixed(squares: &[Num], places: usize) -> String {
    let n = Num::from(BigInt::from(squares.len()));
    let rational: Option<Vec<Num>> = squares.iter().map(rational_root).collect();
    if let Some(roots) = rational {
        return to_fixed(&(total(&roots) / n), places);
    }
    let mut digits = places + 6;
    loop {
        let scale = power_of_ten(digits);
        let low: BigInt = squares
            .iter()
            .map(|square| {
                let scaled = square * Num::from(&scale * &scale);
                whole_root(&scaled.floor().to_integer())
            })
            .sum();
        let high: BigInt = &low + BigInt::from(squares.len());
        let mean = |sum: BigInt| to_fixed(&(Num::new(sum, scale.clone()) / &n), places);
        let (low, high) = (mean(low), mean(high));
        if low == high {
            return low;
        }
        digits *= 2;
    }
}

/// The root of a fraction in lowest terms whose numerator and denominator are both squares.
fn rational_root(square: &Num) -> Option<Num> {
    let numerator = whole_root(square.numer());
    let denominator = whole_root(square.denom());
    let is_exact = &numerator * &numerator == *square.numer()
        && &denominator * &denominator == *square.denom();
    is_exact.then(|| Num::new(numerator, denominator))
}

/// The largest whole number whose square is not above `n`, by Newton's iteration from above.
fn whole_root(n: &BigInt) -> BigInt {
    if n.is_zero() {
        return BigInt::zero();
    }
    let mut guess: BigInt = BigInt::from(1) << (n.bits() / 2 + 1);
    loop {
        let next: BigInt = (&guess + n / &guess) / 2;
        if next >= guess {
            return guess;
        }
        guess = next;
    }
}

fn power_of_ten(exponent: usize) -> BigInt {
    let exponent = u32::try_from(exponent).expect("a number has few decimals");
    BigInt::from(10).pow(exponent)
}

/// Writes `scaled · 10^-places` for a number that is not negative.
fn with_point(scaled: &BigInt, places: usize) -> String {
    let digits = format!("{:0>width$}", scaled.to_string(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    }
}
