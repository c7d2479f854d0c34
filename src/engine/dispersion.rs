mod readings;

use std::cmp::Ordering;

use crate::quantity::{self, Enclosure, Exact, FixedSum, root_to_fixed};

pub use readings::{CvReading, GroupPart, ReadCv};

/// What one unit holds of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its pupils; above zero.
    pub students: u64,
    /// Its amount, in the resource's unit; not negative.
    pub amount: Exact,
}

/// What some units hold of a resource, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shares {
    shares: Vec<Share>,
    students: Exact,
    total: FixedSum,
    squares: FixedSum,
}

impl Shares {
    /// Adds them up.
    pub fn new(shares: Vec<Share>) -> Self {
        let students: Vec<Exact> = shares
            .iter()
            .map(|share| Exact::from(share.students))
            .collect();
        let amounts = shares.iter().map(|share| &share.amount);
        let pairs = shares.iter().map(|share| (&share.amount, share.students));
        Self {
            students: quantity::sum(&students),
            total: FixedSum::of_amounts(amounts),
            squares: FixedSum::of_squares_over_weights(pairs),
            shares,
        }
    }

    /// How many units they are of.
    pub const fn len(&self) -> usize {
        self.shares.len()
    }
}

/// Mean and dispersion of one indicator over the units of a level (校际差异).
///
/// With *pᵢ* pupils and amount *aᵢ* at unit *i*, *P* = Σ*pᵢ* and *A* = Σ*aᵢ*, the
/// pupil-weighted coefficient of variation (差异系数) of the per-pupil amount is
/// `√(Σ pᵢ/P · (aᵢ/pᵢ − A/P)²) ÷ (A/P)`. Its square is `P · Σ(aᵢ²/pᵢ) / A² − 1`, which
/// stays rational, so it is compared with the square of the limit and no root decides anything.
///
/// Sums are first enclosed in fixed point; the exact rational is computed only where the
/// enclosure cannot tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispersion {
    shares: Vec<Share>,
    scale: Exact,
    students: Exact,
    total: Enclosure,
    squared_cv: Option<Enclosure>,
}

impl Dispersion {
    /// Measures the shares; `scale` is the indicator's, 1 or 100. `None` without any unit.
    pub fn new(shares: Vec<Share>, scale: Exact) -> Option<Self> {
        let part = Shares::new(shares);
        Self::of([&part].into_iter(), scale)
    }

    /// The same of shares that were added up in parts, one after the other.
    pub(super) fn of<'a>(parts: impl Iterator<Item = &'a Shares>, scale: Exact) -> Option<Self> {
        let mut whole = Shares::default();
        let mut students = Vec::new();
        for part in parts {
            whole.shares.extend_from_slice(&part.shares);
            whole.total.add(&part.total);
            whole.squares.add(&part.squares);
            students.push(part.students.clone());
        }
        let students = quantity::sum(&students);
        if students.is_zero() {
            return None;
        }
        let total = whole.total.enclosed();
        let squared_cv = enclose_squared_cv(&students, &total, &whole.squares.enclosed());
        Some(Self {
            shares: whole.shares,
            scale,
            students,
            total,
            squared_cv,
        })
    }

    /// The units' shares, in the order of the units.
    pub fn shares(&self) -> &[Share] {
        &self.shares
    }

    /// All pupils of the level.
    pub fn students(&self) -> &Exact {
        &self.students
    }

    /// The exact total of the resource.
    pub fn total(&self) -> Exact {
        let amounts: Vec<Exact> = self
            .shares
            .iter()
            .map(|share| share.amount.clone())
            .collect();
        quantity::sum(&amounts)
    }

    /// Whether the county has none of the resource at all, so that the coefficient is undefined.
    pub fn is_total_zero(&self) -> bool {
        // Only zeros add up to zero, and they are not rounded.
        self.total.high.is_zero()
    }

    /// The exact mean: the total over all pupils, times the scale; not the mean of the values.
    pub fn mean(&self) -> Exact {
        let mean = self
            .total()
            .checked_div(&self.students)
            .unwrap_or(Exact::ZERO);
        &mean * &self.scale
    }

    /// The mean with `places` decimals.
    pub fn mean_to_fixed(&self, places: u32) -> String {
        let scaled =
            |bound: &Exact| &bound.checked_div(&self.students).unwrap_or(Exact::ZERO) * &self.scale;
        Enclosure {
            low: scaled(&self.total.low),
            high: scaled(&self.total.high),
        }
        .to_fixed(places)
        .unwrap_or_else(|| quantity::to_fixed(&self.mean(), places))
    }

    /// The exact square of the coefficient of variation; `None` when the total is zero.
    pub fn squared_cv(&self) -> Option<Exact> {
        let squares: Vec<Exact> = self
            .shares
            .iter()
            .map(|share| {
                let students = Exact::from(share.students);
                (&share.amount * &share.amount)
                    .checked_div(&students)
                    .unwrap_or(Exact::ZERO)
            })
            .collect();
        let total = self.total();
        let ratio = (&self.students * &quantity::sum(&squares)).checked_div(&(&total * &total))?;
        Some(&ratio - &Exact::ONE)
    }

    /// How the coefficient of variation compares with `limit`; `None` when it is undefined.
    pub fn compare_cv(&self, limit: &Exact) -> Option<Ordering> {
        if self.is_total_zero() {
            return None;
        }
        let squared_limit = limit * limit;
        let enclosed = self
            .squared_cv
            .as_ref()
            .and_then(|cv| cv.compare(&squared_limit));
        enclosed.or_else(|| Some(self.squared_cv()?.cmp(&squared_limit)))
    }

    /// The coefficient of variation with `places` decimals; `None` when it is undefined.
    pub fn cv_to_fixed(&self, places: u32) -> Option<String> {
        if self.is_total_zero() {
            return None;
        }
        let enclosed = self
            .squared_cv
            .as_ref()
            .and_then(|cv| cv.root_to_fixed(places));
        enclosed.or_else(|| Some(root_to_fixed(&self.squared_cv()?, places)))
    }

    /// Each unit's exact part of the variance `Σ pᵢ/P · (xᵢ − x̄)²`, in the order of the shares.
    ///
    /// Over the variance they are the unit's share in the squared coefficient.
    pub fn variance_terms(&self) -> Vec<Exact> {
        let mean = self.mean();
        let term = |share: &Share| {
            let students = Exact::from(share.students);
            let value = &share.amount.checked_div(&students)? * &self.scale;
            let deviation = &value - &mean;
            (&students * &(&deviation * &deviation)).checked_div(&self.students)
        };
        self.shares
            .iter()
            .map(|share| term(share).unwrap_or(Exact::ZERO))
            .collect()
    }

    /// Bounds of the squared coefficient; exact where no bounds could be had.
    pub fn squared_cv_enclosure(&self) -> Option<Enclosure> {
        if self.is_total_zero() {
            return None;
        }
        self.squared_cv
            .clone()
            .or_else(|| self.squared_cv().map(Enclosure::exactly))
    }
}

