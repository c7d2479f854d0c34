//! Schools beside schools of their kind: ratios that stand alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::Column;
use super::spread::Spread;
use super::{Checks, V, group};
use crate::intake::kind::{AboutPeers, PeerRatio};
use crate::intake::{Diagnostic, Subject};
use crate::model::{County, Record, SchoolKind, Variable};
use crate::pace::{Kept, Pace};
use crate::quantity::Exact;

/// Ratios of schools smaller than this vary by themselves.
const FEWEST_STUDENTS: u32 = 50;

/// A ratio of one school, and the fact to point at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ratio {
    ratio: PeerRatio,
    at: Variable,
    value: Exact,
}

/// The schools that are beside each other in a ratio.
type Peers = (PeerRatio, SchoolKind);

/// The ratios of a county's schools as they were last.
#[derive(Debug, Default)]
pub(super) struct Workings {
    of_school: Kept<Record, Arc<Vec<Ratio>>>,
    /// The ratios of each school that stand in `sorted`.
    taken: Vec<(Option<SchoolKind>, Arc<Vec<Ratio>>)>,
    /// The ratios with their schools' rows, from the least to the greatest.
    sorted: BTreeMap<Peers, Vec<(Exact, usize)>>,
}

/// With more changes than one in so many schools, sorting anew takes less time.
const FEW: usize = 8;

impl Workings {
    /// Takes the ratios of all schools in.
    async fn renew(&mut self, county: &County, pace: &dyn Pace) {
        let mut found = Vec::with_capacity(county.schools.len());
        for (row, school) in county.schools.iter().enumerate() {
            if row.is_multiple_of(super::SCHOOLS_AT_ONCE) {
                pace.rest().await;
            }
            let kind = school.record.school_kind().ok();
            let ratios = self.of_school.at(row, school.record.clone(), |_| {
                let of_kind = |kind| Checks::of_school(county, school).ratios(kind);
                Arc::new(kind.map_or_else(Vec::new, of_kind))
            });
            found.push((kind, Arc::clone(ratios)));
        }
        self.of_school.forget_from(found.len());
        pace.rest().await;
        let both = found.iter().zip(&self.taken).enumerate();
        let changed = both.filter(|(_, (now, before))| {
            now.0 != before.0 || !Arc::ptr_eq(&now.1, &before.1) && now.1 != before.1
        });
        let changed: Vec<usize> = changed.map(|(row, _)| row).collect();
        if found.len() != self.taken.len() || changed.len() * FEW > found.len() {
            self.sorted = sorted(&found, pace).await;
        } else {
            for row in changed {
                if let (Some(before), Some(now)) = (self.taken.get(row), found.get(row)) {
                    replace(&mut self.sorted, row, before, now);
                }
            }
        }
        self.taken = found;
    }
}

/// The ratios of all schools, sorted.
async fn sorted(
    found: &[(Option<SchoolKind>, Arc<Vec<Ratio>>)],
    pace: &dyn Pace,
) -> BTreeMap<Peers, Vec<(Exact, usize)>> {
    let mut sorted: BTreeMap<Peers, Vec<(Exact, usize)>> = BTreeMap::new();
    for (row, (kind, ratios)) in found.iter().enumerate() {
        let Some(kind) = kind else {
            continue;
        };
        for ratio in ratios.iter() {
            let peers = sorted.entry((ratio.ratio, *kind)).or_default();
            peers.push((ratio.value.clone(), row));
        }
    }
    for ratios in sorted.values_mut() {
        pace.rest().await;
        ratios.sort_unstable();
    }
    sorted
}

/// Takes the ratios of one school out, and others in.
fn replace(
    sorted: &mut BTreeMap<Peers, Vec<(Exact, usize)>>,
    row: usize,
    before: &(Option<SchoolKind>, Arc<Vec<Ratio>>),
    now: &(Option<SchoolKind>, Arc<Vec<Ratio>>),
) {
    let entries = |(kind, ratios): &(Option<SchoolKind>, Arc<Vec<Ratio>>)| {
        let entry = |ratio: &Ratio| Some(((ratio.ratio, (*kind)?), (ratio.value.clone(), row)));
        ratios.iter().filter_map(entry).collect::<Vec<_>>()
    };
    for (peers, entry) in entries(before) {
        if let Some(ratios) = sorted.get_mut(&peers)
            && let Ok(place) = ratios.binary_search(&entry)
        {
            ratios.remove(place);
        }
    }
    for (peers, entry) in entries(now) {
        let ratios = sorted.entry(peers).or_default();
        let place = ratios.partition_point(|other| *other < entry);
        ratios.insert(place, entry);
    }
}

