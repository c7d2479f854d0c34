use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet, or_none};
use crate::text::Language::Zh;
use crate::text::word;

/// Why a school without a readable kind stands here.
const KINDLESS: &str = "办学类型空缺或无法识别，未能归类；补齐前有关的结论为“待定”";

/// The schools that are not assessed, and why: an inspector misses them in the other sheets. Last come those
/// that nobody can assess before it is known what they are.
pub(super) fn sheet(input: &OfficialInput<'_>) -> AuditSheet {
    let excluded = input.assessment.excluded.iter();
    let excluded = excluded.map(|it| {
        let reason = word::exclusion(Zh, input.standard, it.reason);
        (it.name.as_str(), AuditCell::text(reason))
    });
    let kindless = input.county.schools.iter();
    let kindless = kindless.filter(|it| it.record.school_kind().is_err());
    let kindless = kindless.map(|it| (it.name(), AuditCell::text(KINDLESS)));
    let rows = (1..).zip(excluded.chain(kindless));
    let rows = rows.map(|(number, (name, reason))| {
        let number = AuditCell::Number(number.to_string());
        vec![number, AuditCell::text(name), reason]
    });
    let heads = [("序号", 6), ("学校", 40), ("原因", 50)];
    AuditSheet {
        name: "不计入",
        title: "不计入资源配置评估和未能归类的学校".to_owned(),
        columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
        rows: or_none(rows.collect()),
        n_frozen: 2,
    }
}
