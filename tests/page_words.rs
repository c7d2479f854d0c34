//! What the pages say: that what is open is not called met, that each part that fails is named, what
//! the counts count, and that no printed value looks like the limit which it misses.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]

mod support;

use std::rc::Rc;

use junheng::app::{self, CountyResult};
use junheng::engine::{self, Standing};
use junheng::intake;
use junheng::model::{Day, Level};
use junheng::standard::{
    Catalogue, IndicatorId, OwnRules, OwnTrouble, OwnValue, Part, Relaxations, Selection, Standard,
};
use junheng::text::Language;
use junheng::text::ui::Words;
use junheng::ui::present::{
    self, DispersionChoice, OverviewView, Shown, differences, dispersion, kept, overview, standard,
};

const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

fn demo(language: Language) -> Shown {
    let source = app::demo("demo").unwrap();
    let county = intake::read(&source.tables).counties[0].clone();
    let standard = support::national("2026-09-01");
    let assessment = engine::assess(&standard, &county);
    Shown {
        language,
        standard: Rc::new(standard),
        result: Rc::new(CountyResult { county, assessment }),
    }
}

fn part(view: &OverviewView, wanted: Part) -> (Standing, &str, &str) {
    let mut cards = view.parts.iter();
    let card = cards.find(|card| card.part == wanted).unwrap();
    (card.standing, card.word.as_str(), card.cause.text.as_str())
}

fn with(own: &[(&str, &str)]) -> (OwnRules, Standard) {
    let mut rules = OwnRules::default();
    for (id, value) in own {
        let value = OwnValue {
            value: value.parse().unwrap(),
            reason: "试算".to_owned(),
        };
        rules.set_value(id, Some(value));
    }
    let selection = Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: Day::new(2026, 9, 1).unwrap(),
        relaxations: Relaxations::Off,
    };
    let standard = Catalogue::built_in().resolve_with(&selection, &rules);
    (rules, standard.unwrap())
}

#[test]
fn a_part_says_what_it_leaves_open_and_vetoes_keep_their_words() {
    let view = overview(&demo(Language::Zh));
    assert_eq!(
        part(&view, Part::Precondition),
        (
            Standing::Undetermined,
            "达标，1 项待定",
            "共 1 项：7 年；“年度监测持续较高”待定，不计入结论"
        )
    );
    assert_eq!(
        part(&view, Part::Veto),
        (Standing::Met, "未发生", "7 项均未发生")
    );
    // What is said beside “met” is more than “met”.
    assert_eq!(
        part(&view, Part::Recognition),
        (Standing::Met, "达标", "共 1 项：91.4%")
    );
    let view = overview(&demo(Language::En));
    assert_eq!(
        part(&view, Part::Precondition),
        (
            Standing::Undetermined,
            "met, 1 undetermined",
            "1 item: 7 years; “Monitoring stays high” undetermined, not counted"
        )
    );
    assert_eq!(
        part(&view, Part::Veto),
        (Standing::Met, "did not occur", "None of the 7 occurred")
    );
}

#[test]
fn every_part_that_fails_is_among_the_reasons() {
    let view = overview(&demo(Language::Zh));
    assert_eq!(view.answer.reasons.len(), 4);
    assert_eq!(view.answer.reasons[3], "政府保障程度：G5 班额不达标");
    let view = overview(&demo(Language::En));
    assert!(view.answer.reasons[3].starts_with("Government support: G5 "));
}

#[test]
fn a_unit_and_the_rule_for_it_are_explained() {
    let said = overview(&demo(Language::Zh)).units;
    assert_eq!(
        said,
        "单元指一所学校的一个学段：读入 40 所，5 所不计入、35 所参评（4 所兼有小学和初中，各算两个单元），共 39 个单元（小学 26、初中 13）。7 项指标至少 6 项达标、其余不低于标准值的 85%，单元即达标。"
    );
    let said = overview(&demo(Language::En)).units;
    assert_eq!(
        said,
        "A unit is a school at one level: of 40 schools read, 5 are not assessed and 35 are, 4 of them at both levels, as two units each, which makes 39 units (26 primary, 13 junior). A unit passes when at least 6 of its 7 indicators are met and the rest reach 85 % of their threshold."
    );
}

