//! 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%: all 3⁷ = 2,187 patterns.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use junheng::engine;
use junheng::model::{County, Origin, School, SchoolKind, Value, Variable};
use junheng::standard::IndicatorId;

/// How an indicator of the pattern stands.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    Met,
    Near,
    Below,
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

/// The rule as a table: by how many are below 85 % and how many are near.
fn expected(pattern: &[Stand; 7]) -> &'static str {
    let count = |stand| pattern.iter().filter(|found| **found == stand).count();
    match (count(Stand::Below), count(Stand::Near)) {
        (0, 0 | 1) => "met",
        (0, _) => "not_met",
        (_, _) => "not_met",
    }
}

#[test]
fn all_2187_patterns_follow_the_rule() {
    let standard = support::national("2026-09-01");
    let stands = [Stand::Met, Stand::Near, Stand::Below];
    let mut n_met = 0;
    for index in 0..3_usize.pow(7) {
        let digit = |place: u32| stands[index / 3_usize.pow(place) % 3];
        let pattern = [0, 1, 2, 3, 4, 5, 6].map(digit);
        let mut county = County::new("");
        county.schools.push(school(&pattern));
        let assessment = engine::assess(&standard, &county);
        let unit = &assessment.units[0];
        assert_eq!(
            unit.standing.as_str(),
            expected(&pattern),
            "pattern {index}"
        );
        for (stand, result) in pattern.iter().zip(&unit.indicators) {
            let expected = match stand {
                Stand::Met => "met",
                Stand::Near => "near",
                Stand::Below => "below",
            };
            assert_eq!(result.standing.as_str(), expected, "pattern {index}");
        }
        n_met += usize::from(expected(&pattern) == "met");
    }
    assert_eq!(n_met, 8, "all seven met, or any one of seven near");
}
