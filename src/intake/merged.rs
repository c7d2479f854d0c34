//! Merged ranges below the header: what stands in the first cell is said of all rows.

use std::borrow::Cow;
use std::sync::Arc;

use super::Table;
use super::alias::Resolved;
use super::header::{Column, Header};
use crate::model::{ValueKind, Variable};

/// The table with names, kinds and levels repeated in the rows that their merged cells span. A merged
/// figure is left in its first row: it may be of all rows together.
pub(super) fn filled_down<'a>(table: &'a Table, header: &Header) -> Cow<'a, Table> {
    let mut table = Cow::Borrowed(table);
    let merges = table.merges.clone();
    for (top, left, bottom, right) in merges {
        let (top, bottom) = (top as usize, bottom as usize);
        if left != right || top == bottom || top < header.data {
            continue;
        }
        let index = usize::from(left);
        let is_repeated = |column: &Column| column.index == index && names(&column.resolved);
        let text = table.text(top, index).to_owned();
        if text.is_empty() || !header.columns.iter().any(is_repeated) {
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
