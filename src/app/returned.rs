//! Workbooks that were sent out to be corrected and came back: what they change, and nothing else.

use std::collections::BTreeMap;

use super::{Ground, SchoolKey, Source, Statement, Subject, cells_of};
use crate::intake::{self, Reading, Returned, ReturnedCell, name_key};
use crate::model::{County, School, Variable};
use crate::text::ui::NoMatch;

/// What workbooks that came back would change.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Merge {
    /// Facts that get another text, none of them changed meanwhile.
    pub changes: Vec<Change>,
    /// Facts that were changed meanwhile; a person decides.
    pub conflicts: Vec<Conflict>,
    /// Edited cells that belong to nobody here.
    pub unmatched: Vec<Unmatched>,
    /// Cells that were edited to what the workspace says already.
    pub n_known: usize,
}

/// A fact that gets another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The school, by name or else by code.
    pub school: String,
    /// The text that counts now.
    pub before: String,
    /// What is to be stated.
    pub statement: Statement,
}

/// A fact that was changed both here and there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What came back, against what counts now.
    pub change: Change,
    /// The text as it was sent.
    pub sent: String,
}

/// Edited cells of one school in one file that belong to nobody here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The file.
    pub file: String,
    /// The school as it was sent, by name or else by code.
    pub school: String,
    /// Why.
    pub reason: NoMatch,
    /// How many cells.
    pub n_cells: usize,
}

impl Merge {
    /// Whether there is nothing to do and nothing to say.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.conflicts.is_empty() && self.unmatched.is_empty()
    }

    /// How many schools would change.
    pub fn n_schools(&self) -> usize {
        let mut schools: Vec<&String> = self.changes.iter().map(|change| &change.school).collect();
        schools.sort_unstable();
        schools.dedup();
        schools.len()
    }

    fn unmatched(&mut self, file: &str, cell: &ReturnedCell, reason: NoMatch) {
        let school = shown(&cell.name, &cell.code);
        let mut told = self.unmatched.iter_mut();
        let same = told.find(|it| it.file == file && it.school == school && it.reason == reason);
        match same {
            Some(told) => told.n_cells += 1,
            None => self.unmatched.push(Unmatched {
                file: file.to_owned(),
                school,
                reason,
                n_cells: 1,
            }),
        }
    }
}

/// Tells workbooks that came back from all other sources.
pub fn parted(sources: Vec<Source>) -> (Vec<Returned>, Vec<Source>) {
    let (mut returned, mut others) = (Vec::new(), Vec::new());
    for source in sources {
        match intake::returned(&source.tables) {
            Some(found) => returned.push(found),
            None => others.push(source),
        }
    }
    (returned, others)
}

/// What workbooks that came back would change, one after the other: of two that change one fact
/// differently the second is a conflict.
///
/// A cell that says what was sent changes nothing, whatever the workspace says by now.
pub fn merge(ground: &Ground, reading: &Reading, returned: &[Returned]) -> Merge {
    let mut merge = Merge::default();
    // What a fact says after the changes so far: county, school, fact.
    let mut now: BTreeMap<(usize, usize, Variable), String> = BTreeMap::new();
    for file in returned {
        let here = county(reading, &file.county);
        for cell in file.cells.iter().filter(|cell| cell.is_edited()) {
            let Some(here) = here else {
                let reason = NoMatch::County(file.county.clone());
                merge.unmatched(&file.file, cell, reason);
                continue;
            };
            let found = match find(&reading.counties, here, file, cell) {
                Ok(row) => place(ground, reading, here, row, cell).map(|found| (row, found)),
                Err(reason) => Err(reason),
            };
            let (row, (change, current)) = match found {
                Ok(found) => found,
                Err(reason) => {
                    merge.unmatched(&file.file, cell, reason);
                    continue;
                }
            };
            let key = (here, row, cell.variable);
            let current = now.get(&key).cloned().unwrap_or(current);
            if current == cell.text {
                merge.n_known += 1;
                continue;
            }
            let change = Change {
                before: current.clone(),
                ..change
            };
            if current == cell.sent {
                now.insert(key, cell.text.clone());
                merge.changes.push(change);
            } else {
                let sent = cell.sent.clone();
                merge.conflicts.push(Conflict { change, sent });
            }
        }
    }
    merge
}

/// A school by its name, or else by its code.
fn shown(name: &str, code: &str) -> String {
    if name.is_empty() { code } else { name }.to_owned()
}

/// The county of that name; one without a name is the only one there is.
fn county(reading: &Reading, name: &str) -> Option<usize> {
    let is_same = |county: &County| name_key(&county.name) == name_key(name);
    let mut counties = reading.counties.iter();
    counties.position(|county| is_same(county) && !county.schools.is_empty())
}

/// The school that a cell is about: by its code and name, else by its code, else by its name. Where
/// the workbook itself corrects one of them, the corrected one is its own as well.
fn find(
    counties: &[County],
    here: usize,
    file: &Returned,
    cell: &ReturnedCell,
) -> Result<usize, NoMatch> {
    let schools = counties.get(here).map_or(&[][..], |county| &county.schools);
    let corrected = |variable: Variable| {
        let mut cells = file.cells.iter();
        let own = cells.find(|other| {
            other.variable == variable && other.code == cell.code && other.name == cell.name
        });
        own.map_or("", |own| own.text.as_str())
    };
    let new_code = corrected(Variable::SchoolCode);
    let new_name = corrected(Variable::SchoolName);
    let is = |text: &str, wanted: &str| {
        !name_key(wanted).is_empty() && name_key(text) == name_key(wanted)
    };
    let has_code = |school: &School| is(school.code(), &cell.code) || is(school.code(), new_code);
    let has_name = |school: &School| is(school.name(), &cell.name) || is(school.name(), new_name);
    // A name says nothing where both codes are known and differ.
    let is_open = |school: &School| school.code().is_empty() || cell.code.is_empty();
    let attempts: [&dyn Fn(&School) -> bool; 3] = [
        &|school| has_code(school) && has_name(school),
        &|school| has_code(school),
        &|school| has_name(school) && is_open(school),
    ];
    for attempt in attempts {
        let rows = schools.iter().enumerate();
        let mut rows = rows.filter(|(_, school)| attempt(school));
        match (rows.next(), rows.next()) {
            (Some((row, _)), None) => return Ok(row),
            (Some(_), Some(_)) => return Err(NoMatch::Several),
            (None, _) => {}
        }
    }
    Err(NoMatch::School)
}

/// Where a fact is to be stated, and what it says now.
fn place(
    ground: &Ground,
    reading: &Reading,
    here: usize,
    row: usize,
    cell: &ReturnedCell,
) -> Result<(Change, String), NoMatch> {
    let county = reading.counties.get(here).ok_or(NoMatch::School)?;
    let school = county.schools.get(row).ok_or(NoMatch::School)?;
    let cells = cells_of(reading, &school.record, cell.variable);
    // What a list of several cells states is corrected in that list.
    let key = SchoolKey::of(reading, county, school);
    let n_cells = school.record.get(cell.variable).origin.cells().len();
    if n_cells > 1 || cells.is_empty() && key.is_none() {
        return Err(NoMatch::NoPlace);
    }
    let current = cells.first().map_or("", |cell| ground.text(cell));
    let current = current.trim().replace("\r\n", "\n");
    let change = Change {
        school: shown(school.name(), school.code()),
        before: String::new(),
        statement: Statement {
            subject: Subject::School(key.unwrap_or_default()),
            variable: cell.variable,
            cells,
            text: cell.text.clone(),
        },
    };
    Ok((change, current))
}
