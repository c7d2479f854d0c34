use super::checks::{code, mismatch, odd};
use super::rests::rests;
use super::{names, section};
use crate::intake::{AboutCell, AboutFacts};
use crate::quantity::ParseQuantityError;
use crate::text::diagnostic::{Message, in_unit, quoted, shown};

const UNKNOWN: &str = "这一项按“读不出”处理，不会当作 0，相关指标暂不能判定。";

/// 读取单元格时的问题。
pub(in crate::text::diagnostic) fn cell(kind: &AboutCell) -> Message {
    match kind {
        AboutCell::Unread { variable, text } => Message::new(
            format!("按您的决定，“{}”里的“{text}”没有采用。", variable.header()),
            UNKNOWN,
            "请把它改成确定的写法，或在“整理”中恢复采用。",
        ),
        AboutCell::Hashes { variable } => Message::new(
            format!("“{}”显示为 ####，数字没有带过来。", variable.header()),
            UNKNOWN,
            "请在原表中加宽这一列后重新复制，或直接导入文件。",
        ),
        AboutCell::Uncalculated { variable, text } => Message::new(
            format!(
                "“{}”是公式“{text}”，文件里没有它的结果。",
                variable.header()
            ),
            UNKNOWN,
            "请用 WPS 或 Excel 打开这个文件，保存后再导入，或直接改成数字。",
        ),
        AboutCell::FormulaError { variable, mark } => Message::new(
            format!("“{}”的公式出错：{mark}。", variable.header()),
            UNKNOWN,
            "请在原表中改正公式，或填入数字。",
        ),
        AboutCell::DateForNumber { variable, text } => Message::new(
            format!(
                "“{}”应是数字，却是日期 {}。",
                variable.header(),
                quoted(text)
            ),
            UNKNOWN,
            "请把单元格格式改为数字后重新填写。",
        ),
        AboutCell::DateForYear {
            variable,
            text,
            year,
        } => Message::new(
            format!(
                "“{}”是日期 {}，取其年份 {year}。",
                variable.header(),
                quoted(text)
            ),
            "这里只需要年份。",
            "如年份不对，请改正。",
        ),
        AboutCell::NotANumber {
            variable,
            text,
            reason,
        } => Message::new(
            format!(
                "“{}”应是数字，却是“{}”：{}。",
                variable.header(),
                quoted(text),
                not_a_number(reason)
            ),
            UNKNOWN,
            "请填写一个确定的数字，没有就填 0，不知道就留空。",
        ),
        AboutCell::NotWhole { variable, text } => Message::new(
            format!("“{}”应是整数，却是 {}。", variable.header(), quoted(text)),
            UNKNOWN,
            "请核对；人数、班数、间数按个计。",
        ),
        AboutCell::Negative { variable, text } => Message::new(
            format!("“{}”不能小于 0，却是 {}。", variable.header(), quoted(text)),
            UNKNOWN,
            "请核对数字；减号若是破折号，请留空。",
        ),
        AboutCell::TooLarge { variable, text } => Message::new(
            format!(
                "“{}”不会超过 10 亿，却是 {}。",
                variable.header(),
                quoted(text)
            ),
            UNKNOWN,
            "请核对数字，多半是几个数连在了一起。",
        ),
        AboutCell::YearOutOfRange { variable, text } => Message::new(
            format!(
                "“{}”应是 1840 至 2100 之间的年份，却是 {}。",
                variable.header(),
                quoted(text)
            ),
            UNKNOWN,
            "请填写四位年份，如 2015。",
        ),
        AboutCell::UnitConflict {
            variable,
            text,
            header,
            cell,
        } => Message::new(
            format!(
                "“{}”的表头单位是{}，这一格写着“{}”，按{}读取。",
                variable.header(),
                header.symbol(),
                quoted(text),
                cell.symbol()
            ),
            "单位不同，数值会相差很多倍。",
            "请确认这一格的单位。",
        ),
        AboutCell::PayInTenThousands { variable, text } => Message::new(
            format!(
                "“{}”按元计，这一格写着“{}”，按万元读取。",
                variable.header(),
                quoted(text)
            ),
            "年平均工资不会不到 1,000 元；教师与公务员的工资要按同一单位比较。",
            "请确认这一格的单位；不是万元的，请改写为元。",
        ),
        AboutCell::UnitUnfit {
            variable,
            text,
            unit,
        } => Message::new(
            format!(
                "“{}”不能以{}计，这一格却是“{}”。",
                variable.header(),
                unit.symbol(),
                quoted(text)
            ),
            UNKNOWN,
            "请核对这一格是否填错了列。",
        ),
        AboutCell::MergedFigure {
            variable,
            text,
            range,
        } => Message::new(
            format!(
                "“{}”的“{}”在合并单元格 {range} 里，属于几所学校，没有当作任何一所的数。",
                variable.header(),
                quoted(text)
            ),
            "合并的数不知道怎样分给各校；这几所学校的这一项按“读不出”处理，相关指标暂不能判定。",
            "请在原表中取消合并，逐校填写各自的数。",
        ),
        AboutCell::UnreadableList {
            variable,
            text,
            part,
        } => Message::new(
            format!(
                "“{}”的“{}”读不出，问题在“{}”。",
                variable.header(),
                quoted(text),
                quoted(part)
            ),
            UNKNOWN,
            "请逐个填写，用分号分隔，如 96;100.5。",
        ),
        AboutCell::UnknownChoice {
            variable,
            text,
            expected,
        } => Message::new(
            format!("“{}”不认识“{}”。", variable.header(), quoted(text)),
            UNKNOWN,
            format!("请填写其中之一：{}。", expected.words().join("、")),
        ),
        AboutCell::SaidNone { variable } => Message::new(
            format!("“{}”写着“无”，按未填处理，没有当作 0。", variable.header()),
            "“无”可能是没有，也可能是没有数据。",
            "如果确实是 0，请填 0。",
        ),
    }
}

