//! Which rows are schools, which of them are assessed, and which are left out, and why (§2).

use junheng::model::{County, Level, School, SchoolKind, Variable};

use super::number::{Num, whole};
use super::school::{Whole, is_outside};

/// One level of one school: what is assessed (计量单元).
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// The school it is a part of.
    pub school: Whole<'a>,
    /// Its level.
    pub level: Level,
    /// Its pupils, when known.
    pub students: Option<Num>,
}

/// The rows of a county, sorted.
#[derive(Clone, Debug, Default)]
pub struct Scope<'a> {
    /// Schools with at least one unit, branches added.
    pub schools: Vec<Whole<'a>>,
    /// Their units, primary before junior.
    pub units: Vec<Unit<'a>>,
    /// Rows left out of the seven indicators: name and reason.
    pub excluded: Vec<(&'a str, &'static str)>,
    /// Rows of compulsory schools before anything is merged or left out, with their kind.
    pub rows: Vec<(&'a School, SchoolKind)>,
    /// Rows without a readable kind.
    pub kindless: Vec<&'a School>,
}

/// Sorts the rows of a county.
pub fn scope(county: &County) -> Scope<'_> {
    let schools = &county.schools;
    let parents: Vec<Option<usize>> = (0..schools.len())
        .map(|index| final_parent(schools, index))
        .collect();
    let mut scope = Scope::default();
    for (index, school) in schools.iter().enumerate() {
        let Ok(kind) = school.record.school_kind() else {
            scope.kindless.push(school);
            continue;
        };
        if is_outside(kind) {
            let reason = match kind {
                SchoolKind::Special => "special",
                _ => "vocational",
            };
            scope.excluded.push((school.name(), reason));
            continue;
        }
        scope.rows.push((school, kind));
        if parents[index].is_some() {
            scope.excluded.push((school.name(), "merged"));
            continue;
        }
        let branches = schools
            .iter()
            .enumerate()
            .filter(|(branch, _)| parents[*branch] == Some(index))
            .map(|(_, branch)| branch)
            .collect();
        admit(
            &mut scope,
            Whole {
                head: school,
                branches,
                kind,
            },
        );
    }
    scope
}

/// Takes a school in by its units, or lists it as left out.
fn admit<'a>(scope: &mut Scope<'a>, school: Whole<'a>) {
    let levels = school.levels();
    let name = school.head.name();
    if levels.is_empty() {
        scope.excluded.push((name, "no_pupils"));
        return;
    }
    let is_small = school
        .students(Level::Primary)
        .is_some_and(|students| students < whole(50));
    if school.kind == SchoolKind::TeachingPoint && is_small {
        scope.excluded.push((name, "teaching_point_under_50"));
        return;
    }
    for level in levels {
        scope.units.push(Unit {
            students: school.students(level),
            school: school.clone(),
            level,
        });
    }
    scope.schools.push(school);
}

/// Where the chain of parents from a row ends, or nothing when the row stands by itself.
fn final_parent(schools: &[School], start: usize) -> Option<usize> {
    let mut seen = vec![start];
    let mut current = parent(schools, start)?;
    loop {
        if seen.contains(&current) {
            // A chain that runs in a circle names no school.
            return None;
        }
        seen.push(current);
        match parent(schools, current) {
            Some(next) => current = next,
            None => return Some(current),
        }
    }
}

/// The school that a branch is counted with, one step.
fn parent(schools: &[School], index: usize) -> Option<usize> {
    let branch = schools.get(index)?;
    let kind = branch.record.school_kind().ok()?;
    let is_branch = branch.record.flag(Variable::IsCountedSchool) == Ok(false);
    if !is_branch || is_outside(kind) || kind == SchoolKind::TeachingPoint {
        return None;
    }
    let wanted = branch.record.text(Variable::ParentSchool);
    if wanted.is_empty() {
        return None;
    }
    let others = || {
        schools
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
    };
    let by_code = others().find(|(_, school)| school.code() == wanted);
    let by_name = || others().find(|(_, school)| school.name() == wanted);
    let (found, school) = by_code.or_else(by_name)?;
    let is_parent = school
        .record
        .school_kind()
        .is_ok_and(|kind| !is_outside(kind));
    // Pupils of a section that the parent does not have would be lost in it.
    let holds = |parent: SchoolKind| sections(kind).iter().all(|s| sections(parent).contains(s));
    let fits = school.record.school_kind().is_ok_and(holds);
    (is_parent && fits).then_some(found)
}

/// The letters of a kind's sections: primary, junior, senior.
fn sections(kind: SchoolKind) -> &'static [char] {
    match kind {
        SchoolKind::Primary | SchoolKind::TeachingPoint => &['p'],
        SchoolKind::Junior => &['j'],
        SchoolKind::NineYear => &['p', 'j'],
        SchoolKind::TwelveYear => &['p', 'j', 's'],
        SchoolKind::CompleteSecondary => &['j', 's'],
        SchoolKind::Special | SchoolKind::Vocational => &[],
    }
}
