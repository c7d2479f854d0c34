//! What keeps the county from being met, in words, and what is not known.

use crate::engine::{Lack, Notice, Standing, Unit};
use crate::report::manuscript::Block;
use crate::report::official::OfficialInput;
use crate::standard::{Item, Standard};
use crate::text::Language::Zh;
use crate::text::verdict::{self, Cause, Reason};
use crate::text::word;

/// The section of what is undetermined.
const OPEN: &str = "待定的项目及所缺数据";
/// The section of what forms had to leave blank.
const GAPS: &str = "表中空着、须补填的数据";

/// The problems, each as a sentence.
pub(super) struct Problems {
    /// Units that do not pass the school rule.
    pub(super) units: Vec<String>,
    /// Units that pass it with an indicator below its threshold.
    pub(super) passed: Vec<String>,
    /// Coefficients that are too large.
    pub(super) dispersion: Vec<String>,
    /// Items that are not met.
    pub(super) items: Vec<String>,
    /// What is undetermined, with what is missing.
    pub(super) open: Vec<String>,
    /// How many units, coefficients and items that is.
    n_open: [usize; 3],
}

impl Problems {
    pub(super) fn new(input: &OfficialInput<'_>) -> Self {
        let OfficialInput {
            standard,
            county,
            assessment,
            ..
        } = *input;
        let mut problems = Self {
            units: Vec::new(),
            passed: Vec::new(),
            dispersion: Vec::new(),
            items: Vec::new(),
            open: Vec::new(),
            n_open: n_open(input),
        };
        for unit in assessment.units() {
            match unit.standing {
                Standing::NotMet => problems.units.push(short(input, unit)),
                Standing::Met | Standing::Undetermined => {
                    if !verdict::gaps(standard, unit).is_empty() {
                        problems.passed.push(short(input, unit));
                    }
                }
            }
        }
        problems.open.extend(unknown_schools(input));
        for reason in verdict::reason_facts(standard, county, assessment) {
            match &reason {
                Reason::Units { .. } => {}
                Reason::Dispersion { .. } => {
                    let text = verdict::reason(Zh, standard, &reason);
                    problems.dispersion.push(text);
                }
                Reason::Item { item, details } if !details.is_empty() => {
                    let details: Vec<String> = details
                        .iter()
                        .map(|it| verdict::detail(Zh, standard, it))
                        .collect();
                    let name = super::name(standard, &item.id);
                    let text = format!("{name}不达标：{}。", details.join("；"));
                    problems.items.push(text);
                }
                Reason::Item { item, .. } => {
                    let text = verdict::reason(Zh, standard, &reason);
                    problems.items.push(named(standard, item, &text));
                }
                Reason::Open {
                    cause: Cause::Units { level, .. },
                    ..
                } => {
                    let units = assessment.units().filter(|unit| {
                        unit.level == *level && unit.standing == Standing::Undetermined
                    });
                    problems.open.extend(units.map(open));
                }
                Reason::Open {
                    cause: Cause::Item(item),
                    ..
                } => {
                    let text = verdict::reason(Zh, standard, &reason);
                    problems.open.push(named(standard, item, &text));
                }
                Reason::Open { .. } => {
                    let text = verdict::reason(Zh, standard, &reason);
                    problems.open.push(text);
                }
            }
        }
        for notice in &assessment.notices {
            if let Notice::LeftOpen { item, lack, .. } = notice {
                let name = super::name(standard, item);
                problems.open.push(match lack {
                    Lack::Unstated => {
                        format!("{name}不在任何填报表中，由教育督导机构在资格审查时判定。")
                    }
                    _ => format!("{name}没有填报，不计入结论。"),
                });
            }
        }
        problems
    }

    /// What is not met, one after another.
    pub(super) fn not_met(&self) -> impl Iterator<Item = &String> {
        self.units.iter().chain(&self.dispersion).chain(&self.items)
    }

