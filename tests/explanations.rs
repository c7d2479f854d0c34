//! The explanation of figures: formulas with the numbers in them, and figures that can be computed
//! again from what is shown.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]

#[path = "explanations/sites.rs"]
mod sites;
mod support;

use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use expect_test::{Expect, expect};
use junheng::app::{self, CountyResult};
use junheng::engine::{Figure, Standing};
use junheng::intake;
use junheng::model::{County, Level};
use junheng::quantity::{Exact, root_to_fixed, sum, to_fixed};
use junheng::standard::{IndicatorId, Part, Relaxations, Standard};
use junheng::text::Language;
use junheng::ui::present::{
    ExplanationView, Shown, TableChoice, explanation, overview, school_ids, schools,
};
use support::{Facts, facts};

/// A primary school and a nine-year school; the latter is the worked example of rule book §3.3.
fn small_county() -> Vec<Facts> {
    vec![
        facts(&[
            ("school_name", "青禾小学"),
            ("school_type", "小学"),
            ("primary_students", "1000"),
            ("primary_teachers_phd", "0"),
            ("primary_teachers_master", "0"),
            ("primary_teachers_bachelor", "30"),
            ("primary_teachers_college", "12"),
            ("primary_backbone_teachers", "9"),
        ]),
        facts(&[
            ("school_name", "枫林学校"),
            ("school_type", "九年一贯制"),
            ("primary_students", "800"),
            ("junior_students", "400"),
            ("primary_backbone_teachers", "8"),
            ("teaching_aux_area", "9000"),
            ("indoor_pe_area", "1000"),
            ("sports_ground_area", "9600"),
            ("teaching_equipment_value", "260.5"),
            ("multimedia_rooms", "32"),
        ]),
    ]
}

fn shown_small(language: Language) -> Shown {
    let reading = support::read(&small_county(), &facts(&[("name_of_county", "示例县")]));
    shown(language, reading.counties[0].clone())
}

/// The demo county, as the page shows it.
fn shown_demo(language: Language) -> Shown {
    static COUNTY: LazyLock<County> = LazyLock::new(|| {
        let source = app::demo("demo").unwrap();
        intake::read(&source.tables).counties[0].clone()
    });
    shown(language, COUNTY.clone())
}

fn shown(language: Language, county: County) -> Shown {
    shown_under(language, county, support::national("2026-09-01"))
}

fn shown_under(language: Language, county: County, standard: Standard) -> Shown {
    let assessment = junheng::engine::assess(&standard, &county);
    let result = CountyResult { county, assessment };
    Shown {
        language,
        standard: Rc::new(standard),
        result: Rc::new(result),
    }
}

fn explained(shown: &Shown, figure: &Figure) -> ExplanationView {
    let evidence = app::explain(&shown.standard, &shown.result, figure).unwrap();
    explanation(shown, &evidence, &|_| String::new())
}

fn check(shown: &Shown, figure: &Figure, expected: Expect) {
    let view = explained(shown, figure);
    let mut text = format!("{}\n{}\n{}\n", view.title, view.result, view.sentence);
    for step in &view.steps {
        text.push_str(&format!(
            "{}：{}\n  {}\n",
            step.name,
            step.words,
            step.plain()
        ));
    }
    for lack in &view.lacks {
        text.push_str(&format!("- {lack}\n"));
    }
    expected.assert_eq(&text);
}

fn value(unit: usize, indicator: IndicatorId) -> Figure {
    Figure::UnitValue { unit, indicator }
}

