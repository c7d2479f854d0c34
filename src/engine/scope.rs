//! Which rows are assessed, as which schools and units (学校范围与计量单元).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{AssessedSchool, Exclusion, ExclusionReason, Lack, Notice, merging};
use crate::model::{Absence, County, Level, Record, SchoolKind, Variable};
use crate::quantity::Exact;
use crate::standard::Standard;

/// A school at a level, before anything is computed.
pub(super) struct Placed {
    /// Index into [`Scope::schools`].
    pub school: usize,
    /// The level.
    pub level: Level,
    /// Its pupils; never zero.
    pub students: Result<u64, Lack>,
}

/// Who is assessed, and who is not.
pub(super) struct Scope {
    /// Schools with at least one unit, in reading order.
    pub schools: Vec<AssessedSchool>,
    /// Their units.
    pub units: Vec<Placed>,
    /// Rows left out, in reading order.
    pub excluded: Vec<Exclusion>,
    /// Rows whose kind is not known, and why.
    pub unplaced: Vec<(usize, Absence)>,
    /// Every row of a compulsory-education school with its kind, small ones and branches too.
    pub compulsory_rows: Vec<(usize, SchoolKind)>,
    /// Things to know.
    pub notices: Vec<Notice>,
}

impl Scope {
    /// Sorts the county's rows.
    pub fn new(standard: &Standard, county: &County) -> Self {
        let mut scope = Self {
            schools: Vec::new(),
            units: Vec::new(),
            excluded: Vec::new(),
            unplaced: Vec::new(),
            compulsory_rows: Vec::new(),
            notices: Vec::new(),
        };
        scope.sort_by_kind(standard, county);
        let branches = scope.find_branches(county);
        for (row, kind) in scope.compulsory_rows.clone() {
            match branches.parent_of.get(&row) {
                Some(_) => scope.exclude(county, row, ExclusionReason::Merged),
                None => {
                    let rows = branches.of(row);
                    scope.place(standard, county, row, kind, rows);
                }
            }
        }
        scope.excluded.sort_by_key(|exclusion| exclusion.row);
        scope
    }

    /// Whether a row of unknown kind, or one that nobody can name, may have pupils at `level`.
    pub fn may_lack_units(&self, county: &County, level: Level) -> bool {
        let has_none = |row: usize| {
            let school = county.schools.get(row);
            let students = school.map(|school| school.record.number(level.section().students()));
            matches!(students, Some(Ok(students)) if students.is_zero())
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

    fn sort_by_kind(&mut self, standard: &Standard, county: &County) {
        for (row, school) in county.schools.iter().enumerate() {
            match school.record.school_kind() {
                Err(absence) => {
                    let origin = school.record.get(Variable::SchoolType).origin.clone();
                    self.unplaced.push((row, absence));
                    self.notices.push(Notice::Unplaced { row, origin });
                }
                Ok(kind) if standard.scope.excluded.contains(&kind) => {
                    let reason = match kind {
                        SchoolKind::Special => ExclusionReason::Special,
                        _ => ExclusionReason::Vocational,
                    };
                    self.exclude(county, row, reason);
                }
                Ok(kind) => self.compulsory_rows.push((row, kind)),
            }
        }
    }

    /// Finds which rows are branches of which school, and says so where that fails.
    fn find_branches(&mut self, county: &County) -> Branches {
        let directory = Directory::new(county, &self.compulsory_rows);
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
            match directory.find(school.record.text(Variable::ParentSchool), row) {
                Some(parent)
                    if kinds
                        .get(&parent)
                        .is_some_and(|parent| holds(*parent, kind)) =>
                {
                    next.insert(row, parent);
                }
                Some(_) => self.notices.push(Notice::BranchOfOtherLevels { row }),
                None => self.notices.push(parent_unknown(county, row)),
            }
        }
        let mut parent_of = BTreeMap::new();
        for &row in next.keys() {
            match follow(&next, row) {
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
        row: usize,
        kind: SchoolKind,
        branches: Vec<usize>,
    ) {
        let Some(own) = county.schools.get(row) else {
            return;
        };
        let merged = (!branches.is_empty()).then(|| {
            let parts = branches
                .iter()
                .filter_map(|branch| county.schools.get(*branch));
            Arc::new(merging::add_branches(
                &own.record,
                parts.map(|school| &school.record),
            ))
        });
        let record = merged.as_deref().unwrap_or(&own.record);
        let levels: Vec<(Level, Result<u64, Lack>)> = kind
            .levels()
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
        if kind == SchoolKind::TeachingPoint && levels.iter().all(|(_, n)| is_small(n)) {
            return self.exclude(county, row, ExclusionReason::TeachingPointUnder50);
        }
        let school = self.schools.len();
        self.schools.push(AssessedSchool {
            kind,
            row,
            branches,
            merged,
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

/// The pupils of a school at a level.
pub(super) fn students(record: &Record, level: Level) -> Result<u64, Lack> {
    let variable = level.section().students();
    let students = record
        .number(variable)
        .map_err(|absence| Lack::Fact(variable, absence))?;
    students
        .to_u64()
        .ok_or(Lack::Fact(variable, Absence::Unreadable))
}

/// Whether a parent of this kind has every level that a branch has, so that none of its pupils
/// would be lost in it.
fn holds(parent: SchoolKind, branch: SchoolKind) -> bool {
    branch
        .sections()
        .iter()
        .all(|section| parent.sections().contains(section))
}

fn parent_unknown(county: &County, row: usize) -> Notice {
    let origin = county
        .schools
        .get(row)
        .map(|school| school.record.get(Variable::ParentSchool).origin.clone());
    Notice::ParentUnknown {
        row,
        origin: origin.unwrap_or_default(),
    }
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

/// Schools by code and by name, in reading order.
struct Directory<'a> {
    by_code: BTreeMap<&'a str, Vec<usize>>,
    by_name: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Directory<'a> {
    fn new(county: &'a County, rows: &[(usize, SchoolKind)]) -> Self {
        let mut directory = Self {
            by_code: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for &(row, _) in rows {
            let Some(school) = county.schools.get(row) else {
                continue;
            };
            directory
                .by_code
                .entry(school.code())
                .or_default()
                .push(row);
            directory
                .by_name
                .entry(school.name())
                .or_default()
                .push(row);
        }
        directory
    }

    /// The first other school with this code, else with this name.
    fn find(&self, parent: &str, branch: usize) -> Option<usize> {
        if parent.is_empty() {
            return None;
        }
        let first = |rows: &Vec<usize>| rows.iter().copied().find(|row| *row != branch);
        let by_code = self.by_code.get(parent).and_then(first);
        by_code.or_else(|| self.by_name.get(parent).and_then(first))
    }
}

/// Follows parents to a school that has none; `None` when they run in a circle.
fn follow(next: &BTreeMap<usize, usize>, row: usize) -> Option<usize> {
    let mut root = row;
    for _ in 0..=next.len() {
        match next.get(&root) {
            Some(parent) => root = *parent,
            None => return Some(root),
        }
    }
    None
}
