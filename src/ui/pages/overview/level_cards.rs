use yew::prelude::*;

use super::LevelMatrixTableProps;
use super::matrix_head::{count_link, difference_link, marks, matrix_head};
use crate::ui::explain::{FigureButton, standing_badge};
use crate::ui::hooks::use_words;

/// One level of the matrix as cards, one for each indicator, for narrow screens.
#[component]
pub fn LevelMatrixCards(props: &LevelMatrixTableProps) -> Html {
    let words = use_words().overview;
    let (matrix, onopen) = (&props.matrix, &props.onopen);
    html! {
        <div class="matrix">
            { matrix_head(matrix, words, onopen) }
            <ul class="matrix-cards">
                { for matrix.rows.iter().map(|row| html! {
                    <li key={row.name.clone()} class="matrix-cards__card">
                        <div class="matrix-cards__head">
                            <h3 class="matrix-cards__name">
                                { difference_link(row) }{ " " }
                                <span class="matrix-cards__unit">{ &row.unit }</span>
                            </h3>
                            <span class="matrix-cards__standing">{ standing_badge(row.standing, row.word) }{ marks(row, words) }</span>
                        </div>
                        <dl class="matrix-cards__figures">
                            <div>
                                <dt class="matrix-cards__term">{ words.mean }</dt>
                                <dd class="matrix-cards__figure">
                                    <FigureButton figure={row.mean.clone()} onopen={onopen.clone()} />
                                </dd>
                            </div>
                            <div>
                                <dt class="matrix-cards__term">{ words.cv }</dt>
                                <dd class="matrix-cards__figure">
                                    <FigureButton figure={row.cv.clone()} onopen={onopen.clone()} />
                                    <span class="matrix-cards__limit">{ (words.limit)(&row.limit) }</span>
                                </dd>
                            </div>
                            <div>
                                <dt class="matrix-cards__term">{ words.units_met }</dt>
                                <dd class="matrix-cards__figure">{ count_link(&row.units_met) }</dd>
                            </div>
                        </dl>
                    </li>
                }) }
            </ul>
        </div>
    }
}
