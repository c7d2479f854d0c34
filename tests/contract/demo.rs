//! The invented county: read from its own workbook, it has the verdict it was made for.

use junheng::engine::{self, Assessment, Standing};
use junheng::intake::{self, Diagnostic, Severity, SourceFile};
use junheng::model::County;
use junheng::report::{AssessedCounty, assessment_document, demo_bytes, terminal_text};
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};
use junheng::text::{Language, verdict};
use serde_json::Value;

pub fn standard() -> Standard {
    let selection = Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: "2026-09-01".parse().unwrap(),
        relaxations: Relaxations::Off,
    };
    Catalogue::built_in().resolve(&selection).unwrap()
}

/// The counties of a workbook, with everything intake said about it.
pub fn read(bytes: &[u8]) -> (Vec<County>, Vec<Diagnostic>) {
    let name = "示例.xlsx";
    let (tables, mut diagnostics) = intake::read_file(&SourceFile { name, bytes });
    let reading = intake::read(&tables);
    diagnostics.extend(reading.diagnostics);
    (reading.counties, diagnostics)
}

pub fn document_of(county: &County, diagnostics: &[Diagnostic]) -> String {
    let standard = standard();
    let assessment = engine::assess(&standard, county);
    let assessed = AssessedCounty {
        county,
        assessment: &assessment,
        diagnostics,
    };
    assessment_document(Language::Zh, &standard, &[assessed]).to_json()
}

pub fn json() -> String {
    let (counties, diagnostics) = read(&demo_bytes().unwrap());
    document_of(&counties[0], &diagnostics)
}

fn assess() -> (County, Assessment, Vec<Diagnostic>) {
    let (mut counties, diagnostics) = read(&demo_bytes().unwrap());
    assert_eq!(counties.len(), 1);
    let county = counties.remove(0);
    let assessment = engine::assess(&standard(), &county);
    (county, assessment, diagnostics)
}

fn unit<'a>(county: &'a Value, school: &str, level: &str) -> &'a Value {
    let units = county["units"].as_array().unwrap();
    let is_it = |unit: &&Value| unit["school"] == school && unit["level"] == level;
    units.iter().find(is_it).unwrap()
}

