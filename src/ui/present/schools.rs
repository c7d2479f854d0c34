use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::cell::{Cell, cells, students};
use super::figure::figure_text;
use super::{FigureText, Shown, marked, value_unit};
use crate::engine::{Assessment, Figure, IndicatorStanding, Standing, Unit};
use crate::model::{Level, SchoolKind};
use crate::quantity::Exact;
use crate::standard::{IndicatorId, PerLevel};
use crate::text::{labels, number, word};

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ColumnKey {
    /// As the tables give them.
    #[default]
    Given,
    /// The school's name.
    School,
    /// The pupils.
    Students,
    /// An indicator's value.
    Indicator(IndicatorId),
    /// The outcome of the school rule, the worst first.
    Standing,
}

/// From low to high, or from high to low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    /// From low to high.
    #[default]
    Rising,
    /// From high to low.
    Falling,
}

/// Which units are shown; `None` lets all pass.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// At this level.
    pub level: Option<Level>,
    /// Of this kind.
    pub kind: Option<SchoolKind>,
    /// With this outcome of the school rule.
    pub standing: Option<Standing>,
    /// Below the threshold of this indicator, or unknown.
    pub indicator: Option<IndicatorId>,
    /// With this in the name or code.
    pub search: String,
}

impl Filter {
    /// The filter as an address holds it, as in `level=primary&below=R2`.
    pub fn to_query(&self) -> String {
        let pairs = [
            ("level", self.level.map(Level::as_str)),
            ("standing", self.standing.map(Standing::as_str)),
            ("below", self.indicator.map(IndicatorId::as_str)),
        ];
        let pairs = pairs
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", value?)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The filter that an address holds; what it says beyond that lets all pass.
    pub fn from_query(query: &str) -> Self {
        let value = |wanted: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs
                .find(|(key, _)| *key == wanted)
                .map(|(_, value)| value)
        };
        let level = |id: &str| Level::ALL.into_iter().find(|it| it.as_str() == id);
        let standing = |id: &str| Standing::ALL.into_iter().find(|it| it.as_str() == id);
        Self {
            level: value("level").and_then(level),
            standing: value("standing").and_then(standing),
            indicator: value("below").and_then(IndicatorId::from_name),
            ..Self::default()
        }
    }
}

/// The table of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolsView {
    /// The units that are shown, in order.
    pub rows: Vec<UnitRow>,
    /// How many there are.
    pub n_units: usize,
    /// Kinds that occur, for the filter.
    pub kinds: Vec<(SchoolKind, &'static str)>,
    /// Short name, unit and thresholds of each indicator.
    pub indicators: Vec<(IndicatorId, String, String, String)>,
    /// The line of totals over the rows that are shown.
    pub totals: Totals,
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

/// The units that pass the filter, sorted.
pub fn schools(shown: &Shown, filter: &Filter, by: ColumnKey, order: Order) -> SchoolsView {
    let assessment = shown.assessment();
    let mut units: Vec<(usize, &Unit)> = assessment
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| passes(assessment, unit, filter))
        .collect();
    units.sort_by(|(_, a), (_, b)| compare(a, b, by, order));
    let kinds = SchoolKind::ALL
        .into_iter()
        .filter(|kind| assessment.schools.iter().any(|school| school.kind == *kind))
        .map(|kind| (kind, labels::school_kind(shown.language, kind)))
        .collect();
    let words = shown.words().schools;
    let ids = school_ids(assessment);
    SchoolsView {
        totals: totals(shown, &units),
        rows: units
            .into_iter()
            .map(|(index, unit)| row(shown, &ids, index, unit))
            .collect(),
        n_units: assessment.units.len(),
        kinds,
        indicators: shown
            .standard
            .indicators
            .iter()
            .map(|rule| {
                let threshold = |level| number::digits(&rule.threshold.get(level).value);
                let thresholds = match filter.level {
                    Some(level) => format!("≥ {}", threshold(level)),
                    None => {
                        (words.thresholds)(&threshold(Level::Primary), &threshold(Level::Junior))
                    }
                };
                let PerLevel { primary, junior } = &rule.threshold;
                let thresholds = marked(shown.words(), thresholds, &[primary, junior]);
                let short = word::pick(shown.language, &rule.short).to_owned();
                let unit = value_unit(shown, rule);
                (rule.id, short, unit, thresholds)
            })
            .collect(),
    }
}

fn passes(assessment: &Assessment, unit: &Unit, filter: &Filter) -> bool {
    let kind = assessment
        .schools
        .get(unit.school)
        .map(|school| school.kind);
    let needle = filter.search.trim().to_lowercase();
    let is_short = |id: IndicatorId| {
        unit.indicator(id)
            .is_none_or(|result| result.standing != IndicatorStanding::Met)
    };
    filter.level.is_none_or(|level| unit.level == level)
        && filter.kind.is_none_or(|wanted| kind == Some(wanted))
        && filter
            .standing
            .is_none_or(|standing| unit.standing == standing)
        && filter.indicator.is_none_or(is_short)
        && (needle.is_empty()
            || unit.name.to_lowercase().contains(&needle)
            || unit.code.to_lowercase().contains(&needle))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_address() {
        let filter = Filter {
            level: Some(Level::Junior),
            standing: Some(Standing::NotMet),
            indicator: Some(IndicatorId::R3),
            ..Filter::default()
        };
        assert_eq!(Filter::from_query(&filter.to_query()), filter);
        assert_eq!(Filter::from_query("level=nothing&x"), Filter::default());
        assert_eq!(Filter::default().to_query(), "");
    }
}
