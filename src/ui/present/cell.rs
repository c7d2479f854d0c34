use super::figure::figure_text;
use super::{FigureText, Shown};
use crate::engine::{Figure, IndicatorStanding, Unit, UnitIndicator};
use crate::standard::Indicator;
use crate::text::{number, word};

/// One indicator of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The value.
    pub figure: FigureText,
    /// How it stands.
    pub standing: IndicatorStanding,
    /// In words.
    pub word: String,
    /// What is lacking.
    pub shortfall: Option<FigureText>,
    /// Whether the printed value would stand otherwise.
    pub is_rounding_sensitive: bool,
}

pub(super) fn students(shown: &Shown, unit: &Unit) -> String {
    match &unit.students {
        Ok(n) => number::digits(&(*n).into()),
        Err(_) => shown.words().overview.none.to_owned(),
    }
}

pub(super) fn cells(shown: &Shown, index: usize, unit: &Unit) -> Vec<Cell> {
    let results = shown.standard.indicators.iter().zip(&unit.indicators);
    results
        .map(|(rule, result)| cell(shown, index, rule, result))
        .collect()
}

pub(super) fn cell(shown: &Shown, index: usize, rule: &Indicator, result: &UnitIndicator) -> Cell {
    Cell {
        figure: figure_text(
            shown,
            Figure::UnitValue {
                unit: index,
                indicator: rule.id,
            },
            &printed_value(shown, result),
        ),
        standing: result.standing,
        word: word::indicator_standing(shown.language, &shown.standard, result.standing),
        shortfall: shortfall(shown, index, rule, result),
        is_rounding_sensitive: result.is_rounding_sensitive,
    }
}

/// A value as the form prints it, or written out where the form would hide what decided.
pub(super) fn printed_value(shown: &Shown, result: &UnitIndicator) -> String {
    match &result.value {
        Ok(value) if result.is_rounding_sensitive => number::digits(value),
        Ok(value) => number::fixed(value, shown.standard.rounding.school_value),
        Err(_) => shown.words().overview.none.to_owned(),
    }
}

/// What is lacking, in the resource's unit.
pub(super) fn shortfall(
    shown: &Shown,
    unit: usize,
    rule: &Indicator,
    result: &UnitIndicator,
) -> Option<FigureText> {
    let shortfall = result
        .shortfall
        .as_ref()
        .filter(|shortfall| !shortfall.is_zero())?;
    let digits = number::digits(shortfall);
    let text = (shown.words().schools.lacking)(&digits, rule.resource_unit);
    Some(figure_text(
        shown,
        Figure::Shortfall {
            unit,
            indicator: rule.id,
        },
        &text,
    ))
}
