use super::rests::rests;
use super::section;
use crate::intake::{AboutPeers, AboutYears, PeerRatio};
use crate::model::Variable;
use crate::quantity::{Exact, Unit};
use crate::text::diagnostic::{Message, in_unit, quoted, rounded, year};

/// 与同类学校比较。
pub(in crate::text::diagnostic) fn peers(kind: &AboutPeers) -> Message {
    match kind {
        AboutPeers::Outlier {
            ratio,
            value,
            median,
            n,
        } => {
            let (what, why) = ratio_words(*ratio);
            Message::new(
                format!(
                    "{what}为 {}，与同类学校相差很远（{n} 所的中位数为 {}）。",
                    rounded(value),
                    rounded(median)
                ),
                why,
                "请核对学生数和这一项；确认无误的，请填写说明。",
            )
        }
        AboutPeers::ConstantColumn { variable, value, n } => Message::new(
            format!(
                "{n} 所学校的“{}”都是 {}。",
                variable.header(),
                in_unit(value, variable.unit())
            ),
            format!(
                "各校不会完全相同，可能是整列下拉填充的，{}会失真。",
                rests(&[*variable])
            ),
            "请核对这一列是否填的是各校自己的数。",
        ),
        AboutPeers::RepeatedFigure {
            variable,
            value,
            n,
            of,
        } => Message::new(
            format!(
                "{of} 所学校中有 {n} 所的“{}”都是 {}。",
                variable.header(),
                in_unit(value, variable.unit())
            ),
            format!(
                "实测的数很少这样相同，可能是估填或下拉填充的，{}会失真。",
                rests(&[*variable])
            ),
            "请核对这些学校的数；确认无误的，请填写说明。",
        ),
        AboutPeers::ColumnUnit {
            variable,
            median,
            n,
            of,
            ..
        } => Message::new(
            format!(
                "{of} 所学校中有 {n} 所的“{}”与学生数很不相称，生均约 {}。",
                variable.header(),
                in_base(median, *variable)
            ),
            format!(
                "多半是整列的单位与表头不同（如元与万元、亩与平方米），{}会全部算错。",
                rests(&[*variable])
            ),
            "请核对这一列的单位；可在“列的含义”里为它选定单位。",
        ),
    }
}

fn in_base(value: &Exact, variable: Variable) -> String {
    match variable.unit() {
        Some(Unit::TenThousandYuan) => format!("{} 元", rounded(value)),
        Some(unit) => format!("{} {}", rounded(value), unit.symbol()),
        None => rounded(value),
    }
}

fn ratio_words(ratio: PeerRatio) -> (String, &'static str) {
    const TEACHERS: &str = "学生数或教师数可能填错，会影响这所学校的教师指标和全县差异系数。";
    match ratio {
        PeerRatio::StudentsPerTeacher(level) => (
            format!("{}平均每位专任教师的学生数", section(level)),
            TEACHERS,
        ),
        PeerRatio::ClassSize(level) => (
            format!("{}平均每班学生数", section(level)),
            "学生数或班级数可能填错，会影响班额的判定。",
        ),
        PeerRatio::Degrees(level) => (
            format!("{}每百名学生高于规定学历教师数", section(level)),
            TEACHERS,
        ),
        PeerRatio::Backbone(level) => (format!("{}每百名学生骨干教师数", section(level)), TEACHERS),
        PeerRatio::TeachingArea => (
            "生均教学及辅助用房面积（㎡）".to_owned(),
            "面积或学生数可能填错，会影响教学及辅助用房面积的判定和差异系数。",
        ),
        PeerRatio::SportsArea => (
            "生均运动场地面积（㎡）".to_owned(),
            "面积或学生数可能填错，会影响体育运动场馆面积的判定和差异系数。",
        ),
        PeerRatio::Equipment => (
            "生均教学仪器设备值（元）".to_owned(),
            "设备值或学生数可能填错，会影响教学仪器设备值的判定和差异系数。",
        ),
        PeerRatio::Multimedia => (
            "每百名学生网络多媒体教室数".to_owned(),
            "间数或学生数可能填错，会影响网络多媒体教室数的判定和差异系数。",
        ),
        PeerRatio::Funding => (
            "生均上年公用经费预算（元）".to_owned(),
            "经费或学生数可能填错，会影响公用经费的判定。",
        ),
    }
}

/// 与上一年比较。
pub(in crate::text::diagnostic) fn years(kind: &AboutYears) -> Message {
    match kind {
        AboutYears::Jumped {
            variable,
            before,
            now,
        } => Message::new(
            format!(
                "“{}”上一年为 {}，今年为 {}，{}很多。",
                variable.header(),
                in_unit(before, variable.unit()),
                in_unit(now, variable.unit()),
                if now < before { "减少" } else { "增加" }
            ),
            format!(
                "一年内很少变化这么大，可能有一年填错，{}会失真。",
                rests(&[*variable])
            ),
            "请核对今年的数；确有撤并、改扩建、报废等原因的，请填写说明。",
        ),
        AboutYears::SchoolGone { name } => Message::new(
            format!("上一年的“{}”今年不在表中。", quoted(name)),
            "漏了学校，全县结论就不完整。",
            "请核对是否漏填；已撤并的，请填写说明。",
        ),
        AboutYears::SchoolNew => Message::new(
            "这所学校上一年不在表中。",
            "新建学校要有数据，改名的学校则对不上上一年的数。",
            "请核对；新建、改名或分设的，请填写说明。",
        ),
        AboutYears::KindChanged { before, now } => Message::new(
            format!(
                "办学类型上一年是{}，今年是{}。",
                before.header(),
                now.header()
            ),
            "办学类型决定按哪个学段评估和如何拆分资源。",
            "请核对；确有改制的，请填写说明。",
        ),
        AboutYears::FoundedChanged { before, now } => Message::new(
            format!(
                "规划建成年份上一年填 {}，今年填 {}。",
                year(before),
                year(now)
            ),
            "建成年份不会变，它决定能否适用放宽条件。",
            "请按批复文件填写；因迁建而变的，请填写说明。",
        ),
        AboutYears::CodeChanged { before, now } => Message::new(
            format!(
                "同名学校的代码上一年是 {}，今年是 {}。",
                quoted(before),
                quoted(now)
            ),
            "代码变了，可能是两所学校，也可能填错。",
            "请核对代码；确有变更的，请填写说明。",
        ),
        AboutYears::CopiedFigures { variable, n, of } => Message::new(
            format!(
                "{of} 所学校中有 {n} 所的“{}”与上一年完全相同。",
                variable.header()
            ),
            "在校生数每年都会变，可能照抄了上一年的表，各项生均指标都会失真。",
            "请核对是否导入了今年的数。",
        ),
        AboutYears::Unused { name } => Message::new(
            match name.as_str() {
                "" => "上一年的表没有写区县名称，没有用来核对。".to_owned(),
                name => format!(
                    "上一年的表是“{}”的，今年没有这个区县，没有用来核对。",
                    quoted(name)
                ),
            },
            "只有同一个区县的两年才能比较。",
            "请让两年的表写同样的区县名称，或移除这份表。",
        ),
    }
}
