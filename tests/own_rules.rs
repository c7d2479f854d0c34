//! What a user sets in place of the rules: it decides, it is marked with what the rules say and with
//! its reason, and in what the rules differ from the national ones is told whole.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[allow(dead_code, reason = "each test crate asks for a part of it")]
#[path = "support/random_county.rs"]
mod random_county;

use std::rc::Rc;

use junheng::app::{self, Action, Workspace};
use junheng::engine::{self, IndicatorStanding};
use junheng::model::{Day, Level};
use junheng::quantity::Exact;
use junheng::standard::{
    Catalogue, Difference, IndicatorId, OwnReading, OwnRules, OwnTrouble, OwnValue, Parameter,
    ParameterUnit, ReadingOption, Relaxations, Selection, Standard, own_value, own_value_among,
};
use junheng::text::{Language, verdict};
use random_county::county_of_seed;
use yew::Reducible;

const NATIONAL: &str = "cn-yzjh-2017";
const SHENYANG: &str = "cn-yzjh-2017-210100";

fn selection(id: &str) -> Selection {
    Selection {
        id: id.to_owned(),
        as_of: Day::new(2026, 11, 1).unwrap(),
        relaxations: Relaxations::Off,
    }
}

fn with(id: &str, own: &OwnRules) -> Standard {
    Catalogue::built_in()
        .resolve_with(&selection(id), own)
        .unwrap()
}

fn own_number(id: &str, value: Exact) -> OwnRules {
    let mut own = OwnRules::default();
    let reason = "试算".to_owned();
    own.set_value(id, Some(OwnValue { value, reason }));
    own
}

fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

#[test]
fn a_threshold_of_ones_own_decides_at_its_exact_place() {
    let mut n_checked = 0;
    for seed in 1..=40 {
        let county = county_of_seed(seed);
        let plain = engine::assess(&with(NATIONAL, &OwnRules::default()), &county);
        for (index, unit) in plain.units.iter().enumerate() {
            let Some(value) = unit
                .indicator(IndicatorId::R2)
                .and_then(|it| it.value.as_ref().ok())
                .filter(|value| !value.is_zero())
            else {
                continue;
            };
            let id = match unit.level {
                Level::Primary => "R2.threshold.primary",
                Level::Junior => "R2.threshold.junior",
            };
            let standing = |threshold: &Exact| {
                let standard = with(NATIONAL, &own_number(id, threshold.clone()));
                let again = engine::assess(&standard, &county);
                again.units[index]
                    .indicator(IndicatorId::R2)
                    .unwrap()
                    .standing
            };
            // 「以上」 is at least: equality is met, the least bit above it is not.
            assert_eq!(standing(value), IndicatorStanding::Met, "seed {seed}");
            let above = value + &exact("0.000000001");
            assert_ne!(standing(&above), IndicatorStanding::Met, "seed {seed}");
            n_checked += 1;
        }
    }
    assert!(n_checked > 50, "{n_checked}");
}

#[test]
fn every_number_of_the_rules_can_be_set_and_is_told_alone() {
    let plain = with(NATIONAL, &OwnRules::default());
    assert_eq!(app::differences(&plain), []);
    for parameter in plain.parameters() {
        // One more is possible, or half of a share or grade.
        let value = match parameter.unit {
            ParameterUnit::Share | ParameterUnit::Grade => {
                parameter.value.checked_div(&Exact::from(2_i64)).unwrap()
            }
            ParameterUnit::Of(_) | ParameterUnit::Rate | ParameterUnit::Factor => {
                &parameter.value + &Exact::ONE
            }
        };
        let set = with(NATIONAL, &own_number(&parameter.id, value.clone()));
        let changed: Vec<Parameter> = set
            .parameters()
            .into_iter()
            .filter(|it| it.own.is_some())
            .collect();
        let [changed] = changed.as_slice() else {
            panic!("{} is set alone", parameter.id);
        };
        assert_eq!((&changed.id, &changed.value), (&parameter.id, &value));
        let own = changed.own.as_ref().unwrap();
        assert_eq!(own.instead_of, parameter.value, "{}", parameter.id);
        assert_eq!(own.reason, "试算");
        assert_eq!(
            app::differences(&set),
            [Difference::Number(changed.clone())]
        );
    }
}

