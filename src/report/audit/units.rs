use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet, at, here, if_known, number_of, or_none};
use super::facts::{Facts, rows_of};
use super::rules::Rules;
use crate::engine::{
    AssessedSchool, Evidence, IndicatorStanding, Operation, Standing, Step, TermName, Unit,
};
use crate::model::{Level, SchoolKind, Variable};
use crate::quantity::{Exact, to_fixed};
use crate::standard::{Indicator, Parameter};
use crate::text::Language::Zh;
use crate::text::evidence::{Context, unit_name};
use crate::text::word;

/// The sheets' names.
pub(super) const NAME: &str = "单元";
const SHARES: &str = "分摊";

/// A formula may have 8,192 signs; with more branches than fit, the number stands by itself.
const LONGEST: usize = 8_000;

/// Columns before the amounts: number, school, level, pupils.
const N_NAMES: usize = 4;
/// The column of pupils.
pub(super) const STUDENTS: usize = 3;
/// The columns of a shared resource's whole and part.
const WHOLE: usize = 4;
const PART: usize = 6;

/// The sheets 分摊 and 单元, and where the units of each level stand.
pub(super) struct Units {
    shares: Vec<Vec<AuditCell>>,
    values: Vec<Vec<AuditCell>>,
    n_indicators: usize,
    columns: Vec<(String, u16)>,
    levels: Vec<(Level, (usize, usize))>,
}

/// A resource of a unit.
struct Resource<'a> {
    /// The unit.
    name: &'a str,
    /// The resource.
    short: &'a str,
    /// Facts that are subtracted, also where they are zero: whoever changes one sees what follows.
    less: &'a [Variable],
    /// The numbers of rules that enter.
    cited: &'a [Parameter],
}

/// What the sheets are filled from.
struct Filling<'a, 'b> {
    input: &'a OfficialInput<'a>,
    facts: &'b Facts,
    rules: &'b mut Rules,
}

impl Units {
    pub(super) fn of(
        input: &OfficialInput<'_>,
        evidence: &[Vec<Evidence>],
        facts: &Facts,
        rules: &mut Rules,
    ) -> Self {
        let n_indicators = input.standard.indicators.len();
        let mut units = Self {
            shares: Vec::new(),
            values: Vec::new(),
            n_indicators,
            columns: columns(input),
            levels: Vec::new(),
        };
        let mut filling = Filling {
            input,
            facts,
            rules,
        };
        for level in Level::ALL {
            let first = units.values.len();
            for (index, unit) in input.assessment.units().enumerate() {
                if unit.level == level {
                    let evidence = evidence.get(index).map_or(&[][..], Vec::as_slice);
                    units.add(&mut filling, index, unit, evidence);
                }
            }
            if units.values.len() > first {
                let last = units.values.len() - 1;
                units.levels.push((level, (first, last)));
            }
        }
        units
    }

    /// The first and the last row of a level's units; `None` where it has none.
    pub(super) fn level(&self, level: Level) -> Option<(usize, usize)> {
        let mut levels = self.levels.iter();
        let found = levels.find(|(it, _)| *it == level);
        found.map(|(_, rows)| *rows)
    }

    /// The columns of an indicator's amounts and values.
    pub(super) fn amounts_and_values(&self, indicator: usize) -> (usize, usize) {
        (N_NAMES + indicator, N_NAMES + self.n_indicators + indicator)
    }

    fn add(
        &mut self,
        filling: &mut Filling<'_, '_>,
        index: usize,
        unit: &Unit,
        evidence: &[Evidence],
    ) {
        let input = filling.input;
        let context = Context {
            standard: input.standard,
            county: input.county,
            assessment: input.assessment,
        };
        let school = input.assessment.schools.get(unit.school);
        let rows = school.map(rows_of).unwrap_or_default();
        let row = self.values.len();
        let students = unit.students.as_ref().ok();
        let name = unit_name(Zh, &context, index);
        let mut cells = vec![
            AuditCell::Number((row + 1).to_string()),
            AuditCell::text(name.clone()),
            AuditCell::text(word::level(Zh, unit.level)),
            students.map_or(AuditCell::Blank, |students| {
                let formula = pupils(filling, unit, &rows, *students);
                AuditCell::computed(formula, &Exact::from(*students))
            }),
        ];
        let mut values = Vec::new();
        let mut standings = Vec::new();
        for (at, (rule, result)) in input
            .standard
            .indicators
            .iter()
            .zip(&unit.indicators)
            .enumerate()
        {
            let amount_cell = here(row, N_NAMES + at);
            let value_cell = here(row, N_NAMES + self.n_indicators + at);
            let (Ok(amount), Ok(value)) = (&result.amount, &result.value) else {
                cells.push(AuditCell::Blank);
                values.push(AuditCell::Blank);
                standings.push(AuditCell::text(word::standing(Zh, Standing::Undetermined)));
                continue;
            };
            let steps = evidence.get(at).map_or(&[][..], |it| it.steps.as_slice());
            let cited = evidence
                .get(at)
                .map_or(&[][..], |it| it.parameters.as_slice());
            let resource = Resource {
                name: &name,
                short: word::pick(Zh, &rule.short),
                less: &rule.resource.get(unit.level).less,
                cited,
            };
            let formula = school.map(|school| {
                let formula = self.amount(filling, school, steps, &resource);
                let broken = filling
                    .facts
                    .excesses(input.county, &rows, &rests_on(steps));
                match broken.as_slice() {
                    [] => formula,
                    broken => format!("IF(OR({}),NA(),{formula})", broken.join(",")),
                }
            });
            cells.push(match formula {
                Some(formula) if formula.len() <= LONGEST => AuditCell::computed(formula, amount),
                _ => AuditCell::number(amount),
            });
            let scale = to_fixed(&rule.scale, 0);
            let students = here(row, STUDENTS);
            values.push(AuditCell::computed(
                format!("{amount_cell}/{students}*{scale}"),
                value,
            ));
            standings.push(standing(
                filling,
                unit.level,
                rule,
                &value_cell,
                result.standing,
            ));
        }
        cells.extend(values);
        let first = cells.len();
        cells.extend(standings);
        let range = format!("{}:{}", here(row, first), here(row, cells.len() - 1));
        cells.push(outcome(filling, &range, self.n_indicators, unit.standing));
        self.values.push(cells);
    }

