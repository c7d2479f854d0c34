//! Which rows are assessed, as which schools and units (学校范围与计量单元).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::workings::{Workings, rows};
use super::{AssessedSchool, Exclusion, ExclusionReason, Lack, Notice, formula, merging};
use crate::model::{
    Absence, County, Directory, Level, Origin, Parent, Record, SchoolKind, Section, Variable,
};
use crate::pace::{self, Pace, Steady};
use crate::quantity::Exact;
use crate::standard::Standard;

/// A school at a level, before anything is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Index into [`Scope::schools`].
    pub school: usize,
    /// The level.
    pub level: Level,
    /// Its pupils; never zero.
    pub students: Result<u64, Lack>,
}

/// Who is assessed, and who is not.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Scope {
    /// Schools with at least one unit, in reading order.
    pub schools: Vec<AssessedSchool>,
    /// Their units.
    pub units: Vec<Placed>,
    /// Rows left out, in reading order.
    pub excluded: Vec<Exclusion>,
    /// Rows whose kind is not known, and why.
    pub unplaced: Vec<(usize, Absence)>,
    /// Every row of a compulsory-education school with its kind, small ones and branches too; also
    /// rows of other kinds as long as they state pupils of a compulsory level.
    pub compulsory_rows: Vec<(usize, SchoolKind)>,
    /// The rows among them with pupils of a level that their kind does not have, in order.
    pub contradictory: Vec<(usize, Level)>,
    /// Things to know.
    pub notices: Vec<Notice>,
}

impl Scope {
    /// Sorts the county's rows.
    pub fn new(standard: &Standard, county: &County) -> Self {
        let mut workings = Workings::default();
        pace::at_once(Self::again(standard, county, &mut workings, &Steady))
    }

    /// As [`Self::new`], with what was worked out before, and rests in between.
    pub async fn again(
        standard: &Standard,
        county: &County,
        workings: &mut Workings,
        pace: &dyn Pace,
    ) -> Self {
        let mut scope = Self::default();
        scope.sort_by_kind(standard, county, workings);
        pace.rest().await;
        workings.directory.renew(county);
        pace.rest().await;
        let branches = scope.find_branches(county, &workings.directory);
        for (index, (row, kind)) in scope.compulsory_rows.clone().into_iter().enumerate() {
            if index.is_multiple_of(super::SCHOOLS_AT_ONCE) {
                pace.rest().await;
            }
            match branches.parent_of.get(&row) {
                Some(_) => scope.exclude(county, row, ExclusionReason::Merged),
                None => {
                    let rows = branches.of(row);
                    scope.place(standard, county, (row, kind, rows), workings);
                }
            }
        }
        scope.excluded.sort_by_key(|exclusion| exclusion.row);
        scope
    }

    /// Those of some rows who are assessed, by themselves, and how many schools are before them.
    pub fn part(&self, rows: Range<usize>) -> (usize, Self) {
        fn between<T: Clone>(all: &[T], rows: &Range<usize>, row: impl Fn(&T) -> usize) -> Vec<T> {
            let first = all.partition_point(|it| row(it) < rows.start);
            let end = all.partition_point(|it| row(it) < rows.end);
            all.get(first..end).unwrap_or_default().to_vec()
        }
        let first = self
            .schools
            .partition_point(|school| school.row < rows.start);
        let schools = between(&self.schools, &rows, |school| school.row);
        let in_schools = first..first + schools.len();
        let mut units = between(&self.units, &in_schools, |unit| unit.school);
        for unit in &mut units {
            unit.school -= first;
        }
        let part = Self {
            schools,
            units,
            compulsory_rows: between(&self.compulsory_rows, &rows, |(row, _)| *row),
            contradictory: between(&self.contradictory, &rows, |(row, _)| *row),
            ..Self::default()
        };
        (first, part)
    }

    /// The school of a unit.
    pub fn school_of(&self, unit: &Placed) -> Option<&AssessedSchool> {
        self.schools.get(unit.school)
    }

    /// Whether a row of unknown kind, or one that nobody can name, may have pupils at `level`.
    pub fn may_lack_units(&self, county: &County, level: Level) -> bool {
        let has_none = |row: usize| {
            let school = county.schools.get(row);
            school.is_some_and(|it| formula::is_without_pupils(&it.record, level.section()))
        };
        !county.doubts.is_empty() || self.unplaced.iter().any(|(row, _)| !has_none(*row))
    }

    fn exclude(&mut self, county: &County, row: usize, reason: ExclusionReason) {
        let name = county
            .schools
            .get(row)
            .map_or("", |school| school.name())
            .to_owned();
        self.excluded.push(Exclusion { row, name, reason });
    }

