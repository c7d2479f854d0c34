mod choice;

pub use choice::{ColumnKey, Filter, Order, TableChoice};

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Cell, cells, students};
use super::figure::figure_text;
use super::{FigureText, Shown, marked, value_unit};
use crate::app::{SearchKey, Sought};
use crate::engine::{Assessment, Figure, IndicatorStanding, Standing, Unit};
use crate::model::{Holder, Level, Record, SchoolKind, Setting, Variable};
use crate::quantity::Exact;
use crate::standard::IndicatorId;
use crate::text::{labels, number, word};

/// The table of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolsView {
    /// The units that are shown, in order.
    pub units: Vec<usize>,
    /// The names of all schools' pages.
    ids: Vec<String>,
    /// How many there are.
    pub n_units: usize,
    /// Kinds that occur, for the filter.
    pub kinds: Vec<(SchoolKind, &'static str)>,
    /// Towns that occur, in the order of their names; empty where no school states one.
    pub towns: Vec<String>,
    /// Settings that occur.
    pub settings: Vec<(Setting, &'static str)>,
    /// Organisers that occur.
    pub holders: Vec<(Holder, &'static str)>,
    /// What is chosen, in words: name and choice.
    pub chosen: Vec<(&'static str, String)>,
    /// The address of what is chosen, for links that come back to it.
    pub query: String,
    /// Short name, unit and thresholds of each indicator.
    pub indicators: Vec<(IndicatorId, String, String, String)>,
    /// The line of totals over the rows that are shown.
    pub totals: Totals,
}

impl SchoolsView {
    /// The row at a place; made only when it is seen, because a county may have thousands.
    pub fn row(&self, shown: &Shown, place: usize) -> Option<UnitRow> {
        let index = *self.units.get(place)?;
        let unit = shown.assessment().unit(index)?;
        Some(row(shown, &self.ids, index, unit))
    }

    /// All rows, from above to below.
    pub fn rows(&self, shown: &Shown) -> impl Iterator<Item = UnitRow> {
        (0..self.units.len()).filter_map(|place| self.row(shown, place))
    }
}

/// The line of totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// All pupils; `None` when some are not known.
    pub students: Option<String>,
    /// For each indicator how many reach the threshold.
    pub met: Vec<String>,
    /// How many pass the school rule.
    pub standing: String,
}

/// One unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// Index into the units: stays with it when rows move.
    pub unit: usize,
    /// The school's name.
    pub name: String,
    /// The school's page.
    pub school: String,
    /// The level.
    pub level: &'static str,
    /// Its pupils.
    pub students: String,
    /// One for each indicator.
    pub cells: Vec<Cell>,
    /// The outcome of the school rule.
    pub standing: Standing,
    /// In a word, which opens it.
    pub figure: FigureText,
}

/// The name of each school's page, in the order of the schools: its code where it has one of its
/// own, else its name; nothing for a school without a unit.
pub fn school_ids(assessment: &Assessment) -> Vec<String> {
    // The school that each code is of; `None` where several share it.
    let mut owners: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for unit in &assessment.units {
        let owner = owners
            .entry(unit.code.as_str())
            .or_insert(Some(unit.school));
        if *owner != Some(unit.school) {
            *owner = None;
        }
    }
    let mut ids = vec![String::new(); assessment.schools.len()];
    for unit in assessment.units.iter().rev() {
        let is_own = !unit.code.is_empty() && owners.get(unit.code.as_str()) != Some(&None);
        if let Some(id) = ids.get_mut(unit.school) {
            id.clone_from(if is_own { &unit.code } else { &unit.name });
        }
    }
    ids
}

/// The units that pass the filter, sorted, as indices; `keys` are those of all units.
pub fn chosen_units(shown: &Shown, keys: &[SearchKey], choice: &TableChoice) -> Vec<usize> {
    let assessment = shown.assessment();
    let sought = Sought::new(&choice.filter.search);
    let mut units: Vec<(usize, &Unit)> = assessment
        .units()
        .enumerate()
        .filter(|(index, unit)| {
            let key = keys.get(*index);
            passes(shown, unit, &choice.filter) && key.is_none_or(|key| key.answers(&sought))
        })
        .collect();
    units.sort_by(|(_, a), (_, b)| compare(a, b, choice.by, choice.order));
    units.into_iter().map(|(index, _)| index).collect()
}

/// The table of the units that pass the filter, sorted; `keys` are those of all units.
pub fn schools(shown: &Shown, keys: &[SearchKey], choice: &TableChoice) -> SchoolsView {
    let assessment = shown.assessment();
    let filter = &choice.filter;
    let units: Vec<(usize, &Unit)> = chosen_units(shown, keys, choice)
        .into_iter()
        .filter_map(|index| Some((index, assessment.unit(index)?)))
        .collect();
    let words = shown.words().schools;
    let records: Vec<&Record> = assessment
        .schools
        .iter()
        .filter_map(|school| school.record(shown.county()))
        .collect();
    let towns: BTreeSet<&str> = records.iter().map(|record| town(record)).collect();
    let settings: BTreeSet<Setting> = records.iter().filter_map(|it| it.setting().ok()).collect();
    let holders: BTreeSet<Holder> = records.iter().filter_map(|it| it.holder().ok()).collect();
    SchoolsView {
        totals: totals(shown, &units),
        units: units.into_iter().map(|(index, _)| index).collect(),
        ids: school_ids(assessment),
        n_units: assessment.units.len(),
        kinds: SchoolKind::ALL
            .into_iter()
            .filter(|kind| assessment.schools.iter().any(|school| school.kind == *kind))
            .map(|kind| (kind, labels::school_kind(shown.language, kind)))
            .collect(),
        towns: towns
            .into_iter()
            .filter(|town| !town.is_empty())
            .map(str::to_owned)
            .collect(),
        settings: settings
            .into_iter()
            .map(|it| (it, labels::setting(shown.language, it)))
            .collect(),
        holders: holders
            .into_iter()
            .map(|it| (it, labels::holder(shown.language, it)))
            .collect(),
        chosen: choice.in_words(shown),
        query: choice.to_query(),
        indicators: shown
            .standard
            .indicators
            .iter()
            .map(|rule| {
                let threshold = |level| {
                    let parameter = rule.threshold.get(level);
                    marked(
                        shown.words(),
                        number::digits(&parameter.value),
                        &[parameter],
                    )
                };
                let thresholds = match filter.level {
                    Some(level) => format!("≥ {}", threshold(level)),
                    None => {
                        (words.thresholds)(&threshold(Level::Primary), &threshold(Level::Junior))
                    }
                };
                let short = word::pick(shown.language, &rule.short).to_owned();
                let unit = value_unit(shown, rule);
                (rule.id, short, unit, thresholds)
            })
            .collect(),
    }
}

/// The town that a school states; may be empty.
fn town(record: &Record) -> &str {
    record.text(Variable::Town).trim()
}

/// Whether a unit is one of those that are chosen, whatever is searched for.
fn passes(shown: &Shown, unit: &Unit, filter: &Filter) -> bool {
    let school = shown.assessment().schools.get(unit.school);
    let kind = school.map(|school| school.kind);
    let record = school.and_then(|school| school.record(shown.county()));
    let is_short = |id: IndicatorId| {
        unit.indicator(id)
            .is_none_or(|result| result.standing != IndicatorStanding::Met)
    };
    let is_in = |wanted: &str| record.is_some_and(|it| town(it) == wanted);
    let lies = |wanted: Setting| record.is_some_and(|it| it.setting() == Ok(wanted));
    let is_run_by = |wanted: Holder| record.is_some_and(|it| it.holder() == Ok(wanted));
    filter.level.is_none_or(|level| unit.level == level)
        && filter.kind.is_none_or(|wanted| kind == Some(wanted))
        && filter
            .standing
            .is_none_or(|standing| unit.standing == standing)
        && filter.indicator.is_none_or(is_short)
        && filter.town.as_deref().is_none_or(is_in)
        && filter.setting.is_none_or(lies)
        && filter.holder.is_none_or(is_run_by)
}

/// What is not known comes last in either order.
fn compare(a: &Unit, b: &Unit, by: ColumnKey, order: Order) -> Ordering {
    let turned = |ordering: Ordering| match order {
        Order::Rising => ordering,
        Order::Falling => ordering.reverse(),
    };
    match by {
        ColumnKey::Given => Ordering::Equal,
        ColumnKey::School => turned(a.name.cmp(&b.name)),
        ColumnKey::Students => {
            known_first(a.students.as_ref().ok(), b.students.as_ref().ok(), turned)
        }
        ColumnKey::Indicator(id) => {
            let value = |unit: &'_ Unit| -> Option<Exact> {
                unit.indicator(id)
                    .and_then(|result| result.value.as_ref().ok())
                    .cloned()
            };
            known_first(value(a).as_ref(), value(b).as_ref(), turned)
        }
        ColumnKey::Standing => turned(rank(a.standing).cmp(&rank(b.standing))),
    }
}

