use std::sync::Arc;

use super::{Ground, Source, SourceKind};
use crate::intake::{self, SourceFile};
use crate::model::{Day, SheetRef};
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
}
