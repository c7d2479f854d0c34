use super::StandardWords;
use crate::standard::{Condition, DaySupport, OwnTrouble};

pub const ZH: StandardWords = StandardWords {
    title: "标准",
    text: "本次测算所依据的条文、限值、来源和争议读法。可以换用标准、日期和放宽口径，也可以写明理由自定限值做试算。",
    chosen: "适用的标准",
    differs: |count| format!("{count} 处与国家标准不同"),
    differs_own: |count| format!("试算：{count} 处与国家标准不同"),
    differs_on_paper: "与国家标准不同之处：",
    on_paper: |what, here, national, why| {
        format!("{what}：本次采用 {here}，规则原为 {national}；理由或依据：{why}")
    },
    trial_sheet: "试算：含有自定的限值或读法，不能作为申报或验收的依据",
    differences: "与国家标准不同之处",
    no_differences: "没有不同：全部按国家标准原文测算。",
    own_warning: "含有自定的限值或读法：结论只是试算，不能作为申报或验收的依据。",
    revert_all: "全部恢复",
    views: "查看内容",
    rules: "条文与限值",
    readings: "争议读法",
    documents: "依据文件",
    resources: "资源配置与学校达标",
    scope: "适用范围与拆分",
    cv: "差异系数",
    cv_text: "小学、初中每项指标的校际差异系数均不超过上限。",
    school_rule: "学校达标",
    school_rule_text: "每所学校至少有规定的项数达到要求，余项不低于要求的一定比例。",
    teaching_points: "教学点",
    teaching_points_text: "学生数不足规定人数的教学点不计入七项指标和差异系数。",
    weights: |kind| format!("{kind}的拆分权重"),
    weights_text: "各学段共用的校舍、场馆、设备和教室，按加权学生数拆分。",
    itinerant: "走教教师",
    itinerant_text: "采用放宽口径时，乡村小规模学校的走教教师可以计入体艺教师。",
    itinerant_from: "学生数不少于",
    itinerant_below: "学生数少于",
    judged: |condition| match condition {
        Condition::Finding(_) => "人工判定",
        Condition::Ratio(_) => "按公式计算",
        Condition::EachSchool(_) => "逐校按公式计算",
        Condition::AtLeast { .. } | Condition::Limit { .. } | Condition::YearsSince { .. } => {
            "按县级数据比较"
        }
        Condition::Rooms(_)
        | Condition::SchoolSize(_)
        | Condition::ClassSize(_)
        | Condition::SmallSchools(_) => "按学校数据逐校核对",
        Condition::Monitoring(_) => "按国家质量监测结果判定",
        Condition::Veto(_) => "存在这种情形即一票否决",
        Condition::Unstated => "由教育督导机构判定，没有填报栏",
    },
    judged_with: |how, what| format!("{how}：{what}"),
    optional: "不必填",
    clause: "条文",
    share: |digits, percent| format!("{digits}（{percent}）"),
    per_pupil: |unit| format!("{unit}/人"),
    own: |instead_of, reason| format!("自定，规则为 {instead_of}；理由：{reason}"),
    own_mark: "自定",
    local_mark: "地方",
    marked: |text, mark| format!("{text}（{mark}）"),
    edit: |name| format!("自定“{name}”"),
    edit_short: "自定",
    value: "限值",
    reason: "理由",
    reason_hint: "如文号、会议纪要，或“试算”",
    reason_missing: "请写明理由：它会随结果一起显示和打印。",
    trouble,
    share_unit: "0 到 1 的比值，或百分数",
    since: |day, support| match support {
        DaySupport::Stated => format!("{day} 起"),
        DaySupport::Assumed => format!("{day} 起（推定）"),
    },
    assumed_days: "标“推定”的日期：来源没有写明施行日期，按文件发布的时间推定。",
    differs_locally: "地方标准与放宽口径",
    differs_by_own: "自定的限值与读法（试算）",
    kept: "自定的限值与读法",
    kept_hint: "这一天没有可用的标准，它们现在不起作用；换到有标准的日期后照旧采用，也可以在这里移除。",
    choose_day: "改评估日期",
    set: "采用",
    revert: |name| format!("恢复“{name}”"),
    revert_short: "恢复",
    taken: "读作",
    because: "理由",
    chosen_by: |clause| format!("依据：{clause}"),
    read_as: "改用的读法",
    usual: |option| format!("{option}（默认）"),
    fixed_hint: "只有一种读法的问题，写明本工具如何读、为什么；有几种读法的，可以写明理由改用。",
    issued: |issuer, day, checked| format!("{issuer} · {day} · 核对于 {checked}"),
    no_day: "日期未注明",
    read_there: "查看原文（联网）",
    relaxations: "采用放宽口径",
    relaxations_text: "三年过渡期的放宽规定，须提交三年规划",
    as_written: "不采用",
    condition_added: |item| format!("{item} 增加条件"),
    required: |item| format!("{item} 必须填报"),
    not_required: "可以不填",
    is_required: "必填",
    added: |item| format!("增加 {item}"),
    none_such: "没有这一项",
    what: "内容",
    here: "本次采用",
    national: "规则原为",
    why: "依据或理由",
};

fn trouble(trouble: OwnTrouble, unit: &str, example: &str) -> String {
    let unit = match unit {
        "" => "没有单位".to_owned(),
        unit => format!("单位：{unit}"),
    };
    let told = match trouble {
        OwnTrouble::NotANumber => return format!("请填一个数（{unit}），如 {example}。"),
        OwnTrouble::WrongUnit => {
            return format!("单位不对（{unit}），只写数即可，如 {example}。");
        }
        OwnTrouble::NotPositive => "必须大于 0。",
        OwnTrouble::NotWhole => "必须是整数。",
        OwnTrouble::AboveOne => "不能超过 1（100%）。",
        OwnTrouble::NoGrade => "等级为 1 至 4。",
        OwnTrouble::FarOff => "与规则相差 10 倍以上，请检查是否多写或少写了几位。",
        OwnTrouble::TooFine => "最多写 6 位小数。",
        OwnTrouble::TooMany => "指标只有 7 项。",
        OwnTrouble::EmptyRange => "没有学校能落在这个范围里：“不少于”的人数必须小于“少于”的人数。",
        OwnTrouble::Same => "与规则相同，不必自定。",
    };
    told.to_owned()
}