#[test]
fn what_the_rules_say_anyway_and_what_they_do_not_have_changes_nothing() {
    let plain = with(NATIONAL, &OwnRules::default());
    let same = own_number("R1.threshold.primary", exact("4.20"));
    assert_eq!(with(NATIONAL, &same), plain);
    let nowhere = own_number("G2.base_quota.primary", exact("2000"));
    assert_eq!(with(NATIONAL, &nowhere), plain);
    // Where the rules have it, it counts.
    let set = with(SHENYANG, &nowhere);
    let parameters = set.parameters();
    let set = parameters.iter().find(|it| it.own.is_some()).unwrap();
    assert_eq!(set.value, exact("2000"));
    assert_eq!(set.own.as_ref().unwrap().instead_of, exact("1150"));
}

#[test]
fn what_a_city_changes_is_told_item_by_item() {
    let found = app::differences(&with(SHENYANG, &OwnRules::default()));
    let told: Vec<String> = found
        .iter()
        .map(|it| match it {
            Difference::Number(it) => format!("{} {:?} for {:?}", it.id, it.value, it.replaces),
            Difference::Condition { item, .. } => format!("{item} has a condition more"),
            Difference::Required(item) => format!("{} is required", item.id),
            Difference::Relaxations | Difference::Reading(_) | Difference::Added(_) => {
                format!("{it:?}")
            }
        })
        .collect();
    // 沈阳: 特殊教育公用经费 8000 元 for the 7000 of the nation since 2025, two base quotas, 双减 required.
    let expected = [
        "G7.threshold 8000 for Some(7000)",
        "G2 has a condition more",
        "G2 has a condition more",
        "V7 is required",
    ];
    assert_eq!(told, expected);
    assert!(found.iter().all(|it| !it.is_own()));
}

#[test]
fn the_relaxations_are_told_before_anything_else() {
    let relaxed = Selection {
        relaxations: Relaxations::On,
        ..selection(SHENYANG)
    };
    let standard = Catalogue::built_in().resolve(&relaxed).unwrap();
    let found = app::differences(&standard);
    assert_eq!(found.len(), 5);
    assert_eq!(found[0], Difference::Relaxations);
}

#[test]
fn a_reading_of_ones_own_is_followed_and_told() {
    let plain = with(NATIONAL, &OwnRules::default());
    let r5 = |standard: &Standard| {
        standard
            .indicator(IndicatorId::R5)
            .unwrap()
            .resource
            .primary
            .clone()
    };
    assert!(!r5(&plain).relaxed.is_empty());
    let mut own = OwnRules::default();
    let reading = |option| {
        let reason = "省里的解释".to_owned();
        Some(OwnReading { option, reason })
    };
    own.set_reading("D-20", reading(ReadingOption::AllGrounds));
    let read = with(NATIONAL, &own);
    // All grounds count at every school: what only the relaxation added is added always.
    assert!(r5(&read).relaxed.is_empty());
    let n_before = r5(&plain).numerator.len() + r5(&plain).relaxed.len();
    assert_eq!(r5(&read).numerator.len(), n_before);
    let found = app::differences(&read);
    let [Difference::Reading(told)] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(told.own_reason.as_deref(), Some("省里的解释"));
    assert_ne!(told.choice, told.usual);
    // S1 with visits is a reading, not a condition that somebody added.
    own.set_reading("D-20", None);
    own.set_reading("D-15", reading(ReadingOption::SurveyAndVisits));
    let read = with(NATIONAL, &own);
    let n_conditions = |standard: &Standard| standard.item("S1").unwrap().conditions.len();
    assert_eq!(n_conditions(&read), n_conditions(&plain) + 1);
    let found = app::differences(&read);
    assert!(
        matches!(found.as_slice(), [Difference::Reading(_)]),
        "{found:?}"
    );
    // The usual option changes nothing.
    own.set_reading("D-15", reading(ReadingOption::Survey));
    assert_eq!(with(NATIONAL, &own), plain);
}

#[test]
fn it_can_be_undone_and_is_work_that_is_nowhere_else() {
    let workspace = Rc::new(Workspace::new(selection(NATIONAL)));
    let before = Rc::clone(workspace.ground());
    let set = workspace.reduce(Action::SetRule {
        parameter: "cv_limit.primary".to_owned(),
        value: Some(OwnValue {
            value: exact("0.45"),
            reason: "试算".to_owned(),
        }),
    });
    assert!(set.ground().has_own_work() && !before.has_own_work());
    let undone = set.reduce(Action::Undo);
    assert_eq!(undone.ground(), &before);
    let taken_back = undone.reduce(Action::Redo).reduce(Action::SetRule {
        parameter: "cv_limit.primary".to_owned(),
        value: None,
    });
    assert_eq!(taken_back.ground(), &before);
}

