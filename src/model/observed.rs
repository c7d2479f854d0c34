use std::sync::Arc;

use super::{
    Entity, Grade, Holder, Origin, PRIVATE_ORGANIZER, SchoolKind, Setting, Value, Variable,
};
use crate::quantity::Exact;

/// What is known of one fact. The states are never mixed: none of them but `Known` has a value.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Entry {
    /// A value.
    Known(Value),
    /// Nothing was stated: an empty cell, a dash, no such column.
    #[default]
    Missing,
    /// Stated not to apply (不适用、未监测).
    NotApplicable,
    /// Something was stated that could not be read; the text as it stood.
    Unreadable(Arc<str>),
    /// Already contained in another variable, so that adding it would count it twice.
    CountedIn(Variable),
}

/// Why a fact has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Absence {
    /// Nothing was stated.
    Missing,
    /// Stated not to apply.
    NotApplicable,
    /// Stated, but not readable.
    Unreadable,
}

/// A fact together with where it was read (填报值、出处).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Observed {
    /// What is known.
    pub entry: Entry,
    /// Where from.
    pub origin: Origin,
}

impl Observed {
    /// A known value.
    pub const fn known(value: Value, origin: Origin) -> Self {
        Self {
            entry: Entry::Known(value),
            origin,
        }
    }
}

/// All facts about one school or county. A fact that was never stated is `Missing`.
///
/// Facts are shared: a copy costs nothing until one of them is stated otherwise, and two copies are
/// compared without looking at them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    entity: Entity,
    facts: Arc<Vec<Observed>>,
}

impl Record {
    /// A record in which everything is missing.
    pub fn new(entity: Entity) -> Self {
        Self {
            entity,
            facts: Arc::new(vec![Observed::default(); entity.n_variables()]),
        }
    }

    /// What it describes.
    pub const fn entity(&self) -> Entity {
        self.entity
    }

    /// What is known of `variable`; missing for a variable of another entity.
    pub fn get(&self, variable: Variable) -> &Observed {
        static MISSING: Observed = Observed {
            entry: Entry::Missing,
            origin: Origin::Unstated,
        };
        if variable.entity() != self.entity {
            return &MISSING;
        }
        self.facts.get(variable.slot()).unwrap_or(&MISSING)
    }

    /// States a fact; a variable of another entity is ignored.
    pub fn set(&mut self, variable: Variable, observed: Observed) {
        if variable.entity() == self.entity
            && let Some(fact) = Arc::make_mut(&mut self.facts).get_mut(variable.slot())
        {
            *fact = observed;
        }
    }

    /// The value of `variable`, or why there is none.
    ///
    /// # Errors
    /// The [`Absence`]; a fact counted in another one is `NotApplicable` by itself.
    pub fn value(&self, variable: Variable) -> Result<&Value, Absence> {
        match &self.get(variable).entry {
            Entry::Known(value) => Ok(value),
            Entry::Missing => Err(Absence::Missing),
            Entry::NotApplicable | Entry::CountedIn(_) => Err(Absence::NotApplicable),
            Entry::Unreadable(_) => Err(Absence::Unreadable),
        }
    }

    /// The number that `variable` states.
    ///
    /// # Errors
    /// The [`Absence`]; a value of another kind is `Unreadable`.
    pub fn number(&self, variable: Variable) -> Result<&Exact, Absence> {
        match self.value(variable)? {
            Value::Number(number) => Ok(number),
            _ => Err(Absence::Unreadable),
        }
    }

    /// The list that `variable` states.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn numbers(&self, variable: Variable) -> Result<&[Exact], Absence> {
        match self.value(variable)? {
            Value::Numbers(numbers) => Ok(numbers),
            _ => Err(Absence::Unreadable),
        }
    }

    /// The flag that `variable` states.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn flag(&self, variable: Variable) -> Result<bool, Absence> {
        match self.value(variable)? {
            Value::Flag(flag) => Ok(*flag),
            _ => Err(Absence::Unreadable),
        }
    }

    /// The finding that `variable` states; `true` is met.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn judgement(&self, variable: Variable) -> Result<bool, Absence> {
        match self.value(variable)? {
            Value::Judgement(is_met) => Ok(*is_met),
            _ => Err(Absence::Unreadable),
        }
    }

    /// The grade that `variable` states.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn grade(&self, variable: Variable) -> Result<Grade, Absence> {
        match self.value(variable)? {
            Value::Grade(grade) => Ok(*grade),
            _ => Err(Absence::Unreadable),
        }
    }

    /// The text that `variable` states, or an empty one.
    pub fn text(&self, variable: Variable) -> &str {
        match self.value(variable) {
            Ok(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The kind of school, if stated.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn school_kind(&self) -> Result<SchoolKind, Absence> {
        match self.value(Variable::SchoolType)? {
            Value::SchoolKind(kind) => Ok(*kind),
            _ => Err(Absence::Unreadable),
        }
    }

    /// Who runs the school, by the code of its organiser, if stated.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn holder(&self) -> Result<Holder, Absence> {
        let code = self.number(Variable::OrganizerCode)?;
        Ok(match *code == Exact::from(PRIVATE_ORGANIZER) {
            true => Holder::Private,
            false => Holder::Public,
        })
    }

    /// The setting, if stated.
    ///
    /// # Errors
    /// As [`Record::number`].
    pub fn setting(&self) -> Result<Setting, Absence> {
        match self.value(Variable::UrbanRural)? {
            Value::Setting(setting) => Ok(*setting),
            _ => Err(Absence::Unreadable),
        }
    }
}
