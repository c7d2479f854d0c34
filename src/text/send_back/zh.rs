use super::{Request, SendBackWords};
use crate::model::Topic;

pub(super) const ZH: SendBackWords = SendBackWords {
    title: |county| format!("{county}退回修改表"),
    guide: "说明",
    steps: |cells, schools| {
        vec![
            format!("请改正或补填标记出来的 {cells} 格（{schools} 所学校）。"),
            "只有带颜色、“标记”列有字的“填报值”可以修改，其余单元格供对照，已锁定。".to_owned(),
            "红色“请改正”：数据有错；黄色“请填写”：缺数，不知道的留空，没有的填 0；蓝色“请核对”：数字异常，核对无误可不改。"
                .to_owned(),
            "“问题与处理”写明哪里不对、怎么办；鼠标停在单元格上也能看到。".to_owned(),
            "数字照“单位”列填写；用别的单位时把单位写在数字后面，如 1250万元。".to_owned(),
            "改好后保存，把整个文件发回，不要改名为别的格式，也不要复制到别的表里。".to_owned(),
            "区县收到后把文件拖入页面，只有改动过的单元格会被采用。".to_owned(),
        ]
    },
    list: "问题清单",
    school_heads: ["类别", "项目", "单位", "填报值", "标记", "问题与处理"],
    list_heads: [
        "学校代码",
        "学校名称",
        "项目",
        "单位",
        "填报值",
        "标记",
        "问题与处理",
    ],
    mark: |request| match request {
        Request::Correct => "✗ 请改正",
        Request::Fill => "○ 请填写",
        Request::Check => "？请核对",
    },
    blank: "没有填写，相关指标无法判定。没有的填 0，不知道的先留空。",
    blank_choice: "没有填写，相关指标无法判定。请从下拉列表中选择，不知道的先留空。",
    topic: |topic| match topic {
        Topic::Basics => "基本情况",
        Topic::Students => "学生与班级",
        Topic::Teachers => "教师",
        Topic::Facilities => "校舍场地设备",
        Topic::Funding => "经费",
        Topic::CountyBasics => "县情",
        Topic::CountyFunding => "经费与工资",
        Topic::Exchange => "教师交流",
        Topic::Admission => "招生与入学",
        Topic::Monitoring => "质量监测",
        Topic::Recognition => "社会认可度",
        Topic::Findings => "人工结论",
        Topic::Vetoes => "一票否决",
    },
    file: |county, day| match county {
        "" => format!("退回修改_{day}"),
        county => format!("{county}_退回修改_{day}"),
    },
};
