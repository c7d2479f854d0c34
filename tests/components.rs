//! Components of the pages 总览 and 学校, rendered natively.

use std::rc::Rc;

use expect_test::{Expect, expect};
use junheng::chart::{Datum, Frame, Mark, Role, Spec};
use junheng::engine::{Figure, Standing};
use junheng::model::Level;
use junheng::standard::{IndicatorId, Part};
use junheng::ui::charts::{Chart, ChartProps};
use junheng::ui::pages::overview::{
    AnswerBox, AnswerBoxProps, LevelMatrixTable, LevelMatrixTableProps, PartCards, PartCardsProps,
};
use junheng::ui::present::{Answer, CountView, FigureText, LevelMatrix, MatrixRow, PartCard};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn check<C>(props: C::Properties, expected: Expect)
where
    C: BaseComponent,
{
    let runtime = Builder::new_current_thread()
        .build()
        .expect("a plain runtime always builds");
    let html = LocalSet::new().block_on(
        &runtime,
        LocalServerRenderer::<C>::with_props(props)
            .hydratable(false)
            .render(),
    );
    // One tag a line, so that a difference can be read.
    expected.assert_eq(&html.replace("><", ">\n<"));
}

fn figure(figure: Figure, text: &str, name: &str) -> FigureText {
    FigureText {
        figure,
        text: text.to_owned(),
        name: name.to_owned(),
    }
}

fn count(text: &str, hint: &str, filter: &str) -> CountView {
    CountView {
        text: text.to_owned(),
        hint: hint.to_owned(),
        filter: filter.to_owned(),
    }
}

