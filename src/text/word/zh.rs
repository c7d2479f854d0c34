use crate::engine::{ExclusionReason, IndicatorStanding, Lack, Standing};
use crate::model::{Absence, DoubtKind, Level, Relation, Section, Variable};
use crate::standard::Part;

pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "达标",
        Standing::NotMet => "不达标",
        Standing::Undetermined => "待定",
    }
}

pub(super) const fn veto(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "未发生",
        Standing::NotMet => "存在",
        Standing::Undetermined => "待定",
    }
}

pub(super) fn but_open(word: &str, n_open: usize) -> String {
    format!("{word}，{n_open} 项待定")
}

pub(super) fn indicator_standing(near: &str, standing: IndicatorStanding) -> String {
    match standing {
        IndicatorStanding::Met => "达标".to_owned(),
        IndicatorStanding::Near => format!("未达标但不低于{near}%"),
        IndicatorStanding::Below => format!("低于{near}%"),
        IndicatorStanding::Undetermined => "待定".to_owned(),
    }
}

pub(super) const fn part(part: Part) -> &'static str {
    match part {
        Part::Resources => "资源配置",
        Part::Government => "政府保障程度",
        Part::Quality => "教育质量",
        Part::Recognition => "社会认可度",
        Part::Veto => "一票否决",
        Part::Precondition => "前置条件",
    }
}

pub(super) const fn level(level: Level) -> &'static str {
    match level {
        Level::Primary => "小学",
        Level::Junior => "初中",
    }
}

pub(super) fn exclusion(from: &str, reason: ExclusionReason) -> String {
    match reason {
        ExclusionReason::Special => "特殊教育学校，不计入".to_owned(),
        ExclusionReason::Vocational => "职业学校，不计入".to_owned(),
        ExclusionReason::TeachingPointUnder50 => format!("不足{from}人的教学点，不计入"),
        ExclusionReason::NoPupils => "没有在校生，不计入".to_owned(),
        ExclusionReason::Merged => "不计校数，已并入本部".to_owned(),
        ExclusionReason::NotCompulsory => "没有义务教育学段的学校，不计入".to_owned(),
    }
}

pub(super) fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Fact(variable, absence) => because(variable.header(), *absence),
        Lack::SectionStudents(section, absence) => {
            let section = match section {
                Section::Primary => "小学部",
                Section::Junior => "初中部",
                Section::Senior => "高中部",
            };
            because(&format!("{section}在校生数"), *absence)
        }
        Lack::NegativeArea => "室内体育用房面积大于教学及辅助用房面积".to_owned(),
        Lack::Contradiction(relation) => contradiction(relation),
        Lack::ClassCount(level) => format!("{}班额表的班数与班级数不符", self::level(*level)),
        Lack::ClassPupils(level) => {
            format!("{}班额表的人数之和与在校生数不符", self::level(*level))
        }
        Lack::ClassesWithoutPupils(level) => {
            format!("{}有班级，在校生数却是 0", self::level(*level))
        }
        Lack::ZeroDenominator => "分母为零".to_owned(),
        Lack::NothingToJudge => "没有可供判定的数据".to_owned(),
        Lack::SchoolKind(absence) => because("办学类型", *absence),
        Lack::Doubt(DoubtKind::Nameless) => "有一行学校数据没有名称和代码".to_owned(),
        Lack::Doubt(DoubtKind::OtherHeader) => {
            "有一段学校数据的表头与前面不同，没有读取".to_owned()
        }
        Lack::Doubt(DoubtKind::Repeated) => "有一所学校在同一张表中出现两次".to_owned(),
        Lack::UnexpectedSection(section) => {
            let section = match section {
                Section::Primary => "小学",
                Section::Junior => "初中",
                Section::Senior => "高中",
            };
            format!("办学类型没有{section}学段，却有{section}在校生")
        }
        Lack::Unstated => "没有填报栏，须人工判定".to_owned(),
    }
}

/// Which facts cannot be true together.
fn contradiction(relation: &Relation) -> String {
    let names = |variables: &[Variable]| {
        let names: Vec<&str> = variables.iter().map(|it| it.header()).collect();
        names.join("＋")
    };
    let (parts, wholes) = (names(relation.parts), names(relation.wholes));
    format!("数据矛盾：“{parts}”大于“{wholes}”")
}

fn because(name: &str, absence: Absence) -> String {
    match absence {
        Absence::Missing => format!("缺“{name}”"),
        Absence::NotApplicable => format!("“{name}”填为不适用"),
        Absence::Unreadable => format!("“{name}”无法识别"),
    }
}
