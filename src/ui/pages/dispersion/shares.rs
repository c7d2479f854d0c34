use std::rc::Rc;

use yew::prelude::*;

use crate::engine::Figure;
use crate::ui::explain::FigureButton;
use crate::ui::hooks::use_words;
use crate::ui::present::ShareLine;
use crate::ui::router::Route;
use crate::ui::widgets::{Align, Column, DataTable, Row, TableHeight};

/// Properties of [`ShareTable`].
#[derive(PartialEq, Properties)]
pub struct ShareTableProps {
    /// One for each unit.
    pub lines: Vec<ShareLine>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// Each unit with its part of the variance, the largest first.
#[component]
pub fn ShareTable(props: &ShareTableProps) -> Html {
    let words = use_words();
    let columns = [
        Column::new(words.explain.unit, Align::Start),
        Column::new(words.explain.share, Align::End),
        Column::new(words.explain.students, Align::End),
        Column::new(words.explain.value, Align::End),
        Column::new(words.dispersion.deviation, Align::End),
    ];
    let (lines, onopen) = (Rc::new(props.lines.clone()), props.onopen.clone());
    let n_rows = lines.len();
    let row = Callback::from(move |index: usize| match lines.get(index) {
        Some(line) => share_row(line, &onopen),
        None => Row {
            cells: Vec::new(),
            is_selected: false,
        },
    });
    html! {
        <DataTable
            caption={words.explain.shares_caption}
            columns={Rc::from(columns)}
            {n_rows}
            {row}
            height={TableHeight::Whole}
        />
    }
}

fn share_row(line: &ShareLine, onopen: &Callback<Figure>) -> Row {
    let school = Route::School(line.school.clone().into()).to_hash();
    Row {
        cells: vec![
            html! { <a class="unit-name" href={school}>{ &line.name }</a> },
            html! {
                <span class="part-bar">
                    <span class="part-bar__whole" aria-hidden="true">
                        <span class="part-bar__part" style={format!("width: {:.2}%", line.share_at)} />
                    </span>
                    <strong>{ &line.share }</strong>
                </span>
            },
            html! { <span>{ &line.students }</span> },
            html! { <FigureButton figure={line.value.clone()} onopen={onopen.clone()} /> },
            html! { <span>{ &line.deviation }</span> },
        ],
        is_selected: false,
    }
}
