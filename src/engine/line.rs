//! The two lines that an indicator is held against, worked out once for all units.

use super::IndicatorStanding;
use crate::model::Level;
use crate::quantity::Exact;
use crate::standard::{Indicator, PerLevel, Standard};

/// The threshold of an indicator at a level, and the part of it that still counts as near.
pub(super) struct Line {
    /// The threshold (标准值).
    pub threshold: Exact,
    near: Exact,
    places: u32,
    /// Only values between such bounds can be printed on the other side of a line.
    close: [(Exact, Exact); 2],
}

impl Line {
    /// The lines of one indicator at one level.
    pub fn new(standard: &Standard, indicator: &Indicator, level: Level) -> Self {
        let threshold = indicator.threshold.get(level).value.clone();
        let near = &threshold * &standard.school_rule.near_ratio.value;
        let places = standard.rounding.school_value;
        let unit = Exact::ONE
            .checked_div(&Exact::power_of_ten(places))
            .unwrap_or(Exact::ONE);
        let close = [&threshold, &near].map(|line| (line - &unit, line + &unit));
        Self {
            threshold,
            near,
            places,
            close,
        }
    }

    /// How a value stands.
    pub fn stand(&self, value: &Exact) -> IndicatorStanding {
        if value >= &self.threshold {
            IndicatorStanding::Met
        } else if value >= &self.near {
            IndicatorStanding::Near
        } else {
            IndicatorStanding::Below
        }
    }

    /// Whether the value as the form prints it would stand otherwise.
    pub fn is_rounding_sensitive(&self, value: &Exact) -> bool {
        let is_close = self
            .close
            .iter()
            .any(|(low, high)| low <= value && value <= high);
        is_close && self.stand(&value.round_to(self.places)) != self.stand(value)
    }
}

/// The lines of every indicator at every level.
pub(super) struct Lines(PerLevel<Vec<Line>>);

impl Lines {
    /// Works them out for a standard.
    pub fn new(standard: &Standard) -> Self {
        let at_level = |level: Level| {
            let indicators = standard.indicators.iter();
            indicators
                .map(|indicator| Line::new(standard, indicator, level))
                .collect()
        };
        Self(PerLevel {
            primary: at_level(Level::Primary),
            junior: at_level(Level::Junior),
        })
    }

    /// The lines of one level, in the order of the indicators.
    pub fn of(&self, level: Level) -> &[Line] {
        self.0.get(level)
    }
}
