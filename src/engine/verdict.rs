//! `assess`: from the standard and the county to the verdict.

use super::item::{self, Context};
use super::level::{self, Completeness};
use super::line::Lines;
use super::scope::Scope;
use super::{Assessment, ItemResult, LevelResult, Standing, Unit, notice, unit};
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
    pace.rest().await;
    let mut scope = Scope::paced(standard, county, pace).await;
    pace.rest().await;
    let lines = Lines::new(standard);
    pace.rest().await;
    let mut units: Vec<Unit> = Vec::with_capacity(scope.units.len());
    for placed in &scope.units {
        let school = scope.schools.get(placed.school);
        let assess = |school| unit::assess(standard, county, school, placed, &lines);
        units.extend(school.and_then(assess));
        pace.rest().await;
    }
    let mut levels = Vec::with_capacity(Level::ALL.len());
    for level in Level::ALL {
        let completeness = if scope.may_lack_units(county, level) {
            Completeness::Incomplete
        } else {
            Completeness::Complete
        };
        levels.push(level::assess(standard, level, &units, completeness, pace).await);
    }
    let context = Context {
        standard,
        county,
        scope: &scope,
    };
    let mut items: Vec<ItemResult> = Vec::with_capacity(standard.items.len());
    for item in &standard.items {
        pace.rest().await;
        items.push(item::assess(&context, item));
    }
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
    units: &[Unit],
    items: &[ItemResult],
) -> Standing {
    match part {
        Part::Resources => resources(levels, units),
        Part::Government | Part::Quality | Part::Recognition | Part::Veto | Part::Precondition => {
            Standing::all(
                items
                    .iter()
                    .filter(|item| item.part == part)
                    .filter(|item| counts(standard, item))
                    .map(|item| item.standing),
            )
        }
    }
}

/// An item that is not required counts only once it is known.
fn counts(standard: &Standard, item: &ItemResult) -> bool {
    let is_required = standard.item(&item.id).is_none_or(|rule| rule.is_required);
    is_required || item.standing != Standing::Undetermined
}

/// Every unit passes the school rule, and every indicator is balanced at both levels.
fn resources(levels: &[LevelResult], units: &[Unit]) -> Standing {
    let units = units.iter().map(|unit| unit.standing);
    let dispersions = levels.iter().flat_map(|level| {
        level
            .indicators
            .iter()
            .map(|indicator| indicator.cv_standing)
    });
    Standing::all(units.chain(dispersions))
}
