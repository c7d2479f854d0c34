//! Which facts about a school a verdict rests on, whether they are stated or not.

use super::standing::Standing;
use super::{formula, item};
use crate::model::{Entity, Entry, Level, Record, SchoolKind, Section, Variable};
use crate::quantity::{self, Exact};
use crate::standard::{Condition, Population, Ratio, Standard};

use Variable as V;

/// The facts about a school, or a county, that a verdict rests on, in the order of the canonical workbook.
///
/// A fact that another one contains is not among them, nor is one that only a relaxation would use:
/// who does not state it claims nothing. Without a kind of school nothing else can be said; a
/// school without any pupil, or without a level of compulsory education, needs no more than that.
pub fn needs(standard: &Standard, record: &Record) -> Vec<Variable> {
    if record.entity() == Entity::County {
        return county(standard, record);
    }
    let mut needed = vec![V::SchoolType];
    if let Ok(kind) = record.school_kind() {
        let school = School::new(standard, record, kind);
        if !school.levels.is_empty() {
            school.gather(&mut needed);
        }
    }
    needed.retain(|variable| !matches!(record.get(*variable).entry, Entry::CountedIn(_)));
    needed.sort_unstable();
    needed.dedup();
    needed
}

/// Of the facts that a verdict rests on, those that are not known.
pub fn open_needs(standard: &Standard, record: &Record) -> Vec<Variable> {
    let mut needed = needs(standard, record);
    needed.retain(|variable| record.value(*variable).is_err());
    needed
}

/// What a county is asked for by itself. A subject that was not monitored needs no difference.
fn county(standard: &Standard, record: &Record) -> Vec<Variable> {
    let mut needed = Vec::new();
    let required = standard.items.iter().filter(|item| item.is_required);
    for condition in required.flat_map(|item| &item.conditions) {
        match condition {
            Condition::Finding(variable)
            | Condition::Veto(variable)
            | Condition::Limit { variable, .. } => needed.push(*variable),
            Condition::AtLeast { left, right } => needed.extend([*left, *right]),
            Condition::YearsSince { variable, .. } => needed.push(*variable),
            Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
                needed.extend(ratio.facts());
            }
            Condition::SmallSchools(rule) => {
                needed.extend([rule.quota.primary, rule.quota.junior]);
            }
            Condition::Monitoring(rule) => {
                for subject in &rule.subjects {
                    if record.get(subject.grade).entry != Entry::NotApplicable {
                        needed.extend([subject.grade, subject.difference]);
                    }
                }
            }
            Condition::Rooms(_)
            | Condition::SchoolSize(_)
            | Condition::ClassSize(_)
            | Condition::Unstated => {}
        }
    }
    needed.retain(|variable| variable.entity() == Entity::County);
    needed.sort_unstable();
    needed.dedup();
    needed
}

/// A school while its needs are gathered.
struct School<'a> {
    standard: &'a Standard,
    record: &'a Record,
    kind: SchoolKind,
    /// Its levels, without those that are stated to have no pupils.
    levels: Vec<Level>,
}

impl<'a> School<'a> {
    fn new(standard: &'a Standard, record: &'a Record, kind: SchoolKind) -> Self {
        let is_empty = |section: Section| formula::is_without_pupils(record, section);
        let is_excluded = standard.scope.excluded.contains(&kind);
        // Pupils that the kind does not have are judged until one of the two is corrected.
        let unexpected = record.unexpected_sections();
        let is_unexpected = |level: Level| {
            unexpected
                .iter()
                .any(|(section, _)| *section == level.section())
        };
        let has_level = |level: &Level| {
            let is_of_kind = !is_excluded && kind.sections().contains(&level.section());
            is_of_kind && !is_empty(level.section()) || is_unexpected(*level)
        };
        let levels = Level::ALL.into_iter().filter(has_level).collect();
        Self {
            standard,
            record,
            kind,
            levels,
        }
    }

    fn gather(&self, needed: &mut Vec<Variable>) {
        needed.extend(
            self.kind
                .sections()
                .iter()
                .map(|section| section.students()),
        );
        let has_units = !self.is_small_point();
        if has_units {
            for indicator in &self.standard.indicators {
                for level in &self.levels {
                    needed.extend(indicator.resource.get(*level).facts());
                }
            }
        }
        let conditions = self.standard.items.iter().flat_map(|item| &item.conditions);
        for condition in conditions {
            match condition {
                Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
                    self.ratio(ratio, needed);
                }
                Condition::Rooms(_) if has_units => {
                    needed.extend([V::MusicRoomAreas, V::ArtRoomAreas]);
                    needed.extend(self.levels.iter().map(|level| item::classes(*level)));
                }
                Condition::ClassSize(_) if has_units => {
                    needed.extend(self.levels.iter().map(|level| item::classes(*level)));
                    needed.extend(self.levels.iter().map(|level| item::sizes(*level)));
                }
                Condition::SmallSchools(rule) if self.may_be_below(&rule.below.value) => {
                    needed.push(rule.funding);
                }
                Condition::Rooms(_)
                | Condition::ClassSize(_)
                | Condition::SmallSchools(_)
                | Condition::SchoolSize(_)
                | Condition::Finding(_)
                | Condition::AtLeast { .. }
                | Condition::Limit { .. }
                | Condition::YearsSince { .. }
                | Condition::Monitoring(_)
                | Condition::Veto(_)
                | Condition::Unstated => {}
            }
        }
    }

    fn ratio(&self, ratio: &Ratio, needed: &mut Vec<Variable>) {
        let has_units = !self.is_small_point();
        let is_zoned = match ratio.population {
            Population::County => return,
            Population::CompulsoryRows => Standing::Met,
            Population::SchoolsInScope if has_units => Standing::Met,
            Population::ZonedSchools if has_units => item::is_zoned(self.record).0,
            Population::SchoolsInScope | Population::ZonedSchools => return,
        };
        let counts = |variable: &Variable| match variable.section() {
            Some(section) => self.levels.iter().any(|level| level.section() == section),
            None => true,
        };
        if !ratio.denominator.iter().any(counts) || is_zoned == Standing::NotMet {
            return;
        }
        if ratio.population == Population::ZonedSchools {
            needed.extend([V::UrbanRural, V::OrganizerCode, V::IsBoarding]);
        }
        needed.extend(ratio.facts().filter(counts));
    }

    /// A teaching point with so few pupils that it is no unit of its own.
    fn is_small_point(&self) -> bool {
        let least = &self.standard.scope.teaching_point_from.value;
        self.kind == SchoolKind::TeachingPoint && self.pupils().is_some_and(|all| all < *least)
    }

    fn may_be_below(&self, limit: &Exact) -> bool {
        self.pupils().is_none_or(|pupils| pupils < *limit)
    }

    /// Pupils of compulsory education, where all are known.
    fn pupils(&self) -> Option<Exact> {
        let pupils: Option<Vec<Exact>> = self
            .kind
            .levels()
            .map(|level| formula::number(self.record, level.section().students()).cloned())
            .map(Result::ok)
            .collect();
        Some(quantity::sum(&pupils?))
    }
}
