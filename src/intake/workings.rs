use std::sync::Arc;

use super::mapping::Mapping;
use super::{Table, check, header, merge, reader};

/// What a reading leaves behind for the next one (中间结果), so that only what has changed is worked
/// out again. It changes no result: a reading with it gives the same as one without.
#[derive(Debug, Default)]
pub struct Workings {
    sheets: Vec<SheetWorkings>,
    pub(super) merging: merge::Workings,
    pub(super) merging_before: merge::Workings,
    pub(super) checking: Vec<check::Workings>,
    /// The decisions that all of it rests on.
    mapping: Mapping,
}

/// The part of one table.
#[derive(Debug, Default)]
pub(super) struct SheetWorkings {
    /// The table without its rows.
    table: Option<Table>,
    pub header: header::Workings,
    pub rows: reader::Workings,
}

impl Workings {
    /// Forgets everything if other decisions were made.
    pub(super) fn begin(&mut self, tables: &[Table], mapping: &Mapping) {
        if self.mapping != *mapping {
            *self = Self {
                mapping: mapping.clone(),
                ..Self::default()
            };
        }
        self.sheets
            .resize_with(tables.len(), SheetWorkings::default);
    }

    /// The part of the table at a place; empty where another one was there.
    pub(super) fn of(&mut self, place: usize, table: &Table) -> Option<&mut SheetWorkings> {
        let workings = self.sheets.get_mut(place)?;
        let is_same = workings.table.as_ref().is_some_and(|before| {
            // Two pasted tables have the same name, but are not the same.
            Arc::ptr_eq(&before.sheet, &table.sheet) && before.merges == table.merges
        });
        if !is_same {
            let bare = Table {
                sheet: Arc::clone(&table.sheet),
                rows: Vec::new(),
                merges: table.merges.clone(),
            };
            *workings = SheetWorkings {
                table: Some(bare),
                ..SheetWorkings::default()
            };
        }
        Some(workings)
    }
}
