use std::collections::BTreeMap;

use super::super::explanation::clause;
use super::Making;
use crate::standard::{Citation, Document, Reading, ReadingOption};
use crate::text::word;

/// A disputed point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardReading {
    /// As in `D-05`.
    pub id: String,
    /// The question.
    pub question: String,
    /// How it is read here.
    pub taken: String,
    /// Why.
    pub because: String,
    /// A document, or the user, has it so; with the reason.
    pub by: Option<String>,
    /// The ways to read it; empty where there is one.
    pub options: Vec<ReadingChoice>,
    /// Whether the user chose.
    pub is_own: bool,
}

/// One way to read a disputed point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingChoice {
    /// Which.
    pub option: ReadingOption,
    /// In words.
    pub label: String,
    /// Whether it is taken.
    pub is_taken: bool,
}

/// A document that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    /// As in `S1`.
    pub id: String,
    /// Its title and number.
    pub title: String,
    /// Who issued it, when, and when it was last read against the rules.
    pub issued: String,
    /// How well it is supported.
    pub support: &'static str,
    /// What of it was read; may be empty.
    pub note: String,
    /// Where it can be read; may be empty.
    pub url: String,
}

impl Making<'_> {
    /// The disputed points, those that can be read otherwise first.
    pub(super) fn readings(self) -> Vec<StandardReading> {
        let readings = self.standard.readings.iter();
        let mut readings: Vec<StandardReading> = readings.map(|it| self.reading(it)).collect();
        readings.sort_by_key(|reading| reading.options.is_empty());
        readings
    }

    fn reading(self, reading: &Reading) -> StandardReading {
        let words = self.words.standard;
        let pick = |text| word::pick(self.language, text).to_owned();
        let by = reading.chosen_by.as_ref();
        let by = by.map(|citation| (words.chosen_by)(&clause(citation)));
        let options = reading.options.iter();
        StandardReading {
            id: reading.id.clone(),
            question: pick(&reading.question),
            taken: pick(&reading.choice),
            because: pick(&reading.reason),
            by: reading.own_reason.clone().or(by),
            options: options
                .map(|(option, label)| ReadingChoice {
                    option: *option,
                    label: pick(label),
                    is_taken: reading.option == Some(*option),
                })
                .collect(),
            is_own: reading.own_reason.is_some(),
        }
    }

    /// The documents that are cited, in the order of their ids.
    pub(super) fn documents(self) -> Vec<DocumentView> {
        let parameters = self.standard.parameters();
        let parameters = parameters.iter().map(|it| &it.citation);
        let items = self.standard.items.iter().map(|it| &it.citation);
        let readings = self.standard.readings.iter();
        let readings = readings.filter_map(|it| it.chosen_by.as_ref());
        let scope = [&self.standard.scope.citation];
        let cited = parameters.chain(items).chain(readings).chain(scope);
        let documents: BTreeMap<&str, &Document> = cited
            .map(|Citation { document, .. }| (document.id.as_str(), &**document))
            .collect();
        documents
            .into_values()
            .map(|it| self.document(it))
            .collect()
    }

    fn document(self, document: &Document) -> DocumentView {
        let words = self.words.standard;
        let day = document.issued_on.map(|day| day.to_string());
        let checked = document.checked_on.to_string();
        let day = day.as_deref().unwrap_or(words.no_day);
        DocumentView {
            id: document.id.clone(),
            title: match document.number.as_str() {
                "" => document.title.clone(),
                number => format!("{}（{number}）", document.title),
            },
            issued: (words.issued)(&document.issuer, day, &checked),
            support: (self.words.explain.support)(document.evidence),
            note: document.note.clone(),
            url: document.url.clone(),
        }
    }
}
