//! 附件4: what one school fills in about itself (rulebook §7, the form of Shenyang, A1 and A2).

use std::collections::BTreeSet;
use std::ops::Range;

use super::OfficialInput;
use super::filler::{Filler, Parts, fill, met, whole};
use super::government::condition;
use super::schools::told;
use crate::engine::{
    AssessedSchool, CheckCell, CheckColumn, CheckIndex, Figure, IndexedLine, IndicatorStanding,
    Standing, Unit, UnitIndicator,
};
use crate::model::{Level, Record, School, Section, Variable as V};
use crate::quantity::{Exact, grouped, sum, to_fixed, to_plain};
use crate::report::paper::{Field, Line, Paper, Turn};
use crate::standard::{Condition, Indicator, IndicatorId, Relaxations};
use crate::text::Language::Zh;
use crate::text::{labels, word};

/// How many yuan the form counts as one.
const TEN_THOUSAND: i64 = 10_000;
/// So many rooms have a place of their own for their area.
const N_ROOMS: usize = 6;

/// Fills in the form of each school (附件4): what it looks up for all schools is made once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfAssessor {
    checks: Checks,
    /// The units of each school.
    units: Vec<Vec<usize>>,
}

impl SelfAssessor {
    /// Of a county as it stands.
    pub fn of(input: &OfficialInput<'_>) -> Self {
        let mut units = vec![Vec::new(); input.assessment.schools.len()];
        for (index, unit) in input.assessment.units().enumerate() {
            if let Some(own) = units.get_mut(unit.school) {
                own.push(index);
            }
        }
        Self {
            checks: Checks::of(input),
            units,
        }
    }

    /// The forms of these schools of `Assessment::schools`, in their order; `input` is the one that this was
    /// made of.
    pub fn forms(&self, input: &OfficialInput<'_>, schools: Range<usize>) -> Vec<Paper> {
        let form = |index: usize| {
            let school = input.assessment.schools.get(index)?;
            let units = self.units.get(index)?.iter();
            let units = units.filter_map(|unit| Some((*unit, input.assessment.unit(*unit)?)));
            form(input, &self.checks, index + 1, school, units.collect())
        };
        schools.filter_map(form).collect()
    }
}

/// How each school stands in the items of the government that look at schools one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Checks(CheckIndex);

impl Checks {
    fn of(input: &OfficialInput<'_>) -> Self {
        let OfficialInput {
            standard,
            county,
            assessment,
            ..
        } = *input;
        let items = ["G3", "G4", "G5", "G6"].into_iter();
        Self(CheckIndex::of(standard, county, assessment, items))
    }

    /// The lines of an item about a school and its branches.
    fn lines<'a>(
        &'a self,
        item: &'a str,
        school: &AssessedSchool,
    ) -> impl Iterator<Item = IndexedLine<'a>> {
        let lines = self.0.lines(school.rows()).into_iter();
        lines.filter(move |it| it.item == item)
    }

    /// The rows of a school that an item looks at one by one: a branch may stand for itself.
    fn rows(&self, item: &str, school: &AssessedSchool) -> Vec<usize> {
        self.lines(item, school).map(|it| it.row).collect()
    }

    /// How a school stands in an item: not met as soon as one line is not; open where none is known.
    fn standing(&self, item: &str, school: &AssessedSchool) -> Standing {
        let standings = self.lines(item, school).filter_map(|it| it.line.standing);
        let first = standings.min_by_key(|it| match it {
            Standing::NotMet => 0,
            Standing::Undetermined => 1,
            Standing::Met => 2,
        });
        first.unwrap_or(Standing::Undetermined)
    }

    /// A number that was looked at for a school; `None` where it is not known.
    fn number(&self, item: &str, school: &AssessedSchool, column: &CheckColumn) -> Option<Exact> {
        self.lines(item, school).find_map(|it| {
            let at = it.table.columns.iter().position(|it| it == column)?;
            match it.line.cells.get(at)?.as_ref()? {
                CheckCell::Number(number) => Some(number.clone()),
                CheckCell::Grade(_) => None,
            }
        })
    }
}

