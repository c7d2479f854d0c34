use yew::prelude::*;

use super::matrix_head::{count_link, difference_link, marks, matrix_head};
use crate::engine::Figure;
use crate::ui::charts::MiniBar;
use crate::ui::explain::{FigureButton, standing_badge};
use crate::ui::hooks::use_words;
use crate::ui::present::{LevelMatrix, MatrixRow};

/// Properties of [`LevelMatrixTable`].
#[derive(PartialEq, Properties)]
pub struct LevelMatrixTableProps {
    /// One level.
    pub matrix: LevelMatrix,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// One level of the matrix: for each indicator mean, coefficient against its limit, units met.
#[component]
pub fn LevelMatrixTable(props: &LevelMatrixTableProps) -> Html {
    let words = use_words().overview;
    let matrix = &props.matrix;
    // All bars of a level share one scale.
    let ends = matrix
        .rows
        .iter()
        .flat_map(|row| [row.limit_at, row.cv_at.unwrap_or(0.0)]);
    let end = ends.fold(0.0, f64::max) * 1.05;
    html! {
        <div class="matrix">
            { matrix_head(matrix, words, &props.onopen) }
            <table class="matrix__table">
                <caption class="visually-hidden">{ &matrix.summary }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="matrix__column">{ words.indicator }</th>
                        <th scope="col" class="matrix__column matrix__column--end">{ words.mean }</th>
                        <th scope="col" class="matrix__column" colspan="3">
                            { words.cv }{ " " }
                            <span class="matrix__limit">{ &matrix.limit }</span>
                        </th>
                        <th scope="col" class="matrix__column matrix__column--end">
                            { words.units_met }
                        </th>
                    </tr>
                </thead>
                <tbody>
                    { for matrix.rows.iter().map(|row| html! {
                        <MatrixLine
                            key={row.name.clone()}
                            row={row.clone()}
                            {end}
                            onopen={props.onopen.clone()}
                        />
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Properties of [`MatrixLine`].
#[derive(PartialEq, Properties)]
struct MatrixLineProps {
    row: MatrixRow,
    end: f64,
    onopen: Callback<Figure>,
}

/// One indicator.
#[component]
fn MatrixLine(props: &MatrixLineProps) -> Html {
    let words = use_words().overview;
    let row = &props.row;
    let bar = row.cv_at.map(|value| {
        html! {
            <MiniBar {value} limit={row.limit_at} end={props.end} standing={row.standing} />
        }
    });
    html! {
        <tr class="matrix__row">
            <th scope="row" class="matrix__name" title={row.full_name.clone()}>
                { difference_link(row) }{ " " }<span class="matrix__unit">{ &row.unit }</span>
            </th>
            <td class="matrix__figure">
                <FigureButton figure={row.mean.clone()} onopen={props.onopen.clone()} />
            </td>
            <td class="matrix__bar">{ for bar }</td>
            <td class="matrix__figure">
                <FigureButton figure={row.cv.clone()} onopen={props.onopen.clone()} />
            </td>
            <td class="matrix__standing">
                { standing_badge(row.standing, row.word) }
                { marks(row, words) }
            </td>
            <td class="matrix__figure">{ count_link(&row.units_met) }</td>
        </tr>
    }
}
