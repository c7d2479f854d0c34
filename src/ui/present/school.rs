use super::cell::{Cell, cell, students};
use super::figure::figure_text;
use super::{FigureText, ItemView, Shown, item_groups, marked, school_ids};
use crate::engine::{Figure, Offender, Standing, Unit};
use crate::text::evidence::near_line;
use crate::text::{labels, number, word};

/// The page of one school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolView {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its code.
    pub code: String,
    /// Branches counted with it.
    pub branches: Vec<String>,
    /// One for each of its levels.
    pub units: Vec<UnitDetail>,
    /// County items that it breaks.
    pub offences: Vec<ItemView>,
}

/// One level of a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitDetail {
    /// The level.
    pub level: &'static str,
    /// Its pupils.
    pub students: String,
    /// The outcome of the school rule.
    pub standing: Standing,
    /// In a word, which opens it.
    pub figure: FigureText,
    /// The share of the threshold that one indicator may fall to.
    pub near: String,
    /// One for each indicator.
    pub lines: Vec<IndicatorLine>,
}

/// One indicator on the page of a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorLine {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// The value and how it stands.
    pub cell: Cell,
    /// The threshold.
    pub threshold: String,
    /// The line below which nothing may fall.
    pub near: String,
}

/// The page of the school with this id.
pub fn school(shown: &Shown, id: &str) -> Option<SchoolView> {
    let assessment = shown.assessment();
    let index = school_ids(assessment).iter().position(|it| it == id)?;
    let school = assessment.schools.get(index)?;
    let names = |row: &usize| {
        shown
            .county()
            .schools
            .get(*row)
            .map_or(String::new(), |it| it.name().to_owned())
    };
    let own = shown.county().schools.get(school.row)?;
    let units = assessment
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.school == index);
    Some(SchoolView {
        name: own.name().to_owned(),
        kind: labels::school_kind(shown.language, school.kind),
        code: own.code().to_owned(),
        branches: school.branches.iter().map(names).collect(),
        units: units
            .map(|(index, unit)| detail(shown, index, unit))
            .collect(),
        offences: offences(shown, school.row),
    })
}

fn detail(shown: &Shown, index: usize, unit: &Unit) -> UnitDetail {
    let ratio = &shown.standard.school_rule.near_ratio.value;
    let results = shown.standard.indicators.iter().zip(&unit.indicators);
    UnitDetail {
        level: word::level(shown.language, unit.level),
        students: students(shown, unit),
        standing: unit.standing,
        figure: figure_text(
            shown,
            Figure::UnitStanding { unit: index },
            word::standing(shown.language, unit.standing),
        ),
        near: number::percent(ratio, 2),
        lines: results
            .map(|(rule, result)| {
                let parameter = rule.threshold.get(unit.level);
                let threshold = &parameter.value;
                IndicatorLine {
                    name: word::pick(shown.language, &rule.label).to_owned(),
                    unit: word::pick(shown.language, &rule.value_unit).to_owned(),
                    cell: cell(shown, index, rule, result),
                    threshold: marked(shown.words(), number::digits(threshold), &[parameter]),
                    near: number::digits(&near_line(&shown.standard, threshold)),
                }
            })
            .collect(),
    }
}

/// County items that the school in this row breaks.
fn offences(shown: &Shown, row: usize) -> Vec<ItemView> {
    let is_about = |offender: &Offender| match offender {
        Offender::School { row: of, .. }
        | Offender::Rooms { row: of, .. }
        | Offender::Classes { row: of, .. } => *of == row,
        Offender::Subject(_) => false,
    };
    let broken: Vec<&str> = shown
        .assessment()
        .items
        .iter()
        .filter(|item| {
            item.conditions
                .iter()
                .any(|it| it.offenders.iter().any(is_about))
        })
        .map(|item| item.id.as_str())
        .collect();
    let name = shown
        .county()
        .schools
        .get(row)
        .map_or("", |school| school.name());
    item_groups(shown)
        .into_iter()
        .flat_map(|group| group.items)
        .filter(|item| broken.contains(&item.id.as_str()))
        .map(|mut item| {
            item.details.retain(|detail| detail.starts_with(name));
            item
        })
        .collect()
}
