//! 表Ⅳ: the fifteen items of what the government provides, each as the form words it.

use super::filler::{Filler, Parts, fill, whole};
use crate::engine::Unit;
use crate::model::{Level, Record, School, SchoolKind, Section, Variable as V};
use crate::quantity::{Exact, sum, to_fixed};
use crate::report::paper::{Field, Line, Paper};
use crate::standard::{Condition, Item, Part, Relaxations};

/// How many yuan the form counts as one.
const TEN_THOUSAND: i64 = 10_000;

/// The teachers of both levels.
const FULLTIME: [V; 2] = [V::PrimaryFulltimeTeachers, V::JuniorFulltimeTeachers];

pub(super) fn form(filler: Filler<'_>) -> Paper {
    let items: Vec<&str> = filler.items(Part::Government).collect();
    let lines = (1..).zip(items);
    let body = lines
        .map(|(number, id)| filler.line(number, id, found(&filler, id)))
        .collect();
    let parts = Parts {
        head: head(),
        body,
        notes: notes(&filler, Part::Government),
    };
    filler.paper("表Ⅳ", "政府保障程度", "", vec![6, 44, 66, 10], parts)
}

/// The notes that 表Ⅳ and 表Ⅴ share: how it is rounded, and where that would change a standing.
pub(super) fn notes(filler: &Filler<'_>, part: Part) -> Vec<String> {
    let mut notes = vec!["注：比例保留一位小数，其余保留整数；判定用未取整的数值。".to_owned()];
    if part == Part::Government {
        notes.push("第 3 至 6 项逐校、逐班判定，表中的合计数不作判定依据。".to_owned());
    }
    if part == Part::Government && filler.input.standard.relaxations == Relaxations::On {
        notes.push("按放宽口径判定：第 3、4 项各校适用的限值见学校自评表（附件4）。".to_owned());
    }
    notes.extend(filler.sensitive(part));
    notes
}

/// The head that 表Ⅳ and 表Ⅴ share.
pub(super) fn head() -> Vec<Line> {
    vec![
        ["序号", "名称", "指标值或简要结论", "是否达标"]
            .map(Field::head)
            .into(),
    ]
}