#[test]
fn a_value_that_misses_its_threshold_is_not_printed_as_the_threshold() {
    for language in LANGUAGES {
        let choice = DispersionChoice {
            level: Level::Primary,
            indicator: IndicatorId::R1,
        };
        let view = dispersion(&demo(language), choice, 1_000).unwrap();
        let first = &view.shares[0];
        assert!(first.value.text.starts_with("4.197"), "{first:?}");
        let word = match language {
            Language::Zh => "差异系数达标",
            Language::En => "CV met",
        };
        assert_eq!(view.standing.1, word);
    }
}

#[test]
fn numbers_are_named_and_have_their_units() {
    let own = [
        ("itinerant.below", "300"),
        ("itinerant.from", "200"),
        ("G7.threshold", "8000"),
    ];
    let (_, rules) = with(&own);
    let told = |language| -> Vec<String> {
        let found = differences(language, &rules).into_iter();
        found
            .map(|it| format!("{}: {} / {}", it.what, it.here, it.national))
            .collect()
    };
    let zh = told(Language::Zh);
    assert_eq!(zh.len(), 3);
    for wanted in [
        "可计入走教教师的学校：学生数不少于: 200 人 / 50 人",
        "可计入走教教师的学校：学生数少于: 300 人 / 100 人",
        "G7 特教经费 · 规定限值: 8,000 元/人 / 7,000 元/人",
    ] {
        assert!(zh.iter().any(|it| it == wanted), "{wanted} in {zh:?}");
    }
    let en = told(Language::En);
    for wanted in ["not fewer than: 200", "8,000 yuan per pupil"] {
        assert!(en.iter().any(|it| it.contains(wanted)), "{wanted}: {en:?}");
    }
    let paper = Words::of(Language::Zh).standard.on_paper;
    assert_eq!(
        paper("上限", "0.52", "0.5", "试算"),
        "上限：本次采用 0.52，规则原为 0.5；理由或依据：试算"
    );
    let paper = Words::of(Language::En).standard.on_paper;
    let told = paper("Limit", "0.52", "0.5", "trial");
    assert!(told.contains("in this run 0.52, by the rule 0.5"), "{told}");
}

#[test]
fn what_is_set_is_told_without_rules_too() {
    let (own, _) = with(&[
        ("R1.threshold.primary", "4.5"),
        ("cv_limit.primary", "0.52"),
    ]);
    let told = kept(Language::Zh, &own).into_iter();
    let told: Vec<String> = told
        .map(|it| format!("{} {} {}", it.what, it.value, it.reason))
        .collect();
    assert_eq!(
        told,
        ["R1 · 小学标准值 4.5 试算", "小学差异系数上限 0.52 试算"]
    );
    let text = present::not_in_force(Language::Zh, "cn-yzjh-2017");
    assert!(text.contains("2017年4月19日"), "{text}");
    let text = present::not_in_force(Language::En, "cn-yzjh-2017");
    assert!(text.contains("19 April 2017"), "{text}");
}

#[test]
fn a_refusal_names_the_unit_and_an_example() {
    let (_, rules) = with(&[]);
    for (language, unit, refusal) in [
        (
            Language::Zh,
            "人/百生",
            "请填一个数（单位：人/百生），如 4.2。",
        ),
        (
            Language::En,
            "per 100 pupils",
            "Type a number (unit: per 100 pupils), such as 4.2.",
        ),
    ] {
        let view = standard(language, &rules);
        let mut numbers = view.sections.iter().flat_map(|it| &it.rules);
        let number = numbers.find_map(|rule| {
            let mut numbers = rule.numbers.iter();
            numbers.find(|it| it.id == "R1.threshold.primary")
        });
        let number = number.unwrap();
        assert_eq!(number.unit, unit);
        let trouble = Words::of(language).standard.trouble;
        let told = trouble(OwnTrouble::NotANumber, &number.unit, &number.typed);
        assert_eq!(told, refusal);
        // Said once above all rules, and marked shortly at each.
        assert!(number.since.chars().count() < 30, "{}", number.since);
    }
}
