//! Other readings of the same shares: parts by groups, and measures that spreadsheets and readers ask
//! for. None of them decides anything.

use std::cmp::Ordering;

use super::{Dispersion, Share};
use crate::quantity::{self, Enclosure, Exact, mean_of_roots_to_fixed, root_to_fixed};

/// So many decimals of a mean of coefficients tell on which side of a limit it lies.
const PLACES_TO_COMPARE: u32 = 12;

/// A way to compute a coefficient from the same shares (口径).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CvReading {
    /// By pupils, as the standard says.
    Weighted,
    /// Every unit once: `STDEVP ÷ AVERAGE`.
    Unweighted,
    /// Every unit once, divided by *n* − 1: `STDEV ÷ AVERAGE`.
    Sample,
}

/// A coefficient under some reading; its square is that of the shares times a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadCv {
    shares: Dispersion,
    factor: Exact,
}

impl ReadCv {
    /// The square, enclosed.
    fn enclosure(&self) -> Option<Enclosure> {
        let squared = self.shares.squared_cv_enclosure()?;
        Some(Enclosure {
            low: &squared.low * &self.factor,
            high: &squared.high * &self.factor,
        })
    }

    /// The square, exactly.
    fn squared(&self) -> Option<Exact> {
        Some(&self.shares.squared_cv()? * &self.factor)
    }

    /// The coefficient with `places` decimals; `None` when the total is zero.
    pub fn to_fixed(&self, places: u32) -> Option<String> {
        let enclosed = self.enclosure()?.root_to_fixed(places);
        enclosed.or_else(|| Some(root_to_fixed(&self.squared()?, places)))
    }

    /// How it compares with `limit`, exactly; `None` when the total is zero.
    pub fn compare(&self, limit: &Exact) -> Option<Ordering> {
        let squared_limit = limit * limit;
        let enclosed = self.enclosure()?.compare(&squared_limit);
        enclosed.or_else(|| Some(self.squared()?.cmp(&squared_limit)))
    }

    /// The plain mean of several coefficients with `places` decimals; `None` for none of them, and
    /// where one is undefined.
    pub fn mean_to_fixed(all: &[Self], places: u32) -> Option<String> {
        let enclosures: Option<Vec<Enclosure>> = all.iter().map(Self::enclosure).collect();
        let exact = || all.iter().filter_map(Self::squared).collect();
        mean_of_roots_to_fixed(&enclosures?, exact, places)
    }

    /// How their plain mean compares with `limit`, which has fewer than twelve decimals; `None`
    /// where it is undefined, and where it is so near that twelve decimals do not tell.
    pub fn compare_mean(all: &[Self], limit: &Exact) -> Option<Ordering> {
        let mean: Exact = Self::mean_to_fixed(all, PLACES_TO_COMPARE)?.parse().ok()?;
        Some(mean.cmp(limit)).filter(|ordering| ordering.is_ne())
    }
}

/// A group of units within a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPart {
    /// How many units it has; above zero.
    pub n_units: usize,
    /// Their pupils.
    pub students: Exact,
    /// Their mean: total over pupils, times the scale.
    pub mean: Exact,
    /// What the differences inside the group add to the variance.
    pub within: Exact,
    /// What the distance of its mean from the level's adds to the variance.
    pub between: Exact,
}

impl Dispersion {
    /// The variance by groups (组内与组间): `groups` names the group of each share, in the order of the
    /// shares. Within and between of all groups together are the variance, exactly.
    ///
    /// With the pupils *p* and the mean *m* of a group, and *P* and *M* of the level, within is
    /// `Σ pᵢ/P · (xᵢ − m)²` over the group and between is `p/P · (M − m)²`. Gives a part for each group
    /// in the order in which the groups occur.
    pub fn by_group<K: PartialEq + Clone>(&self, groups: &[K]) -> Vec<(K, GroupPart)> {
        let mut found: Vec<(K, Vec<Share>)> = Vec::new();
        for (share, group) in self.shares.iter().zip(groups) {
            match found.iter_mut().find(|(other, _)| other == group) {
                Some((_, shares)) => shares.push(share.clone()),
                None => found.push((group.clone(), vec![share.clone()])),
            }
        }
        let mean = self.mean();
        let parts = found.into_iter().filter_map(|(group, shares)| {
            let n_units = shares.len();
            let inner = Self::new(shares, self.scale.clone())?;
            let weight = inner.students.checked_div(&self.students)?;
            let distance = &inner.mean() - &mean;
            let part = GroupPart {
                n_units,
                mean: inner.mean(),
                within: &weight * &quantity::sum(&inner.variance_terms()),
                between: &weight * &(&distance * &distance),
                students: inner.students,
            };
            Some((group, part))
        });
        parts.collect()
    }

