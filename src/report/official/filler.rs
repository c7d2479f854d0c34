use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::OfficialInput;
use crate::engine::{
    Evidence, Figure, Figures, LevelResult, Operation, Standing, TermName, explain,
};
use crate::model::{Absence, School, SchoolKind, Section, Variable};
use crate::quantity::{Exact, grouped, sum, to_fixed};
use crate::report::paper::{Field, Line, Paper, PaperSize, ROOM, Turn};
use crate::standard::{Condition, Part};
use crate::text::Language::Zh;
use crate::text::evidence::base_unit;
use crate::text::{number, word};

/// So many schools are named for a figure that stays blank; the others are counted.
const N_NAMED: usize = 5;

/// What is mostly named.
const SCHOOLS: &str = "所学校";

/// What a form consists of.
pub(super) struct Parts {
    /// The lines above the figures.
    pub(super) head: Vec<Line>,
    /// The lines of the form.
    pub(super) body: Vec<Line>,
    /// What stands below it.
    pub(super) notes: Vec<String>,
}

/// Fills one form, and keeps what had to stay blank.
pub(super) struct Filler<'a> {
    pub(super) input: OfficialInput<'a>,
    gaps: RefCell<Vec<String>>,
    /// The numbers of the items that are open.
    open: RefCell<Vec<usize>>,
    /// The numbers of the items about which nothing is written.
    wordless: RefCell<Vec<usize>>,
    /// How the items came about that were asked for: each takes a look at all schools.
    explained: RefCell<BTreeMap<String, Option<Rc<Evidence>>>>,
}

impl<'a> Filler<'a> {
    pub(super) fn new(input: OfficialInput<'a>) -> Self {
        Self {
            input,
            gaps: RefCell::default(),
            open: RefCell::default(),
            wordless: RefCell::default(),
            explained: RefCell::default(),
        }
    }

    /// Something stays blank.
    pub(super) fn gap(&self, text: String) {
        let mut gaps = self.gaps.borrow_mut();
        if !gaps.contains(&text) {
            gaps.push(text);
        }
    }

    /// The form with what all forms share.
    pub(super) fn paper(
        self,
        name: &str,
        title: &str,
        unit: &str,
        widths: Vec<u16>,
        parts: Parts,
    ) -> Paper {
        for (numbers, what) in [
            (&self.open, "待定，“是否达标”空着"),
            (
                &self.wordless,
                "没有写简要结论（可写在“县级指标”各项的备注中）",
            ),
        ] {
            let numbers: Vec<String> = numbers.take().iter().map(usize::to_string).collect();
            if !numbers.is_empty() {
                self.gap(format!("第 {} 项{what}", numbers.join("、")));
            }
        }
        let county = match self.input.county.name.as_str() {
            "" => "＿＿＿＿县（市、区）".to_owned(),
            name => name.to_owned(),
        };
        Paper {
            title: format!("{name}　{title}"),
            name: name.to_owned(),
            subtitle: [county, unit.to_owned()],
            widths,
            head: parts.head,
            body: parts.body,
            notes: parts.notes,
            size: PaperSize::A4,
            turn: Turn::Landscape,
            gaps: self.gaps.into_inner(),
        }
    }

    /// A figure of the county sheet, in its base unit; a gap where it is not known.
    pub(super) fn county(&self, variable: Variable) -> Option<Exact> {
        let found = self.input.county.record.number(variable);
        if found.is_err() {
            self.gap(format!("县级数据缺“{}”", word::variable(Zh, variable)));
        }
        found.ok().cloned()
    }

    /// The same with a fixed number of decimals, after division by `unit`.
    pub(super) fn county_in(&self, variable: Variable, unit: i64, places: u32) -> Option<String> {
        let value = self.county(variable)?.checked_div(&Exact::from(unit))?;
        Some(to_fixed(&value, places))
    }

    /// The sum of a fact over rows; a gap that names the schools where one is not known.
    pub(super) fn sum_of(&self, variable: Variable, rows: &[&School]) -> Option<Exact> {
        let mut terms = Vec::with_capacity(rows.len());
        let mut unknown = Vec::new();
        for school in rows {
            match school.record.number(variable) {
                Ok(value) => terms.push(value.clone()),
                // It was said that there is nothing of it.
                Err(Absence::NotApplicable) => {}
                Err(Absence::Missing | Absence::Unreadable) => unknown.push(school.name()),
            }
        }
        if unknown.is_empty() {
            return Some(sum(&terms));
        }
        self.gap(format!(
            "{}缺“{}”",
            named(&unknown, SCHOOLS),
            word::variable(Zh, variable)
        ));
        None
    }

