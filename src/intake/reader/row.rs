//! What one row of a table of schools states.

use std::sync::Arc;

use super::super::alias::{Family, Resolved};
use super::super::header::{Column, Header};
use super::super::kind::{AboutCell, AboutSheet, Kind};
use super::super::mapping::Mapping;
use super::super::merged::{Shared, SharedFigure};
use super::super::totals::Figures;
use super::super::value::Stated;
use super::super::{Diagnostic, Place, Table, rows, value, words};
use crate::model::{
    CellRef, Entry, Observed, Origin, SchoolKind, Section, Value, ValueKind, Variable,
};
use crate::quantity::Exact;

/// What one row states about one school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::intake) struct SchoolRow {
    /// The cell that names it.
    pub place: CellRef,
    /// Its code; may be empty.
    pub code: String,
    /// Its name; may be empty.
    pub name: String,
    /// Its county; may be empty.
    pub county: String,
    /// The level of the row, in a table with one row for each school and level.
    pub level: Option<Section>,
    /// The facts, in the order of the columns.
    pub facts: Vec<(Variable, Observed)>,
    /// What was noticed in its cells.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether two cells are of one table. Two pasted tables have the same name, but not this.
pub(in crate::intake) fn is_same_table(a: &CellRef, b: &CellRef) -> bool {
    Arc::ptr_eq(&a.sheet, &b.sheet)
}

/// The variable whose kind and unit a column's figures have, whatever the level.
fn measured(column: &Column) -> Option<Variable> {
    let variable = match &column.resolved {
        Resolved::One(variable, ..) => Some(*variable),
        Resolved::Levelless(family) | Resolved::Whole(family) => family.primary.or(family.junior),
        Resolved::Level
        | Resolved::PerPupil
        | Resolved::Ignored
        | Resolved::Ambiguous(_)
        | Resolved::Unknown => None,
    };
    variable.filter(|v| matches!(v.kind(), ValueKind::Count | ValueKind::Decimal))
}

/// The figure of a cell, without anything said about it.
pub(super) fn figure(table: &Table, column: &Column, row: usize) -> Entry {
    measured(column).map_or(Entry::Missing, |variable| {
        value::read(table.text(row, column.index), variable, column.unit).0
    })
}

/// Reads the row of a school, and gives its figures for the totals below.
pub(super) fn school(
    table: &Table,
    header: &Header,
    mapping: &Mapping,
    shared: &Shared,
    row: usize,
) -> (SchoolRow, Figures) {
    let mut figures = Figures::default();
    let at = |variable| {
        let column = rows::column_of(header, variable);
        column
            .map_or("", |column| table.text(row, column))
            .to_owned()
    };
    let naming = rows::column_of(header, Variable::SchoolName)
        .filter(|column| !table.text(row, *column).is_empty())
        .or_else(|| rows::column_of(header, Variable::SchoolCode));
    let place = table.cell_ref(row, naming.unwrap_or(0));
    let mut facts = Facts {
        name: at(Variable::SchoolName),
        county: at(Variable::CountyName),
        facts: Vec::new(),
        diagnostics: Vec::new(),
    };
    let (row_level, kind) = level_of(table, header, row);
    let mut levelless = Vec::new();
    for (index, column) in header.columns.iter().enumerate() {
        let text = table.text(row, column.index);
        let cell = table.cell_ref(row, column.index);
        let target = match &column.resolved {
            Resolved::One(variable, _, contains) => Some((*variable, *contains)),
            Resolved::Levelless(family) => {
                figures.state(index, &figure(table, column, row));
                match row_level {
                    Some(section) => of_level(family, section),
                    None => {
                        if !value::states_nothing(text) {
                            levelless.push((column.shown.clone(), cell.clone()));
                        }
                        None
                    }
                }
            }
            Resolved::Whole(_) => {
                figures.state(index, &figure(table, column, row));
                None
            }
            Resolved::Level
            | Resolved::PerPupil
            | Resolved::Ignored
            | Resolved::Ambiguous(_)
            | Resolved::Unknown => None,
        };
        let Some((variable, contains)) = target else {
            continue;
        };
        let stated = match shared.at(row, column.index, variable) {
            Some(figure) => of_several(figure, row, variable),
            None => value::read_unless(mapping, &cell, text, variable, column.unit),
        };
        let entry = facts.state(stated, variable, cell);
        if measured(column).is_some() && matches!(column.resolved, Resolved::One(..)) {
            figures.state(index, &entry);
        }
        facts.mark_contained(&entry, variable, contains);
    }
    // The figures of a school without compulsory education have no level and need none.
    let needs_levels = kind.is_none_or(|kind| !kind.sections().is_empty());
    if let Some((_, cell)) = levelless.first()
        && needs_levels
    {
        let place = Place::Cell(cell.clone());
        let headers = levelless.into_iter().map(|(header, _)| header).collect();
        facts.tell(place, AboutSheet::LevellessFigure { headers, kind });
    }
    for column in &header.columns {
        if let (Resolved::Whole(family), Some(kind)) = (&column.resolved, kind) {
            facts.hold_against_levels(table, row, column, family, kind);
        }
    }
    let school = SchoolRow {
        place,
        code: at(Variable::SchoolCode),
        level: row_level.filter(|_| has_level_column(header)),
        name: facts.name,
        county: facts.county,
        facts: facts.facts,
        diagnostics: facts.diagnostics,
    };
    (school, figures)
}

