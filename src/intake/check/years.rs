//! Schools beside themselves the year before. That table is read only for this: nothing of it is
//! assessed.

use std::collections::BTreeMap;

use super::spread::FEWEST;
use super::{Checks, V, name_of};
use crate::intake::kind::AboutYears;
use crate::intake::words::key;
use crate::intake::{Diagnostic, Place};
use crate::model::{County, School, Variable};
use crate::pace::Pace;
use crate::quantity::Exact;

/// How far a figure may move in a year before somebody should say why.
enum Bound {
    /// Up or down by more than this many percent, and by at least so many.
    Moves { percent: u32, least: u32 },
    /// Down by more than this many percent, and by at least so many.
    Falls { percent: u32, least: u32 },
}

/// What is compared, and how far it may move.
const BOUNDS: [(Variable, Bound); 10] = [
    (
        V::PrimaryStudents,
        Bound::Moves {
            percent: 30,
            least: 50,
        },
    ),
    (
        V::JuniorStudents,
        Bound::Moves {
            percent: 30,
            least: 50,
        },
    ),
    (
        V::PrimaryFulltimeTeachers,
        Bound::Moves {
            percent: 30,
            least: 10,
        },
    ),
    (
        V::JuniorFulltimeTeachers,
        Bound::Moves {
            percent: 30,
            least: 10,
        },
    ),
    (
        V::PrimaryClasses,
        Bound::Moves {
            percent: 30,
            least: 5,
        },
    ),
    (
        V::JuniorClasses,
        Bound::Moves {
            percent: 30,
            least: 5,
        },
    ),
    (
        V::TeachingAuxArea,
        Bound::Falls {
            percent: 20,
            least: 1,
        },
    ),
    (
        V::SportsGroundArea,
        Bound::Falls {
            percent: 20,
            least: 1,
        },
    ),
    (
        V::TeachingEquipmentValue,
        Bound::Falls {
            percent: 20,
            least: 1,
        },
    ),
    (
        V::MultimediaRooms,
        Bound::Falls {
            percent: 20,
            least: 3,
        },
    ),
];

/// Figures that are counted anew each year, and seldom come out the same at most schools.
const COUNTED: [Variable; 2] = [V::PrimaryStudents, V::JuniorStudents];

/// Compares the counties with those of the year before, each with the one of its name. Where both
/// tables have one county only, it is the same whatever its name, unless both have one.
pub(in crate::intake) async fn years(
    counties: &[County],
    before: &[County],
    pace: &dyn Pace,
) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for last in before {
        let same = counties.iter().find(|it| key(&it.name) == key(&last.name));
        let only = match (counties, before) {
            ([only], [_]) if only.name.is_empty() || last.name.is_empty() => Some(only),
            _ => None,
        };
        match same.or(only) {
            Some(county) => compare(county, last, &mut told, pace).await,
            None if last.schools.is_empty() => (),
            None => {
                let place = first_place(last);
                let name = last.name.clone();
                told.push(Diagnostic::new(place, AboutYears::Unused { name }));
            }
        }
    }
    told
}

async fn compare(county: &County, last: &County, told: &mut Vec<Diagnostic>, pace: &dyn Pace) {
    if county.schools.is_empty() || last.schools.is_empty() {
        return;
    }
    let past = Past::new(last);
    let mut is_met = vec![false; last.schools.len()];
    let mut pairs = Vec::new();
    for school in &county.schools {
        pace.rest().await;
        let mut checks = Checks::of_school(county, school);
        match past.of(school) {
            Some((row, before)) => {
                if let Some(met) = is_met.get_mut(row) {
                    *met = true;
                }
                checks.years(before);
                pairs.push((school, before));
            }
            None => checks.tell(V::SchoolName, AboutYears::SchoolNew),
        }
        told.append(&mut checks.told);
    }
    for (school, _) in last.schools.iter().zip(&is_met).filter(|(_, met)| !**met) {
        let mut checks = Checks::of_school(last, school);
        let name = name_of(school).to_owned();
        checks.tell(V::SchoolName, AboutYears::SchoolGone { name });
        told.append(&mut checks.told);
    }
    for variable in COUNTED {
        pace.rest().await;
        copied(county, variable, &pairs, told);
    }
}

