use super::SchoolsWords;
use crate::text::Language::Zh;
use crate::text::word;

pub const ZH: SchoolsWords = SchoolsWords {
    title: "学校",
    caption: "各单元七项指标的数值、达标情况和差额",
    search: "按校名或代码查找",
    search_example: "如 青禾",
    level: "学段",
    kind: "办学类型",
    standing: "综合评估",
    indicator: "低于标准值的指标",
    all: "全部",
    below: |indicator| format!("{indicator}低于标准值"),
    school: "学校",
    students: "学生数",
    rule: "综合评估",
    thresholds: |primary, junior| match primary == junior {
        true => format!("≥ {primary}"),
        false => format!("≥ {primary} / {junior}"),
    },
    shown: |n_shown, n| match n_shown == n {
        true => format!("共 {n} 个单元"),
        false => format!("{n} 个单元中的 {n_shown} 个"),
    },
    totals: "合计",
    met_of: |n_met, n| format!("{n_met}/{n} 达标"),
    lacking: |digits, unit| {
        format!("差 {digits} {}", word::unit(Zh, unit))
            .trim_end()
            .to_owned()
    },
    choice: str::to_owned,
    nothing: "没有符合条件的学校",
    nothing_hint: "换一个条件，或清除全部条件。",
    clear: "清除条件",
    back: "全部学校",
    no_school: "没有这所学校",
    indicator_column: "指标",
    standing_column: "达标情况",
    value: "学校值",
    threshold: "标准值",
    near_line: |percent| format!("{percent} 线"),
    shortfall: "差额",
    no_shortfall: "无",
    kind_name: "办学类型",
    code: "学校代码",
    branches: "并入的校区或教学点",
    offences: "涉及的县级项目",
};
