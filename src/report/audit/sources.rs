use std::collections::HashMap;
use std::sync::Arc;

use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet};
use super::facts::Facts;
use crate::model::{CellRef, Origin, School, SheetRef};
use crate::text::Language::Zh;
use crate::text::{labels, word};

/// Where every fact was read, laid out like the sheet of facts: a school's own sheet stands at its left, and
/// a fact from another one names it.
pub(super) fn sheet(input: &OfficialInput<'_>, facts: &Facts) -> AuditSheet {
    let rows = facts.rows().filter_map(|row| {
        let school = input.county.schools.get(row)?;
        let own = own_sheet(school, facts);
        let (file, name) = own
            .as_ref()
            .map_or(("", ""), |sheet| (&sheet.file, &sheet.sheet));
        let mut cells = vec![
            AuditCell::Number((row + 1).to_string()),
            AuditCell::text(school.name()),
            AuditCell::text(file),
            AuditCell::text(name),
        ];
        cells.extend(facts.variables().map(|variable| {
            let origin = &school.record.get(variable).origin;
            AuditCell::text(match origin {
                Origin::Cell(_) | Origin::Sum(_) => {
                    let places = origin
                        .cells()
                        .into_iter()
                        .map(|cell| place(cell, own.as_ref()));
                    places.collect::<Vec<String>>().join("、")
                }
                Origin::Typed => labels::origin(Zh, origin),
                Origin::Unstated => String::new(),
            })
        }));
        Some(cells)
    });
    let rows = rows.collect();
    let heads = [("行", 6), ("学校", 34), ("文件", 30), ("工作表", 14)];
    let mut columns: Vec<(String, u16)> =
        heads.map(|(head, width)| (head.to_owned(), width)).into();
    columns.extend(
        facts
            .variables()
            .map(|it| (word::variable(Zh, it).to_owned(), 12)),
    );
    AuditSheet {
        name: "依据",
        title: "每个数据取自哪里（单元格；取自别的表的写明文件和工作表）".to_owned(),
        columns,
        rows,
        n_frozen: 2,
    }
}

/// The sheet that most facts of a school come from.
fn own_sheet(school: &School, facts: &Facts) -> Option<Arc<SheetRef>> {
    let mut counts: HashMap<&SheetRef, (usize, &Arc<SheetRef>)> = HashMap::new();
    for variable in facts.variables() {
        for cell in school.record.get(variable).origin.cells() {
            counts.entry(&cell.sheet).or_insert((0, &cell.sheet)).0 += 1;
        }
    }
    // Of two that give as many, the one whose name comes first: the same county, the same bytes.
    let most = counts
        .into_values()
        .max_by(|(n, sheet), (other_n, other)| n.cmp(other_n).then_with(|| other.cmp(sheet)));
    most.map(|(_, sheet)| Arc::clone(sheet))
}

/// A cell as spreadsheets name it.
fn place(cell: &CellRef, own: Option<&Arc<SheetRef>>) -> String {
    match own == Some(&cell.sheet) {
        true => cell.address(),
        false => format!(
            "[{}]{}!{}",
            cell.sheet.file,
            cell.sheet.sheet,
            cell.address()
        ),
    }
}
