use std::sync::Arc;

use super::{Ground, Source, SourceKind};
use crate::intake::{self, SourceFile};
use crate::model::{CellRef, Day, SheetRef};
use crate::report::{self, WriteError};
use crate::standard::{Relaxations, Selection};

/// A pasted range as a source; its sheets get `name`, so that two pasted ranges stay apart.
pub fn pasted(name: &str, text: &str, html: Option<&str>) -> Source {
    let (mut tables, diagnostics) = intake::read_clipboard(text, html);
    let is_several = tables.len() > 1;
    for (index, table) in tables.iter_mut().enumerate() {
        let sheet = if is_several {
            format!("{name} - {}", index + 1)
        } else {
            name.to_owned()
        };
        table.sheet = Arc::new(SheetRef {
            file: String::new(),
            sheet,
        });
    }
    Source::new(name, SourceKind::Pasted, (tables, diagnostics))
}

/// A pasted range as texts for the cells from `at` to the right and down.
pub fn pasted_cells(at: &CellRef, text: &str, html: Option<&str>) -> Vec<(CellRef, String)> {
    let (tables, _) = intake::read_clipboard(text, html);
    let rows = tables.first().map(|table| table.rows.as_slice());
    let mut cells = Vec::new();
    for (row, n_row) in rows.unwrap_or_default().iter().zip(at.row..) {
        for (raw, n_column) in row.iter().zip(at.column..) {
            let cell = CellRef {
                sheet: Arc::clone(&at.sheet),
                row: n_row,
                column: n_column,
            };
            cells.push((cell, raw.text.clone()));
        }
    }
    cells
}

/// The built-in demo county, read as any other workbook.
///
/// # Errors
/// When the workbook cannot be written.
pub fn demo(name: &str) -> Result<Source, WriteError> {
    let bytes = report::demo_bytes()?;
    let file = format!("{name}.xlsx");
    let read = intake::read_file(&SourceFile {
        name: &file,
        bytes: &bytes,
    });
    Ok(Source::new(file, SourceKind::Demo, read))
}

/// The blank workbook that intake reads without any doubt.
///
/// # Errors
/// When it cannot be written.
pub fn template() -> Result<Vec<u8>, WriteError> {
    report::template_bytes()
}

/// What was decided about headers, as a workbook that can be given again here or elsewhere.
///
/// # Errors
/// When it cannot be written.
pub fn recipes(ground: &Ground) -> Result<Vec<u8>, WriteError> {
    report::recipes_bytes(&ground.recipes)
}

/// What is chosen at first: the first standard, on this day, as written.
pub fn first_selection(today: Day) -> Selection {
    let id = super::listings().next().map(|listing| listing.id.clone());
    Selection {
        id: id.unwrap_or_default(),
        as_of: today,
        relaxations: Relaxations::Off,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_county_has_schools() {
        let source = demo("示例县").unwrap();
        let reading = intake::read(&source.tables);
        assert!(reading.counties[0].schools.len() > 5);
    }

    #[test]
    fn two_pasted_ranges_stay_apart() {
        let names = ["粘贴 1", "粘贴 2"].map(|name| {
            let source = pasted(name, "学校名称\t学生\n甲\t1", None);
            source.tables[0].sheet.sheet.clone()
        });
        assert_eq!(names, ["粘贴 1", "粘贴 2"]);
    }

    #[test]
    fn a_range_is_placed_from_its_first_cell() {
        let sheet = Arc::new(SheetRef {
            file: "a".into(),
            sheet: "b".into(),
        });
        let at = CellRef {
            sheet,
            row: 4,
            column: 2,
        };
        let cells = pasted_cells(&at, "1\t2\n3\t4", None);
        let placed: Vec<_> = cells
            .iter()
            .map(|(cell, text)| (cell.address(), text.as_str()))
            .collect();
        assert_eq!(
            placed,
            [
                ("C5".into(), "1"),
                ("D5".into(), "2"),
                ("C6".into(), "3"),
                ("D6".into(), "4")
            ]
            .map(|(address, text): (String, &str)| (address, text))
        );
    }

    #[test]
    fn a_range_of_a_web_page_is_placed_with_blanks_where_merged_cells_reach() {
        let sheet = Arc::new(SheetRef {
            file: "a".into(),
            sheet: "b".into(),
        });
        let at = CellRef {
            sheet,
            row: 0,
            column: 0,
        };
        let html = "<table><tr><td rowspan=2>1,250</td><td>12.5%</td></tr><tr><td>甲<br>乙</td></tr></table>";
        let cells = pasted_cells(&at, "", Some(html));
        let placed: Vec<_> = cells
            .iter()
            .map(|(cell, text)| (cell.address(), text.as_str()))
            .collect();
        let wanted = [
            ("A1", "1,250"),
            ("B1", "12.5%"),
            ("A2", ""),
            ("B2", "甲\n乙"),
        ];
        assert_eq!(
            placed,
            wanted.map(|(address, text)| (address.to_owned(), text))
        );
    }
}
