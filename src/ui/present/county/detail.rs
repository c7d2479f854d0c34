use super::check::{CheckView, check};
use super::{Links, SchoolLink};
use crate::app;
use crate::engine::{ConditionResult, Figure, Lack, Offender, Standing};
use crate::model::{CellRef, Variable};
use crate::standard::{Citation, Condition, Item};
use crate::text::condition::ConditionText;
use crate::text::{condition, labels, verdict, word};
use crate::ui::present::{CitationView, ParameterView, Shown, SourceView, explanation};

/// Everything about one county item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemDetail {
    /// What it asks, in the words of the standard.
    pub label: String,
    /// Since when.
    pub since: String,
    /// Whether an open standing keeps the county from being met.
    pub is_required: bool,
    /// Its conditions, one by one.
    pub conditions: Vec<ConditionView>,
    /// The facts of the county that it rests on.
    pub facts: Vec<Variable>,
    /// The facts of schools that it rests on.
    pub sources: Vec<SourceView>,
    /// Its checks that run over schools or subjects.
    pub checks: Vec<CheckView>,
    /// The numbers fixed by rules.
    pub parameters: Vec<ParameterView>,
    /// Where the rules are written.
    pub citations: Vec<CitationView>,
}

/// One condition of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionView {
    /// What was found, and what it is held against.
    pub text: ConditionText,
    /// How it stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// Whether the printed figure would stand otherwise.
    pub is_rounding_sensitive: bool,
    /// Why it stands like that; may be empty when it is met.
    pub reasons: Vec<ReasonView>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// The school that it is about; its name stands before the text.
    pub school: Option<SchoolLink>,
    /// What there is to say.
    pub text: String,
}

/// Everything about the item with this id; `cell_text` finds the text of a cell.
pub fn item_detail(
    shown: &Shown,
    id: &str,
    cell_text: &dyn Fn(&CellRef) -> String,
) -> Option<ItemDetail> {
    let rule = shown.standard.item(id)?;
    let result = shown.assessment().items.iter().find(|it| it.id == id)?;
    let figure = Figure::Item { id: id.to_owned() };
    let mut evidence = app::explain(&shown.standard, &shown.result, &figure)?;
    evidence.citations = without_excerpts(evidence.citations);
    let explained = explanation(shown, &evidence, cell_text);
    let mut facts: Vec<Variable> = Vec::new();
    let of_county = explained.sources.iter().filter(|it| it.row.is_none());
    for source in of_county {
        if !facts.contains(&source.variable) {
            facts.push(source.variable);
        }
    }
    let links = Links::new(shown);
    let tables = app::check_tables(&shown.standard, &shown.result, id);
    let sources = explained.sources.into_iter();
    Some(ItemDetail {
        label: word::pick(shown.language, &rule.label).to_owned(),
        since: (shown.words().explain.since)(&rule.effective_from.to_string(), rule.day_support),
        is_required: rule.is_required,
        conditions: rule
            .conditions
            .iter()
            .zip(&result.conditions)
            .map(|(it, outcome)| condition_view(shown, &links, rule, it, outcome))
            .collect(),
        facts,
        sources: sources.filter(|it| it.row.is_some()).collect(),
        checks: tables
            .iter()
            .map(|table| check(shown, &links, rule, table))
            .collect(),
        parameters: explained.parameters,
        citations: explained.citations,
    })
}

/// Citations without those that quote only a part of what another one quotes of the same place.
fn without_excerpts(citations: Vec<Citation>) -> Vec<Citation> {
    let mut kept: Vec<Citation> = Vec::new();
    for citation in citations {
        let is_excerpt = |whole: &Citation| {
            let is_same_place =
                whole.document.id == citation.document.id && whole.locator == citation.locator;
            let is_part = match (&whole.quote, &citation.quote) {
                (Some(whole), Some(part)) => whole.words.contains(&part.words),
                (_, None) => true,
                (None, Some(_)) => false,
            };
            is_same_place && is_part
        };
        if !kept.iter().any(is_excerpt) {
            kept.push(citation);
        }
    }
    kept
}

fn condition_view(
    shown: &Shown,
    links: &Links<'_>,
    rule: &Item,
    condition: &Condition,
    outcome: &ConditionResult,
) -> ConditionView {
    ConditionView {
        text: condition::condition(shown.language, &shown.context(), rule, condition, outcome),
        standing: outcome.standing,
        word: word::item_standing(shown.language, rule.part, outcome.standing),
        is_rounding_sensitive: outcome.is_rounding_sensitive,
        reasons: match outcome.standing {
            Standing::Met => Vec::new(),
            Standing::NotMet => {
                let mut reasons = broken(shown, links, condition, outcome);
                reasons.extend(open(shown, links, outcome));
                reasons
            }
            Standing::Undetermined => open(shown, links, outcome),
        },
    }
}

/// Who or what breaks a condition.
fn broken(
    shown: &Shown,
    links: &Links<'_>,
    condition: &Condition,
    outcome: &ConditionResult,
) -> Vec<ReasonView> {
    let words = shown.words().county;
    let details = verdict::details(shown.county(), condition, outcome);
    let judged = match condition {
        Condition::Finding(_) => Some(words.found_not_met),
        Condition::Veto(_) => Some(words.veto_applies),
        _ => None,
    };
    let judged = judged.map(|text| ReasonView {
        school: None,
        text: text.to_owned(),
    });
    let rows = outcome.offenders.iter().map(|offender| match offender {
        Offender::School { row, .. }
        | Offender::Rooms { row, .. }
        | Offender::Classes { row, .. } => Some(*row),
        Offender::Subject(_) => None,
    });
    // A detail for each offender, or else one without any.
    let rows = rows.chain(std::iter::once(None));
    let details = details.iter().zip(rows).map(|(detail, row)| {
        let text = verdict::detail(shown.language, &shown.standard, detail);
        reason(links, row, text)
    });
    judged.into_iter().chain(details).collect()
}

/// What keeps a condition open.
fn open(shown: &Shown, links: &Links<'_>, outcome: &ConditionResult) -> Vec<ReasonView> {
    let mut reasons: Vec<ReasonView> = Vec::new();
    // That no table has it is what was found; it is not said twice.
    let lacks = outcome.lacks.iter();
    for (row, lack) in lacks.filter(|(_, lack)| *lack != Lack::Unstated) {
        let text = match (row, lack) {
            (None, Lack::NothingToJudge) => word::lack(shown.language, lack),
            _ => labels::lack(shown.language, shown.county(), *row, lack),
        };
        let reason = reason(links, *row, text);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// A reason that begins with the name of its school, if it is about one.
fn reason(links: &Links<'_>, row: Option<usize>, text: String) -> ReasonView {
    let school = row.map(|row| links.of(row));
    let rest = school
        .as_ref()
        .filter(|school| !school.name.is_empty())
        .and_then(|school| text.strip_prefix(school.name.as_str()))
        .map(str::to_owned);
    match rest {
        Some(rest) => ReasonView { school, text: rest },
        None => ReasonView { school: None, text },
    }
}
