//! Headers below the header: printed pages repeat it, and sheets put together of several tables
//! have another one, by which the rows below it must not be read.

use super::Table;
use super::alias::{Names, Resolved};
use super::header::{Header, is_row_of_numbers};
use super::header_unit::split_unit;
use super::rows::{column_of, is_remark};
use super::words::key;
use crate::model::Variable;

/// What a row is to the header that the table is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Below it.
    Below,
    /// A row of the same header once more.
    Repeats,
    /// The first row of another header.
    Other,
    /// Below another header.
    BelowOther,
}

/// Looks out for headers below the header of a table of schools.
pub(super) struct Watch<'a> {
    table: &'a Table,
    header: &'a Header,
    names: &'static Names,
    /// The rows of the header, and of the units below it.
    block: Vec<usize>,
    /// Columns of which figures are read.
    used: Vec<usize>,
    /// The column of the schools' names.
    naming: usize,
}

/// Where the reader is among the rows below the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// How many rows of the header have just been repeated, while some are still to come.
    n_repeated: usize,
    /// What the row before was.
    before: Standing,
}

impl Default for Position {
    /// Right below the header.
    fn default() -> Self {
        Self {
            n_repeated: 0,
            before: Standing::Below,
        }
    }
}

impl<'a> Watch<'a> {
    /// Begins below the header.
    pub fn new(table: &'a Table, header: &'a Header) -> Self {
        let naming = column_of(header, Variable::SchoolName)
            .or_else(|| column_of(header, Variable::SchoolCode))
            .unwrap_or(0);
        let is_used = |resolved: &Resolved| match resolved {
            Resolved::One(..) | Resolved::Levelless(_) | Resolved::Whole(_) | Resolved::Level => {
                true
            }
            Resolved::PerPupil | Resolved::Ignored | Resolved::Ambiguous(_) | Resolved::Unknown => {
                false
            }
        };
        let used = header.columns.iter().filter(|c| is_used(&c.resolved));
        let rows = header.rows.0..header.data;
        Self {
            table,
            header,
            names: Names::shared(),
            block: rows.filter(|row| !is_row_of_numbers(table, *row)).collect(),
            used: used.map(|column| column.index).collect(),
            naming,
        }
    }

    /// What a row is after what stands above it, and where the reader is below it.
    pub fn next(&self, row: usize, position: Position) -> (Standing, Position) {
        let is_blank = (0..self.table.row(row).len()).all(|c| self.table.text(row, c).is_empty());
        if is_blank || is_row_of_numbers(self.table, row) {
            let standing = match position.before {
                Standing::Other | Standing::BelowOther => Standing::BelowOther,
                Standing::Below | Standing::Repeats => Standing::Below,
            };
            return (standing, position);
        }
        let (before, n_repeated) = self.standing(row, position);
        (before, Position { n_repeated, before })
    }

    fn standing(&self, row: usize, position: Position) -> (Standing, usize) {
        let expected = position.n_repeated;
        if self.is_like(row, expected) {
            let n_repeated = expected + 1;
            let is_whole = n_repeated >= self.block.len();
            return (Standing::Repeats, if is_whole { 0 } else { n_repeated });
        }
        // Of a header that was begun once more, the rest is another.
        if expected > 0 {
            return (Standing::Other, 0);
        }
        let standing = match (position.before, self.is_header(row)) {
            (Standing::Below | Standing::Repeats, true) => Standing::Other,
            (Standing::Below | Standing::Repeats, false) => Standing::Below,
            // The lower rows of another header are below its first.
            (Standing::Other | Standing::BelowOther, _) => Standing::BelowOther,
        };
        (standing, 0)
    }

    /// Whether a row says the same as a row of the header: in the lowest row in every column that is
    /// read, in those above, whose words reach to the right, in all columns.
    fn is_like(&self, row: usize, expected: usize) -> bool {
        let Some(own) = self.block.get(expected).copied() else {
            return false;
        };
        let is_group = own < self.header.rows.1;
        let n_columns = self.table.row(row).len().max(self.table.row(own).len());
        let columns: Vec<usize> = if is_group {
            (0..n_columns).collect()
        } else {
            self.used.clone()
        };
        let mut n_same = 0;
        for column in columns {
            let text = key(self.table.text(row, column));
            let stated = key(self.table.text(own, column));
            // A cell that is merged with those above it may state their text once more.
            let is_carried = || {
                let above = self.block.iter().take(expected).rev();
                let mut above = above.map(|above| key(self.table.text(*above, column)));
                stated.is_empty() && above.find(|above| !above.is_empty()) == Some(text.clone())
            };
            if text != stated && !is_carried() {
                return false;
            }
            n_same += usize::from(!text.is_empty());
        }
        n_same >= 1
    }

    /// Whether a row is one of a header, of this one or of another: it says 学校名称 where schools are
    /// named, or mostly what headers say, or nothing but units.
    fn is_header(&self, row: usize) -> bool {
        let own = key(self.table.text(row, self.naming));
        let mut rows = self.header.rows.0..=self.header.rows.1;
        let is_named_so =
            !own.is_empty() && rows.any(|above| key(self.table.text(above, self.naming)) == own);
        // A school may be called 学校, but not 学校名称.
        if is_named_so && own.contains('名') {
            return true;
        }
        let cells = 0..self.table.row(row).len();
        let texts = cells.map(|column| self.table.text(row, column));
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        // 填表人 and 审核人 stand in headers too.
        if texts.first().is_some_and(|first| is_remark(first)) {
            return false;
        }
        let is_figure = |text: &&str| {
            text.chars()
                .all(|c| c.is_ascii_digit() || ['.', ',', '%', '-'].contains(&c))
        };
        // This runs for every row, and most have figures.
        if texts.len() < 2 || texts.iter().any(is_figure) {
            return false;
        }
        let split: Vec<_> = texts.iter().map(|text| split_unit(text)).collect();
        let is_unit = |(words, unit): &(String, Option<_>)| words.is_empty() && unit.is_some();
        if split.iter().all(is_unit) {
            return true;
        }
        let words: Vec<String> = split.iter().map(|(words, _)| key(words)).collect();
        let names_schools = |word: &String| {
            let resolved = self.names.school(std::slice::from_ref(word));
            matches!(
                resolved,
                Resolved::One(Variable::SchoolName | Variable::SchoolCode, ..)
            )
        };
        let n_known = words.iter().filter(|word| self.is_known(word)).count();
        let has_name = words.iter().any(names_schools);
        2 * n_known > words.len() && (n_known > 2 || has_name || words.len() == n_known)
    }

    /// Whether a text stands in the header, or is known to stand in one.
    fn is_known(&self, word: &String) -> bool {
        let in_header = || {
            let mut cells = self.block.iter().flat_map(|above| {
                let columns = 0..self.table.row(*above).len();
                columns.map(|column| self.table.text(*above, column))
            });
            cells.any(|text| !text.is_empty() && key(&split_unit(text).0) == *word)
        };
        let is_name = |resolved| !matches!(resolved, Resolved::Unknown | Resolved::PerPupil);
        !word.is_empty() && (is_name(self.names.school(std::slice::from_ref(word))) || in_header())
    }
}
