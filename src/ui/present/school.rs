use super::cell::{Cell, cell, students};
use super::county::school_checks;
use super::figure::figure_text;
use super::{
    FigureText, SchoolCheck, SchoolLink, Shown, TableChoice, chosen_units, marked, school_ids,
    value_unit,
};
use crate::app::SearchKey;
use crate::engine::{CheckIndex, Figure, Standing, Unit};
use crate::model::{CellRef, Variable};
use crate::standard::IndicatorId;
use crate::text::evidence::{least_remedy, near_line, unit_part, unit_rank};
use crate::text::{labels, number, word};

/// The page of one school (一校一档).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolView {
    /// Its name.
    pub name: String,
    /// County, standard and day.
    pub head: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its code.
    pub code: String,
    /// Its town; may be empty.
    pub town: String,
    /// Where it lies and who runs it, as far as is known.
    pub place: Vec<&'static str>,
    /// Branches counted with it.
    pub branches: Vec<String>,
    /// Its rows among the schools of the county: its own, then those of its branches.
    pub rows: Vec<usize>,
    /// The cell that names it.
    pub cell: Option<CellRef>,
    /// One for each of its levels.
    pub units: Vec<UnitDetail>,
    /// What county items look at in it.
    pub checks: Vec<SchoolCheck>,
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
    /// The least that makes it pass; `None` where it passes or is open.
    pub remedy: Option<String>,
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
    /// Its place among the units of its level in the county, which opens the value; `None` where
    /// it has none.
    pub rank: Option<FigureText>,
    /// How many units have no place; empty where all have one.
    pub unranked: String,
    /// Its part of the squared coefficient, which opens the coefficient; `None` where there is none.
    pub part: Option<FigureText>,
    /// Whether that is over the known units only.
    pub is_part_provisional: bool,
}

/// The schools before and after one, in the order of the table.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Neighbours {
    /// The one before.
    pub previous: Option<SchoolLink>,
    /// The next one.
    pub next: Option<SchoolLink>,
    /// Which it is, from one, and of how many.
    pub place: (usize, usize),
}

/// The schools before and after the one with this id among those that are chosen; where it is none
/// of them, among all.
pub fn neighbours(
    shown: &Shown,
    keys: &[SearchKey],
    choice: &TableChoice,
    id: &str,
) -> Option<Neighbours> {
    among(shown, keys, choice, id).or_else(|| among(shown, keys, &TableChoice::default(), id))
}

fn among(shown: &Shown, keys: &[SearchKey], choice: &TableChoice, id: &str) -> Option<Neighbours> {
    let assessment = shown.assessment();
    let ids = school_ids(assessment);
    // A school with two levels stands where its first unit does.
    let mut links: Vec<SchoolLink> = Vec::new();
    let mut seen = vec![false; ids.len()];
    for unit in chosen_units(shown, keys, choice) {
        let Some(unit) = assessment.units.get(unit) else {
            continue;
        };
        let is_seen = seen.get_mut(unit.school);
        if is_seen.is_some_and(|is_seen| !std::mem::replace(is_seen, true)) {
            links.push(SchoolLink {
                name: unit.name.clone(),
                id: ids.get(unit.school).cloned(),
            });
        }
    }
    let at = links
        .iter()
        .position(|link| link.id.as_deref() == Some(id))?;
    let previous = at.checked_sub(1).and_then(|before| links.get(before));
    Some(Neighbours {
        previous: previous.cloned(),
        next: links.get(at + 1).cloned(),
        place: (at + 1, links.len()),
    })
}

/// The page of the school with this id.
pub fn school(shown: &Shown, checks: &CheckIndex, id: &str) -> Option<SchoolView> {
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
    let rows: Vec<usize> = school.rows().collect();
    let setting = own.record.setting().ok();
    let holder = own.record.holder().ok();
    let place = [
        setting.map(|it| labels::setting(shown.language, it)),
        holder.map(|it| labels::holder(shown.language, it)),
    ];
    let naming = [Variable::SchoolName, Variable::SchoolCode].into_iter();
    let mut cells = naming.flat_map(|it| own.record.get(it).origin.cells());
    Some(SchoolView {
        name: own.name().to_owned(),
        head: (shown.words().schools.head)(
            &shown.county().name,
            word::pick(shown.language, &shown.standard.title),
            &assessment.as_of.to_string(),
        ),
        kind: labels::school_kind(shown.language, school.kind),
        code: own.code().to_owned(),
        town: own.record.text(Variable::Town).trim().to_owned(),
        place: place.into_iter().flatten().collect(),
        branches: school.branches.iter().map(names).collect(),
        cell: cells.next().cloned(),
        units: units
            .map(|(index, unit)| detail(shown, index, unit))
            .collect(),
        checks: school_checks(shown, checks, &rows),
        rows,
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
        remedy: least_remedy(shown.language, &shown.context(), unit),
        near: number::percent(ratio, 2),
        lines: results
            .map(|(rule, result)| {
                let parameter = rule.threshold.get(unit.level);
                let threshold = &parameter.value;
                let (rank, unranked) = rank(shown, index, rule.id);
                let part = unit_part(&shown.context(), index, rule.id);
                let coefficient = Figure::Cv {
                    level: unit.level,
                    indicator: rule.id,
                };
                IndicatorLine {
                    rank,
                    unranked,
                    is_part_provisional: part.as_ref().is_some_and(|it| it.is_provisional),
                    part: part
                        .map(|it| figure_text(shown, coefficient, &format!("{}%", it.percent))),
                    name: word::pick(shown.language, &rule.label).to_owned(),
                    unit: value_unit(shown, rule),
                    cell: cell(shown, index, rule, result),
                    threshold: marked(shown.words(), number::digits(threshold), &[parameter]),
                    near: number::digits(&near_line(&shown.standard, threshold)),
                }
            })
            .collect(),
    }
}

/// Its place by an indicator, and how many units have none.
fn rank(shown: &Shown, unit: usize, indicator: IndicatorId) -> (Option<FigureText>, String) {
    let words = shown.words().schools;
    let Some(rank) = unit_rank(&shown.context(), unit, indicator) else {
        return (None, String::new());
    };
    let figure = Figure::UnitValue { unit, indicator };
    let text = (words.rank)(rank.place, rank.n_ranked);
    let unranked = match rank.n_unknown {
        0 => String::new(),
        n => (words.unranked)(n),
    };
    (Some(figure_text(shown, figure, &text)), unranked)
}
