//! A school with the branches that are counted with it, and its facts added up.

use junheng::model::{Entry, Level, School, SchoolKind, Setting, Value, Variable};

use super::contradiction::is_sound;
use super::number::{Num, from_exact, total};

/// What adding one fact over a school and its branches gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A number.
    Known(Num),
    /// It is inside another fact and is not added again.
    Inside,
    /// At least one part is not known.
    Unknown,
}

/// A school of a readable kind, with the branches counted with it.
#[derive(Clone, Debug)]
pub struct Whole<'a> {
    /// The school itself, or the parent of the branches.
    pub head: &'a School,
    /// Its branches (不计校数的分校区), in reading order.
    pub branches: Vec<&'a School>,
    /// The kind of the parent.
    pub kind: SchoolKind,
}

impl Whole<'_> {
    /// The fact of the parent and those of the branches that have something to add.
    fn parts(&self, variable: Variable) -> Vec<&Entry> {
        let mut parts = vec![&self.head.record.get(variable).entry];
        for branch in &self.branches {
            let entry = &branch.record.get(variable).entry;
            let is_absent = matches!(entry, Entry::Missing | Entry::NotApplicable);
            let is_foreign = branch
                .record
                .school_kind()
                .is_ok_and(|kind| !may_state(kind, variable));
            if !(is_absent && is_foreign) {
                parts.push(entry);
            }
        }
        parts
    }

    /// The sum of a fact over the school and its branches.
    pub fn amount(&self, variable: Variable) -> Amount {
        let parts = self.parts(variable);
        if parts.iter().all(|part| matches!(part, Entry::CountedIn(_))) {
            return Amount::Inside;
        }
        let known: Option<Vec<Num>> = parts.into_iter().map(entry_number).collect();
        match known {
            Some(numbers) => Amount::Known(total(&numbers)),
            None => Amount::Unknown,
        }
    }

    /// The sum of a fact, when it is known.
    pub fn number(&self, variable: Variable) -> Option<Num> {
        match self.amount(variable) {
            Amount::Known(number) => Some(number),
            Amount::Inside | Amount::Unknown => None,
        }
    }

    /// The lists of the school and its branches, one after another.
    pub fn list(&self, variable: Variable) -> Option<Vec<Num>> {
        let mut list = Vec::new();
        for part in self.parts(variable) {
            let Entry::Known(Value::Numbers(numbers)) = part else {
                return None;
            };
            list.extend(numbers.iter().map(from_exact));
        }
        Some(list)
    }

    /// Whether the facts can be believed in every row by itself.
    pub fn is_sound(&self, used: &[Variable]) -> bool {
        let mut rows = self.branches.iter().chain([&self.head]);
        rows.all(|row| is_sound(&row.record, used))
    }

    /// Yes or no, as the parent states it.
    pub fn flag(&self, variable: Variable) -> Option<bool> {
        self.head.record.flag(variable).ok()
    }

    /// A year or a code, as the parent states it.
    pub fn own_number(&self, variable: Variable) -> Option<Num> {
        row_number(self.head, variable)
    }

    /// Urban, town or rural, as the parent states it.
    pub fn setting(&self) -> Option<Setting> {
        self.head.record.setting().ok()
    }

    /// Pupils of one level.
    pub fn students(&self, level: Level) -> Option<Num> {
        let stated = self.number(students(level))?;
        believed(stated, self.number(classes(level)), self.list(sizes(level)))
    }

    /// The pupils of a part, seniors too.
    pub fn pupils(&self, part: Variable) -> Option<Num> {
        let mut levels = [Level::Primary, Level::Junior].into_iter();
        match levels.find(|level| students(*level) == part) {
            Some(level) => self.students(level),
            None => self.number(part),
        }
    }

    /// Its sites, each as a school by itself.
    pub fn sites(&self) -> Vec<Whole<'_>> {
        let branches = self.branches.iter().filter_map(|branch| {
            let kind = branch.record.school_kind().ok()?;
            Some(alone(branch, kind))
        });
        let mut sites = vec![alone(self.head, self.kind)];
        sites.extend(branches);
        sites
    }

    /// What the sites claim of a fact that only a relaxed reading adds: where nothing is stated
    /// nothing is claimed, but what cannot be read may be a claim.
    pub fn claimed(&self, variable: Variable) -> Option<Num> {
        let mut claims = Vec::new();
        for site in self.sites() {
            match &site.head.record.get(variable).entry {
                Entry::Known(Value::Number(number)) => claims.push(from_exact(number)),
                Entry::Known(_) | Entry::Unreadable(_) => return None,
                Entry::Missing | Entry::NotApplicable | Entry::CountedIn(_) => {}
            }
        }
        Some(total(&claims))
    }

    /// Whether any site states pupils of a part of school that its kind does not have.
    pub fn contradicts_itself(&self) -> bool {
        let mut sites = self.sites().into_iter();
        sites.any(|site| {
            let senior = Variable::SeniorStudents;
            let has_stray_seniors = !is_outside(site.kind)
                && !may_state(site.kind, senior)
                && has_pupils(site.head, senior);
            has_stray_seniors || !stray_levels(site.head, site.kind).is_empty()
        })
    }

    /// The compulsory levels that it keeps: those of its kind and those with pupils all the same,
    /// but not those stated to have no pupils.
    pub fn levels(&self) -> Vec<Level> {
        let mut levels = compulsory_levels(self.kind);
        for site in self.sites() {
            levels.extend(stray_levels(site.head, site.kind));
        }
        levels.sort();
        levels.dedup();
        levels.retain(|level| self.students(*level) != Some(super::number::whole(0)));
        levels
    }

    /// Pupils of all its parts, seniors too.
    pub fn all_students(&self) -> Option<Num> {
        let pupils = [
            Variable::PrimaryStudents,
            Variable::JuniorStudents,
            Variable::SeniorStudents,
        ];
        let own = pupils
            .into_iter()
            .filter(|part| may_state(self.kind, *part));
        let numbers: Vec<Option<Num>> = own.map(|part| self.pupils(part)).collect();
        super::number::total_if_known(&numbers)
    }

    /// Pupils of all compulsory levels.
    pub fn compulsory_students(&self) -> Option<Num> {
        let numbers: Vec<Option<Num>> = compulsory_levels(self.kind)
            .into_iter()
            .map(|level| self.students(level))
            .collect();
        super::number::total_if_known(&numbers)
    }
}

