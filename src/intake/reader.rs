//! A table of schools, row by row.

use std::sync::Arc;

use super::alias::{Family, Resolved};
use super::doubled;
use super::header::{Column, Header};
use super::header_unit::unknown_unit;
use super::kind::{AboutCell, AboutSheet, RowKind};
use super::mapping::Mapping;
use super::merge::Gathered;
use super::merged::{Shared, SharedFigure};
use super::rows::{self, Row};
use super::second_header::{Standing, Watch};
use super::total_label::{Label, Members, label, members};
use super::totals::{Tally, Total};
use super::value::Stated;
use super::{Diagnostic, Place, Table, value, words};
use crate::model::{
    CellRef, Entry, Observed, Origin, SchoolKind, Section, Value, ValueKind, Variable,
};
use crate::pace::Pace;
use crate::quantity::Exact;

/// What one row states about one school.
#[derive(Clone, Debug)]
pub(super) struct SchoolRow {
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

/// Reads all schools of a table; what belongs to no school goes to `diagnostics`.
pub(super) async fn schools(
    table: &Table,
    header: &Header,
    mapping: &Mapping,
    gathered: &mut Gathered,
    diagnostics: &mut Vec<Diagnostic>,
    pace: &dyn Pace,
) {
    let mut nameless = Vec::new();
    let mut school_rows = Vec::new();
    let mut totals: Vec<(usize, Label)> = Vec::new();
    let mut tallies: Vec<Tally> = header.columns.iter().map(|_| Tally::default()).collect();
    let mut watch = Watch::new(table, header);
    let shared = Shared::find(table, header);
    for row in header.data..table.rows.len() {
        pace.rest().await;
        let kind = match watch.next(row) {
            Standing::Below => rows::classify(table, header, row),
            Standing::Repeats => rows::repeated_header(table, row),
            Standing::Other => {
                let cell = first_cell(table, row);
                let place = Place::Cell(cell.clone());
                diagnostics.push(Diagnostic::new(place, AboutSheet::OtherHeader));
                gathered.other_headers.push(cell);
                // Nobody knows what the rows that are not read would add.
                tallies.iter_mut().for_each(Tally::gap);
                continue;
            }
            Standing::BelowOther => continue,
        };
        match kind {
            Row::Blank => (),
            Row::School => {
                let school = school(table, header, mapping, &shared, row, &mut tallies);
                gathered.schools.push(school);
                school_rows.push(row);
            }
            Row::LeftOut(kind, text) => {
                if kind == RowKind::Total {
                    totals.push((row, label(&text)));
                    for (column, tally) in header.columns.iter().zip(&mut tallies) {
                        tally.total(row, &figure(table, column, row));
                    }
                }
                let left_out = AboutSheet::RowLeftOut { row: kind, text };
                let place = Place::Cell(first_cell(table, row));
                diagnostics.push(Diagnostic::new(place, left_out));
            }
            Row::Nameless => {
                nameless.push(row);
            }
        }
    }
    for row in nameless {
        if is_sum(table, header, row, &tallies) {
            let left_out = AboutSheet::RowLeftOut {
                row: RowKind::Total,
                text: String::new(),
            };
            diagnostics.push(Diagnostic::new(
                Place::Cell(first_cell(table, row)),
                left_out,
            ));
            continue;
        }
        tallies.iter_mut().for_each(Tally::gap);
        let cell = first_cell(table, row);
        let place = Place::Cell(cell.clone());
        diagnostics.push(Diagnostic::new(place, AboutSheet::NamelessRow));
        let county = rows::column_of(header, Variable::CountyName);
        let county = county.map_or("", |column| table.text(row, column));
        gathered.nameless.push((county.to_owned(), cell));
    }
    let totals: Vec<Total> = totals
        .into_iter()
        .map(|(row, label)| Total {
            row,
            members: match &label {
                Label::Part(part) => members(table, header, &school_rows, part),
                Label::Whole | Label::Subtotal => Members::default(),
            },
            label,
        })
        .collect();
    for (column, tally) in header.columns.iter().zip(&tallies) {
        pace.rest().await;
        tally.check(table, column, &totals, diagnostics);
    }
}

/// Whether a row without a name states the sums of the schools: a row of totals that is not called so.
fn is_sum(table: &Table, header: &Header, row: usize, tallies: &[Tally]) -> bool {
    let mut n_sums = 0;
    for (column, tally) in header.columns.iter().zip(tallies) {
        if let Entry::Known(Value::Number(figure)) = figure(table, column, row) {
            if tally.all() != figure {
                return false;
            }
            n_sums += 1;
        }
    }
    n_sums >= 2
}

fn first_cell(table: &Table, row: usize) -> CellRef {
    let n_cells = table.row(row).len();
    let column = (0..n_cells).find(|column| !table.text(row, *column).is_empty());
    table.cell_ref(row, column.unwrap_or(0))
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
fn figure(table: &Table, column: &Column, row: usize) -> Entry {
    measured(column).map_or(Entry::Missing, |variable| {
        value::read(table.text(row, column.index), variable, column.unit).0
    })
}

fn school(
    table: &Table,
    header: &Header,
    mapping: &Mapping,
    shared: &Shared,
    row: usize,
    tallies: &mut [Tally],
) -> SchoolRow {
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
    for (column, tally) in header.columns.iter().zip(tallies) {
        let text = table.text(row, column.index);
        let cell = table.cell_ref(row, column.index);
        let target = match &column.resolved {
            Resolved::One(variable, _, contains) => Some((*variable, *contains)),
            Resolved::Levelless(family) => {
                tally.school(row, &figure(table, column, row));
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
                tally.school(row, &figure(table, column, row));
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
            tally.school(row, &entry);
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
    SchoolRow {
        place,
        code: at(Variable::SchoolCode),
        level: row_level.filter(|_| has_level_column(header)),
        name: facts.name,
        county: facts.county,
        facts: facts.facts,
        diagnostics: facts.diagnostics,
    }
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
    fn tell(&mut self, place: Place, kind: impl Into<super::Kind>) {
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

/// What is to be said about the columns themselves; of several columns for one fact at most one keeps it.
pub(super) fn settle_columns(
    table: &Table,
    header: &mut Header,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let lost = doubled::settle(table, header, diagnostics);
    let by_level: Vec<Variable> = header.variables().collect();
    for column in &mut header.columns {
        if lost.contains(&column.index) {
            continue;
        }
        // Beside columns for each level, one without a level is their total.
        if let Resolved::Levelless(family) = column.resolved {
            let levels = [family.primary, family.junior, family.senior];
            let is_total = |variable| by_level.contains(&variable);
            if levels.into_iter().flatten().any(is_total) {
                column.resolved = Resolved::Whole(family);
            }
        }
        let cell = table.cell_ref(column.row, column.index);
        let header = column.shown.clone();
        let mut told: Vec<AboutSheet> = Vec::new();
        match &column.resolved {
            Resolved::One(variable, _, contains) => {
                let variable = *variable;
                if let Some(unit) = column.unit.filter(|u| !value::header_suits(*u, variable)) {
                    told.push(AboutSheet::HeaderUnitUnfit {
                        header,
                        variable,
                        unit,
                    });
                    column.resolved = Resolved::Ambiguous(vec![variable]);
                } else {
                    if !contains.is_empty() {
                        let parts = contains.to_vec();
                        told.push(AboutSheet::TotalContainsParts { header, parts });
                    }
                }
            }
            Resolved::Levelless(family) => {
                let parts: Vec<Variable> = family
                    .contains
                    .iter()
                    .flat_map(|(_, parts)| parts.iter().copied())
                    .collect();
                if !parts.is_empty() {
                    told.push(AboutSheet::TotalContainsParts { header, parts });
                }
            }
            Resolved::PerPupil => told.push(AboutSheet::PerPupilColumn { header }),
            Resolved::Ambiguous(candidates) => told.push(match unknown_unit(&header) {
                Some(unit) => AboutSheet::UnknownUnit { header, unit },
                None => AboutSheet::AmbiguousHeader {
                    header,
                    candidates: candidates.clone(),
                },
            }),
            Resolved::Unknown => told.push(AboutSheet::UnmappedColumn { header }),
            Resolved::Level | Resolved::Whole(_) | Resolved::Ignored => (),
        }
        let place = Place::Cell(cell);
        let of = |kind| Diagnostic::new(place.clone(), kind);
        diagnostics.extend(told.into_iter().map(of));
    }
}

/// Whether two cells are of one table. Two pasted tables have the same name, but not this.
pub(super) fn is_same_table(a: &CellRef, b: &CellRef) -> bool {
    Arc::ptr_eq(&a.sheet, &b.sheet)
}
