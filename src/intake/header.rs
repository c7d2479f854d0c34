//! Where the header of a table of schools is and what its columns mean.
//!
//! Merge marks are only a hint: WPS drops some of them, so a group's name is carried to the
//! right from the texts alone.

use std::collections::BTreeSet;

use super::alias::{Names, Resolved, Why};
use super::check::{is_of_years_before, years_in};
use super::header_unit::{LONGEST_UNIT, split_unit};
use super::heading_row;
use super::mapping::{Choice, Mapping};
use super::words::key;
use super::{Table, table};
use crate::model::{CellRef, Section, Variable};
use crate::pace::{Kept, Pace};
use crate::quantity::{Unit, Written, narrowed, parse_written, unit_named};

/// A column under the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its number, from zero.
    pub index: usize,
    /// The row of its lowest header cell.
    pub row: usize,
    /// Its header as shown, rows joined by an arrow.
    pub shown: String,
    /// The unit that its header names.
    pub unit: Option<Unit>,
    /// What it means.
    pub resolved: Resolved,
}

/// The header of a table of schools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// First and last row of the header.
    pub rows: (usize, usize),
    /// The first row that may be a school.
    pub data: usize,
    /// Columns with a header, from left to right.
    pub columns: Vec<Column>,
    /// How well it is understood; to be held against other readings of the sheet.
    pub score: usize,
}

impl Header {
    /// The facts that columns state as such, from left to right.
    pub fn variables(&self) -> impl Iterator<Item = Variable> {
        self.columns
            .iter()
            .filter_map(|column| match column.resolved {
                Resolved::One(variable, ..) => Some(variable),
                _ => None,
            })
    }

    /// Takes figures without a level as those of one, which the sheet is named after; not where the
    /// rows say their level.
    pub fn take_level(&mut self, section: Section) {
        let mut columns = self.columns.iter();
        if columns.any(|column| column.resolved == Resolved::Level) {
            return;
        }
        for column in &mut self.columns {
            if let Resolved::Levelless(family) = column.resolved {
                column.resolved = match family.at(section) {
                    Some(variable) => {
                        Resolved::One(variable, Why::Path, family.contained_at(section))
                    }
                    None => Resolved::Ignored,
                };
            }
        }
    }
}

/// A header begins within this many rows.
pub(super) const DEEPEST: usize = 25;
/// A header is looked for in at most this many rows.
const TALLEST: usize = 4;
/// Unless words go on below it; statistics have five or six.
const TALLEST_OF_ALL: usize = 8;

/// The headers that rows were read as last, by their first row and height.
#[derive(Debug, Default)]
pub(super) struct Workings(Kept<Vec<table::Row>, Header>);

/// Finds the rows that are understood best as a header of schools; the lowest and first of equals.
pub(super) async fn find(
    table: &Table,
    (names, mapping): (&Names, &Mapping),
    workings: &mut Workings,
    pace: &dyn Pace,
) -> Option<Header> {
    let n_rows = table.rows.len().min(DEEPEST);
    let chosen: Vec<(&CellRef, Choice)> = mapping.of(&table.sheet).collect();
    let mut best: Option<Header> = None;
    for height in 1..=TALLEST {
        for first in 0..n_rows {
            let last = first + height - 1;
            if last >= table.rows.len() {
                break;
            }
            if heading_row::is_above_header(table, first) {
                continue;
            }
            pace.rest().await;
            let rows = table.rows.get(first..=last).unwrap_or_default().to_vec();
            let place = first * TALLEST + height - 1;
            let read = |_: &_| at(table, names, &chosen, first, last);
            let header = workings.0.at(place, rows, read);
            let is_better = best.as_ref().is_none_or(|best| header.score > best.score);
            if header.score > 0 && is_better {
                best = Some(header.clone());
            }
        }
    }
    let mut header = best?;
    while let Some(above) = banner(table, &header) {
        let last = header.rows.1;
        header = at(table, names, &chosen, above, last);
    }
    while goes_on(table, &header) {
        let (first, last) = header.rows;
        header = at(table, names, &chosen, first, last + 1);
    }
    finish(table, &mut header);
    Some(header)
}

