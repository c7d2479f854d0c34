use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet};
use super::facts::Facts;
use crate::text::Language::Zh;
use crate::text::word;

/// Where every fact was read.
pub(super) fn sheet(input: &OfficialInput<'_>, facts: &Facts) -> AuditSheet {
    let mut rows = Vec::new();
    for row in facts.rows() {
        let Some(school) = input.county.schools.get(row) else {
            continue;
        };
        for variable in facts.variables() {
            let observed = school.record.get(variable);
            let value = school.record.number(variable).ok();
            for cell in observed.origin.cells() {
                rows.push(vec![
                    AuditCell::Number((row + 1).to_string()),
                    AuditCell::text(school.name()),
                    AuditCell::text(word::variable(Zh, variable)),
                    value.map_or(AuditCell::Blank, AuditCell::number),
                    AuditCell::text(cell.sheet.file.clone()),
                    AuditCell::text(cell.sheet.sheet.clone()),
                    AuditCell::text(cell.address()),
                ]);
            }
        }
    }
    let heads = [
        ("行", 6),
        ("学校", 34),
        ("数据项", 40),
        ("采用的数值", 16),
        ("文件", 36),
        ("工作表", 16),
        ("单元格", 10),
    ];
    AuditSheet {
        name: "依据",
        title: "每个数据取自哪里".to_owned(),
        columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
        rows,
        n_frozen: 2,
    }
}
