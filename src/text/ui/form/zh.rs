use super::FormWords;
use crate::model::{ValueKind, Variable};

use Variable as V;

pub const ZH: FormWords = FormWords {
    title: "手工填报",
    from_welcome: "没有表？手工填一所学校",
    text: "逐校填写，离开一格就保存；从文件读来的学校也可以在这里改，改动记为更正。",
    choose: "填报对象",
    nobody: "请选择",
    county: "县级数据",
    previous: "上一所",
    next: "下一所",
    keys: "Enter 到下一格，Esc 恢复原值，Alt+PageUp、Alt+PageDown 换学校。",
    add: "添加学校",
    new_school: "添加一所学校",
    new_school_text: "先选办学类型，下一步只问这类学校需要的数据。",
    kind_needed: "请选择办学类型。",
    name_needed: "请填写学校名称。",
    is_there: |name| {
        format!("已经有“{name}”，请在上方的填报对象里选它；确是另一所，请改用不同的名称。")
    },
    go_on: "开始填写",
    none_chosen: "（未填）",
    n_open: |count| match count {
        0 => "判定所需的数据已填齐".to_owned(),
        count => format!("还缺 {count} 项才能判定"),
    },
    others: "其他已填数据（这类学校一般不需要）",
    open: "判定需要",
    understood: |value| format!("= {value}"),
    listed: |count, sum| format!("= 共 {count} 个，合计 {sum}"),
    from_file: |place| format!("来自 {place}"),
    corrected: |before| match before {
        "" => "已补填，原为空".to_owned(),
        before => format!("已更正，原为“{before}”"),
    },
    not_alone_title: "这所学校与别的学校分不清",
    not_alone_text: "名称重复或没有名称，又没有唯一的学校代码，表里没有的项目暂时不能补填。请先改正名称或代码。",
    remove: "删除这所学校",
    removed: |name| format!("已删除手工填报的“{name}”"),
    back: "返回数据",
    to_schools: "查看学校结果",
    help: |variable| match variable {
        V::SchoolCode => Some("10 位标识码；没有可留空"),
        V::FoundedYear => Some("按规划并建成的年份"),
        V::IsDenseCenter => Some("须经认定；填“是”后可填校内外替代场地"),
        V::IsCountedSchool => Some("不计校数的分校填“否”，并写明所属本部"),
        V::ParentSchool => Some("本部的学校代码或名称"),
        V::PrimaryArtsTeachers | V::JuniorArtsTeachers => {
            Some("不分音乐、美术的艺术教师；没有填 0，不要与音乐、美术重复计")
        }
        V::PrimaryTeachersCollege => Some("小学专科及以上均为高于规定学历"),
        V::TeachingAuxArea => Some("含室内体育用房；各学段共用，只填一次"),
        V::SportsGroundArea | V::MultimediaRooms => Some("各学段共用，只填一次"),
        V::TeachingEquipmentValue => Some("账面原值；各学段共用，只填一次"),
        V::MigrantStudents => Some("各学段合计"),
        V::PrimaryAdmitted | V::JuniorAdmitted => Some("当年新生"),
        V::JuniorEntry3y => Some("今年毕业班三年前的初一在校生"),
        V::PrimaryPeItinerant
        | V::PrimaryMusicItinerant
        | V::PrimaryArtItinerant
        | V::PrimaryArtsItinerant
        | V::JuniorPeItinerant
        | V::JuniorMusicItinerant
        | V::JuniorArtItinerant
        | V::JuniorArtsItinerant => Some("交流轮岗、兼职、走教；仅放宽时计入"),
        V::MusicRoomAreas | V::ArtRoomAreas => Some("每间面积，用分号隔开，如 96;100.5；没有填 0"),
        V::PrimaryClassSizes | V::JuniorClassSizes => Some("每班人数，用分号隔开，如 45;44;43"),
        _ => None,
    },
    how: |kind| match kind {
        ValueKind::Organizer => Some(
            "1 中央教育 2 中央其他 3 省级教育 4 省级其他 5 地级教育 6 地级其他 7 县级教育 8 县级其他 9 地方企业 10 民办",
        ),
        ValueKind::Grade => Some("未监测选“未监测”"),
        ValueKind::Text
        | ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Year
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Judgement => None,
    },
};
