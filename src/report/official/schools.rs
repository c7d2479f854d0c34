//! 表Ⅱ-2: every unit with its seven values, primary schools first, then junior schools.

use super::filler::{Filler, Parts, met, named};
use super::resources::is_short;
use crate::engine::{Figure, IndicatorStanding, Standing, Unit, UnitIndicator};
use crate::model::{Level, Record, SchoolKind, Variable as V};
use crate::quantity::{Exact, grouped, to_fixed, to_plain};
use crate::report::paper::{Field, Line, Paper, ROOM};
use crate::text::Language::Zh;
use crate::text::{number, word};

/// Codes of organisers, as the form lists them.
const CODES: &str = "举办者类型代码：中央教育部门为1，中央其他部门为2，省级教育部门为3，省级其他部门为4，地级教育部门为5，地级其他部门为6，县级教育部门为7，县级其他部门为8，地方企业为9，民办为10。";

pub(super) fn form(filler: Filler<'_>) -> Paper {
    let mut body = Vec::new();
    for level in Level::ALL {
        let units = filler.input.assessment.units().enumerate();
        let units = units.filter(|(_, unit)| unit.level == level);
        body.extend(
            (1..)
                .zip(units)
                .map(|(number, (index, unit))| line(&filler, number, index, unit)),
        );
    }
    valueless(&filler);
    let parts = Parts {
        head: head(&filler),
        body,
        notes: vec![
            format!("注：1. {}", counted(&filler)),
            format!("2. {CODES}"),
            "3. L7—L13 保留两位小数；是否达标按未取整的数值判定，四舍五入会改变结论的在备注中写明。"
                .to_owned(),
        ],
    };
    let mut widths = vec![6, 22, 8, 8, 8, 8];
    widths.extend([10; 7]);
    widths.extend([10, 34]);
    let title = "小学、初中资源配置基本情况（分学校）";
    filler.paper("表Ⅱ-2", title, "", widths, parts)
}

/// The units with values that stay blank are listed.
fn valueless(filler: &Filler<'_>) {
    let input = filler.input;
    let blank = |unit: &Unit| -> Vec<&str> {
        let results = input.standard.indicators.iter().zip(&unit.indicators);
        let blank = results.filter(|(_, result)| result.value.is_err());
        blank.map(|(rule, _)| word::pick(Zh, &rule.short)).collect()
    };
    let told = input
        .assessment
        .units()
        .filter_map(|unit| match blank(unit) {
            names if names.is_empty() => None,
            names if names.len() == unit.indicators.len() => Some(format!("{}（各项）", unit.name)),
            names => Some(format!("{}（{}）", unit.name, names.join("、"))),
        });
    let told: Vec<String> = told.collect();
    if !told.is_empty() {
        let told: Vec<&str> = told.iter().map(String::as_str).collect();
        filler.gap(format!("缺数据，指标值空着：{}", named(&told, "个单元")));
    }
}

fn head(filler: &Filler<'_>) -> Vec<Line> {
    let names = [
        "序号",
        "学校名称",
        "举办者类型",
        "在校生数\n（人）",
        "年级数\n（个）",
        "班级数\n（个）",
    ];
    let indicators = filler.input.standard.indicators.iter().map(|rule| {
        let name = word::pick(Zh, &rule.label);
        format!("{name}\n（{}）", word::pick(Zh, &rule.value_unit))
    });
    let mut first: Line = names.into_iter().map(Field::head).collect();
    first.extend(indicators.map(Field::head));
    first.push(Field::head("该校综合评估是否达标"));
    first.push(Field::head("备注：哪几项指标达标、哪几项达到85%").over_lines(2));
    vec![
        first,
        (1..=14).map(|n| Field::head(format!("L{n}"))).collect(),
    ]
}

fn line(filler: &Filler<'_>, number: usize, index: usize, unit: &Unit) -> Line {
    let input = filler.input;
    let school = input.assessment.schools.get(unit.school);
    let record = school.and_then(|school| school.record(input.county));
    let [grades, classes] = match unit.level {
        Level::Primary => [V::PrimaryGrades, V::PrimaryClasses],
        Level::Junior => [V::JuniorGrades, V::JuniorClasses],
    };
    let fact = |variable: V| known(filler, record, unit, variable);
    // The grades of a branch are those of its school once more.
    let own = school.and_then(|school| input.county.schools.get(school.row));
    let grades = known(filler, own.map(|school| &school.record), unit, grades);
    let code = fact(V::OrganizerCode);
    if unit.students.is_err() {
        known(filler, record, unit, unit.level.section().students());
    }
    let mut line = vec![
        Field::sign(number.to_string()),
        Field::words(unit.name.clone()),
        Field::number(code, 0),
        Field::number(unit.students.as_ref().ok().map(u64::to_string), 0),
        Field::number(grades, 0),
        Field::number(fact(classes), 0),
    ];
    let places = input.standard.rounding.school_value;
    let results = input.standard.indicators.iter().zip(&unit.indicators);
    line.extend(results.map(|(rule, result)| {
        let value = result.value.as_ref().ok();
        Field::number(value.map(|value| to_fixed(value, places)), places)
            .judged(Standing::from(!is_short(result.standing)))
            .of(Figure::UnitValue {
                unit: index,
                indicator: rule.id,
            })
    }));
    let passes = Field::sign(met(unit.standing)).judged(unit.standing);
    line.push(passes.of(Figure::UnitStanding { unit: index }));
    line.push(Field::words(remark(filler, unit)));
    line
}