/// The schools of the year before, by code and by name.
struct Past<'a> {
    schools: &'a [School],
    by_code: BTreeMap<String, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl<'a> Past<'a> {
    fn new(county: &'a County) -> Self {
        let mut past = Self {
            schools: &county.schools,
            by_code: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for (row, school) in county.schools.iter().enumerate() {
            past.by_code.entry(key(school.code())).or_insert(row);
            past.by_name
                .entry(key(school.name()))
                .or_default()
                .push(row);
        }
        past
    }

    /// The same school by code, else by its name where that is one school's. A name under another
    /// code is the same school only if that code is nobody's now; here it is taken for the same,
    /// and the change is told.
    fn of(&self, school: &School) -> Option<(usize, &'a School)> {
        let code = key(school.code());
        let by_code = self.by_code.get(&code).filter(|_| !code.is_empty());
        let row = match by_code {
            Some(row) => *row,
            None => match self.by_name.get(&key(school.name()))?.as_slice() {
                [row] if !school.name().is_empty() => *row,
                _ => return None,
            },
        };
        Some((row, self.schools.get(row)?))
    }
}

impl Checks<'_> {
    fn years(&mut self, before: &School) {
        for (variable, bound) in BOUNDS {
            let was = before.record.number(variable);
            if let (Some(now), Ok(was)) = (self.number(variable), was)
                && bound.is_exceeded(was, now)
            {
                let kind = AboutYears::Jumped {
                    variable,
                    before: was.clone(),
                    now: now.clone(),
                };
                self.tell(variable, kind);
            }
        }
        if let (Ok(now), Ok(was)) = (self.record.school_kind(), before.record.school_kind())
            && now != was
        {
            let kind = AboutYears::KindChanged { before: was, now };
            self.tell(V::SchoolType, kind);
        }
        let founded = before.record.number(V::FoundedYear);
        if let (Some(now), Ok(was)) = (self.number(V::FoundedYear), founded)
            && now != was
        {
            let kind = AboutYears::FoundedChanged {
                before: was.clone(),
                now: now.clone(),
            };
            self.tell(V::FoundedYear, kind);
        }
        let (was, now) = (before.code(), self.record.text(V::SchoolCode));
        if !was.is_empty() && !now.is_empty() && key(was) != key(now) {
            let kind = AboutYears::CodeChanged {
                before: was.to_owned(),
                now: now.to_owned(),
            };
            self.tell(V::SchoolCode, kind);
        }
    }
}

impl Bound {
    fn is_exceeded(&self, before: &Exact, now: &Exact) -> bool {
        let change = now - before;
        let (percent, least) = match *self {
            Self::Moves { percent, least } => (percent, least),
            Self::Falls { .. } if !change.is_negative() => return false,
            Self::Falls { percent, least } => (percent, least),
        };
        let change = change.abs();
        change >= Exact::from(least)
            && change * Exact::from(100_u32) > before * &Exact::from(percent)
    }
}

/// Tells when at least half of many schools state a figure of the year before again.
fn copied(
    county: &County,
    variable: Variable,
    pairs: &[(&School, &School)],
    told: &mut Vec<Diagnostic>,
) {
    let stated = |school: &School| {
        let number = school.record.number(variable).ok().cloned();
        number.filter(|number| !number.is_zero())
    };
    let (mut of, mut same) = (0, Vec::new());
    for (now, before) in pairs {
        if let (Some(a), Some(b)) = (stated(now), stated(before)) {
            of += 1;
            if a == b {
                same.push(*now);
            }
        }
    }
    let first = same.iter().min_by_key(|school| name_of(school));
    if let Some(first) = first
        && of >= FEWEST
        && 2 * same.len() >= of
    {
        let mut checks = Checks::of_school(county, first);
        checks.school = "";
        let n = same.len();
        checks.tell(variable, AboutYears::CopiedFigures { variable, n, of });
        told.append(&mut checks.told);
    }
}

fn first_place(county: &County) -> Place {
    let school = county.schools.first();
    let cells = school.map(|school| school.record.get(V::SchoolName).origin.cells());
    match cells.as_deref().and_then(<[_]>::first) {
        Some(cell) => Place::Cell((*cell).clone()),
        None => Place::File(String::new()),
    }
}