#[test]
fn the_answer_says_the_verdict_and_the_errors_it_may_rest_on_before_anything_else() {
    let answer = Answer {
        standing: Standing::NotMet,
        word: "不达标",
        sentence: "示例县不达标。".to_owned(),
        reasons: vec!["小学骨干教师差异系数 0.503，超过上限 0.50".to_owned()],
        all_reasons: vec!["小学骨干教师的校际差异系数为 0.503，超过 0.50。".to_owned()],
    };
    check::<AnswerBox>(
        AnswerBoxProps {
            answer,
            n_errors: 2,
            onerrors: Callback::noop(),
        },
        expect![[r##"
            <section class="answer">
            <div class="answer__head">
            <span class="badge badge--not-met badge--large">
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon">
            <path d="M6.6 1.500h6.800l5.1 5.100v6.800l-5.1 5.100H6.600l-5.1-5.100V6.600z" class="icon__shape">
            </path>
            <path d="M7 7l6 6M13 7l-6 6" class="icon__sign">
            </path>
            </svg>
            <span>不达标</span>
            </span>
            <h1 class="answer__sentence">示例县不达标。</h1>
            <span class="answer__errors">
            <a href="#/data" class="alert-link">
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon">
            <path d="M6.6 1.500h6.800l5.1 5.100v6.800l-5.1 5.100H6.600l-5.1-5.100V6.600z" class="icon__shape">
            </path>
            <path d="M7 7l6 6M13 7l-6 6" class="icon__sign">
            </path>
            </svg>
            <span>有 2 处数据错误未处理</span>
            </a>
            </span>
            </div>
            <ol aria-label="主要原因" class="answer__reasons">
            <li title="小学骨干教师差异系数 0.503，超过上限 0.50" class="answer__reason answer__reason--short">小学骨干教师差异系数 0.503，超过上限 0.50</li>
            </ol>
            <details class="answer__more">
            <summary>全部 1 条原因</summary>
            <ol class="answer__reasons">
            <li class="answer__reason">小学骨干教师的校际差异系数为 0.503，超过 0.50。</li>
            </ol>
            </details>
            </section>"##]],
    );
}

#[test]
fn a_part_has_a_word_and_a_shape_beside_its_colour() {
    let parts = vec![PartCard {
        part: Part::Quality,
        standing: Standing::Undetermined,
        word: "待定".to_owned(),
        cause: figure(Figure::Part(Part::Quality), "2 项待定", "教育质量"),
        figure: figure(Figure::Part(Part::Quality), "教育质量", "教育质量"),
    }];
    check::<PartCards>(
        PartCardsProps {
            parts,
            onopen: Callback::noop(),
        },
        expect![[r#"
            <ul aria-label="各部分结论" class="parts">
            <li class="part-card part-card--undetermined">
            <div class="part-card__head">
            <span class="part-card__name">
            <button type="button" data-figure="part-quality" title="教育质量：查看计算过程" aria-label="教育质量 · 教育质量：查看计算过程" class="figure-button">教育质量</button>
            </span>
            <span class="badge badge--undetermined">
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon">
            <path d="" class="icon__shape">
            </path>
            <path d="M17.7 10a7.7 7.7 0 1 1-15.4 0a7.7 7.7 0 0 1 15.4 0zM7.7 8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.1.8-1.1 1.700M10 14.200v.1">
            </path>
            </svg>
            <span>待定</span>
            </span>
            </div>
            <p title="2 项待定" class="part-card__cause">
            <button type="button" data-figure="part-quality" title="教育质量：查看计算过程" aria-label="2 项待定 · 教育质量：查看计算过程" class="figure-button figure-button--prose">2 项待定</button>
            </p>
            </li>
            </ul>"#]],
    );
}

#[test]
fn a_line_of_the_matrix_warns_where_rounding_would_change_the_verdict() {
    let cv = Figure::Cv {
        level: Level::Primary,
        indicator: IndicatorId::R2,
    };
    let mean = Figure::Mean {
        level: Level::Primary,
        indicator: IndicatorId::R2,
    };
    let matrix = LevelMatrix {
        level: Level::Primary,
        summary: "小学：2 个单元，1 个达标".to_owned(),
        name: "小学".to_owned(),
        counts: vec![count("2 个单元", "查看小学 2 个单元", "level=primary")],
        limit: "上限 0.50".to_owned(),
        rows: vec![MatrixRow {
            name: "骨干教师".to_owned(),
            full_name: "每百名学生拥有县级以上骨干教师数".to_owned(),
            unit: "人/百生".to_owned(),
            dispersion: "level=primary&indicator=R1".into(),
            dispersion_hint: "师资：看校际差异从哪里来".into(),
            mean: figure(mean, "1.86", "小学 · 骨干教师 · 全县平均值"),
            cv: figure(cv, "0.500400", "小学 · 骨干教师 · 差异系数"),
            cv_at: Some(0.5004),
            limit: "0.50".to_owned(),
            limit_at: 0.5,
            standing: Standing::NotMet,
            word: "不达标",
            units_met: count(
                "1/2",
                "查看小学骨干教师没有达标的 1 个单元",
                "level=primary&below=R2",
            ),
            units_standing: Standing::NotMet,
            is_provisional: false,
            is_rounding_sensitive: true,
        }],
        composite: None,
    };
    check::<LevelMatrixTable>(
        LevelMatrixTableProps {
            matrix,
            onopen: Callback::noop(),
        },
        expect![[r##"
            <div class="matrix">
            <div class="matrix__head">
            <h2 class="matrix__title">小学</h2>
            <span class="matrix__counts">
            <a href="#/schools?level=primary" title="查看小学 2 个单元" aria-label="2 个单元 · 查看小学 2 个单元" class="count-link">2 个单元</a>
            </span>
            <span title="综合差异系数：七项差异系数的平均，仅供展示；标准逐项判定。" class="matrix__composite">
            </span>
            </div>
            <table class="matrix__table">
            <caption class="visually-hidden">小学：2 个单元，1 个达标</caption>
            <thead>
            <tr>
            <th scope="col" class="matrix__column">指标</th>
            <th scope="col" class="matrix__column matrix__column--end">全县平均</th>
            <th scope="col" colspan="3" class="matrix__column">差异系数 <span class="matrix__limit">上限 0.50</span>
            </th>
            <th scope="col" class="matrix__column matrix__column--end">达标单元</th>
            </tr>
            </thead>
            <tbody>
            <tr class="matrix__row">
            <th scope="row" title="每百名学生拥有县级以上骨干教师数" class="matrix__name">
            <a href="#/dispersion?level=primary&amp;indicator=R1" title="师资：看校际差异从哪里来" class="matrix__lead">骨干教师</a> <span class="matrix__unit">人/百生</span>
            </th>
            <td class="matrix__figure">
            <button type="button" data-figure="mean-primary-R2" title="小学 · 骨干教师 · 全县平均值：查看计算过程" aria-label="1.86 · 小学 · 骨干教师 · 全县平均值：查看计算过程" class="figure-button">1.86</button>
            </td>
            <td class="matrix__bar">
            <svg viewBox="0 0 96 16" width="96" height="16" aria-hidden="true" focusable="false" class="mini-bar">
            <rect x="0.00" y="3.00" width="91.43" height="10.00" class="chart__mark--bad">
            </rect>
            <line x1="91.36" x2="91.36" y1="0.00" y2="16.00" class="chart__mark--reference">
            </line>
            </svg>
            </td>
            <td class="matrix__figure">
            <button type="button" data-figure="cv-primary-R2" title="小学 · 骨干教师 · 差异系数：查看计算过程" aria-label="0.500400 · 小学 · 骨干教师 · 差异系数：查看计算过程" class="figure-button">0.500400</button>
            </td>
            <td class="matrix__standing">
            <span class="badge badge--not-met">
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon">
            <path d="M6.6 1.500h6.800l5.1 5.100v6.800l-5.1 5.100H6.600l-5.1-5.100V6.600z" class="icon__shape">
            </path>
            <path d="M7 7l6 6M13 7l-6 6" class="icon__sign">
            </path>
            </svg>
            <span>不达标</span>
            </span>
            <span title="有单元数据不全，这里只用已知单元计算，不作为判定依据。" hidden="hidden" class="matrix__mark">暂算</span>
            <span title="判定用未取整的数值；按表格位数四舍五入后，结论会不同。" class="matrix__mark matrix__mark--alert">四舍五入会改变结论</span>
            </td>
            <td class="matrix__figure">
            <a href="#/schools?level=primary&amp;below=R2" title="查看小学骨干教师没有达标的 1 个单元" aria-label="1/2 · 查看小学骨干教师没有达标的 1 个单元" class="count-link">1/2</a>
            </td>
            </tr>
            </tbody>
            </table>
            </div>"##]],
    );
}

#[test]
fn a_chart_speaks_its_marks_and_has_a_table_twin() {
    let datum = |label: &str, value, caption: &str, role| Datum {
        label: label.to_owned(),
        value,
        caption: caption.to_owned(),
        role,
    };
    let spec = Spec {
        title: "骨干教师".to_owned(),
        description: "每个记号是一个单元".to_owned(),
        axis: "人/百生".to_owned(),
        width: 200.0,
        frame: Frame::Full,
        marks: vec![
            Mark::Dot(vec![datum("青禾小学", 1.2, "1.20", Role::Good)]),
            Mark::Rule(datum("标准值", 1.0, "1", Role::Reference)),
        ],
    };
    check::<Chart>(
        ChartProps {
            spec: Rc::new(spec),
            table: "图中数值".into(),
            keys: "方向键".into(),
        },
        expect![[r#"
            <figure class="chart">
            <figcaption class="chart__title">骨干教师</figcaption>
            <svg viewBox="0 0 200.00 84.00" role="group" aria-label="骨干教师。每个记号是一个单元。方向键" class="chart__picture">
            <title>骨干教师</title>
            <desc>每个记号是一个单元</desc>
            <g aria-hidden="true">
            <text font-size="13" x="27.30" y="13.00" text-anchor="middle" class="chart__text">标准值 1</text>
            <line x1="10.00" y1="44.00" x2="190.00" y2="44.00" class="chart__axis">
            </line>
            <line x1="16.67" y1="44.00" x2="16.67" y2="48.00" class="chart__axis">
            </line>
            <text font-size="13" x="16.67" y="62.00" text-anchor="middle" class="chart__text">1.0</text>
            <line x1="100.00" y1="44.00" x2="100.00" y2="48.00" class="chart__axis">
            </line>
            <text font-size="13" x="100.00" y="62.00" text-anchor="middle" class="chart__text">1.1</text>
            <line x1="183.33" y1="44.00" x2="183.33" y2="48.00" class="chart__axis">
            </line>
            <text font-size="13" x="183.33" y="62.00" text-anchor="middle" class="chart__text">1.2</text>
            <text font-size="13" x="100.00" y="80.00" text-anchor="middle" class="chart__text">人/百生</text>
            </g>
            <g>
            <g data-mark="0" role="img" aria-label="青禾小学 1.20" tabindex="0" class="chart__mark">
            <title>青禾小学 1.20</title>
            <path d="M178.33 37a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" class="chart__mark--good">
            </path>
            </g>
            <g data-mark="1" role="img" aria-label="标准值 1" tabindex="-1" class="chart__mark">
            <title>标准值 1</title>
            <line x1="16.67" x2="16.67" y1="22.00" y2="44.00" class="chart__mark--reference">
            </line>
            </g>
            </g>
            </svg>
            <p class="chart__hint">每个记号是一个单元</p>
            <details class="chart__twin">
            <summary>图中数值</summary>
            <table>
            <tbody>
            <tr>
            <th scope="row" class="chart__label">青禾小学</th>
            <td class="chart__value">1.20</td>
            </tr>
            <tr>
            <th scope="row" class="chart__label">标准值</th>
            <td class="chart__value">1</td>
            </tr>
            </tbody>
            </table>
            </details>
            </figure>"#]],
    );
}
