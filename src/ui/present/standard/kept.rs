use super::OwnTarget;
use crate::standard::OwnRules;
use crate::text::ui::Words;
use crate::text::{Language, number};

/// What the user set, told without rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptView {
    /// Which number or point.
    pub what: String,
    /// The value; empty of a reading.
    pub value: String,
    /// Why it was set.
    pub reason: String,
    /// What can be taken back.
    pub target: OwnTarget,
}

/// What the user set, where no rules are in force that would say what it stands in place of.
pub fn kept(language: Language, own: &OwnRules) -> Vec<KeptView> {
    let words = Words::of(language).explain;
    let values = own.values().map(|(id, own)| {
        let owner = id.split('.').next().unwrap_or_default();
        // Indicators and items are named by codes that stand on the page, as in `R1` or `G7`.
        let code = owner.chars().next().filter(char::is_ascii_uppercase);
        let code = code.map_or_else(String::new, |_| format!("{owner} · "));
        KeptView {
            what: code + &(words.parameter)(id),
            value: number::digits(&own.value),
            reason: own.reason.clone(),
            target: OwnTarget::Number(id.to_owned()),
        }
    });
    let readings = own.readings().map(|(id, own)| KeptView {
        what: id.to_owned(),
        value: String::new(),
        reason: own.reason.clone(),
        target: OwnTarget::Reading(id.to_owned()),
    });
    values.chain(readings).collect()
}