    /// The chapter; `gaps` is what forms had to leave blank.
    pub(super) fn told(&self, gaps: Vec<String>) -> Vec<Block> {
        let [units, dispersion, items] = self.n_open;
        let sections = [
            ("资源配置综合评估不达标的学校", self.units.clone(), units),
            (
                "校际差异系数超过限值的指标",
                self.dispersion.clone(),
                dispersion,
            ),
            ("县级指标中不达标的项目", self.items.clone(), items),
            (OPEN, self.open.clone(), 0),
            (
                "综合评估没有不达标、但有指标低于标准值的学校",
                self.passed.clone(),
                units,
            ),
            (GAPS, gaps, 0),
        ];
        let numbers = ["一", "二", "三", "四", "五", "六"];
        let mut blocks = Vec::new();
        for (number, (title, list, n_open)) in numbers.into_iter().zip(sections) {
            blocks.push(Block::Section(format!("（{number}）{title}")));
            blocks.push(match (list.is_empty(), n_open) {
                (true, 0) => Block::said("无。"),
                (true, _) => Block::said("已知的数据中没有；待定的见（四）。"),
                (false, _) => Block::List(list),
            });
        }
        blocks.push(Block::Section("（七）原因分析".to_owned()));
        blocks.push(Block::asked("问题产生的原因"));
        blocks
    }
}

/// How many units, coefficients and items are open; each of them while it is not known which schools there
/// are.
fn n_open(input: &OfficialInput<'_>) -> [usize; 3] {
    let assessment = input.assessment;
    let is_open = |standing: Standing| standing == Standing::Undetermined;
    let n_unknown = unknown_schools(input).len();
    let units = assessment.units().filter(|unit| is_open(unit.standing));
    let cvs = assessment.levels.iter().flat_map(|level| &level.indicators);
    let items = assessment.items.iter();
    let items = items.filter(|it| is_open(it.standing) && it.counts(input.standard));
    [
        units.count() + n_unknown,
        cvs.filter(|it| is_open(it.cv_standing)).count(),
        items.count(),
    ]
}

/// What keeps it from being known which schools there are.
fn unknown_schools(input: &OfficialInput<'_>) -> Vec<String> {
    let county = input.county;
    let mut told = Vec::new();
    for doubt in &county.doubts {
        let text = format!("{}，须先查明。", word::lack(Zh, &Lack::Doubt(doubt.kind)));
        if !told.contains(&text) {
            told.push(text);
        }
    }
    let kinds = county.schools.iter().filter_map(|school| {
        let absence = school.record.school_kind().err()?;
        let why = word::lack(Zh, &Lack::SchoolKind(absence));
        Some(format!(
            "{}：{why}，不知属于哪个学段，全县的单元数、合计和差异系数因此待定。",
            school.name()
        ))
    });
    told.extend(kinds);
    told
}

/// A sentence about an item with the name that the report has for it.
fn named(standard: &Standard, item: &Item, text: &str) -> String {
    let head = format!("{} {}", item.id, word::pick(Zh, &item.short));
    text.replacen(&head, &super::name(standard, &item.id), 1)
}

/// What a unit is called, with its level.
fn name(unit: &Unit) -> String {
    format!("{}（{}）", unit.name, word::level(Zh, unit.level))
}

/// The indicators of a unit below their thresholds, with what is lacking.
fn short(input: &OfficialInput<'_>, unit: &Unit) -> String {
    let gaps = verdict::gaps(input.standard, unit);
    let gaps: Vec<String> = gaps
        .iter()
        .map(|gap| verdict::gap(Zh, input.standard, gap))
        .collect();
    format!("{}：{}。", name(unit), gaps.join("；"))
}

/// What is not known about a unit, each reason once.
fn open(unit: &Unit) -> String {
    let outcomes = unit.indicators.iter().map(|it| it.value.as_ref().err());
    let mut lacks: Vec<&Lack> = outcomes.flatten().collect();
    lacks.dedup();
    let mut told: Vec<String> = Vec::new();
    for lack in lacks {
        let text = word::lack(Zh, lack);
        if !told.contains(&text) {
            told.push(text);
        }
    }
    format!("{}待定：{}。", name(unit), told.join("；"))
}
