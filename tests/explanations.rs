//! The explanation of figures: formulas with the numbers in them, and figures that can be computed
//! again from what is shown.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]

mod support;

use std::rc::Rc;
use std::sync::LazyLock;

use expect_test::{Expect, expect};
use junheng::app::{self, CountyResult};
use junheng::engine::{Figure, Standing};
use junheng::intake;
use junheng::model::{County, Level};
use junheng::quantity::{Exact, root_to_fixed, sum, to_fixed};
use junheng::standard::{IndicatorId, Part};
use junheng::text::Language;
use junheng::ui::present::{
    ColumnKey, ExplanationView, Filter, Order, Shown, explanation, overview, school, school_id,
    schools,
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
    let standard = support::national("2026-09-01");
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
            青禾小学 · Teachers above the required degree per hundred students
            4.2 per 100 students
            4.2 per 100 students reaches the primary threshold of 4.2.
            What the school has：Primary teachers with a doctorate + teachers with a master's degree + teachers with a bachelor's degree + teachers with a college diploma
              (Primary teachers with a doctorate 0 + teachers with a master's degree 0 + teachers with a bachelor's degree 30 + teachers with a college diploma 12) = 42 people
            Value：resource ÷ primary pupils × 100
              42 ÷ 1,000 × 100 = 4.2 per 100 students ≥ 4.2 met
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
            现有 2,310.887097 元/生，低于初中标准值 2,500，但不低于它的 85%，可作为余项。还差 75,645.17 元。
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
        枫林学校 (junior part) · Value of teaching equipment per student · shortfall
        75,645.17 yuan
        2,310.887097 yuan per student is below the junior threshold of 2,500, but not below 85 % of it: it may be the one indicator that falls short. Lacking: 75,645.17 yuan.
        What the school has：Teaching equipment, book value
          Teaching equipment, book value 2,605,000 = 2,605,000 yuan
        The level's part of it：resource × junior weight × junior pupils ÷ (junior weight × junior pupils + primary weight × primary pupils)
          2,605,000 × 1.1 × 400 ÷ (1.1 × 400 + 1 × 800) ≈ 924,354.838710 yuan
        Value：resource ÷ junior pupils
          924,354.838710 ÷ 400 ≈ 2,310.887097 yuan per student < 2,500 not met, but at least 85 %
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
fn the_sites_of_a_school_are_added_up_in_the_open() {
    // 枫林学校 with a primary site of 200 pupils and 6 rooms: 32 × 800 ÷ 1,240 + 6 for 1,000 pupils.
    let mut schools = small_county();
    schools.push(facts(&[
        ("school_name", "枫林东校区"),
        ("school_type", "小学"),
        ("is_counted_school", "否"),
        ("parent_school", "枫林学校"),
        ("primary_students", "200"),
        ("multimedia_rooms", "6"),
    ]));
    let reading = support::read(&schools, &facts(&[("name_of_county", "示例县")]));
    let county = reading.counties[0].clone();
    let shown_in = |language| shown(language, county.clone());
    check(
        &shown_in(Language::Zh),
        &value(1, IndicatorId::R7),
        expect![[r#"
            枫林学校（小学部） · 每百名学生拥有网络多媒体教室数
            ≈ 2.664516 间/百生
            现有 2.664516 间/百生，达到小学标准值 2.3。
            学校资源总量：网络多媒体教室数
              网络多媒体教室数 32 = 32 间
            本学段分得：资源量 × 小学权重 × 小学学生数 ÷ (小学权重 × 小学学生数 + 初中权重 × 初中学生数)
              32 × 1 × 800 ÷ (1 × 800 + 1.1 × 400) ≈ 20.645161 间
            学校资源总量：网络多媒体教室数
              网络多媒体教室数 6 = 6 间
            各校区合计：枫林学校 + 枫林东校区
              (枫林学校 20.645161 + 枫林东校区 6) ≈ 26.645161 间
            学校值：资源量 ÷ 小学学生数 × 100
              26.645161 ÷ 1,000 × 100 ≈ 2.664516 间/百生 ≥ 2.3 达标
        "#]],
    );
    check(
        &shown_in(Language::En),
        &value(2, IndicatorId::R7),
        expect![[r#"
            枫林学校 (junior part) · Networked multimedia classrooms per hundred students
            ≈ 2.838710 per 100 students
            2.838710 per 100 students reaches the junior threshold of 2.4.
            What the school has：Networked multimedia classrooms
              Networked multimedia classrooms 32 = 32 rooms
            The level's part of it：resource × junior weight × junior pupils ÷ (junior weight × junior pupils + primary weight × primary pupils)
              32 × 1.1 × 400 ÷ (1.1 × 400 + 1 × 800) ≈ 11.354839 rooms
            Value：resource ÷ junior pupils × 100
              11.354839 ÷ 400 × 100 ≈ 2.838710 per 100 students ≥ 2.4 met
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
        let table = schools(&shown, &Filter::default(), ColumnKey::Given, Order::Rising);
        // Units differ in their numbers only: every sixth one is enough.
        for row in table.rows.into_iter().step_by(6) {
            figures.push(row.figure.figure);
            for cell in row.cells {
                figures.push(cell.figure.figure);
                figures.extend(cell.shortfall.map(|it| it.figure));
            }
        }
        assert!(figures.len() > 100);
        for figure in figures
            .into_iter()
            .filter(|it| *it != Figure::Part(Part::Precondition))
        {
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
fn schools_are_sorted_filtered_and_found() {
    let shown = shown_demo(Language::Zh);
    let by_value = ColumnKey::Indicator(IndicatorId::R2);
    let rising = schools(&shown, &Filter::default(), by_value, Order::Rising);
    let falling = schools(&shown, &Filter::default(), by_value, Order::Falling);
    assert_eq!(
        rising.rows.first().unwrap().unit,
        falling.rows.last().unwrap().unit
    );
    let failed = Filter {
        standing: Some(Standing::NotMet),
        ..Filter::default()
    };
    let failed = schools(&shown, &failed, ColumnKey::Given, Order::Rising);
    assert_eq!(failed.rows.len(), overview(&shown).offenders.len());
    let search = Filter {
        search: failed.rows[0].name.clone(),
        ..Filter::default()
    };
    let found = schools(&shown, &search, ColumnKey::Given, Order::Rising);
    assert!(found.rows.iter().all(|row| row.name == failed.rows[0].name));
    for index in 0..shown.result.assessment.schools.len() {
        let id = school_id(&shown.result.assessment, index);
        assert!(school(&shown, &id).is_some(), "{id}");
    }
}
