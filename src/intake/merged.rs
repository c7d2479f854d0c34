//! Merged ranges below the header: what stands in the first cell is said of all rows.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Table;
use super::alias::Resolved;
use super::header::Header;
use super::words::key;
use super::{rows, value};
use crate::model::{ValueKind, Variable};

/// A table of schools with names, kinds and levels repeated in the rows that their merged cells span.
/// A merged figure is left in its first row: it is of all rows together, and [`Shared`] finds those of
/// several schools.
pub(super) fn filled_down<'a>(table: &'a Table, header: &Header) -> Cow<'a, Table> {
    let naming = header.columns.iter().filter(|it| names(&it.resolved));
    let columns: Vec<usize> = naming.map(|column| column.index).collect();
    columns_filled_down(table, header.data, &columns)
}

/// The table with what stands in merged cells of some columns, from a row on, repeated in all rows
/// that they span.
pub(super) fn columns_filled_down<'a>(
    table: &'a Table,
    first: usize,
    columns: &[usize],
) -> Cow<'a, Table> {
    let mut table = Cow::Borrowed(table);
    let merges = table.merges.clone();
    for (top, left, bottom, right) in merges {
        let (top, bottom) = (top as usize, bottom as usize);
        if left != right || top == bottom || top < first {
            continue;
        }
        let index = usize::from(left);
        let text = table.text(top, index).to_owned();
        if text.is_empty() || !columns.contains(&index) {
            continue;
        }
        let last = bottom.min(table.rows.len().saturating_sub(1));
        for row in top + 1..=last {
            let cells = table.to_mut().rows.get_mut(row).map(Arc::make_mut);
            let Some(cells) = cells else {
                continue;
            };
            if cells.len() <= index {
                cells.resize_with(index + 1, Default::default);
            }
            if let Some(cell) = cells.get_mut(index)
                && cell.text.is_empty()
            {
                cell.text.clone_from(&text);
            }
        }
    }
    table
}

/// Merged cells with a figure over the rows of several schools: the figure is of all together.
#[derive(Default)]
pub(super) struct Shared {
    /// For each cell of such a range, its place in `ranges`.
    cells: BTreeMap<(usize, usize), usize>,
    ranges: Vec<SharedFigure>,
}

/// One figure for several schools.
pub(super) struct SharedFigure {
    /// The first row of the range.
    pub top: usize,
    /// What stands in it.
    pub text: String,
    /// The range, as in `D3:D4`.
    pub range: String,
}

impl Shared {
    /// Finds them in a table whose names are filled down.
    pub fn find(table: &Table, header: &Header) -> Self {
        let mut shared = Self::default();
        // Ranges that overlap are no workbook's; they must not cost more than the table has cells.
        let n_columns = table.n_columns();
        let mut n_left = table.rows.len().saturating_mul(n_columns);
        let schools = BySchool::of(table, header);
        for (top, left, bottom, right) in table.merges.iter().copied() {
            let (top, left) = (top as usize, usize::from(left));
            let bottom = (bottom as usize).min(table.rows.len().saturating_sub(1));
            let right = usize::from(right).min(n_columns.saturating_sub(1));
            let text = table.text(top, left);
            let is_one = value::states_nothing(text) || !schools.has_several(top, bottom);
            if top < header.data || is_one || right < left {
                continue;
            }
            let n_cells = (bottom - top + 1).saturating_mul(right - left + 1);
            if n_left < n_cells {
                break;
            }
            n_left -= n_cells;
            let index = shared.ranges.len();
            let first = table.cell_ref(top, left).address();
            let last = table.cell_ref(bottom, right).address();
            shared.ranges.push(SharedFigure {
                top,
                text: text.to_owned(),
                range: format!("{first}:{last}"),
            });
            for row in top..=bottom {
                for column in left..=right {
                    shared.cells.insert((row, column), index);
                }
            }
        }
        shared
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// The figure for several schools that a cell is a part of, if its fact is one.
    pub fn at(&self, row: usize, column: usize, variable: Variable) -> Option<&SharedFigure> {
        let index = self.cells.get(&(row, column))?;
        let is_figure = matches!(
            variable.kind(),
            ValueKind::Count | ValueKind::Decimal | ValueKind::Counts | ValueKind::Decimals
        );
        self.ranges.get(*index).filter(|_| is_figure)
    }
}

/// Which rows are of which school.
struct BySchool {
    /// For each row, how many rows up to it are of another school than the one before.
    n_schools: Vec<usize>,
}

impl BySchool {
    fn of(table: &Table, header: &Header) -> Self {
        let mut n = 0;
        let mut before = None;
        let mut n_schools = Vec::with_capacity(table.rows.len());
        let is_needed = table
            .merges
            .iter()
            .any(|(top, _, bottom, _)| header.data <= *top as usize && top < bottom);
        if !is_needed {
            return Self { n_schools };
        }
        let at = |row, variable| {
            rows::column_of(header, variable).map_or("", |column| table.text(row, column))
        };
        for row in 0..table.rows.len() {
            if row >= header.data && rows::classify(table, header, row) == rows::Row::School {
                let name = key(at(row, Variable::SchoolName));
                let code = key(at(row, Variable::SchoolCode));
                let school = Some(if name.is_empty() { code } else { name });
                if before != school {
                    n += 1;
                    before = school;
                }
            }
            n_schools.push(n);
        }
        Self { n_schools }
    }

    fn has_several(&self, top: usize, bottom: usize) -> bool {
        match (self.n_schools.get(top), self.n_schools.get(bottom)) {
            (Some(first), Some(last)) => first < last,
            _ => false,
        }
    }
}

/// Whether a column says what a row is, and not how much of something there is.
fn names(resolved: &Resolved) -> bool {
    match resolved {
        Resolved::Level => true,
        Resolved::One(variable, ..) => is_word(*variable),
        Resolved::Levelless(_)
        | Resolved::Whole(_)
        | Resolved::PerPupil
        | Resolved::Ignored
        | Resolved::Ambiguous(_)
        | Resolved::Unknown => false,
    }
}

fn is_word(variable: Variable) -> bool {
    match variable.kind() {
        ValueKind::Text | ValueKind::SchoolKind | ValueKind::Setting | ValueKind::Organizer => true,
        ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Year
        | ValueKind::Flag
        | ValueKind::Judgement
        | ValueKind::Grade => false,
    }
}
