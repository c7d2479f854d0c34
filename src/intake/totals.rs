//! Rows of totals are no schools, but they check the schools.

use std::sync::Arc;

use super::header::{Column, Header};
use super::kind::AboutSheet;
use super::reader::Line;
use super::total_label::{Label, Members, is_place, members};
use super::{Diagnostic, Place, Table, table};
use crate::model::Entry;
use crate::model::Value;
use crate::pace::Pace;
use crate::quantity::{Exact, sum};

/// A row of totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Total {
    /// Its row.
    pub row: usize,
    /// What it calls itself.
    pub label: Label,
    /// The schools that its label names.
    pub members: Members,
}

/// The figures of one row, by the places of their columns in the header; `None` for a cell that
/// could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures(Vec<(usize, Option<Exact>)>);

impl Figures {
    /// Takes what a cell states in.
    pub fn state(&mut self, column: usize, entry: &Entry) {
        match entry {
            Entry::Known(Value::Number(number)) => self.0.push((column, Some(number.clone()))),
            Entry::Unreadable(_) => self.0.push((column, None)),
            Entry::Known(_) | Entry::Missing | Entry::NotApplicable | Entry::CountedIn(_) => (),
        }
    }

    /// Marks the columns in which the two differ.
    fn mark_differences(&self, other: &Self, is_changed: &mut [bool]) {
        let only_in = |a: &Self, b: &Self, is_changed: &mut [bool]| {
            for figure in a.0.iter().filter(|figure| !b.0.contains(figure)) {
                if let Some(mark) = is_changed.get_mut(figure.0) {
                    *mark = true;
                }
            }
        };
        only_in(self, other, is_changed);
        only_in(other, self, is_changed);
    }
}

/// What stands below the header of a table of schools.
pub(super) struct Below<'a> {
    /// The table.
    pub table: &'a Table,
    /// Its header.
    pub header: &'a Header,
    /// Its rows from the first below the header on.
    pub lines: &'a [Arc<Line>],
    /// The rows of schools.
    pub schools: Vec<usize>,
    /// The rows of totals and what they call themselves.
    pub totals: Vec<(usize, Label)>,
}

impl Below<'_> {
    fn line(&self, row: usize) -> Option<&Line> {
        let place = row.checked_sub(self.header.data)?;
        self.lines.get(place).map(Arc::as_ref)
    }

    /// The figures of every column of the header.
    pub fn tallies(&self) -> Vec<Tally> {
        let all = vec![true; self.header.columns.len()];
        self.tallies_of(&all)
    }

    /// The figures of some columns; the others' tallies are empty.
    fn tallies_of(&self, is_wanted: &[bool]) -> Vec<Tally> {
        let mut tallies: Vec<Tally> = is_wanted.iter().map(|_| Tally::default()).collect();
        let wanted = |(column, _): &&(usize, _)| is_wanted.get(*column) == Some(&true);
        for row in &self.schools {
            let figures = self.line(*row).map(|line| &line.figures);
            for (column, figure) in figures.iter().flat_map(|it| it.0.iter().filter(wanted)) {
                if let Some(tally) = tallies.get_mut(*column) {
                    match figure {
                        Some(figure) => tally.figures.push((*row, figure.clone())),
                        None => tally.has_gap = true,
                    }
                }
            }
        }
        for (row, _) in &self.totals {
            let figures = self.line(*row).map(|line| &line.figures);
            for (column, figure) in figures.iter().flat_map(|it| it.0.iter().filter(wanted)) {
                if let (Some(tally), Some(figure)) = (tallies.get_mut(*column), figure) {
                    tally.totals.push((*row, figure.clone()));
                }
            }
        }
        tallies
    }
}

/// The rows of totals of a table as they were checked last.
#[derive(Debug, Default)]
pub(super) struct Totals {
    schools: Vec<usize>,
    totals: Vec<Total>,
    rows: Vec<table::Row>,
    lines: Vec<Arc<Line>>,
    /// What was told of each column of the header.
    told: Vec<Vec<Diagnostic>>,
}

impl Totals {
    /// Checks the totals of every column; those in which nothing has changed are not added up again.
    pub async fn check(
        &mut self,
        below: Below<'_>,
        diagnostics: &mut Vec<Diagnostic>,
        pace: &dyn Pace,
    ) {
        if below.totals.is_empty() {
            *self = Self::default();
            return;
        }
        pace.rest().await;
        let mut totals = self.named(&below);
        if totals.is_empty() {
            for (row, label) in &below.totals {
                let members = match label {
                    Label::Part(part) => {
                        pace.rest().await;
                        members(below.table, below.header, &below.schools, part)
                    }
                    Label::Whole | Label::Subtotal => Members::default(),
                };
                let (row, label) = (*row, label.clone());
                totals.push(Total {
                    row,
                    label,
                    members,
                });
            }
        }
        let n_columns = below.header.columns.len();
        let is_same = totals == self.totals
            && below.schools == self.schools
            && below.lines.len() == self.lines.len()
            && n_columns == self.told.len();
        let mut is_changed = vec![!is_same; n_columns];
        if is_same {
            let both = self.lines.iter().zip(below.lines);
            for (before, now) in both.filter(|(before, now)| !Arc::ptr_eq(before, now)) {
                now.figures
                    .mark_differences(&before.figures, &mut is_changed);
            }
        }
        pace.rest().await;
        let tallies = below.tallies_of(&is_changed);
        // Whoever is stopped in between leaves what was there before.
        let mut all_told = self.told.clone();
        all_told.resize_with(n_columns, Vec::new);
        let columns = below.header.columns.iter().zip(&tallies).zip(is_changed);
        for (((column, tally), is_changed), told) in columns.zip(&mut all_told) {
            if is_changed {
                pace.rest().await;
                told.clear();
                tally.check(below.table, column, &totals, told);
            }
            diagnostics.extend(told.iter().cloned());
        }
        self.told = all_told;
        self.rows.clone_from(&below.table.rows);
        self.lines = below.lines.to_vec();
        self.schools = below.schools;
        self.totals = totals;
    }

    /// The totals as they were named last, where no row can change what their labels name.
    fn named(&self, below: &Below<'_>) -> Vec<Total> {
        let labels = self.totals.iter().map(|total| (total.row, &total.label));
        let is_same = labels.eq(below.totals.iter().map(|(row, label)| (*row, label)))
            && self.schools == below.schools
            && self.rows.len() == below.table.rows.len()
            && self.totals.iter().all(Total::is_named_in_words);
        let mut rows = self.rows.iter().zip(&below.table.rows);
        if is_same && rows.all(|(before, now)| Arc::ptr_eq(before, now) || same_words(before, now))
        {
            self.totals.clone()
        } else {
            Vec::new()
        }
    }
}

impl Total {
    /// Whether no figure can say what the label says.
    fn is_named_in_words(&self) -> bool {
        match &self.label {
            Label::Part(part) => part.chars().any(char::is_alphabetic),
            Label::Whole | Label::Subtotal => true,
        }
    }
}

/// Whether two rows differ in nothing but figures.
fn same_words(before: &table::Row, now: &table::Row) -> bool {
    let is_figure = |text: &str| {
        text.chars()
            .all(|letter| letter.is_ascii() && !letter.is_ascii_alphabetic())
    };
    before.len() == now.len()
        && before.iter().zip(now.iter()).all(|(before, now)| {
            let (before, now) = (before.text.trim(), now.text.trim());
            before == now
                || is_figure(before) && is_figure(now) && before.is_empty() == now.is_empty()
        })
}

/// One column's figures.
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
