use std::collections::BTreeSet;
use std::fmt;

use super::catalogue::{Ruleset, Template};
use super::series::Period;
use super::{
    Catalogue, Condition, IndicatorId, Item, OwnRules, Parameter, PerLevel, ReadingOption,
    Relaxations, Standard,
};
use crate::model::Day;
use crate::quantity::Exact;

/// Which rules are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Selection {
    /// The id of a national standard or of a variant.
    pub id: String,
    /// The day whose rules apply.
    pub as_of: Day,
    /// Whether the three-year relaxations count.
    pub relaxations: Relaxations,
}

/// Why there are no rules for a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResolveError {
    /// No standard or variant has this id.
    UnknownId(String),
    /// A number has no value on the day: it is not yet in force, or repealed.
    NotInForce {
        /// The id of the parameter.
        parameter: String,
        /// The day asked for.
        day: Day,
    },
}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownId(id) => write!(f, "no standard has the id `{id}`"),
            Self::NotInForce { parameter, day } => {
                write!(f, "`{parameter}` is not in force on {day}")
            }
        }
    }
}

impl std::error::Error for ResolveError {}

impl Catalogue {
    /// The rules that hold at one place on one day.
    ///
    /// A variant's value replaces the national one from the day it takes effect, and again gives
    /// way to it when it is repealed. Items and conditions not yet in force are left out. A number
    /// that serves only the relaxations shows its first value while they are off, because then it
    /// decides nothing.
    ///
    /// # Errors
    /// [`ResolveError::UnknownId`] when nothing of that id is loaded;
    /// [`ResolveError::NotInForce`] when any number has no value on the day. The nearest value is
    /// never taken instead.
    pub fn resolve(&self, selection: &Selection) -> Result<Standard, ResolveError> {
        self.resolve_with(selection, &OwnRules::default())
    }

    /// As [`resolve`](Self::resolve), with what a user sets in place of the rules. Each such number
    /// and reading is marked with what the rules say and with the user's reason; what the rules say
    /// anyway, and what they do not have, changes nothing.
    ///
    /// # Errors
    /// As of [`resolve`](Self::resolve).
    pub fn resolve_with(
        &self,
        selection: &Selection,
        own: &OwnRules,
    ) -> Result<Standard, ResolveError> {
        let ruleset = self
            .find(&selection.id)
            .ok_or_else(|| ResolveError::UnknownId(selection.id.clone()))?;
        let mut standard = ruleset.template.on(ruleset, selection);
        own.choose(&mut standard.readings);
        follow_readings(&mut standard);
        for parameter in parameters_mut(&mut standard) {
            *parameter = ruleset.parameter(&parameter.id, selection)?;
            own.put(parameter);
        }
        if ruleset.template.rounding_from > selection.as_of {
            return Err(ResolveError::NotInForce {
                parameter: "rounding".to_owned(),
                day: selection.as_of,
            });
        }
        Ok(standard)
    }
}

impl Catalogue {
    /// The first day on which everything that a standard or variant needs is in force.
    pub fn first_day(&self, id: &str) -> Option<Day> {
        let definitions = self.find(id)?.definitions.values();
        let days = definitions.flat_map(|it| it.series.days());
        let days: BTreeSet<Day> = days.collect();
        let resolves = |day: &Day| {
            let selection = Selection {
                id: id.to_owned(),
                as_of: *day,
                relaxations: Relaxations::Off,
            };
            self.resolve(&selection).is_ok()
        };
        days.into_iter().find(resolves)
    }

    /// The national standard that a standard or variant is built on.
    pub fn national(&self, id: &str) -> Option<&str> {
        let mut found = self.find(id)?;
        while let Some(base) = found.listing.extends.as_deref() {
            found = self.find(base)?;
        }
        Some(&found.listing.id)
    }
}

