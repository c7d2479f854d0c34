//! G6: 不足 100 名学生的规模较小学校按 100 人核定公用经费。

use super::school_size::compulsory_pupils;
use super::{Context, Roll};
use crate::engine::{Lack, Offender, formula, scope};
use crate::model::{Record, SchoolKind};
use crate::quantity::{self, Exact};
use crate::standard::SmallSchoolRule;

/// Every row with pupils, but fewer than 100: branches and small teaching points by themselves,
/// for the rule names them (含乡镇中心校附设村小、教学点).
pub(super) fn gather(context: &Context<'_>, rule: &SmallSchoolRule) -> Roll {
    let mut roll = Roll::default();
    for (row, kind) in &context.scope.compulsory_rows {
        let Some(school) = context.county.schools.get(*row) else {
            continue;
        };
        roll.count();
        let contradictory = &context.scope.contradictory;
        if contradictory
            .binary_search_by_key(row, |(row, _)| *row)
            .is_ok()
        {
            // Whether it is small is not known; it is on the roll from the beginning.
            continue;
        }
        match shortage(context, rule, &school.record, *kind) {
            Err(lack) => roll.lack(*row, lack),
            Ok(None) => {}
            Ok(Some(Shortage { found, needed })) => {
                roll.offend(Offender::School {
                    row: *row,
                    found,
                    limit: needed,
                });
            }
        }
    }
    roll
}

/// What a small school has, and what it needs.
struct Shortage {
    found: Exact,
    needed: Exact,
}

/// What the school lacks, if it is small and lacks something.
fn shortage(
    context: &Context<'_>,
    rule: &SmallSchoolRule,
    record: &Record,
    kind: SchoolKind,
) -> Result<Option<Shortage>, Lack> {
    let Some(needed) = due(&context.county.record, rule, record, kind)? else {
        return Ok(None);
    };
    let found = formula::number(record, rule.funding)?.clone();
    Ok((found < needed).then_some(Shortage { found, needed }))
}

/// What a school is to be given at least; `None` when it is not small.
///
/// # Errors
/// The first fact that is not known, of the school or of its county.
pub(in crate::engine) fn due(
    county: &Record,
    rule: &SmallSchoolRule,
    record: &Record,
    kind: SchoolKind,
) -> Result<Option<Exact>, Lack> {
    let pupils = compulsory_pupils(record, kind)?;
    if pupils.is_zero() || pupils >= rule.below.value {
        return Ok(None);
    }
    // 100 × the quota of each level, weighted by its pupils (rule book 4.2).
    let mut quotas = Vec::new();
    for level in kind.levels() {
        let students = Exact::from(scope::students(record, level)?);
        if !students.is_zero() {
            let quota = formula::number(county, *rule.quota.get(level))?;
            quotas.push(&students * quota);
        }
    }
    let mean_quota = quantity::sum(&quotas)
        .checked_div(&pupils)
        .ok_or(Lack::ZeroDenominator)?;
    Ok(Some(&mean_quota * &rule.count_as.value))
}
