//! A county sheet: names of facts down a column with values beside it, or along a row with
//! values below it. More counties are more columns, or more rows.

mod columns;

use self::columns::{Beside, Head};
use super::alias::{Names, UNIT_COLUMN, Why};
use super::header_unit::{split_unit, unit_in};
use super::kind::AboutSheet;
use super::mapping::{Choice, Mapping};
use super::words::key;
use super::{Diagnostic, Place, Table, value};
use crate::model::{CellRef, Observed, Origin, Variable};
use crate::pace::Pace;
use crate::quantity::Unit;

/// What a sheet states about one county.
#[derive(Clone, Debug)]
pub(super) struct CountyColumn {
    /// Its name; may be empty.
    pub name: String,
    /// A cell of it, to point at.
    pub place: CellRef,
    /// The facts in the order of the sheet.
    pub facts: Vec<(Variable, Observed)>,
    /// What was noticed in its cells.
    pub diagnostics: Vec<Diagnostic>,
}

/// A label of the sheet and what it means.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// Row and column.
    pub at: (usize, usize),
    /// Its text.
    pub shown: String,
    /// The unit in it.
    pub unit: Option<Unit>,
    /// The fact it names.
    pub meaning: Option<(Variable, Why)>,
}

/// A sheet understood as one of a county.
#[derive(Clone, Debug)]
pub(super) struct CountySheet {
    /// Labels in the order of the sheet.
    pub labels: Vec<Label>,
    /// Whether they stand below each other.
    pub direction: Direction,
    /// How many of them are understood.
    pub score: usize,
    /// What was noticed about its columns.
    pub told: Vec<Diagnostic>,
    /// The column, or the row, of the labels.
    line: usize,
    /// Where the next block of labels begins, beside or below this one.
    end: usize,
}

/// How the labels stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Below each other; a county is a column.
    Down,
    /// Beside each other; a county is a row.
    Along,
}

/// Labels stand within this many columns, or rows, of the edge.
const DEEPEST: usize = 12;
/// A county has some hundred facts; a longer column is no column of labels.
pub(super) const LONGEST: usize = 500;

/// The best reading of a sheet as one of a county: its blocks of labels with values, from left to
/// right or from top to bottom; none where it is no such sheet.
pub(super) async fn find(
    table: &Table,
    names: &Names,
    mapping: &Mapping,
    pace: &dyn Pace,
) -> Vec<CountySheet> {
    let mut best = Vec::new();
    for direction in [Direction::Down, Direction::Along] {
        let mut blocks: Vec<CountySheet> = Vec::new();
        for line in 0..DEEPEST {
            pace.rest().await;
            let sheet = at(table, names, mapping, direction, line);
            if sheet.score > 0 {
                blocks.push(sheet);
            }
        }
        let blocks = settled(table, blocks);
        if score(&blocks) > score(&best) {
            best = blocks;
        }
    }
    if score(&best) < 2 {
        best.clear();
    }
    best
}

/// How many facts the blocks of a sheet name.
pub(super) fn score(blocks: &[CountySheet]) -> usize {
    let labels = blocks.iter().flat_map(|block| &block.labels);
    let named = labels.filter_map(|label| label.meaning);
    let mut named: Vec<Variable> = named.map(|(variable, _)| variable).collect();
    named.sort_unstable();
    named.dedup();
    named.len()
}

/// Of lines with labels those that have values before the next such line; the others name groups, or
/// are values that look like labels. The line with the most labels is always one.
fn settled(table: &Table, mut blocks: Vec<CountySheet>) -> Vec<CountySheet> {
    let most = blocks.iter().rev().max_by_key(|block| block.score);
    let Some(most) = most.map(|block| block.line) else {
        return blocks;
    };
    let mut next = usize::MAX;
    blocks.reverse();
    blocks.retain_mut(|block| {
        block.end = next;
        let is_one = block.line == most || block.has_values(table);
        if is_one {
            next = block.line;
        }
        is_one
    });
    blocks.reverse();
    blocks
}

