//! Things to know that change no figure.

use super::item::Context;
use super::{ItemResult, LevelResult, Notice, formula};
use crate::model::{Entry, Level, Variable};
use crate::quantity::Exact;
use crate::standard::{IndicatorId, Relaxations};

/// The notices that follow from the finished levels and items.
pub(super) fn collect(
    context: &Context<'_>,
    levels: &[LevelResult],
    items: &[ItemResult],
) -> Vec<Notice> {
    let mut notices = Vec::new();
    if context.standard.relaxations == Relaxations::On {
        notices.push(Notice::RelaxationsOn);
    }
    let single = levels.iter().filter(|level| level.n_units == 1);
    notices.extend(single.map(|level| Notice::SingleUnit { level: level.level }));
    notices.extend(other_year(context));
    notices.extend(ignored_itinerants(context));
    notices.extend(items.iter().filter_map(|item| left_open(context, item)));
    notices.extend(items.iter().filter_map(|item| disagreement(context, item)));
    notices
}

/// A year of the county that is not that of the day, whose rules are applied (D-23: 按年份).
fn other_year(context: &Context<'_>) -> Option<Notice> {
    let applied = context.standard.as_of.year();
    let record = &context.county.record;
    let stated = record.number(Variable::Year).ok()?;
    (*stated != Exact::from(u32::from(applied))).then(|| Notice::YearDiffers {
        stated: stated.clone(),
        applied,
        origin: record.get(Variable::Year).origin.clone(),
    })
}

/// Itinerant teachers that were stated where the relaxation does not apply.
fn ignored_itinerants(context: &Context<'_>) -> Vec<Notice> {
    let Some(indicator) = context.standard.indicator(IndicatorId::R3) else {
        return Vec::new();
    };
    let has_ignored = |index: usize, level: Level| {
        let Some(school) = context.scope.schools.get(index) else {
            return false;
        };
        school.record(context.county).is_some_and(|record| {
            let is_stated = |variable: &Variable| match &record.get(*variable).entry {
                Entry::Known(_) => record.number(*variable).is_ok_and(|n| !n.is_zero()),
                Entry::Missing
                | Entry::NotApplicable
                | Entry::Unreadable(_)
                | Entry::CountedIn(_) => false,
            };
            indicator.resource.get(level).relaxed.iter().any(is_stated)
                && !formula::is_relaxed(context.standard, IndicatorId::R3, record, school.kind)
        })
    };
    let mut rows: Vec<usize> = context
        .scope
        .units
        .iter()
        .filter(|unit| has_ignored(unit.school, unit.level))
        .filter_map(|unit| context.scope.schools.get(unit.school))
        .map(|school| school.row)
        .collect();
    rows.dedup();
    rows.into_iter()
        .map(|row| Notice::ItinerantsIgnored { row })
        .collect()
}

/// An item that the verdict leaves open.
fn left_open(context: &Context<'_>, item: &ItemResult) -> Option<Notice> {
    let rule = context.standard.item(&item.id)?;
    let is_open = !item.counts(context.standard);
    let mut lacks = item.conditions.iter().flat_map(|result| &result.lacks);
    let (_, lack) = lacks.next().filter(|_| is_open)?;
    Some(Notice::LeftOpen {
        item: item.id.clone(),
        short: rule.short.clone(),
        lack: lack.clone(),
    })
}

/// An item whose other published formula falls on the other side of the threshold (D-09).
fn disagreement(context: &Context<'_>, item: &ItemResult) -> Option<Notice> {
    let rule = context.standard.item(&item.id)?;
    let alternative = rule.alternative.as_ref()?;
    let used = item
        .conditions
        .iter()
        .find_map(|condition| condition.figures.as_ref())?;
    let other = super::item::judge_ratio(context, alternative).figures?;
    let is_met = |value: &Exact| {
        alternative
            .direction
            .is_met(value, &alternative.threshold.value)
    };
    (is_met(&used.value) != is_met(&other.value)).then(|| Notice::RetentionFormulasDisagree {
        used: used.value.clone(),
        other: other.value,
    })
}
