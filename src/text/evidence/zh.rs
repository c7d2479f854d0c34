use super::expression::Phrase;
use super::{
    Context, N_LACKS, is_known, label, level_indicator, unit_indicator, unit_name, unit_of,
    with_unit,
};
use crate::engine::{Evidence, Figure, IndicatorStanding, Operation, Standing, TermName};
use crate::model::{Level, Section, Variable};
use crate::standard::Part;
use crate::text::Language::Zh;
use crate::text::{labels, listed, number, verdict, word};

pub(super) const CV_FORMULA: &str =
    "√[ Σ 学生数ᵢ ÷ 全县学生数 × (学校值ᵢ − 全县平均值)² ] ÷ 全县平均值";
pub(super) const PUPILS: &str = "人";
pub(super) const YEARS: &str = "年";

/// What of its subject a figure is.
pub(super) const fn aspect(figure: &Figure) -> &'static str {
    match figure {
        Figure::UnitValue { .. } | Figure::Item { .. } | Figure::Part(_) => "",
        Figure::Shortfall { .. } => "差额",
        Figure::UnitStanding { .. } => "综合评估",
        Figure::Mean { .. } => "全县平均值",
        Figure::Cv { .. } => "差异系数",
        Figure::Composite { .. } => "综合差异系数",
    }
}

pub(super) const fn operation(operation: Operation) -> &'static str {
    match operation {
        Operation::Amount => "学校资源总量",
        Operation::Apportion => "本学段分得",
        Operation::Sites => "各校区合计",
        Operation::PerStudent => "学校值",
        Operation::Shortfall { places: 0 } => "差额（向上取整）",
        Operation::Shortfall { .. } => "差额（向上取到两位小数）",
        Operation::LevelStudents => "全县学生数",
        Operation::Total => "全县资源总量",
        Operation::Mean => "全县平均值（总量除以总人数）",
        Operation::Variance => "方差（按学生数加权）",
        Operation::SquaredCv => "差异系数的平方",
        Operation::Cv => "差异系数",
        Operation::Composite => "综合差异系数（七项的平均，仅供展示）",
        Operation::Numerator => "分子",
        Operation::Denominator => "分母",
        Operation::Quotient => "比值",
        Operation::Difference => "相隔年数",
        Operation::Stated => "填报值",
        Operation::CountMet => "达标指标数",
        Operation::OfSchool { .. } => "",
        Operation::ShareOfSchool { .. } => "比值",
        Operation::FundingDue { .. } => "应核定公用经费",
    }
}

pub(super) const fn phrase(phrase: Phrase, operation: Operation) -> &'static str {
    match (phrase, operation) {
        (Phrase::SumOfUnits, Operation::Total) => "Σ 各校资源量",
        (Phrase::SumOfUnits, _) => "Σ 各校学生数",
        (Phrase::Variance, _) => "Σ 学生数ᵢ ÷ 全县学生数 × (学校值ᵢ − 全县平均值)²",
        (Phrase::CountMet, _) => "七项中达到标准值的项数",
    }
}

pub(super) const fn term(name: &TermName) -> &'static str {
    match name {
        TermName::Students(section) | TermName::Weight(section) => match (name, section) {
            (TermName::Weight(_), Section::Primary) => "小学权重",
            (TermName::Weight(_), Section::Junior) => "初中权重",
            (TermName::Weight(_), Section::Senior) => "高中权重",
            (_, Section::Primary) => "小学学生数",
            (_, Section::Junior) => "初中学生数",
            (_, Section::Senior) => "高中学生数",
        },
        TermName::Amount => "资源量",
        TermName::Total => "全县资源总量",
        TermName::LevelStudents => "全县学生数",
        TermName::Mean => "全县平均值",
        TermName::Variance => "方差",
        TermName::SquaredCv => "差异系数的平方",
        TermName::Parameter(_) => "标准值",
        TermName::UnitStudents(_) => "学校学生数",
        TermName::UnitAmount(_) => "学校资源量",
        TermName::Year => "评估年度",
        TermName::Numerator => "分子",
        TermName::Denominator => "分母",
        TermName::LargeRooms(Variable::MusicRoomAreas) => "面积合格的音乐教室",
        TermName::FundedPupils => "核定人数",
        TermName::LargeRooms(_) => "面积合格的美术教室",
        TermName::LargestClass(Level::Primary) => "小学最大班",
        TermName::LargestClass(Level::Junior) => "初中最大班",
        TermName::Variable(_)
        | TermName::Scale
        | TermName::SiteAmount(_)
        | TermName::Cv(_)
        | TermName::IsMet(_) => "",
    }
}

