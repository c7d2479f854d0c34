use super::{Context, en, item_of, rule, zh};
use crate::engine::{Evidence, Operation, Step, Term, TermName};
use crate::model::{School, Variable};
use crate::quantity::Exact;
use crate::standard::Condition;
use crate::text::number;
use crate::text::{Language, word};

/// So many terms of a long sum are written out before the dots.
const N_WRITTEN: usize = 4;

/// A step with all that its formula needs.
pub(super) struct Scene<'a> {
    pub(super) language: Language,
    pub(super) context: &'a Context<'a>,
    pub(super) evidence: &'a Evidence,
    pub(super) step: &'a Step,
}

impl Scene<'_> {
    /// The formula with names in it.
    pub(super) fn words(&self) -> String {
        match self.step.operation {
            Operation::LevelStudents | Operation::Total => self.own(Phrase::SumOfUnits),
            Operation::Variance => self.own(Phrase::Variance),
            Operation::CountMet => self.own(Phrase::CountMet),
            _ => {
                let names = self.names();
                self.formula(&|index, _| names.get(index).cloned().unwrap_or_default())
            }
        }
    }

    /// The formula with numbers in it.
    pub(super) fn numbers(&self) -> String {
        match self.step.operation {
            Operation::Variance => self.variance(),
            Operation::CountMet => self.counted(),
            Operation::Amount
            | Operation::Sites
            | Operation::Numerator
            | Operation::Denominator => {
                let names = self.names();
                let sum = self.formula(&|index, term| {
                    let name = names.get(index).cloned().unwrap_or_default();
                    format!("{name} {}", number::digits(&term.value.abs()))
                });
                if self.step.terms.len() > 1 {
                    format!("({sum})")
                } else {
                    sum
                }
            }
            Operation::Stated | Operation::OfSchool { .. } => self.formula(&|_, term| {
                format!("{} {}", self.name(&term.name), number::digits(&term.value))
            }),
            _ => self.formula(&|_, term| self.number(term)),
        }
    }

    /// The signs of the formula around whatever stands for its terms.
    fn formula(&self, write: &dyn Fn(usize, &Term) -> String) -> String {
        let written: Vec<String> = self
            .step
            .terms
            .iter()
            .enumerate()
            .map(|(index, term)| write(index, term))
            .collect();
        let at = |index: usize| written.get(index).map_or("", String::as_str);
        match self.step.operation {
            Operation::Amount
            | Operation::Sites
            | Operation::Numerator
            | Operation::Denominator => {
                let mut sum = String::new();
                for (term, text) in self.step.terms.iter().zip(&written) {
                    match (sum.is_empty(), self.is_subtracted(term)) {
                        (true, false) => {}
                        (true, true) => sum.push('−'),
                        (false, true) => sum.push_str(" − "),
                        (false, false) => sum.push_str(" + "),
                    }
                    sum.push_str(text);
                }
                sum
            }
            Operation::Apportion => {
                let pairs: Vec<String> = written
                    .get(1..)
                    .unwrap_or_default()
                    .chunks(2)
                    .map(|pair| pair.join(" × "))
                    .collect();
                format!(
                    "{} × {} × {} ÷ ({})",
                    at(0),
                    at(1),
                    at(2),
                    pairs.join(" + ")
                )
            }
            Operation::PerStudent | Operation::Mean => match self.is_one(2) {
                true => format!("{} ÷ {}", at(0), at(1)),
                false => format!("{} ÷ {} × {}", at(0), at(1), at(2)),
            },
            Operation::Shortfall { .. } => match self.is_one(2) {
                true => format!("⌈{} × {} − {}⌉", at(0), at(1), at(3)),
                false => format!("⌈{} × {} ÷ {} − {}⌉", at(0), at(1), at(2), at(3)),
            },
            Operation::LevelStudents | Operation::Total => some(&written),
            Operation::SquaredCv => format!("{} ÷ {}²", at(0), at(1)),
            Operation::Cv => format!("√{}", at(0)),
            Operation::Composite => format!("({}) ÷ {}", written.join(" + "), written.len()),
            Operation::Quotient | Operation::ShareOfSchool { .. } => {
                format!("{} ÷ {}", at(0), at(1))
            }
            Operation::OfSchool { .. } => written.join(" + "),
            Operation::FundingDue { .. } => {
                let pairs = written.get(1..).unwrap_or_default().chunks(2);
                let due: Vec<String> = pairs.clone().map(|pair| pair.join(" × ")).collect();
                let pupils: Vec<&str> = pairs
                    .filter_map(|pair| pair.first().map(String::as_str))
                    .collect();
                format!(
                    "{} × ({}) ÷ ({})",
                    at(0),
                    due.join(" + "),
                    pupils.join(" + ")
                )
            }
            Operation::Difference => format!("{} − {}", at(0), at(1)),
            Operation::Stated | Operation::Variance | Operation::CountMet => at(0).to_owned(),
        }
    }

    /// Each unit's part of the variance: pupils ÷ all pupils × (value − mean)².
    fn variance(&self) -> String {
        let [all, mean, scale, units @ ..] = self.step.terms.as_slice() else {
            return String::new();
        };
        let parts: Vec<String> = units
            .chunks(2)
            .filter_map(|unit| {
                let [pupils, amount] = unit else { return None };
                let value = &amount.value.checked_div(&pupils.value)? * &scale.value;
                Some(format!(
                    "{} ÷ {} × ({} − {})²",
                    number::digits(&pupils.value),
                    number::digits(&all.value),
                    number::digits(&value),
                    number::digits(&mean.value)
                ))
            })
            .collect();
        match parts.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first, .., last] => format!("{first} + … + {last}"),
        }
    }

    /// The indicators by name, each with a tick or a cross.
    fn counted(&self) -> String {
        let marks: Vec<String> = self
            .step
            .terms
            .iter()
            .map(|term| {
                let mark = if term.value == Exact::ONE {
                    "✓"
                } else {
                    "✗"
                };
                format!("{} {mark}", self.name(&term.name))
            })
            .collect();
        marks.join(" · ")
    }

    fn number(&self, term: &Term) -> String {
        match term.name {
            // A year has no thousands.
            TermName::Year | TermName::Variable(Variable::BasicBalanceCertYear) => {
                number::digits(&term.value).replace(',', "")
            }
            _ => number::digits(&term.value),
        }
    }

    fn is_one(&self, index: usize) -> bool {
        self.step
            .terms
            .get(index)
            .is_some_and(|term| term.value == Exact::ONE)
    }

    /// Whether the rule subtracts the fact; a zero has no sign of its own.
    fn is_subtracted(&self, term: &Term) -> bool {
        let TermName::Variable(variable) = &term.name else {
            return term.value.is_negative();
        };
        if term.value.is_negative() {
            return true;
        }
        let figure = &self.evidence.figure;
        let of_indicator = super::indicator_of(figure)
            .and_then(|id| rule(self.context, id))
            .is_some_and(|rule| {
                [&rule.resource.primary, &rule.resource.junior]
                    .into_iter()
                    .any(|resource| resource.less.contains(variable))
            });
        let of_item = item_of(self.context, figure).is_some_and(|item| {
            item.conditions.iter().any(|condition| match condition {
                Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
                    let less = match self.step.operation {
                        Operation::Denominator => &ratio.denominator_less,
                        _ => &ratio.less,
                    };
                    less.contains(variable)
                }
                _ => false,
            })
        });
        of_indicator || of_item
    }

    /// What each term is called; what all of them begin with is said once.
    fn names(&self) -> Vec<String> {
        let names: Vec<String> = self
            .step
            .terms
            .iter()
            .map(|term| self.name(&term.name))
            .collect();
        let is_sum = self.step.operation == Operation::Amount && names.len() > 1;
        if !is_sum {
            return names;
        }
        let shorten = |(index, name): (usize, String)| match self.language {
            Language::Zh => zh::shorten(index, &name),
            Language::En => en::shorten(index, &name),
        };
        names.into_iter().enumerate().map(shorten).collect()
    }

    fn name(&self, name: &TermName) -> String {
        match name {
            TermName::Variable(variable) => word::variable(self.language, *variable).to_owned(),
            TermName::Cv(id) | TermName::IsMet(id) => rule(self.context, *id)
                .map_or("", |rule| word::pick(self.language, &rule.short))
                .to_owned(),
            TermName::Scale => number::digits(&self.value_of(&TermName::Scale)),
            TermName::SiteAmount(row) => {
                let site = self.context.county.schools.get(*row);
                site.map_or("", School::name).to_owned()
            }
            other => match self.language {
                Language::Zh => zh::term(other).to_owned(),
                Language::En => en::term(other).to_owned(),
            },
        }
    }

    fn value_of(&self, name: &TermName) -> Exact {
        let terms = self.step.terms.iter();
        terms
            .filter(|term| term.name == *name)
            .map(|term| term.value.clone())
            .next()
            .unwrap_or(Exact::ONE)
    }

    fn own(&self, phrase: Phrase) -> String {
        match self.language {
            Language::Zh => zh::phrase(phrase, self.step.operation),
            Language::En => en::phrase(phrase, self.step.operation),
        }
        .to_owned()
    }
}

/// Formulas whose words are not those of single terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Σ over all units.
    SumOfUnits,
    /// Σ pupils ÷ all pupils × (value − mean)².
    Variance,
    /// How many indicators reach their threshold.
    CountMet,
}

/// A sum of which the middle is left out when it is long.
fn some(terms: &[String]) -> String {
    match terms {
        [first @ .., last] if first.len() >= N_WRITTEN => {
            let written: Vec<&str> = first
                .iter()
                .take(N_WRITTEN - 1)
                .map(String::as_str)
                .collect();
            format!("{} + … + {last}", written.join(" + "))
        }
        terms => terms.join(" + "),
    }
}
