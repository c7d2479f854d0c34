//! What would mend a finding in one step.

use super::assemble::{Meaning, Reading};
use super::kind::{AboutPeers, Kind};
use super::{Choice, Diagnostic, Place};
use crate::model::{CellRef, Variable};
use crate::quantity::Unit;

/// Another unit for a whole column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRemedy {
    /// The header's cell.
    pub cell: CellRef,
    /// First and last row of the header.
    pub header: (usize, usize),
    /// The fact.
    pub variable: Variable,
    /// The unit in which its figures would be usual.
    pub unit: Unit,
}

impl UnitRemedy {
    /// The decision about the header that mends the column.
    pub const fn choice(&self) -> Choice {
        Choice::Variable(self.variable, Some(self.unit))
    }
}

/// The unit that a column is probably in, where most schools are far from anything usual: the next
/// larger one where their figures are too small, the next smaller one where they are too large.
pub fn unit_remedy(reading: &Reading, diagnostic: &Diagnostic) -> Option<UnitRemedy> {
    let Kind::Peers(AboutPeers::ColumnUnit {
        variable,
        is_too_small,
        ..
    }) = &diagnostic.kind
    else {
        return None;
    };
    let Place::Cell(cell) = &diagnostic.place else {
        return None;
    };
    let mut sheets = reading.sheets.iter();
    let sheet = sheets.find(|sheet| sheet.sheet == cell.sheet)?;
    let heading = sheet.headings.iter().find(|heading| {
        let is_it = matches!(heading.meaning, Meaning::Variable(it, _) if it == *variable);
        is_it && heading.cell.column == cell.column
    })?;
    let now = heading.unit.or(variable.unit())?;
    let others = Unit::ALL.into_iter().filter(|unit| {
        let is_larger = unit.factor() > now.factor();
        unit.dimension() == now.dimension()
            && unit.factor() != now.factor()
            && is_larger == *is_too_small
    });
    let unit = match is_too_small {
        true => others.min_by_key(|unit| unit.factor()),
        false => others.max_by_key(|unit| unit.factor()),
    }?;
    let (first, last) = sheet.header_rows?;
    Some(UnitRemedy {
        cell: heading.cell.clone(),
        header: (first as usize, last as usize),
        variable: *variable,
        unit,
    })
}
