use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet};
use crate::text::Language::Zh;
use crate::text::word;

/// The schools that are not assessed, and why: an inspector misses them in the other sheets.
pub(super) fn sheet(input: &OfficialInput<'_>) -> AuditSheet {
    let excluded = (1..).zip(&input.assessment.excluded);
    let rows = excluded.map(|(number, exclusion)| {
        let reason = word::exclusion(Zh, input.standard, exclusion.reason);
        vec![
            AuditCell::Number(number.to_string()),
            AuditCell::text(exclusion.name.clone()),
            AuditCell::text(reason),
        ]
    });
    let heads = [("序号", 6), ("学校", 40), ("原因", 50)];
    AuditSheet {
        name: "不计入",
        title: "不计入资源配置评估的学校".to_owned(),
        columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
        rows: rows.collect(),
        n_frozen: 2,
    }
}
