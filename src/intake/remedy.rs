//! What would mend a finding in one step: another meaning or another unit for a column.

use std::cmp::Ordering;

use super::assemble::{Heading, Meaning, Reading, SheetKind, SheetReading};
use super::kind::{AboutPeers, AboutSheet, Kind};
use super::likeness::likely;
use super::value::is_convertible;
use super::{Choice, Diagnostic, Place};
use crate::model::{CellRef, Entity, Variable};
use crate::quantity::Unit;

/// A decision about a header, or a label, that may mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The header's cell.
    pub cell: CellRef,
    /// First and last row of the header; of a label its own row.
    pub header: (usize, usize),
    /// What it changes.
    pub kind: RemedyKind,
    /// The decision.
    pub choice: Choice,
}

/// What a remedy changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemedyKind {
    /// The whole column is read in another unit.
    Unit(Unit),
    /// The column is taken for a fact.
    Meaning(Variable),
}

/// What may mend a finding in one step, the likeliest first; mostly nothing.
///
/// A column whose figures are far from anything usual is probably in another unit: in the next
/// larger one where they are too small, in the next smaller one where they are too large. A header
/// that is not known, or may be several facts, can be taken for one that it may mean.
pub fn remedies(reading: &Reading, diagnostic: &Diagnostic) -> Vec<Remedy> {
    let Place::Cell(cell) = &diagnostic.place else {
        return Vec::new();
    };
    let mut sheets = reading.sheets.iter();
    let Some(sheet) = sheets.find(|sheet| sheet.sheet == cell.sheet) else {
        return Vec::new();
    };
    match &diagnostic.kind {
        Kind::Peers(AboutPeers::ColumnUnit {
            variable,
            is_too_small,
            ..
        }) => {
            let towards = match is_too_small {
                true => Ordering::Greater,
                false => Ordering::Less,
            };
            unit(sheet, cell, *variable, towards).into_iter().collect()
        }
        Kind::Sheet(AboutSheet::UnmappedColumn { .. } | AboutSheet::AmbiguousHeader { .. }) => {
            let mut headings = sheet.headings.iter();
            let heading = headings.find(|heading| heading.cell == *cell);
            heading.map_or_else(Vec::new, |heading| {
                let meanings = proposals(sheet, heading).into_iter();
                let remedy = |variable| Remedy {
                    cell: cell.clone(),
                    header: sheet.rows_of(heading),
                    kind: RemedyKind::Meaning(variable),
                    choice: taken_for(heading, variable),
                };
                meanings.map(remedy).collect()
            })
        }
        _ => Vec::new(),
    }
}

/// The facts that a header may mean which nobody has decided yet: those that its name may stand for,
/// or else those with a similar name. A fact that another column states is none of them.
pub fn proposals(sheet: &SheetReading, heading: &Heading) -> Vec<Variable> {
    let candidates = match &heading.meaning {
        Meaning::Unclear(candidates) => candidates.clone(),
        Meaning::Unmapped => likely(&heading.text, sheet.entity()),
        Meaning::Variable(..)
        | Meaning::ByLevel(_)
        | Meaning::Level
        | Meaning::PerPupil
        | Meaning::NotNeeded => Vec::new(),
    };
    let is_stated = |variable: &Variable| {
        let mut meanings = sheet.headings.iter().map(|heading| &heading.meaning);
        meanings.any(|meaning| match meaning {
            Meaning::Variable(it, _) => it == variable,
            Meaning::ByLevel(several) => several.contains(variable),
            Meaning::Level
            | Meaning::PerPupil
            | Meaning::NotNeeded
            | Meaning::Unclear(_)
            | Meaning::Unmapped => false,
        })
    };
    let free = candidates.into_iter();
    free.filter(|variable| !is_stated(variable)).collect()
}

/// The decision that a header means a fact; in the unit that the header names, where the fact has
/// such units.
pub fn taken_for(heading: &Heading, variable: Variable) -> Choice {
    let unit = heading.unit.filter(|unit| is_convertible(*unit, variable));
    Choice::Variable(variable, unit)
}

impl SheetReading {
    /// Whose facts it states.
    pub const fn entity(&self) -> Entity {
        match self.kind {
            SheetKind::County => Entity::County,
            SheetKind::Schools
            | SheetKind::Classes
            | SheetKind::Rooms
            | SheetKind::Facts
            | SheetKind::PerPupilForm
            | SheetKind::Explanation
            | SheetKind::Recipes
            | SheetKind::Unrecognised
            | SheetKind::Empty => Entity::School,
        }
    }

    /// First and last row of a header; a label's header is its own row.
    pub fn rows_of(&self, heading: &Heading) -> (usize, usize) {
        let own = (heading.cell.row, heading.cell.row);
        let (first, last) = self.header_rows.unwrap_or(own);
        (first as usize, last as usize)
    }
}

/// The next usual unit that is larger, or smaller, than the one in which a column is read.
fn unit(
    sheet: &SheetReading,
    cell: &CellRef,
    variable: Variable,
    towards: Ordering,
) -> Option<Remedy> {
    let heading = sheet.headings.iter().find(|heading| {
        let is_it = matches!(heading.meaning, Meaning::Variable(it, _) if it == variable);
        is_it && heading.cell.column == cell.column
    })?;
    let now = heading.unit.or(variable.unit())?;
    let others = Unit::ALL.into_iter().filter(|unit| {
        unit.is_usual()
            && unit.dimension() == now.dimension()
            && unit.factor().cmp(&now.factor()) == towards
    });
    let unit = match towards {
        Ordering::Greater => others.min_by_key(|unit| unit.factor()),
        Ordering::Less | Ordering::Equal => others.max_by_key(|unit| unit.factor()),
    }?;
    Some(Remedy {
        cell: heading.cell.clone(),
        header: sheet.rows_of(heading),
        kind: RemedyKind::Unit(unit),
        choice: Choice::Variable(variable, Some(unit)),
    })
}