impl Standard {
    /// Every number that decides something here, in the order of the rules, each once.
    pub fn parameters(&self) -> Vec<Parameter> {
        let mut copy = self.clone();
        let mut found: Vec<Parameter> = Vec::new();
        for parameter in parameters_mut(&mut copy) {
            if found.iter().all(|other| other.id != parameter.id) {
                found.push(parameter.clone());
            }
        }
        found
    }
}

impl Template {
    /// The rules on a day, with their parameters still to be filled in.
    fn on(&self, ruleset: &Ruleset, selection: &Selection) -> Standard {
        let in_force = |dated: &&(Day, Condition)| dated.0 <= selection.as_of;
        let items = self
            .items
            .iter()
            .filter(|dated| dated.from <= selection.as_of);
        let items = items.map(|dated| Item {
            conditions: dated
                .conditions
                .iter()
                .filter(in_force)
                .map(|(_, condition)| condition.clone())
                .collect(),
            is_required: dated
                .required_from
                .is_some_and(|from| from <= selection.as_of),
            ..dated.item.clone()
        });
        let mut readings = self.readings.clone();
        let choices = self.choices.iter();
        for choice in choices.filter(|choice| choice.from <= selection.as_of) {
            let mut answered = readings.iter_mut();
            if let Some(reading) = answered.find(|it| it.id == choice.option.reading()) {
                reading.choose(choice);
            }
        }
        Standard {
            id: ruleset.listing.id.clone(),
            title: ruleset.listing.title.clone(),
            as_of: selection.as_of,
            relaxations: selection.relaxations,
            indicators: self.indicators.clone(),
            school_rule: self.school_rule.clone(),
            scope: self.scope.clone(),
            apportionments: self.apportionments.clone(),
            itinerant_from: self.itinerant_from.clone(),
            itinerant_below: self.itinerant_below.clone(),
            items: items.collect(),
            rounding: self.rounding,
            readings,
        }
    }
}

impl Ruleset {
    /// The value in force on a day: the nearest variant's, unless what it replaces has meanwhile
    /// become stricter and the variant does not say that it relaxes.
    pub(super) fn value_on(&self, id: &str, day: Day) -> Option<(&Period, &Exact)> {
        let definition = self.definitions.get(id)?;
        let mut found = definition.series.on(day);
        for replacement in self.layers.iter().filter_map(|layer| layer.get(id)) {
            let Some((period, value)) = replacement.series.on(day) else {
                continue;
            };
            let is_weaker = found.is_some_and(|(_, replaced)| {
                !replacement.relaxes && definition.stricter.is_weaker(value, replaced)
            });
            if !is_weaker {
                found = Some((period, value));
            }
        }
        found
    }

    fn parameter(&self, id: &str, selection: &Selection) -> Result<Parameter, ResolveError> {
        let day = selection.as_of;
        let not_in_force = || ResolveError::NotInForce {
            parameter: id.to_owned(),
            day,
        };
        let definition = self.definitions.get(id).ok_or_else(not_in_force)?;
        let defined = definition.series.on(day);
        let is_idle = definition.only_relaxed && selection.relaxations == Relaxations::Off;
        let idle = || definition.series.first().filter(|_| is_idle);
        let (period, value) = self
            .value_on(id, day)
            .or_else(idle)
            .ok_or_else(not_in_force)?;
        let replaces = defined.filter(|(national, _)| !std::ptr::eq(*national, period));
        Ok(Parameter {
            id: id.to_owned(),
            value: value.clone(),
            effective_from: period.from,
            day_support: period.day_support,
            citation: period.citation.clone(),
            unit: definition.unit(),
            replaces: replaces.map(|(_, national)| national.clone()),
            own: None,
        })
    }
}

