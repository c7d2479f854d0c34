//! 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%: all 3⁷ = 2,187 patterns, and all 4⁷ = 16,384
//! where some of the seven are not known.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use junheng::engine;
use junheng::model::{County, Origin, School, SchoolKind, Value, Variable};
use junheng::standard::IndicatorId;

/// How an indicator of the pattern stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stand {
    Met,
    Near,
    Below,
    Unknown,
}

/// Amounts for 1,000 primary pupils: at the threshold, exactly at 85 % of it, and just under that.
/// R1 42 / 35.7, R2 10 / 8.5, R3 9 / 7.65, R4 4500 / 3825, R5 7500 / 6375, R6 2,000,000 /
/// 1,700,000, R7 23 / 19.55: whole people and rooms, so near is rounded up and below down.
const AMOUNTS: [(IndicatorId, [&str; 3]); 7] = [
    (IndicatorId::R1, ["42", "36", "35"]),
    (IndicatorId::R2, ["10", "9", "8"]),
    (IndicatorId::R3, ["9", "8", "7"]),
    (IndicatorId::R4, ["4500", "3825", "3824.99"]),
    (IndicatorId::R5, ["7500", "6375", "6374.99"]),
    (IndicatorId::R6, ["2000000", "1700000", "1699999"]),
    (IndicatorId::R7, ["23", "20", "19"]),
];

fn school(pattern: &[Stand; 7]) -> School {
    let mut school = School::new();
    let mut set = |variable, value| {
        school.record.set(
            variable,
            junheng::model::Observed::known(value, Origin::Typed),
        );
    };
    set(Variable::SchoolType, Value::SchoolKind(SchoolKind::Primary));
    let number = |text: &str| Value::Number(text.parse().unwrap());
    set(Variable::PrimaryStudents, number("1000"));
    for (stand, (id, amounts)) in pattern.iter().zip(AMOUNTS) {
        let amount = number(match stand {
            Stand::Met => amounts[0],
            Stand::Near => amounts[1],
            Stand::Below => amounts[2],
            Stand::Unknown => continue,
        });
        let variable = match id {
            IndicatorId::R1 => Variable::PrimaryTeachersBachelor,
            IndicatorId::R2 => Variable::PrimaryBackboneTeachers,
            IndicatorId::R3 => Variable::PrimaryPeTeachers,
            IndicatorId::R4 => Variable::TeachingAuxArea,
            IndicatorId::R5 => Variable::SportsGroundArea,
            IndicatorId::R6 => Variable::TeachingEquipmentValue,
            IndicatorId::R7 => Variable::MultimediaRooms,
        };
        set(variable, amount);
    }
    for nothing in [
        Variable::PrimaryTeachersPhd,
        Variable::PrimaryTeachersMaster,
        Variable::PrimaryTeachersCollege,
        Variable::PrimaryMusicTeachers,
        Variable::PrimaryArtTeachers,
        Variable::PrimaryArtsTeachers,
        Variable::IndoorPeArea,
    ] {
        set(nothing, number("0"));
    }
    school
}

/// The rule as a table, where all seven are known: by how many are below 85 % and how many are near.
fn decided(pattern: &[Stand; 7]) -> &'static str {
    let count = |stand| pattern.iter().filter(|found| **found == stand).count();
    match (count(Stand::Below), count(Stand::Near)) {
        (0, 0 | 1) => "met",
        (0, _) => "not_met",
        (_, _) => "not_met",
    }
}

/// The oracle: what every way to fill in the unknown ones would decide, or undetermined where they
/// disagree.
fn expected(pattern: &[Stand; 7]) -> &'static str {
    let Some(unknown) = pattern.iter().position(|stand| *stand == Stand::Unknown) else {
        return decided(pattern);
    };
    let [first, second, third] = KNOWN.map(|stand| {
        let mut filled = *pattern;
        filled[unknown] = stand;
        expected(&filled)
    });
    if first == second && second == third {
        first
    } else {
        "undetermined"
    }
}

const KNOWN: [Stand; 3] = [Stand::Met, Stand::Near, Stand::Below];

#[test]
fn all_16384_patterns_follow_the_rule_whatever_is_unknown() {
    let standard = support::national("2026-09-01");
    let stands = [Stand::Met, Stand::Near, Stand::Below, Stand::Unknown];
    let mut counts = std::collections::BTreeMap::new();
    for index in 0..4_usize.pow(7) {
        let digit = |place: u32| stands[index / 4_usize.pow(place) % 4];
        let pattern = [0, 1, 2, 3, 4, 5, 6].map(digit);
        let mut county = County::new("");
        county.schools.push(school(&pattern));
        let assessment = engine::assess(&standard, &county);
        let unit = &assessment.units[0];
        let expected = expected(&pattern);
        assert_eq!(unit.standing.as_str(), expected, "pattern {pattern:?}");
        for (stand, result) in pattern.iter().zip(&unit.indicators) {
            let expected = match stand {
                Stand::Met => "met",
                Stand::Near => "near",
                Stand::Below => "below",
                Stand::Unknown => "undetermined",
            };
            assert_eq!(result.standing.as_str(), expected, "pattern {pattern:?}");
        }
        let is_known = !pattern.contains(&Stand::Unknown);
        *counts.entry((is_known, expected)).or_insert(0) += 1;
    }
    // All seven met, or any one of seven near.
    assert_eq!(counts[&(true, "met")], 8);
    assert_eq!(counts[&(true, "not_met")], 2_187 - 8);
    // Met and unknown only, one of them unknown: 2⁷ − 1; with one near: 7 × (2⁶ − 1).
    assert_eq!(counts[&(false, "undetermined")], 127 + 7 * 63);
    assert!(!counts.contains_key(&(false, "met")));
}
