use super::section;
use crate::intake::{CodeDoubt, Mismatch, Oddity};
use crate::quantity::Exact;
use crate::text::diagnostic::{Message, quoted, shown, year};

const UNIT: &str = "多半是单位或小数点有误";
const CHECK_UNIT: &str = "请核对单位和小数点；确认无误的，请填写说明。";
const CHECK: &str = "请核对；确认无误的，请填写说明。";

/// 数值与常见情况相差很远。
pub(super) fn odd(oddity: Oddity, figure: &Exact) -> Message {
    let value = shown(figure);
    let far = |what: String| format!("{what} {value}，与常见情况相差很远。");
    match oddity {
        Oddity::EquipmentPerStudent => Message::new(
            far("生均教学仪器设备值（元）为".to_owned()),
            format!("{UNIT}，会使生均教学仪器设备值和它的差异系数失真。"),
            "请核对是否把元当成万元，或漏了小数点；确认无误的，请填写说明。",
        ),
        Oddity::FundingPerStudent => Message::new(
            far("生均上年公用经费预算（元）为".to_owned()),
            format!("{UNIT}，会使公用经费的核定结果失真。"),
            "请核对是否把元当成万元；确认无误的，请填写说明。",
        ),
        Oddity::Students(level) => Message::new(
            far(format!("{}在校生数为", section(level))),
            "几乎没有这么大的学校，多半是多打了一位，所有生均指标都会随之变小。",
            CHECK,
        ),
        Oddity::TeachingPoint => Message::new(
            format!("教学点有小学在校生 {value} 人，比一般教学点多得多。"),
            "教学点和小学的评估范围、放宽条件不同。",
            "请核对办学类型是否应为小学；确实是教学点的，请填写说明。",
        ),
        Oddity::Grades(level) => Message::new(
            format!(
                "{}年级数为 {value}，这个学段没有这么多年级。",
                section(level)
            ),
            "年级数要填入学校情况表，可能与班级数填串了列。",
            "请核对年级数和班级数两列。",
        ),
        Oddity::ClassSize(level) => Message::new(
            far(format!("{}平均每班学生数为", section(level))),
            "学生数或班级数至少有一个不对，会影响班额的判定。",
            CHECK,
        ),
        Oddity::OneClass(level) => Message::new(
            format!(
                "{}有一个班填了 {value} 人，一个班不会这么大。",
                section(level)
            ),
            "班额逐班判定，可能是两个班的人数连在了一起。",
            "请核对各班人数，用分号分隔。",
        ),
        Oddity::StudentsPerTeacher(level) => Message::new(
            far(format!("{}平均每位专任教师的学生数为", section(level))),
            "学生数或专任教师数至少有一个不对，会影响各项教师指标。",
            CHECK,
        ),
        Oddity::TrainingShare => Message::new(
            format!("教师培训经费占公用经费预算的 {value}%，高得少见。"),
            "可能把全部培训支出或别的经费填了进来，会使培训经费占比虚高。",
            "请核对两项经费的口径；确认无误的，请填写说明。",
        ),
        Oddity::MultimediaPerClass => Message::new(
            format!("网络多媒体教室平均每班 {value} 间，高得少见。"),
            "可能把设备台数填成了间数，会使每百名学生网络多媒体教室数虚高。",
            "请按间数填写；确认无误的，请填写说明。",
        ),
        Oddity::RoomArea(variable) => Message::new(
            far(format!("{}中有一间（㎡）为", variable.header())),
            "音乐、美术教室按间判定面积，可能把几间的面积加在了一起，或漏了小数点。",
            "请逐间填写面积，用分号分隔。",
        ),
        Oddity::YuanPerHead(variable) => Message::new(
            far(format!("{}（元）为", variable.header())),
            "这一项按元计，多半按万元填了。",
            CHECK_UNIT,
        ),
        Oddity::BaseQuota(variable) => Message::new(
            far(format!("{}（元）为", variable.header())),
            "定额按每生每年的元计，填错会使公用经费的判定出错。",
            CHECK_UNIT,
        ),
        Oddity::SpecialPerStudent => Message::new(
            far("特殊教育生均公用经费（元）为".to_owned()),
            format!("{UNIT}，会使特殊教育公用经费的判定出错。"),
            "请核对经费是否按万元、学生数是否齐全；确认无误的，请填写说明。",
        ),
        Oddity::DifferenceRate(variable) => Message::new(
            format!(
                "{}应是 0 至 1 的小数（12% 填 0.12），现为 {value}。",
                variable.header()
            ),
            "按百分数填写会使质量监测的差异率大一百倍。",
            "请改成小数。",
        ),
        Oddity::PopulationShare => Message::new(
            format!("各校学生合计占全县人口的 {value}%，少见。"),
            "人口按万人填写，可能单位填错，或漏了学校。",
            "请核对人口的单位和学校是否齐全；确认无误的，请填写说明。",
        ),
        Oddity::CertificationYear => Message::new(
            format!(
                "基本均衡认定年份为 {}，早于开始认定的 2012 年或晚于评估年度。",
                year(figure)
            ),
            "申报前提按认定年份计算满几年，填错会使结论出错。",
            "请按认定文件填写年份。",
        ),
    }
}