/// The row above a header that states a fact twice, where it says what the columns below are of, as
/// years or campuses; a title has one text only.
fn banner(table: &Table, header: &Header) -> Option<usize> {
    let above = header.rows.0.checked_sub(1)?;
    let is_tall = header.rows.1 - above >= TALLEST_OF_ALL;
    let mut seen = BTreeSet::new();
    let is_doubled = |column: &Column| match &column.resolved {
        Resolved::One(variable, ..) => !seen.insert(vec![*variable]),
        Resolved::Levelless(family) => !seen.insert(family.all().collect()),
        _ => false,
    };
    let is_needed = header.columns.iter().any(is_doubled);
    let n_texts = texts(table, above).len();
    (is_needed && !is_tall && n_texts >= 2).then_some(above)
}

/// Whether the row below says more about a column that is taken for a fact, as 女 below 在校生数:
/// without it the column would be taken for more than it is.
fn goes_on(table: &Table, header: &Header) -> bool {
    let row = header.data;
    if row - header.rows.0 >= TALLEST_OF_ALL || is_row_of_units(table, row) {
        return false;
    }
    let mut says_more = false;
    for column in &header.columns {
        let text = table.text(row, column.index);
        let is_name = matches!(
            column.resolved,
            Resolved::One(Variable::SchoolName | Variable::SchoolCode, ..)
        );
        // A row that names a school or states a figure is no header.
        if parse_written(text).is_ok_and(|it| matches!(it, Written::Quantity(_)))
            || is_name && !text.is_empty()
        {
            return false;
        }
        let is_figure = match &column.resolved {
            Resolved::One(variable, ..) => variable.unit().is_some(),
            Resolved::Levelless(_) | Resolved::Whole(_) => true,
            Resolved::Level
            | Resolved::PerPupil
            | Resolved::Ignored
            | Resolved::Ambiguous(_)
            | Resolved::Unknown => false,
        };
        let is_word = text.chars().any(char::is_alphabetic) && parse_written(text).is_err();
        says_more |= is_figure && is_word;
    }
    says_more
}

/// Reads some rows as a header.
fn at(
    table: &Table,
    names: &Names,
    chosen: &[(&CellRef, Choice)],
    first: usize,
    last: usize,
) -> Header {
    let n_columns = (first..=last)
        .map(|row| table.row(row).len())
        .max()
        .unwrap_or(0);
    let filled = filled(table, first, last, n_columns);
    let mut columns = Vec::new();
    for index in 0..n_columns {
        let own = (first..=last)
            .rev()
            .find(|row| !table.text(*row, index).is_empty());
        let Some(row) = own else {
            continue;
        };
        let mut parts = Vec::new();
        let mut shown: Vec<String> = Vec::new();
        let mut unit = None;
        for texts in &filled {
            let text = texts.get(index).map_or("", String::as_str);
            let (words, named) = split_unit(text);
            unit = named.or(unit);
            let part = key(&words);
            if !part.is_empty() {
                parts.push(part);
            }
            let text = text.split_whitespace().collect::<String>();
            if !text.is_empty() && shown.last() != Some(&text) {
                shown.push(text);
            }
        }
        if parts.is_empty() {
            continue;
        }
        let is_here =
            |cell: &CellRef| cell.row as usize == row && usize::from(cell.column) == index;
        let choice = chosen.iter().find(|(cell, _)| is_here(cell));
        let (resolved, unit) = match choice {
            Some((_, Choice::Variable(variable, chosen))) => {
                let resolved = Resolved::One(*variable, Why::Chosen, &[]);
                (resolved, chosen.or(unit))
            }
            Some((_, Choice::NotNeeded)) => (Resolved::Ignored, unit),
            None => resolve(names, parts, unit),
        };
        columns.push(Column {
            index,
            row,
            shown: shown.join("→"),
            unit,
            resolved,
        });
    }
    let score = score(&columns);
    Header {
        rows: (first, last),
        data: last + 1,
        columns,
        score,
    }
}