    /// What a unit holds of a resource, from the facts; what is shared stands on a sheet of its own.
    fn amount(
        &mut self,
        filling: &mut Filling<'_, '_>,
        school: &AssessedSchool,
        steps: &[Step],
        resource: &Resource<'_>,
    ) -> String {
        let county = filling.input.county;
        let all = rows_of(school);
        // Sites are named by the step that adds them up, in the order of their amounts.
        let sites: Vec<usize> = steps
            .iter()
            .filter(|step| step.operation == Operation::Sites)
            .flat_map(|step| &step.terms)
            .filter_map(|term| match term.name {
                TermName::SiteAmount(row) => Some(row),
                _ => None,
            })
            .collect();
        let mut parts: Vec<String> = Vec::new();
        let mut n_amounts = 0_usize;
        for step in steps {
            let site = sites.get(n_amounts.saturating_sub(1)).copied();
            match step.operation {
                Operation::Amount => {
                    let site = sites.get(n_amounts).copied();
                    n_amounts += 1;
                    let rows = site.map_or_else(|| all.clone(), |row| vec![row]);
                    let terms: Vec<String> = step
                        .terms
                        .iter()
                        .filter_map(|term| match &term.name {
                            TermName::Variable(variable) => {
                                let sum = filling.facts.sum(county, &rows, *variable);
                                let is_less = resource.less.contains(variable);
                                let sign = if is_less { "-" } else { "+" };
                                Some(format!("{sign}{sum}"))
                            }
                            _ => None,
                        })
                        .collect();
                    let sum = terms.concat();
                    parts.push(sum.strip_prefix('+').unwrap_or(&sum).to_owned());
                }
                Operation::Apportion => {
                    let rows = site.map_or_else(|| all.clone(), |row| vec![row]);
                    if let Some(whole) = parts.pop() {
                        let part = self.share(filling, &rows, step, whole, resource);
                        parts.push(part);
                    }
                }
                _ => {}
            }
        }
        parts.join("+")
    }

    /// Writes down how a level shares a resource, and gives where its part stands.
    fn share(
        &mut self,
        filling: &mut Filling<'_, '_>,
        rows: &[usize],
        step: &Step,
        whole: String,
        resource: &Resource<'_>,
    ) -> String {
        let county = filling.input.county;
        let mut products: Vec<String> = Vec::new();
        let mut weight = None;
        for term in &step.terms {
            match (&term.name, weight.take()) {
                (TermName::Weight(section), _) => {
                    weight = Some(filling.rules.weight(*section, &term.value, resource.cited));
                }
                (TermName::Students(section), Some(weight)) => {
                    let students = filling.facts.sum(county, rows, section.students());
                    products.push(format!("{}*{students}", number_of(&weight)));
                }
                _ => {}
            }
        }
        let own = products.first().cloned().unwrap_or_default();
        let share = format!("({own})/({})", products.join("+"));
        let row = self.shares.len();
        let amount = step.terms.first().map(|term| term.value.clone());
        let amount = amount.unwrap_or_default();
        let ratio = step.result.checked_div(&amount).unwrap_or_default();
        let school = county
            .schools
            .get(rows.first().copied().unwrap_or_default());
        let site = school.map_or("", |school| school.name());
        self.shares.push(vec![
            AuditCell::Number((row + 1).to_string()),
            AuditCell::text(resource.name),
            AuditCell::text(site),
            AuditCell::text(resource.short),
            AuditCell::computed(whole, &amount),
            AuditCell::computed(share, &ratio),
            AuditCell::computed(
                format!("{}*{}", here(row, WHOLE), here(row, WHOLE + 1)),
                &step.result,
            ),
        ]);
        at(SHARES, row, PART)
    }

