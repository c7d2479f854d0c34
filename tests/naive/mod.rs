//! The assessment a second time: plain and slow, written from the text of the rulebook only.
//!
//! Nothing is shared with the engine but the records of the model, so that both agree by being
//! right and not by being the same.

pub mod contradiction;
pub mod dispersion;
pub mod government;
pub mod number;
pub mod quality;
pub mod resource;
pub mod rooms;
pub mod school;
pub mod scope;
pub mod standing;

use junheng::model::{County, Level};
use serde_json::{Map, Value, json};

use dispersion::{Assessed, Coverage};
use government::Case;
use number::{quotient, to_fixed, to_plain, whole};
use resource::{INDICATORS, amount, mark, per, shortfall, threshold, unit_standing};
use school::row_students;
use scope::{Scope, Unit, scope};
use standing::all;

/// Whether the relaxed readings (放宽条款, §4.1) are in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relaxations {
    /// They are not.
    Off,
    /// They are.
    On,
}

/// One element of `counties` of the assessment document, without diagnostics.
pub fn assess(county: &County, year: u16, relaxations: Relaxations) -> Value {
    let scope = scope(county);
    let mut units = Vec::new();
    let mut assessed = Vec::new();
    for unit in &scope.units {
        let (value, result) = assess_unit(unit, relaxations);
        units.push(value);
        assessed.push(result);
    }
    let mut levels = Map::new();
    let mut resources = all(assessed.iter().map(|unit| unit.standing));
    for level in Level::ALL {
        let (value, standing) = dispersion::level(level, &assessed, coverage(&scope, level));
        levels.insert(level_text(level).to_owned(), value);
        resources = resources.and(standing);
    }
    let case = Case {
        record: &county.record,
        scope: &scope,
        year,
        relaxations,
    };
    let government = government::items(&case);
    let quality = quality::items(&case);
    let recognition = quality::recognition(&case);
    let vetoes = quality::vetoes(&case);
    let parts = [
        ("resources", resources),
        ("government", all(government.iter().copied())),
        ("quality", all(quality.iter().copied())),
        ("recognition", recognition),
        ("veto", quality::veto_part(&vetoes)),
    ];
    let verdict = all(parts.map(|(_, standing)| standing)).and(quality::precondition(&case));
    let mut items = Map::new();
    for (letter, standings) in [
        ("G", government),
        ("Q", quality),
        ("S", vec![recognition]),
        ("V", vetoes),
    ] {
        for (index, standing) in standings.into_iter().enumerate() {
            items.insert(format!("{letter}{}", index + 1), standing.to_item());
        }
    }
    let excluded: Vec<Value> = scope
        .excluded
        .iter()
        .map(|(school, reason)| json!({ "school": school, "reason": reason }))
        .collect();
    let parts: Map<String, Value> = parts
        .into_iter()
        .map(|(name, standing)| (name.to_owned(), json!(standing.text())))
        .collect();
    json!({
        "name": county.name,
        "verdict": verdict.text(),
        "parts": parts,
        "levels": levels,
        "units": units,
        "items": items,
        "excluded": excluded,
    })
}

/// The seven indicators of one unit and what follows from them.
fn assess_unit(unit: &Unit<'_>, relaxations: Relaxations) -> (Value, Assessed) {
    let level = unit.level;
    let mut indicators = Map::new();
    let mut amounts = Vec::new();
    let mut marks = Vec::new();
    for (index, id) in INDICATORS.iter().enumerate() {
        let amount = amount(unit, index, relaxations);
        let known = unit.students.as_ref().zip(amount.as_ref());
        let value = known
            .and_then(|(pupils, amount)| quotient(amount, pupils))
            .map(|value| value * per(index));
        let mark = mark(value.as_ref(), &threshold(index, level));
        let entry = json!({
            "value": value.as_ref().map(|value| to_fixed(value, 6)),
            "standing": mark.text(),
            "shortfall": known.map(|(pupils, amount)| shortfall(index, level, pupils, amount)),
        });
        indicators.insert((*id).to_owned(), entry);
        amounts.push(amount);
        marks.push(mark);
    }
    let standing = unit_standing(&marks);
    let value = json!({
        "school": unit.school.head.name(),
        "code": unit.school.head.code(),
        "level": level_text(level),
        "students": unit.students.as_ref().map(to_plain),
        "indicators": indicators,
        "standing": standing.text(),
    });
    let assessed = Assessed {
        level,
        students: unit.students.clone(),
        amounts,
        marks,
        standing,
    };
    (value, assessed)
}

/// A row without a readable kind may belong to any level that it does not state to be empty, or that it
/// states to have classes (V04).
fn coverage(scope: &Scope<'_>, level: Level) -> Coverage {
    let may_have_pupils = scope
        .kindless
        .iter()
        .any(|row| row_students(row, level) != Some(whole(0)));
    if may_have_pupils {
        Coverage::Partial
    } else {
        Coverage::Full
    }
}

fn level_text(level: Level) -> &'static str {
    match level {
        Level::Primary => "primary",
        Level::Junior => "junior",
    }
}