/// What a figure for several schools states about each: nothing. It is told in its first row.
fn of_several(figure: &SharedFigure, row: usize, variable: Variable) -> Stated {
    let text = figure.text.clone();
    let entry = Entry::Unreadable(text.as_str().into());
    let told = (row == figure.top).then(|| AboutCell::MergedFigure {
        variable,
        text,
        range: figure.range.clone(),
    });
    (entry, told)
}

fn has_level_column(header: &Header) -> bool {
    header.columns.iter().any(|c| c.resolved == Resolved::Level)
}

fn of_level(family: &Family, section: Section) -> Option<(Variable, &'static [Variable])> {
    let variable = family.at(section)?;
    Some((variable, family.contained_at(section)))
}

/// The level that a row's figures belong to: its column of levels says so, or its kind of
/// school, if that has one level only.
fn level_of(table: &Table, header: &Header, row: usize) -> (Option<Section>, Option<SchoolKind>) {
    let kind = rows::column_of(header, Variable::SchoolType).and_then(|column| {
        let (entry, _) = value::read(table.text(row, column), Variable::SchoolType, None);
        match entry {
            Entry::Known(Value::SchoolKind(kind)) => Some(kind),
            _ => None,
        }
    });
    let column = header
        .columns
        .iter()
        .find(|c| c.resolved == Resolved::Level);
    let stated = column.and_then(|column| words::level(table.text(row, column.index)));
    let implied = match kind {
        Some(SchoolKind::Primary | SchoolKind::TeachingPoint) => Some(Section::Primary),
        Some(SchoolKind::Junior) => Some(Section::Junior),
        Some(
            SchoolKind::NineYear
            | SchoolKind::TwelveYear
            | SchoolKind::CompleteSecondary
            | SchoolKind::Special
            | SchoolKind::Vocational
            | SchoolKind::Outside,
        )
        | None => None,
    };
    (stated.or(implied), kind)
}

/// The facts of one row while it is read.
struct Facts {
    name: String,
    county: String,
    facts: Vec<(Variable, Observed)>,
    diagnostics: Vec<Diagnostic>,
}

impl Facts {
    fn tell(&mut self, place: Place, kind: impl Into<Kind>) {
        let mut diagnostic = Diagnostic::new(place, kind);
        diagnostic.school.clone_from(&self.name);
        diagnostic.county.clone_from(&self.county);
        self.diagnostics.push(diagnostic);
    }

    /// Takes what a cell states, and gives it back.
    fn state(&mut self, (entry, told): Stated, variable: Variable, cell: CellRef) -> Entry {
        if let Some(kind) = told {
            self.tell(Place::Cell(cell.clone()), kind);
        }
        let stated = self.facts.iter_mut().find(|(v, _)| *v == variable);
        let origin = Origin::Cell(cell);
        match stated {
            // A total to the left contains it already; the cell is still where it stands.
            Some((_, observed)) => {
                if matches!(observed.entry, Entry::CountedIn(_)) {
                    observed.origin = origin;
                }
            }
            None => {
                let entry = entry.clone();
                self.facts.push((variable, Observed { entry, origin }));
            }
        }
        entry
    }

    /// V11: a figure for all levels together is the sum of the levels. Says nothing where a level
    /// that the kind of school has is not stated.
    fn hold_against_levels(
        &mut self,
        table: &Table,
        row: usize,
        column: &Column,
        family: &Family,
        kind: SchoolKind,
    ) {
        let Entry::Known(Value::Number(stated)) = figure(table, column, row) else {
            return;
        };
        let mut parts = Vec::new();
        let mut summed = Exact::ZERO;
        for section in Section::ALL {
            let variable = family.at(section);
            let fact = self.facts.iter().find(|(v, _)| Some(*v) == variable);
            match fact.map(|(variable, observed)| (*variable, &observed.entry)) {
                Some((variable, Entry::Known(Value::Number(number)))) => {
                    parts.push(variable);
                    summed = &summed + number;
                }
                Some((_, Entry::Missing | Entry::NotApplicable)) | None
                    if !kind.sections().contains(&section) => {}
                _ => return,
            }
        }
        if !parts.is_empty() && stated != summed {
            let kind = AboutSheet::WholeDiffers {
                header: column.shown.clone(),
                parts,
                stated,
                summed,
            };
            self.tell(Place::Cell(table.cell_ref(row, column.index)), kind);
        }
    }

    /// Marks the variables that a stated total already contains.
    fn mark_contained(&mut self, total: &Entry, variable: Variable, contains: &[Variable]) {
        if !matches!(total, Entry::Known(_)) {
            return;
        }
        for part in contains {
            let marked = Entry::CountedIn(variable);
            match self.facts.iter_mut().find(|(v, _)| v == part) {
                Some((_, observed)) => observed.entry = marked,
                None => {
                    let observed = Observed {
                        entry: marked,
                        origin: Origin::Unstated,
                    };
                    self.facts.push((*part, observed));
                }
            }
        }
    }
}