/// A whole number of a school; a gap where it is not known.
fn known(filler: &Filler<'_>, record: Option<&Record>, unit: &Unit, variable: V) -> Option<String> {
    let found: Option<Exact> = record.and_then(|it| it.number(variable).ok().cloned());
    if found.is_none() {
        let name = word::variable(Zh, variable);
        filler.gap(format!("{}缺“{name}”", unit.name));
    }
    found.map(|value| to_plain(&value).unwrap_or_else(|| to_fixed(&value, 0)))
}

/// 注明哪几项指标达标、哪几项达到 85%.
fn remark(filler: &Filler<'_>, unit: &Unit) -> String {
    let results = || {
        filler
            .input
            .standard
            .indicators
            .iter()
            .zip(&unit.indicators)
    };
    let named = |wanted: IndicatorStanding| -> Vec<&str> {
        results()
            .filter(|(_, result)| result.standing == wanted)
            .map(|(rule, _)| word::pick(Zh, &rule.short))
            .collect()
    };
    let n = unit.indicators.len();
    let reached = named(IndicatorStanding::Met);
    let mut parts = match reached.len() {
        all if all == n => vec![format!("{n} 项指标全部达标")],
        0 => Vec::new(),
        n_met => vec![format!("{n_met} 项达标：{}", reached.join("、"))],
    };
    let ratio = number::percent(&filler.input.standard.school_rule.near_ratio.value, 2);
    for (what, standing) in [
        (format!("达到 {ratio}："), IndicatorStanding::Near),
        (format!("低于 {ratio}："), IndicatorStanding::Below),
        ("数据不全：".to_owned(), IndicatorStanding::Undetermined),
    ] {
        let names = named(standing);
        if !names.is_empty() {
            parts.push(format!("{what}{}", names.join("、")));
        }
    }
    let places = filler.input.standard.rounding.school_value;
    parts.extend(
        results().filter_map(|(rule, result)| told(word::pick(Zh, &rule.short), result, places)),
    );
    parts.join("；")
}

/// A value that its printed decimals would put on the other side; `None` for others.
pub(super) fn told(name: &str, result: &UnitIndicator, places: u32) -> Option<String> {
    let value = result
        .value
        .as_ref()
        .ok()
        .filter(|_| result.is_rounding_sensitive)?;
    Some(format!(
        "四舍五入会改变结论：{}为 {}，不是 {}",
        name,
        number::digits(value),
        grouped(&to_fixed(value, places)),
    ))
}

/// How many schools of which kind the lines are of.
fn counted(filler: &Filler<'_>) -> String {
    let assessment = filler.input.assessment;
    let is_known = filler.knows_schools();
    let n = |level: Level, kinds: &[SchoolKind]| {
        if !is_known {
            return ROOM.to_owned();
        }
        let units = assessment.units().filter(|unit| unit.level == level);
        let mut schools = units.filter_map(|unit| assessment.schools.get(unit.school));
        let is_of = |kind: SchoolKind| kinds.is_empty() || kinds.contains(&kind);
        let n = schools.by_ref().filter(|school| is_of(school.kind)).count();
        n.to_string()
    };
    let through = [SchoolKind::NineYear, SchoolKind::TwelveYear];
    format!(
        "小学学校总数 {} 所（其中一贯制学校的小学部 {} 所，50 人及以上教学点 {} 个）；初中学校总数 {} 所（其中一贯制学校的初中部 {} 所，完全中学的初中部 {} 所）。",
        n(Level::Primary, &[]),
        n(Level::Primary, &through),
        n(Level::Primary, &[SchoolKind::TeachingPoint]),
        n(Level::Junior, &[]),
        n(Level::Junior, &through),
        n(Level::Junior, &[SchoolKind::CompleteSecondary]),
    )
}