/// What the form asks for an item.
fn found(filler: &Filler<'_>, id: &str) -> String {
    let county = |variable: V| filler.county(variable);
    let text = |value: &Option<Exact>| value.as_ref().map(whole);
    match id {
        "G4" => school_size(filler),
        "G5" => class_size(filler),
        "G6" => small_schools(filler),
        "G7" => {
            let funding = county(V::SpedFundingTotal);
            let students = county(V::SpedStudents);
            let each = funding.as_ref().zip(students.as_ref());
            let each = each.and_then(|(funding, students)| funding.checked_div(students));
            let funding = funding.and_then(|it| it.checked_div(&Exact::from(TEN_THOUSAND)));
            fill(
                "特殊教育学校公用经费为 {} 万元，特殊教育学生数为 {} 人，生均公用经费为 {} 元。",
                &[text(&funding), text(&students), text(&each)],
            )
        }
        "G8" => fill(
            "义务教育学校教师年平均工资收入 {} 元，当地公务员年平均工资收入 {} 元。",
            &[
                text(&county(V::TeacherAvgSalary)),
                text(&county(V::CivilServantAvgSalary)),
            ],
        ),
        "G9" => {
            let trained = filler.of_sections([V::PrimaryTrained360h, V::JuniorTrained360h]);
            let all = filler.of_sections(FULLTIME);
            fill(
                "完成 360 学时培训的教师 {} 人，全县教师 {} 人，完成率 {}%。",
                &[
                    text(&trained),
                    text(&all),
                    filler.percent(trained.as_ref(), all.as_ref()),
                ],
            )
        }
        "G11" => {
            let eligible = county(V::ExchangeEligible);
            let actual = county(V::ExchangeActual);
            let backbone = county(V::ExchangeBackbone);
            fill(
                "符合交流轮岗条件教师总数 {} 名，上一年度交流轮岗教师 {} 名，比例 {}%；交流轮岗的骨干教师 {} 名，占 {}%。",
                &[
                    text(&eligible),
                    text(&actual),
                    filler.percent(actual.as_ref(), eligible.as_ref()),
                    text(&backbone),
                    filler.percent(backbone.as_ref(), actual.as_ref()),
                ],
            )
        }
        "G12" => {
            let certified =
                filler.of_sections([V::PrimaryCertifiedTeachers, V::JuniorCertifiedTeachers]);
            let all = filler.of_sections(FULLTIME);
            fill(
                "在岗专任教师 {} 人，其中持有教师资格证 {} 人，占比 {}%。",
                &[
                    text(&all),
                    text(&certified),
                    filler.percent(certified.as_ref(), all.as_ref()),
                ],
            )
        }
        "G13" => {
            let share = |part: V, whole: V| {
                let (part, whole) = (filler.of_item(id, part), filler.of_item(id, whole));
                if part.is_none() && filler.knows_schools() {
                    filler.gap("第 13 项缺有的学校的招生或划片入学人数".to_owned());
                }
                filler.percent(part.as_ref(), whole.as_ref())
            };
            fill(
                "城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别为 {}%、{}%。",
                &[
                    share(V::PrimaryZoned, V::PrimaryAdmitted),
                    share(V::JuniorZoned, V::JuniorAdmitted),
                ],
            )
        }
        "G14" => {
            let total = county(V::HsQuotaTotal);
            let allocated = county(V::HsQuotaAllocated);
            let rural = county(V::HsQuotaRural);
            fill(
                "优质高中招生名额总数 {} 人，分配名额 {} 人，占比 {}%；其中分配农村学校 {} 人，占分配名额总数 {}%。",
                &[
                    text(&total),
                    text(&allocated),
                    filler.percent(allocated.as_ref(), total.as_ref()),
                    text(&rural),
                    filler.percent(rural.as_ref(), allocated.as_ref()),
                ],
            )
        }
        "G15" => {
            let eligible = county(V::MigrantEligible);
            let public = county(V::MigrantPublic);
            let purchased = county(V::MigrantPurchased);
            let both = public.as_ref().zip(purchased.as_ref());
            let both = both.map(|(public, purchased)| public + purchased);
            fill(
                "符合条件的随迁子女数 {} 人，公办学校就读 {} 人，政府购买服务的民办学校就读 {} 人，合计 {} 人，占比 {}%。",
                &[
                    text(&eligible),
                    text(&public),
                    text(&purchased),
                    text(&both),
                    filler.percent(both.as_ref(), eligible.as_ref()),
                ],
            )
        }
        _ => String::new(),
    }
}

/// The condition of an item that looks at schools one by one.
pub(super) fn condition<'a>(filler: &Filler<'a>, id: &str) -> Option<&'a Condition> {
    let item: &Item = filler.input.standard.item(id)?;
    let mut conditions = item.conditions.iter();
    conditions.find(|it| {
        matches!(
            it,
            Condition::SchoolSize(_) | Condition::ClassSize(_) | Condition::SmallSchools(_)
        )
    })
}