#[test]
fn what_is_typed_is_held_against_the_rule() {
    let plain = with(NATIONAL, &OwnRules::default());
    let typed = |id: &str, text: &str| {
        let parameters = plain.parameters();
        own_value(text, parameters.iter().find(|it| it.id == id).unwrap())
    };
    let threshold = "R1.threshold.primary";
    assert_eq!(typed(threshold, "4.5"), Ok(exact("4.5")));
    assert_eq!(typed(threshold, "4.20"), Err(OwnTrouble::Same));
    assert_eq!(typed(threshold, "42.1"), Err(OwnTrouble::FarOff));
    assert_eq!(typed(threshold, "0.41"), Err(OwnTrouble::FarOff));
    assert_eq!(typed(threshold, "4.1234567"), Err(OwnTrouble::TooFine));
    assert_eq!(typed("school_rule.near_ratio", "８０％"), Ok(exact("0.8")));
    assert_eq!(
        typed("school_rule.near_ratio", "85%"),
        Err(OwnTrouble::Same)
    );
    assert_eq!(typed("school_rule.least_met", "7"), Ok(exact("7")));
    assert_eq!(
        typed("school_rule.least_met", "8"),
        Err(OwnTrouble::TooMany)
    );
    // A rule of none can become one of some.
    assert_eq!(typed("G4.annexed_classes", "3"), Ok(exact("3")));
    // Against the rule, not against what was set before.
    let set = with(NATIONAL, &own_number(threshold, exact("5")));
    let parameters = set.parameters();
    let parameter = parameters.iter().find(|it| it.id == threshold).unwrap();
    assert_eq!(own_value("4.2", parameter), Err(OwnTrouble::Same));
}

#[test]
fn a_range_of_ones_own_is_never_empty() {
    let plain = with(NATIONAL, &OwnRules::default());
    let typed = |rules: &Standard, id: &str, text: &str| {
        let parameters = rules.parameters();
        let parameter = parameters.iter().find(|it| it.id == id).unwrap();
        own_value_among(text, parameter, rules)
    };
    let (from, below) = ("itinerant.from", "itinerant.below");
    // From 50 pupils and below 100: neither end may reach the other.
    assert_eq!(typed(&plain, from, "99"), Ok(exact("99")));
    assert_eq!(typed(&plain, from, "100"), Err(OwnTrouble::EmptyRange));
    assert_eq!(typed(&plain, from, "200"), Err(OwnTrouble::EmptyRange));
    assert_eq!(typed(&plain, below, "51"), Ok(exact("51")));
    assert_eq!(typed(&plain, below, "50"), Err(OwnTrouble::EmptyRange));
    // Against what is applied: once the upper end is 300, the lower may be 200.
    let wide = with(NATIONAL, &own_number(below, exact("300")));
    assert_eq!(typed(&wide, from, "200"), Ok(exact("200")));
}

#[test]
fn a_standard_has_a_first_day() {
    let catalogue = Catalogue::built_in();
    for id in [NATIONAL, SHENYANG] {
        let first = catalogue.first_day(id).unwrap();
        assert_eq!(first, Day::new(2017, 4, 19).unwrap(), "{id}");
        let resolved = |as_of: Day| {
            let asked = Selection {
                as_of,
                ..selection(id)
            };
            catalogue.resolve(&asked)
        };
        assert!(resolved(first).is_ok());
        assert!(resolved(Day::new(2017, 4, 18).unwrap()).is_err());
    }
    assert_eq!(catalogue.first_day("cn-none"), None);
}

#[test]
fn a_verdict_by_rules_of_ones_own_is_called_a_trial() {
    let county = county_of_seed(1);
    let told = |own: &OwnRules, language| {
        let standard = with(NATIONAL, own);
        verdict::sentence(language, &standard, &engine::assess(&standard, &county))
    };
    let own = own_number("cv_limit.primary", exact("0.6"));
    assert!(told(&own, Language::Zh).starts_with("试算："));
    assert!(told(&own, Language::En).starts_with("A trial, not a verdict: "));
    let none = OwnRules::default();
    assert!(!told(&none, Language::Zh).contains("试算"));
    assert!(!told(&none, Language::En).contains("trial"));
}