fn form(
    input: &OfficialInput<'_>,
    checks: &Checks,
    number: usize,
    school: &AssessedSchool,
    units: Vec<(usize, &Unit)>,
) -> Option<Paper> {
    let filler = Filler::new(*input);
    let record = school.record(input.county)?;
    let own: &School = input.county.schools.get(school.row)?;
    let sheet = Sheet {
        filler: &filler,
        checks,
        school,
        record,
        units,
    };
    let mut body: Vec<Line> = Vec::new();
    let resources: Vec<Line> = (1..)
        .zip(&input.standard.indicators)
        .map(|(number, rule)| sheet.resource(number, rule))
        .collect();
    group(&mut body, "A1 资源配置", resources);
    group(&mut body, "A2 政府保障", sheet.government());
    let founded = sheet.number(V::FoundedYear).map(|year| to_fixed(&year, 0));
    let kind = labels::school_kind(Zh, school.kind);
    let head = [
        "A级指标",
        "B级指标及评估要点",
        "指标值或简要结论",
        "是否达标",
    ];
    let parts = Parts {
        head: vec![head.map(Field::head).into()],
        body,
        notes: vec![
            "注：生均值保留两位小数，判定用未取整的数值；一贯制学校共用的校舍、场馆、设备和教室按加权学生数分到各学段；A2 第4项的学生数为本年在校生数；A1 第4项已减去室内体育用房面积；各项均含并入本校的校区、教学点。"
                .to_owned(),
        ],
    };
    let founded = fill("建校于 {} 年", &[founded]);
    let name = format!("自评 {number}");
    let title = format!("{}（{kind}）自评表", own.name());
    let paper = filler.paper(&name, &title, &founded, vec![9, 34, 50, 11], parts);
    Some(Paper {
        title: format!("附件4　{title}"),
        turn: Turn::Portrait,
        ..paper
    })
}

/// Lines below each other with one name at their left.
fn group(body: &mut Vec<Line>, name: &str, lines: Vec<Line>) {
    let n = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let mut head = Some(Field::head(name).over_lines(n));
    for mut line in lines {
        let mut fields: Line = head.take().into_iter().collect();
        fields.append(&mut line);
        body.push(fields);
    }
}

/// One school's form while it is filled.
struct Sheet<'a> {
    filler: &'a Filler<'a>,
    checks: &'a Checks,
    school: &'a AssessedSchool,
    record: &'a Record,
    units: Vec<(usize, &'a Unit)>,
}