/// 两项数据不相称。
pub(super) fn mismatch(mismatch: Mismatch, first: &Exact, second: &Exact) -> Message {
    let (a, b) = (shown(first), shown(second));
    match mismatch {
        Mismatch::StudentsWithoutClasses(level) => Message::new(
            format!("{}有学生 {a} 人，班级数却是 0。", section(level)),
            "没有班级数就不能核对班额。",
            "请补填班级数。",
        ),
        Mismatch::ClassesWithoutStudents(level) => Message::new(
            format!("{}有 {a} 个班，在校生数却是 0。", section(level)),
            "在校生为 0 时这个学段不参加评估。",
            "请补填在校生数；确实没有学生的，请把班级数改为 0。",
        ),
        Mismatch::StudentsWithoutTeachers(level) => Message::new(
            format!("{}有学生 {a} 人，专任教师数却是 0。", section(level)),
            "各项教师指标都会按没有教师计算。",
            "请补填专任教师数；教师都在其他学段的，请按任教学段分开填写。",
        ),
        Mismatch::TeachersWithoutStudents(level) => Message::new(
            format!("{}有专任教师 {a} 人，在校生数却是 0。", section(level)),
            "在校生为 0 时这个学段不参加评估，这些教师也不会计入。",
            "请核对在校生数，或把教师填到所任教的学段。",
        ),
        Mismatch::EmptySection(level) => Message::new(
            format!(
                "办学类型含{}，{}在校生数却是 0（全校 {b} 人）。",
                section(level),
                section(level)
            ),
            "办学类型决定校舍、场地、设备如何在学段间拆分。",
            "请核对办学类型；这个学段暂无学生的，请填写说明。",
        ),
        Mismatch::FewerClassesThanGrades(level) => Message::new(
            format!("{}有 {b} 个年级，却只有 {a} 个班。", section(level)),
            "除复式班外，每个年级至少有一个班；可能两列填串了。",
            "请核对；确有复式班或隔年招生的，请填写说明。",
        ),
        Mismatch::RoomsAboveClasses(variable) => Message::new(
            format!("“{}”列了 {a} 间，全校只有 {b} 个班。", variable.header()),
            "专用教室比班还多，可能把普通教室也列了进来，会影响专用教室的判定。",
            "请只列专用教室；确认无误的，请填写说明。",
        ),
        Mismatch::BranchLarger => Message::new(
            format!("不计校数的校区有学生 {a} 人，比所属本部的 {b} 人还多。"),
            "校区要并入本部计算，可能本部和校区填反了。",
            "请核对哪一行是本部；确认无误的，请填写说明。",
        ),
        Mismatch::FoundedLate => Message::new(
            format!(
                "规划建成年份 {} 晚于评估年度 {}。",
                year(first),
                year(second)
            ),
            "学校规模和专用教室的放宽要看建成年份。",
            "请核对年份。",
        ),
        Mismatch::IncomesSwapped => Message::new(
            format!("农民年人均纯收入 {a} 元，高于城镇居民的 {b} 元。"),
            "多半是两栏填反了；县情表会照填。",
            "请核对两项收入；确认无误的，请填写说明。",
        ),
        Mismatch::FiscalAboveGdp => Message::new(
            format!("年人均地方财政收入 {a} 元，高于年人均国内生产总值 {b} 元。"),
            "财政收入是生产总值的一部分，多半是两栏填反或单位不同。",
            "请核对两项数据的单位和位置。",
        ),
        Mismatch::QuotaOrder => Message::new(
            format!("小学生均公用经费基准定额 {a} 元，高于初中的 {b} 元。"),
            "初中定额一般高于小学，填反会使公用经费的判定出错。",
            "请核对两个定额；确认无误的，请填写说明。",
        ),
        Mismatch::FewerVillages => Message::new(
            format!("乡镇有 {a} 个，行政村却只有 {b} 个。"),
            "一个乡镇通常有多个行政村，可能两栏填反；县情表会照填。",
            "请核对；城区没有行政村等情况，请填写说明。",
        ),
        Mismatch::PayUnits => Message::new(
            format!("教师年平均工资 {a} 元，公务员 {b} 元，相差十倍以上。"),
            "两项要用同一单位，否则教师工资是否不低于公务员的判定会出错。",
            "请核对两项是否都按元填写。",
        ),
        Mismatch::EligibleAboveTeachers => Message::new(
            format!("符合交流条件教师 {a} 人，多于各校专任教师合计 {b} 人。"),
            "交流轮岗比例以符合条件教师为分母，填大会使比例偏低。",
            "请核对县级表，以及学校表是否漏了学校。",
        ),
        Mismatch::MigrantsAboveSchools => Message::new(
            format!("县级表的随迁子女就读 {a} 人，多于各校随迁子女合计 {b} 人。"),
            "两处口径不一，随迁子女就读比例会出错。",
            "请核对县级表和学校表的随迁子女数。",
        ),
    }
}

/// 代码与同类代码不同。
pub(super) fn code(code: &str, doubt: &CodeDoubt) -> Message {
    let code = quoted(code);
    match doubt {
        CodeDoubt::CountyCode => Message::new(
            format!("区县代码“{code}”不是 6 位数字。"),
            "区县代码用来核对学校代码，上报的表也要用。",
            "请填写 6 位行政区划代码。",
        ),
        CodeDoubt::Length { usual } => Message::new(
            format!("学校代码“{code}”的位数与其他学校不同，其他多为 {usual} 位。"),
            "代码不全就不能与其他表、上一年的表对上同一所学校。",
            "请核对代码是否漏位；开头的 0 容易被表格软件去掉。",
        ),
        CodeDoubt::Prefix { county } => Message::new(
            format!(
                "学校代码“{code}”不以区县代码 {} 开头，其他学校多以它开头。",
                quoted(county)
            ),
            "可能混入了别的区县的学校，全县结论就会出错。",
            "请核对这所学校是否属于本县；确认无误的，请填写说明。",
        ),
    }
}
