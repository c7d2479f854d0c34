use super::{Coverage, ItemsCause, OverviewWords, ResourceCounts};
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
    coverage,
    after_sentence: "",
    school_rule: |least, n, near| {
        format!("{n} 项指标至少 {least} 项达标、其余不低于标准值的 {near}%，单元即达标。")
    },
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
    composite: "七项系数平均（不作判定）",
    composite_hint: "综合差异系数：七项差异系数的平均，仅供展示；标准逐项判定。",
    none: "—",
    offenders: "不达标的学校",
    no_offenders: "没有不达标的学校。",
    school: "学校",
    level_column: "学段",
    below: "低于标准值的指标",
    lacking: |amount| format!("差 {amount}"),
    standing: "综合评估",
    items: "县级项目",
    n_items: |n, word| format!("{n} 项{word}"),
    between: "，",
    todo: "还缺什么",
    no_todo: "资料齐全，没有待补的数据。",
    more: |n| format!("还有 {n} 条"),
    go_to_data: "去补数据",
    excluded: "不计入的学校",
    no_excluded: "所有学校都计入评估。",
    notices: "需要知道",
    fingerprint: "数据指纹",
    about_fingerprint: "SHA-256 的前 16 位。两份结论的指纹相同，所依据的数据（各表单元格、改动与表头判断）就相同，与文件名、顺序和格式无关。",
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

fn items_cause(cause: &ItemsCause<'_>) -> String {
    let mut causes = Vec::new();
    match cause.not_met {
        [] => {}
        [one] => causes.push(format!("{one}不达标")),
        [first, second] => causes.push(format!("{first}、{second}不达标")),
        [first, second, ..] => {
            let n = cause.not_met.len();
            causes.push(format!("{first}、{second}等 {n} 项不达标"));
        }
    }
    if cause.n_open > 0 {
        causes.push(format!("{} 项待定", cause.n_open));
    }
    let causes = match (causes.as_slice(), cause.n) {
        ([], 1) => format!("共 1 项：{}", cause.found),
        ([], n) => format!("{n} 项全部达标"),
        (causes, _) => causes.join("，"),
    };
    causes + &left_open(cause)
}

fn veto_cause(cause: &ItemsCause<'_>) -> String {
    let mut causes = Vec::new();
    if !cause.not_met.is_empty() {
        causes.push(format!("存在：{}", cause.not_met.join("、")));
    }
    if cause.n_open > 0 {
        causes.push(format!("{} 项未填", cause.n_open));
    }
    let causes = match causes.as_slice() {
        [] => format!("{} 项均未发生", cause.n),
        causes => causes.join("，"),
    };
    causes + &left_open(cause)
}

/// What the verdict does not wait for.
fn left_open(cause: &ItemsCause<'_>) -> String {
    match cause.left_open {
        [] => String::new(),
        open => format!("；“{}”待定，不计入结论", open.join("”“")),
    }
}

fn coverage(coverage: &Coverage) -> String {
    let Coverage {
        n_read,
        n_excluded,
        n_schools,
        n_both,
        n_units: (primary, junior),
    } = coverage;
    let excluded = match n_excluded {
        0 => "全部参评".to_owned(),
        n => format!("{n} 所不计入、{n_schools} 所参评"),
    };
    let both = match n_both {
        0 => String::new(),
        n => format!("（{n} 所兼有小学和初中，各算两个单元）"),
    };
    let units = primary + junior;
    format!(
        "单元指一所学校的一个学段：读入 {n_read} 所，{excluded}{both}，共 {units} 个单元（小学 {primary}、初中 {junior}）。"
    )
}

fn short_reason(reason: &Reason<'_>) -> Option<String> {
    Some(match reason {
        Reason::Item { item, .. } if item.part == Part::Veto => {
            format!("一票否决：{}", item.short.zh)
        }
        Reason::Item { item, .. } => format!(
            "{}：{} {}不达标",
            word::part(Zh, item.part),
            item.id,
            item.short.zh
        ),
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
