//! One school at one level: seven values, seven standings, one school rule.

use super::scope::Placed;
use super::{
    AssessedSchool, IndicatorStanding, Lack, Outcome, Standing, Unit, UnitIndicator, formula,
};
use crate::model::{County, Record};
use crate::quantity::Exact;
use crate::standard::{Indicator, SchoolRule, Standard};

/// Assesses one unit.
pub(super) fn assess(
    standard: &Standard,
    county: &County,
    school: &AssessedSchool,
    placed: &Placed,
) -> Option<Unit> {
    let record = school.record(county)?;
    let own = county.schools.get(school.row)?;
    let indicators: Vec<UnitIndicator> = standard
        .indicators
        .iter()
        .map(|indicator| assess_indicator(standard, indicator, record, school, placed))
        .collect();
    let standings = indicators.iter().map(|indicator| indicator.standing);
    let standing = school_rule(&standard.school_rule, standings);
    Some(Unit {
        school: placed.school,
        name: own.name().to_owned(),
        code: own.code().to_owned(),
        level: placed.level,
        students: placed.students.clone(),
        indicators,
        standing,
    })
}

fn assess_indicator(
    standard: &Standard,
    indicator: &Indicator,
    record: &Record,
    school: &AssessedSchool,
    placed: &Placed,
) -> UnitIndicator {
    let amount = unit_amount(standard, indicator, record, school, placed);
    let students = match (&amount, &placed.students) {
        (Ok(_), Ok(students)) => Exact::from(*students),
        (Err(lack), _) | (_, Err(lack)) => {
            return UnitIndicator {
                value: Err(lack.clone()),
                amount,
                standing: IndicatorStanding::Undetermined,
                shortfall: None,
                is_rounding_sensitive: false,
            };
        }
    };
    let value: Outcome = amount.clone().and_then(|amount| {
        (&amount * &indicator.scale)
            .checked_div(&students)
            .ok_or(Lack::ZeroDenominator)
    });
    let threshold = &indicator.threshold.get(placed.level).value;
    let near = threshold * &standard.school_rule.near_ratio.value;
    let stand = |value: &Exact| {
        if value >= threshold {
            IndicatorStanding::Met
        } else if value >= &near {
            IndicatorStanding::Near
        } else {
            IndicatorStanding::Below
        }
    };
    let standing = value
        .as_ref()
        .map_or(IndicatorStanding::Undetermined, stand);
    let printed = value
        .as_ref()
        .ok()
        .map(|value| value.round_to(standard.rounding.school_value));
    let shortfall = amount.as_ref().ok().and_then(|amount| {
        let needed = (threshold * &students).checked_div(&indicator.scale)?;
        let lack = (&needed - amount).max(Exact::ZERO);
        Some(lack.ceil_to(indicator.shortfall_places))
    });
    UnitIndicator {
        is_rounding_sensitive: printed.is_some_and(|printed| stand(&printed) != standing),
        value,
        amount,
        standing,
        shortfall,
    }
}

/// The unit's amount: the school's, or the level's part of it.
fn unit_amount(
    standard: &Standard,
    indicator: &Indicator,
    record: &Record,
    school: &AssessedSchool,
    placed: &Placed,
) -> Outcome {
    let amount = formula::school_amount(standard, indicator, record, placed.level)?;
    match formula::sharing(standard, indicator, school.kind) {
        Some(apportionment) => formula::apportion(apportionment, record, placed.level, &amount),
        None => Ok(amount),
    }
}

/// 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%。
///
/// Not met as soon as one indicator is below 85 % or more are under the threshold than the rule
/// lets pass; otherwise open while one is unknown.
pub(super) fn school_rule(
    rule: &SchoolRule,
    standings: impl Iterator<Item = IndicatorStanding>,
) -> Standing {
    let (mut n, mut n_under, mut n_unknown, mut is_below) = (0_u32, 0_u32, 0_u32, false);
    for standing in standings {
        n += 1;
        match standing {
            IndicatorStanding::Met => {}
            IndicatorStanding::Near => n_under += 1,
            IndicatorStanding::Below => is_below = true,
            IndicatorStanding::Undetermined => n_unknown += 1,
        }
    }
    let can_still_meet = Exact::from(n - n_under.min(n)) >= rule.least_met.value;
    if is_below || !can_still_meet {
        Standing::NotMet
    } else if n_unknown > 0 {
        Standing::Undetermined
    } else {
        Standing::Met
    }
}
