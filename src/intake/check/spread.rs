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
    /// That of figures in any order; `None` when they are too few to say.
    pub fn of(mut figures: Vec<Exact>) -> Option<Self> {
        if figures.len() < FEWEST {
            return None;
        }
        figures.sort_unstable();
        let median = middle(&figures)?;
        let distances = |is_on_side: &dyn Fn(&Exact) -> bool| {
            let on_side = figures.iter().filter(|figure| is_on_side(figure));
            let mut distances: Vec<Exact> =
                on_side.map(|figure| (figure - &median).abs()).collect();
            distances.sort_unstable();
            middle(&distances)
        };
        let below = distances(&|figure| *figure <= median)?;
        let above = distances(&|figure| median <= *figure)?;
        Some(Self {
            median,
            below,
            above,
        })
    }

    /// Whether a figure is far out: its modified z-score `0.6745·|x − median| / MAD` is above 3.5
    /// (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993), and it is not within three
    /// times the median. The deviation is that of its own side (double MAD), because ratios of
    /// schools reach much further up than down. Where that side has no deviation, nothing is.
    pub fn is_far(&self, figure: &Exact) -> bool {
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

/// The median of sorted figures: the middle one, or half the sum of the two in the middle.
fn middle(sorted: &[Exact]) -> Option<Exact> {
    let upper = sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper.clone());
    }
    let lower = sorted.get(sorted.len() / 2 - 1)?;
    (lower + upper).checked_div(&Exact::from(2_u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(figures: &[i64]) -> Option<Spread> {
        Spread::of(figures.iter().copied().map(Exact::from).collect())
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
