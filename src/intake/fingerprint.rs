use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::mapping::{Choice, Mapping};
use super::{RawCell, Table};
use crate::model::{CellRef, SheetRef};
use crate::pace::{Pace, Steady, at_once};

/// The fingerprint of tables about which nothing was decided, worked out at once; see [`fingerprint`].
pub fn plain_fingerprint(tables: &[Table]) -> String {
    let (last_year, mapping) = (BTreeSet::new(), Mapping::default());
    at_once(fingerprint(tables, &last_year, &mapping, &Steady))
}

/// Rows taken in between two rests.
const ROWS_AT_ONCE: u32 = 256;

/// The fingerprint of what a county is assessed by (数据指纹): SHA-256, as 64 hexadecimal digits. The
/// same cells with the same decisions about them have the same, whatever their files are called, in
/// whichever order and format they came; any other cell or decision has another one.
///
/// It is that of the tables' own digests, sorted, one after the other. A table's is of a byte that says
/// whether it is of the year before, then of each cell that is not blank: row (`u32`), column (`u16`),
/// the text's length in bytes (`u32`), the text in UTF-8 without white space around it; numbers are
/// little-endian. Decisions follow in the same form, after a byte each: 255 for what a header means
/// (the id of the fact and the unit, or `-`), 254 for a cell that is not to be read.
pub async fn fingerprint(
    tables: &[Table],
    last_year: &BTreeSet<Arc<SheetRef>>,
    mapping: &Mapping,
    pace: &dyn Pace,
) -> String {
    let mut digests: Vec<[u8; 32]> = Vec::with_capacity(tables.len());
    for table in tables {
        let mut digest = Sha256::new();
        digest.update([u8::from(last_year.contains(&table.sheet))]);
        for (row, cells) in (0_u32..).zip(&table.rows) {
            if row.is_multiple_of(ROWS_AT_ONCE) {
                pace.rest().await;
            }
            for (column, RawCell { text }) in (0_u16..).zip(cells.iter()) {
                let text = text.trim();
                if !text.is_empty() {
                    take(&mut digest, (row, column), text);
                }
            }
        }
        for (cell, choice) in mapping.of(&table.sheet) {
            digest.update([255]);
            take(&mut digest, (cell.row, cell.column), &named(choice));
        }
        let is_here = |(cell, _): &(&CellRef, &str)| cell.sheet == table.sheet;
        for (cell, text) in mapping.unread().filter(is_here) {
            digest.update([254]);
            take(&mut digest, (cell.row, cell.column), text);
        }
        digests.push(digest.finalize().into());
    }
    digests.sort_unstable();
    sha256(&digests.concat())
}

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    let whole = Sha256::digest(bytes);
    whole.iter().fold(String::new(), |mut text, byte| {
        // A text takes whatever is written.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn take(digest: &mut Sha256, (row, column): (u32, u16), text: &str) {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    digest.update(row.to_le_bytes());
    digest.update(column.to_le_bytes());
    digest.update(length.to_le_bytes());
    digest.update(text.as_bytes());
}

fn named(choice: Choice) -> String {
    match choice {
        Choice::Variable(variable, None) => variable.id().to_owned(),
        Choice::Variable(variable, Some(unit)) => format!("{}/{}", variable.id(), unit.symbol()),
        Choice::NotNeeded => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Variable;
    use crate::pace::{Steady, at_once};

    fn table(file: &str, rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| RawCell {
            text: (*text).to_owned(),
        };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table::new(file, file, rows.collect(), Vec::new())
    }

    fn of(tables: &[Table], mapping: &Mapping) -> String {
        // The tables called `old` are of the year before.
        let old = tables.iter().filter(|table| table.sheet.file == "old");
        let last_year = old.map(|table| Arc::clone(&table.sheet)).collect();
        at_once(fingerprint(tables, &last_year, mapping, &Steady))
    }

    #[test]
    fn it_is_that_of_another_implementation() {
        // Computed with Python's hashlib from the description above.
        let schools = table(
            "a.csv",
            &[&["学校名称", "人数"], &["甲小学", " 12 "], &["", ""]],
        );
        let old = table("old", &[&["x"]]);
        let mut mapping = Mapping::default();
        let choice = Choice::Variable(Variable::PrimaryStudents, None);
        mapping.set(old.cell_ref(0, 0), Some(choice));
        let expected = "e76c5ae39298d935de252db35291c6f374dbaba6d3fbd830a5cfa24f01ea9c46";
        assert_eq!(of(&[schools, old], &mapping), expected);
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(of(&[], &Mapping::default()), nothing);
    }

    #[test]
    fn names_and_order_of_files_do_not_matter_and_every_cell_does() {
        let none = Mapping::default();
        let one = |text| table("a.csv", &[&["甲小学", text]]);
        let other = |file| table(file, &[&["乙小学", "7"]]);
        let fingerprint = of(&[one("12"), other("b.csv")], &none);
        assert_eq!(of(&[other("c.xlsx"), one("12")], &none), fingerprint);
        assert_ne!(of(&[other("b.csv"), one("13")], &none), fingerprint);
        assert_ne!(of(&[other("b.csv"), one("")], &none), fingerprint);
        assert_ne!(of(&[other("old"), one("12")], &none), fingerprint);
        let moved = table("a.csv", &[&["甲小学", "", "12"]]);
        assert_ne!(of(&[moved, other("b.csv")], &none), fingerprint);
        let mut unread = Mapping::default();
        unread.set_unread(one("12").cell_ref(0, 1), Some("12".to_owned()));
        assert_ne!(of(&[one("12"), other("b.csv")], &unread), fingerprint);
    }
}