/// A school by itself, without any branch.
pub fn alone(school: &School, kind: SchoolKind) -> Whole<'_> {
    Whole {
        head: school,
        branches: Vec::new(),
        kind,
    }
}

/// A number that one row states.
pub fn row_number(school: &School, variable: Variable) -> Option<Num> {
    entry_number(&school.record.get(variable).entry)
}

/// The pupils that one row states at a level.
pub fn row_students(school: &School, level: Level) -> Option<Num> {
    let list = match &school.record.get(sizes(level)).entry {
        Entry::Known(Value::Numbers(numbers)) => Some(numbers.iter().map(from_exact).collect()),
        _ => None,
    };
    let stated = row_number(school, students(level))?;
    believed(stated, row_number(school, classes(level)), list)
}

/// Without pupils there are no classes (V04): one of the two is wrong.
fn believed(stated: Num, count: Option<Num>, list: Option<Vec<Num>>) -> Option<Num> {
    let none = super::number::whole(0);
    let mut classes = count.into_iter().chain(list.into_iter().flatten());
    let has_classes = classes.any(|it| it > none);
    (stated != none || !has_classes).then_some(stated)
}

fn classes(level: Level) -> Variable {
    of(level, Variable::PrimaryClasses, Variable::JuniorClasses)
}

fn sizes(level: Level) -> Variable {
    of(
        level,
        Variable::PrimaryClassSizes,
        Variable::JuniorClassSizes,
    )
}

/// The compulsory levels of a kind (§2): a complete secondary school counts by its junior part.
pub fn compulsory_levels(kind: SchoolKind) -> Vec<Level> {
    match kind {
        SchoolKind::Primary | SchoolKind::TeachingPoint => vec![Level::Primary],
        SchoolKind::Junior | SchoolKind::CompleteSecondary => vec![Level::Junior],
        SchoolKind::NineYear | SchoolKind::TwelveYear => vec![Level::Primary, Level::Junior],
        SchoolKind::Special | SchoolKind::Vocational | SchoolKind::Outside => Vec::new(),
    }
}

/// Whether rows of this kind are no schools of compulsory education.
pub fn is_outside(kind: SchoolKind) -> bool {
    matches!(
        kind,
        SchoolKind::Special | SchoolKind::Vocational | SchoolKind::Outside
    )
}

/// Compulsory levels at which a row states pupils although its kind has no such level (附设班). The
/// pupils of a special school are always its own.
pub fn stray_levels(school: &School, kind: SchoolKind) -> Vec<Level> {
    if kind == SchoolKind::Special {
        return Vec::new();
    }
    let own = compulsory_levels(kind);
    let mut levels = Level::ALL.to_vec();
    levels.retain(|level| !own.contains(level) && has_pupils(school, students(*level)));
    levels
}

fn has_pupils(school: &School, variable: Variable) -> bool {
    row_number(school, variable).is_some_and(|pupils| pupils > super::number::whole(0))
}

/// The variable of a level.
pub fn of(level: Level, primary: Variable, junior: Variable) -> Variable {
    match level {
        Level::Primary => primary,
        Level::Junior => junior,
    }
}

/// 在校生数。
pub fn students(level: Level) -> Variable {
    of(level, Variable::PrimaryStudents, Variable::JuniorStudents)
}

/// Whether a school of this kind has the part that the fact belongs to.
fn may_state(kind: SchoolKind, variable: Variable) -> bool {
    let levels = compulsory_levels(kind);
    let has_senior = matches!(kind, SchoolKind::TwelveYear | SchoolKind::CompleteSecondary);
    match variable.id().split_once('_') {
        Some(("primary", _)) => levels.contains(&Level::Primary),
        Some(("junior", _)) => levels.contains(&Level::Junior),
        Some(("senior", _)) => has_senior,
        _ => true,
    }
}

fn entry_number(entry: &Entry) -> Option<Num> {
    match entry {
        Entry::Known(Value::Number(number)) => Some(from_exact(number)),
        _ => None,
    }
}
