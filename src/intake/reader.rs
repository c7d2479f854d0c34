//! A table of schools, row by row.

mod row;
mod settle;

use std::sync::Arc;

use super::header::Header;
use super::kind::{AboutSheet, RowKind};
use super::mapping::Mapping;
use super::merge::Gathered;
use super::merged::Shared;
use super::rows::{self, Row};
use super::second_header::{Position, Standing, Watch};
use super::total_label::label;
use super::totals::{self, Figures, Tally, Totals};
use super::{Diagnostic, Place, Table, table};
use crate::model::{CellRef, Entry, Value, Variable};
use crate::pace::{Kept, Pace};

pub(super) use self::row::{SchoolRow, is_same_table};
pub(super) use self::settle::settle_columns;

/// What was made of one row below the header.
#[derive(Debug)]
pub(super) struct Line {
    /// What it is.
    read: Read,
    /// Its figures, by the places of their columns in the header.
    pub figures: Figures,
}

#[derive(Debug)]
enum Read {
    /// Nothing that says anything.
    Nothing,
    /// The first row of another header.
    OtherHeader,
    /// A school.
    School(Arc<SchoolRow>),
    /// No school; told.
    LeftOut(RowKind, String),
    /// Figures without a name.
    Nameless,
}

/// What reading a table of schools leaves behind for the next time.
#[derive(Debug, Default)]
pub(super) struct Workings {
    /// What a row rests on beside itself: the header, and the rows down to where the schools begin.
    above: Option<(Header, Vec<table::Row>)>,
    /// For each row, its cells and what came before it; what was made of it and what comes after.
    lines: Kept<(table::Row, Position), (Position, Arc<Line>)>,
    totals: Totals,
}

impl Workings {
    /// Forgets the rows where what they rest on has changed.
    fn begin(&mut self, table: &Table, header: &Header, shared: &Shared) {
        let above = table.rows.get(..header.data).unwrap_or_default();
        let is_same = self
            .above
            .as_ref()
            .is_some_and(|(before, rows)| before == header && rows == above);
        // Whether a figure is of several schools depends on more than its row.
        if !is_same || !shared.is_empty() {
            self.lines.forget_from(0);
            self.totals = Totals::default();
            let above = (header.clone(), above.to_vec());
            self.above = Some(above).filter(|_| shared.is_empty());
        }
    }
}

/// Rows read between two rests.
const ROWS_AT_ONCE: usize = 32;

/// Reads all schools of a table; what belongs to no school goes to `diagnostics`.
pub(super) async fn schools(
    table: &Table,
    (header, mapping): (&Header, &Mapping),
    gathered: &mut Gathered,
    diagnostics: &mut Vec<Diagnostic>,
    workings: &mut Workings,
    pace: &dyn Pace,
) {
    let watch = Watch::new(table, header);
    let shared = Shared::find(table, header);
    workings.begin(table, header, &shared);
    let mut position = Position::default();
    let mut lines: Vec<Arc<Line>> = Vec::with_capacity(table.rows.len());
    for (place, cells) in table.rows.iter().skip(header.data).enumerate() {
        if place.is_multiple_of(ROWS_AT_ONCE) {
            pace.rest().await;
        }
        let row = header.data + place;
        let question = (Arc::clone(cells), position);
        let (after, line) = workings.lines.at(place, question, |(_, position)| {
            let (standing, after) = watch.next(row, *position);
            let line = line(table, (header, mapping), &shared, row, standing);
            (after, Arc::new(line))
        });
        position = *after;
        lines.push(Arc::clone(line));
    }
    workings.lines.forget_from(lines.len());
    let mut nameless = Vec::new();
    let mut school_rows = Vec::new();
    let mut total_rows = Vec::new();
    let mut has_gap = false;
    for (row, line) in (header.data..).zip(&lines) {
        match &line.read {
            Read::Nothing => (),
            Read::OtherHeader => {
                let cell = first_cell(table, row);
                let place = Place::Cell(cell.clone());
                diagnostics.push(Diagnostic::new(place, AboutSheet::OtherHeader));
                gathered.other_headers.push(cell);
                // Nobody knows what the rows that are not read would add.
                has_gap = true;
            }
            Read::School(school) => {
                gathered.schools.push(Arc::clone(school));
                school_rows.push(row);
            }
            Read::LeftOut(kind, text) => {
                if *kind == RowKind::Total {
                    total_rows.push((row, label(text)));
                }
                let text = text.clone();
                let left_out = AboutSheet::RowLeftOut { row: *kind, text };
                let place = Place::Cell(first_cell(table, row));
                diagnostics.push(Diagnostic::new(place, left_out));
            }
            Read::Nameless => nameless.push(row),
        }
    }
    let below = totals::Below {
        table,
        header,
        lines: &lines,
        schools: school_rows,
        totals: total_rows,
    };
    if !nameless.is_empty() {
        pace.rest().await;
        let sums = below.tallies();
        for row in nameless {
            let place = Place::Cell(first_cell(table, row));
            if is_sum(table, header, row, &sums) {
                let left_out = AboutSheet::RowLeftOut {
                    row: RowKind::Total,
                    text: String::new(),
                };
                diagnostics.push(Diagnostic::new(place, left_out));
                continue;
            }
            // A figure that is on no school's row.
            has_gap = true;
            let cell = first_cell(table, row);
            diagnostics.push(Diagnostic::new(place, AboutSheet::NamelessRow));
            let county = rows::column_of(header, Variable::CountyName);
            let county = county.map_or("", |column| table.text(row, column));
            gathered.nameless.push((county.to_owned(), cell));
        }
    }
    if !has_gap {
        workings.totals.check(below, diagnostics, pace).await;
    }
}

/// Reads one row.
fn line(
    table: &Table,
    (header, mapping): (&Header, &Mapping),
    shared: &Shared,
    row: usize,
    standing: Standing,
) -> Line {
    let kind = match standing {
        Standing::Below => rows::classify(table, header, row),
        Standing::Repeats => rows::repeated_header(table, row),
        Standing::Other => return Line::of(Read::OtherHeader),
        Standing::BelowOther => return Line::of(Read::Nothing),
    };
    match kind {
        Row::Blank => Line::of(Read::Nothing),
        Row::Nameless => Line::of(Read::Nameless),
        Row::School => {
            let (school, figures) = row::school(table, header, mapping, shared, row);
            let read = Read::School(Arc::new(school));
            Line { read, figures }
        }
        Row::LeftOut(kind, text) => {
            let mut figures = Figures::default();
            if kind == RowKind::Total {
                for (index, column) in header.columns.iter().enumerate() {
                    figures.state(index, &row::figure(table, column, row));
                }
            }
            let read = Read::LeftOut(kind, text);
            Line { read, figures }
        }
    }
}

impl Line {
    fn of(read: Read) -> Self {
        let figures = Figures::default();
        Self { read, figures }
    }
}

/// Whether a row without a name states the sums of the schools: a row of totals that is not called so.
fn is_sum(table: &Table, header: &Header, row: usize, tallies: &[Tally]) -> bool {
    let mut n_sums = 0;
    for (column, tally) in header.columns.iter().zip(tallies) {
        if let Entry::Known(Value::Number(figure)) = row::figure(table, column, row) {
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