/// Puts the options taken into the rules, so that nobody else needs to know them.
fn follow_readings(standard: &mut Standard) {
    let taken: Vec<ReadingOption> = standard
        .readings
        .iter()
        .filter_map(|it| it.option)
        .collect();
    let reads = |option: ReadingOption| taken.contains(&option);
    for indicator in &mut standard.indicators {
        for resource in [
            &mut indicator.resource.primary,
            &mut indicator.resource.junior,
        ] {
            if indicator.id == IndicatorId::R4 && reads(ReadingOption::IndoorKept) {
                resource.less.clear();
            }
            if indicator.id == IndicatorId::R5 && reads(ReadingOption::AllGrounds) {
                let others = std::mem::take(&mut resource.relaxed);
                resource.numerator.extend(others);
            }
        }
    }
    for item in &mut standard.items {
        item.conditions.retain(|condition| match condition {
            Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
                ratio.only_with.is_none_or(reads)
            }
            _ => true,
        });
        for condition in &mut item.conditions {
            if let Condition::SchoolSize(rule) = condition
                && reads(ReadingOption::TwelveYearAsNineYear)
            {
                rule.relaxed_twelve_year = rule.relaxed_nine_year.clone();
            }
        }
    }
}

impl Item {
    /// Every number of its conditions, in their order.
    pub fn parameters(&self) -> Vec<Parameter> {
        let mut copy = self.clone();
        of_item(&mut copy)
            .into_iter()
            .map(|it| it.clone())
            .collect()
    }
}

/// Every parameter of the rules, in reading order.
fn parameters_mut(standard: &mut Standard) -> Vec<&mut Parameter> {
    let mut found = Vec::new();
    for indicator in &mut standard.indicators {
        found.extend(both(&mut indicator.threshold));
        found.extend(both(&mut indicator.cv_limit));
    }
    found.push(&mut standard.school_rule.least_met);
    found.push(&mut standard.school_rule.near_ratio);
    found.push(&mut standard.scope.teaching_point_from);
    for apportionment in &mut standard.apportionments {
        found.extend(apportionment.weights.iter_mut().map(|(_, weight)| weight));
    }
    found.push(&mut standard.itinerant_from);
    found.push(&mut standard.itinerant_below);
    for item in &mut standard.items {
        found.extend(of_item(item));
    }
    found
}

fn of_item(item: &mut Item) -> Vec<&mut Parameter> {
    let mut found = Vec::new();
    for condition in &mut item.conditions {
        found.extend(of_condition(condition));
    }
    found.extend(item.alternative.as_mut().map(|ratio| &mut ratio.threshold));
    found
}

fn both(levels: &mut PerLevel<Parameter>) -> [&mut Parameter; 2] {
    [&mut levels.primary, &mut levels.junior]
}

fn of_condition(condition: &mut Condition) -> Vec<&mut Parameter> {
    match condition {
        Condition::Finding(_)
        | Condition::AtLeast { .. }
        | Condition::Veto(_)
        | Condition::Unstated => Vec::new(),
        Condition::Ratio(ratio) | Condition::EachSchool(ratio) => vec![&mut ratio.threshold],
        Condition::Limit { limit, .. } => vec![limit],
        Condition::YearsSince { years, .. } => vec![years],
        Condition::Rooms(rule) => {
            let mut found = vec![
                &mut rule.classes_per_room,
                &mut rule.areas.music,
                &mut rule.areas.art,
                &mut rule.built_until,
                &mut rule.built_until_areas.music,
                &mut rule.built_until_areas.art,
                &mut rule.largest_class_below,
            ];
            found.extend(both(&mut rule.small_class_area));
            found
        }
        Condition::SchoolSize(rule) => vec![
            &mut rule.single,
            &mut rule.nine_year,
            &mut rule.twelve_year,
            &mut rule.built_until,
            &mut rule.migrants_above,
            &mut rule.relaxed_single,
            &mut rule.relaxed_nine_year,
            &mut rule.relaxed_twelve_year,
        ],
        Condition::ClassSize(rule) => both(&mut rule.limit).into(),
        Condition::SmallSchools(rule) => vec![&mut rule.below, &mut rule.count_as],
        Condition::Monitoring(rule) => vec![&mut rule.least_grade, &mut rule.difference_below],
    }
}