    /// The sheets 分摊 and 单元.
    pub(super) fn sheets(self) -> (AuditSheet, AuditSheet) {
        let heads = [
            ("序号", 6),
            ("单元", 40),
            ("学校或校区", 34),
            ("资源", 14),
            ("全校资源量", 14),
            ("本学段份额", 12),
            ("分得资源量", 14),
        ];
        let shares = AuditSheet {
            name: SHARES,
            title: "共用资源按加权学生数分摊".to_owned(),
            columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
            rows: or_none(self.shares),
            n_frozen: 2,
        };
        let values = AuditSheet {
            name: NAME,
            title: "各单元的资源量、数值和结论".to_owned(),
            columns: self.columns,
            rows: self.values,
            n_frozen: 2,
        };
        (shares, values)
    }
}

/// The pupils of a unit, and an error once an edit makes it something else: a school of another kind, or a
/// teaching point that is too small to be assessed.
fn pupils(filling: &Filling<'_, '_>, unit: &Unit, rows: &[usize], students: u64) -> String {
    let county = filling.input.county;
    let sum = filling
        .facts
        .sum(county, rows, unit.level.section().students());
    let kinds = rows
        .iter()
        .filter_map(|row| filling.facts.is_kind(county, *row));
    let mut conditions: Vec<String> = kinds.collect();
    let is_point = rows.iter().any(|row| {
        let school = county.schools.get(*row);
        school.is_some_and(|it| it.record.school_kind() == Ok(SchoolKind::TeachingPoint))
    });
    let from = &filling.input.standard.scope.teaching_point_from.value;
    if is_point && &Exact::from(students) >= from {
        conditions.push(format!("{sum}>={}", to_fixed(from, 0)));
    }
    format!("IF(AND({}),{sum},NA())", conditions.join(","))
}

/// The facts that an amount was made from.
fn rests_on(steps: &[Step]) -> Vec<Variable> {
    let terms = steps.iter().flat_map(|step| &step.terms);
    let variables = terms.filter_map(|term| match term.name {
        TermName::Variable(variable) => Some(variable),
        _ => None,
    });
    variables.collect()
}

/// A standing against threshold and line, decided after nine decimals.
fn standing(
    filling: &Filling<'_, '_>,
    level: Level,
    rule: &Indicator,
    value: &str,
    found: IndicatorStanding,
) -> AuditCell {
    let says = |standing| word::indicator_standing(Zh, filling.input.standard, standing);
    let [met, near, below] = [
        IndicatorStanding::Met,
        IndicatorStanding::Near,
        IndicatorStanding::Below,
    ]
    .map(says);
    let threshold = filling.rules.threshold(level, rule.id);
    let line = filling.rules.near(level, rule.id);
    AuditCell::said(
        if_known(
            [value, &threshold, &line],
            &format!(
                "IF(ROUND({value}-{threshold},9)>=0,\"{met}\",IF(ROUND({value}-{line},9)>=0,\"{near}\",\"{below}\"))"
            ),
        ),
        says(found),
    )
}

/// The school rule over the standings of a unit: met only where each of them says so or is near the
/// line.
fn outcome(
    filling: &Filling<'_, '_>,
    range: &str,
    n_indicators: usize,
    found: Standing,
) -> AuditCell {
    let says = |standing| word::indicator_standing(Zh, filling.input.standard, standing);
    let [is_met, is_near, is_below] = [
        IndicatorStanding::Met,
        IndicatorStanding::Near,
        IndicatorStanding::Below,
    ]
    .map(|standing| format!("COUNTIF({range},\"{}\")", says(standing)));
    let [met, not_met, open] = [Standing::Met, Standing::NotMet, Standing::Undetermined]
        .map(|standing| word::standing(Zh, standing));
    let least = filling.rules.least_met();
    let decided = format!(
        "IF(OR({is_below}>0,{is_near}>{n_indicators}-{least}),\"{not_met}\",\
         IF({is_met}+{is_near}={n_indicators},\"{met}\",\"{open}\"))"
    );
    AuditCell::said(if_known([&least], &decided), word::standing(Zh, found))
}

fn columns(input: &OfficialInput<'_>) -> Vec<(String, u16)> {
    let names = ["序号", "单元", "学段", "学生数"].map(str::to_owned);
    let mut columns: Vec<(String, u16)> = names.into_iter().zip([6, 40, 8, 10]).collect();
    let indicators = || input.standard.indicators.iter();
    let short = |rule: &Indicator| word::pick(Zh, &rule.short).to_owned();
    columns.extend(indicators().map(|rule| {
        let unit = word::unit(Zh, rule.resource_unit);
        (format!("{}（{unit}）", short(rule)), 13)
    }));
    columns.extend(indicators().map(|rule| {
        let unit = word::pick(Zh, &rule.value_unit);
        (format!("{}\n{unit}", short(rule)), 12)
    }));
    columns.extend(indicators().map(|rule| (format!("{}是否达标", short(rule)), 10)));
    columns.push(("综合评估".to_owned(), 10));
    columns
}