fn not_a_number(reason: &ParseQuantityError) -> String {
    match reason {
        ParseQuantityError::Hashes => "数字没有带过来".to_owned(),
        ParseQuantityError::FormulaError(_) => "公式出错".to_owned(),
        ParseQuantityError::Date { .. } => "这是日期或时间".to_owned(),
        ParseQuantityError::Bracketed(_) => "括号里的内容无法确定含义".to_owned(),
        ParseQuantityError::Approximate(_) => "不是确定的数".to_owned(),
        ParseQuantityError::MalformedGrouping(_) => "千分位逗号的位置不对".to_owned(),
        ParseQuantityError::NotANumber(_) => "没有数字或不只一个数".to_owned(),
        ParseQuantityError::UnknownUnit { unit, .. } => format!("不认识“{}”", quoted(unit)),
        ParseQuantityError::TooLong(_) => "位数过多".to_owned(),
    }
}

/// 数据之间的问题。
pub(in crate::text::diagnostic) fn facts(kind: &AboutFacts) -> Message {
    match kind {
        AboutFacts::ConflictingValues {
            variable,
            kept,
            left_out,
            first,
        } => Message::new(
            format!(
                "“{}”在另一处是 {}{}，这里是 {}。",
                variable.header(),
                quoted(kept),
                first.as_ref().map_or_else(String::new, |cell| format!(
                    "（{} {}）",
                    cell.sheet.sheet,
                    cell.address()
                )),
                quoted(left_out)
            ),
            "同一项数据只能有一个值；不知道哪个对，两个都暂不采用。",
            "请核对两处，改成一致。",
        ),
        AboutFacts::EqualByLevel {
            variable,
            value,
            first,
        } => Message::new(
            format!(
                "“{}”在这所学校的两个学段行里都是 {}（另一处在 {}），没有采用。",
                variable.header(),
                quoted(value),
                first.address()
            ),
            "同一列里别的学校按学段分开填写，这里可能是全校的数写了两次，也可能是两个学段各有这么多。",
            "请核对：是全校的数，只保留一行；是分学段的，填各学段相加的全校数。",
        ),
        AboutFacts::OneLevelOnly {
            variable,
            value,
            first,
        } => Message::new(
            format!(
                "“{}”在这所学校只有一个学段行填了 {}（在 {}），另一学段行空着，没有采用。",
                variable.header(),
                quoted(value),
                first.address()
            ),
            "同一列里别的学校按学段分开填写，这里可能是全校的数，也可能只是一个学段的数、另一学段漏填。",
            "请核对：是全校的数，请把各校都改成全校的数；是分学段的，填各学段相加的全校数。",
        ),
        AboutFacts::DuplicateCode { code } => Message::new(
            format!("学校代码“{}”在同一张表中出现了两次。", quoted(code)),
            "可能是同一所学校算了两次，改好前全县结论为待定。",
            "请删去重复的一行，或改正代码。",
        ),
        AboutFacts::DuplicateName { name } => Message::new(
            format!("学校名称“{}”在同一张表中出现了两次。", quoted(name)),
            "可能是同一所学校算了两次，改好前全县结论为待定。",
            "请删去重复的一行；确是两所学校的，请填写学校代码。",
        ),
        AboutFacts::SameNameOtherCode { name, code } => Message::new(
            format!("“{}”另有一个代码 {}。", quoted(name), quoted(code)),
            "名称相同、代码不同，按两所学校处理。",
            "如果是同一所学校，请统一代码。",
        ),
        AboutFacts::PartExceedsWhole {
            parts,
            wholes,
            part,
            whole,
        } => Message::new(
            format!(
                "{} 为 {}，大于 {} 的 {}。",
                names(parts),
                shown(part),
                names(wholes),
                shown(whole)
            ),
            format!(
                "部分不能大于整体，其中至少一个数有误，{}会算错。",
                rests(parts)
            ),
            "请核对这些数。",
        ),
        AboutFacts::RatioAboveOne { part, whole } => Message::new(
            format!("{} 与 {} 相比超过 100%。", part.header(), whole.header()),
            "这种情况可能存在，但少见。",
            "请核对口径；确认无误则不必处理。",
        ),
        AboutFacts::ArtsCountedTwice {
            section: level,
            teachers,
        } => Message::new(
            format!(
                "{}艺术教师数 {} 恰好等于音乐与美术教师数之和。",
                section(*level),
                shown(teachers)
            ),
            "艺术教师数如已包含音乐、美术，就会重复计算。",
            "如已包含，请把艺术教师数改为只教“艺术”课的教师数（没有填 0）。",
        ),
        AboutFacts::ClassCountDiffers {
            section: level,
            listed,
            stated,
        } => Message::new(
            format!(
                "{}各班人数列了 {listed} 个班，班级数却是 {}。",
                section(*level),
                shown(stated)
            ),
            "班额按逐班人数判定，缺一个班就可能判错。",
            "请补齐各班人数，或改正班级数。",
        ),
        AboutFacts::ClassSizesDiffer {
            section: level,
            summed,
            stated,
        } => Message::new(
            format!(
                "{}各班人数之和为 {}，在校生数却是 {}。",
                section(*level),
                shown(summed),
                shown(stated)
            ),
            "两者应相等。",
            "请核对各班人数和在校生数。",
        ),
        AboutFacts::SectionMissing {
            kind,
            section: level,
        } => Message::new(
            format!("{}缺少{}在校生数。", kind.header(), section(*level)),
            "校舍、场地、设备要按各学段学生数拆分，缺一个就无法拆分。",
            "请补填；确实没有该学段学生的，请填 0。",
        ),
        AboutFacts::SectionUnexpected {
            kind,
            section: level,
            students,
        } => Message::new(
            format!(
                "办学类型是{}，却有{}在校生 {} 人。",
                kind.header(),
                section(*level),
                shown(students)
            ),
            "办学类型决定如何拆分资源，所涉学段的评估要等更正后才能得出。",
            "请更正办学类型（如九年一贯制、完全中学），或删去这些学生数。",
        ),
        AboutFacts::ParentMissing => Message::new(
            "“是否计校数”为否，却没有写所属本部。",
            "不计校数的校区要并入本部计算。",
            "请填写“所属本部”的学校名称或代码。",
        ),
        AboutFacts::ParentUnknown { parent } => Message::new(
            format!("所属本部“{}”不在表中。", quoted(parent)),
            "找不到本部就无法并入。",
            "请填写表中本部的完整名称或代码。",
        ),
        AboutFacts::ParentAmbiguous { parent } => Message::new(
            format!("有几所学校都可能是所属本部“{}”。", quoted(parent)),
            "并入哪一所须由人工确认，现在没有并入。",
            "请改填本部的学校代码。",
        ),
        AboutFacts::Implausible { oddity, value } => odd(*oddity, value),
        AboutFacts::Mismatched {
            mismatch: which,
            first,
            second,
        } => mismatch(*which, first, second),
        AboutFacts::NotCounted { variable, value } => Message::new(
            format!(
                "“{}”填了 {}，这所学校不能用，没有计入。",
                variable.header(),
                in_unit(value, variable.unit())
            ),
            "走教教师只在乡村小规模学校计入，校内其他场地和校外场馆只在高密度中心城区学校计入。",
            "如果城乡类型或“是否高密度中心城区学校”填错了，请改正；没有填错则不必处理。",
        ),
        AboutFacts::CodeOdd { code: text, doubt } => code(text, doubt),
        AboutFacts::KindAgainstName { kind, named } => Message::new(
            format!(
                "办学类型填的是{}，校名却像是{}。",
                kind.header(),
                named.header()
            ),
            "办学类型决定按哪个学段评估，填错会使整所学校用错标准。现在按办学类型计算。",
            "请核对办学类型；校名沿用旧称的，说明即可。",
        ),
        AboutFacts::NameAlike { name, other } => Message::new(
            format!(
                "“{}”与“{}”可能是同一所学校的两种写法。",
                quoted(name),
                quoted(other)
            ),
            "如果是同一所学校，学生和教师就算了两次。现在按两所学校处理。",
            "请核对；是同一所的，请统一名称并删去重复的一行。",
        ),
    }
}