/// Within a sum: without what every term ends with, and the level said once.
pub(super) fn shorten(index: usize, name: &str) -> String {
    let mut short = name;
    for end in ["学历教师数", "教师数"] {
        if let Some(begin) = short.strip_suffix(end) {
            short = begin;
            break;
        }
    }
    if index > 0 {
        for begin in ["小学", "初中"] {
            short = short.strip_prefix(begin).unwrap_or(short);
        }
    }
    short.to_owned()
}

pub(super) const fn part_of_school(level: Level) -> &'static str {
    match level {
        Level::Primary => "小学部",
        Level::Junior => "初中部",
    }
}

pub(super) fn sentence(context: &Context<'_>, evidence: &Evidence) -> String {
    match &evidence.figure {
        Figure::UnitValue { .. } | Figure::Shortfall { .. } => unit_value(context, evidence),
        Figure::UnitStanding { unit } => unit_standing(context, evidence, *unit),
        Figure::Mean { level, indicator } => {
            let n = context
                .assessment
                .units
                .iter()
                .filter(|unit| unit.level == *level)
                .count();
            match evidence.steps.last() {
                Some(step) => format!(
                    "{} {n} 个单元的{}，全县平均为 {}：资源总量除以学生总数，不是各校数值的简单平均。",
                    word::level(Zh, *level),
                    label(Zh, context, *indicator),
                    with_unit(
                        &number::digits(&step.result),
                        &value_unit(context, evidence)
                    )
                ),
                None => unknown(context, evidence),
            }
        }
        Figure::Cv { level, indicator } => {
            cv(context, evidence, *level, label(Zh, context, *indicator))
        }
        Figure::Composite { .. } => match evidence.steps.last() {
            Some(step) => format!(
                "七项差异系数的算术平均为 {}，仅供展示；标准逐项判定，对综合值没有要求。",
                number::digits(&step.result)
            ),
            None => "七项差异系数不全，综合值暂缺。".to_owned(),
        },
        Figure::Item { id } => {
            let label = context
                .standard
                .item(id)
                .map_or("", |item| item.label.zh.as_str());
            let label = label.trim_end_matches('。');
            match evidence.standing {
                Standing::Met => format!("{label}。本项达标。"),
                Standing::NotMet => format!("{label}。本项不达标。"),
                Standing::Undetermined => format!("{label}。数据不全，本项待定。"),
            }
        }
        Figure::Part(part) => {
            let now = verdict::part_standing(Zh, context.standard, context.assessment, *part);
            let rule = match part {
                Part::Resources => {
                    "每个单元通过学校综合评估，且各学段七项差异系数都不超过上限，本部分才达标。"
                }
                Part::Government | Part::Quality => "全部项目达标，本部分才达标。",
                Part::Recognition => "社会认可度达到标准，本部分才达标。",
                Part::Veto => "出现任何一项，全县即不达标。",
                Part::Precondition => "满足全部前置条件，才可申报。",
            };
            format!("{rule}目前：{}。", now)
        }
    }
}

