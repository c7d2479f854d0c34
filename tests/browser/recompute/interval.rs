//! What a printed number can stand for, and what follows from that.

use junheng::quantity::{Exact, root_to_fixed};

/// From the least to the greatest number that a printed one can stand for.
#[derive(Clone, Debug)]
pub struct Interval {
    low: Exact,
    high: Exact,
}

impl Interval {
    /// The number itself.
    pub fn exactly(value: Exact) -> Self {
        Self {
            low: value.clone(),
            high: value,
        }
    }

    /// A number that was rounded to the decimals that it is printed with.
    pub fn rounded(value: &Exact, places: u32) -> Self {
        let ten = Exact::power_of_ten(places + 1);
        let half = Exact::from(5_i64)
            .checked_div(&ten)
            .expect("a power of ten is not zero");
        Self {
            low: value - &half,
            high: value + &half,
        }
    }

    /// Whether the two can stand for the same number.
    pub fn meets(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    pub fn plus(&self, other: &Self) -> Self {
        Self {
            low: &self.low + &other.low,
            high: &self.high + &other.high,
        }
    }

    pub fn minus(&self, other: &Self) -> Self {
        Self {
            low: &self.low - &other.high,
            high: &self.high - &other.low,
        }
    }

    pub fn times(&self, other: &Self) -> Self {
        let products = [
            &self.low * &other.low,
            &self.low * &other.high,
            &self.high * &other.low,
            &self.high * &other.high,
        ];
        Self::around(products.into())
    }

    /// `None` where the divisor can be zero.
    pub fn over(&self, other: &Self) -> Option<Self> {
        let is_apart = other.low > Exact::ZERO || other.high < Exact::ZERO;
        let quotients = [
            self.low.checked_div(&other.low)?,
            self.low.checked_div(&other.high)?,
            self.high.checked_div(&other.low)?,
            self.high.checked_div(&other.high)?,
        ];
        is_apart.then(|| Self::around(quotients.into()))
    }

    /// The square root, twelve decimals of it.
    pub fn root(&self) -> Self {
        let root = |square: &Exact| -> Exact {
            match square.is_negative() {
                true => Exact::ZERO,
                false => root_to_fixed(square, 12).parse().expect("decimal text"),
            }
        };
        let (low, high) = (root(&self.low), root(&self.high));
        Self {
            low: Self::rounded(&low, 12).low,
            high: Self::rounded(&high, 12).high,
        }
    }

    /// The least number with so many decimals that is not below.
    pub fn ceiling(&self, places: u32) -> Self {
        Self {
            low: self.low.ceil_to(places),
            high: self.high.ceil_to(places),
        }
    }

    fn around(values: Vec<Exact>) -> Self {
        let low = values.iter().min().expect("there are some").clone();
        let high = values.into_iter().max().expect("there are some");
        Self { low, high }
    }
}
