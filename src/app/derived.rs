use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::{Answered, Ground};
use crate::engine::{self, Assessment};
use crate::intake::{self, Mapping, Reading, Table};
use crate::model::{County, Record, SheetRef, Variable};
use crate::pace::{self, Pace, Steady};
use crate::report::{self, Fault};
use crate::standard::{
    Catalogue, Difference, Listing, OwnRules, Relaxations, ResolveError, Selection, Standard,
};
use crate::text::Language;

/// The rules in force, or why there are none.
pub type Rules = Result<Rc<Standard>, ResolveError>;

/// One county and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountyResult {
    /// What was read about it.
    pub county: County,
    /// How it stands.
    pub assessment: Assessment,
}

/// Everything that follows from the ground state; computed again whenever that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The tables with the corrections in them.
    pub tables: Rc<Vec<Table>>,
    /// What they mean.
    pub reading: Rc<Reading>,
    /// The rules in force.
    pub rules: Rules,
    /// The counties of the tables with their assessments; empty without rules.
    pub counties: Rc<[Rc<CountyResult>]>,
    /// Whether reading and assessment are those of the tables; otherwise they are of the tables
    /// before, and the new ones are on their way.
    pub is_settled: bool,
}

impl Derived {
    /// Everything that follows from a ground state, at once.
    pub fn of(ground: &Ground) -> Self {
        let tables = corrected(ground);
        let rules = resolve(&ground.selection, &ground.own_rules);
        let mut workings = Workings::default();
        let last_year = ground.last_year();
        let reading = workings.read(&tables, &last_year, &ground.mapping, &Steady);
        let reading = pace::at_once(reading);
        let counties = pace::at_once(workings.assess(&rules, &reading, &Steady));
        Self {
            tables: Rc::new(tables),
            reading: Rc::new(reading),
            rules,
            counties,
            is_settled: true,
        }
    }

    /// The county to look at: the one of that name, or else the first.
    pub fn county(&self, name: Option<&str>) -> Option<&Rc<CountyResult>> {
        self.counties
            .iter()
            .find(|result| Some(result.county.name.as_str()) == name)
            .or_else(|| self.counties.first())
    }
}

/// The tables with the corrections in them.
pub fn corrected(ground: &Ground) -> Vec<Table> {
    let mut tables: Vec<Table> = ground.tables().cloned().collect();
    if !ground.corrections.is_empty() {
        for table in &mut tables {
            ground.corrections.apply(table);
        }
    }
    tables
}

/// The standards that can be chosen.
pub fn listings() -> impl Iterator<Item = &'static Listing> {
    Catalogue::built_in().listings()
}

/// The rules in force for a selection, with what the user sets in place of them.
///
/// # Errors
/// Why there are none.
pub fn resolve(selection: &Selection, own: &OwnRules) -> Rules {
    let rules = Catalogue::built_in().resolve_with(selection, own);
    rules.map(Rc::new)
}

/// In what rules differ from the national standard of the same day, as written.
pub fn differences(standard: &Standard) -> Vec<Difference> {
    let catalogue = Catalogue::built_in();
    let national = catalogue.national(&standard.id).and_then(|id| {
        let selection = Selection {
            id: id.to_owned(),
            as_of: standard.as_of,
            relaxations: Relaxations::Off,
        };
        catalogue.resolve(&selection).ok()
    });
    national.map_or_else(Vec::new, |national| standard.differences(&national))
}

/// What the schools of a county are to correct, fill in or check, by row; what the user answered is
/// settled.
pub fn faults(
    language: Language,
    ground: &Ground,
    derived: &Derived,
    county: &County,
) -> Vec<Vec<Fault>> {
    let standard = derived.rules.as_ref().ok();
    let standard = standard.map(Rc::as_ref);
    let is_answered = |told: &_| matches!(ground.answers.of(told), Answered::Yes(_));
    report::faults(language, standard, &derived.reading, county, is_answered)
}

/// The facts of a record that a verdict rests on and that are not known; none without rules.
pub fn open_needs(rules: &Rules, record: &Record) -> Vec<Variable> {
    let standard = rules.as_ref().ok();
    standard.map_or_else(Vec::new, |standard| engine::open_needs(standard, record))
}

/// What reading and assessing leave behind for the next time: after an edit only what it touches is
/// worked out again.
#[derive(Debug, Default)]
pub struct Workings {
    reading: intake::Workings,
    /// For each county of the reading.
    assessments: Vec<engine::Workings>,
}

impl Workings {
    /// Says what tables mean, of which some are of the year before.
    pub async fn read(
        &mut self,
        tables: &[Table],
        last_year: &BTreeSet<Arc<SheetRef>>,
        mapping: &Mapping,
        pace: &dyn Pace,
    ) -> Reading {
        intake::read_again(tables, last_year, mapping, &mut self.reading, pace).await
    }

    /// Assesses every county of a reading; none without rules, or when no sheet said anything about
    /// one.
    pub async fn assess(
        &mut self,
        rules: &Rules,
        reading: &Reading,
        pace: &dyn Pace,
    ) -> Rc<[Rc<CountyResult>]> {
        let says_something = reading
            .sheets
            .iter()
            .any(|sheet| !sheet.is_last_year && sheet.kind.states_facts());
        let (Ok(standard), true) = (rules, says_something) else {
            return Rc::default();
        };
        let mut results = Vec::with_capacity(reading.counties.len());
        self.assessments
            .resize_with(reading.counties.len(), engine::Workings::default);
        for (county, workings) in reading.counties.iter().zip(&mut self.assessments) {
            let assessment = engine::assess_again(standard, county, workings, pace).await;
            results.push(Rc::new(CountyResult {
                county: county.clone(),
                assessment,
            }));
        }
        results.into()
    }
}

/// Assesses every county of a reading, at once.
pub fn assess(rules: &Rules, reading: &Reading) -> Rc<[Rc<CountyResult>]> {
    pace::at_once(Workings::default().assess(rules, reading, &Steady))
}