fn at(
    table: &Table,
    names: &Names,
    mapping: &Mapping,
    direction: Direction,
    line: usize,
) -> CountySheet {
    let length = match direction {
        Direction::Down => table.rows.len().min(LONGEST),
        Direction::Along => table.row(line).len(),
    };
    let mut labels = Vec::new();
    let mut seen: Vec<Variable> = Vec::new();
    for index in 0..length {
        let at = match direction {
            Direction::Down => (index, line),
            Direction::Along => (line, index),
        };
        let shown = table.text(at.0, at.1);
        if shown.is_empty() {
            continue;
        }
        let (named, unit) = match is_number(shown) {
            true => (None, None),
            false => names.county(shown),
        };
        let (meaning, unit) = match mapping.get(&table.cell_ref(at.0, at.1)) {
            Some(Choice::Variable(variable, chosen)) => {
                (Some((variable, Why::Chosen)), chosen.or(unit))
            }
            Some(Choice::NotNeeded) => continue,
            None => (named, unit),
        };
        if let Some((variable, _)) = meaning
            && !seen.contains(&variable)
        {
            seen.push(variable);
        }
        labels.push(Label {
            at,
            shown: shown.to_owned(),
            unit,
            meaning,
        });
    }
    CountySheet {
        labels,
        direction,
        score: seen.len(),
        told: Vec::new(),
        line,
        end: usize::MAX,
    }
}

/// Whether a text is a plain number, which names nothing: most cells are.
fn is_number(text: &str) -> bool {
    let mut letters = text.bytes();
    letters.all(|letter| letter.is_ascii_digit() || letter == b'.')
}

impl CountySheet {
    /// The columns, or the rows, beside its labels.
    fn lines(&self, table: &Table) -> std::ops::Range<usize> {
        let widest = match self.direction {
            Direction::Down => table.n_columns(),
            Direction::Along => table.rows.len(),
        };
        self.line + 1..widest.min(self.end)
    }

    /// The cell that a line has for a label.
    const fn cell(&self, label: &Label, line: usize) -> (usize, usize) {
        match self.direction {
            Direction::Down => (label.at.0, line),
            Direction::Along => (line, label.at.1),
        }
    }

    /// Whether something stands beside most of the labels that have a meaning. A row of values that
    /// looks like one of labels has none.
    fn has_values(&self, table: &Table) -> bool {
        let labels = self.labels.iter().filter(|label| label.meaning.is_some());
        let lines = self.lines(table);
        let is_stated = |label: &&Label| {
            lines.clone().any(|line| {
                let (row, column) = self.cell(label, line);
                !table.text(row, column).is_empty()
            })
        };
        let n_labels = labels.clone().count();
        let is_row_of_labels =
            self.direction == Direction::Down || n_labels * 2 > self.labels.len() && n_labels > 1;
        is_row_of_labels && labels.filter(is_stated).count() * 2 > n_labels
    }
}

/// Reads the values of every county on the sheet; labels get the units that stand beside them.
pub(super) fn counties(
    table: &Table,
    sheet: &mut CountySheet,
    mapping: &Mapping,
) -> Vec<CountyColumn> {
    let (counties, units, unclear) = columns(table, sheet, mapping);
    sheet.told.extend(unclear);
    for (row, unit) in units {
        for label in sheet.labels.iter_mut().filter(|label| label.at.0 == row) {
            label.unit = Some(unit);
        }
    }
    counties
}

