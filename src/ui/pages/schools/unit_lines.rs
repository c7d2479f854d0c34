use yew::prelude::*;

use super::unit_table::modifier;
use crate::engine::Figure;
use crate::text::ui::SchoolsWords;
use crate::ui::explain::{FigureButton, Says, indicator_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::{IndicatorLine, UnitDetail};
use crate::ui::widgets::{Card, CardEdge, Icon, IconName, Tone};

/// Properties of [`UnitLines`].
#[derive(PartialEq, Properties)]
pub struct UnitLinesProps {
    /// One level of the school.
    pub unit: UnitDetail,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The seven indicators of one level of a school, with its place among the others.
#[component]
pub fn UnitLines(props: &UnitLinesProps) -> Html {
    let words = use_words().schools;
    let (unit, onopen) = (&props.unit, &props.onopen);
    let near = (words.near_line)(&unit.near);
    html! {
        <Card
            title={format!("{} · {} {}", unit.level, words.students, unit.students)}
            edge={CardEdge::Flush}
            actions={unit_standing(unit, onopen)}
        >
            { for unit.remedy.iter().map(|remedy| html! {
                <p class="unit-lines__remedy">{ remedy }</p>
            }) }
            <div class="scroll-x">
                <table class="unit-lines">
                    <caption class="visually-hidden">{ unit.level }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="unit-lines__name">{ words.indicator_column }</th>
                            <th scope="col" class="unit-lines__figure">{ words.value }</th>
                            <th scope="col" class="unit-lines__figure">{ words.threshold }</th>
                            <th scope="col" class="unit-lines__figure">
                                { &near }
                            </th>
                            <th scope="col" class="unit-lines__word">{ words.standing_column }</th>
                            <th scope="col" class="unit-lines__figure">{ words.shortfall }</th>
                            <th scope="col" class="unit-lines__figure">{ words.rank_column }</th>
                            <th scope="col" class="unit-lines__figure">{ words.part_column }</th>
                        </tr>
                    </thead>
                    <tbody>{ for unit.lines.iter().map(|it| line(words, &near, it, onopen)) }</tbody>
                </table>
            </div>
        </Card>
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

/// One indicator. Each figure carries the head of its column, for screens without room for heads.
fn line(words: &SchoolsWords, near: &str, line: &IndicatorLine, onopen: &Callback<Figure>) -> Html {
    let button = |figure| html! { <FigureButton {figure} onopen={onopen.clone()} /> };
    let about = |figure| {
        html! { <FigureButton {figure} says={Says::Consequence} onopen={onopen.clone()} /> }
    };
    let muted = |text: &'static str| html! { <span class="text-muted">{ text }</span> };
    let shortfall = line.cell.shortfall.clone();
    let is_known = line.rank.is_some();
    let nothing = if is_known {
        words.no_shortfall
    } else {
        words.unknown
    };
    html! {
        <tr key={line.name.clone()}>
            <th scope="row" class="unit-lines__name">
                { &line.name }{ " " }<span class="text-muted">{ &line.unit }</span>
            </th>
            <td class="unit-lines__figure" data-label={words.value}>
                { button(line.cell.figure.clone()) }
            </td>
            <td class="unit-lines__figure" data-label={words.threshold}>{ &line.threshold }</td>
            <td class="unit-lines__figure" data-label={near.to_owned()}>{ &line.near }</td>
            <td class="unit-lines__word" data-label={words.standing_column}>
                { indicator_badge(line.cell.standing, line.cell.word.clone()) }
            </td>
            <td class="unit-lines__figure" data-label={words.shortfall}>
                { shortfall.map_or_else(|| muted(nothing), button) }
            </td>
            <td class="unit-lines__figure" data-label={words.rank_column}>
                { line.rank.clone().map_or_else(|| muted(words.no_rank), about) }
                <span class="unit-lines__remark">{ &line.unranked }</span>
            </td>
            <td class="unit-lines__figure" data-label={words.part_column}>
                { line.part.clone().map_or_else(|| muted(words.unknown), about) }
                <span class="unit-lines__remark" hidden={!line.is_part_provisional}>
                    { words.part_provisional }
                </span>
            </td>
        </tr>
    }
}
