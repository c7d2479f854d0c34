use yew::prelude::*;

use crate::model::CellRef;
use crate::ui::hooks::use_words;
use crate::ui::present::SourceView;

/// So many facts are listed at once: an item may rest on a thousand.
const N_LISTED: usize = 80;

/// Properties of [`SourceList`].
#[derive(PartialEq, Properties)]
pub struct SourceListProps {
    /// The facts.
    pub sources: Vec<SourceView>,
    /// A cell is to be shown in its sheet.
    pub oncell: Callback<CellRef>,
}

/// The facts that a figure rests on, each with its cell.
#[component]
pub fn SourceList(props: &SourceListProps) -> Html {
    let words = use_words();
    let n_more = props.sources.len().saturating_sub(N_LISTED);
    html! {
        <div>
            <ul class="fact-list">
                { for props.sources.iter().take(N_LISTED).enumerate().map(|(index, source)| html! {
                    <li key={index} class="fact-list__item">
                        <span class="fact-list__fact">
                            { &source.who }{ " · " }{ source.fact }
                        </span>
                        <span class="fact-list__value">{ &source.value }</span>
                        <span class="fact-list__place">
                            { for source.cells.iter().map(|(cell, place, text)| {
                                cell_link(cell, place, text, words.explain.cell_text, &props.oncell)
                            }) }
                            <span>{ &source.elsewhere }</span>
                        </span>
                    </li>
                }) }
            </ul>
            <p class="text-muted text-small" hidden={n_more == 0}>
                { (words.overview.more)(n_more) }
            </p>
        </div>
    }
}

/// A cell's address, which leads to the cell, and its text.
fn cell_link(
    cell: &CellRef,
    place: &str,
    text: &str,
    cell_text: &'static str,
    oncell: &Callback<CellRef>,
) -> Html {
    let onclick = {
        let cell = cell.clone();
        oncell.reform(move |_: MouseEvent| cell.clone())
    };
    html! {
        <span key={place.to_owned()} class="fact-list__cell">
            <button type="button" class="figure-button" {onclick}>{ place }</button>
            { format!(" {cell_text} “{text}”") }
        </span>
    }
}