    fn sort_by_kind(&mut self, standard: &Standard, county: &County, workings: &mut Workings) {
        for (row, school) in county.schools.iter().enumerate() {
            let kind = workings.kinds.at(row, school.record.clone(), |record| {
                (record.school_kind(), unexpected_levels(record))
            });
            let (kind, unexpected) = (kind.0, &kind.1);
            match kind {
                Err(absence) => {
                    let origin = school.record.get(Variable::SchoolType).origin.clone();
                    self.unplaced.push((row, absence));
                    self.notices.push(Notice::Unplaced { row, origin });
                }
                Ok(kind) => {
                    match reason_to_exclude(standard, kind) {
                        Some(reason) if unexpected.is_empty() => self.exclude(county, row, reason),
                        Some(_) | None => self.compulsory_rows.push((row, kind)),
                    }
                    let levels = unexpected.iter().map(|level| (row, *level));
                    self.contradictory.extend(levels);
                }
            }
        }
    }

    /// Finds which rows are branches of which school, and says so where that fails.
    fn find_branches(&mut self, county: &County, directory: &Directory) -> Branches {
        let kinds: BTreeMap<usize, SchoolKind> = self.compulsory_rows.iter().copied().collect();
        let mut next = BTreeMap::new();
        for &(row, kind) in &self.compulsory_rows {
            let Some(school) = county.schools.get(row) else {
                continue;
            };
            if school.record.flag(Variable::IsCountedSchool) != Ok(false) {
                continue;
            }
            if kind == SchoolKind::TeachingPoint {
                self.notices.push(Notice::UncountedTeachingPoint { row });
                continue;
            }
            let parent = match directory.parent_of(row) {
                Parent::Row(parent) => kinds.get(&parent).map(|kind| (parent, *kind)),
                Parent::Several => {
                    let origin = origin_of_parent(county, row);
                    self.notices.push(Notice::ParentAmbiguous { row, origin });
                    continue;
                }
                Parent::Unnamed | Parent::Unknown => None,
            };
            match parent {
                None => self.notices.push(parent_unknown(county, row)),
                // A teaching point is itself a part of another school and may be left out as small:
                // whoever joined it would be left out with it.
                Some((_, SchoolKind::TeachingPoint)) => {
                    self.notices.push(Notice::ParentIsTeachingPoint { row });
                }
                Some((parent, parent_kind)) if holds(parent_kind, kind) => {
                    next.insert(row, parent);
                }
                Some(_) => self.notices.push(Notice::BranchOfOtherLevels { row }),
            }
        }
        let mut parent_of = BTreeMap::new();
        for (row, root) in roots(&next) {
            match root {
                Some(root) => {
                    parent_of.insert(row, root);
                }
                None => self.notices.push(parent_unknown(county, row)),
            }
        }
        Branches::new(parent_of)
    }

    /// Makes the units of one school, or says why it has none.
    fn place(
        &mut self,
        standard: &Standard,
        county: &County,
        (row, kind, branches): (usize, SchoolKind, Vec<usize>),
        workings: &mut Workings,
    ) {
        let Some(own) = county.schools.get(row) else {
            return;
        };
        let parts = rows(county, row, &branches).filter(|_| !branches.is_empty());
        let merged = parts.map(|parts| {
            let merged = workings.merged.at(row, parts, |(own, branches)| {
                let claimed: Vec<Variable> = standard.claimed().collect();
                Arc::new(merging::add_branches(own, branches.iter(), &claimed))
            });
            Arc::clone(merged)
        });
        let record = merged.as_deref().unwrap_or(&own.record);
        let all_rows = std::iter::once(&row).chain(&branches);
        let unexpected: BTreeSet<Section> = all_rows
            .filter_map(|row| county.schools.get(*row))
            .flat_map(|school| school.record.unexpected_sections())
            .map(|(section, _)| section)
            .collect();
        // Pupils of a level that the kind lacks make a unit that stays undetermined.
        let is_kept = |level: &Level| {
            let section = level.section();
            kind.sections().contains(&section) || unexpected.contains(&section)
        };
        let levels: Vec<(Level, Result<u64, Lack>)> = Level::ALL
            .into_iter()
            .filter(is_kept)
            .map(|level| (level, students(record, level)))
            .collect();
        let is_small = |students: &Result<u64, Lack>| {
            let from = &standard.scope.teaching_point_from.value;
            students
                .as_ref()
                .is_ok_and(|students| &Exact::from(*students) < from)
        };
        if levels.iter().all(|(_, students)| *students == Ok(0)) {
            return self.exclude(county, row, ExclusionReason::NoPupils);
        }
        if kind == SchoolKind::TeachingPoint
            && unexpected.is_empty()
            && levels.iter().all(|(_, n)| is_small(n))
        {
            return self.exclude(county, row, ExclusionReason::TeachingPointUnder50);
        }
        let school = self.schools.len();
        self.schools.push(AssessedSchool {
            kind,
            row,
            branches,
            merged,
            unexpected: unexpected.into_iter().next(),
        });
        let with_pupils = levels
            .into_iter()
            .filter(|(_, students)| *students != Ok(0));
        self.units
            .extend(with_pupils.map(|(level, students)| Placed {
                school,
                level,
                students,
            }));
    }
}

