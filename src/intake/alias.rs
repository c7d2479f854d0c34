//! What a header means: canonical headers, ids and the other names of `data/aliases.toml`,
//! matched whole and never by likeness.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::header_unit::split_unit;
use super::memory::Memory;
use super::words::{key, level, remark, without_brackets, without_level};
use crate::model::{Entity, Section, Variable};
use crate::quantity::{Unit, unit_named};

/// A fact that is kept once for each level (学段).
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Family {
    /// Its variable in the primary part.
    pub primary: Option<Variable>,
    /// Its variable in the junior part.
    pub junior: Option<Variable>,
    /// Its variable in the senior part.
    pub senior: Option<Variable>,
    /// For each level, the variables that its figure already contains.
    pub contains: &'static [(Section, &'static [Variable])],
    /// Its names without a level.
    pub texts: &'static [&'static str],
    /// Names that may mean this fact or a wider one.
    pub doubtful: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/aliases.rs"));

impl Family {
    /// Its variable at a level; `None` when nobody needs that figure.
    pub fn at(&self, section: Section) -> Option<Variable> {
        match section {
            Section::Primary => self.primary,
            Section::Junior => self.junior,
            Section::Senior => self.senior,
        }
    }

    /// Its variables at all levels.
    pub fn all(&self) -> impl Iterator<Item = Variable> {
        let levels = [self.primary, self.junior, self.senior];
        levels.into_iter().flatten()
    }

    /// What one of its doubtful names means at a level, or at any when none is named.
    fn doubt(&self, section: Option<Section>) -> Resolved {
        let candidates: Vec<Variable> = match section {
            Some(section) => self.at(section).into_iter().collect(),
            None => self.all().collect(),
        };
        match candidates.as_slice() {
            [] => Resolved::Ignored,
            _ => Resolved::Ambiguous(candidates),
        }
    }

    /// The variables that its figure at a level already contains.
    pub fn contained_at(&self, section: Section) -> &'static [Variable] {
        let of_level = self.contains.iter().find(|(level, _)| *level == section);
        of_level.map_or(&[], |(_, variables)| variables)
    }
}

