use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine;
use crate::intake::{Diagnostic, Kind, Place, Reading, Severity};
use crate::model::{County, Entry, School, SheetRef, Variable};
use crate::report::form::Mark;
use crate::report::template::choices;
use crate::standard::Standard;
use crate::text::Language;
use crate::text::diagnostic::message;
use crate::text::send_back::{Request, SendBackWords};

/// What is to be done with one fact of a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The fact.
    pub variable: Variable,
    /// What is asked.
    pub request: Request,
    /// What is wrong and what to do, a line for each thing.
    pub messages: Vec<String>,
}

impl Fault {
    /// The colour that goes with the words.
    pub(super) const fn mark(&self) -> Mark {
        match self.request {
            Request::Correct => Mark::Wrong,
            Request::Fill => Mark::Missing,
            Request::Check => Mark::Odd,
        }
    }
}

/// What is to be corrected, filled in or checked, for each school of a county in the order of its
/// rows: what was noticed in reading, and every blank that a verdict rests on.
///
/// What is answered already is not asked again. Of facts that contradict each other any may be the wrong one: all are named.
pub fn faults(
    language: Language,
    standard: Option<&Standard>,
    reading: &Reading,
    county: &County,
    is_answered: impl Fn(&Diagnostic) -> bool,
) -> Vec<Vec<Fault>> {
    let mut all: Vec<Vec<Fault>> = vec![Vec::new(); county.schools.len()];
    let rows = rows_of(county.schools.iter().enumerate());
    for told in reading.diagnostics.iter().filter(|told| !is_answered(told)) {
        let Some(row) = school_of(told, &rows) else {
            continue;
        };
        let Some(found) = all.get_mut(row) else {
            continue;
        };
        let request = match told.severity() {
            Severity::Error => Request::Correct,
            Severity::Warning => Request::Check,
            Severity::Note => continue,
        };
        let words = message(language, told).sentence();
        for variable in told.kind.variables() {
            if is_about_its_cell(told, county, row, variable) {
                add(found, variable, request, &words);
            }
        }
    }
    let words = SendBackWords::of(language);
    let blank = |variable| match choices(variable).is_empty() {
        true => words.blank,
        false => words.blank_choice,
    };
    for (school, found) in county.schools.iter().zip(&mut all) {
        let needed = standard.map(|standard| engine::open_needs(standard, &school.record));
        for variable in needed.unwrap_or_default() {
            let is_read = matches!(
                school.record.get(variable).entry,
                Entry::Missing | Entry::NotApplicable
            );
            if is_read {
                add(found, variable, Request::Fill, blank(variable));
            }
        }
        // A fact that a list of several cells states has no cell in which it could be corrected.
        found.retain(|fault| school.record.get(fault.variable).origin.cells().len() <= 1);
        found.sort_by_key(|fault| fault.variable);
    }
    all
}

/// What was noticed in reading about one school and its branches, by their rows: of its cells, its
/// facts, beside other schools, beside last year.
pub fn told_about<'a>(
    reading: &'a Reading,
    county: &County,
    rows: &[usize],
) -> Vec<&'a Diagnostic> {
    // Of these schools alone: the rows of all, for each school of a county, would be too many.
    let schools = rows
        .iter()
        .filter_map(|row| Some((*row, county.schools.get(*row)?)));
    let by_cell = rows_of(schools);
    let told = reading.diagnostics.iter();
    told.filter(|told| school_of(told, &by_cell).is_some())
        .collect()
}

/// Whether something said of a cell is said of the one that states the fact: the same fact may stand in
/// another file too, and that other cell is not the school's to mend in the place of this one.
fn is_about_its_cell(told: &Diagnostic, county: &County, row: usize, variable: Variable) -> bool {
    let (Kind::Cell(_), Place::Cell(cell)) = (&told.kind, &told.place) else {
        return true;
    };
    let Some(school) = county.schools.get(row) else {
        return false;
    };
    let cells = school.record.get(variable).origin.cells();
    cells.is_empty() || cells.contains(&cell)
}

/// Adds what is to be said of a fact; the gravest request stays.
fn add(faults: &mut Vec<Fault>, variable: Variable, request: Request, words: &str) {
    match faults.iter_mut().find(|fault| fault.variable == variable) {
        Some(fault) => {
            if !fault.messages.iter().any(|message| message == words) {
                fault.messages.push(words.to_owned());
            }
            if request == Request::Correct {
                fault.request = request;
            }
        }
        None => faults.push(Fault {
            variable,
            request,
            messages: vec![words.to_owned()],
        }),
    }
}

/// A row of a sheet.
type RowRef = (Arc<SheetRef>, u32);

/// The school of each row that says something of one.
fn rows_of<'a>(schools: impl Iterator<Item = (usize, &'a School)>) -> BTreeMap<RowRef, usize> {
    let mut rows = BTreeMap::new();
    for (row, school) in schools {
        for variable in school.record.entity().variables() {
            for cell in school.record.get(variable).origin.cells() {
                rows.insert((Arc::clone(&cell.sheet), cell.row), row);
            }
        }
    }
    rows
}

/// The school whose cells or facts something is about.
fn school_of(told: &Diagnostic, rows: &BTreeMap<RowRef, usize>) -> Option<usize> {
    match (&told.kind, &told.place) {
        (Kind::Cell(_) | Kind::Facts(_) | Kind::Peers(_) | Kind::Years(_), Place::Cell(cell)) => {
            rows.get(&(Arc::clone(&cell.sheet), cell.row)).copied()
        }
        _ => None,
    }
}
