//! How far figures lie apart, without letting the odd ones say so: medians instead of means.

use crate::quantity::Exact;

/// Fewer schools than this say nothing about what is usual.
pub(super) const FEWEST: usize = 8;

/// The middle of figures, and how far those below and those above it usually are from it.
pub(super) struct Spread {
    /// The median.
    pub median: Exact,
    below: Exact,
    above: Exact,
}

impl Spread {
    /// That of figures from the least to the greatest, of whichever schools; `None` when they are too
    /// few to say.
    pub fn of(figures: &[(Exact, usize)]) -> Option<Self> {
        if figures.len() < FEWEST {
            return None;
        }
        let figure = |place: usize| figures.get(place).map(|(figure, _)| figure);
        let median = middle(figures.len(), |place| figure(place).cloned())?;
        // On each side the figures stand in the order of their distances from the median.
        let n_below = figures.partition_point(|(figure, _)| *figure <= median);
        let below = middle(n_below, |place| {
            Some(&median - figure(n_below.checked_sub(place + 1)?)?)
        })?;
        let n_under = figures.partition_point(|(figure, _)| *figure < median);
        let above = middle(figures.len() - n_under, |place| {
            Some(figure(n_under + place)? - &median)
        })?;
        Some(Self {
            median,
            below,
            above,
        })
    }

    /// Those of the figures that are far out; the figures are those of which it is the spread.
    pub fn far<'a>(
        &self,
        figures: &'a [(Exact, usize)],
    ) -> impl Iterator<Item = &'a (Exact, usize)> + use<'a> {
        // The further out, the further; so they are the first and the last.
        let n_below =
            figures.partition_point(|(figure, _)| *figure < self.median && self.is_far(figure));
        let n_near =
            figures.partition_point(|(figure, _)| *figure <= self.median || !self.is_far(figure));
        figures
            .iter()
            .take(n_below)
            .chain(figures.iter().skip(n_near))
    }

    /// Whether a figure is far out: its modified z-score `0.6745·|x − median| / MAD` is above 3.5
    /// (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993), and it is not within three
    /// times the median. The deviation is that of its own side (double MAD), because ratios of
    /// schools reach much further up than down. Where that side has no deviation, nothing is.
    fn is_far(&self, figure: &Exact) -> bool {
        let mad = if *figure < self.median {
            &self.below
        } else {
            &self.above
        };
        if mad.is_zero() {
            return false;
        }
        let distance = (figure - &self.median).abs();
        let factor = Exact::from(3_u32);
        let is_beside = self.median <= figure * &factor && *figure <= &self.median * &factor;
        // Both sides of 0.6745·distance / MAD > 3.5, times 10,000.
        !is_beside && distance * Exact::from(6_745_u32) > mad * &Exact::from(35_000_u32)
    }
}

/// The median of so many sorted figures: the middle one, or half the sum of the two in the middle.
fn middle(n: usize, figure: impl Fn(usize) -> Option<Exact>) -> Option<Exact> {
    let upper = figure(n / 2)?;
    if n % 2 == 1 {
        return Some(upper);
    }
    let lower = figure((n / 2).checked_sub(1)?)?;
    (lower + upper).checked_div(&Exact::from(2_u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(figures: &[i64]) -> Vec<(Exact, usize)> {
        let mut figures = figures.to_vec();
        figures.sort_unstable();
        (figures.into_iter().map(Exact::from).zip(0..)).collect()
    }

    fn spread(figures: &[i64]) -> Option<Spread> {
        Spread::of(&sorted(figures))
    }

    /// The medians by their definition, from distances that are sorted by themselves.
    #[test]
    fn each_side_has_the_median_of_its_own_distances() {
        for figures in [
            &[5, 6, 7, 8, 9, 10, 11, 12, 30][..],
            &[1, 1, 1, 2, 2, 9, 9, 9, 40, 50],
            &[3, 3, 3, 3, 3, 3, 3, 900],
            &[-9, -5, 0, 0, 1, 2, 4, 8, 16, 32, 64],
        ] {
            let figures = sorted(figures);
            let spread = Spread::of(&figures).unwrap();
            let side = |is_on_side: &dyn Fn(&Exact) -> bool| {
                let on_side = figures.iter().filter(|(figure, _)| is_on_side(figure));
                let mut distances: Vec<Exact> = on_side
                    .map(|(figure, _)| (figure - &spread.median).abs())
                    .collect();
                distances.sort_unstable();
                middle(distances.len(), |place| distances.get(place).cloned()).unwrap()
            };
            assert_eq!(spread.below, side(&|figure| *figure <= spread.median));
            assert_eq!(spread.above, side(&|figure| spread.median <= *figure));
            let far = spread.far(&figures).map(|(figure, _)| figure);
            let all = figures.iter().map(|(figure, _)| figure);
            assert!(far.eq(all.filter(|figure| spread.is_far(figure))));
        }
    }

    #[test]
    fn a_figure_is_far_only_beyond_both_bounds() {
        // Median 10; above it the distances 0 1 2 3 4 5 (the median itself among them) have the
        // middle 2.5, so 3.5·2.5/0.6745 = 12.97 is the bound: 23 is at distance 13. But it is
        // within three times the median; 31 is not.
        let figures = spread(&[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]).unwrap();
        assert_eq!(figures.median, Exact::from(10_i64));
        assert!(!figures.is_far(&Exact::from(23_i64)));
        assert!(!figures.is_far(&Exact::from(30_i64)));
        assert!(figures.is_far(&Exact::from(31_i64)));
        // Below, the same bound is under zero.
        assert!(!figures.is_far(&Exact::ZERO));
    }

    #[test]
    fn one_odd_figure_does_not_hide_itself() {
        let figures = spread(&[10, 10, 11, 11, 12, 12, 13, 100_000]).unwrap();
        assert!(figures.is_far(&Exact::from(100_000_i64)));
        assert!(!figures.is_far(&Exact::from(13_i64)));
    }

    #[test]
    fn too_few_figures_and_equal_ones_say_nothing() {
        assert!(spread(&[1, 2, 3, 4, 5, 6, 7]).is_none());
        let equal = spread(&[7; 8]).unwrap();
        assert!(!equal.is_far(&Exact::from(7_000_i64)));
    }
}