impl Sheet<'_> {
    /// A number of the school, in its base unit; a gap where it is not known.
    fn number(&self, variable: V) -> Option<Exact> {
        let found = self.record.number(variable).ok().cloned();
        if found.is_none() {
            self.filler
                .gap(format!("缺“{}”", word::variable(Zh, variable)));
        }
        found
    }

    /// The sum of a number over rows of the table, each of which must state it; a gap where one does not.
    fn stated(&self, variable: V, rows: impl Iterator<Item = usize>) -> Option<Exact> {
        let schools = &self.filler.input.county.schools;
        let parts: Option<Vec<Exact>> = rows
            .map(|row| schools.get(row)?.record.number(variable).ok().cloned())
            .collect();
        if parts.is_none() {
            self.filler
                .gap(format!("缺“{}”", word::variable(Zh, variable)));
        }
        parts.map(|parts| sum(&parts))
    }

    /// The pupils of compulsory education in rows of the table.
    fn pupils(&self, rows: &[usize]) -> Option<Exact> {
        let schools = &self.filler.input.county.schools;
        let mut all = Exact::ZERO;
        for row in rows {
            let kind = schools.get(*row)?.record.school_kind().ok()?;
            for level in kind.levels() {
                let students = self.stated(level.section().students(), [*row].into_iter());
                all = &all + &students?;
            }
        }
        Some(all)
    }

    /// Several numbers, each blank where it is not known.
    fn numbers(&self, variable: V) -> Option<Vec<Exact>> {
        let found = self.record.numbers(variable).ok().map(<[Exact]>::to_vec);
        if found.is_none() {
            self.filler
                .gap(format!("缺“{}”", word::variable(Zh, variable)));
        }
        found
    }

    /// An indicator: what the school holds and what each level has of it for a pupil.
    fn resource(&self, number: usize, rule: &Indicator) -> Line {
        let label = word::pick(Zh, &rule.label);
        let unit = word::pick(Zh, &rule.value_unit);
        let mut told = self.totals(rule);
        let mut standings = Vec::new();
        let mut figure = None;
        for (index, unit_of) in &self.units {
            let Some(result) = unit_of.indicator(rule.id) else {
                continue;
            };
            told.push(self.per_pupil(rule, unit_of, result, unit));
            told.extend(self.unrounded(rule, unit_of, result));
            standings.push(result.standing);
            // With one level the form's field is that level's value.
            figure = (self.units.len() == 1).then_some(Figure::UnitValue {
                unit: *index,
                indicator: rule.id,
            });
        }
        let standing = together(&standings);
        let thresholds: Vec<String> = self
            .units
            .iter()
            .map(|(_, unit)| {
                let threshold = &rule.threshold.get(unit.level).value;
                let plain = to_plain(threshold).unwrap_or_else(|| to_fixed(threshold, 2));
                format!("{}≥{}", word::level(Zh, unit.level), grouped(&plain))
            })
            .collect();
        let mut says = Field::sign(met(standing)).judged(standing);
        says.figure = figure;
        vec![
            Field::words(format!("{number}. {label}（{}）", thresholds.join("，"))),
            Field::words(told.join("\n")),
            says,
        ]
    }

    /// What the school holds in all, as the form asks for it.
    fn totals(&self, rule: &Indicator) -> Vec<String> {
        let area = |variable: V| {
            let found = self.stated(variable, self.school.rows());
            found.map(|it| grouped(&to_fixed(&it, 2)))
        };
        match rule.id {
            IndicatorId::R5 => vec![fill(
                "体育场 {} ㎡，体育馆 {} ㎡，校园其他专用运动场地 {} ㎡，校外周边租借体育场馆 {} ㎡。",
                &[
                    area(V::SportsGroundArea),
                    area(V::IndoorPeArea),
                    area(V::OtherOnsiteSportsArea),
                    area(V::OffsiteLeasedSportsArea),
                ],
            )],
            IndicatorId::R6 => {
                let value = self.number(V::TeachingEquipmentValue);
                let value = value.and_then(|it| it.checked_div(&Exact::from(TEN_THOUSAND)));
                let value = value.map(|it| to_plain(&it).unwrap_or_else(|| to_fixed(&it, 4)));
                vec![fill(
                    "教学仪器设备总值 {} 万元。",
                    &[value.map(|it| grouped(&it))],
                )]
            }
            _ => Vec::new(),
        }
    }

    /// What a level holds, and for how many pupils.
    fn per_pupil(
        &self,
        rule: &Indicator,
        unit: &Unit,
        result: &UnitIndicator,
        value_unit: &str,
    ) -> String {
        let places = self.filler.input.standard.rounding.school_value;
        let level = word::level(Zh, unit.level);
        if result.value.is_err() {
            let short = word::pick(Zh, &rule.short);
            self.filler.gap(format!("{level}{short}的数据不全"));
        }
        let amount = result.amount.as_ref().ok();
        let amount = amount.map(|it| grouped(&to_plain(it).unwrap_or_else(|| to_fixed(it, 2))));
        let value = result.value.as_ref().ok();
        let value = value.map(|it| grouped(&to_fixed(it, places)));
        let unit = word::unit(Zh, rule.resource_unit);
        fill(
            &format!("{level}：总量 {{}} {unit}，{{}} {value_unit}。"),
            &[amount, value],
        )
    }

    /// A value that its printed decimals would put on the other side.
    fn unrounded(&self, rule: &Indicator, unit: &Unit, result: &UnitIndicator) -> Option<String> {
        let places = self.filler.input.standard.rounding.school_value;
        let name = format!(
            "{}{}",
            word::level(Zh, unit.level),
            word::pick(Zh, &rule.short)
        );
        Some(told(&name, result, places)? + "。")
    }

    /// What is asked of this school where relaxations apply; empty where the rule's own words hold.
    fn applied(&self, item: &str, asked: &[(&str, CheckColumn, &str)]) -> String {
        if self.filler.input.standard.relaxations == Relaxations::Off {
            return String::new();
        }
        let told: Vec<String> = asked
            .iter()
            .filter_map(|(name, column, unit)| {
                let limit = self.checks.number(item, self.school, column)?;
                let limit = to_plain(&limit).unwrap_or_else(|| to_fixed(&limit, 2));
                Some(format!("{name} {} {unit}", grouped(&limit)))
            })
            .collect();
        match told.as_slice() {
            [] => String::new(),
            told => format!("\n按放宽口径，本校适用：{}。", told.join("，")),
        }
    }

    /// The five points of A2.
    fn government(&self) -> Vec<Line> {
        vec![
            self.rooms(),
            self.size(),
            self.classes(),
            self.small(),
            self.not_concerned(5, "G7"),
        ]
    }

    /// The name of a point: that of the county item that looks at it.
    fn name(&self, number: usize, item: &str) -> String {
        let item = self.filler.input.standard.item(item);
        let label = item.map_or("", |item| word::pick(Zh, &item.label));
        format!("{number}. {label}")
    }

    /// A point that does not concern the school.
    fn not_concerned(&self, number: usize, item: &str) -> Line {
        vec![
            Field::words(self.name(number, item)),
            Field::words("不涉及"),
            Field::sign("不涉及"),
        ]
    }

    fn judged(&self, number: usize, item: &str, told: String) -> Line {
        let standing = self.checks.standing(item, self.school);
        vec![
            Field::words(self.name(number, item)),
            Field::words(told),
            Field::sign(met(standing)).judged(standing),
        ]
    }

    /// Music and art rooms, each with its area; a form has room for six.
    fn rooms(&self) -> Line {
        let kind = |name: &str, variable: V| {
            let mut areas = self.numbers(variable);
            // Without a room a school states 0 (template: 没有教室填 0).
            if let Some(areas) = &mut areas {
                areas.retain(|area| !area.is_zero());
            }
            let n = areas.as_ref().map(|areas| areas.len().to_string());
            let mut each: Vec<String> = areas
                .iter()
                .flatten()
                .map(|area| to_plain(area).unwrap_or_else(|| to_fixed(area, 2)))
                .collect();
            while each.len() < N_ROOMS {
                each.push("＿＿".to_owned());
            }
            fill(
                &format!(
                    "{name}专用教室 {{}} 间，面积分别为 {} ㎡。",
                    each.join("、")
                ),
                &[n],
            )
        };
        let classes = self.sum(&[
            (Level::Primary, V::PrimaryClasses),
            (Level::Junior, V::JuniorClasses),
        ]);
        let told = [
            fill("班数 {} 个。", &[classes.map(|it| whole(&it))]),
            kind("音乐", V::MusicRoomAreas),
            kind("美术", V::ArtRoomAreas),
        ];
        let asked = [
            (
                "音乐教室不小于",
                CheckColumn::LeastArea(V::MusicRoomAreas),
                "㎡",
            ),
            (
                "美术教室不小于",
                CheckColumn::LeastArea(V::ArtRoomAreas),
                "㎡",
            ),
        ];
        self.judged(1, "G3", told.join("\n") + &self.applied("G3", &asked))
    }

    /// A fact of both levels, added up over those that the school has.
    fn sum(&self, of: &[(Level, V)]) -> Option<Exact> {
        let mut all = Exact::ZERO;
        for (level, variable) in of {
            if self.units.iter().any(|(_, unit)| unit.level == *level) {
                all = &all + &self.number(*variable)?;
            }
        }
        Some(all)
    }

    fn size(&self) -> Line {
        let own = self.school.kind.sections().iter().copied();
        // A school of a kind without levels of its own has those that its pupils are at.
        let others = self.units.iter().map(|(_, unit)| unit.level.section());
        let sections: BTreeSet<Section> = own.chain(others).collect();
        let told: Vec<String> = sections
            .into_iter()
            .map(|section| {
                let name = match section {
                    Section::Primary => "小学",
                    Section::Junior => "初中",
                    Section::Senior => "高中",
                };
                let students = self.number(section.students()).map(|it| whole(&it));
                fill(&format!("{name} {{}} 人"), &[students])
            })
            .collect();
        let asked = [("规模不超过", CheckColumn::Limit, "人")];
        let applied = self.applied("G4", &asked);
        self.judged(2, "G4", format!("{}。{applied}", told.join("，")))
    }

    fn classes(&self) -> Line {
        let variables = [
            (Level::Primary, V::PrimaryClassSizes),
            (Level::Junior, V::JuniorClassSizes),
        ];
        let Some(Condition::ClassSize(rule)) = condition(self.filler, "G5") else {
            return self.judged(3, "G5", String::new());
        };
        let own = variables.iter().filter(|(level, _)| {
            let mut units = self.units.iter();
            units.any(|(_, unit)| unit.level == *level)
        });
        let told: Vec<String> = own
            .map(|(level, variable)| {
                let sizes = self.numbers(*variable);
                let limit = &rule.limit.get(*level).value;
                let largest = sizes.as_ref().and_then(|sizes| sizes.iter().max());
                let larger = |sizes: &Vec<Exact>| sizes.iter().filter(|it| *it > limit).count();
                let n_larger = sizes.as_ref().map(|sizes| larger(sizes).to_string());
                fill(
                    &format!(
                        "{}：最大班额 {{}} 人，超过 {} 人的班 {{}} 个。",
                        word::level(Zh, *level),
                        to_fixed(limit, 0),
                    ),
                    &[largest.map(whole), n_larger],
                )
            })
            .collect();
        self.judged(3, "G5", told.join("\n"))
    }

    fn small(&self) -> Line {
        // Branches of fewer pupils are looked at by themselves, also those of a larger school.
        let rows = self.checks.rows("G6", self.school);
        if rows.is_empty() {
            return self.not_concerned(4, "G6");
        }
        let students = self.pupils(&rows);
        let funding = self.stated(V::PublicFundingPrev, rows.into_iter());
        let each = funding.as_ref().zip(students.as_ref());
        let each = each.and_then(|(funding, students)| funding.checked_div(students));
        let funding = funding.and_then(|it| it.checked_div(&Exact::from(TEN_THOUSAND)));
        let places = self.filler.input.standard.rounding.school_value;
        let told = fill(
            "学生数 {} 人，上年拨付公用经费 {} 万元，生均 {} 元。",
            &[
                students.map(|it| whole(&it)),
                funding.map(|it| grouped(&to_plain(&it).unwrap_or_else(|| to_fixed(&it, 4)))),
                each.map(|it| grouped(&to_fixed(&it, places))),
            ],
        );
        self.judged(4, "G6", told)
    }
}

/// An indicator at all levels of a school: met only where every level reaches its threshold.
fn together(standings: &[IndicatorStanding]) -> Standing {
    let is_short = |it: &IndicatorStanding| match it {
        IndicatorStanding::Near | IndicatorStanding::Below => true,
        IndicatorStanding::Met | IndicatorStanding::Undetermined => false,
    };
    if standings.iter().any(is_short) {
        Standing::NotMet
    } else if standings.contains(&IndicatorStanding::Undetermined) || standings.is_empty() {
        Standing::Undetermined
    } else {
        Standing::Met
    }
}
