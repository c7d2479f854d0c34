//! Several columns for one fact: only the user knows which of them counts.

use std::collections::BTreeSet;

use super::alias::{Resolved, Why};
use super::header::{Column, Header};
use super::kind::AboutSheet;
use super::words::key;
use super::{Diagnostic, Place, Table};
use crate::model::Variable;

/// Settles columns that state one fact, and gives those that lose it, each of which is told. The fact
/// stays with the one that a person chose, or that says all that the others say; where they say
/// different things, with none.
pub(super) fn settle(
    table: &Table,
    header: &mut Header,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeSet<usize> {
    let of_levels: BTreeSet<Variable> = header.variables().collect();
    let facts: Vec<Vec<Variable>> = header
        .columns
        .iter()
        .map(|column| match &column.resolved {
            Resolved::One(variable, ..) => vec![*variable],
            // Beside columns for each level, those without one are totals.
            Resolved::Levelless(family) if !family.all().any(|it| of_levels.contains(&it)) => {
                family.all().collect()
            }
            Resolved::Levelless(_)
            | Resolved::Whole(_)
            | Resolved::Level
            | Resolved::PerPupil
            | Resolved::Ignored
            | Resolved::Ambiguous(_)
            | Resolved::Unknown => Vec::new(),
        })
        .collect();
    let mut lost = BTreeSet::new();
    for (first, own) in facts.iter().enumerate() {
        let is_known = facts.iter().take(first).any(|other| other == own);
        if own.is_empty() || is_known {
            continue;
        }
        let same = facts.iter().enumerate().filter(|(_, it)| *it == own);
        let group: Vec<usize> = same.map(|(at, _)| at).collect();
        if group.len() > 1 {
            let winner = winner(table, header, &group);
            take_away(table, header, (&group, winner, own), &mut lost, diagnostics);
        }
    }
    lost
}

/// Takes the fact from all columns of a group but the winner, and tells each.
fn take_away(
    table: &Table,
    header: &mut Header,
    (group, winner, facts): (&[usize], Option<usize>, &[Variable]),
    lost: &mut BTreeSet<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let at = |column: &Column| table.cell_ref(column.row, column.index);
    let other = winner.or(group.first().copied());
    let other = other.and_then(|other| header.columns.get(other)).map(at);
    for place in group.iter().filter(|place| Some(**place) != winner) {
        let Some(column) = header.columns.get_mut(*place) else {
            continue;
        };
        let cell = at(column);
        let header = column.shown.clone();
        let kind = match (&other, facts.first()) {
            (Some(first), Some(variable)) if *first != cell => AboutSheet::DoubledColumn {
                header,
                variable: *variable,
                first: first.clone(),
            },
            _ => AboutSheet::AmbiguousHeader {
                header,
                candidates: facts.to_vec(),
            },
        };
        diagnostics.push(Diagnostic::new(Place::Cell(cell), kind));
        column.resolved = Resolved::Ambiguous(facts.to_vec());
        lost.insert(column.index);
    }
}

/// The column of a group that keeps the fact, if one does.
fn winner(table: &Table, header: &Header, group: &[usize]) -> Option<usize> {
    let columns: Vec<(usize, &Column)> = group
        .iter()
        .filter_map(|place| Some((*place, header.columns.get(*place)?)))
        .collect();
    let is_chosen = |(_, column): &&(usize, &Column)| {
        matches!(column.resolved, Resolved::One(_, Why::Chosen, _))
    };
    let mut chosen = columns.iter().filter(is_chosen);
    if let (Some((place, _)), None) = (chosen.next(), chosen.next()) {
        return Some(*place);
    }
    // Which of them state something in every row in which any does; all must state the same.
    let mut full: Vec<(usize, usize)> = columns
        .iter()
        .map(|(place, column)| (*place, column.index))
        .collect();
    for row in header.data..table.rows.len() {
        let text = |column: usize| key(table.text(row, column));
        let texts: BTreeSet<String> = columns
            .iter()
            .map(|(_, column)| text(column.index))
            .filter(|text| !text.is_empty())
            .collect();
        if texts.len() > 1 {
            return None;
        }
        if !texts.is_empty() {
            full.retain(|(_, column)| !text(*column).is_empty());
        }
    }
    full.first().map(|(place, _)| *place)
}
