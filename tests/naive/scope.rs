//! Which rows are schools, which of them are assessed, and which are left out, and why (§2).

use junheng::model::{County, Level, School, SchoolKind, Variable};

use super::number::{Num, whole};
use super::school::{Whole, is_outside, stray_levels};

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
    /// Rows with pupils of a compulsory level that their kind does not have.
    pub contradictory: Vec<&'a School>,
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
        if !stray_levels(school, kind).is_empty() {
            scope.contradictory.push(school);
        } else if is_outside(kind) {
            let reason = match kind {
                SchoolKind::Special => "special",
                SchoolKind::Vocational => "vocational",
                _ => "not_compulsory",
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
    if school.kind == SchoolKind::TeachingPoint && is_small && !school.contradicts_itself() {
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
    let wanted = plain(branch.record.text(Variable::ParentSchool));
    if wanted.is_empty() {
        return None;
    }
    let bearers = |text: fn(&School) -> &str| -> Vec<usize> {
        (0..schools.len())
            .filter(|other| *other != index && plain(text(&schools[*other])) == wanted)
            .collect()
    };
    let mut found = bearers(School::code);
    if found.is_empty() {
        found = bearers(School::name);
    }
    if found.len() > 1 {
        // Of several bearers the one that is counted as a school is meant (是否计校数).
        found.retain(|other| {
            let record = &schools[*other].record;
            record.flag(Variable::IsCountedSchool) != Ok(false)
        });
    }
    // V10: between several people must decide.
    let [found] = found.as_slice() else {
        return None;
    };
    let parent = schools[*found].record.school_kind().ok()?;
    // A teaching point belongs to another school itself, and pupils of a section that the parent
    // does not have would be lost in it.
    let fits = parent != SchoolKind::TeachingPoint
        && sections(kind).iter().all(|s| sections(parent).contains(s));
    fits.then_some(*found)
}

/// A name or code without regard to width, case and spaces.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        let code = u32::from(letter);
        let narrow = match code {
            0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(letter),
            _ => letter,
        };
        plain.extend(narrow.to_lowercase());
    }
    plain
}

/// The letters of a kind's sections: primary, junior, senior.
fn sections(kind: SchoolKind) -> &'static [char] {
    match kind {
        SchoolKind::Primary | SchoolKind::TeachingPoint => &['p'],
        SchoolKind::Junior => &['j'],
        SchoolKind::NineYear => &['p', 'j'],
        SchoolKind::TwelveYear => &['p', 'j', 's'],
        SchoolKind::CompleteSecondary => &['j', 's'],
        SchoolKind::Special | SchoolKind::Vocational | SchoolKind::Outside => &[],
    }
}
