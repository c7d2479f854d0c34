use std::ops::Range;

/// Height of a row before any is measured.
const BEFORE: usize = 34;

/// How high the rows of a long table are, in pixels: as measured for those that were made once, as
/// usual for the others. What was measured of a row stays, so that the rows above what is seen always
/// add up to the same and nothing jumps.
#[derive(Clone, Debug, Default)]
pub(super) struct RowHeights {
    /// By row; zero where it was never made.
    known: Vec<u16>,
    /// Of a row that was never made; zero before any is measured.
    usual: usize,
    /// Whether rows of different heights were seen.
    is_mixed: bool,
}

impl RowHeights {
    /// Takes the heights of rows that are in the page, from row `from` on, of so many in all. With
    /// another number of rows it is another table.
    pub(super) fn measured(
        &mut self,
        from: usize,
        n_rows: usize,
        heights: impl Iterator<Item = usize>,
    ) {
        if self.known.len() != n_rows {
            *self = Self {
                known: vec![0; n_rows],
                ..Self::default()
            };
        }
        let mut heights: Vec<usize> = heights.collect();
        let (Some(low), Some(high)) = (heights.iter().min(), heights.iter().max()) else {
            return;
        };
        if *low == 0 {
            return; // Not laid out, as where the page is not seen.
        }
        let is_uniform = low == high;
        let low = *low;
        for (known, height) in self.known.iter_mut().skip(from).zip(&heights) {
            *known = u16::try_from(*height).unwrap_or(u16::MAX);
        }
        if self.usual == 0 {
            heights.sort_unstable();
            self.usual = heights.get(heights.len() / 2).copied().unwrap_or(low);
        } else if is_uniform && !self.is_mixed && low != self.usual {
            // All rows are alike, and now of another height: the type has another size.
            self.known.fill(0);
            self.usual = low;
        }
        self.is_mixed |= !is_uniform;
    }

    /// The height of a row of which nothing else is known.
    pub(super) const fn usual(&self) -> usize {
        if self.usual == 0 { BEFORE } else { self.usual }
    }

    /// The height of some rows together.
    pub(super) fn sum(&self, rows: Range<usize>) -> usize {
        rows.map(|row| self.of(row)).sum()
    }

    /// The row at so many pixels from the top, and how many rows from it fill so many pixels.
    pub(super) fn seen(&self, top: usize, height: usize, n_rows: usize) -> (usize, usize) {
        let (mut first, mut above) = (0, 0);
        while first + 1 < n_rows && above + self.of(first) <= top {
            above += self.of(first);
            first += 1;
        }
        let (mut end, mut below) = (first, above);
        while end < n_rows && below < top + height {
            below += self.of(end);
            end += 1;
        }
        (first, end - first + 1)
    }

    fn of(&self, row: usize) -> usize {
        match self.known.get(row) {
            None | Some(0) => self.usual(),
            Some(known) => usize::from(*known),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows as the pages of schools have them: every fortieth is higher.
    fn height(row: usize) -> usize {
        if row % 40 == 8 { 65 } else { 39 }
    }

    /// Scrolling down by little steps, each time measuring what is made, passes every row in order and
    /// never jumps: what stands above the first row made is as high as the rows above really are.
    #[test]
    fn rows_of_different_heights_are_passed_in_order() {
        let n_rows = 5_000;
        let mut heights = RowHeights::default();
        let mut made = 0..12;
        let mut last = 0;
        for top in (0..60_000).step_by(97) {
            heights.measured(made.start, n_rows, made.clone().map(height));
            let (first, fit) = heights.seen(top, 620, n_rows);
            assert!(first >= last, "{top}: {first} after {last}");
            last = first;
            made = first.saturating_sub(8)..(first + fit + 12).min(n_rows);
            let really: usize = (0..made.start).map(height).sum();
            assert_eq!(
                heights.sum(0..made.start),
                really,
                "above row {}",
                made.start
            );
            let seen: usize = (0..first).map(height).sum();
            assert!(
                seen <= top && top < seen + height(first),
                "{top}: row {first}"
            );
        }
        assert!(last > 1_400, "{last}");
    }

    #[test]
    fn rows_that_are_all_alike_take_another_size_of_type() {
        let mut heights = RowHeights::default();
        heights.measured(0, 100, std::iter::repeat_n(30, 12));
        assert_eq!((heights.usual(), heights.sum(0..100)), (30, 3_000));
        heights.measured(0, 100, std::iter::repeat_n(36, 12));
        assert_eq!((heights.usual(), heights.sum(0..100)), (36, 3_600));
    }

    #[test]
    fn before_anything_is_measured_and_without_rows_there_is_an_answer() {
        let mut heights = RowHeights::default();
        assert_eq!(heights.seen(100, 100, 0), (0, 1));
        heights.measured(0, 0, std::iter::empty());
        assert_eq!(heights.sum(0..0), 0);
        assert_eq!(RowHeights::default().seen(68, 34, 10), (2, 2));
    }
}
