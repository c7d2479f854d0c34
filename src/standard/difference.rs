//! In what the rules that are applied differ from the national standard of the same day, as
//! written: on every page and every print it is said.

use super::{Condition, Item, Parameter, Reading, Relaxations, Standard};

/// One thing in which the rules that are applied differ from the national ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The three-year relaxations count.
    Relaxations,
    /// A number is another: set by a province, or by the user.
    Number(Parameter),
    /// A disputed point is read otherwise: by a province, or by the user.
    Reading(Reading),
    /// An item has a condition more than the national one.
    Condition {
        /// The item's id.
        item: String,
        /// The condition.
        condition: Condition,
    },
    /// An item is asked for that the national standard leaves open.
    Required(Item),
    /// An item that the national standard does not have.
    Added(Item),
}

impl Difference {
    /// Whether the user set it, not a document.
    pub const fn is_own(&self) -> bool {
        match self {
            Self::Number(parameter) => parameter.own.is_some(),
            Self::Reading(reading) => reading.own_reason.is_some(),
            Self::Relaxations | Self::Condition { .. } | Self::Required(_) | Self::Added(_) => {
                false
            }
        }
    }
}

impl Standard {
    /// Whether the user set any of these rules: what follows from them is a trial.
    pub fn has_own(&self) -> bool {
        self.readings.iter().any(|it| it.own_reason.is_some())
            || self.parameters().iter().any(|it| it.own.is_some())
    }

    /// In what these rules differ from `national`: the national standard on the same day, as
    /// written. What the relaxations bring with them is not listed one by one.
    pub fn differences(&self, national: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        if self.relaxations == Relaxations::On {
            found.push(Difference::Relaxations);
        }
        let numbers = self.parameters().into_iter();
        let changed = numbers.filter(|it| it.own.is_some() || it.replaces.is_some());
        found.extend(changed.map(Difference::Number));
        for item in &self.items {
            match national.item(&item.id) {
                Some(base) => found.extend(of_item(item, base)),
                None => found.push(Difference::Added(item.clone())),
            }
        }
        let readings = self.readings.iter();
        let changed = readings.filter(|it| it.own_reason.is_some() || it.chosen_by.is_some());
        found.extend(changed.cloned().map(Difference::Reading));
        found
    }
}

fn of_item(item: &Item, base: &Item) -> Vec<Difference> {
    let required = item.is_required && !base.is_required;
    let required = required.then(|| Difference::Required(item.clone()));
    // A variant appends its conditions to those of its base; what a reading brings is told as such.
    let lasting = |item: &Item| {
        let conditions = item.conditions.iter().filter(|it| !it.is_by_reading());
        conditions.cloned().collect::<Vec<_>>()
    };
    let added = lasting(item).into_iter().skip(lasting(base).len());
    let added = added.map(|condition| Difference::Condition {
        item: item.id.clone(),
        condition,
    });
    required.into_iter().chain(added).collect()
}
