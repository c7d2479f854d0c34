//! Facts into records: what one statement says beside those before it.

use super::super::kind::AboutFacts;
use super::super::words::key;
use super::super::{Diagnostic, Place};
use crate::model::{Entry, Observed, Origin, Record, Value, Variable};
use crate::quantity::to_plain;

/// A record after something was stated in it.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    pub record: Record,
    /// What was noticed.
    pub told: Vec<Diagnostic>,
    /// Facts that were stated otherwise before, with both statements.
    pub conflicts: Vec<(Variable, String)>,
}

/// States facts in a record that may have some already. Another value than the one before is told,
/// and given back with both; names and other words stay as they were first stated. What is stated to
/// be missing says nothing.
pub(super) fn state_all(mut record: Record, facts: &[(Variable, Observed)]) -> Stated {
    let (mut told, mut conflicts) = (Vec::new(), Vec::new());
    for (variable, observed) in facts {
        let variable = *variable;
        let kept = record.get(variable);
        match (&kept.entry, &observed.entry) {
            (Entry::Missing, Entry::Missing) if kept.origin != Origin::Unstated => (),
            (Entry::Missing, _) => record.set(variable, observed.clone()),
            // What can be read is better than what cannot; a total that contains it, better still.
            (Entry::Unreadable(_), Entry::Known(_)) | (Entry::Known(_), Entry::CountedIn(_)) => {
                record.set(variable, observed.clone());
            }
            (_, Entry::Missing | Entry::CountedIn(_) | Entry::Unreadable(_))
            | (Entry::CountedIn(_), _) => (),
            (first, second) if is_same(first, second) => (),
            (first, second) => {
                let cells = observed.origin.cells();
                let place = match cells.first() {
                    Some(cell) => Place::Cell((*cell).clone()),
                    None => Place::File(String::new()),
                };
                let kind = AboutFacts::ConflictingValues {
                    variable,
                    kept: written(first),
                    left_out: written(second),
                    first: kept.origin.cells().first().map(|cell| (*cell).clone()),
                };
                if !matches!(first, Entry::Known(Value::Text(_))) {
                    let both = format!("{} | {}", written(first), written(second));
                    conflicts.push((variable, both));
                }
                told.push(Diagnostic::new(place, kind));
            }
        }
    }
    Stated {
        record,
        told,
        conflicts,
    }
}

fn is_same(first: &Entry, second: &Entry) -> bool {
    match (first, second) {
        (Entry::Known(Value::Text(a)), Entry::Known(Value::Text(b))) => key(a) == key(b),
        _ => first == second,
    }
}

/// A value as a person would write it, in the base unit.
pub(super) fn written(entry: &Entry) -> String {
    let number = |n| to_plain(n).unwrap_or_else(|| format!("{n:?}"));
    match entry {
        Entry::Known(value) => match value {
            Value::Number(n) => number(n),
            Value::Numbers(list) => list.iter().map(number).collect::<Vec<_>>().join(";"),
            Value::Text(text) => text.to_string(),
            Value::Flag(true) => "是".to_owned(),
            Value::Flag(false) => "否".to_owned(),
            Value::SchoolKind(kind) => kind.header().to_owned(),
            Value::Setting(setting) => setting.header().to_owned(),
            Value::Judgement(true) => "达标".to_owned(),
            Value::Judgement(false) => "不达标".to_owned(),
            Value::Grade(grade) => grade.symbol().to_owned(),
        },
        Entry::Unreadable(text) => text.to_string(),
        Entry::NotApplicable => "不适用".to_owned(),
        Entry::Missing | Entry::CountedIn(_) => String::new(),
    }
}
