use super::SchoolTableWords;

pub(super) const ZH: SchoolTableWords = SchoolTableWords {
    title: |county| format!("{county}学校指标表"),
    shown: "学校",
    exact: "未取整数值",
    head: |county, standard, day| format!("{county} · {standard} · 评估日期 {day}"),
    chosen: |chosen, n_shown, n| {
        let chosen: Vec<String> = chosen
            .iter()
            .map(|(name, choice)| format!("{name}：{choice}"))
            .collect();
        match chosen.is_empty() {
            true => format!("全部 {n} 个单元"),
            false => format!("{}（{n} 个单元中的 {n_shown} 个）", chosen.join("；")),
        }
    },
    shown_note: "数值按官方表格位数四舍五入，判定用未取整的数值，见“未取整数值”表；“—”为数据不全，不作判定。",
    exact_note: "未取整的数值；除不尽的写作分数，“—”为数据不全。",
    columns: [
        "学校名称",
        "学校代码",
        "学段",
        "办学类型",
        "乡镇",
        "城乡类型",
        "公办或民办",
        "学生数",
    ],
    value: |name, unit, threshold| format!("{name}（{unit}）≥ {threshold}"),
    standing: |name| format!("{name}：达标情况"),
    lacking: |name, unit| match unit {
        "" => format!("{name}：差额"),
        unit => format!("{name}：差额（{unit}）"),
    },
    rule: "综合评估",
    total: "合计",
    met_of: |n_met, n| format!("{n_met}/{n} 达标"),
    file: |county, day| format!("{county}学校指标表-{day}"),
};