/// What a header means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Resolved {
    /// A fact.
    One(Variable, Why, &'static [Variable]),
    /// A fact of a level that the header does not name.
    Levelless(&'static Family),
    /// A fact of all levels together, beside columns for each; only compared with them.
    Whole(&'static Family),
    /// The level of each row.
    Level,
    /// A ready-made value per pupil.
    PerPupil,
    /// Nothing that is needed.
    Ignored,
    /// One of several facts, or a wider one than the fact named.
    Ambiguous(Vec<Variable>),
    /// Nothing that is known.
    Unknown,
}

/// Why a header was taken for a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// It is the header of the template.
    Canonical,
    /// It is the variable's id.
    Id,
    /// It is another name of it.
    Synonym,
    /// Its rows together, and the level among them, name it.
    Path,
    /// A person chose it.
    Chosen,
}

#[derive(Clone, Debug)]
enum Target {
    One(Variable, Why),
    Family(&'static Family),
    Doubtful(Variable),
    DoubtfulFamily(&'static Family),
    Level,
    Ignored,
}

impl Target {
    /// The facts that it may be.
    fn variables(&self) -> Vec<Variable> {
        match self {
            Self::One(variable, _) | Self::Doubtful(variable) => vec![*variable],
            Self::Family(family) | Self::DoubtfulFamily(family) => family.all().collect(),
            Self::Level | Self::Ignored => Vec::new(),
        }
    }
}

struct Pattern {
    parts: Vec<String>,
    target: Target,
}

/// What a label of a county sheet names, and the unit in it.
type CountyLabel = (Option<(Variable, Why)>, Option<Unit>);

/// All names, by the last part of each.
pub(super) struct Names {
    school: BTreeMap<String, Vec<Pattern>>,
    county: BTreeMap<String, Vec<Pattern>>,
    /// What headers were found to mean: after an edit the same ones are asked about again.
    found: Memory<Vec<String>, Resolved>,
    /// The same of labels of county sheets, with the units in them.
    found_county: Memory<String, CountyLabel>,
}

fn path(text: &str) -> Vec<String> {
    text.split('→').map(key).collect()
}

impl Names {
    /// The names, ready to be looked up; made once.
    pub fn shared() -> &'static Self {
        static NAMES: OnceLock<Names> = OnceLock::new();
        NAMES.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut names = Self {
            school: BTreeMap::new(),
            county: BTreeMap::new(),
            found: Memory::default(),
            found_county: Memory::default(),
        };
        for variable in Variable::ALL {
            let entity = variable.entity();
            let canonical = Target::One(variable, Why::Canonical);
            names.add(entity, variable.header(), canonical);
            names.add(entity, variable.id(), Target::One(variable, Why::Id));
        }
        // In the contract the county's own name has the same id as the schools' column.
        let name = Target::One(Variable::NameOfCounty, Why::Id);
        names.add(Entity::County, "county_name", name);
        for (variable, texts, doubtful) in ALIASES {
            for text in *texts {
                let target = Target::One(*variable, Why::Synonym);
                names.add(variable.entity(), text, target);
            }
            for text in *doubtful {
                names.add(variable.entity(), text, Target::Doubtful(*variable));
            }
        }
        for family in FAMILIES {
            for text in family.texts {
                names.add(Entity::School, text, Target::Family(family));
            }
            for text in family.doubtful {
                names.add(Entity::School, text, Target::DoubtfulFamily(family));
            }
        }
        for text in LEVEL_COLUMN {
            names.add(Entity::School, text, Target::Level);
        }
        for text in IGNORED {
            names.add(Entity::School, text, Target::Ignored);
        }
        names
    }

    fn add(&mut self, entity: Entity, text: &str, target: Target) {
        let parts = path(text);
        let Some(last) = parts.last().cloned() else {
            return;
        };
        let index = match entity {
            Entity::School => &mut self.school,
            Entity::County => &mut self.county,
        };
        index
            .entry(last)
            .or_default()
            .push(Pattern { parts, target });
    }

    /// Every name of facts of an entity, as a key without arrows, with the facts that it may mean.
    pub fn all(&self, entity: Entity) -> impl Iterator<Item = (String, Vec<Variable>)> {
        let patterns = self.of(entity).values().flatten();
        patterns.map(|pattern| (pattern.parts.concat(), pattern.target.variables()))
    }

    fn of(&self, entity: Entity) -> &BTreeMap<String, Vec<Pattern>> {
        match entity {
            Entity::School => &self.school,
            Entity::County => &self.county,
        }
    }

    /// The variable of a county that a label names, and the unit that it names.
    pub fn county(&self, label: &str) -> CountyLabel {
        self.found_county.get(label, |label| {
            let (words, unit) = split_unit(label);
            let whole = self.find_county(label);
            (whole.or_else(|| self.find_county(&words)), unit)
        })
    }

    fn find_county(&self, label: &str) -> Option<(Variable, Why)> {
        let key = key(label);
        let bare = bare(std::slice::from_ref(&key));
        let bare = bare.filter(|(_, is_harmless)| *is_harmless);
        let bare = bare.map_or_else(String::new, |(bare, _)| bare.concat());
        [key, bare].iter().find_map(|key| {
            let patterns = self.county.get(key)?;
            patterns.iter().find_map(|pattern| match pattern.target {
                Target::One(variable, why) if pattern.parts.len() == 1 => Some((variable, why)),
                _ => None,
            })
        })
    }

    /// What a column of a table of schools means; `parts` are its header rows as keys, from
    /// above to below, without blanks.
    pub fn school(&self, parts: &[String]) -> Resolved {
        self.found.get(parts, |parts| self.find_school(parts))
    }

    fn find_school(&self, parts: &[String]) -> Resolved {
        let mut parts = parts.to_vec();
        parts.dedup();
        for form in forms(&parts) {
            if let Some(resolved) = self.form(&form) {
                return resolved;
            }
        }
        let other = without_harmless(&parts).or(without_years(&parts));
        if let Some(other) = other {
            match self.find_school(&other) {
                Resolved::Unknown => (),
                resolved => return resolved,
            }
        }
        let bare =
            bare(&parts).and_then(|(bare, is_harmless)| Some((self.form(&bare)?, is_harmless)));
        match bare {
            Some((resolved, true)) => return resolved,
            // What the remark takes out or adds, nobody but the user knows.
            Some((Resolved::One(variable, ..), false)) => {
                return Resolved::Ambiguous(vec![variable]);
            }
            Some((Resolved::Levelless(family) | Resolved::Whole(family), false)) => {
                return family.doubt(None);
            }
            Some((
                resolved @ (Resolved::Level
                | Resolved::PerPupil
                | Resolved::Ignored
                | Resolved::Ambiguous(_)),
                false,
            )) => return resolved,
            Some((Resolved::Unknown, false)) | None => (),
        }
        if parts
            .iter()
            .any(|part| PER_PUPIL.iter().any(|word| part.contains(word)))
        {
            return Resolved::PerPupil;
        }
        Resolved::Unknown
    }

    /// One way to see a path: as it stands, and with the level taken out.
    fn form(&self, parts: &[String]) -> Option<Resolved> {
        let direct = self.best(parts);
        match direct.as_slice() {
            [] | [Target::Family(_) | Target::DoubtfulFamily(_)] => (),
            [Target::Doubtful(variable)] => return Some(Resolved::Ambiguous(vec![*variable])),
            [Target::One(variable, why)] => {
                let why = if parts.len() > 1 && *why == Why::Synonym {
                    Why::Path
                } else {
                    *why
                };
                return Some(Resolved::One(*variable, why, &[]));
            }
            [Target::Level] => return Some(Resolved::Level),
            [Target::Ignored] => return Some(Resolved::Ignored),
            several => {
                let of = |target: &Target| match target {
                    Target::One(variable, _) | Target::Doubtful(variable) => Some(*variable),
                    Target::Family(_)
                    | Target::DoubtfulFamily(_)
                    | Target::Level
                    | Target::Ignored => None,
                };
                return Some(Resolved::Ambiguous(several.iter().filter_map(of).collect()));
            }
        }
        let (section, rest) = without_level(parts)?;
        let found = self.best(&rest);
        let family = match found.as_slice() {
            [Target::Family(family)] => family,
            [Target::DoubtfulFamily(family)] => return Some(family.doubt(section)),
            _ => return None,
        };
        Some(match section {
            None => Resolved::Levelless(family),
            Some(section) => match family.at(section) {
                Some(variable) => Resolved::One(variable, Why::Path, family.contained_at(section)),
                None => Resolved::Ignored,
            },
        })
    }

    /// The targets of the longest pattern that ends where the path ends and whose other parts
    /// stand in it in order.
    fn best(&self, parts: &[String]) -> Vec<Target> {
        let Some(patterns) = parts.last().and_then(|last| self.school.get(last)) else {
            return Vec::new();
        };
        let mut best: Vec<Target> = Vec::new();
        // More parts are better, and of equally many those that stand closer to the column.
        let mut best_rank = (0, Reverse(usize::MAX));
        for pattern in patterns {
            let Some(span) = span(&pattern.parts, parts) else {
                continue;
            };
            let rank = (pattern.parts.len(), Reverse(span));
            if rank < best_rank {
                continue;
            }
            if rank > best_rank {
                best.clear();
                best_rank = rank;
            }
            if !best.iter().any(|target| is_same(target, &pattern.target)) {
                best.push(pattern.target.clone());
            }
        }
        best
    }
}

fn is_same(a: &Target, b: &Target) -> bool {
    match (a, b) {
        (Target::One(a, _), Target::One(b, _)) => a == b,
        (Target::Doubtful(a), Target::Doubtful(b)) => a == b,
        (Target::Family(a), Target::Family(b))
        | (Target::DoubtfulFamily(a), Target::DoubtfulFamily(b)) => std::ptr::eq(*a, *b),
        (Target::Level, Target::Level) | (Target::Ignored, Target::Ignored) => true,
        _ => false,
    }
}

/// How many of the path's last parts a pattern takes that ends where the path ends; `None` when
/// it is not in the path, or when another part makes another fact of the column.
fn span(pattern: &[String], path: &[String]) -> Option<usize> {
    let mut wanted = pattern.iter().rev().peekable();
    let mut span = 0;
    for (index, part) in path.iter().rev().enumerate() {
        match wanted.peek() {
            Some(next) if *next == part => {
                wanted.next();
                span = index + 1;
            }
            _ if index == 0 => return None,
            _ if DISTINGUISHING.iter().any(|word| part.contains(word)) => return None,
            _ => (),
        }
    }
    wanted.peek().is_none().then_some(span)
}

/// A path as it stands, without empty words, with its last rows joined.
fn forms(parts: &[String]) -> Vec<Vec<String>> {
    let mut forms = vec![parts.to_vec()];
    let telling: Vec<String> = parts
        .iter()
        .filter(|part| !FILLERS.contains(&part.as_str()))
        .cloned()
        .collect();
    for n in [2, 3] {
        if let Some(last) = telling
            .len()
            .checked_sub(n)
            .and_then(|at| telling.get(at..))
        {
            let mut form = telling
                .get(..telling.len() - n)
                .unwrap_or_default()
                .to_vec();
            form.push(last.concat());
            forms.push(form);
        }
    }
    forms.insert(1, telling);
    forms.retain(|form| form.last().is_some_and(|last| !last.is_empty()));
    forms
}

/// A path without brackets and what stands in them, and whether that changes nothing; `None` where
/// there are none, or where a remark makes another fact.
fn bare(parts: &[String]) -> Option<(Vec<String>, bool)> {
    let remarks: Vec<&str> = parts.iter().map(|part| remark(part)).collect();
    if !parts.iter().any(|part| part.contains('(')) {
        return None;
    }
    let is_apart = |remark: &&str| {
        !is_harmless(remark) && DISTINGUISHING.iter().any(|word| remark.contains(word))
    };
    if remarks.iter().any(is_apart) {
        return None;
    }
    let telling = parts
        .iter()
        .filter(|part| !FILLERS.contains(&part.as_str()));
    let bare: Vec<String> = telling.map(|part| without_brackets(part)).collect();
    bare.last().filter(|last| !last.is_empty())?;
    Some((bare, remarks.into_iter().all(is_harmless)))
}

/// A path without the parts of remarks that change nothing, where others are left.
fn without_harmless(parts: &[String]) -> Option<Vec<String>> {
    let shorter = |part: &String| {
        let remark = remark(part);
        let left = remark.split([',', '、', ';']);
        let left: Vec<&str> = left.filter(|it| !is_harmless(it)).collect();
        match left.as_slice() {
            [] => part.clone(),
            _ if names_several_units(remark) => part.clone(),
            _ => format!("{}({})", without_brackets(part), left.join(",")),
        }
    };
    let shorter: Vec<String> = parts.iter().map(shorter).collect();
    is_shorter(&shorter, parts).then_some(shorter)
}

/// A path whose parts begin with no year, as 2025年在校生数; `None` where none does.
fn without_years(parts: &[String]) -> Option<Vec<String>> {
    let shorter = |part: &String| {
        let mut rest = part.as_str();
        while let Some(after) = after_year(rest) {
            rest = after;
        }
        rest.to_owned()
    };
    let shorter: Vec<String> = parts.iter().map(shorter).collect();
    is_shorter(&shorter, parts).then_some(shorter)
}

/// What follows a year at the beginning of a text.
fn after_year(text: &str) -> Option<&str> {
    let is_digit = |letter: char| letter.is_ascii_digit() || "-~至".contains(letter);
    let rest = text.trim_start_matches(is_digit);
    let is_year = text.len() - rest.len() >= 4;
    let words = ["学年度", "学年", "年度", "年末", "年底", "年初", "年"];
    let after = words.iter().find_map(|word| rest.strip_prefix(word))?;
    (is_year && !after.is_empty()).then_some(after)
}

/// Whether a path has fewer letters than another; what is looked up again and again comes to an end.
fn is_shorter(path: &[String], than: &[String]) -> bool {
    let length = |path: &[String]| path.iter().map(String::len).sum::<usize>();
    length(path) < length(than)
}

/// Whether a remark behind a name changes nothing: known ones, a level, one unit, a year or a day, the
/// number of a note.
fn is_harmless(remark: &str) -> bool {
    let is_known = |text: &str| {
        HARMLESS.contains(&text) || level(text).is_some() || unit_named(text).is_some()
    };
    let is_time = |text: &str| {
        let words = ["数据", "统计", "时点", "时间", "截止", "截至"];
        let mut rest = text;
        while let Some(after) = words.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = after;
        }
        rest.chars().all(|letter| {
            letter.is_ascii_digit() || "年学度底末春秋季截至止到月日号初-—~./注见:".contains(letter)
        })
    };
    let parts: Vec<&str> = remark.split([',', '、', ';']).collect();
    is_known(remark)
        || !names_several_units(remark) && parts.iter().all(|part| is_known(part) || is_time(part))
}

/// Whether a remark names more than one unit, of which one would have to be guessed.
fn names_several_units(remark: &str) -> bool {
    let parts = remark.split([',', '、', ';']);
    parts.filter(|part| unit_named(part).is_some()).count() > 1
}

#[cfg(test)]
mod tests;
