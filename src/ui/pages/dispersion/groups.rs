use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;
use crate::ui::present::Grouping;
use crate::ui::widgets::{Align, Column, DataTable, Row, TableHeight};

/// Properties of [`GroupTable`].
#[derive(PartialEq, Properties)]
pub struct GroupTableProps {
    /// The groups.
    pub grouping: Grouping,
}

/// The variance within and between groups; the last row holds the totals.
#[component]
pub fn GroupTable(props: &GroupTableProps) -> Html {
    let words = use_words();
    let columns = [
        Column::new(props.grouping.title, Align::Start),
        Column::new(words.dispersion.n_units, Align::End),
        Column::new(words.explain.students, Align::End),
        Column::new(words.explain.mean, Align::End),
        Column::new(words.dispersion.within, Align::End),
        Column::new(words.dispersion.between, Align::End),
    ];
    let grouping = Rc::new(props.grouping.clone());
    let (n_rows, totals) = (grouping.lines.len() + 1, words.explain.totals);
    let row = Callback::from(move |index: usize| {
        let cell = |text: String| html! { <span>{ text }</span> };
        let strong = |text: &str| html! { <strong>{ text }</strong> };
        match grouping.lines.get(index) {
            Some(line) => Row {
                cells: vec![
                    cell(line.name.clone()),
                    cell(line.n_units.to_string()),
                    cell(line.students.clone()),
                    cell(line.mean.clone()),
                    cell(line.within.clone()),
                    cell(line.between.clone()),
                ],
                is_selected: false,
            },
            None => Row {
                cells: vec![
                    strong(totals),
                    strong(""),
                    strong(""),
                    strong(""),
                    strong(&grouping.totals.0),
                    strong(&grouping.totals.1),
                ],
                is_selected: true,
            },
        }
    });
    html! {
        <DataTable
            caption={props.grouping.title}
            columns={Rc::from(columns)}
            {n_rows}
            {row}
            height={TableHeight::Whole}
        />
    }
}
