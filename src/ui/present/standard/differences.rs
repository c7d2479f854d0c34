use super::super::explanation::clause;
use super::super::value_unit_in;
use super::Making;
use crate::app;
use crate::standard::{Condition, Difference, Item, Parameter, Reading, Standard};
use crate::text::evidence::base_unit;
use crate::text::ui::Words;
use crate::text::{Language, word};

/// One thing in which the rules differ from the national ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceView {
    /// What differs.
    pub what: String,
    /// As it is applied.
    pub here: String,
    /// As the rules have it otherwise.
    pub national: String,
    /// By what, or why.
    pub why: String,
    /// What the user set, and can take back.
    pub own: Option<OwnTarget>,
}

/// Something that the user set in place of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnTarget {
    /// A number, by the parameter's id.
    Number(String),
    /// A reading, by its id.
    Reading(String),
}

/// In what rules differ from the national standard of the same day.
pub fn differences(language: Language, standard: &Standard) -> Vec<DifferenceView> {
    let making = Making {
        language,
        words: Words::of(language),
        standard,
    };
    let found = app::differences(standard).into_iter();
    found.map(|it| making.difference(&it)).collect()
}

impl Making<'_> {
    fn difference(self, difference: &Difference) -> DifferenceView {
        let words = self.words.standard;
        let (what, here, national, why) = match difference {
            Difference::Number(parameter) => return self.changed(parameter),
            Difference::Reading(reading) => return self.read(reading),
            Difference::Relaxations => (
                words.relaxations.to_owned(),
                self.words.shell.relaxations_on.to_owned(),
                words.as_written.to_owned(),
                words.relaxations_text.to_owned(),
            ),
            Difference::Condition { item, condition } => (
                (words.condition_added)(item),
                self.judged(condition),
                words.none_such.to_owned(),
                word::pick(self.language, &self.standard.title).to_owned(),
            ),
            Difference::Required(item) => (
                (words.required)(&self.name_of(item)),
                words.is_required.to_owned(),
                words.not_required.to_owned(),
                word::pick(self.language, &self.standard.title).to_owned(),
            ),
            Difference::Added(item) => (
                (words.added)(&self.name_of(item)),
                word::pick(self.language, &item.label).to_owned(),
                words.none_such.to_owned(),
                clause(&item.citation),
            ),
        };
        DifferenceView {
            what,
            here,
            national,
            why,
            own: None,
        }
    }

    fn changed(self, parameter: &Parameter) -> DifferenceView {
        let before = match &parameter.own {
            Some(own) => Some(&own.instead_of),
            None => parameter.replaces.as_ref(),
        };
        let rate = self.rate_of(parameter);
        DifferenceView {
            what: self.full_name(parameter),
            here: self.amount(parameter, &parameter.value, &rate),
            national: before
                .map(|value| self.amount(parameter, value, &rate))
                .unwrap_or_default(),
            why: match &parameter.own {
                Some(own) => own.reason.clone(),
                None => clause(&parameter.citation),
            },
            own: parameter
                .own
                .as_ref()
                .map(|_| OwnTarget::Number(parameter.id.clone())),
        }
    }

    fn read(self, reading: &Reading) -> DifferenceView {
        let pick = |text| word::pick(self.language, text).to_owned();
        let own = reading.own_reason.clone();
        let by = reading.chosen_by.as_ref().map(clause);
        DifferenceView {
            what: format!("{} {}", reading.id, pick(&reading.question)),
            here: pick(&reading.choice),
            national: pick(&reading.usual),
            own: own.as_ref().map(|_| OwnTarget::Reading(reading.id.clone())),
            why: own.or(by).unwrap_or_default(),
        }
    }

    /// The name of a number, with that of its rule.
    fn full_name(self, parameter: &Parameter) -> String {
        let name = (self.words.explain.parameter)(&parameter.id);
        let owner = parameter.id.split('.').next().unwrap_or_default();
        let indicators = self.standard.indicators.iter();
        let mut indicators = indicators.filter(|it| it.id.as_str() == owner);
        let indicator = indicators.next().map(|it| &it.short);
        let item = self.standard.item(owner).map(|item| &item.short);
        match indicator.or(item) {
            Some(short) => format!("{owner} {} · {name}", word::pick(self.language, short)),
            None => name,
        }
    }

    /// The unit of a number that has one for each of another.
    pub(super) fn rate_of(self, parameter: &Parameter) -> String {
        let owner = parameter.id.split('.').next().unwrap_or_default();
        let mut indicators = self.standard.indicators.iter();
        if let Some(indicator) = indicators.find(|it| it.id.as_str() == owner) {
            return value_unit_in(self.language, indicator);
        }
        let conditions = self.standard.item(owner).map(|item| &item.conditions);
        let counted = conditions.into_iter().flatten().find_map(|it| match it {
            Condition::Ratio(ratio) | Condition::EachSchool(ratio)
                if ratio.threshold.id == parameter.id =>
            {
                ratio.numerator.first()
            }
            _ => None,
        });
        match counted.map(|variable| base_unit(self.language, *variable)) {
            Some(unit) if !unit.is_empty() => (self.words.standard.per_pupil)(&unit),
            _ => String::new(),
        }
    }

    fn name_of(self, item: &Item) -> String {
        format!("{} {}", item.id, word::pick(self.language, &item.short))
    }
}
