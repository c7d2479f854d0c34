use std::collections::{BTreeMap, BTreeSet};

use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet, at};
use crate::engine::{AssessedSchool, Evidence};
use crate::model::{County, Level, Relation, ValueKind, Variable};
use crate::quantity::{Counted, Dimension, Exact};
use crate::text::Language::Zh;
use crate::text::{labels, word};

/// The sheet's name.
pub(super) const NAME: &str = "原始数据";

/// Columns before the facts: number, name, kind.
const N_NAMES: usize = 3;
const KIND: usize = 2;

/// The facts that the values of units rest on, by row and column.
pub(super) struct Facts {
    /// Rows of the county that are shown, with their places.
    rows: BTreeMap<usize, usize>,
    /// Facts that are shown, with their places.
    columns: BTreeMap<Variable, usize>,
}

impl Facts {
    pub(super) fn of(county: &County, evidence: &[Vec<Evidence>]) -> Self {
        let mut rows = BTreeSet::new();
        let mut variables = BTreeSet::new();
        let sources = evidence.iter().flatten().flat_map(|it| &it.sources);
        for source in sources {
            rows.extend(source.row);
            variables.insert(source.variable);
        }
        // What they are parts of, where that is known: an edit may make them more.
        let used: Vec<Variable> = variables.iter().copied().collect();
        let is_known = |variable: &Variable| {
            let mut schools = rows.iter().filter_map(|row| county.schools.get(*row));
            schools.any(|school| school.record.number(*variable).is_ok())
        };
        let wholes = Relation::ALL.iter().filter(|it| it.blocks(&used));
        let wholes = wholes.flat_map(|it| it.wholes).filter(|it| is_known(it));
        variables.extend(wholes);
        let numbered = |rows: BTreeSet<usize>| rows.into_iter().zip(0..).collect();
        Self {
            rows: numbered(rows),
            columns: variables.into_iter().zip(N_NAMES..).collect(),
        }
    }

    /// Where a fact of a row stands; `None` where it is not known, or not shown.
    fn place(&self, county: &County, row: usize, variable: Variable) -> Option<String> {
        let school = county.schools.get(row)?;
        school.record.number(variable).ok()?;
        Some(at(
            NAME,
            *self.rows.get(&row)?,
            *self.columns.get(&variable)?,
        ))
    }

    /// A fact over some rows, as a sum where there are several: what is known of it. Zero where nothing is.
    /// Each is asked for so that one that is cleared later leaves the sum without a result.
    pub(super) fn sum(&self, county: &County, rows: &[usize], variable: Variable) -> String {
        let numbers: Vec<String> = rows
            .iter()
            .filter_map(|row| {
                let place = self.place(county, *row, variable)?;
                let entered = county.schools.get(*row)?.record.number(variable).ok()?;
                Some(sound(&place, variable, entered))
            })
            .collect();
        match numbers.as_slice() {
            [] => "0".to_owned(),
            [one] => one.clone(),
            several => format!("({})", several.join("+")),
        }
    }

    /// Conditions under which nothing rests on these facts any longer: parts that an edit makes more than
    /// their whole (data dictionary V01, V03).
    pub(super) fn excesses(
        &self,
        county: &County,
        rows: &[usize],
        variables: &[Variable],
    ) -> Vec<String> {
        let blocking = || Relation::ALL.iter().filter(|it| it.blocks(variables));
        let of_row = |row: &usize| {
            let record = county.schools.get(*row).map(|school| &school.record);
            let holds =
                blocking().filter(move |it| record.is_some_and(|it_of| it.excess(it_of).is_none()));
            holds
                .filter_map(|relation| self.excess(county, *row, relation))
                .collect::<Vec<_>>()
        };
        rows.iter().flat_map(of_row).collect()
    }

    fn excess(&self, county: &County, row: usize, relation: &Relation) -> Option<String> {
        let places = |variables: &[Variable]| -> Vec<String> {
            let places = variables.iter();
            places
                .filter_map(|it| self.place(county, row, *it))
                .collect()
        };
        let (parts, wholes) = (places(relation.parts), places(relation.wholes));
        let is_comparable = !parts.is_empty() && wholes.len() == relation.wholes.len();
        is_comparable.then(|| {
            let n_wholes = wholes.len();
            let [parts, wholes] = [parts, wholes].map(|it| it.join(","));
            format!("AND(COUNT({wholes})={n_wholes},ROUND(SUM({parts})-SUM({wholes}),9)>0)")
        })
    }

    /// The condition under which a row is still a school of the kind that it was.
    pub(super) fn is_kind(&self, county: &County, row: usize) -> Option<String> {
        let kind = county.schools.get(row)?.record.school_kind().ok()?;
        let place = at(NAME, *self.rows.get(&row)?, KIND);
        Some(format!("{place}=\"{}\"", labels::school_kind(Zh, kind)))
    }

    /// The rows that are shown, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.keys().copied()
    }

    /// The facts that are shown, in order.
    pub(super) fn variables(&self) -> impl Iterator<Item = Variable> + '_ {
        self.columns.keys().copied()
    }

    pub(super) fn sheet(&self, input: &OfficialInput<'_>) -> AuditSheet {
        let mut columns = vec![
            ("行".to_owned(), 6),
            ("学校".to_owned(), 34),
            ("办学类型".to_owned(), 12),
        ];
        columns.extend(self.variables().map(|variable| (headed(variable), 12)));
        let rows = self.rows().filter_map(|row| {
            let school = input.county.schools.get(row)?;
            let kind = school.record.school_kind().ok();
            let kind = kind.map_or("", |kind| labels::school_kind(Zh, kind));
            let mut cells = vec![
                AuditCell::Number((row + 1).to_string()),
                AuditCell::text(school.name()),
                AuditCell::text(kind),
            ];
            cells.extend(self.variables().map(|variable| {
                let value = school.record.number(variable).ok();
                value.map_or(AuditCell::Blank, AuditCell::number)
            }));
            Some(cells)
        });
        AuditSheet {
            name: NAME,
            title: "原始数据（基本单位）".to_owned(),
            columns,
            rows: rows.collect(),
            n_frozen: 2,
        }
    }
}

/// The number of a cell, and an error where it has none that may be there: nothing is less than none, and
/// people and rooms are whole. A section that had pupils must have some: whether one without is still a unit
/// is not decided by a formula.
fn sound(place: &str, variable: Variable, entered: &Exact) -> String {
    let is_section = Level::ALL
        .iter()
        .any(|level| level.section().students() == variable);
    let least = if is_section && !entered.is_zero() {
        "1"
    } else {
        "0"
    };
    match variable.kind() {
        ValueKind::Count | ValueKind::Counts => {
            format!("AVERAGEIF({place},MAX({least},INT(N({place}))))")
        }
        _ => format!("AVERAGEIF({place},\">=0\")"),
    }
}

/// The rows of a school: its own, then those of its branches.
pub(super) fn rows_of(school: &AssessedSchool) -> Vec<usize> {
    school.rows().collect()
}

/// A fact with the unit in which it is shown: that of its dimension.
fn headed(variable: Variable) -> String {
    let name = word::variable(Zh, variable);
    match variable.unit().map(|unit| unit.dimension()) {
        Some(Dimension::Count(Counted::People)) => format!("{name}（人）"),
        Some(Dimension::Count(Counted::Rooms)) => format!("{name}（间）"),
        Some(Dimension::Area) => format!("{name}（㎡）"),
        Some(Dimension::Money) => format!("{name}（元）"),
        Some(Dimension::Count(Counted::Things) | Dimension::Ratio | Dimension::Year) | None => {
            name.to_owned()
        }
    }
}
