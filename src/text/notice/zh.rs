use crate::engine::{Lack, Notice};
use crate::quantity::{Exact, to_fixed};
use crate::standard::Standard;
use crate::text::Language;
use crate::text::{number, word};

pub(super) fn message(standard: &Standard, school: &str, notice: &Notice) -> String {
    match notice {
        Notice::Unplaced { .. } => format!(
            "{school}的办学类型未知，无法归入任何学段，因此全县结论待定。请填写“办学类型”，如 小学、九年一贯制。"
        ),
        Notice::ParentUnknown { .. } => format!(
            "{school}不计校数，但表中找不到它可以并入的本部，已单独评估。请在“所属本部”填写表中已有的学校名称，如 青禾镇中心小学。"
        ),
        Notice::ParentAmbiguous { .. } => format!(
            "{school}不计校数，但有几所学校都可能是它的本部，已单独评估。请在“所属本部”改填本部的学校代码。"
        ),
        Notice::ParentIsTeachingPoint { .. } => format!(
            "{school}不计校数，但所填的本部是教学点，教学点不能作为本部，已单独评估。请在“所属本部”填写教学点所属的学校。"
        ),
        Notice::YearDiffers {
            stated, applied, ..
        } => format!(
            "县级数据写的评估年度是 {stated} 年，而所用的标准是评估日期所在的 {applied} 年的。请核对“评估年度”，或改选评估日期。",
            stated = to_fixed(stated, 0)
        ),
        Notice::BranchOfOtherLevels { .. } => format!(
            "{school}不计校数，但它有所属本部没有的学段，并入会丢失学生，已单独评估。请核对两校的“办学类型”。"
        ),
        Notice::UncountedTeachingPoint { .. } => format!(
            "{school}是教学点且不计校数，仍按教学点的规定单独判定，没有并入本部。如应并入，请更正办学类型。"
        ),
        Notice::ItinerantsIgnored { .. } => format!(
            "{school}填报的走教教师没有计入：只有启用放宽条款，且学校为{}人及以上、不足{}人的乡村学校时才计入。无须处理。",
            number::digits(&standard.itinerant_from.value),
            number::digits(&standard.itinerant_below.value)
        ),
        Notice::SingleUnit { level } => format!(
            "{}只有一所学校，差异系数为零，不说明均衡程度。无须处理。",
            word::level(Language::Zh, *level)
        ),
        Notice::RetentionFormulasDisagree { used, other } => format!(
            "初中三年巩固率按所用公式为 {}%，按另一公式为 {}%，两者在标准线两侧。请核对转入、转出、死亡学生数；如本省用另一公式，请以它的结果为准。",
            percent(used),
            percent(other)
        ),
        Notice::LeftOpen { item, short, lack } => {
            let what = match lack {
                Lack::Unstated => "请由教育督导机构在资格审查时判定。",
                _ => "如有结论，请在县级数据中填写。",
            };
            let why = word::lack(Language::Zh, lack);
            format!("{item} {}尚未判定（{why}），不计入本结论。{what}", short.zh)
        }
        Notice::RelaxationsOn => {
            "结论按放宽口径得出，须同时提交三年建设规划。如本省未允许放宽，请关闭放宽条款后重新评估。"
                .to_owned()
        }
    }
}

fn percent(share: &Exact) -> String {
    to_fixed(&(share * &Exact::from(100_i64)), 2)
}