/// Checks the ratios of a county's schools, each against the schools of the same kind.
pub(super) async fn check(
    county: &County,
    columns: &[Column],
    workings: &mut Workings,
    told: &mut Vec<Diagnostic>,
    pace: &dyn Pace,
) {
    workings.renew(county, pace).await;
    for ((ratio, _), figures) in &workings.sorted {
        pace.rest().await;
        let Some(spread) = Spread::of(figures) else {
            continue;
        };
        let mut far: Vec<&(Exact, usize)> = spread.far(figures).collect();
        far.sort_unstable_by_key(|(_, row)| *row);
        for (value, row) in far {
            let ratios = workings.taken.get(*row).map(|(_, ratios)| ratios.iter());
            let mut ratios = ratios.into_iter().flatten();
            let at = ratios.find(|it| it.ratio == *ratio).map(|it| it.at);
            // What is wrong with a whole column was told of it.
            let is_told = |at: &Variable| columns.iter().any(|it| it.variable == *at && it.is_off);
            if let (Some(at), Some(school)) =
                (at.filter(|at| !is_told(at)), county.schools.get(*row))
            {
                let mut checks = Checks::of_school(county, school);
                let kind = AboutPeers::Outlier {
                    ratio: *ratio,
                    value: value.clone(),
                    median: spread.median.clone(),
                    n: figures.len(),
                };
                checks.tell(at, kind);
                // What is odd in itself was told of that cell already.
                let is_new = |found: &Diagnostic| {
                    let same = told.iter().filter(|other| other.place == found.place);
                    let mut rules = same.filter_map(Diagnostic::rule);
                    !rules.any(|rule| rule.subject() == Subject::Range)
                };
                let found: Vec<Diagnostic> = checks.told.into_iter().filter(is_new).collect();
                told.extend(found);
            }
        }
    }
}

impl Checks<'_> {
    /// The ratios of one school; one of nothing is left out, for a zero may be right.
    fn ratios(&self, kind: SchoolKind) -> Vec<Ratio> {
        let mut ratios = Vec::new();
        let mut add = |ratio, at, part: Option<Exact>, whole: Option<Exact>, scale: u32| {
            if let (Some(part), Some(whole)) = (part.filter(|part| !part.is_zero()), whole)
                && let Some(value) = part.checked_div(&whole)
            {
                let value = value * Exact::from(scale);
                ratios.push(Ratio { ratio, at, value });
            }
        };
        let enough = |students: &Exact| *students >= Exact::from(FEWEST_STUDENTS);
        for level in kind.levels() {
            let (section, group) = (level.section(), group(level));
            let stated = |variable| self.number(variable).cloned();
            let Some(students) = stated(group.students).filter(enough) else {
                continue;
            };
            let all = || Some(students.clone());
            let per_teacher = PeerRatio::StudentsPerTeacher(section);
            add(
                per_teacher,
                group.teachers,
                all(),
                stated(group.teachers),
                1,
            );
            let class_size = PeerRatio::ClassSize(section);
            add(class_size, group.classes, all(), stated(group.classes), 1);
            let degrees = self.whole_of(group.degrees);
            if let Some(at) = group.degrees.last() {
                add(PeerRatio::Degrees(section), *at, degrees, all(), 100);
            }
            let backbone = stated(group.backbone);
            add(
                PeerRatio::Backbone(section),
                group.backbone,
                backbone,
                all(),
                100,
            );
        }
        let students: Vec<Variable> = kind.sections().iter().map(|it| it.students()).collect();
        if let Some(students) = self.whole_of(&students).filter(enough) {
            for (ratio, at, scale) in [
                (PeerRatio::TeachingArea, V::TeachingAuxArea, 1),
                (PeerRatio::SportsArea, V::SportsGroundArea, 1),
                (PeerRatio::Equipment, V::TeachingEquipmentValue, 1),
                (PeerRatio::Multimedia, V::MultimediaRooms, 100),
                (PeerRatio::Funding, V::PublicFundingPrev, 1),
            ] {
                let part = self.number(at).cloned();
                add(ratio, at, part, Some(students.clone()), scale);
            }
        }
        ratios
    }

    /// The sum of facts that are all known; `None` when one is not.
    fn whole_of(&self, variables: &[Variable]) -> Option<Exact> {
        let all = variables.iter().all(|it| self.number(*it).is_some());
        if all { self.known_sum(variables) } else { None }
    }
}
