//! One school at one level: seven values, seven standings, one school rule.

use super::line::{Line, Lines};
use super::scope::Placed;
use super::{
    AssessedSchool, IndicatorStanding, Lack, Outcome, Standing, Unit, UnitIndicator, contradiction,
    parts,
};
use crate::model::{County, School};
use crate::quantity::Exact;
use crate::standard::{Indicator, SchoolRule, Standard};

/// Assesses one unit.
pub(super) fn assess(
    standard: &Standard,
    county: &County,
    school: &AssessedSchool,
    placed: &Placed,
    lines: &Lines,
) -> Unit {
    let own = county.schools.get(school.row);
    let rules = standard.indicators.iter().zip(lines.of(placed.level));
    let indicators: Vec<UnitIndicator> = rules
        .map(|(rule, line)| {
            let rests_on = rule.resource.get(placed.level).facts();
            let amount = match school.unexpected {
                Some(section) => Err(Lack::UnexpectedSection(section)),
                None => contradiction::check_rows(county, school, &rests_on)
                    .and_then(|()| parts::amount(standard, county, rule, school, placed.level)),
            };
            assess_indicator(rule, line, amount, placed)
        })
        .collect();
    let standings = indicators.iter().map(|indicator| indicator.standing);
    let standing = school_rule(&standard.school_rule, standings);
    Unit {
        school: placed.school,
        name: own.map_or("", School::name).to_owned(),
        code: own.map_or("", School::code).to_owned(),
        level: placed.level,
        students: placed.students.clone(),
        indicators,
        standing,
    }
}

fn assess_indicator(
    indicator: &Indicator,
    line: &Line,
    amount: Outcome,
    placed: &Placed,
) -> UnitIndicator {
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
    let standing = value
        .as_ref()
        .map_or(IndicatorStanding::Undetermined, |value| line.stand(value));
    UnitIndicator {
        is_rounding_sensitive: value
            .as_ref()
            .is_ok_and(|value| line.is_rounding_sensitive(value)),
        shortfall: shortfall(indicator, line, &students, &amount, standing),
        value,
        amount,
        standing,
    }
}

/// What the unit itself lacks to the threshold, in the resource's unit, rounded up.
fn shortfall(
    indicator: &Indicator,
    line: &Line,
    students: &Exact,
    amount: &Outcome,
    standing: IndicatorStanding,
) -> Option<Exact> {
    match standing {
        IndicatorStanding::Met => Some(Exact::ZERO),
        IndicatorStanding::Undetermined => None,
        IndicatorStanding::Near | IndicatorStanding::Below => {
            lacking(indicator, &line.threshold, students, amount.as_ref().ok()?)
        }
    }
}

/// What an amount lacks to give so many pupils `target` each (per hundred, where the indicator is), in
/// the resource's unit, rounded up; zero where nothing is lacking.
pub fn lacking(
    indicator: &Indicator,
    target: &Exact,
    students: &Exact,
    amount: &Exact,
) -> Option<Exact> {
    let needed = (target * students).checked_div(&indicator.scale)?;
    let lack = &needed - amount;
    Some(match lack.is_negative() {
        true => Exact::ZERO,
        false => lack.ceil_to(indicator.shortfall_places),
    })
}

/// 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%。
///
/// Not met as soon as one indicator is below 85 % or more are under the threshold than the rule
/// lets pass, for no unknown indicator can mend that (reading D-39); otherwise open while one is
/// unknown.
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
