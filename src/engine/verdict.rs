//! `assess`: from the standard and the county to the verdict.

use std::sync::Arc;

use super::item::{self, Context};
use super::level::{self, Completeness, LevelPart};
use super::scope::Scope;
use super::workings::Workings;
use super::{Assessment, ItemResult, LevelResult, Standing, Unit, notice, part};
use crate::model::{County, Level};
use crate::pace::{self, Pace, Steady};
use crate::standard::{Part, Standard};

/// Assesses a county: pure, exact, and total over any input.
///
/// ```text
/// verdict = preconditions ∧ resources ∧ government ∧ quality ∧ recognition ∧ no veto
/// ```
/// Each conjunct is met, not met or undetermined; one that is not met decides, and one that is
/// unknown keeps the county from being met (rule book §1).
pub fn assess(standard: &Standard, county: &County) -> Assessment {
    pace::at_once(assess_paced(standard, county, &Steady))
}

/// As [`assess`], with rests in between.
pub async fn assess_paced(standard: &Standard, county: &County, pace: &dyn Pace) -> Assessment {
    assess_again(standard, county, &mut Workings::default(), pace).await
}

/// As [`assess_paced`], with the workings of the assessment before: what has not changed since then
/// is not worked out again. The result is the same whatever they are.
pub async fn assess_again(
    standard: &Standard,
    county: &County,
    workings: &mut Workings,
    pace: &dyn Pace,
) -> Assessment {
    workings.begin(standard);
    pace.rest().await;
    let mut scope = Scope::again(standard, county, workings, pace).await;
    pace.rest().await;
    let context = Context {
        standard,
        county,
        scope: &scope,
    };
    let parts = part::outcomes(&context, workings, pace).await;
    let mut levels = Vec::with_capacity(Level::ALL.len());
    for level in Level::ALL {
        let completeness = if scope.may_lack_units(county, level) {
            Completeness::Incomplete
        } else {
            Completeness::Complete
        };
        let of_level: Vec<&LevelPart> = parts.iter().map(|part| part.levels.get(level)).collect();
        levels.push(level::assess(standard, level, &of_level, completeness, pace).await);
    }
    let items = item::assess(&context, &parts, pace).await;
    let units = parts.iter().flat_map(|part| &part.units);
    let units: Vec<Arc<Unit>> = units.map(Arc::clone).collect();
    pace.rest().await;
    let found = notice::collect(&context, &levels, &items);
    let notices = std::mem::take(&mut scope.notices)
        .into_iter()
        .chain(found)
        .collect();
    let parts: Vec<(Part, Standing)> = Part::VERDICT
        .into_iter()
        .map(|part| (part, part_standing(standard, part, &levels, &units, &items)))
        .collect();
    let preconditions = part_standing(standard, Part::Precondition, &levels, &units, &items);
    let verdict = Standing::all(
        parts
            .iter()
            .map(|(_, standing)| *standing)
            .chain([preconditions]),
    );
    Assessment {
        county: county.name.clone(),
        standard: standard.id.clone(),
        as_of: standard.as_of,
        relaxations: standard.relaxations,
        verdict,
        parts,
        preconditions,
        levels,
        schools: scope.schools,
        units,
        items,
        excluded: scope.excluded,
        notices,
    }
}

fn part_standing(
    standard: &Standard,
    part: Part,
    levels: &[LevelResult],
    units: &[Arc<Unit>],
    items: &[ItemResult],
) -> Standing {
    match part {
        Part::Resources => resources(levels, units),
        Part::Government | Part::Quality | Part::Recognition | Part::Veto | Part::Precondition => {
            Standing::all(
                items
                    .iter()
                    .filter(|item| item.part == part)
                    .filter(|item| item.counts(standard))
                    .map(|item| item.standing),
            )
        }
    }
}

/// Every unit passes the school rule, and every indicator is balanced at both levels.
fn resources(levels: &[LevelResult], units: &[Arc<Unit>]) -> Standing {
    let units = units.iter().map(|unit| unit.standing);
    let dispersions = levels.iter().flat_map(|level| {
        level
            .indicators
            .iter()
            .map(|indicator| indicator.cv_standing)
    });
    Standing::all(units.chain(dispersions))
}