#[test]
fn it_is_read_without_an_error_and_its_troubles_are_told() {
    let (county, _, diagnostics) = assess();
    let errors: Vec<&Diagnostic> = diagnostics
        .iter()
        .filter(|it| it.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(county.name, "示例县");
    assert_eq!(county.schools.len(), 40, "the row of totals is no school");
}

#[test]
fn it_is_not_met_by_one_coefficient_three_units_and_one_class() {
    let (county, assessment, _) = assess();
    assert_eq!(assessment.verdict, Standing::NotMet);
    let not_met: Vec<&str> = assessment
        .items
        .iter()
        .filter(|item| item.standing == Standing::NotMet)
        .map(|item| item.id.as_str())
        .collect();
    assert_eq!(not_met, ["G5"]);
    let undetermined: Vec<&str> = assessment
        .items
        .iter()
        .filter(|item| item.standing == Standing::Undetermined)
        .map(|item| item.id.as_str())
        .collect();
    // Whether yearly monitoring stayed high is judged by people; no table can state it.
    assert_eq!(undetermined, ["PRE2"]);
    let failing: Vec<&str> = assessment
        .units
        .iter()
        .filter(|unit| unit.standing != Standing::Met)
        .map(|unit| unit.name.as_str())
        .collect();
    assert_eq!(
        failing,
        ["石桥镇中心小学", "柳塘镇中心小学", "枫林九年一贯制学校"]
    );
    let reasons = verdict::reasons(Language::Zh, &standard(), &county, &assessment);
    assert_eq!(reasons.len(), 4, "{reasons:#?}");
}

#[test]
fn its_dispersion_is_just_above_the_limit_for_one_indicator() {
    let value: Value = serde_json::from_str(&json()).unwrap();
    let primary = &value["counties"][0]["levels"]["primary"];
    // 26 units: 22 schools of one level or teaching points from 50 pupils, and the primary parts of
    // four through-train schools; 13 junior units likewise.
    assert_eq!(primary["units"], 26);
    assert_eq!(value["counties"][0]["levels"]["junior"]["units"], 13);
    // Σp = 13,245 pupils and Σa = 246 key teachers, hence 246 ÷ 13,245 × 100 = 1.857305…
    // Σa²/p = 54²/1462 + 35²/1248 + 36²/1116 + 12²/953 + 11²/824 + 13²/1074 + 8²/638 + 7²/580
    //       + 7²/505 + 5²/424 + 2²/180 + 2²/142 + 2²/126 + 3²/208 + 2²/156 + 2²/118 + 2²/98
    //       + 2²/135 + 2²/88 + 2²/96 + 1²/58 + 7²/642 + 10²/800 + 8²/618 + 6²/536 + 5²/420
    //       = 5.7248054…; 13,245 × 5.7248054… ÷ 246² − 1 = 0.2529752…, whose root is 0.502966…
    let backbone = &primary["indicators"]["R2"];
    assert_eq!(primary["students"], "13245");
    assert_eq!(backbone["mean"], "1.857305");
    assert_eq!(backbone["cv"], "0.502966");
    assert_eq!(backbone["cv_limit"], "0.50");
    assert_eq!(backbone["cv_standing"], "not_met");
    for level in ["primary", "junior"] {
        let indicators = &value["counties"][0]["levels"][level]["indicators"];
        for (name, indicator) in indicators.as_object().unwrap() {
            let is_the_one = level == "primary" && name == "R2";
            let expected = if is_the_one { "not_met" } else { "met" };
            assert_eq!(indicator["cv_standing"], expected, "{level} {name}");
        }
    }
}

#[test]
fn its_schools_lack_what_was_worked_out_by_hand() {
    let value: Value = serde_json::from_str(&json()).unwrap();
    let county = &value["counties"][0];
    let check = |school: &str, level: &str, name: &str, expected: [&str; 3]| {
        let indicator = &unit(county, school, level)["indicators"][name];
        let found = ["value", "standing", "shortfall"].map(|key| indicator[key].as_str().unwrap());
        assert_eq!(found, expected, "{school} {level} {name}");
    };
    // 9 ÷ 505 × 100 = 1.7822 < 0.85 × 2.3 = 1.955; 2.3 × 5.05 − 9 = 2.615, so three rooms.
    check(
        "柳塘镇中心小学",
        "primary",
        "R7",
        ["1.782178", "below", "3"],
    );
    // 5 ÷ 580 × 100 = 0.8621; 0.9 × 5.8 − 5 = 0.22, so one teacher.
    check("石桥镇中心小学", "primary", "R3", ["0.862069", "near", "1"]);
    // 2,494 ÷ 580 = 4.3; 4.5 × 580 − 2,494 = 116.
    check(
        "石桥镇中心小学",
        "primary",
        "R4",
        ["4.300000", "near", "116.00"],
    );
    // The nine-year school of the rule book, §3.3: 800 and 400 pupils, 800 + 1.1 × 400 = 1,240.
    // 10,600 × 440 ÷ 1,240 = 3,761.290322…; ÷ 400 = 9.403226; 10.2 × 400 − 3,761.2903 = 318.7097.
    check(
        "枫林九年一贯制学校",
        "junior",
        "R5",
        ["9.403226", "near", "318.71"],
    );
    // 2,605,000 × 440 ÷ 1,240 = 924,354.8387…; ÷ 400 = 2,310.887097; 10⁶ − 924,354.8387 = 75,645.1613.
    check(
        "枫林九年一贯制学校",
        "junior",
        "R6",
        ["2310.887097", "near", "75645.17"],
    );
    // 8,000 × 800 ÷ 1,240 ÷ 800 = 6.451613: its primary part meets all seven.
    check(
        "枫林九年一贯制学校",
        "primary",
        "R4",
        ["6.451613", "met", "0"],
    );
    assert_eq!(
        unit(county, "枫林九年一贯制学校", "primary")["standing"],
        "met"
    );
    // 40 ÷ 953 × 100 = 4.19727, which prints as 4.20: not met, and sensitive to rounding.
    check("东湖小学", "primary", "R1", ["4.197272", "near", "1"]);
    assert_eq!(
        unit(county, "东湖小学", "primary")["rounding_sensitive"],
        true
    );
    assert_eq!(unit(county, "东湖小学", "primary")["standing"], "met");
    // The branch is added to its parent: 862 + 212 pupils.
    assert_eq!(
        unit(county, "青禾镇中心小学", "primary")["students"],
        "1074"
    );
}

#[test]
fn the_rows_left_out_are_listed_with_their_reasons() {
    let value: Value = serde_json::from_str(&json()).unwrap();
    let excluded = value["counties"][0]["excluded"].as_array().unwrap();
    let reasons: Vec<(&str, &str)> = excluded
        .iter()
        .map(|it| {
            (
                it["school"].as_str().unwrap(),
                it["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        reasons,
        [
            ("青禾镇中心小学河湾校区", "merged"),
            ("旧寨村小学", "no_pupils"),
            ("鹰嘴岩教学点", "teaching_point_under_50"),
            ("县特殊教育学校", "special"),
            ("县职业高级中学", "vocational"),
        ]
    );
}

#[test]
fn the_one_class_above_the_limit_is_named() {
    let value: Value = serde_json::from_str(&json()).unwrap();
    let offenders = &value["counties"][0]["items"]["G5"]["conditions"][0]["offenders"];
    assert_eq!(offenders.as_array().map(Vec::len), Some(1));
    assert_eq!(offenders[0]["school"], "云溪镇中心小学");
    assert_eq!(offenders[0]["classes"], 1);
    assert_eq!(offenders[0]["largest"], "47");
    assert_eq!(offenders[0]["limit"], "45");
}

#[test]
fn the_text_begins_with_the_verdict_in_both_languages() {
    let (county, assessment, diagnostics) = assess();
    let assessed = AssessedCounty {
        county: &county,
        assessment: &assessment,
        diagnostics: &diagnostics,
    };
    let text = |language| terminal_text(language, &standard(), &assessed);
    let zh = text(Language::Zh);
    assert!(zh.starts_with("示例县不达标："), "{zh}");
    assert!(zh.contains("差 318.71 ㎡"), "{zh}");
    let en = text(Language::En);
    assert!(en.starts_with("示例县 does not meet"), "{en}");
    assert!(en.contains("lacks 3 rooms"), "{en}");
}