#[test]
fn a_value_exactly_at_the_threshold_is_shown_with_its_numbers() {
    check(
        &shown_small(Language::Zh),
        &value(0, IndicatorId::R1),
        expect![[r#"
            青禾小学 · 每百名学生拥有高于规定学历教师数
            4.2 人/百生
            现有 4.2 人/百生，达到小学标准值 4.2。
            学校资源总量：小学博士 + 硕士 + 本科 + 专科
              (小学博士 0 + 硕士 0 + 本科 30 + 专科 12) = 42 人
            学校值：资源量 ÷ 小学学生数 × 100
              42 ÷ 1,000 × 100 = 4.2 人/百生 ≥ 4.2 达标
        "#]],
    );
    check(
        &shown_small(Language::En),
        &value(0, IndicatorId::R1),
        expect![[r#"
            青禾小学 · Teachers above the required degree
            4.2 per 100 pupils
            4.2 per 100 pupils reaches the primary threshold of 4.2.
            What the school has：Primary teachers with a doctorate + teachers with a master's degree + teachers with a bachelor's degree + teachers with a college diploma
              (Primary teachers with a doctorate 0 + teachers with a master's degree 0 + teachers with a bachelor's degree 30 + teachers with a college diploma 12) = 42 people
            Value：resource ÷ primary pupils × 100
              42 ÷ 1,000 × 100 = 4.2 per 100 pupils ≥ 4.2 met
        "#]],
    );
}

#[test]
fn what_is_missing_is_named_with_its_school() {
    check(
        &shown_small(Language::Zh),
        &value(0, IndicatorId::R4),
        expect![[r#"
            青禾小学 · 生均教学及辅助用房面积

            数据不全，暂时不能计算：青禾小学 未填 教学及辅助用房面积。
            - 青禾小学 未填 教学及辅助用房面积
        "#]],
    );
}

#[test]
fn a_shared_resource_is_divided_in_the_open() {
    // Rule book §3.3: 2,605,000 × 440 / 1,240 = 924,354.84; over 400 pupils 2,310.89 yuan.
    check(
        &shown_small(Language::Zh),
        &value(2, IndicatorId::R6),
        expect![[r#"
            枫林学校（初中部） · 生均教学仪器设备值
            ≈ 2,310.887097 元/生
            现有 2,310.887097 元/生，低于初中标准值 2,500，但不低于它的 85%：其余达标项数够时可算作余项。还差 75,645.17 元（指本学段分得的一份；学校新增的也按学段拆分，全校须增加得更多）。
            学校资源总量：教学仪器设备值
              教学仪器设备值 2,605,000 = 2,605,000 元
            本学段分得：资源量 × 初中权重 × 初中学生数 ÷ (初中权重 × 初中学生数 + 小学权重 × 小学学生数)
              2,605,000 × 1.1 × 400 ÷ (1.1 × 400 + 1 × 800) ≈ 924,354.838710 元
            学校值：资源量 ÷ 初中学生数
              924,354.838710 ÷ 400 ≈ 2,310.887097 元/生 < 2,500 未达标但不低于85%
        "#]],
    );
    let shortfall = Figure::Shortfall {
        unit: 2,
        indicator: IndicatorId::R6,
    };
    check(
        &shown_small(Language::En),
        &shortfall,
        expect![[r#"
            枫林学校 (junior part) · Value of teaching equipment · shortfall
            75,645.17 yuan
            2,310.887097 yuan per pupil is below the junior threshold of 2,500, but not below 85 % of it: the school rule lets that pass if enough other indicators are met. Lacking: 75,645.17 yuan, as this level's share; what the school adds is divided too, so that the whole school needs more.
            What the school has：Teaching equipment, book value
              Teaching equipment, book value 2,605,000 = 2,605,000 yuan
            The level's part of it：resource × junior weight × junior pupils ÷ (junior weight × junior pupils + primary weight × primary pupils)
              2,605,000 × 1.1 × 400 ÷ (1.1 × 400 + 1 × 800) ≈ 924,354.838710 yuan
            Value：resource ÷ junior pupils
              924,354.838710 ÷ 400 ≈ 2,310.887097 yuan per pupil < 2,500 not met, but at least 85 %
            Shortfall, rounded up to two decimals：⌈threshold × junior pupils − resource⌉
              ⌈2,500 × 400 − 924,354.838710⌉ = 75,645.17 yuan
        "#]],
    );
}

#[test]
fn a_subtracted_fact_has_a_minus_sign() {
    check(
        &shown_small(Language::Zh),
        &value(1, IndicatorId::R4),
        expect![[r#"
            枫林学校（小学部） · 生均教学及辅助用房面积
            ≈ 6.451613 ㎡/生
            现有 6.451613 ㎡/生，达到小学标准值 4.5。
            学校资源总量：教学及辅助用房面积 − 室内体育用房面积
              (教学及辅助用房面积 9,000 − 室内体育用房面积 1,000) = 8,000 ㎡
            本学段分得：资源量 × 小学权重 × 小学学生数 ÷ (小学权重 × 小学学生数 + 初中权重 × 初中学生数)
              8,000 × 1 × 800 ÷ (1 × 800 + 1.1 × 400) ≈ 5,161.290323 ㎡
            学校值：资源量 ÷ 小学学生数
              5,161.290323 ÷ 800 ≈ 6.451613 ㎡/生 ≥ 4.5 达标
        "#]],
    );
}

#[test]
fn a_coefficient_is_unfolded_to_its_units() {
    let figure = Figure::Cv {
        level: Level::Primary,
        indicator: IndicatorId::R2,
    };
    check(
        &shown_small(Language::Zh),
        &figure,
        expect![[r#"
        小学 · 每百名学生拥有县级以上骨干教师数 · 差异系数
        ≈ 0.052613
        小学每百名学生拥有县级以上骨干教师数的校际差异系数为 0.052613，不超过上限 0.50。
        全县学生数：Σ 各校学生数
          1,000 + 800 = 1,800 人
        全县资源总量：Σ 各校资源量
          9 + 8 = 17 人
        全县平均值（总量除以总人数）：全县资源总量 ÷ 全县学生数 × 100
          17 ÷ 1,800 × 100 ≈ 0.944444 人/百生
        方差（按学生数加权）：Σ 学生数ᵢ ÷ 全县学生数 × (学校值ᵢ − 全县平均值)²
          1,000 ÷ 1,800 × (0.9 − 0.944444)² + … + 800 ÷ 1,800 × (1 − 0.944444)² ≈ 0.002469
        差异系数的平方：方差 ÷ 全县平均值²
          0.002469 ÷ 0.944444² ≈ 0.002768
        差异系数：√差异系数的平方
          √0.002768 ≈ 0.052613 ≤ 0.50 达标
    "#]],
    );
    let view = explained(&shown_small(Language::Zh), &figure);
    let formula = view.formula.unwrap();
    expect![[r#"
        差异系数 = √[ Σ 学生数ᵢ ÷ 全县学生数 × (学校值ᵢ − 全县平均值)² ] ÷ 全县平均值
        √0.002469 ÷ 0.944444 ≈ 0.052613 ≤ 0.50 达标"#]]
    .assert_eq(&format!(
        "{} = {}\n{}",
        formula.name,
        formula.words,
        formula.plain()
    ));
}

#[test]
fn an_item_shows_its_ratio_as_a_percentage() {
    check(
        &shown_demo(Language::Zh),
        &Figure::Item {
            id: "G11".to_owned(),
        },
        expect![[r#"
            G11 交流轮岗

            全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%。本项达标。
            分子：交流轮岗教师数
              交流轮岗教师数 71 = 71
            分母：符合交流条件教师总数
              符合交流条件教师总数 612 = 612
            比值：分子 ÷ 分母
              71 ÷ 612 ≈ 11.601307% ≥ 10% 达标
            分子：交流轮岗骨干教师数
              交流轮岗骨干教师数 16 = 16
            分母：交流轮岗教师数
              交流轮岗教师数 71 = 71
            比值：分子 ÷ 分母
              16 ÷ 71 ≈ 22.535211% ≥ 20% 达标
        "#]],
    );
}

/// A large old school and a small teaching point, with the relaxations.
fn shown_relaxed() -> Shown {
    let schools = [
        facts(&[
            ("school_name", "青禾小学"),
            ("school_type", "小学"),
            ("founded_year", "2005"),
            ("primary_students", "2500"),
            ("primary_classes", "60"),
            ("music_room_areas", "75;72"),
            ("art_room_areas", "70;66;90;90;90"),
            ("public_funding_prev", "100"),
            ("training_funding_prev", "5"),
        ]),
        facts(&[
            ("school_name", "云杉教学点"),
            ("school_type", "教学点"),
            ("primary_students", "60"),
            ("primary_classes", "1"),
            ("primary_class_sizes", "60"),
            ("music_room_areas", "96"),
            ("art_room_areas", "90"),
            ("public_funding_prev", "5"),
            ("training_funding_prev", "0.2"),
        ]),
    ];
    let county = facts(&[("name_of_county", "示例县"), ("base_quota_primary", "650")]);
    let reading = support::read(&schools, &county);
    let standard = support::standard("cn-yzjh-2017", "2026-09-01", Relaxations::On);
    shown_under(Language::Zh, reading.counties[0].clone(), standard)
}

#[test]
fn a_check_shows_its_worst_schools_and_the_limits_that_were_applied() {
    let shown = shown_relaxed();
    let mut text = String::new();
    for id in ["G3", "G4", "G5", "G6", "Q4"] {
        let view = explained(&shown, &Figure::Item { id: id.to_owned() });
        assert_eq!(view.result, "");
        let limits: Vec<String> = view
            .parameters
            .iter()
            .map(|it| format!("{} {}", it.name, it.value))
            .collect();
        text.push_str(&format!("{id} {}\n", limits.join("，")));
        for step in &view.steps {
            text.push_str(&format!(
                "  {}：{}\n    {}\n",
                step.name,
                step.words,
                step.plain()
            ));
        }
        let facts = view.sources.iter().take(3);
        let facts: Vec<String> = facts
            .map(|it| format!("{} {} {}", it.who, it.fact, it.value))
            .collect();
        text.push_str(&format!("  {}\n", facts.join("；")));
    }
    expect![[r#"
        G3 每间教室对应的班级数 12 个，音乐教室面积 96 ㎡，美术教室面积 90 ㎡，建成年份不晚于 2016，较早建成学校的音乐教室面积 73 ㎡，较早建成学校的美术教室面积 67 ㎡
          青禾小学：面积合格的音乐教室
            面积合格的音乐教室 1 = 1 间 < 5 不达标
          青禾小学：面积合格的美术教室
            面积合格的美术教室 4 = 4 间 < 5 不达标
          青禾小学 音乐教室逐间面积 75, 72 ㎡；青禾小学 美术教室逐间面积 70, 66, 90, 90, 90 ㎡；青禾小学 小学班级数 60 个
        G4 学校规模上限 2,000 人，九年一贯制学校规模上限 2,500 人，十二年一贯制学校规模上限 2,500 人，建成年份不晚于 2010，随迁子女占比超过 0.5（50%），放宽后的学校规模上限 2,400 人，附设班数上限 0 个
          青禾小学：小学学生数
            小学学生数 2,500 = 2,500 人 > 2,400 不达标
          青禾小学 小学在校生数 2,500 人；青禾小学 规划建成年份 2005；青禾小学 随迁子女在校生数 未填
        G5 小学班额上限 45 人，初中班额上限 50 人
          云杉教学点：小学最大班
            小学最大班 60 = 60 人 > 45 不达标
          云杉教学点 小学各班人数 60 人；青禾小学 小学各班人数 未填
        G6 小规模学校的学生数低于 100 人，按多少学生核定 100 人
          云杉教学点 · 应核定公用经费：核定人数 × (小学学生数 × 小学生均公用经费基准定额) ÷ (小学学生数)
            100 × (60 × 650) ÷ (60) = 65,000 元
          云杉教学点：上年公用经费预算
            上年公用经费预算 50,000 = 50,000 元 < 65,000 不达标
          县级数据 小学生均公用经费基准定额 650 元；县级数据 初中生均公用经费基准定额 未填；云杉教学点 小学在校生数 60 人
        Q4 规定限值 0.05（5%）
          云杉教学点 · 比值：上年教师培训经费 ÷ 上年公用经费预算
            2,000 ÷ 50,000 = 4% < 5% 不达标
          云杉教学点 上年教师培训经费 2,000 元；云杉教学点 上年公用经费预算 50,000 元；青禾小学 上年教师培训经费 50,000 元
    "#]]
    .assert_eq(&text);
}

/// Reads `7`, `7.5` or `22/3`.
fn exact(text: &str) -> Exact {
    match text.split_once('/') {
        Some((n, d)) => n
            .parse::<Exact>()
            .unwrap()
            .checked_div(&d.parse::<Exact>().unwrap())
            .unwrap(),
        None => text.parse().unwrap(),
    }
}

#[test]
fn every_mean_and_coefficient_of_the_matrix_can_be_computed_again_from_its_table() {
    let shown = shown_demo(Language::Zh);
    for level in Level::ALL {
        for rule in &shown.standard.indicators {
            let figure = Figure::Cv {
                level,
                indicator: rule.id,
            };
            let view = explained(&shown, &figure);
            let rows = view.shares.unwrap().rows;
            let students: Vec<Exact> = rows.iter().map(|row| exact(&row.exact.0)).collect();
            let amounts: Vec<Exact> = rows.iter().map(|row| exact(&row.exact.1)).collect();
            // CV² = P · Σ(a²/p) / A² − 1, from what the table shows alone.
            let all = sum(&students);
            let total = sum(&amounts);
            let squares: Vec<Exact> = students
                .iter()
                .zip(&amounts)
                .map(|(p, a)| (a * a).checked_div(p).unwrap())
                .collect();
            let ratio = (&all * &sum(&squares))
                .checked_div(&(&total * &total))
                .unwrap();
            let cv = root_to_fixed(&(&ratio - &Exact::ONE), 6);
            assert_eq!(view.result.trim_start_matches("≈ "), cv, "{figure:?}");
            let mean = &total.checked_div(&all).unwrap() * &rule.scale;
            let mean_view = explained(
                &shown,
                &Figure::Mean {
                    level,
                    indicator: rule.id,
                },
            );
            let printed = mean_view.rounding.unwrap().0.replace(',', "");
            assert_eq!(printed, to_fixed(&mean, 2), "{figure:?}");
        }
    }
}

#[test]
fn shares_of_the_variance_add_up_to_one_hundred_percent() {
    let shown = shown_demo(Language::Zh);
    let figure = Figure::Cv {
        level: Level::Primary,
        indicator: IndicatorId::R2,
    };
    let rows = explained(&shown, &figure).shares.unwrap().rows;
    let shares: Vec<Exact> = rows
        .iter()
        .map(|row| row.share.trim_end_matches('%').parse().unwrap())
        .collect();
    let off = (&sum(&shares) - &Exact::from(100_i64)).abs();
    // Each is rounded to a tenth of a percent.
    assert!(
        off <= Exact::ratio(i64::try_from(rows.len()).unwrap(), 20).unwrap(),
        "{off:?}"
    );
}

#[test]
fn every_figure_that_a_page_shows_has_an_explanation_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let shown = shown_demo(language);
        let view = overview(&shown);
        let mut figures: Vec<Figure> = Vec::new();
        figures.extend(view.parts.into_iter().map(|part| part.figure.figure));
        for level in view.levels {
            figures.extend(level.composite.map(|it| it.figure));
            figures.extend(
                level
                    .rows
                    .into_iter()
                    .flat_map(|row| [row.mean.figure, row.cv.figure]),
            );
        }
        figures.extend(
            view.items
                .into_iter()
                .flat_map(|group| group.items)
                .map(|item| item.figure.figure),
        );
        let table = schools(&shown, &[], &TableChoice::default());
        // Units differ in their numbers only: every sixth one is enough.
        for row in table.rows(&shown).step_by(6) {
            figures.push(row.figure.figure);
            for cell in row.cells {
                figures.push(cell.figure.figure);
                figures.extend(cell.shortfall.map(|it| it.figure));
            }
        }
        assert!(figures.len() > 100);
        assert!(figures.contains(&Figure::Part(Part::Precondition)));
        for figure in figures {
            let view = explained(&shown, &figure);
            assert!(
                !view.title.is_empty() && !view.sentence.is_empty(),
                "{figure:?}"
            );
            for step in view.steps {
                assert!(
                    !step.words.is_empty() && !step.numbers.is_empty(),
                    "{figure:?} {step:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_not_known_is_never_shown_as_met() {
    let shown = shown_small(Language::Zh);
    let view = overview(&shown);
    assert_eq!(view.answer.standing, shown.result.assessment.verdict);
    let rows = view.levels.iter().flat_map(|level| &level.rows);
    for row in rows.filter(|row| row.is_provisional || row.cv_at.is_none()) {
        assert_ne!(row.standing, Standing::Met, "{}", row.name);
    }
    assert!(
        view.todo
            .iter()
            .any(|it| it.text == "青禾小学 未填 教学及辅助用房面积")
    );
}

#[test]
fn a_code_of_two_schools_is_no_name_of_a_page() {
    let school = |name: &str, code: &str| {
        facts(&[
            ("school_name", name),
            ("school_code", code),
            ("school_type", "九年一贯制"),
            ("primary_students", "100"),
            ("junior_students", "100"),
        ])
    };
    let schools = [
        school("青禾学校", "31"),
        school("云杉学校", "32"),
        school("松涛学校", "33"),
        school("海棠学校", ""),
    ];
    let reading = support::read(&schools, &facts(&[("name_of_county", "示例县")]));
    let standard = support::national("2026-09-01");
    let (_, mut assessment) = support::assess_only(&standard, &reading);
    for unit in &mut assessment.units {
        if unit.code == "33" {
            Arc::make_mut(unit).code = "31".to_owned();
        }
    }
    assert_eq!(
        school_ids(&assessment),
        ["青禾学校", "32", "松涛学校", "海棠学校"]
    );
}

#[test]
fn coefficients_that_are_not_known_keep_the_resources_from_being_said_to_be_met() {
    for (language, words) in [
        (Language::Zh, "项差异系数待定"),
        (Language::En, "9 coefficients undetermined"),
    ] {
        let view = overview(&shown_small(language));
        let resources = view.parts.iter().find(|it| it.part == Part::Resources);
        let resources = resources.unwrap();
        assert_ne!(resources.standing, Standing::Met);
        let cause = &resources.cause.text;
        assert!(cause.contains(words), "{cause}");
    }
}

#[test]
fn a_number_of_the_rules_is_told_as_it_stands_in_the_standard() {
    let mut shown = shown_demo(Language::Zh);
    let standard = Rc::make_mut(&mut shown.standard);
    standard.school_rule.near_ratio.value = "0.9".parse().unwrap();
    let word = |language| {
        junheng::text::word::indicator_standing(
            language,
            &shown.standard,
            junheng::engine::IndicatorStanding::Near,
        )
    };
    assert_eq!(word(Language::Zh), "未达标但不低于90%");
    assert_eq!(word(Language::En), "not met, but at least 90 %");
    let view = explained(&shown, &Figure::UnitStanding { unit: 0 });
    assert!(view.sentence.contains("余项不低于标准值的 90%"));
}
