//! Branches that are not counted as schools, added to their parent (不计校数的机构并入本部).

use std::sync::Arc;

use crate::model::{Entity, Entry, Observed, Origin, Record, Value, ValueKind, Variable};
use crate::quantity::{self, Exact};

/// The parent's facts with those of its branches added.
///
/// Numbers are added and lists joined; names, kinds, years and flags stay the parent's. A branch
/// that does not have a section has nothing to add to it. Of what a relaxation adds (`claimed`),
/// only what is stated counts, for a relaxation must be claimed. Any other unknown part makes the
/// sum unknown: a blank is never a zero.
pub(super) fn add_branches<'a>(
    parent: &Record,
    branches: impl Iterator<Item = &'a Record>,
    claimed: &[Variable],
) -> Record {
    let branches: Vec<&Record> = branches.collect();
    let mut whole = parent.clone();
    for variable in Entity::School
        .variables()
        .filter(|variable| is_added(*variable))
    {
        let others = branches
            .iter()
            .filter(|branch| !has_nothing_to_add(branch, variable));
        let mut parts: Vec<&Observed> = std::iter::once(parent)
            .chain(others.copied())
            .map(|part| part.get(variable))
            .collect();
        if claimed.contains(&variable) {
            parts.retain(|part| !is_silent(part));
        }
        match parts.as_slice() {
            [] => {}
            [only] => whole.set(variable, (*only).clone()),
            _ => whole.set(variable, add(&parts)),
        }
    }
    whole
}

fn is_added(variable: Variable) -> bool {
    match variable.kind() {
        ValueKind::Count | ValueKind::Decimal | ValueKind::Counts | ValueKind::Decimals => true,
        ValueKind::Text
        | ValueKind::Year
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Organizer
        | ValueKind::Judgement
        | ValueKind::Grade => false,
    }
}

fn has_nothing_to_add(branch: &Record, variable: Variable) -> bool {
    let (Some(section), Ok(kind)) = (variable.section(), branch.school_kind()) else {
        return false;
    };
    is_silent(branch.get(variable)) && !kind.sections().contains(&section)
}

const fn is_silent(part: &Observed) -> bool {
    matches!(part.entry, Entry::Missing | Entry::NotApplicable)
}

fn add(parts: &[&Observed]) -> Observed {
    let origin = Origin::Sum(parts.iter().map(|part| part.origin.clone()).collect());
    let entry = add_entries(parts);
    Observed { entry, origin }
}

fn add_entries(parts: &[&Observed]) -> Entry {
    if let Some(first) = parts.first()
        && matches!(first.entry, Entry::CountedIn(_))
        && parts.iter().all(|part| part.entry == first.entry)
    {
        return first.entry.clone();
    }
    let mut numbers = Vec::new();
    let mut lists: Vec<Exact> = Vec::new();
    let mut unknown = None;
    for part in parts {
        match &part.entry {
            Entry::Known(Value::Number(number)) => numbers.push(number.clone()),
            Entry::Known(Value::Numbers(list)) => lists.extend(list.iter().cloned()),
            Entry::Unreadable(text) => unknown = Some(Entry::Unreadable(Arc::clone(text))),
            Entry::Known(_) | Entry::Missing | Entry::NotApplicable | Entry::CountedIn(_) => {
                unknown = unknown.or(Some(Entry::Missing));
            }
        }
    }
    match unknown {
        Some(entry) => entry,
        None if numbers.is_empty() => Entry::Known(Value::Numbers(lists.into())),
        None => Entry::Known(Value::Number(quantity::sum(&numbers))),
    }
}