/// `P · S / A² − 1` from bounds of `S` and `A`; `None` when `A` may be zero.
fn enclose_squared_cv(
    students: &Exact,
    total: &Enclosure,
    squares: &Enclosure,
) -> Option<Enclosure> {
    let bound = |squares: &Exact, total: &Exact| {
        let ratio = (students * squares).checked_div(&(total * total))?;
        let squared_cv = &ratio - &Exact::ONE;
        Some(squared_cv.max(Exact::ZERO))
    };
    Some(Enclosure {
        low: bound(&squares.low, &total.high)?,
        high: bound(&squares.high, &total.low)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dispersion(shares: &[(u64, &str)]) -> Dispersion {
        let shares = shares
            .iter()
            .map(|(students, amount)| Share {
                students: *students,
                amount: amount.parse().unwrap(),
            })
            .collect();
        Dispersion::new(shares, Exact::ONE).unwrap()
    }

    #[test]
    fn the_published_worked_example_gives_its_weighted_figures() {
        // Five schools and their books: 1913 / 302 = 6.334437…, published as 6.33 and 0.52.
        let books = dispersion(&[
            (45, "279"),
            (37, "137"),
            (89, "935"),
            (76, "160"),
            (55, "402"),
        ]);
        assert_eq!(books.mean_to_fixed(6), "6.334437");
        assert_eq!(books.cv_to_fixed(6).as_deref(), Some("0.515257"));
        assert_eq!(
            books.compare_cv(&"0.50".parse().unwrap()),
            Some(Ordering::Greater)
        );
    }

    #[test]
    fn a_coefficient_exactly_on_the_limit_is_decided_exactly() {
        // Two schools of 100 pupils with 50 and 150: mean 100, deviation 50, coefficient 1/2.
        let even = dispersion(&[(100, "50"), (100, "150")]);
        assert_eq!(
            even.compare_cv(&"0.50".parse().unwrap()),
            Some(Ordering::Equal)
        );
        let thirds = dispersion(&[(300, "50"), (300, "150")]);
        assert_eq!(
            thirds.compare_cv(&"0.50".parse().unwrap()),
            Some(Ordering::Equal)
        );
        assert_eq!(thirds.cv_to_fixed(6).as_deref(), Some("0.500000"));
    }

    #[test]
    fn a_single_school_has_no_dispersion_and_no_resource_has_no_coefficient() {
        assert_eq!(
            dispersion(&[(7, "3.5")]).cv_to_fixed(6).as_deref(),
            Some("0.000000")
        );
        let none = dispersion(&[(7, "0"), (8, "0")]);
        assert_eq!(
            (none.cv_to_fixed(6), none.compare_cv(&Exact::ONE)),
            (None, None)
        );
        assert_eq!(none.mean_to_fixed(6), "0.000000");
        assert_eq!(Dispersion::new(Vec::new(), Exact::ONE), None);
    }

    #[test]
    fn more_pupils_than_a_word_can_count_are_counted() {
        let crowds = dispersion(&[(u64::MAX, "1"), (u64::MAX, "1")]);
        assert_eq!(
            crowds.students(),
            &(&Exact::from(u64::MAX) + &Exact::from(u64::MAX))
        );
        assert_eq!(crowds.cv_to_fixed(6).as_deref(), Some("0.000000"));
    }
}
