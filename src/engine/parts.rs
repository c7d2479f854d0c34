//! What a unit holds of a resource, as the sum over the sites of its school (多校区).

use super::{AssessedSchool, Lack, Outcome, formula};
use crate::model::{County, Level, Record, SchoolKind};
use crate::quantity::{self, Exact};
use crate::standard::{Apportionment, Indicator, Standard};

/// Something that adds to a unit's amount: one site, or the whole school.
pub(super) struct Part<'a> {
    /// Its row in `County::schools`; the parent's for the whole school.
    pub row: usize,
    /// Its facts.
    pub record: &'a Record,
    /// How its levels share the resource, if they do.
    pub sharing: Option<&'a Apportionment>,
}

/// The parts of a unit.
///
/// 某校区只有一个学段⇒该校区按单一学段计算；有两个学段⇒照拆分公式: where the levels of a school share
/// the resource, each site is divided by its own kind and its own pupils, and a site without the
/// level adds nothing. Anything else is added up over the sites first.
pub(super) fn parts<'a>(
    standard: &'a Standard,
    county: &'a County,
    indicator: &Indicator,
    school: &'a AssessedSchool,
    level: Level,
) -> Vec<Part<'a>> {
    let sharing = formula::sharing(standard, indicator, school.kind);
    if sharing.is_none() || school.branches.is_empty() {
        let record = school.record(county);
        let whole = record.map(|record| Part {
            row: school.row,
            record,
            sharing,
        });
        return whole.into_iter().collect();
    }
    let has_level = |kind: SchoolKind| kind.sections().contains(&level.section());
    let part = |row: usize| {
        let record = &county.schools.get(row)?.record;
        let kind = record.school_kind().ok().filter(|kind| has_level(*kind))?;
        Some(Part {
            row,
            record,
            sharing: formula::sharing(standard, indicator, kind),
        })
    };
    school.rows().filter_map(part).collect()
}

/// The unit's amount.
///
/// # Errors
/// The first [`Lack`] of a part.
pub(super) fn amount(
    standard: &Standard,
    county: &County,
    indicator: &Indicator,
    school: &AssessedSchool,
    level: Level,
) -> Outcome {
    let resource = indicator.resource.get(level);
    let record = school.record(county);
    let relaxed = record.map_or(&[][..], |record| {
        formula::relaxed(standard, indicator, record, school.kind, level)
    });
    let parts = parts(standard, county, indicator, school, level);
    let amounts: Result<Vec<Exact>, Lack> = parts
        .iter()
        .map(|part| {
            let amount = formula::total(&formula::terms(resource, relaxed, part.record)?)?;
            match part.sharing {
                Some(sharing) => formula::apportion(sharing, part.record, level, &amount),
                None => Ok(amount),
            }
        })
        .collect();
    Ok(quantity::sum(&amounts?))
}