    /// The same values with every unit counted once, whatever its pupils: how many spreadsheets compute
    /// mean and coefficient (不加权).
    pub fn unweighted(&self) -> Option<Self> {
        let once = |share: &Share| {
            let amount = share.amount.checked_div(&Exact::from(share.students))?;
            Some(Share {
                students: 1,
                amount,
            })
        };
        let shares: Option<Vec<Share>> = self.shares.iter().map(once).collect();
        Self::new(shares?, self.scale.clone())
    }

    /// The coefficient under a reading; `None` where the reading needs more units than there are.
    pub fn read_as(&self, reading: CvReading) -> Option<ReadCv> {
        let (shares, factor) = match reading {
            CvReading::Weighted => (self.clone(), Exact::ONE),
            CvReading::Unweighted => (self.unweighted()?, Exact::ONE),
            CvReading::Sample => {
                let n = self.shares.len();
                let factor = Exact::from(n).checked_div(&Exact::from(n.checked_sub(1)?))?;
                (self.unweighted()?, factor)
            }
        };
        Some(ReadCv { shares, factor })
    }

    /// The part of one unit, by its place among the shares, in the squared coefficient, in per cent
    /// with `places` decimals: `pᵢ/P · (xᵢ − x̄)² ÷ x̄² ÷ CV² · 100`. Zero where no unit differs;
    /// `None` when the total is zero or there is no such share.
    ///
    /// It is the unit's part of [`Dispersion::variance_terms`] without computing those of all.
    pub fn share_percent_to_fixed(&self, index: usize, places: u32) -> Option<String> {
        let share = self.shares.get(index)?;
        let squared = self.squared_cv_enclosure()?;
        let mean = self.total().checked_div(&self.students)?;
        let students = Exact::from(share.students);
        let distance = &share.amount.checked_div(&students)? - &mean;
        let weight = students.checked_div(&self.students)?;
        let part = (&weight * &(&distance * &distance)).checked_div(&(&mean * &mean))?;
        if part.is_zero() {
            return Some(quantity::to_fixed(&Exact::ZERO, places));
        }
        let percent = &part * &Exact::from(100_u64);
        let enclosed = percent
            .checked_div(&squared.high)
            .zip(percent.checked_div(&squared.low))
            .and_then(|(low, high)| Enclosure { low, high }.to_fixed(places));
        enclosed.or_else(|| {
            let exact = percent.checked_div(&self.squared_cv()?)?;
            Some(quantity::to_fixed(&exact, places))
        })
    }

    /// The coefficient over units as a sample of more of them, divided by *n* − 1 as `STDEV` does; with
    /// `places` decimals. `None` for fewer than two units, and where the total is zero.
    pub fn sample_cv_to_fixed(&self, places: u32) -> Option<String> {
        if self.is_total_zero() {
            return None;
        }
        let n = self.shares.len();
        let factor = Exact::from(n).checked_div(&Exact::from(n.checked_sub(1)?))?;
        let widened = self.squared_cv.as_ref().and_then(|squared| {
            let widened = Enclosure {
                low: &squared.low * &factor,
                high: &squared.high * &factor,
            };
            widened.root_to_fixed(places)
        });
        widened.or_else(|| Some(root_to_fixed(&(&self.squared_cv()? * &factor), places)))
    }

    /// The pupil-weighted Gini coefficient (基尼系数), exactly: 0 where all pupils have the same, towards
    /// 1 where few have all. `None` when the total is zero.
    ///
    /// `Σᵢ Σⱼ pᵢ pⱼ |xᵢ − xⱼ| ÷ (2 P² x̄)`; with the units in the order of their values and *Cᵢ* the
    /// pupils up to unit *i*, that is `Σ aᵢ (Cᵢ₋₁ + Cᵢ − P) ÷ (P A)`.
    pub fn gini(&self) -> Option<Exact> {
        let mut ordered: Vec<(Exact, &Share)> = self
            .shares
            .iter()
            .filter_map(|share| Some((value(share)?, share)))
            .collect();
        ordered.sort_by(|a, b| a.0.cmp(&b.0));
        let mut below = Exact::ZERO;
        let mut terms = Vec::with_capacity(ordered.len());
        for (_, share) in ordered {
            let up_to = &below + &Exact::from(share.students);
            let place = &(&below + &up_to) - &self.students;
            terms.push(&share.amount * &place);
            below = up_to;
        }
        quantity::sum(&terms).checked_div(&(&self.students * &self.total()))
    }

