//! What is to be said about the columns of a table of schools.

use super::super::alias::Resolved;
use super::super::header::Header;
use super::super::header_unit::unknown_unit;
use super::super::kind::AboutSheet;
use super::super::{Diagnostic, Place, Table, doubled, value};
use crate::model::Variable;

/// What is to be said about the columns themselves; of several columns for one fact at most one keeps it.
pub(in crate::intake) fn settle_columns(
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
