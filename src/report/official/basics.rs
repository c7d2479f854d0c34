//! 表Ⅰ: the county in one line (rulebook §7, 表Ⅰ; reading D-34: schools are counted as institutions).

use super::filler::{Filler, Parts};
use crate::model::{SchoolKind, Section, Variable as V};
use crate::quantity::{Exact, to_fixed};
use crate::report::paper::{Field, Line, Paper, PaperSize};

/// The figures of the county sheet: head, fact, decimals.
const COUNTY: [(&str, V, u32); 8] = [
    ("人口总数\n（万人）", V::Population, 2),
    ("农业人口数\n（万人）", V::RuralPopulation, 2),
    ("乡镇数\n（个）", V::Townships, 0),
    ("行政村数\n（个）", V::Villages, 0),
    ("年人均国内生产总值\n（元）", V::GdpPerCapita, 0),
    ("年人均地方财政收入\n（元）", V::FiscalPerCapita, 0),
    ("农民年人均纯收入\n（元）", V::FarmerIncome, 0),
    ("城镇居民年人均可支配收入\n（元）", V::UrbanIncome, 0),
];

/// Kinds of ordinary schools, as the form counts them.
const KINDS: [(&str, SchoolKind); 5] = [
    ("小学", SchoolKind::Primary),
    ("九年一贯制", SchoolKind::NineYear),
    ("初中", SchoolKind::Junior),
    ("完全中学", SchoolKind::CompleteSecondary),
    ("十二年一贯制", SchoolKind::TwelveYear),
];

/// How many people a table counts in ten thousands.
const TEN_THOUSAND: i64 = 10_000;

pub(super) fn form(filler: Filler<'_>) -> Paper {
    let figures = figures(&filler);
    let widths = figures.iter().map(|_| 9).collect();
    let parts = Parts {
        head: head(),
        body: vec![figures],
        notes: vec![
            "注：学校数按学校（机构）计，一贯制学校计 1 所；不计校数的校区、教学点不计入学校数。"
                .to_owned(),
        ],
    };
    let title = "义务教育优质均衡发展县（市、区）基本情况";
    Paper {
        size: PaperSize::A3,
        ..filler.paper("表Ⅰ", title, "", widths, parts)
    }
}

fn head() -> Vec<Line> {
    let group = |text: &str, columns: u16| Field::head(text).over_columns(columns);
    let names = COUNTY.iter().map(|(name, ..)| *name);
    let kinds = KINDS.iter().map(|(name, _)| *name);
    let names = names.chain(kinds).chain([
        "计",
        "其中：50 人及以上",
        "小学",
        "初中",
        "小学",
        "初中",
        "合计",
        "其中：专任教师",
        "合计",
        "其中：专任教师",
    ]);
    vec![
        vec![
            group("自然情况", 4).over_lines(2),
            group("经济情况", 4).over_lines(2),
            group("普通中小学校数\n（所）", 5).over_lines(2),
            Field::head("特殊教育学校\n（所）").over_lines(3),
            group("小学教学点\n（个）", 2).over_lines(2),
            group("教学班\n（个）", 2).over_lines(2),
            group("在校学生\n（人）", 2).over_lines(2),
            group("教职工\n（人）", 4),
        ],
        vec![group("小学", 2), group("初中", 2)],
        names.map(Field::head).collect(),
        (1..=24).map(|n| Field::head(format!("L{n}"))).collect(),
    ]
}

fn figures(filler: &Filler<'_>) -> Line {
    let mut line: Line = Vec::with_capacity(24);
    for (_, variable, places) in COUNTY {
        let unit = match variable {
            V::Population | V::RuralPopulation => TEN_THOUSAND,
            _ => 1,
        };
        line.push(Field::number(
            filler.county_in(variable, unit, places),
            places,
        ));
    }
    let n_of = |kind: SchoolKind| filler.n_schools(|it| it == kind);
    let counts = KINDS.map(|(_, kind)| n_of(kind));
    line.extend(counts.map(count));
    line.push(count(n_of(SchoolKind::Special)));
    line.push(count(filler.n_rows(|it| it == SchoolKind::TeachingPoint)));
    line.push(count(n_large_points(filler)));
    for (variable, section) in [
        (V::PrimaryClasses, Section::Primary),
        (V::JuniorClasses, Section::Junior),
        (V::PrimaryStudents, Section::Primary),
        (V::JuniorStudents, Section::Junior),
    ] {
        line.push(total(filler, variable, section));
    }
    for (variable, section) in [
        (V::PrimaryFulltimeTeachers, Section::Primary),
        (V::JuniorFulltimeTeachers, Section::Junior),
    ] {
        // No table that is read states all staff.
        line.push(Field::number(None, 0));
        line.push(total(filler, variable, section));
    }
    filler.gap("教职工合计没有填报栏，须自行填写".to_owned());
    line
}

fn count(n: Option<usize>) -> Field {
    Field::number(n.map(|n| n.to_string()), 0)
}

/// Teaching points of at least so many pupils as make one count by itself.
fn n_large_points(filler: &Filler<'_>) -> Option<usize> {
    let from = &filler.input.standard.scope.teaching_point_from.value;
    let points = filler.rows(|kind| kind == SchoolKind::TeachingPoint)?;
    let mut n_large = 0;
    for point in points {
        let students: Exact = filler.sum_of(V::PrimaryStudents, &[point])?;
        n_large += usize::from(students >= *from);
    }
    Some(n_large)
}

/// The sum of a fact over the ordinary schools that have a section.
fn total(filler: &Filler<'_>, variable: V, section: Section) -> Field {
    let sum = filler.of_section(variable, section);
    Field::number(sum.map(|sum| to_fixed(&sum, 0)), 0)
}
