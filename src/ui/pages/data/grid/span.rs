use std::ops::Range;
use std::sync::Arc;

use super::keys::At;
use crate::app::{Area, ShownRows};
use crate::model::SheetRef;

/// What is selected: a rectangle from the active cell, which is edited and told about, to the
/// opposite corner. Rows are named by their numbers, whatever a filter hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The active cell.
    pub active: At,
    /// The opposite corner; the active cell again when nothing else is selected.
    pub corner: At,
    /// The cell that was gone to last, which is scrolled into sight.
    pub shows: At,
}

impl Span {
    /// One cell.
    pub const fn single(at: At) -> Self {
        Self {
            active: at,
            corner: at,
            shows: at,
        }
    }

    /// From the active cell to another.
    pub const fn to(self, corner: At) -> Self {
        Self {
            active: self.active,
            corner,
            shows: corner,
        }
    }

    /// A rectangle that was selected at once, as a whole row is; nothing moves.
    pub const fn block(self, active: At, corner: At) -> Self {
        Self {
            active,
            corner,
            shows: self.shows,
        }
    }

    /// Whether nothing but the active cell is selected.
    pub fn is_single(&self) -> bool {
        self.active == self.corner
    }

    /// The first and the last row.
    pub fn rows(&self) -> (usize, usize) {
        let (one, other) = (self.active.0, self.corner.0);
        (one.min(other), one.max(other))
    }

    /// The columns.
    pub fn columns(&self) -> Range<usize> {
        let (one, other) = (self.active.1, self.corner.1);
        one.min(other)..one.max(other) + 1
    }

    /// The selected columns of a row; none in a row that is not selected.
    pub fn columns_in(&self, row: usize) -> Range<usize> {
        let (first, last) = self.rows();
        if (first..=last).contains(&row) {
            self.columns()
        } else {
            0..0
        }
    }

    /// The selected cells that are shown.
    pub fn area(&self, sheet: &Arc<SheetRef>, shown: &ShownRows) -> Area {
        let (first, last) = self.rows();
        Area {
            sheet: Arc::clone(sheet),
            rows: shown.between(first, last),
            columns: self.columns(),
        }
    }

    /// The same on a table of which these rows are shown, and which has so many columns.
    pub fn within(self, shown: &ShownRows, n_columns: usize) -> Self {
        let last = n_columns.saturating_sub(1);
        let at = |(row, column): At| (shown.number(shown.position(row)), column.min(last));
        Self {
            active: at(self.active),
            corner: at(self.corner),
            shows: at(self.shows),
        }
    }
}

/// What a fill handle pulled from `span` to `at` covers: the span, and what was pulled over in the
/// direction that is longer, in rows that are shown and columns.
pub fn pulled(span: Span, (row, column): At, shown: &ShownRows) -> Span {
    let (first, last) = span.rows();
    let columns = span.columns();
    let position = |row| shown.position(row);
    let beyond = |first: usize, last: usize, at: usize| {
        first.saturating_sub(at).max(at.saturating_sub(last))
    };
    let down = beyond(position(first), position(last), position(row));
    let across = beyond(columns.start, columns.end - 1, column);
    let (begin, end) = if down >= across {
        (
            (first.min(row), columns.start),
            (last.max(row), columns.end - 1),
        )
    } else {
        (
            (first, columns.start.min(column)),
            (last, column.max(columns.end - 1)),
        )
    };
    span.block(begin, end)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;

    fn sheet() -> Arc<SheetRef> {
        Arc::new(SheetRef {
            file: String::new(),
            sheet: "a".to_owned(),
        })
    }

    #[test]
    fn a_span_is_the_same_from_either_corner() {
        let down = Span::single((1, 2)).to((3, 0));
        let up = Span::single((3, 0)).to((1, 2));
        let all = ShownRows::All(9);
        assert_eq!(down.area(&sheet(), &all), up.area(&sheet(), &all));
        assert_eq!((down.rows(), down.columns()), ((1, 3), 0..3));
        assert_eq!((down.columns_in(2), down.columns_in(4)), (0..3, 0..0));
    }

    #[test]
    fn hidden_rows_are_not_selected() {
        let shown = ShownRows::Some(Rc::new([0, 2, 5]));
        let area = Span::single((0, 0)).to((5, 1)).area(&sheet(), &shown);
        assert_eq!((area.rows, area.columns), (vec![0, 2, 5], 0..2));
    }

    #[test]
    fn a_table_that_became_smaller_keeps_the_span_inside() {
        let span = Span::single((8, 8)).within(&ShownRows::All(3), 2);
        assert_eq!(span, Span::single((2, 1)));
        let shown = ShownRows::Some(Rc::new([0, 4]));
        assert_eq!(Span::single((2, 0)).within(&shown, 2).active, (4, 0));
    }

    #[test]
    fn a_pulled_fill_goes_one_way_only() {
        let span = Span::single((2, 2)).to((3, 2));
        let all = ShownRows::All(20);
        let down = pulled(span, (9, 4), &all);
        assert_eq!((down.rows(), down.columns()), ((2, 9), 2..3));
        let left = pulled(span, (4, 0), &all);
        assert_eq!((left.rows(), left.columns()), ((2, 3), 0..3));
        assert_eq!(pulled(span, (2, 2), &all).rows(), (2, 3));
    }
}
