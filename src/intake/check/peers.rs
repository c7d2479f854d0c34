//! Schools beside schools of their kind: ratios that stand alone.

use std::collections::BTreeMap;

use super::columns::Column;
use super::spread::Spread;
use super::{Checks, V, group};
use crate::intake::kind::{AboutPeers, PeerRatio};
use crate::intake::{Diagnostic, Subject};
use crate::model::{County, SchoolKind, Variable};
use crate::pace::Pace;
use crate::quantity::Exact;

/// Ratios of schools smaller than this vary by themselves.
const FEWEST_STUDENTS: u32 = 50;

/// A ratio of one school, and the fact to point at.
struct Ratio {
    ratio: PeerRatio,
    at: Variable,
    value: Exact,
}

/// Checks the ratios of a county's schools, each against the schools of the same kind.
pub(super) async fn check(
    county: &County,
    columns: &[Column],
    told: &mut Vec<Diagnostic>,
    pace: &dyn Pace,
) {
    let mut by_ratio: BTreeMap<(PeerRatio, SchoolKind), Vec<(usize, Ratio)>> = BTreeMap::new();
    for (row, school) in county.schools.iter().enumerate() {
        pace.rest().await;
        let Ok(kind) = school.record.school_kind() else {
            continue;
        };
        for ratio in Checks::of_school(county, school).ratios(kind) {
            // What is wrong with a whole column was told of it.
            if !columns
                .iter()
                .any(|it| it.variable == ratio.at && it.is_off)
            {
                let others = by_ratio.entry((ratio.ratio, kind)).or_default();
                others.push((row, ratio));
            }
        }
    }
    for ratios in by_ratio.values() {
        pace.rest().await;
        let figures = ratios.iter().map(|(_, ratio)| ratio.value.clone());
        let Some(spread) = Spread::of(figures.collect()) else {
            continue;
        };
        let far = ratios.iter().filter(|(_, it)| spread.is_far(&it.value));
        for (row, it) in far {
            if let Some(school) = county.schools.get(*row) {
                let mut checks = Checks::of_school(county, school);
                let kind = AboutPeers::Outlier {
                    ratio: it.ratio,
                    value: it.value.clone(),
                    median: spread.median.clone(),
                    n: ratios.len(),
                };
                checks.tell(it.at, kind);
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
