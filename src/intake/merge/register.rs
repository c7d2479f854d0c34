//! Which row is about which school of which county, by names and codes alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::kind::{AboutFacts, AboutSheet};
use super::super::reader::{SchoolRow, is_same_table};
use super::super::words::key;
use super::super::{Diagnostic, Place};
use super::code_key;
use crate::model::{CellRef, Entry, Section, Value, Variable};

/// Where a school is: county and place in it.
pub(super) type At = (usize, usize);

/// Where a row belongs.
#[derive(Debug)]
pub(super) struct Placed {
    /// Its row, among those registered.
    pub row: usize,
    /// The school that it is about.
    pub at: At,
    /// Whether its table has named that school before: one school twice, or two schools.
    pub is_repeated: bool,
    /// What was noticed about its names.
    pub told: Vec<Diagnostic>,
    /// What was noticed where nobody knows its county.
    pub unknown: Option<Diagnostic>,
}

/// The counties and schools that rows name.
#[derive(Debug, Default)]
pub(super) struct Register {
    /// The counties in the order in which they were named, with how many schools they have.
    pub counties: Vec<(String, usize)>,
    /// The county of each column of a county sheet, and what was noticed.
    pub columns: Vec<(usize, Option<Diagnostic>)>,
    /// The rows in the order in which they are to be stated.
    pub placed: Vec<Placed>,
    by_county: BTreeMap<String, usize>,
}

/// What tables name: rows of schools, and columns of county sheets.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    /// Rows of schools.
    pub rows: Vec<Arc<SchoolRow>>,
    /// Names of counties, and their cells.
    pub columns: Vec<(String, CellRef)>,
}

impl Named {
    /// Whether the same schools and counties are named at the same places.
    pub fn is_same(&self, other: &Self) -> bool {
        let is_same_row = |(a, b): (&Arc<SchoolRow>, &Arc<SchoolRow>)| {
            Arc::ptr_eq(a, b) || identity(a) == identity(b)
        };
        self.columns == other.columns
            && self.rows.len() == other.rows.len()
            && self.rows.iter().zip(&other.rows).all(is_same_row)
    }
}

type Identity<'a> = (
    [&'a str; 3],
    Option<Section>,
    &'a CellRef,
    [Option<&'a Entry>; 2],
);

/// All of a row that says which school it is about.
fn identity(row: &SchoolRow) -> Identity<'_> {
    (
        [&row.name, &row.code, &row.county],
        row.level,
        &row.place,
        [
            stated(row, Variable::SchoolName),
            stated(row, Variable::SchoolCode),
        ],
    )
}

/// What a row states, if it states something.
fn stated(row: &SchoolRow, variable: Variable) -> Option<&Entry> {
    let facts = row.facts.iter();
    let mut stated = facts.filter(|(other, _)| *other == variable);
    let (_, observed) = stated.find(|(_, it)| it.entry != Entry::Missing)?;
    Some(&observed.entry)
}

/// A school while rows are placed: what it was first called, and the rows it was read from.
struct School<'a> {
    code: Option<&'a Entry>,
    rows: Vec<&'a SchoolRow>,
}

impl School<'_> {
    fn code(&self) -> &str {
        match self.code {
            Some(Entry::Known(Value::Text(code))) => code,
            _ => "",
        }
    }

    /// Whether a row's own table has stated this school before, at the same level.
    fn is_repeated(&self, row: &SchoolRow) -> bool {
        self.rows.iter().any(|other| {
            let is_other_level =
                other.level.is_some() && row.level.is_some() && other.level != row.level;
            is_same_table(&other.place, &row.place) && !is_other_level
        })
    }
}

/// Places rows one after the other.
struct Placing<'a> {
    register: Register,
    schools: BTreeMap<At, School<'a>>,
    by_code: BTreeMap<String, At>,
    by_name: BTreeMap<String, Vec<At>>,
}