/// The pupils of a school at a level. None at all where there are classes is no reason to leave a school
/// out: one of the two is wrong (V04).
pub(super) fn students(record: &Record, level: Level) -> Result<u64, Lack> {
    let variable = level.section().students();
    let students = record
        .number(variable)
        .map_err(|absence| Lack::Fact(variable, absence))?;
    if formula::has_empty_classes(record, level) {
        return Err(Lack::ClassesWithoutPupils(level));
    }
    students
        .to_u64()
        .ok_or(Lack::Fact(variable, Absence::Unreadable))
}

/// Why rows of this kind are left out whole; `None` for kinds that are assessed.
fn reason_to_exclude(standard: &Standard, kind: SchoolKind) -> Option<ExclusionReason> {
    match kind {
        SchoolKind::Outside => Some(ExclusionReason::NotCompulsory),
        _ if !standard.scope.excluded.contains(&kind) => None,
        SchoolKind::Special => Some(ExclusionReason::Special),
        _ => Some(ExclusionReason::Vocational),
    }
}

/// The levels of compulsory education with pupils that the kind of school does not have.
fn unexpected_levels(record: &Record) -> Vec<Level> {
    let unexpected = record.unexpected_sections();
    let is_unexpected = |level: &Level| {
        let sections = unexpected.iter().map(|(section, _)| *section);
        sections
            .into_iter()
            .any(|section| section == level.section())
    };
    Level::ALL.into_iter().filter(is_unexpected).collect()
}

/// Whether a parent of this kind has every level that a branch has, so that none of its pupils
/// would be lost in it.
fn holds(parent: SchoolKind, branch: SchoolKind) -> bool {
    let sections = branch.sections();
    let is_kept = |section: &Section| parent.sections().contains(section);
    !sections.is_empty() && sections.iter().all(is_kept)
}

fn origin_of_parent(county: &County, row: usize) -> Origin {
    let origin = county
        .schools
        .get(row)
        .map(|school| school.record.get(Variable::ParentSchool).origin.clone());
    origin.unwrap_or_default()
}

fn parent_unknown(county: &County, row: usize) -> Notice {
    let origin = origin_of_parent(county, row);
    Notice::ParentUnknown { row, origin }
}

/// Branches and the school that each is counted with.
struct Branches {
    parent_of: BTreeMap<usize, usize>,
    branches_of: BTreeMap<usize, Vec<usize>>,
}

impl Branches {
    fn new(parent_of: BTreeMap<usize, usize>) -> Self {
        let mut branches_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (branch, parent) in &parent_of {
            branches_of.entry(*parent).or_default().push(*branch);
        }
        Self {
            parent_of,
            branches_of,
        }
    }

    fn of(&self, parent: usize) -> Vec<usize> {
        self.branches_of.get(&parent).cloned().unwrap_or_default()
    }
}

/// Where the parents of each row end: at a school that has none, or, with `None`, in a circle.
fn roots(next: &BTreeMap<usize, usize>) -> BTreeMap<usize, Option<usize>> {
    let mut roots: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for &start in next.keys() {
        let mut path = BTreeSet::new();
        let mut row = start;
        let root = loop {
            if let Some(known) = roots.get(&row) {
                break *known;
            }
            let Some(parent) = next.get(&row) else {
                break Some(row);
            };
            if !path.insert(row) {
                break None;
            }
            row = *parent;
        };
        roots.extend(path.into_iter().map(|row| (row, root)));
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_end_at_their_root_and_circles_nowhere() {
        let next = BTreeMap::from([(1, 2), (2, 3), (4, 5), (5, 6), (6, 5), (7, 7)]);
        let expected = [
            (1, Some(3)),
            (2, Some(3)),
            (4, None),
            (5, None),
            (6, None),
            (7, None),
        ];
        assert_eq!(roots(&next), BTreeMap::from(expected));
    }

    #[test]
    fn a_long_chain_of_parents_is_followed_once() {
        // Each row once: a hundred thousand steps, and not their square.
        let n = 100_000;
        let next: BTreeMap<usize, usize> = (0..n).map(|row| (row, row + 1)).collect();
        let roots = roots(&next);
        assert!(roots.values().all(|root| *root == Some(n)));
    }
}