/// How many schools are larger than the rule allows without relaxations, by kind.
fn school_size(filler: &Filler<'_>) -> String {
    let Some(Condition::SchoolSize(rule)) = condition(filler, "G4") else {
        return String::new();
    };
    let (single, through) = (&rule.single.value, &rule.nine_year.value);
    let assessment = filler.input.assessment;
    let is_known = filler.knows_schools();
    let larger = |kinds: &[SchoolKind], limit: &Exact| -> Option<String> {
        if !is_known {
            return None;
        }
        let mut n_larger = 0_usize;
        for (index, school) in assessment.schools.iter().enumerate() {
            if !kinds.contains(&school.kind) {
                continue;
            }
            let units: Vec<&Unit> = assessment.units().filter(|it| it.school == index).collect();
            let mut students = Vec::with_capacity(units.len());
            for unit in units {
                let Ok(n) = &unit.students else {
                    filler.gap(format!("{}缺学生数，超规模学校数空着", unit.name));
                    return None;
                };
                students.push(Exact::from(*n));
            }
            n_larger += usize::from(sum(&students) > *limit);
        }
        Some(n_larger.to_string())
    };
    let sentence = format!(
        "超过 {} 人的小学 {{}} 所，初中 {{}} 所，超过 {} 人的一贯制学校 {{}} 所。",
        to_fixed(single, 0),
        to_fixed(through, 0),
    );
    fill(
        &sentence,
        &[
            larger(&[SchoolKind::Primary, SchoolKind::TeachingPoint], single),
            larger(&[SchoolKind::Junior, SchoolKind::CompleteSecondary], single),
            larger(&[SchoolKind::NineYear, SchoolKind::TwelveYear], through),
        ],
    )
}

/// How many classes are larger than the rule allows, by level.
fn class_size(filler: &Filler<'_>) -> String {
    let Some(Condition::ClassSize(rule)) = condition(filler, "G5") else {
        return String::new();
    };
    let is_known = filler.knows_schools();
    let larger = |level: Level, variable: V| -> Option<String> {
        if !is_known {
            return None;
        }
        let limit = &rule.limit.get(level).value;
        let mut n_larger = 0_usize;
        for unit in filler
            .input
            .assessment
            .units()
            .filter(|it| it.level == level)
        {
            let school = filler.input.assessment.schools.get(unit.school);
            let record: Option<&Record> = school.and_then(|it| it.record(filler.input.county));
            let Some(Ok(sizes)) = record.map(|record| record.numbers(variable)) else {
                filler.gap(format!("{}缺各班人数，超额班数空着", unit.name));
                return None;
            };
            n_larger += sizes.iter().filter(|size| *size > limit).count();
        }
        Some(n_larger.to_string())
    };
    let limit = |level: Level| to_fixed(&rule.limit.get(level).value, 0);
    let sentence = format!(
        "超过 {} 人的小学班级 {{}} 个，超过 {} 人的初中班级 {{}} 个。",
        limit(Level::Primary),
        limit(Level::Junior),
    );
    fill(
        &sentence,
        &[
            larger(Level::Primary, V::PrimaryClassSizes),
            larger(Level::Junior, V::JuniorClassSizes),
        ],
    )
}

/// The pupils of all small schools, and their public expenses.
fn small_schools(filler: &Filler<'_>) -> String {
    let Some(Condition::SmallSchools(rule)) = condition(filler, "G6") else {
        return String::new();
    };
    let below = &rule.below.value;
    let sentence = format!(
        "不足 {} 人的规模较小学校学生数 {{}} 人，公用经费 {{}} 元。",
        to_fixed(below, 0)
    );
    let is_compulsory = |kind: SchoolKind| {
        kind.levels().next().is_some()
            && !matches!(kind, SchoolKind::Special | SchoolKind::Vocational)
    };
    let mut small: Vec<&School> = Vec::new();
    let mut students = Vec::new();
    let Some(schools) = filler.rows(is_compulsory) else {
        return fill(&sentence, &[None, None]);
    };
    for school in schools {
        let Some(n) = pupils(filler, school) else {
            return fill(&sentence, &[None, None]);
        };
        if !n.is_zero() && n < *below {
            small.push(school);
            students.push(n);
        }
    }
    let funding = filler.sum_of(rule.funding, &small);
    fill(
        &sentence,
        &[Some(whole(&sum(&students))), funding.as_ref().map(whole)],
    )
}

/// A school's pupils of compulsory education.
fn pupils(filler: &Filler<'_>, school: &School) -> Option<Exact> {
    let kind = school.record.school_kind().ok()?;
    let mut pupils = Vec::new();
    for section in kind.sections() {
        if *section != Section::Senior {
            pupils.push(filler.sum_of(section.students(), &[school])?);
        }
    }
    Some(sum(&pupils))
}
