use std::rc::Rc;

use yew::prelude::*;

use crate::ui::explain::reading_outcome;
use crate::ui::hooks::use_words;
use crate::ui::present::ReadingView;
use crate::ui::widgets::{Align, Column, DataTable, Row, TableHeight};

/// Properties of [`ReadingTable`].
#[derive(PartialEq, Properties)]
pub struct ReadingTableProps {
    /// The official reading, then the others.
    pub readings: Vec<ReadingView>,
}

/// What other formulas make of the same figures.
#[component]
pub fn ReadingTable(props: &ReadingTableProps) -> Html {
    let words = use_words().dispersion;
    let columns = [
        Column::new(words.measure, Align::Start),
        Column::new(use_words().explain.value, Align::End),
        Column::new(words.how, Align::Start),
    ];
    let readings = Rc::new(props.readings.clone());
    let n_rows = readings.len();
    let row = Callback::from(move |index: usize| {
        let cells = readings.get(index).map(|reading| {
            vec![
                html! { <span>{ reading.name }</span> },
                html! { <strong>{ &reading.value }</strong> },
                html! {
                    <span class="difference__how">
                        { reading_outcome(words, reading) }
                        { &reading.how }
                    </span>
                },
            ]
        });
        Row {
            cells: cells.unwrap_or_default(),
            is_selected: readings
                .get(index)
                .is_some_and(|reading| reading.is_official),
        }
    });
    html! {
        <DataTable
            caption={words.readings_hint}
            columns={Rc::from(columns)}
            {n_rows}
            {row}
            height={TableHeight::Whole}
        />
    }
}
