//! The rules for data files, over every file that comes with the program; faulty files that must
//! be refused with the right words; and what resolution gives on a day and at a place.

#[path = "../build/rules.rs"]
mod rules;

use std::fs;
use std::path::Path;

use junheng::model::{Day, Level, SchoolKind, Section};
use junheng::quantity::Exact;
use junheng::standard::{
    Catalogue, Condition, DaySupport, IndicatorId, Parameter, Part, Relaxations, ResolveError,
    Selection, Standard,
};

const NATIONAL: &str = "cn-yzjh-2017";
const SHENYANG: &str = "cn-yzjh-2017-210100";

fn exact(text: &str) -> Exact {
    text.parse().expect("a figure of this file is a decimal")
}

fn selection(id: &str, as_of: &str) -> Selection {
    Selection {
        id: id.to_owned(),
        as_of: as_of.parse().expect("a day of this file exists"),
        relaxations: Relaxations::Off,
    }
}

fn resolved(id: &str, as_of: &str) -> Standard {
    let standard = Catalogue::built_in().resolve(&selection(id, as_of));
    standard.unwrap_or_else(|e| panic!("{id} on {as_of}: {e}"))
}

fn parameter(standard: &Standard, id: &str) -> Parameter {
    let found = standard.parameters().into_iter().find(|one| one.id == id);
    found.unwrap_or_else(|| panic!("{id} is a parameter of {}", standard.id))
}

fn value(standard: &Standard, id: &str) -> Exact {
    parameter(standard, id).value
}

/// A file of `tests/standards` as JSON.
fn json_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a listed file can be read");
    serde_json::Value::Object(rules::toml_to_json(&path.display().to_string(), &text)).to_string()
}

#[test]
fn every_data_file_keeps_the_rules() {
    let text = rules::to_json(Path::new(rules::SOURCE));
    let loaded = Catalogue::from_json(&text);
    assert!(loaded.is_ok(), "{}", loaded.unwrap_err());
    for document in Catalogue::built_in().documents() {
        assert!(!document.title.is_empty() && !document.issuer.is_empty());
    }
    for listing in Catalogue::built_in().listings() {
        for parameter in resolved(&listing.id, "2026-11-01").parameters() {
            assert!(parameter.citation.quote.is_some(), "{}", parameter.id);
            let is_known = parameter.effective_from.year() == 2025;
            let is_stated = parameter.day_support == DaySupport::Stated;
            assert_eq!(is_stated, is_known, "{}", parameter.id);
        }
    }
}

