use super::Labels;
use crate::intake::Severity;
use crate::model::Level;
use crate::text::Language::Zh;
use crate::text::word;

pub(super) const LABELS: Labels = Labels {
    reasons: "原因",
    parts: "各部分结论",
    failing_units: "综合评估不达标或待定的学校",
    open_items: "不达标或待定的县级指标",
    excluded: "不计入资源配置评估",
    diagnostics: "数据问题",
    indicator_heads: |near| {
        [
            "指标".to_owned(),
            "标准值".to_owned(),
            "全县平均".to_owned(),
            "差异系数".to_owned(),
            "上限".to_owned(),
            "均衡".to_owned(),
            "达标".to_owned(),
            format!("≥{near}%"),
            format!("<{near}%"),
            "待定".to_owned(),
        ]
    },
    composite_cv: "综合差异系数（仅供参考）",
    unknown: "—",
    rounding_sensitive: "取整敏感",
};

pub(super) fn level(level: Level, n_units: usize, n_met: usize, students: Option<&str>) -> String {
    if n_units == 0 {
        return format!("{}：没有计量单元", word::level(Zh, level));
    }
    let students = students.unwrap_or(LABELS.unknown);
    format!(
        "{}：{n_units} 所，综合评估达标 {n_met} 所，在校生 {students} 人",
        word::level(Zh, level)
    )
}

pub(super) fn diagnostics(n_errors: usize, n_warnings: usize, n_notes: usize) -> String {
    format!("{n_errors} 个错误，{n_warnings} 个警告，{n_notes} 个提示")
}

pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
        Severity::Note => "提示",
    }
}
