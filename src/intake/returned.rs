//! A workbook that was sent out to be corrected, as it comes back.
//!
//! It names in a sheet of its own, for every cell that could be corrected, the school, the fact and
//! the text as it was sent. A row is found by its key, so that rows may have moved, and the sheet by
//! its mark, so that any program may have saved it.

use std::collections::BTreeMap;

use super::Table;
use crate::model::Variable;

/// What the first cell of the sheet that names the cells says; it changes with the layout.
pub const RETURN_MARK: &str = "junheng.return/1";

/// The name of that sheet. Nothing depends on it but who opens the workbook.
pub const RETURN_SHEET: &str = "junheng";

/// The key of the row with this number, as it stands in the first column of its sheet.
pub fn returned_key(number: usize) -> String {
    format!("#{number}")
}

/// A workbook that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The name of the file.
    pub file: String,
    /// The name of the county that it is about; may be empty.
    pub county: String,
    /// The cells that could be corrected and are still there.
    pub cells: Vec<ReturnedCell>,
}

/// A cell that could be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedCell {
    /// The code of the school as it was sent; may be empty.
    pub code: String,
    /// The name of the school as it was sent; may be empty.
    pub name: String,
    /// The fact.
    pub variable: Variable,
    /// The text as it was sent.
    pub sent: String,
    /// The text as it came back.
    pub text: String,
}

impl ReturnedCell {
    /// Whether somebody changed it.
    pub fn is_edited(&self) -> bool {
        self.text != self.sent
    }
}

/// The workbook that came back, if these tables of one file are one.
pub fn returned(tables: &[Table]) -> Option<Returned> {
    let record = tables.iter().find(|table| is_record(table))?;
    let sheet = record.sheet.as_ref();
    let offset: usize = record.text(0, OFFSET).parse().ok()?;
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    for table in tables.iter().filter(|table| !is_record(table)) {
        for row in 0..table.rows.len() {
            let mut columns = 0..table.row(row).len();
            if let Some(column) = columns.find(|column| table.text(row, *column).starts_with('#')) {
                let text = table.text(row, column + offset);
                // Of two rows with one key the first is the one that was sent.
                found
                    .entry(table.text(row, column))
                    .or_insert_with(|| plain(text));
            }
        }
    }
    let rows = FIRST_ROW..record.rows.len();
    let cells = rows.filter_map(|row| {
        let cell = |column| record.text(row, column);
        Some(ReturnedCell {
            code: cell(CODE).to_owned(),
            name: cell(NAME).to_owned(),
            variable: Variable::from_id(cell(VARIABLE))?,
            sent: plain(cell(SENT)),
            text: found.get(cell(KEY))?.clone(),
        })
    });
    Some(Returned {
        file: sheet.file.clone(),
        county: record.text(0, COUNTY).to_owned(),
        cells: cells.collect(),
    })
}

/// The first row of the record: its mark, the county, and how far right of its key the text stands.
const COUNTY: usize = 1;
const OFFSET: usize = 2;
/// Below it one row for each cell.
const FIRST_ROW: usize = 1;
const KEY: usize = 0;
const CODE: usize = 1;
const NAME: usize = 2;
const VARIABLE: usize = 3;
const SENT: usize = 4;

/// The files of which nothing is to be read as a table.
pub(super) fn files(tables: &[Table]) -> Vec<String> {
    let records = tables.iter().filter(|table| is_record(table));
    records.map(|table| table.sheet.file.clone()).collect()
}

fn is_record(table: &Table) -> bool {
    table.text(0, 0) == RETURN_MARK
}

/// A text as every program leaves it: line breaks and white space around it may change.
fn plain(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace("_x000D_", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::RawCell;

    fn table(sheet: &str, rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| RawCell {
            text: (*text).to_owned(),
        };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table::new("back.xlsx", sheet, rows.collect(), Vec::new())
    }

    fn record() -> Table {
        table(
            "x",
            &[
                &[RETURN_MARK, "示例县", "2"],
                &["#1", "9", "甲小学", "primary_students", "九百"],
                &["#2", "9", "甲小学", "junior_students", ""],
                &["#3", "9", "甲小学", "no_such_fact", ""],
                &["#4", "9", "甲小学", "primary_classes", "2"],
            ],
        )
    }

    #[test]
    fn a_row_is_found_by_its_key_wherever_it_moved() {
        let sheet = table(
            "甲小学",
            &[
                &["", "", ""],
                &["", "#2", "初中在校生数", ""],
                &["", "#1", "小学在校生数", " 900 "],
            ],
        );
        let found = returned(&[sheet, record()]).unwrap();
        let cells: Vec<_> = found
            .cells
            .iter()
            .map(|cell| (cell.variable, cell.text.as_str(), cell.is_edited()))
            .collect();
        // The row #4 was deleted: nobody corrected it.
        assert_eq!(
            cells,
            [
                (Variable::PrimaryStudents, "900", true),
                (Variable::JuniorStudents, "", false)
            ]
        );
        assert_eq!(found.county, "示例县");
    }

    #[test]
    fn a_plain_workbook_did_not_come_back() {
        assert_eq!(returned(&[table("学校", &[&["学校名称"]])]), None);
        assert_eq!(returned(&[]), None);
    }

    #[test]
    fn nothing_of_a_workbook_that_came_back_is_read_as_a_table() {
        let list = table(
            "清单",
            &[
                &["学校代码", "学校名称", "小学在校生数"],
                &["9", "甲小学", "900"],
            ],
        );
        let reading = crate::intake::read(&[list, record()]);
        assert!(
            reading
                .counties
                .iter()
                .all(|county| county.schools.is_empty())
        );
    }
}
