use super::ExplainWords;
use crate::standard::{DaySupport, Support, Wording};

pub const ZH: ExplainWords = ExplainWords {
    close: "关闭",
    back: "返回上一个数",
    print: "打印",
    open: |figure| format!("{figure}：查看计算过程"),
    result: "结果",
    formula: "公式",
    steps: "计算步骤",
    lacks: "缺少的数据",
    parts: "组成",
    offenders: "不符合的学校或项目",
    shares: "各单元的影响",
    shares_caption: "各单元的学生数、数值、权重，以及在方差中所占份额",
    unit: "单元",
    students: "学生数",
    value: "数值",
    weight: "权重",
    share: "占方差",
    totals: "合计",
    strip: |indicator| format!("{indicator}：各单元分布"),
    strip_hint: |near| {
        format!(
            "每个记号是一个单元：圆点达标，菱形不低于 {near}%，三角低于 {near}%；竖线为标准值和全县平均。"
        )
    },
    threshold: "标准值",
    mean: "平均",
    limit: "上限",
    cvs: |level| format!("{level}七项差异系数"),
    cvs_hint: "每条是一项指标的差异系数，竖线为上限。",
    chart_table: "图中数值",
    chart_keys: "用左右方向键逐个读出",
    parameters: "所用参数",
    parameter,
    since: |day, support| match support {
        DaySupport::Stated => format!("{day} 起施行"),
        DaySupport::Assumed => format!("推定 {day} 起施行（来源未写日期）"),
    },
    quote: |quote| match quote.wording {
        Wording::Verbatim => format!("原文：{}", quote.words),
        Wording::Paraphrase => format!("大意：{}", quote.words),
    },
    replaces: |value| format!("替代国家标准的 {value}"),
    citations: "依据",
    support: |support| match support {
        Support::Several => "多个来源互证",
        Support::Single => "单一来源",
        Support::Unverified => "待核",
    },
    sources: "数据出处",
    fact: "数据项",
    stated: "读作",
    place: "位置",
    cell_text: "原文",
    county: "县级数据",
    apportionment: "拆分",
    apportionment_hint: "一贯制学校各学段共用的校舍、场馆、设备和教室，按加权学生数拆分，拆分结果不取整。",
    rounding: "取整说明",
    rounding_note: |printed| format!("判定用未取整的数值；表格中印为 {printed}。"),
    rounding_sensitive: "四舍五入会改变结论：按印出的数值判定，结果会不同。",
    provisional: "暂算：只包括数据齐全的单元，不作为判定依据。",
};

fn parameter(id: &str) -> String {
    let begins = |begin: &str| id.starts_with(begin);
    let name = if id.contains("threshold") && begins("R") {
        "标准值"
    } else if begins("cv_limit") || id.contains("cv_limit") {
        "差异系数上限"
    } else if begins("school_rule.near_ratio") {
        "余项下限（占标准值）"
    } else if begins("school_rule.least_met") {
        "至少达标项数"
    } else if begins("apportionment") {
        "拆分权重"
    } else if begins("scope") {
        "教学点计入人数"
    } else if begins("itinerant.from") {
        "可计入走教教师的学校：学生数不少于"
    } else if begins("itinerant.below") {
        "可计入走教教师的学校：学生数少于"
    } else {
        of_item(id)
    };
    let section = match id.rsplit('.').next() {
        Some("primary") => "小学",
        Some("junior") => "初中",
        Some("senior") => "高中",
        _ => return name.to_owned(),
    };
    format!("{section}{name}")
}

/// A number of a county item, from its id without the item and the level.
fn of_item(id: &str) -> &'static str {
    match id.split('.').nth(1).unwrap_or_default() {
        "classes_per_room" => "每间教室对应的班级数",
        "music_area" => "音乐教室面积",
        "art_area" => "美术教室面积",
        "built_until_music_area" => "较早建成学校的音乐教室面积",
        "built_until_art_area" => "较早建成学校的美术教室面积",
        "built_until" => "建成年份不晚于",
        "largest_class_below" => "小规模学校的最大班额低于",
        "small_class_area" => "小规模学校的教室面积",
        "single" => "学校规模上限",
        "nine_year" => "九年一贯制学校规模上限",
        "twelve_year" => "十二年一贯制学校规模上限",
        "migrants_above" => "随迁子女占比超过",
        "relaxed_single" => "放宽后的学校规模上限",
        "relaxed_nine_year" => "放宽后的九年一贯制学校规模上限",
        "annexed_classes" => "附设班数上限",
        "limit" => "班额上限",
        "below" => "小规模学校的学生数低于",
        "count_as" => "按多少学生核定",
        "base_quota" => "生均公用经费基准定额",
        "rotated" => "交流轮岗教师比例",
        "backbone" => "其中骨干教师比例",
        "least_grade" => "学业水平最低等级",
        "difference_below" => "校际差异率低于",
        "years" => "通过基本均衡认定的年数",
        _ => "规定限值",
    }
}
