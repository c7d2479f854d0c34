use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::explain::{FigureButton, indicator_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::{OffenderGap, OffenderView, figure_id};
use crate::ui::router::Route;

/// Properties of [`OffenderTable`].
#[derive(PartialEq, Properties)]
pub struct OffenderTableProps {
    /// Units that are not met, the farthest first.
    pub offenders: Vec<OffenderView>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The schools that stand in the way, by which indicators and by how much.
#[component]
pub fn OffenderTable(props: &OffenderTableProps) -> Html {
    let words = use_words().overview;
    if props.offenders.is_empty() {
        return html! {
            <p class="offenders__none">{ words.no_offenders }</p>
        };
    }
    html! {
        <div class="scroll-x">
            <table class="offenders">
                <caption class="visually-hidden">{ words.offenders }</caption>
                <thead class="offenders__head">
                    <tr>
                        <th scope="col" class="offenders__column">{ words.school }</th>
                        <th scope="col" class="offenders__column">{ words.level_column }</th>
                        <th scope="col" class="offenders__column">{ words.below }</th>
                    </tr>
                </thead>
                <tbody>
                    { for props.offenders.iter().map(|offender| html! {
                        <tr key={figure_id(&offender.figure.figure)} class="offenders__row">
                            <th scope="row" class="offenders__cell">
                                <a href={Route::School(offender.school.clone().into()).to_hash()}>
                                    { &offender.figure.text }
                                </a>
                            </th>
                            <td class="offenders__cell offenders__level">{ offender.level }</td>
                            <td class="offenders__cell offenders__cell--gaps">
                                <ul class="offenders__gaps">
                                    { for offender.gaps.iter().map(|it| gap(it, &props.onopen)) }
                                </ul>
                                { for offender.remedy.iter().map(|remedy| html! {
                                    <p class="offenders__remedy">{ remedy }</p>
                                }) }
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn gap(gap: &OffenderGap, onopen: &Callback<Figure>) -> Html {
    let shortfall = gap.shortfall.clone().map(|figure| {
        html! {
            <FigureButton {figure} onopen={onopen.clone()} />
        }
    });
    html! {
        <li key={figure_id(&gap.value.figure)} class="offenders__gap">
            <span>{ &gap.name }</span>
            <FigureButton figure={gap.value.clone()} onopen={onopen.clone()} />
            { indicator_badge(gap.standing, gap.word.clone()) }
            <span class="offenders__lacking">{ for shortfall }</span>
        </li>
    }
}