    /// The lowest and the highest value of a unit, times the scale.
    pub fn extremes(&self) -> Option<(Exact, Exact)> {
        let values: Vec<Exact> = self.shares.iter().filter_map(value).collect();
        let scaled = |value: &Exact| value * &self.scale;
        Some((scaled(values.iter().min()?), scaled(values.iter().max()?)))
    }
}

/// What a unit has for each pupil, without the scale.
fn value(share: &Share) -> Option<Exact> {
    share.amount.checked_div(&Exact::from(share.students))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published worked example of five schools and their books.
    fn books() -> Dispersion {
        let shares = [(45, 279), (37, 137), (89, 935), (76, 160), (55, 402)];
        let share = |(students, amount): (u64, u64)| Share {
            students,
            amount: amount.into(),
        };
        Dispersion::new(shares.map(share).into(), Exact::ONE).unwrap()
    }

    #[test]
    fn the_worked_example_in_the_readings_of_spreadsheets() {
        // 0.489 as STDEVP over AVERAGE, 0.546 as STDEV over AVERAGE, 0.515 weighted by pupils.
        let unweighted = books().unweighted().unwrap();
        assert_eq!(unweighted.cv_to_fixed(3).as_deref(), Some("0.489"));
        assert_eq!(unweighted.sample_cv_to_fixed(3).as_deref(), Some("0.546"));
        assert_eq!(books().cv_to_fixed(3).as_deref(), Some("0.515"));
    }

    #[test]
    fn each_reading_stands_on_its_own_side_of_a_limit() {
        // 0.515 by pupils, 0.489 unweighted, 0.546 as a sample.
        let limit: Exact = "0.5".parse().unwrap();
        let read = |reading| books().read_as(reading).unwrap();
        let told = |reading| {
            let cv = read(reading);
            (cv.to_fixed(3), cv.compare(&limit))
        };
        let told_of = |text: &str, ordering| (Some(text.to_owned()), Some(ordering));
        assert_eq!(
            told(CvReading::Weighted),
            told_of("0.515", Ordering::Greater)
        );
        assert_eq!(
            told(CvReading::Unweighted),
            told_of("0.489", Ordering::Less)
        );
        assert_eq!(told(CvReading::Sample), told_of("0.546", Ordering::Greater));
        // 0.515 and 0.489, half of both: 0.502.
        let both = [CvReading::Weighted, CvReading::Unweighted].map(read);
        assert_eq!(ReadCv::mean_to_fixed(&both, 3).as_deref(), Some("0.502"));
        assert_eq!(ReadCv::compare_mean(&both, &limit), Some(Ordering::Greater));
        assert_eq!(ReadCv::mean_to_fixed(&[], 3), None);
    }

    #[test]
    fn a_reading_exactly_at_the_limit_is_at_it() {
        // Values 1 and 3 for 10 pupils each: mean 2, deviation 1, coefficient exactly 0.5.
        let shares = [(10, 10), (10, 30)].map(|(students, amount): (u64, u64)| Share {
            students,
            amount: amount.into(),
        });
        let even = Dispersion::new(shares.into(), Exact::ONE).unwrap();
        let limit: Exact = "0.5".parse().unwrap();
        let read = |reading| even.read_as(reading).unwrap().compare(&limit);
        assert_eq!(read(CvReading::Weighted), Some(Ordering::Equal));
        assert_eq!(read(CvReading::Unweighted), Some(Ordering::Equal));
        // √2 times as much for two units: 0.707.
        assert_eq!(read(CvReading::Sample), Some(Ordering::Greater));
        let one = Dispersion::new(even.shares()[..1].to_vec(), Exact::ONE).unwrap();
        assert_eq!(one.read_as(CvReading::Sample), None);
    }

    #[test]
    fn the_part_of_one_unit_is_its_part_of_the_variance() {
        let books = books();
        // As published: 48.1 and 42.3 per cent for the third and the fourth school.
        let published = [2, 3].map(|index| books.share_percent_to_fixed(index, 1));
        assert_eq!(
            published,
            ["48.1", "42.3"].map(|text| Some(text.to_owned()))
        );
        let terms = books.variance_terms();
        let variance = quantity::sum(&terms);
        for (index, term) in terms.iter().enumerate() {
            let percent = &term.checked_div(&variance).unwrap() * &Exact::from(100_u64);
            let expected = quantity::to_fixed(&percent, 4);
            assert_eq!(books.share_percent_to_fixed(index, 4), Some(expected));
        }
        assert_eq!(books.share_percent_to_fixed(5, 1), None);
        let shares = [(10, 20), (30, 60)].map(|(students, amount): (u64, u64)| Share {
            students,
            amount: amount.into(),
        });
        let same = Dispersion::new(shares.into(), Exact::ONE).unwrap();
        assert_eq!(same.share_percent_to_fixed(0, 1).as_deref(), Some("0.0"));
    }

    #[test]
    fn within_and_between_are_the_variance() {
        let books = books();
        let parts = books.by_group(&["a", "b", "a", "b", "a"]);
        let names: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["a", "b"]);
        let all = parts
            .iter()
            .flat_map(|(_, part)| [&part.within, &part.between]);
        let all: Vec<Exact> = all.cloned().collect();
        assert_eq!(quantity::sum(&all), quantity::sum(&books.variance_terms()));
        // (279 + 935 + 402) / (45 + 89 + 55).
        let mean = Exact::from(1616_u64).checked_div(&Exact::from(189_u64));
        assert_eq!(Some(&parts[0].1.mean), mean.as_ref());
        assert_eq!(parts[0].1.n_units, 3);
    }

    #[test]
    fn one_group_has_all_of_it_within_and_each_unit_for_itself_nothing() {
        let books = books();
        let variance = quantity::sum(&books.variance_terms());
        let whole = books.by_group(&[(); 5]);
        assert_eq!(
            (&whole[0].1.within, &whole[0].1.between),
            (&variance, &Exact::ZERO)
        );
        let single = books.by_group(&[0, 1, 2, 3, 4]);
        assert!(single.iter().all(|(_, part)| part.within.is_zero()));
    }

    #[test]
    fn gini_by_its_definition() {
        // By hand over all pairs: Σᵢ Σⱼ pᵢ pⱼ |xᵢ − xⱼ| ÷ (2 P² x̄), with x = a / p.
        let pairs = [
            (45_i64, 279_i64),
            (37, 137),
            (89, 935),
            (76, 160),
            (55, 402),
        ];
        let mut sum = Exact::ZERO;
        for (p, a) in pairs {
            for (q, b) in pairs {
                // p q |a/p − b/q| = |a q − b p|.
                sum = &sum + &Exact::from((a * q - b * p).abs());
            }
        }
        let whole = &Exact::from(2_u64) * &(&Exact::from(302_u64) * &Exact::from(1913_u64));
        assert_eq!(books().gini(), sum.checked_div(&whole));
        let even = [(10, 20), (30, 60)].map(|(students, amount): (u64, u64)| Share {
            students,
            amount: amount.into(),
        });
        let even = Dispersion::new(even.into(), Exact::ONE).unwrap();
        assert_eq!(even.gini(), Some(Exact::ZERO));
        assert_eq!(even.sample_cv_to_fixed(3).as_deref(), Some("0.000"));
        assert_eq!(
            even.extremes(),
            Some((Exact::from(2_u64), Exact::from(2_u64)))
        );
    }

    #[test]
    fn nothing_at_all_and_a_single_unit_have_no_such_measures() {
        let share = |students: u64, amount: u64| Share {
            students,
            amount: amount.into(),
        };
        let none = Dispersion::new(vec![share(7, 0), share(8, 0)], Exact::ONE).unwrap();
        assert_eq!((none.gini(), none.sample_cv_to_fixed(3)), (None, None));
        let one = Dispersion::new(vec![share(7, 3)], Exact::ONE).unwrap();
        assert_eq!(one.sample_cv_to_fixed(3), None);
        assert_eq!(one.gini(), Some(Exact::ZERO));
    }
}
