use super::Context;
use crate::engine::{CvOutcome, Figure, LevelIndicator, Operation, Step, Unit, UnitIndicator};
use crate::model::Level;
use crate::standard::{Condition, Indicator, IndicatorId, Item, Ratio};
use crate::text::{Language, word};

/// The indicator that a figure is about, if it is about one.
pub(crate) fn indicator_of(figure: &Figure) -> Option<IndicatorId> {
    match figure {
        Figure::UnitValue { indicator, .. }
        | Figure::Shortfall { indicator, .. }
        | Figure::Mean { indicator, .. }
        | Figure::Cv { indicator, .. } => Some(*indicator),
        Figure::UnitStanding { .. }
        | Figure::Composite { .. }
        | Figure::Item { .. }
        | Figure::Part(_) => None,
    }
}

/// The unit that a figure is about, if it is about one.
pub(crate) fn unit_of<'a>(context: &Context<'a>, figure: &Figure) -> Option<&'a Unit> {
    match figure {
        Figure::UnitValue { unit, .. }
        | Figure::Shortfall { unit, .. }
        | Figure::UnitStanding { unit } => context.assessment.unit(*unit),
        Figure::Mean { .. }
        | Figure::Cv { .. }
        | Figure::Composite { .. }
        | Figure::Item { .. }
        | Figure::Part(_) => None,
    }
}

/// The result that a figure of a unit is about.
pub(crate) fn unit_indicator<'a>(
    context: &Context<'a>,
    figure: &Figure,
) -> Option<&'a UnitIndicator> {
    unit_of(context, figure)?.indicator(indicator_of(figure)?)
}

/// The county item that a figure is about.
pub(super) fn item_of<'a>(context: &Context<'a>, figure: &Figure) -> Option<&'a Item> {
    match figure {
        Figure::Item { id } => context.standard.item(id),
        Figure::UnitValue { .. }
        | Figure::Shortfall { .. }
        | Figure::UnitStanding { .. }
        | Figure::Mean { .. }
        | Figure::Cv { .. }
        | Figure::Composite { .. }
        | Figure::Part(_) => None,
    }
}

/// The ratio whose quotient a step computes, for the county or for a school.
pub(super) fn ratio_of<'a>(
    context: &Context<'a>,
    figure: &Figure,
    step: &Step,
) -> Option<&'a Ratio> {
    let is_share = |operation| {
        matches!(
            operation,
            Operation::Quotient | Operation::ShareOfSchool { .. }
        )
    };
    if !is_share(step.operation) {
        return None;
    }
    let item = item_of(context, figure)?;
    let ratios = item
        .conditions
        .iter()
        .filter_map(|condition| match condition {
            Condition::Ratio(ratio) | Condition::EachSchool(ratio) => Some(ratio),
            _ => None,
        });
    let limit = step.held_against.as_ref().map(|(_, limit)| limit);
    let mut ratios: Vec<&Ratio> = ratios.collect();
    if ratios.len() > 1 {
        ratios.retain(|ratio| Some(&ratio.threshold.value) == limit);
    }
    ratios.first().copied()
}

/// The result of an indicator over a level.
pub(crate) fn level_indicator<'a>(
    context: &Context<'a>,
    level: Level,
    id: IndicatorId,
) -> Option<&'a LevelIndicator> {
    let levels = context.assessment.levels.iter();
    levels
        .filter(|result| result.level == level)
        .find_map(|result| result.indicators.get(id.index()))
}

/// Whether a level's figures are complete.
pub(crate) fn is_known(result: &LevelIndicator) -> bool {
    match result.cv {
        CvOutcome::Known(_) | CvOutcome::ZeroTotal(_) => true,
        CvOutcome::Unknown | CvOutcome::NoUnits => false,
    }
}

pub(super) fn rule<'a>(context: &Context<'a>, id: IndicatorId) -> Option<&'a Indicator> {
    context.standard.indicator(id)
}

pub(super) fn label(language: Language, context: &Context<'_>, id: IndicatorId) -> String {
    rule(context, id).map_or(String::new(), |rule| {
        word::pick(language, &rule.label).to_owned()
    })
}