fn unit_value(context: &Context<'_>, evidence: &Evidence) -> String {
    let (Some(result), Some(unit)) = (
        unit_indicator(context, &evidence.figure),
        unit_of(context, &evidence.figure),
    ) else {
        return String::new();
    };
    let Ok(value) = &result.value else {
        return unknown(context, evidence);
    };
    let threshold = evidence
        .threshold
        .as_ref()
        .map(|(_, parameter)| number::digits(&parameter.value));
    let threshold = threshold.unwrap_or_default();
    let level = word::level(Zh, unit.level);
    let value = with_unit(&number::digits(value), &value_unit(context, evidence));
    let lacking = match (&result.shortfall, super::indicator_of(&evidence.figure)) {
        (Some(shortfall), Some(id)) if !shortfall.is_zero() => {
            let unit = context
                .standard
                .indicator(id)
                .map_or("", |rule| rule.resource_unit.symbol());
            // What is added at the school is divided by levels as well.
            let share = match super::is_apportioned(evidence) {
                true => "（指本学段分得的一份；学校新增的也按学段拆分，全校须增加得更多）",
                false => "",
            };
            format!("还差 {} {unit}{share}。", number::digits(shortfall))
        }
        _ => String::new(),
    };
    let near = word::near_percent(context.standard);
    match result.standing {
        IndicatorStanding::Met => format!("现有 {value}，达到{level}标准值 {threshold}。"),
        IndicatorStanding::Near => format!(
            "现有 {value}，低于{level}标准值 {threshold}，但不低于它的 {near}%：其余达标项数够时可算作余项。{lacking}"
        ),
        IndicatorStanding::Below => {
            format!(
                "现有 {value}，不足{level}标准值 {threshold} 的 {near}%，本单元因此不达标。{lacking}"
            )
        }
        IndicatorStanding::Undetermined => unknown(context, evidence),
    }
}

fn unit_standing(context: &Context<'_>, evidence: &Evidence, unit: usize) -> String {
    let Some(found) = context.assessment.units.get(unit) else {
        return String::new();
    };
    let count = |wanted| {
        found
            .indicators
            .iter()
            .filter(|it| it.standing == wanted)
            .count()
    };
    let near = word::near_percent(context.standard);
    let least = number::digits(&context.standard.school_rule.least_met.value);
    let rule = format!("每个单元至少 {least} 项达到标准值，余项不低于标准值的 {near}%。");
    let facts = format!(
        "{} {} 项达标、{} 项未达标但不低于 {near}%、{} 项低于 {near}%、{} 项待定",
        unit_name(Zh, context, unit),
        count(IndicatorStanding::Met),
        count(IndicatorStanding::Near),
        count(IndicatorStanding::Below),
        count(IndicatorStanding::Undetermined),
    );
    format!(
        "{rule}{facts}，综合评估{}。",
        word::standing(Zh, evidence.standing)
    )
}

fn cv(context: &Context<'_>, evidence: &Evidence, level: Level, label: String) -> String {
    let limit = evidence
        .threshold
        .as_ref()
        .map(|(_, limit)| number::fixed(&limit.value, 2));
    let limit = limit.unwrap_or_default();
    let level_name = word::level(Zh, level);
    let Some(result) =
        super::indicator_of(&evidence.figure).and_then(|id| level_indicator(context, level, id))
    else {
        return String::new();
    };
    if !is_known(result) {
        return unknown(context, evidence);
    }
    match evidence
        .steps
        .last()
        .filter(|step| step.operation == Operation::Cv)
    {
        Some(step) => {
            let cv = number::fixed(&step.result, 6);
            match evidence.standing {
                Standing::NotMet => {
                    format!("{level_name}{label}的校际差异系数为 {cv}，超过上限 {limit}。")
                }
                _ => format!("{level_name}{label}的校际差异系数为 {cv}，不超过上限 {limit}。"),
            }
        }
        None => format!("全县{level_name}没有这项资源，差异系数无法计算，按不达标处理。"),
    }
}

/// Nothing can be said, because something is not known.
fn unknown(context: &Context<'_>, evidence: &Evidence) -> String {
    let lacks = evidence.lacks.iter();
    let lacks = lacks.map(|(row, lack)| labels::lack(Zh, context.county, *row, lack));
    match listed(lacks, N_LACKS, "；", |n| format!(" 等 {n} 处")).as_str() {
        "" => "数据不全，暂时不能计算。".to_owned(),
        lacks => format!("数据不全，暂时不能计算：{lacks}。"),
    }
}

fn value_unit(context: &Context<'_>, evidence: &Evidence) -> String {
    super::indicator_of(&evidence.figure)
        .and_then(|id| context.standard.indicator(id))
        .map_or(String::new(), |rule| rule.value_unit.zh.clone())
}
