use std::collections::HashMap;

use super::table::{CheckLine, CheckTable, Checked, check_tables};
use crate::engine::Assessment;
use crate::model::County;
use crate::standard::Standard;

/// The checks of items, to be looked up by school: made once for many schools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIndex {
    /// Each table with the id of its item.
    tables: Vec<(String, CheckTable)>,
    /// Where the lines of each row are: table and line.
    of_row: HashMap<usize, Vec<(usize, usize)>>,
}

/// A line of a check of an item.
#[derive(Clone, Copy, Debug)]
pub struct IndexedLine<'a> {
    /// The row of `County::schools` that it is about.
    pub row: usize,
    /// The item's id.
    pub item: &'a str,
    /// The check.
    pub table: &'a CheckTable,
    /// The line.
    pub line: &'a CheckLine,
}

impl CheckIndex {
    /// The checks of these items; those of subjects are in no row.
    pub fn of<'a>(
        standard: &Standard,
        county: &County,
        assessment: &Assessment,
        items: impl Iterator<Item = &'a str>,
    ) -> Self {
        let tables: Vec<(String, CheckTable)> = items
            .flat_map(|item| {
                let tables = check_tables(standard, county, assessment, item);
                tables
                    .into_iter()
                    .map(move |table| (item.to_owned(), table))
            })
            .collect();
        let mut of_row: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
        for (at, (_, table)) in tables.iter().enumerate() {
            for (index, line) in table.lines.iter().enumerate() {
                if let Checked::School(row) | Checked::Unit(row, _) = line.who {
                    of_row.entry(row).or_default().push((at, index));
                }
            }
        }
        Self { tables, of_row }
    }

    /// The lines about these rows, in the order of items, checks and lines.
    pub fn lines(&self, rows: impl Iterator<Item = usize>) -> Vec<IndexedLine<'_>> {
        let mut places: Vec<(usize, usize, usize)> = rows
            .flat_map(|row| {
                let places = self.of_row.get(&row).into_iter().flatten();
                places.map(move |(table, line)| (*table, *line, row))
            })
            .collect();
        places.sort_unstable();
        let lines = places.into_iter().filter_map(|(table, line, row)| {
            let (item, table) = self.tables.get(table)?;
            let line = table.lines.get(line)?;
            Some(IndexedLine {
                row,
                item,
                table,
                line,
            })
        });
        lines.collect()
    }
}
