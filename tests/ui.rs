//! Widgets rendered natively to HTML: what a screen reader and a stylesheet get.

use expect_test::{Expect, expect};
use junheng::text::Language;
use junheng::ui::pages::data::{Reply, ReplyProps, ReplyState};
use junheng::ui::widgets::{
    Align, Badge, BadgeProps, BadgeSize, Button, ButtonKind, ButtonProps, Column, DataTable,
    DataTableProps, Extent, Ground, IconButton, IconButtonProps, IconButtonSize, IconName,
    LanguageSwitch, LanguageSwitchProps, LastColumn, Notice, NoticeKind, NoticeProps, ProgressBar,
    ProgressBarProps, Row, Segment, Segmented, SegmentedProps, Sort, TableHeight, Tone,
};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

fn render<C>(props: C::Properties) -> String
where
    C: BaseComponent,
{
    let runtime = Builder::new_current_thread()
        .build()
        .expect("a plain runtime always builds");
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    LocalSet::new().block_on(&runtime, renderer.render())
}

/// The HTML with the drawing of icons left out: it is seen, not read.
fn check<C>(props: C::Properties, expected: Expect)
where
    C: BaseComponent,
{
    let mut html = render::<C>(props);
    while let Some((before, rest)) = html.split_once("<path") {
        let after = rest.split_once("</path>").map_or("", |(_, after)| after);
        html = format!("{before}{after}");
    }
    expected.assert_eq(&html);
}

fn badge(tone: Tone, label: &'static str) -> BadgeProps {
    BadgeProps {
        tone,
        label: label.into(),
        size: BadgeSize::Normal,
    }
}

#[test]
fn a_badge_says_it_in_words_and_by_shape() {
    check::<Badge>(
        badge(Tone::NotMet, "不达标"),
        expect![[
            r#"<span class="badge badge--not-met"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon"></svg><span>不达标</span></span>"#
        ]],
    );
}

#[test]
fn each_standing_has_a_shape_of_its_own() {
    let tones = [Tone::Met, Tone::Near, Tone::NotMet, Tone::Undetermined];
    let mut drawings: Vec<String> = tones
        .into_iter()
        .map(|tone| {
            let html = render::<Badge>(badge(tone, "x"));
            let drawing = html.split_once("<path").map_or("", |(_, drawing)| drawing);
            drawing.to_owned()
        })
        .collect();
    drawings.sort();
    drawings.dedup();
    assert_eq!(drawings.len(), 4);
}

#[test]
fn a_button_is_a_button() {
    let props = ButtonProps {
        label: "选择文件".into(),
        onpress: Callback::noop(),
        kind: ButtonKind::Primary,
        size: Default::default(),
        icon: Some(IconName::Upload),
        disabled: false,
        expanded: Some(false),
        hint: None,
    };
    check::<Button>(
        props,
        expect![[
            r#"<button type="button" aria-expanded="false" class="button button--primary"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon"></svg><span>选择文件</span></button>"#
        ]],
    );
}

#[test]
fn a_button_with_a_sign_only_has_words_all_the_same() {
    let props = IconButtonProps {
        icon: IconName::TypeSize,
        label: "长辈版（大字）".into(),
        onpress: Callback::noop(),
        pressed: Some(true),
        disabled: false,
        ground: Ground::Band,
        size: IconButtonSize::Normal,
    };
    check::<IconButton>(
        props,
        expect![[
            r#"<button type="button" aria-label="长辈版（大字）" title="长辈版（大字）" aria-pressed="true" class="icon-button icon-button--band icon-button--band-pressed"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon"></svg></button>"#
        ]],
    );
}

#[test]
fn an_error_is_spoken_at_once() {
    let props = NoticeProps {
        kind: NoticeKind::Error,
        title: "打不开".into(),
        children: html! { "请另存为 .xlsx" },
    };
    check::<Notice>(
        props,
        expect![[
            r#"<div role="alert" class="notice notice--error"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon"></svg><div class="notice__body"><p class="notice__title">打不开</p><div>请另存为 .xlsx</div></div></div>"#
        ]],
    );
}

#[test]
fn the_language_switch_speaks_the_other_language() {
    let props = LanguageSwitchProps {
        language: Language::Zh,
        onselect: Callback::noop(),
    };
    check::<LanguageSwitch>(
        props,
        expect![[
            r#"<button type="button" lang="en" class="language-switch"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon"></svg><span>English</span></button>"#
        ]],
    );
}

