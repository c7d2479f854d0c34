//! The least that makes a school pass: six of seven indicators at their threshold and the seventh not
//! below 85 % of it, so that one that lacks two need not mend both.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]
#![cfg(not(target_arch = "wasm32"))]

mod support;

use junheng::engine::{self, Standing};
use junheng::text::Language;
use junheng::text::evidence::{Context, least_remedy};
use support::{Facts, facts, national, read, with};

/// A primary school of 600 pupils that reaches all seven thresholds.
fn school() -> Facts {
    facts(&[
        ("school_name", "松林小学"),
        ("school_type", "小学"),
        ("is_counted_school", "是"),
        ("primary_students", "600"),
        ("primary_teachers_phd", "0"),
        ("primary_teachers_master", "6"),
        ("primary_teachers_bachelor", "14"),
        ("primary_teachers_college", "10"),
        ("primary_backbone_teachers", "9"),
        ("primary_pe_teachers", "4"),
        ("primary_music_teachers", "2"),
        ("primary_art_teachers", "2"),
        ("primary_arts_teachers", "0"),
        ("teaching_aux_area", "4000"),
        ("indoor_pe_area", "400"),
        ("sports_ground_area", "5600"),
        ("teaching_equipment_value", "180"),
        ("multimedia_rooms", "18"),
    ])
}

/// How the school stands with these facts, and what it would take.
fn told(language: Language, changes: &[(&str, &str)]) -> (Standing, Option<String>) {
    let reading = read(
        &[with(&school(), &facts(changes))],
        &facts(&[("name_of_county", "示例县")]),
    );
    let (standard, county) = (national("2026-09-01"), &reading.counties[0]);
    let assessment = engine::assess(&standard, county);
    let context = Context {
        standard: &standard,
        county,
        assessment: &assessment,
    };
    let unit = assessment.unit(0).unwrap();
    (unit.standing, least_remedy(language, &context, unit))
}

/// 13 rooms for 600 pupils are 2.17 of 2.3, 94 %; with 11 they are 1.83, 80 %.
/// 5 key teachers are 0.83 of 1, 83 %; 8 PE and arts teachers less 3 are 0.83 of 0.9, 93 %.
#[test]
fn a_school_that_passes_needs_nothing() {
    assert_eq!(told(Language::Zh, &[]), (Standing::Met, None));
    let one_near = told(Language::Zh, &[("multimedia_rooms", "13")]);
    assert_eq!(one_near, (Standing::Met, None));
}

#[test]
fn one_below_the_line_need_only_come_to_the_line() {
    let (standing, remedy) = told(Language::Zh, &[("multimedia_rooms", "11")]);
    assert_eq!(standing, Standing::NotMet);
    let expected = "最少：多媒体教室提到标准值的 85%，即通过综合评估；不必提到标准值。";
    assert_eq!(remedy.unwrap(), expected);
}

#[test]
fn of_two_above_the_line_one_is_enough() {
    let changes = [("multimedia_rooms", "13"), ("primary_pe_teachers", "1")];
    let (standing, remedy) = told(Language::Zh, &changes);
    assert_eq!(standing, Standing::NotMet);
    let expected =
        "最少：体艺教师、多媒体教室中补足任意 1 项，即通过综合评估；余项已不低于标准值的 85%。";
    assert_eq!(remedy.unwrap(), expected);
    let english = told(Language::En, &changes).1.unwrap();
    assert!(english.starts_with("At the least: mend any 1 of PE and arts teachers, Multimedia"));
}

#[test]
fn of_three_two_are_enough_and_the_one_below_the_line_is_named() {
    let changes = [
        ("multimedia_rooms", "13"),
        ("primary_pe_teachers", "1"),
        ("primary_backbone_teachers", "5"),
    ];
    let (_, remedy) = told(Language::Zh, &changes);
    let expected = "最少：骨干教师、体艺教师、多媒体教室中补足 2 项，并且余项不低于标准值的 85%（现在骨干教师低于这条线），即通过综合评估。";
    assert_eq!(remedy.unwrap(), expected);
}

#[test]
fn while_an_indicator_is_not_known_nothing_is_promised() {
    let changes = [("multimedia_rooms", ""), ("primary_backbone_teachers", "5")];
    let (standing, remedy) = told(Language::Zh, &changes);
    assert_eq!((standing, remedy), (Standing::NotMet, None));
}