    /// The rows of schools of these kinds; `None`, and a gap, without any school and while the kind of a row
    /// is not known.
    pub(super) fn rows(&self, wanted: impl Fn(SchoolKind) -> bool) -> Option<Vec<&'a School>> {
        let schools = &self.input.county.schools;
        if schools.is_empty() && self.input.county.doubts.is_empty() {
            self.gap("没有学校数据".to_owned());
            return None;
        }
        let kinds: Vec<_> = schools.iter().map(|it| it.record.school_kind()).collect();
        let unknown: Vec<&str> = schools
            .iter()
            .zip(&kinds)
            .filter(|(_, kind)| kind.is_err())
            .map(|(school, _)| school.name())
            .collect();
        if !unknown.is_empty() {
            let variable = word::variable(Zh, Variable::SchoolType);
            self.gap(format!("{}缺“{variable}”", named(&unknown, SCHOOLS)));
            return None;
        }
        if !self.input.county.doubts.is_empty() {
            self.gap("有的行须先判定是不是一所学校，学校数和合计空着".to_owned());
            return None;
        }
        let rows = schools.iter().zip(kinds);
        Some(
            rows.filter(|(_, kind)| kind.as_ref().is_ok_and(|kind| wanted(*kind)))
                .map(|(school, _)| school)
                .collect(),
        )
    }

    /// Whether it is known which schools there are, and of which kind; a gap where it is not.
    pub(super) fn knows_schools(&self) -> bool {
        self.rows(|_| true).is_some()
    }

    /// Whether it is known which units a level has, and whether it has any; a gap where not.
    pub(super) fn has_units(&self, level: &LevelResult) -> bool {
        let is_known = self.knows_schools();
        if is_known && level.n_units == 0 {
            self.gap(format!("{}没有计量单元", word::level(Zh, level.level)));
        }
        is_known && level.n_units > 0
    }

    /// How many units a level has, or room for it.
    pub(super) fn n_units(&self, level: &LevelResult) -> String {
        match self.knows_schools() {
            true => level.n_units.to_string(),
            false => ROOM.to_owned(),
        }
    }

    /// The sum of a fact of a level over the ordinary schools that have pupils there; a level without
    /// pupils is none (fields.md: 0 时该学段不成立).
    pub(super) fn of_section(&self, variable: Variable, section: Section) -> Option<Exact> {
        let is_ordinary = |kind: SchoolKind| match kind {
            SchoolKind::Special | SchoolKind::Vocational | SchoolKind::Outside => false,
            _ => kind.sections().contains(&section),
        };
        let mut rows = self.rows(is_ordinary)?;
        rows.retain(|school| {
            let students = school.record.number(section.students());
            !students.is_ok_and(Exact::is_zero)
        });
        self.sum_of(variable, &rows)
    }

    /// The same over both levels of compulsory education.
    pub(super) fn of_sections(&self, [primary, junior]: [Variable; 2]) -> Option<Exact> {
        let primary = self.of_section(primary, Section::Primary);
        let junior = self.of_section(junior, Section::Junior);
        Some(&primary? + &junior?)
    }

    /// How many rows are of these kinds.
    pub(super) fn n_rows(&self, wanted: impl Fn(SchoolKind) -> bool) -> Option<usize> {
        self.rows(wanted).map(|rows| rows.len())
    }

    /// The same without sites that are not counted as schools.
    pub(super) fn n_schools(&self, wanted: impl Fn(SchoolKind) -> bool) -> Option<usize> {
        let rows = self.rows(wanted)?;
        let is_site = |school: &&School| school.record.flag(Variable::IsCountedSchool) == Ok(false);
        Some(rows.len() - rows.iter().filter(|school| is_site(school)).count())
    }

    /// What an item adds up of a fact, as its explanation does; `None` where the item has no figure.
    pub(super) fn of_item(&self, id: &str, variable: Variable) -> Option<Exact> {
        let evidence = self.evidence(id)?;
        let steps = evidence.steps.iter().filter(|step| {
            matches!(
                step.operation,
                Operation::Numerator | Operation::Denominator | Operation::Stated
            )
        });
        let mut terms = steps.flat_map(|step| &step.terms);
        let found = terms.find(|term| term.name == TermName::Variable(variable));
        Some(found?.value.abs())
    }

    fn evidence(&self, id: &str) -> Option<Rc<Evidence>> {
        let mut explained = self.explained.borrow_mut();
        let found = explained.entry(id.to_owned()).or_insert_with(|| {
            let OfficialInput {
                standard,
                county,
                assessment,
                ..
            } = self.input;
            let figure = Figure::Item { id: id.to_owned() };
            explain(standard, county, assessment, &figure).map(Rc::new)
        });
        found.clone()
    }

    /// The percentage of one figure in another with one decimal.
    pub(super) fn percent(&self, part: Option<&Exact>, whole: Option<&Exact>) -> Option<String> {
        let quotient = part?.checked_div(whole?)?;
        let percent = &quotient * &Exact::from(100_i64);
        Some(to_fixed(&percent, self.input.standard.rounding.share))
    }

    /// How an item stands.
    pub(super) fn standing(&self, id: &str) -> Standing {
        let mut items = self.input.assessment.items.iter();
        let found = items.find(|item| item.id == id);
        found.map_or(Standing::Undetermined, |item| item.standing)
    }

    /// The line of an item: its number, its name, what is found, and whether it is met.
    pub(super) fn line(&self, number: usize, id: &str, found: String) -> Line {
        let standing = self.standing(id);
        let item = self.input.standard.item(id);
        let name = item.map_or("", |item| word::pick(Zh, &item.label));
        let remark = self.input.remarks.get(id).map_or("", String::as_str);
        let found = [found.as_str(), remark]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<&str>>()
            .join("\n");
        if standing == Standing::Undetermined {
            self.open.borrow_mut().push(number);
        }
        if found.is_empty() {
            self.wordless.borrow_mut().push(number);
        }
        vec![
            Field::sign(number.to_string()),
            Field::words(name),
            Field::words(found),
            Field::sign(met(standing))
                .judged(standing)
                .of(Figure::Item { id: id.to_owned() }),
        ]
    }

    /// What the printed figures of the items of a part would make of their standings, a sentence each.
    pub(super) fn sensitive(&self, part: Part) -> Vec<String> {
        let mut told = Vec::new();
        for (number, id) in (1_usize..).zip(self.items(part)) {
            let mut results = self.input.assessment.items.iter();
            let result = results.find(|result| result.id == id);
            let item = self.input.standard.item(id);
            let Some((item, result)) = item.zip(result) else {
                continue;
            };
            for (condition, outcome) in item.conditions.iter().zip(&result.conditions) {
                let figures = outcome.figures.as_ref();
                let figures = figures.filter(|_| outcome.is_rounding_sensitive);
                let found = figures.and_then(|figures| self.unrounded(condition, figures));
                told.extend(found.map(|found| {
                    let standing = met(outcome.standing);
                    // Its form has no items.
                    let place = match part {
                        Part::Recognition => String::new(),
                        _ => format!("第 {number} 项的"),
                    };
                    format!("四舍五入会改变结论：{place}{found}，按未取整的数值{standing}。")
                }));
            }
        }
        told
    }

    /// What the figures of a condition are before they are rounded; `None` where a form prints none.
    fn unrounded(&self, condition: &Condition, figures: &Figures) -> Option<String> {
        let (found, limit) = (&figures.value, &figures.threshold);
        let with_unit = |text: String, variable: Variable| {
            let unit = base_unit(Zh, variable);
            [text, unit].join(" ").trim_end().to_owned()
        };
        match condition {
            Condition::Ratio(ratio) if ratio.is_share => {
                let percent = found * &Exact::from(100_i64);
                Some(format!(
                    "{}为 {}%，不是 {}%",
                    word::pick(Zh, &ratio.label),
                    number::digits(&percent),
                    to_fixed(&percent, self.input.standard.rounding.share),
                ))
            }
            Condition::Ratio(ratio) => {
                let variable = *ratio.numerator.first()?;
                Some(format!(
                    "{}为 {}，不是 {}",
                    word::pick(Zh, &ratio.label),
                    with_unit(number::digits(found), variable),
                    with_unit(whole(found), variable),
                ))
            }
            Condition::AtLeast { left, right } => {
                let told = [(left, found), (right, limit)].map(|(variable, value)| {
                    let value = with_unit(number::digits(value), *variable);
                    format!("{}为 {value}", word::variable(Zh, *variable))
                });
                Some(told.join("，"))
            }
            _ => None,
        }
    }

    /// The ids of the items of a part, in the order of the standard.
    pub(super) fn items(&self, part: Part) -> impl Iterator<Item = &'a str> {
        let items = self.input.standard.items.iter();
        items
            .filter(move |item| item.part == part)
            .map(|item| item.id.as_str())
    }
}

/// Whether something is met, as the forms say it; blank while it is open.
pub(super) const fn met(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "达标",
        Standing::NotMet => "不达标",
        Standing::Undetermined => "",
    }
}

/// A sentence of a form: each `{}` takes a figure, or stays room for one.
pub(super) fn fill(sentence: &str, figures: &[Option<String>]) -> String {
    let mut parts = sentence.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (part, figure) in parts.zip(figures) {
        filled.push_str(figure.as_deref().unwrap_or(ROOM));
        filled.push_str(part);
    }
    filled
}

/// A whole number with its thousands apart.
pub(super) fn whole(value: &Exact) -> String {
    grouped(&to_fixed(value, 0))
}

/// Names, the first few of many; `counted` says what they are names of.
pub(super) fn named(names: &[&str], counted: &str) -> String {
    match names.get(..N_NAMED) {
        Some(first) if names.len() > N_NAMED => {
            format!("{}等 {} {counted}", first.join("、"), names.len())
        }
        _ => names.join("、"),
    }
}