fn known_first<T: Ord>(
    a: Option<&T>,
    b: Option<&T>,
    turned: impl Fn(Ordering) -> Ordering,
) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => turned(a.cmp(b)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

const fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::NotMet => 0,
        Standing::Undetermined => 1,
        Standing::Met => 2,
    }
}

fn totals(shown: &Shown, units: &[(usize, &Unit)]) -> Totals {
    let words = shown.words().schools;
    let students = units.iter().try_fold(0_u64, |sum, (_, unit)| {
        let students = unit.students.as_ref().ok()?;
        sum.checked_add(*students)
    });
    let met = |id: IndicatorId| {
        let is_met = |unit: &Unit| {
            unit.indicator(id)
                .is_some_and(|result| result.standing == IndicatorStanding::Met)
        };
        units.iter().filter(|(_, unit)| is_met(unit)).count()
    };
    let passed = units
        .iter()
        .filter(|(_, unit)| unit.standing == Standing::Met)
        .count();
    Totals {
        students: students.map(|n| number::digits(&n.into())),
        met: IndicatorId::ALL
            .map(|id| (words.met_of)(met(id), units.len()))
            .to_vec(),
        standing: (words.met_of)(passed, units.len()),
    }
}

fn row(shown: &Shown, ids: &[String], index: usize, unit: &Unit) -> UnitRow {
    let standing = word::standing(shown.language, unit.standing);
    UnitRow {
        unit: index,
        name: unit.name.clone(),
        school: ids.get(unit.school).cloned().unwrap_or_default(),
        level: word::level(shown.language, unit.level),
        students: students(shown, unit),
        cells: cells(shown, index, unit),
        standing: unit.standing,
        figure: figure_text(shown, Figure::UnitStanding { unit: index }, standing),
    }
}
