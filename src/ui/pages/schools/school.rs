use yew::prelude::*;

use super::unit_table::modifier;
use crate::engine::Figure;
use crate::text::ui::SchoolsWords;
use crate::ui::explain::{FigureButton, indicator_badge, use_explanation};
use crate::ui::hooks::use_shown;
use crate::ui::pages::overview::{NoData, item_line};
use crate::ui::present::{IndicatorLine, SchoolView, Shown, UnitDetail, school};
use crate::ui::router::Route;
use crate::ui::widgets::{Card, CardEdge, EmptyState, Icon, IconName, KeyValue, Tone};

/// Properties of [`SchoolPage`].
#[derive(PartialEq, Properties)]
pub struct SchoolPageProps {
    /// The school's id in the address.
    pub id: AttrValue,
}

/// The page of one school.
#[component]
pub fn SchoolPage(props: &SchoolPageProps) -> Html {
    match use_shown() {
        Some(shown) => html! { <OneSchool {shown} id={props.id.clone()} /> },
        None => html! { <NoData /> },
    }
}

/// Properties of [`OneSchool`].
#[derive(PartialEq, Properties)]
struct OneSchoolProps {
    /// What is shown.
    shown: Shown,
    /// The school's id in the address.
    id: AttrValue,
}

/// The page while there is a county.
#[component]
fn OneSchool(props: &OneSchoolProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().schools;
    let view = use_memo((shown.clone(), props.id.clone()), |(shown, id)| {
        school(shown, id)
    });
    let explaining = use_explanation(shown);
    let covered = explaining.is_open.then_some("explained__page--covered");
    let body = match &*view {
        Some(view) => one(shown, view, &explaining.onopen),
        None => html! {
            <EmptyState title={words.no_school} />
        },
    };
    html! {
        <div class="explained">
            <div class={classes!("explained__page", "stack", covered)}>
                <p><a href={Route::Schools.to_hash()}>{ "← " }{ words.back }</a></p>
                <div class="stack">{ body }</div>
            </div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

fn one(shown: &Shown, view: &SchoolView, onopen: &Callback<Figure>) -> Html {
    let words = shown.words().schools;
    let none = shown.words().overview.none;
    let or_none = |text: String| {
        if text.is_empty() {
            none.to_owned()
        } else {
            text
        }
    };
    let pairs = vec![
        (words.kind_name.into(), Html::from(view.kind)),
        (words.code.into(), Html::from(or_none(view.code.clone()))),
        (
            words.branches.into(),
            Html::from(or_none(view.branches.join("、"))),
        ),
    ];
    html! {
        <div class="stack">
            <h1>{ &view.name }</h1>
            <KeyValue {pairs} />
            <div class="stack">
                { for view.units.iter().map(|unit| html! {
                    <Card
                        key={unit.level}
                        title={format!("{} · {} {}", unit.level, words.students, unit.students)}
                        edge={CardEdge::Flush}
                        actions={unit_standing(unit, onopen)}
                    >
                        { lines(words, unit, onopen) }
                    </Card>
                }) }
            </div>
            <div hidden={view.offences.is_empty()}>
                <Card title={words.offences} edge={CardEdge::Flush}>
                    <ul class="item-group__items">
                        { for view.offences.iter().map(|item| {
                            item_line(item, usize::MAX, shown.words(), onopen)
                        }) }
                    </ul>
                </Card>
            </div>
        </div>
    }
}

/// How the unit stands; opens why.
fn unit_standing(unit: &UnitDetail, onopen: &Callback<Figure>) -> Html {
    let tone = Tone::from(unit.standing);
    html! {
        <span class={classes!("unit-standing", modifier(tone))}>
            <Icon name={IconName::of(tone)} />
            <FigureButton figure={unit.figure.clone()} onopen={onopen.clone()} />
        </span>
    }
}

fn lines(words: &SchoolsWords, unit: &UnitDetail, onopen: &Callback<Figure>) -> Html {
    html! {
        <div class="scroll-x">
            <table class="unit-lines">
                <caption class="visually-hidden">{ unit.level }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="unit-lines__name">{ words.indicator_column }</th>
                        <th scope="col" class="unit-lines__figure">{ words.value }</th>
                        <th scope="col" class="unit-lines__figure">{ words.threshold }</th>
                        <th scope="col" class="unit-lines__figure">{ (words.near_line)(&unit.near) }</th>
                        <th scope="col" class="unit-lines__name">{ words.standing_column }</th>
                        <th scope="col" class="unit-lines__figure">{ words.shortfall }</th>
                    </tr>
                </thead>
                <tbody>{ for unit.lines.iter().map(|it| line(words, it, onopen)) }</tbody>
            </table>
        </div>
    }
}

fn line(words: &SchoolsWords, line: &IndicatorLine, onopen: &Callback<Figure>) -> Html {
    let shortfall = match line.cell.shortfall.clone() {
        Some(figure) => html! { <FigureButton {figure} onopen={onopen.clone()} /> },
        None => html! { <span class="text-muted">{ words.no_shortfall }</span> },
    };
    html! {
        <tr key={line.name.clone()}>
            <th scope="row" class="unit-lines__name">
                { &line.name }{ " " }<span class="text-muted">{ &line.unit }</span>
            </th>
            <td class="unit-lines__figure">
                <FigureButton figure={line.cell.figure.clone()} onopen={onopen.clone()} />
            </td>
            <td class="unit-lines__figure">{ &line.threshold }</td>
            <td class="unit-lines__figure">{ &line.near }</td>
            <td class="unit-lines__name">{ indicator_badge(line.cell.standing, line.cell.word.clone()) }</td>
            <td class="unit-lines__figure">{ shortfall }</td>
        </tr>
    }
}
