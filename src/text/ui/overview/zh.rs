use super::{OverviewWords, ResourceCounts};
use crate::engine::Standing;
use crate::standard::Part;
use crate::text::Language::Zh;
use crate::text::verdict::Reason;
use crate::text::{number, word};

pub const ZH: OverviewWords = OverviewWords {
    reasons: "主要原因",
    all_reasons: |n| format!("全部 {n} 条原因"),
    parts: "各部分结论",
    resources_cause,
    items_cause,
    veto_cause,
    matrix: "资源配置：七项指标与校际均衡",
    level: |level, n_units, n_met, students| {
        let students = match students {
            "" => String::new(),
            students => format!("，{students} 名学生"),
        };
        format!("{level}：{n_units} 个单元，{n_met} 个达标{students}")
    },
    level_name: str::to_owned,
    n_units: |n| format!("{n} 个单元"),
    n_met: |n| format!("{n} 个达标"),
    n_students: |n| format!("{n} 名学生"),
    see_units: |level, n| format!("查看{level} {n} 个单元"),
    see_met: |level, n| match n {
        0 => format!("查看{level}各单元为何不达标"),
        n => format!("查看{level}达标的 {n} 个单元"),
    },
    see_students: |level| format!("查看{level}各单元学生数"),
    see_below: |level, indicator, n| format!("查看{level}{indicator}没有达标的 {n} 个单元"),
    indicator: "指标",
    mean: "全县平均",
    cv: "差异系数",
    limit: |limit| format!("上限 {limit}"),
    units_met: "达标单元",
    cv_bar: |indicator, cv, limit| format!("{indicator} 差异系数 {cv}，上限 {limit}"),
    provisional: "暂算",
    provisional_hint: "有单元数据不全，这里只用已知单元计算，不作为判定依据。",
    rounding: "四舍五入会改变结论",
    rounding_hint: "判定用未取整的数值；按表格位数四舍五入后，结论会不同。",
    composite: "综合",
    composite_hint: "七项差异系数的平均，仅供展示；标准逐项判定。",
    none: "—",
    offenders: "不达标的学校",
    no_offenders: "没有不达标的学校。",
    school: "学校",
    level_column: "学段",
    below: "低于标准值的指标",
    lacking: |amount| format!("差 {amount}"),
    standing: "综合评估",
    items: "县级项目",
    items_summary: |n_met, n_not_met, n_open| {
        format!("{n_met} 项达标，{n_not_met} 项不达标，{n_open} 项待定")
    },
    todo: "还缺什么",
    no_todo: "资料齐全，没有待补的数据。",
    more: |n| format!("还有 {n} 条"),
    go_to_data: "去补数据",
    excluded: "不计入的学校",
    no_excluded: "所有学校都计入评估。",
    notices: "需要知道",
    quality: "数据质量",
    quality_counts: |errors, warnings, notes| {
        format!("{errors} 处错误，{warnings} 处存疑，{notes} 处提示")
    },
    basis: "评估依据",
    standard: "标准",
    as_of: "评估日期",
    relaxations: "放宽口径",
    relaxations_on: "采用（须提交三年规划）",
    relaxations_off: "不采用",
    judged_exactly: "全部按未取整的精确数值判定。",
    veto: |standing| match standing {
        Standing::Met => "未发生",
        Standing::NotMet => "存在",
        Standing::Undetermined => "待定",
    },
    short_reason,
};

fn resources_cause(counts: &ResourceCounts) -> String {
    let causes: Vec<String> = [
        (counts.n_units_not_met, "个单元不达标"),
        (counts.n_cvs_not_met, "项差异系数超限"),
        (counts.n_units_open, "个单元待定"),
        (counts.n_cvs_open, "项差异系数待定"),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, what)| format!("{n} {what}"))
    .collect();
    match causes.as_slice() {
        [] => "各校综合评估与差异系数全部达标".to_owned(),
        causes => causes.join("，"),
    }
}

fn items_cause(not_met: &[&str], n_open: usize, n: usize) -> String {
    let mut causes = Vec::new();
    match not_met {
        [] => {}
        [one] => causes.push(format!("{one}不达标")),
        [first, second] => causes.push(format!("{first}、{second}不达标")),
        [first, second, ..] => {
            causes.push(format!("{first}、{second}等 {} 项不达标", not_met.len()));
        }
    }
    if n_open > 0 {
        causes.push(format!("{n_open} 项待定"));
    }
    match (causes.as_slice(), n) {
        ([], 1) => "达标".to_owned(),
        ([], n) => format!("{n} 项全部达标"),
        (causes, _) => causes.join("，"),
    }
}

fn veto_cause(occurred: &[&str], n_open: usize, n: usize) -> String {
    let mut causes = Vec::new();
    if !occurred.is_empty() {
        causes.push(format!("存在：{}", occurred.join("、")));
    }
    if n_open > 0 {
        causes.push(format!("{n_open} 项未填"));
    }
    match causes.as_slice() {
        [] => format!("{n} 项均未发生"),
        causes => causes.join("，"),
    }
}

fn short_reason(reason: &Reason<'_>) -> Option<String> {
    Some(match reason {
        Reason::Item { item, .. } if item.part == Part::Veto => {
            format!("一票否决：{}", item.short.zh)
        }
        Reason::Item { item, .. } => format!("{} {}不达标", item.id, item.short.zh),
        Reason::Units {
            level,
            n_units,
            failures,
        } => {
            let names: Vec<&str> = failures.iter().take(4).map(|it| it.school).collect();
            let and_more = if failures.len() > names.len() {
                "等"
            } else {
                ""
            };
            format!(
                "{} {n_units} 个单元中 {} 个不达标：{}{and_more}",
                word::level(Zh, *level),
                failures.len(),
                names.join("、")
            )
        }
        Reason::Dispersion {
            level,
            indicator,
            cv,
            limit,
        } => {
            let what = format!("{}{}差异系数", word::level(Zh, *level), indicator.short.zh);
            match cv {
                Some(cv) => format!("{what} {cv}，超过上限 {}", number::fixed(limit, 2)),
                None => format!("{what}无法计算：全县没有这项资源"),
            }
        }
        Reason::Open { .. } => return None,
    })
}
