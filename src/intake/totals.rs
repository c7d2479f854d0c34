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
        if self.has_gap || self.figures.is_empty() {
            return;
        }
        for (index, (row, stated)) in self.totals.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|i| self.totals.get(i));
            let from = before.map_or(0, |(row, _)| *row);
            let to = self
                .totals
                .get(index + 1)
                .map_or(usize::MAX, |(row, _)| *row);
            let all = self.all();
            let since = self.between(from, *row);
            let agrees = *stated == all
                || *stated == since
                || *stated == self.between(0, *row)
                || *stated == self.between(*row, to);
            if agrees {
                continue;
            }
            // The only total is of all schools; of several, each is of those above it.
            let summed = if self.totals.len() == 1 { all } else { since };
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
        self.between(0, usize::MAX)
    }

    fn between(&self, after: usize, before: usize) -> Exact {
        let is_between = |row: usize| (after == 0 || after < row) && row < before;
        let figures = self.figures.iter().filter(|(row, _)| is_between(*row));
        sum(&figures
            .map(|(_, figure)| figure.clone())
            .collect::<Vec<_>>())
    }
}