/// The counties of the sheet, the units in columns of their own by row, and what is to be said where
/// nobody can tell which column holds the values.
fn columns(
    table: &Table,
    sheet: &CountySheet,
    mapping: &Mapping,
) -> (Vec<CountyColumn>, Vec<(usize, Unit)>, Option<Diagnostic>) {
    let first = sheet.labels.iter().find(|label| label.meaning.is_some());
    let Some(first) = first.map(|label| label.at) else {
        return (Vec::new(), Vec::new(), None);
    };
    let heads = match sheet.direction {
        Direction::Down => first.0.checked_sub(1),
        Direction::Along => None,
    };
    let text = |label: &Label, line| {
        let (row, column) = sheet.cell(label, line);
        table.text(row, column)
    };
    let is = |head: &str, words: &[&str]| words.iter().any(|word| key(word) == key(head));
    let head = |line| heads.map_or("", |row| table.text(row, line));
    let stated = |line: usize| {
        let is_stated =
            move |label: &&Label| label.meaning.is_some() && !text(label, line).is_empty();
        sheet.labels.iter().filter(is_stated)
    };
    let of_units = |label: &Label, line| split_unit(text(label, line)).0.is_empty();
    let (unit_lines, value_lines): (Vec<usize>, Vec<usize>) = sheet
        .lines(table)
        .filter(|line| stated(*line).next().is_some())
        .partition(|line| {
            is(head(*line), UNIT_COLUMN) || stated(*line).all(|label| of_units(label, *line))
        });
    let mut units: Vec<(usize, Unit)> = Vec::new();
    let mut unknown: Vec<(usize, Diagnostic)> = Vec::new();
    for line in unit_lines {
        let labels = stated(line).filter(|_| sheet.direction == Direction::Down);
        for label in labels {
            match unit_in(text(label, line)) {
                Ok(unit) => units.extend(unit.map(|unit| (label.at.0, unit))),
                Err(unit) => {
                    let place = Place::Cell(table.cell_ref(label.at.0, line));
                    let header = label.shown.clone();
                    let kind = AboutSheet::UnknownUnit { header, unit };
                    unknown.push((label.at.0, Diagnostic::new(place, kind)));
                }
            }
        }
    }
    let name_of = |line: usize| {
        let is_name = |label: &&Label| {
            let named = label.meaning.map(|(variable, _)| variable);
            named == Some(Variable::NameOfCounty)
        };
        let label = sheet.labels.iter().find(is_name);
        label.map_or("", |label| text(label, line))
    };
    let mut besides: Vec<Beside<'_>> = Vec::new();
    let named: Vec<&str> = value_lines
        .iter()
        .map(|line| name_of(*line))
        .filter(|name| !name.is_empty())
        .collect();
    for line in &value_lines {
        let text = head(*line);
        // Beside the values, a column without a head is for remarks.
        let mut before = besides.iter().map(|beside| beside.head);
        let is_remark = text.is_empty() && before.any(|head| head != Head::NotNeeded);
        if sheet.direction == Direction::Down && is_remark {
            continue;
        }
        besides.push(Beside {
            line: *line,
            text,
            head: columns::head(text, &named),
            county: name_of(*line),
        });
    }
    let lines = match columns::chosen(&besides) {
        Ok(lines) => lines,
        Err(headers) => {
            let column = besides.first().map_or(sheet.line, |beside| beside.line);
            let place = Place::Cell(table.cell_ref(heads.unwrap_or(first.0), column));
            let kind = AboutSheet::UnclearColumns { headers };
            return (Vec::new(), units, Some(Diagnostic::new(place, kind)));
        }
    };
    let mut counties: Vec<CountyColumn> = Vec::new();
    for beside in besides.iter().filter(|beside| lines.contains(&beside.line)) {
        let line = beside.line;
        let is_name = beside.head == Head::County;
        let mut county = CountyColumn {
            name: if is_name {
                beside.text.to_owned()
            } else {
                String::new()
            },
            place: table.cell_ref(first.0, line),
            facts: Vec::new(),
            diagnostics: Vec::new(),
        };
        for label in &sheet.labels {
            let Some((variable, _)) = label.meaning else {
                continue;
            };
            if let Some((_, told)) = unknown.iter().find(|(row, _)| *row == label.at.0) {
                county.diagnostics.push(told.clone());
                continue;
            }
            let beside = units.iter().find(|(row, _)| *row == label.at.0);
            let unit = beside.map(|(_, unit)| *unit).or(label.unit);
            let (row, column) = sheet.cell(label, line);
            county.state((table, mapping), (row, column), variable, unit);
        }
        counties.push(county);
    }
    if let Some(county) = counties.first_mut() {
        // What is left out may be another county.
        let is_left = |beside: &&Beside<'_>| {
            !lines.contains(&beside.line) && matches!(beside.head, Head::Part | Head::Other)
        };
        for beside in besides.iter().filter(is_left) {
            let cell = table.cell_ref(heads.unwrap_or(first.0), beside.line);
            let header = beside.text.to_owned();
            let kind = AboutSheet::UnmappedColumn { header };
            let told = Diagnostic::new(Place::Cell(cell), kind);
            county.diagnostics.push(told);
        }
    }
    (counties, units, None)
}

impl CountyColumn {
    fn state(
        &mut self,
        (table, mapping): (&Table, &Mapping),
        (row, column): (usize, usize),
        variable: Variable,
        unit: Option<Unit>,
    ) {
        let text = table.text(row, column);
        // A second label for a fact is held against the first where counties are put together.
        let is_stated = self.facts.iter().any(|(other, _)| *other == variable);
        if is_stated && text.is_empty() {
            return;
        }
        if variable == Variable::NameOfCounty && !text.is_empty() {
            self.name = text.to_owned();
        }
        let cell = table.cell_ref(row, column);
        if variable == Variable::NameOfCounty || self.place.row > cell.row {
            self.place = cell.clone();
        }
        let (entry, told) = value::read_unless(mapping, &cell, text, variable, unit);
        if let Some(kind) = told {
            let mut diagnostic = Diagnostic::new(Place::Cell(cell.clone()), kind);
            diagnostic.county.clone_from(&self.name);
            self.diagnostics.push(diagnostic);
        }
        let origin = Origin::Cell(cell);
        self.facts.push((variable, Observed { entry, origin }));
    }
}