#[test]
fn every_name_stands_in_both_languages() {
    let text = rules::to_json(Path::new(rules::SOURCE));
    let mut open = vec![serde_json::from_str::<serde_json::Value>(&text).unwrap()];
    let mut n_names = 0;
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::Array(list) => open.extend(list),
            serde_json::Value::Object(object) => {
                if let (Some(zh), Some(en)) = (object.get("zh"), object.get("en")) {
                    n_names += 1;
                    let (zh, en) = (zh.as_str().unwrap(), en.as_str().unwrap());
                    let is_chinese = zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                    assert!(is_chinese || zh == "㎡/生", "{zh}");
                    assert!(en.chars().any(|c| c.is_ascii_alphabetic()), "{en}");
                }
                open.extend(object.into_iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    assert!(n_names > 100, "{n_names}");
}

#[test]
fn every_faulty_file_is_refused_with_the_right_words() {
    let mut paths: Vec<_> = fs::read_dir("tests/standards/bad")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(paths.len() >= 50);
    let mut wrong = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        let expected = first.strip_prefix("# expect: ").unwrap();
        match Catalogue::built_in().with_variant_json(&json_of(&path)) {
            Ok(_) => wrong.push(format!("{}: loaded", path.display())),
            Err(error) => {
                let words = error.to_string();
                if !words.contains(expected) {
                    wrong.push(format!("{}: {words}", path.display()));
                }
                assert!(words.starts_with(|c: char| !c.is_uppercase()), "{words}");
                assert!(!words.ends_with('.'), "{words}");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_in_the_national_files_is_refused() {
    let text = rules::to_json(Path::new(rules::SOURCE));
    // What is replaced, by what, and the words of the refusal.
    let faults = [
        (
            r#""id":"R1","label""#,
            r#""id":"R9","label""#,
            "id `R9` is not one of R1 to R7",
        ),
        (
            r#""id":"R2","label""#,
            r#""id":"R1","label""#,
            "are not R1 to R7 in this order",
        ),
        (
            r#""numerator":["junior_backbone_teachers"]"#,
            r#""numerator":["primary_backbone_teachers"]"#,
            "`R2` needs a figure of the junior section, and `primary_backbone_teachers` is not",
        ),
        (
            r#""less":["indoor_pe_area"]"#,
            r#""less":["multimedia_rooms"]"#,
            "units disagree in `R4`: multimedia_rooms is in 间, but ㎡",
        ),
        (
            r#""id":"R6.threshold","unit":"yuan""#,
            r#""id":"R6.threshold","unit":"person""#,
            "units disagree in `R6.threshold.primary`: it is in 人 per 人, but the rule needs 元",
        ),
        (
            r#""id":"cv_limit""#,
            r#""id":"cv_limits""#,
            "needs parameter `cv_limit.primary`",
        ),
        (
            r#""excluded":["special""#,
            r#""excluded":["spezial""#,
            "kind of school `spezial`",
        ),
        (
            r#""school_value":"2""#,
            r#""school_value":"-2""#,
            "`-2` is not a number of decimals",
        ),
        (
            r#""primary":"4.2""#,
            r#""primary":4.2"#,
            "expected a number written as text",
        ),
        (r#""id":"D-02""#, r#""id":"D-01""#, "id `D-01` stands twice"),
        (
            r#""default":"survey""#,
            r#""default":"visits""#,
            "reading `D-15` must either state its choice, or list all its options",
        ),
        (
            r#""document":["#,
            r#""document":[["#,
            "the rules cannot be read",
        ),
    ];
    for (from, to, expected) in faults {
        assert!(text.contains(from), "{from} stands in the data");
        let error = Catalogue::from_json(&text.replacen(from, to, 1)).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}

/// `domain/oracles/o09`: the figures of an independent public project (the configuration of a
/// county's report system), with the lines of 85 % that it prints.
const PUBLISHED: [(Level, [(&str, &str); 7]); 2] = [
    (
        Level::Primary,
        [
            ("4.2", "3.57"),
            ("1", "0.85"),
            ("0.9", "0.765"),
            ("4.5", "3.825"),
            ("7.5", "6.375"),
            ("2000", "1700"),
            ("2.3", "1.955"),
        ],
    ),
    (
        Level::Junior,
        [
            ("5.3", "4.505"),
            ("1", "0.85"),
            ("0.9", "0.765"),
            ("5.8", "4.93"),
            ("10.2", "8.67"),
            ("2500", "2125"),
            ("2.4", "2.04"),
        ],
    ),
];

#[test]
fn the_fourteen_thresholds_and_their_lines_of_85_percent_are_as_published() {
    let standard = resolved(NATIONAL, "2026-11-01");
    let near = &standard.school_rule.near_ratio.value;
    for (level, figures) in PUBLISHED {
        for (indicator, (threshold, line)) in standard.indicators.iter().zip(figures) {
            let found = &indicator.threshold.get(level).value;
            assert_eq!(*found, exact(threshold), "{:?} {level:?}", indicator.id);
            assert_eq!(found * near, exact(line), "{:?} {level:?}", indicator.id);
        }
    }
    assert_eq!(standard.school_rule.least_met.value, exact("6"));
}

#[test]
fn the_seven_indicators_are_sums_over_students() {
    let standard = resolved(NATIONAL, "2026-11-01");
    for indicator in &standard.indicators {
        assert_eq!(indicator.cv_limit.primary.value, exact("0.50"));
        assert_eq!(indicator.cv_limit.junior.value, exact("0.45"));
        // Only buildings, grounds, equipment and rooms are shared between levels.
        assert_eq!(indicator.is_apportioned, indicator.id >= IndicatorId::R4);
    }
    let ids = |id, level| {
        let resource = standard.indicator(id).unwrap().resource.get(level);
        let names = |sum: &[junheng::model::Variable]| {
            sum.iter().map(|one| one.id()).collect::<Vec<_>>().join("+")
        };
        let less = names(&resource.less);
        (names(&resource.numerator), less, names(&resource.relaxed))
    };
    let (sum, _, _) = ids(IndicatorId::R1, Level::Junior);
    assert!(
        !sum.contains("college"),
        "a diploma is not above the rule for junior"
    );
    let (sum, less, _) = ids(IndicatorId::R4, Level::Primary);
    assert_eq!(
        (sum.as_str(), less.as_str()),
        ("teaching_aux_area", "indoor_pe_area")
    );
    let (_, _, relaxed) = ids(IndicatorId::R5, Level::Junior);
    assert_eq!(
        relaxed,
        "other_onsite_sports_area+offsite_leased_sports_area"
    );
    let (_, _, relaxed) = ids(IndicatorId::R3, Level::Primary);
    assert!(relaxed.contains("primary_arts_itinerant"));
}

#[test]
fn shared_rooms_are_divided_by_the_published_weights() {
    let standard = resolved(NATIONAL, "2026-11-01");
    let weights = |kind| -> Vec<(Section, Exact)> {
        let weights = &standard.apportionment(kind).unwrap().weights;
        weights
            .iter()
            .map(|(part, weight)| (*part, weight.value.clone()))
            .collect()
    };
    let (primary, junior, senior) = (Section::Primary, Section::Junior, Section::Senior);
    let nine = [(primary, exact("1")), (junior, exact("1.1"))];
    assert_eq!(weights(SchoolKind::NineYear), nine);
    let complete = [(junior, exact("1")), (senior, exact("1.2"))];
    assert_eq!(weights(SchoolKind::CompleteSecondary), complete);
    let twelve = [
        (primary, exact("1")),
        (junior, exact("1.1")),
        (senior, exact("1.32")),
    ];
    assert_eq!(weights(SchoolKind::TwelveYear), twelve);
    assert!(standard.apportionment(SchoolKind::Primary).is_none());
}

#[test]
fn the_items_are_complete_and_in_order() {
    let standard = resolved(NATIONAL, "2026-11-01");
    let ids: Vec<&str> = standard.items.iter().map(|item| item.id.as_str()).collect();
    let expected = "G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 G12 G13 G14 G15 Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 \
                    S1 V1 V2 V3 V4 V5 V6 V7 PRE1 PRE2";
    assert_eq!(ids.join(" "), expected);
    for item in &standard.items {
        let is_optional = ["V7", "PRE2"].contains(&item.id.as_str());
        assert_eq!(item.is_required, !is_optional, "{}", item.id);
        assert_eq!(item.alternative.is_some(), item.id == "Q1", "{}", item.id);
    }
    // The seventh veto came with the rules on tutoring of July 2021.
    let earlier = resolved(NATIONAL, "2021-06-30");
    assert!(earlier.item("V7").is_none() && earlier.item("V6").is_some());
    let n_vetoes = standard.items.iter().filter(|item| item.part == Part::Veto);
    assert_eq!(n_vetoes.count(), 7);
}

#[test]
fn special_education_funding_follows_the_day_and_the_place() {
    // F1: 6,000 until 2024, 7,000 from the spring term of 2025; P1: Shenyang 8,000.
    for (id, day, expected) in [
        (NATIONAL, "2017-04-19", "6000"),
        (NATIONAL, "2024-12-31", "6000"),
        (NATIONAL, "2025-01-01", "7000"),
        (SHENYANG, "2021-06-30", "6000"),
        (SHENYANG, "2021-07-01", "8000"),
        (SHENYANG, "2026-11-01", "8000"),
    ] {
        assert_eq!(
            value(&resolved(id, day), "G7.threshold"),
            exact(expected),
            "{id} {day}"
        );
    }
}

#[test]
fn before_the_standard_nothing_is_in_force() {
    for id in [NATIONAL, SHENYANG] {
        let error = Catalogue::built_in().resolve(&selection(id, "2017-04-18"));
        let expected = ResolveError::NotInForce {
            parameter: "R1.threshold.primary".to_owned(),
            day: "2017-04-18".parse::<Day>().unwrap(),
        };
        assert_eq!(error.unwrap_err(), expected);
        resolved(id, "2017-04-19");
    }
    let error = Catalogue::built_in().resolve(&selection("cn-2011", "2026-11-01"));
    assert_eq!(
        error.unwrap_err().to_string(),
        "no standard has the id `cn-2011`"
    );
}

#[test]
fn the_relaxations_hold_only_once_they_are_issued() {
    let mut wanted = selection(NATIONAL, "2019-12-30");
    wanted.relaxations = Relaxations::On;
    let error = Catalogue::built_in().resolve(&wanted).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`itinerant.from` is not in force on 2019-12-30"
    );
    wanted.as_of = "2019-12-31".parse().unwrap();
    let standard = Catalogue::built_in().resolve(&wanted).unwrap();
    assert_eq!(value(&standard, "G3.small_class_area.junior"), exact("61"));
    assert_eq!(value(&standard, "G4.relaxed_nine_year"), exact("3000"));
}

#[test]
fn shenyang_changes_exactly_what_it_overrides() {
    let national = resolved(NATIONAL, "2026-11-01").parameters();
    let shenyang = resolved(SHENYANG, "2026-11-01").parameters();
    let changed: Vec<_> = shenyang
        .iter()
        .filter(|parameter| !national.contains(parameter))
        .map(|one| (one.id.as_str(), one.value.clone(), one.replaces.clone()))
        .collect();
    let expected = [
        ("G2.base_quota.primary", exact("1150"), None),
        ("G2.base_quota.junior", exact("1350"), None),
        ("G7.threshold", exact("8000"), Some(exact("7000"))),
    ];
    assert_eq!(changed, expected);
    assert!(
        national
            .iter()
            .all(|parameter| parameter.replaces.is_none())
    );
    let standard = resolved(SHENYANG, "2026-11-01");
    assert!(
        standard.item("V7").unwrap().is_required,
        "the city asks for it"
    );
    let conditions = &standard.item("G2").unwrap().conditions;
    assert!(matches!(
        conditions.as_slice(),
        [
            Condition::Finding(_),
            Condition::Limit { .. },
            Condition::Limit { .. }
        ]
    ));
    // Before the city's document, the national rule holds unchanged.
    assert_eq!(resolved(SHENYANG, "2021-06-30").parameters(), {
        resolved(NATIONAL, "2021-06-30").parameters()
    });
}

#[test]
fn a_user_may_load_a_variant_of_a_variant() {
    // A stricter number, a weaker one that says so, a repeal, and a document of its own.
    let json = r#"{
        "id": "my-county",
        "extends": "cn-yzjh-2017-210100",
        "title": { "zh": "本县口径", "en": "Our county" },
        "document": [{
            "id": "ours", "title": "本县通知", "issuer": "本县教育局",
            "evidence": "single", "checked_on": "2026-11-01"
        }],
        "override": [
            { "target": "R1.threshold", "value": [
                { "effective_from": "2026-01-01", "junior": "6",
                  "citation": { "document": "ours", "locator": "第1条" } } ] },
            { "target": "G7.threshold", "relaxes": true, "value": [
                { "effective_from": "2026-01-01", "value": "7500",
                  "citation": { "document": "ours", "locator": "第2条" } },
                { "effective_from": "2026-06-01", "repealed": true,
                  "citation": { "document": "ours", "locator": "第3条" } } ] }
        ]
    }"#;
    let catalogue = Catalogue::built_in().with_variant_json(json).unwrap();
    assert_eq!(
        catalogue.listings().count(),
        Catalogue::built_in().listings().count() + 1
    );
    let on = |day| catalogue.resolve(&selection("my-county", day)).unwrap();
    let spring = on("2026-05-31");
    let junior = parameter(&spring, "R1.threshold.junior");
    assert_eq!(
        (junior.value, junior.replaces),
        (exact("6"), Some(exact("5.3")))
    );
    assert_eq!(junior.citation.document.title, "本县通知");
    assert_eq!(value(&spring, "R1.threshold.primary"), exact("4.2"));
    assert_eq!(value(&spring, "G7.threshold"), exact("7500"));
    // Repealed: the city's number holds again, and still replaces the national one.
    let summer = parameter(&on("2026-06-01"), "G7.threshold");
    assert_eq!(
        (summer.value, summer.replaces),
        (exact("8000"), Some(exact("7000")))
    );
    assert_eq!(
        value(&on("2025-12-31"), "R1.threshold.junior"),
        exact("5.3")
    );
}

#[test]
fn a_repealed_number_has_no_value_instead_of_the_last_one() {
    let text = rules::to_json(Path::new(rules::SOURCE));
    let repeal = r#"{"effective_from":"2030-01-01","repealed":true,"citation":{"document":"S1","locator":"示例"}}"#;
    // The first threshold of G7 is followed by the second; a repeal goes after it.
    let at = text.find(r#""id":"G7.threshold""#).unwrap();
    let end = at + text[at..].find("}]").unwrap() + 1;
    let text = format!("{},{repeal}{}", &text[..end], &text[end..]);
    let catalogue = Catalogue::from_json(&text).unwrap();
    assert!(
        catalogue
            .resolve(&selection(NATIONAL, "2029-12-31"))
            .is_ok()
    );
    let error = catalogue
        .resolve(&selection(NATIONAL, "2030-01-01"))
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "`G7.threshold` is not in force on 2030-01-01"
    );
}

#[test]
fn a_variant_gives_way_when_the_national_value_rises_above_it() {
    let variant = |relaxes: bool| {
        let json = format!(
            r#"{{
            "id": "our-county", "extends": "cn-yzjh-2017",
            "title": {{ "zh": "本县口径", "en": "Our county" }},
            "override": [{{ "target": "G7.threshold", "relaxes": {relaxes}, "value": [
                {{ "effective_from": "2021-01-01", "value": "6500",
                  "citation": {{ "document": "P1", "locator": "示例" }} }} ] }}]
        }}"#
        );
        Catalogue::built_in().with_variant_json(&json).unwrap()
    };
    let on = |relaxes: bool, day: &str| {
        let standard = variant(relaxes).resolve(&selection("our-county", day));
        let found = parameter(&standard.unwrap(), "G7.threshold");
        (found.value, found.replaces)
    };
    let stricter = (exact("6500"), Some(exact("6000")));
    assert_eq!(on(false, "2024-12-31"), stricter);
    // The national 7,000 holds again, as if the variant were silent.
    assert_eq!(on(false, "2025-01-01"), (exact("7000"), None));
    let relaxed = (exact("6500"), Some(exact("7000")));
    assert_eq!(on(true, "2025-01-01"), relaxed);
}

#[test]
fn readings_with_options_take_the_recommended_one() {
    let standard = resolved(NATIONAL, "2026-11-01");
    let taken = |id: &str| {
        let reading = standard.readings.iter().find(|it| it.id == id);
        reading.and_then(|it| it.option).map(|it| it.as_str())
    };
    assert_eq!(taken("D-12"), Some("twelve_year_stays"));
    assert_eq!(taken("D-15"), Some("survey"));
    assert_eq!(taken("D-19"), Some("indoor_subtracted"));
    assert_eq!(taken("D-20"), Some("own_grounds"));
    assert_eq!(taken("D-01"), None);
}
