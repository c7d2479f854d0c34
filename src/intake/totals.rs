//! Rows of totals are no schools, but they check the schools.

use super::header::Column;
use super::kind::AboutSheet;
use super::total_label::{Label, Members, is_place};
use super::{Diagnostic, Place, Table};
use crate::model::Entry;
use crate::model::Value;
use crate::quantity::{Exact, sum};

/// A row of totals.
pub(super) struct Total {
    /// Its row.
    pub row: usize,
    /// What it calls itself.
    pub label: Label,
    /// The schools that its label names.
    pub members: Members,
}

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
    /// the total before, of those up to here, of those up to the next total, of those that the
    /// label names, of the totals before. Where nobody can tell which schools a subtotal is of,
    /// nothing is said.
    pub fn check(
        &self,
        table: &Table,
        column: &Column,
        rows: &[Total],
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        if self.has_gap || self.figures.is_empty() || self.totals.is_empty() {
            return;
        }
        let sums = RunningSums::new(&self.figures);
        let all = sums.between(None, None);
        for (index, (row, stated)) in self.totals.iter().enumerate() {
            let Some(total) = rows.iter().find(|total| total.row == *row) else {
                continue;
            };
            let before = index.checked_sub(1).and_then(|i| self.totals.get(i));
            let from = before.map(|(row, _)| *row);
            let to = self.totals.get(index + 1).map(|(row, _)| *row);
            let named = self.sum_of(&total.members.rows);
            let agrees = *stated == all
                || *stated == sums.between(from, Some(*row))
                || *stated == sums.between(None, Some(*row))
                || *stated == sums.between(Some(*row), to)
                || named.as_ref() == Some(stated)
                || total.label != Label::Whole && self.adds_up_before(index, stated);
            let is_rounded = || {
                let sums = [Some(&all), named.as_ref()];
                sums.into_iter()
                    .flatten()
                    .any(|sum| is_rounded(stated, sum))
            };
            if agrees || is_rounded() {
                continue;
            }
            let Some(summed) = self.meant(index, total, &sums, named) else {
                continue;
            };
            let kind = AboutSheet::TotalMismatch {
                header: column.shown.clone(),
                unit: column.unit,
                stated: stated.clone(),
                difference: stated - &summed,
                summed,
            };
            let place = Place::Cell(table.cell_ref(*row, column.index));
            diagnostics.push(Diagnostic::new(place, kind));
        }
    }

    /// The sum that a total must be of, if that is plain.
    fn meant(
        &self,
        index: usize,
        total: &Total,
        sums: &RunningSums,
        named: Option<Exact>,
    ) -> Option<Exact> {
        let is_only = self.totals.len() == 1;
        // Totals between the schools are each of those above it; below all schools they may be of any.
        let last_school = self.figures.last().map_or(0, |(row, _)| *row);
        let is_between = self
            .totals
            .first()
            .is_some_and(|(row, _)| *row < last_school);
        let before = index.checked_sub(1).and_then(|i| self.totals.get(i));
        let from = before.map(|(row, _)| *row);
        let since = sums
            .has_any(from, total.row)
            .then(|| sums.between(from, Some(total.row)));
        let all = || sums.between(None, None);
        match &total.label {
            Label::Whole if is_between => since.or_else(|| Some(all())),
            Label::Whole => Some(all()),
            Label::Subtotal if is_only => Some(all()),
            Label::Subtotal => since,
            Label::Part(_) if total.members.is_certain => named,
            Label::Part(part) if is_only && is_place(part) => Some(all()),
            Label::Part(_) => since.filter(|_| is_between),
        }
    }

    /// The sum of the figures of some rows; `None` when none states one.
    fn sum_of(&self, rows: &[usize]) -> Option<Exact> {
        let is_in = |(row, _): &&(usize, Exact)| rows.binary_search(row).is_ok();
        let figures = self.figures.iter().filter(is_in);
        let figures: Vec<Exact> = figures.map(|(_, figure)| figure.clone()).collect();
        (!figures.is_empty()).then(|| sum(&figures))
    }

    /// Whether the totals right before add up to a figure.
    fn adds_up_before(&self, index: usize, stated: &Exact) -> bool {
        let mut added = Exact::ZERO;
        self.totals.iter().take(index).rev().any(|(_, figure)| {
            added = &added + figure;
            added == *stated
        })
    }

    /// The sum of all schools.
    pub fn all(&self) -> Exact {
        let figures: Vec<Exact> = self.figures.iter().map(|(_, it)| it.clone()).collect();
        sum(&figures)
    }
}

/// Whether a total in whole numbers is the sum of figures with decimals, rounded.
fn is_rounded(stated: &Exact, sum: &Exact) -> bool {
    let difference = if stated < sum {
        sum - stated
    } else {
        stated - sum
    };
    let half = Exact::ratio(1, 2).unwrap_or(Exact::ZERO);
    stated.is_integer() && !sum.is_integer() && difference <= half
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

    /// Whether a school between two rows states a figure.
    fn has_any(&self, after: Option<usize>, before: usize) -> bool {
        let first = after.map_or(0, |after| self.n_rows_where(|row| row <= after));
        first < self.n_rows_where(|row| row < before)
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
