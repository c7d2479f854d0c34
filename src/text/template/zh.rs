use crate::model::ValueKind;

pub(super) const TITLE: &str = "县域义务教育优质均衡数据表";
pub(super) const DEMO_TITLE: &str = "示例县数据（虚构）";
pub(super) const RECIPES: &str = "列对照方案";
pub(super) const ITEM: &str = "项目";
pub(super) const VALUE: &str = "值";

pub(super) const INTRODUCTION: [&str; 11] = [
    "填写说明",
    "“学校”表一行填一所学校；一贯制学校、完全中学只填一行，小学、初中各列分学段填写。",
    "“县级”表在“值”一列填写；有几个区县，就在右侧再加几列。",
    "没有的填 0，不知道的留空。空白不等于 0：缺数的指标判为待定，不会判为达标。",
    "数字照表头括号内的单位填写；确需用别的单位时，把单位写在数字后面，如 1250.5万元。",
    "逐间面积、各班人数用分号隔开，如 96;100.5；没有教室填 0。",
    "深色表头为每所学校必填；其余表头的批注写明何时需要填写。",
    "请勿改动表头和工作表名称；可以增加自己的列，读取时会提示并跳过。",
    "“学校”“县级”两张表的表头和项目名称已锁定，没有密码：确需改动时，撤销工作表保护即可。其余单元格都可以填写、粘贴、插行、排序。",
    "“学校”表第一行和本页“样例”一列是一所虚构学校、一个虚构县的填法，只供对照，不会读入，示例行可以删去；空着的是这所学校不用填的。",
    "“统计报表取数位置”一列写明数据在年度教育事业统计报表中的表号；写“本地掌握”的，统计报表没有，由本地提供。",
];

pub(super) const EXPLANATION_HEADERS: [&str; 7] = [
    "字段",
    "填写方式",
    "何时必填",
    "样例（虚构，不会读入）",
    "说明",
    "统计报表取数位置",
    "英文名",
];

pub(super) const fn kind(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text => "文字",
        ValueKind::Count => "整数，不能为负",
        ValueKind::Decimal => "数字，不能为负，可有小数",
        ValueKind::Counts => "多个整数，用分号隔开",
        ValueKind::Decimals => "多个数字，用分号隔开",
        ValueKind::Year => "四位年份，如 2016",
        ValueKind::Flag => "是 或 否",
        ValueKind::SchoolKind => "从下拉列表中选择办学类型",
        ValueKind::Setting => "城区、镇区 或 乡村",
        ValueKind::Organizer => {
            "1 至 10 的代码：中央教育部门1、中央其他部门2、省级教育部门3、\
             省级其他部门4、地级教育部门5、地级其他部门6、县级教育部门7、县级其他部门8、\
             地方企业9、民办10"
        }
        ValueKind::Judgement => "达标 或 不达标，由督导人员判定",
        ValueKind::Grade => "Ⅰ、Ⅱ、Ⅲ、Ⅳ；未监测填 未监测",
    }
}

pub(super) fn sample_name(school: &str) -> String {
    format!("示例：{school}（虚构，读取时跳过）")
}

pub(super) fn field(sheet: &str, header: &str) -> String {
    format!("“{sheet}”表：{header}")
}

pub(super) fn remark(kind: &str, required: &str, note: &str, source: &str) -> String {
    let mut text = format!("填写：{kind}。");
    if !required.is_empty() {
        text.push_str(&format!("\n必填：{required}。"));
    }
    if !note.is_empty() {
        text.push_str(&format!("\n说明：{note}。"));
    }
    text.push_str(&format!("\n来源：{source}。"));
    text
}