/// Looks a path up; if that fails, once more without a unit at the very end of its last part.
fn resolve(names: &Names, mut parts: Vec<String>, unit: Option<Unit>) -> (Resolved, Option<Unit>) {
    let resolved = names.school(&parts);
    if resolved != Resolved::Unknown || unit.is_some() {
        return (resolved, unit);
    }
    let Some(last) = parts.last().cloned() else {
        return (resolved, unit);
    };
    let n_letters = last.chars().count();
    let longest = n_letters.saturating_sub(LONGEST_UNIT);
    for (at, _) in last.char_indices().skip(longest.max(2)) {
        let (words, tail) = last.split_at(at);
        if let Some(found) = unit_named(tail) {
            if let Some(part) = parts.last_mut() {
                *part = words.to_owned();
            }
            let again = names.school(&parts);
            if matches!(again, Resolved::One(..) | Resolved::Levelless(_)) {
                return (again, Some(found));
            }
        }
    }
    (resolved, unit)
}

/// The header rows with each group's name carried to the columns below it.
fn filled(table: &Table, first: usize, last: usize, n_columns: usize) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in first..=last {
        let mut texts: Vec<String> = Vec::with_capacity(n_columns);
        // Where the text that is being carried stands.
        let mut source = 0;
        for column in 0..n_columns {
            let own = table.text(row, column);
            if !own.is_empty() {
                source = column;
                texts.push(own.to_owned());
                continue;
            }
            let has_below = (row + 1..=last).any(|below| !table.text(below, column).is_empty());
            let above = rows.last();
            let is_same_group =
                column > 0 && above.is_none_or(|above| above.get(column) == above.get(column - 1));
            let carried = if has_below && is_same_group && reaches(table, row, source, column) {
                column
                    .checked_sub(1)
                    .and_then(|left| texts.get(left))
                    .cloned()
            } else {
                None
            };
            texts.push(carried.unwrap_or_default());
        }
        rows.push(texts);
    }
    rows
}

/// Whether a merged range, if the group's name has one, reaches to the column.
fn reaches(table: &Table, row: usize, source: usize, column: usize) -> bool {
    let (Ok(row), Ok(source), Ok(column)) = (
        u32::try_from(row),
        u16::try_from(source),
        u16::try_from(column),
    ) else {
        return true;
    };
    let holds = |(top, left, bottom, right): &&(u32, u16, u32, u16)| {
        *top <= row && row <= *bottom && *left <= source && source <= *right
    };
    let merge = table.merges.iter().find(holds);
    merge.is_none_or(|(_, _, _, right)| column <= *right)
}

/// How well columns are understood; nothing without a school's name or code.
fn score(columns: &[Column]) -> usize {
    let mut seen: Vec<Variable> = Vec::new();
    let mut score = 0;
    for column in columns {
        score += match &column.resolved {
            Resolved::One(variable, ..) if seen.contains(variable) => 0,
            Resolved::One(variable, ..) => {
                seen.push(*variable);
                4
            }
            Resolved::Level => 4,
            Resolved::Levelless(_) => 3,
            Resolved::PerPupil => 2,
            Resolved::Ambiguous(_) => 1,
            Resolved::Ignored | Resolved::Whole(_) | Resolved::Unknown => 0,
        };
    }
    let names_schools =
        seen.contains(&Variable::SchoolName) || seen.contains(&Variable::SchoolCode);
    // A name alone is a list of something, not a table of facts.
    if names_schools && score > 4 { score } else { 0 }
}

/// Takes in the rows right below: units, and the numbers that forms give their columns.
fn finish(table: &Table, header: &mut Header) {
    for _ in 0..2 {
        let row = header.data;
        if is_row_of_units(table, row) {
            for column in &mut header.columns {
                let (_, unit) = split_unit(table.text(row, column.index));
                column.unit = column.unit.or(unit);
            }
            header.data += 1;
        } else if is_row_of_numbers(table, row) {
            header.data += 1;
        }
    }
    doubt_years(header);
    let shared = shared_units(table, header.rows.0);
    for column in &mut header.columns {
        if column.unit.is_none()
            && let Resolved::One(variable, ..) = column.resolved
        {
            let dimension = variable.unit().map(Unit::dimension);
            let mut fitting = shared
                .iter()
                .filter(|unit| Some(unit.dimension()) == dimension);
            // Two units of one kind in the title say nothing about a column.
            column.unit = match (fitting.next(), fitting.next()) {
                (Some(unit), None) => Some(*unit),
                _ => None,
            };
        }
    }
}

