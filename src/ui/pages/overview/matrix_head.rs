use yew::prelude::*;

use crate::engine::Figure;
use crate::text::ui::OverviewWords;
use crate::ui::explain::FigureButton;
use crate::ui::present::{CountView, LevelMatrix, MatrixRow};
use crate::ui::router::Route;

/// The level, its counts, and the mean of its coefficients.
pub(super) fn matrix_head(
    matrix: &LevelMatrix,
    words: &'static OverviewWords,
    onopen: &Callback<Figure>,
) -> Html {
    html! {
        <div class="matrix__head">
            <h2 class="matrix__title">{ &matrix.name }</h2>
            <span class="matrix__counts">{ for matrix.counts.iter().map(count_link) }</span>
            <span class="matrix__composite" title={words.composite_hint}>
                { for matrix.composite.clone().map(|figure| html! {
                    <>
                        { words.composite }{ " " }
                        <FigureButton {figure} onopen={onopen.clone()} />
                    </>
                }) }
            </span>
        </div>
    }
}

/// A count that leads to the schools it counts.
pub(super) fn count_link(count: &CountView) -> Html {
    html! {
        <a
            key={count.hint.clone()}
            class="count-link"
            href={Route::SomeSchools(count.filter.clone().into()).to_hash()}
            title={count.hint.clone()}
            aria-label={format!("{} · {}", count.text, count.hint)}
        >
            { &count.text }
        </a>
    }
}

/// The name of an indicator, which leads to the differences between schools.
pub(super) fn difference_link(row: &MatrixRow) -> Html {
    html! {
        <a
            class="matrix__lead"
            href={Route::Dispersion(row.dispersion.clone().into()).to_hash()}
            title={row.dispersion_hint.clone()}
        >
            { &row.name }
        </a>
    }
}

/// What there is to know about a coefficient beside how it stands.
pub(super) fn marks(row: &MatrixRow, words: &'static OverviewWords) -> Html {
    html! {
        <>
            <span class="matrix__mark" hidden={!row.is_provisional} title={words.provisional_hint}>
                { words.provisional }
            </span>
            <span
                class="matrix__mark matrix__mark--alert"
                hidden={!row.is_rounding_sensitive}
                title={words.rounding_hint}
            >
                { words.rounding }
            </span>
        </>
    }
}