#[test]
fn progress_is_a_figure_for_screen_readers() {
    let props = ProgressBarProps {
        label: "正在读取".into(),
        extent: Extent::Parts { done: 1, total: 4 },
    };
    check::<ProgressBar>(
        props,
        expect![[
            r#"<div class="progress-bar"><span>正在读取</span><div role="progressbar" aria-label="正在读取" aria-valuemin="0" aria-valuemax="100" aria-valuenow="37" class="progress-bar__track"><div style="width: 37%" class="progress-bar__fill"></div></div></div>"#
        ]],
    );
}

#[test]
fn the_chosen_segment_is_marked_by_more_than_colour() {
    let props = SegmentedProps {
        label: "查看".into(),
        segments: [Segment::counted("问题", 3), Segment::new("表格")].into(),
        selected: 1,
        onselect: Callback::noop(),
    };
    check::<Segmented>(
        props,
        expect![[
            r#"<div role="group" aria-label="查看" class="segmented"><button type="button" aria-pressed="false" class="segmented__option"><span>问题</span><span class="segmented__count">3</span></button><button type="button" aria-pressed="true" class="segmented__option segmented__option--selected"><span>表格</span><span class="segmented__count"></span></button></div>"#
        ]],
    );
}

fn table(n_rows: usize) -> DataTableProps {
    let sorted = Column {
        unit: "人".into(),
        sort: Sort::Descending,
        ..Column::new("学生", Align::End)
    };
    DataTableProps {
        caption: "学校".into(),
        columns: [Column::new("名称", Align::Start), sorted].into(),
        n_rows,
        row: Callback::from(|index: usize| Row {
            cells: vec![html! { {format!("学校 {index}")} }, html! { {index * 100} }],
            is_selected: false,
        }),
        id: None,
        onsort: Callback::noop(),
        height: TableHeight::Whole,
        last: LastColumn::Scrolls,
    }
}

#[test]
fn a_table_has_a_caption_and_heads_of_columns_and_rows() {
    check::<DataTable>(
        table(2),
        expect![[
            r#"<div tabindex="0" role="region" aria-label="学校" class="data-table data-table--whole"><table aria-rowcount="3" class="data-table__table"><caption class="visually-hidden">学校</caption><thead><tr><th scope="col" class="data-table__column data-table__column--first"><span>名称</span><span class="data-table__unit"></span></th><th scope="col" aria-sort="descending" class="data-table__column data-table__column--end"><button type="button" class="data-table__sort"><span>学生</span><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon"></svg></button><span class="data-table__unit">人</span></th></tr></thead><tbody><tr aria-hidden="true" hidden="hidden"><td colspan="2" style="height: 0px" class="data-table__spacer"></td></tr></tbody><tbody><tr class="data-table__row"><th scope="row" class="data-table__cell data-table__cell--first">学校 0</th><td class="data-table__cell data-table__cell--end">0</td></tr><tr class="data-table__row"><th scope="row" class="data-table__cell data-table__cell--first">学校 1</th><td class="data-table__cell data-table__cell--end">100</td></tr></tbody><tbody><tr aria-hidden="true" hidden="hidden"><td colspan="2" style="height: 0px" class="data-table__spacer"></td></tr></tbody></table></div>"#
        ]],
    );
}

#[test]
fn a_long_table_makes_only_the_rows_near_what_is_seen() {
    let count = |n_rows| {
        render::<DataTable>(table(n_rows))
            .matches("data-table__row")
            .count()
    };
    assert_eq!(count(60), 60);
    // Made whole, but step by step: so many at first.
    assert_eq!(count(300), 60);
    assert!(count(50_000) < 100);
}

fn reply(state: ReplyState, answer: &'static str) -> String {
    let html = render::<Reply>(ReplyProps {
        what: "生均教学仪器设备值（元）为 50。".into(),
        state,
        answer: answer.into(),
        onanswer: Callback::noop(),
    });
    let mut text = html;
    while let Some((before, rest)) = text.split_once("<path") {
        let after = rest.split_once("</path>").map_or("", |(_, after)| after);
        text = format!("{before}{after}");
    }
    text
}

#[test]
fn an_answered_item_says_so_in_words_with_the_answer_and_can_be_changed() {
    let html = reply(ReplyState::Answered, "新建校，设备未到");
    for part in ["已说明", "新建校，设备未到", "修改说明"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("仍然适用"), "{html}");
}

#[test]
fn an_open_item_offers_an_answer_an_outdated_one_a_confirmation_and_an_error_neither() {
    let open = reply(ReplyState::Open, "");
    assert!(
        open.contains("填写说明") && !open.contains("已说明</span>"),
        "{open}"
    );
    let outdated = reply(ReplyState::Outdated, "已核实");
    for part in ["数据已变，原说明", "已核实", "仍然适用", "修改说明"] {
        assert!(outdated.contains(part), "{part}: {outdated}");
    }
    let error = reply(ReplyState::Never, "");
    assert!(!error.contains("button"), "{error}");
}
