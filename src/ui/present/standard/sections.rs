use super::super::explanation::citation;
use super::super::value_unit_in;
use super::{Making, NumberView, RuleSection, RuleView};
use crate::standard::{Apportionment, Condition, Indicator, Item, Parameter, Part, PerLevel};
use crate::text::{labels, word};

/// The parts whose items are listed; the resources have indicators instead.
const PARTS: [Part; 5] = [
    Part::Government,
    Part::Quality,
    Part::Recognition,
    Part::Veto,
    Part::Precondition,
];

impl Making<'_> {
    /// All rules.
    pub(super) fn sections(self) -> Vec<RuleSection> {
        let items = PARTS.into_iter().map(|part| self.part(part));
        let items = items.filter(|section| !section.rules.is_empty());
        [self.resources(), self.scope()]
            .into_iter()
            .chain(items)
            .collect()
    }

    fn resources(self) -> RuleSection {
        let words = self.words.standard;
        let rules = &self.standard.school_rule;
        let indicators = self.standard.indicators.iter();
        // All indicators share one limit, or each has its own: every number is listed once.
        let mut limits: Vec<&Parameter> = Vec::new();
        for PerLevel { primary, junior } in indicators.clone().map(|it| &it.cv_limit) {
            for limit in [primary, junior] {
                if !limits.iter().any(|other| other.id == limit.id) {
                    limits.push(limit);
                }
            }
        }
        let limits = limits.into_iter().map(|limit| self.number(limit, ""));
        let cv = self.rule("cv", words.cv, words.cv_text, limits.collect());
        let school = [&rules.least_met, &rules.near_ratio];
        let school = school.map(|parameter| self.number(parameter, "")).into();
        let school = self.rule("school", words.school_rule, words.school_rule_text, school);
        RuleSection {
            title: words.resources,
            rules: indicators
                .map(|indicator| self.indicator(indicator))
                .chain([cv, school])
                .collect(),
        }
    }

    fn indicator(self, indicator: &Indicator) -> RuleView {
        let rate = value_unit_in(self.language, indicator);
        let PerLevel { primary, junior } = &indicator.threshold;
        let numbers = [primary, junior].map(|it| self.number(it, &rate)).into();
        RuleView {
            code: indicator.id.as_str().to_owned(),
            ..self.rule(
                indicator.id.as_str(),
                word::pick(self.language, &indicator.short),
                word::pick(self.language, &indicator.label),
                numbers,
            )
        }
    }

    fn scope(self) -> RuleSection {
        let words = self.words.standard;
        let standard = self.standard;
        let points = &standard.scope.teaching_point_from;
        let points = RuleView {
            clause: Some(citation(self.words, &standard.scope.citation)),
            ..self.rule(
                "teaching-points",
                words.teaching_points,
                words.teaching_points_text,
                vec![self.number(points, "")],
            )
        };
        let weights = standard.apportionments.iter().map(|it| self.weights(it));
        let itinerant = self.rule(
            "itinerant",
            words.itinerant,
            words.itinerant_text,
            vec![
                self.named(
                    &standard.itinerant_from,
                    words.itinerant_from.to_owned(),
                    "",
                ),
                self.named(
                    &standard.itinerant_below,
                    words.itinerant_below.to_owned(),
                    "",
                ),
            ],
        );
        RuleSection {
            title: words.scope,
            rules: std::iter::once(points)
                .chain(weights)
                .chain([itinerant])
                .collect(),
        }
    }

    fn weights(self, apportionment: &Apportionment) -> RuleView {
        let words = self.words.standard;
        let kind = labels::school_kind(self.language, apportionment.kind);
        let weights = apportionment.weights.iter();
        let numbers = weights.map(|(_, weight)| self.number(weight, ""));
        self.rule(
            &format!("weights-{}", apportionment.kind.id()),
            &(words.weights)(kind),
            words.weights_text,
            numbers.collect(),
        )
    }

    fn part(self, part: Part) -> RuleSection {
        let items = self.standard.items.iter();
        RuleSection {
            title: word::part(self.language, part),
            rules: items
                .filter(|item| item.part == part)
                .map(|item| self.item(item))
                .collect(),
        }
    }

    fn item(self, item: &Item) -> RuleView {
        let mut numbers: Vec<NumberView> = Vec::new();
        for parameter in item.parameters() {
            if !numbers.iter().any(|other| other.id == parameter.id) {
                numbers.push(self.number(&parameter, &self.rate_of(&parameter)));
            }
        }
        let mut judged: Vec<String> = Vec::new();
        for condition in &item.conditions {
            let told = self.judged(condition);
            if !judged.contains(&told) {
                judged.push(told);
            }
        }
        RuleView {
            code: item.id.clone(),
            judged,
            is_optional: !item.is_required,
            clause: Some(citation(self.words, &item.citation)),
            ..self.rule(
                &item.id,
                word::pick(self.language, &item.short),
                word::pick(self.language, &item.label),
                numbers,
            )
        }
    }

    /// How a condition is judged.
    pub(super) fn judged(self, condition: &Condition) -> String {
        let words = self.words.standard;
        let how = (words.judged)(condition);
        match condition {
            Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
                (words.judged_with)(how, word::pick(self.language, &ratio.label))
            }
            Condition::AtLeast { left, .. } => {
                (words.judged_with)(how, word::variable(self.language, *left))
            }
            Condition::Limit { variable, .. } | Condition::YearsSince { variable, .. } => {
                (words.judged_with)(how, word::variable(self.language, *variable))
            }
            _ => how.to_owned(),
        }
    }

    fn rule(self, id: &str, name: &str, text: &str, numbers: Vec<NumberView>) -> RuleView {
        RuleView {
            id: id.to_owned(),
            code: String::new(),
            name: name.to_owned(),
            text: text.to_owned(),
            judged: Vec::new(),
            is_optional: false,
            clause: None,
            numbers,
        }
    }
}
