use crate::engine::Lack;
use crate::model::{Absence, Holder, Section, Variable};
use crate::text::{Language, word};

pub(super) const MISSING: &str = "未填";
pub(super) const NOT_APPLICABLE: &str = "不适用";
pub(super) const UNSTATED: &str = "没有填报";
pub(super) const TYPED: &str = "页面上录入";
pub(super) const YES: &str = "是";
pub(super) const NO: &str = "否";

pub(super) fn lack(name: &str, lack: &Lack) -> String {
    let who = if name.is_empty() {
        "县级数据"
    } else {
        name
    };
    match lack {
        Lack::Fact(variable, absence) => {
            format!("{who} {} {}", state(*absence), variable.header())
        }
        Lack::SectionStudents(section, absence) => {
            let section = match section {
                Section::Primary => "小学部",
                Section::Junior => "初中部",
                Section::Senior => "高中部",
            };
            format!(
                "{who} {} {section}在校生数，无法拆分共用资源",
                state(*absence)
            )
        }
        Lack::NegativeArea => format!("{who} 室内体育用房面积大于教学及辅助用房面积"),
        Lack::Contradiction(_)
        | Lack::ClassCount(_)
        | Lack::ClassPupils(_)
        | Lack::ClassesWithoutPupils(_) => {
            format!("{who} {}", word::lack(Language::Zh, lack))
        }
        Lack::ZeroDenominator => format!("{who} 分母为零"),
        Lack::NothingToJudge => format!("{who} 没有可供判定的数据"),
        Lack::SchoolKind(absence) => format!("{who} {} 办学类型", state(*absence)),
        Lack::Doubt(_) => word::lack(Language::Zh, lack),
        Lack::UnexpectedSection(section) => {
            let section = match section {
                Section::Primary => "小学",
                Section::Junior => "初中",
                Section::Senior => "高中",
            };
            format!(
                "{who} 的办学类型没有{section}学段，却有{section}在校生；请更正办学类型，或删去这些学生数"
            )
        }
        Lack::Unstated => word::lack(Language::Zh, lack),
    }
}

const fn state(absence: Absence) -> &'static str {
    match absence {
        Absence::Missing => "未填",
        Absence::NotApplicable => "填为不适用",
        Absence::Unreadable => "无法识别",
    }
}

pub(super) fn unreadable(text: &str) -> String {
    format!("无法识别：“{text}”")
}

pub(super) fn counted_in(other: Variable) -> String {
    format!("已含在{}中", other.header())
}

pub(super) const fn holder(holder: Holder) -> &'static str {
    match holder {
        Holder::Public => "公办",
        Holder::Private => "民办",
    }
}