impl Register {
    /// Finds where the rows belong.
    pub fn new(named: &Named) -> Self {
        let mut placing = Placing {
            register: Self::default(),
            schools: BTreeMap::new(),
            by_code: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for row in &named.rows {
            placing.register.named(&row.county);
        }
        for (name, _) in &named.columns {
            placing.register.named(name);
        }
        for (name, place) in &named.columns {
            let county = placing.register.county(name, place);
            placing.register.columns.push(county);
        }
        // Rows with a county first: a row without one may belong to a school read from another table.
        let is_single = placing.register.counties.len() <= 1;
        let is_sure = |(_, row): &(usize, &Arc<SchoolRow>)| is_single || !row.county.is_empty();
        let rows = || named.rows.iter().enumerate();
        let open = rows().filter(|it| !is_sure(it));
        for (index, row) in rows().filter(is_sure).chain(open) {
            placing.place(index, row);
        }
        placing.register
    }

    /// The county of a name that some row or column bears.
    pub fn county_named(&self, name: &str) -> Option<usize> {
        self.by_county.get(&key(name)).copied()
    }

    /// The county of a name; made when it is new. A blank name makes none.
    fn named(&mut self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        let next = self.counties.len();
        let index = *self.by_county.entry(key(name)).or_insert(next);
        if index == next {
            self.counties.push((name.to_owned(), 0));
        }
        Some(index)
    }

    /// The county of a name, or the only one, or the one without a name.
    fn county(&mut self, name: &str, place: &CellRef) -> (usize, Option<Diagnostic>) {
        if let Some(index) = self.named(name) {
            return (index, None);
        }
        match self.counties.len() {
            0 => {
                self.counties.push((String::new(), 0));
                (0, None)
            }
            1 => (0, None),
            next => {
                let mut names = self.counties.iter();
                if let Some(unnamed) = names.position(|(name, _)| name.is_empty()) {
                    return (unnamed, None);
                }
                self.counties.push((String::new(), 0));
                let place = Place::Cell(place.clone());
                let told = Diagnostic::new(place, AboutSheet::CountyUnknown);
                (next, Some(told))
            }
        }
    }
}

impl<'a> Placing<'a> {
    fn place(&mut self, index: usize, row: &'a SchoolRow) {
        let code = code_key(&row.code);
        let place = || Place::Cell(row.place.clone());
        let (mut told, mut unknown) = (Vec::new(), None);
        let found = self.find(row, &code);
        let is_twice = |at: &At| self.schools.get(at).is_some_and(|it| it.is_repeated(row));
        let is_repeated = found.as_ref().is_some_and(is_twice);
        let at = match found.filter(|_| !is_repeated) {
            Some(at) => at,
            None => {
                if is_repeated {
                    // One table has it twice: both are kept, and somebody must look.
                    let kind = if code.is_empty() || !self.by_code.contains_key(&code) {
                        let name = row.name.clone();
                        AboutFacts::DuplicateName { name }
                    } else {
                        let code = row.code.clone();
                        AboutFacts::DuplicateCode { code }
                    };
                    told.push(Diagnostic::new(place(), kind));
                } else if let Some(code) = self.namesake(row, &code) {
                    let name = row.name.clone();
                    let kind = AboutFacts::SameNameOtherCode { name, code };
                    told.push(Diagnostic::new(place(), kind));
                }
                let (at, told) = self.added(row);
                unknown = told;
                at
            }
        };
        if let Some(school) = self.schools.get_mut(&at) {
            school.rows.push(row);
            school.code = school.code.or_else(|| stated(row, Variable::SchoolCode));
        }
        if !code.is_empty() {
            self.by_code.entry(code).or_insert(at);
        }
        self.register.placed.push(Placed {
            row: index,
            at,
            is_repeated,
            told,
            unknown,
        });
    }

    /// The school that a row is about: by code, or by name where the codes do not contradict.
    fn find(&self, row: &SchoolRow, code: &str) -> Option<At> {
        if !code.is_empty()
            && let Some(at) = self.by_code.get(code)
        {
            return Some(*at);
        }
        let name = key(&row.name);
        if name.is_empty() {
            return None;
        }
        let mut fitting = self.by_name.get(&name)?.iter().filter(|at| {
            self.schools.get(*at).is_some_and(|school| {
                (code.is_empty() || school.code().is_empty()) && self.is_in(**at, &row.county)
            })
        });
        match (fitting.next(), fitting.next()) {
            (Some(at), None) => Some(*at),
            // Of several in the table itself, the first stands for the repetition.
            (Some(at), Some(_)) => {
                let school = self.schools.get(at)?;
                school.is_repeated(row).then_some(*at)
            }
            _ => None,
        }
    }

    fn is_in(&self, at: At, county: &str) -> bool {
        let county_of = self.register.counties.get(at.0);
        let name = county_of.map_or("", |(name, _)| name.as_str());
        county.is_empty() || name.is_empty() || key(county) == key(name)
    }

    /// The code of a school with the row's name and another code, in the same county.
    fn namesake(&self, row: &SchoolRow, code: &str) -> Option<String> {
        let same_name = self.by_name.get(&key(&row.name))?;
        same_name.iter().find_map(|at| {
            let other = self.schools.get(at)?.code();
            let is_other = !code.is_empty() && !other.is_empty() && code_key(other) != code;
            (is_other && self.is_in(*at, &row.county)).then(|| other.to_owned())
        })
    }

    fn added(&mut self, row: &SchoolRow) -> (At, Option<Diagnostic>) {
        let (county, told) = self.register.county(&row.county, &row.place);
        let mut at = (county, 0);
        if let Some((_, n_schools)) = self.register.counties.get_mut(county) {
            at.1 = *n_schools;
            *n_schools += 1;
        }
        let (code, rows) = (None, Vec::new());
        self.schools.insert(at, School { code, rows });
        let name = key(&row.name);
        if !name.is_empty() {
            self.by_name.entry(name).or_default().push(at);
        }
        (at, told)
    }
}
