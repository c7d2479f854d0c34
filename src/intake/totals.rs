//! Rows of totals are no schools, but they check the schools.

use super::header::Column;
use super::kind::AboutSheet;
use super::{Diagnostic, Place, Table};
use crate::model::Entry;
use crate::model::Value;
use crate::quantity::{Exact, sum};

/// One column's figures, row by row, while a table is read.
#[derive(Default)]
pub(super) struct Tally {
    /// Row and figure of each school that states one.
    figures: Vec<(usize, Exact)>,
    /// Row and figure of each total.
    totals: Vec<(usize, Exact)>,
    /// A cell that could not be read makes every sum uncertain.
    has_gap: bool,
}

impl Tally {
    /// Takes the figure of a school in.
    pub fn school(&mut self, row: usize, entry: &Entry) {
        match entry {
            Entry::Known(Value::Number(number)) => self.figures.push((row, number.clone())),
            Entry::Unreadable(_) => self.has_gap = true,
            Entry::Known(_) | Entry::Missing | Entry::NotApplicable | Entry::CountedIn(_) => (),
        }
    }

    /// Takes the figure of a row of totals in.
    pub fn total(&mut self, row: usize, entry: &Entry) {
        if let Entry::Known(Value::Number(number)) = entry {
            self.totals.push((row, number.clone()));
        }
    }

    /// A figure that is not on any school's row, as of a row without a name.
    pub fn gap(&mut self) {
        self.has_gap = true;
    }

    /// The totals that agree with no sum they can stand for: of all schools, of those since
    /// the total before, of those up to here, of those up to the next total.
    pub fn check(&self, table: &Table, column: &Column, diagnostics: &mut Vec<Diagnostic>) {
        if self.has_gap || self.figures.is_empty() || self.totals.is_empty() {
            return;
        }
        let sums = RunningSums::new(&self.figures);
        let all = sums.between(None, None);
        for (index, (row, stated)) in self.totals.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|i| self.totals.get(i));
            let from = before.map(|(row, _)| *row);
            let to = self.totals.get(index + 1).map(|(row, _)| *row);
            let since = sums.between(from, Some(*row));
            let agrees = *stated == all
                || *stated == since
                || *stated == sums.between(None, Some(*row))
                || *stated == sums.between(Some(*row), to);
            if agrees {
                continue;
            }
            // The only total is of all schools; of several, each is of those above it.
            let summed = if self.totals.len() == 1 {
                all.clone()
            } else {
                since
            };
            let kind = AboutSheet::TotalMismatch {
                header: column.shown.clone(),
                stated: stated.clone(),
                difference: stated - &summed,
                summed,
            };
            let place = Place::Cell(table.cell_ref(*row, column.index));
            diagnostics.push(Diagnostic::new(place, kind));
        }
    }

    /// The sum of all schools.
    pub fn all(&self) -> Exact {
        let figures: Vec<Exact> = self.figures.iter().map(|(_, it)| it.clone()).collect();
        sum(&figures)
    }
}

/// The figures of a column added up row by row, so that the sum of any rows is one difference.
struct RunningSums<'a> {
    /// In the order of their rows.
    figures: &'a [(usize, Exact)],
    /// Before the first figure, after the first, and so on.
    sums: Vec<Exact>,
}

impl<'a> RunningSums<'a> {
    fn new(figures: &'a [(usize, Exact)]) -> Self {
        let mut sums = vec![Exact::ZERO];
        let mut total = Exact::ZERO;
        for (_, figure) in figures {
            total = &total + figure;
            sums.push(total.clone());
        }
        Self { figures, sums }
    }

    /// The sum of the figures in the rows after `after` and before `before`.
    fn between(&self, after: Option<usize>, before: Option<usize>) -> Exact {
        let first = after.map_or(0, |after| self.n_rows_where(|row| row <= after));
        let end = before.map_or(self.figures.len(), |before| {
            self.n_rows_where(|row| row < before)
        });
        match (self.sums.get(first), self.sums.get(end)) {
            (Some(low), Some(high)) if first < end => high - low,
            _ => Exact::ZERO,
        }
    }

    fn n_rows_where(&self, is_before: impl Fn(usize) -> bool) -> usize {
        self.figures.partition_point(|(row, _)| is_before(*row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_of_running_sums_is_the_sum_of_the_rows_between() {
        let figures: Vec<(usize, Exact)> = [0, 1, 2, 4, 5, 9, 10]
            .into_iter()
            .map(|row| {
                (
                    row,
                    Exact::ratio(7 * i64::try_from(row).unwrap() - 9, 4).unwrap(),
                )
            })
            .collect();
        let sums = RunningSums::new(&figures);
        let bounds = || [None].into_iter().chain((0..12).map(Some));
        for after in bounds() {
            for before in bounds() {
                let between = figures.iter().filter(|(row, _)| {
                    after.is_none_or(|after| after < *row)
                        && before.is_none_or(|before| *row < before)
                });
                let numbers: Vec<Exact> = between.map(|(_, figure)| figure.clone()).collect();
                let expected = crate::quantity::sum(&numbers);
                assert_eq!(
                    sums.between(after, before),
                    expected,
                    "{after:?} {before:?}"
                );
            }
        }
    }
}