fn texts(table: &Table, row: usize) -> Vec<&str> {
    let n_cells = table.row(row).len();
    let texts = (0..n_cells).map(|column| table.text(row, column));
    texts.filter(|text| !text.is_empty()).collect()
}

fn is_row_of_units(table: &Table, row: usize) -> bool {
    let texts = texts(table, row);
    let is_unit = |text: &&str| {
        let (words, unit) = split_unit(text);
        words.is_empty() && unit.is_some()
    };
    texts.iter().any(is_unit)
        && texts
            .iter()
            .all(|text| is_unit(text) || matches!(*text, "—" | "-" | "/" | "单位"))
}

/// `甲 乙 1 2 3`, `A B 1 2 3` or `L1 L2 L3`, rising by one.
pub(super) fn is_row_of_numbers(table: &Table, row: usize) -> bool {
    let texts = texts(table, row);
    let mut last: Option<u32> = None;
    let mut n_marks = 0;
    for text in &texts {
        let narrow = narrowed(text);
        let marks = [
            "甲", "乙", "丙", "丁", "戊", "栏次", "列号", "A", "B", "C", "D",
        ];
        if last.is_none() && marks.contains(&narrow.trim()) {
            n_marks += 1;
            continue;
        }
        let digits = narrow.trim().trim_start_matches(['L', 'l', 'C', 'c', '(']);
        let Ok(number) = digits.trim_end_matches(')').parse::<u32>() else {
            return false;
        };
        if last.is_some_and(|last| last.checked_add(1) != Some(number)) {
            return false;
        }
        last = Some(number);
        n_marks += 1;
    }
    last.is_some() && n_marks >= 3
}

/// The units of a line such as `单位：人、万元` above the header, or in the title as `（金额单位：元）`.
fn shared_units(table: &Table, before: usize) -> Vec<Unit> {
    let mut units = Vec::new();
    for row in 0..before {
        for text in texts(table, row) {
            let narrow = narrowed(text);
            for named in narrow.split("单位").skip(1) {
                let Some(named) = named.trim_start().strip_prefix(':') else {
                    continue;
                };
                let named = named
                    .split([')', ']', '】', '〕'])
                    .next()
                    .unwrap_or_default();
                let single = named.split(['、', ',', ';', '/', ' ']);
                units.extend(single.filter_map(unit_named));
            }
        }
    }
    units
}

/// Columns of another year than the newest that the header names, or beside one without a year, are
/// for the user to decide; facts of years before are named by their own year.
fn doubt_years(header: &mut Header) {
    let fact = |column: &Column| match &column.resolved {
        Resolved::One(variable, why, _) if *why != Why::Chosen => Some(vec![*variable]),
        Resolved::Levelless(family) => Some(family.all().collect()),
        Resolved::One(..)
        | Resolved::Whole(_)
        | Resolved::Level
        | Resolved::PerPupil
        | Resolved::Ignored
        | Resolved::Ambiguous(_)
        | Resolved::Unknown => None,
    };
    let facts: Vec<Option<(Vec<Variable>, Option<u16>)>> = header
        .columns
        .iter()
        .map(|column| {
            let facts = fact(column)?;
            let is_counted = facts
                .iter()
                .any(|it| it.unit().is_some() && !is_of_years_before(*it));
            is_counted.then(|| (facts, years_in(&column.shown).into_iter().max()))
        })
        .collect();
    let newest = facts.iter().flatten().filter_map(|(_, year)| *year).max();
    for (index, column) in header.columns.iter_mut().enumerate() {
        let Some(Some((own, Some(year)))) = facts.get(index) else {
            continue;
        };
        let mut others = facts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        let is_also_without = others.any(|(_, other)| {
            let other = other.as_ref().filter(|(_, year)| year.is_none());
            other.is_some_and(|(facts, _)| facts.iter().any(|fact| own.contains(fact)))
        });
        if Some(*year) < newest || is_also_without {
            column.resolved = Resolved::Ambiguous(own.clone());
        }
    }
}
