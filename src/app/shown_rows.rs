use std::rc::Rc;

/// Which rows of a table are shown: all, or those that a filter leaves.
///
/// A row has a number in its table, which never changes, and a position among those that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownRows {
    /// All, so many.
    All(usize),
    /// These, by number, rising.
    Some(Rc<[usize]>),
}

impl ShownRows {
    /// How many are shown.
    pub fn len(&self) -> usize {
        match self {
            Self::All(n_rows) => *n_rows,
            Self::Some(rows) => rows.len(),
        }
    }

    /// Whether none is shown.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the row at a position; of the last one beyond the end.
    pub fn number(&self, position: usize) -> usize {
        let last = self.len().saturating_sub(1);
        match self {
            Self::All(_) => position.min(last),
            Self::Some(rows) => rows.get(position.min(last)).copied().unwrap_or(0),
        }
    }

    /// Where a row stands; of a hidden one, where the next shown one does, or else the last.
    pub fn position(&self, number: usize) -> usize {
        let last = self.len().saturating_sub(1);
        match self {
            Self::All(_) => number.min(last),
            Self::Some(rows) => rows.partition_point(|row| *row < number).min(last),
        }
    }

    /// Whether a row is shown.
    pub fn shows(&self, number: usize) -> bool {
        match self {
            Self::All(n_rows) => number < *n_rows,
            Self::Some(rows) => rows.binary_search(&number).is_ok(),
        }
    }

    /// The numbers of the rows that are shown from `first` to `last`, both included, in any order.
    pub fn between(&self, first: usize, last: usize) -> Vec<usize> {
        let (first, last) = (first.min(last), first.max(last));
        match self {
            Self::All(n_rows) => (first..(last + 1).min(*n_rows)).collect(),
            Self::Some(rows) => {
                let begin = rows.partition_point(|row| *row < first);
                let end = rows.partition_point(|row| *row <= last);
                rows.get(begin..end).unwrap_or_default().to_vec()
            }
        }
    }

    /// The first `n_rows` rows from `first` on, for writing into them. A table that is shown whole
    /// goes on below its end; under a filter there must be enough rows to be seen: nobody would
    /// notice what is written into hidden ones.
    pub fn room(&self, first: usize, n_rows: usize) -> Option<Vec<usize>> {
        match self {
            Self::All(_) => Some((first..first + n_rows).collect()),
            Self::Some(rows) => {
                let begin = rows.partition_point(|row| *row < first);
                rows.get(begin..begin + n_rows).map(<[usize]>::to_vec)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filtered() -> ShownRows {
        ShownRows::Some(Rc::new([0, 3, 7]))
    }

    #[test]
    fn rows_keep_their_numbers_under_a_filter() {
        let shown = filtered();
        assert_eq!([0, 1, 2, 9].map(|at| shown.number(at)), [0, 3, 7, 7]);
        assert_eq!(
            [0, 1, 3, 7, 8].map(|row| shown.position(row)),
            [0, 1, 1, 2, 2]
        );
        assert_eq!([0, 1, 7].map(|row| shown.shows(row)), [true, false, true]);
    }

    #[test]
    fn hidden_rows_are_not_between_shown_ones() {
        assert_eq!(filtered().between(7, 1), [3, 7]);
        assert_eq!(ShownRows::All(5).between(3, 9), [3, 4]);
    }

    #[test]
    fn a_whole_table_has_room_below_its_end_and_a_filtered_one_only_where_it_shows() {
        assert_eq!(ShownRows::All(2).room(1, 3), Some(vec![1, 2, 3]));
        assert_eq!(filtered().room(3, 2), Some(vec![3, 7]));
        assert_eq!(filtered().room(3, 3), None);
    }

    #[test]
    fn an_empty_table_shows_nothing() {
        let empty = ShownRows::All(0);
        assert!(empty.is_empty() && !empty.shows(0));
        assert_eq!((empty.position(4), empty.number(4)), (0, 0));
    }
}
