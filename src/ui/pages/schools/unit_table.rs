use std::rc::Rc;

use yew::prelude::*;

use super::heat;
use crate::engine::Figure;
use crate::standard::IndicatorId;
use crate::text::ui::Words;
use crate::ui::explain::{Manner, figure_button};
use crate::ui::hooks::use_words;
use crate::ui::present::{ColumnKey, Order, SchoolsView, Shown, UnitRow};
use crate::ui::router::Route;
use crate::ui::widgets::{Align, Column, DataTable, IconName, LastColumn, Row, Sort, Tone};

/// Properties of [`UnitTable`].
#[derive(PartialEq, Properties)]
pub struct UnitTableProps {
    /// What is shown.
    pub shown: Shown,
    /// The units.
    pub view: Rc<SchoolsView>,
    /// What they are sorted by.
    pub by: ColumnKey,
    /// In which order.
    pub order: Order,
    /// A column is to sort them.
    pub onsort: Callback<ColumnKey>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// Every unit with its seven indicators; the last row holds the totals.
#[component]
pub fn UnitTable(props: &UnitTableProps) -> Html {
    let words = use_words();
    let keys: Vec<ColumnKey> = [ColumnKey::School, ColumnKey::Given, ColumnKey::Students]
        .into_iter()
        .chain(IndicatorId::ALL.map(ColumnKey::Indicator))
        .chain([ColumnKey::Standing])
        .collect();
    let sort = |key: ColumnKey| match (key, key == props.by, props.order) {
        (ColumnKey::Given, _, _) => Sort::Fixed,
        (_, false, _) => Sort::Idle,
        (_, true, Order::Rising) => Sort::Ascending,
        (_, true, Order::Falling) => Sort::Descending,
    };
    let plain = |label: &'static str, align: Align, key: ColumnKey| Column {
        sort: sort(key),
        ..Column::new(label, align)
    };
    let mut columns = vec![
        plain(words.schools.school, Align::Start, ColumnKey::School),
        plain(words.schools.level, Align::Start, ColumnKey::Given),
        plain(words.schools.students, Align::End, ColumnKey::Students),
    ];
    columns.extend(
        props
            .view
            .indicators
            .iter()
            .map(|(id, name, unit, threshold)| Column {
                label: name.clone().into(),
                unit: format!("{threshold} {unit}").into(),
                align: Align::End,
                sort: sort(ColumnKey::Indicator(*id)),
            }),
    );
    columns.push(plain(words.schools.rule, Align::Start, ColumnKey::Standing));
    let row = {
        let (shown, view) = (props.shown.clone(), Rc::clone(&props.view));
        let onopen = props.onopen.clone();
        Callback::from(move |index: usize| match view.row(&shown, index) {
            Some(unit) => unit_row(&unit, &view.query, words, &onopen),
            None => totals_row(&view, words.schools.totals),
        })
    };
    let id = {
        let view = Rc::clone(&props.view);
        Callback::from(move |index: usize| match view.units.get(index) {
            Some(unit) => AttrValue::from(unit.to_string()),
            None => AttrValue::Static("totals"),
        })
    };
    let onsort = {
        let onsort = props.onsort.clone();
        Callback::from(move |index: usize| {
            if let Some(key) = keys.get(index) {
                onsort.emit(*key);
            }
        })
    };
    html! {
        <DataTable
            caption={words.schools.caption}
            columns={Rc::from(columns)}
            n_rows={props.view.units.len() + 1}
            {row}
            id={Some(id)}
            {onsort}
            last={LastColumn::Stays}
        />
    }
}

fn unit_row(unit: &UnitRow, query: &str, words: &Words, onopen: &Callback<Figure>) -> Row {
    let school = Route::school_among(&unit.school, query).to_hash();
    let mut cells = vec![
        html! { <a class="unit-name" href={school}>{ &unit.name }</a> },
        html! { <span class="unit-level">{ unit.level }</span> },
        html! { &unit.students },
    ];
    cells.extend(unit.cells.iter().map(|cell| heat(cell, words, onopen)));
    let tone = Tone::from(unit.standing);
    cells.push(html! {
        <span class={classes!("unit-standing", modifier(tone))}>
            { IconName::of(tone).drawn() }
            { figure_button(&unit.figure, Manner::default(), words.explain.open, onopen) }
        </span>
    });
    Row {
        cells,
        is_selected: false,
    }
}

/// The class for a tone.
pub(super) const fn modifier(tone: Tone) -> &'static str {
    match tone {
        Tone::Met => "unit-standing--met",
        Tone::Near | Tone::NotMet => "unit-standing--not-met",
        Tone::Undetermined => "unit-standing--undetermined",
    }
}

fn totals_row(view: &SchoolsView, totals: &'static str) -> Row {
    let strong = |text: String| html! { <strong>{ text }</strong> };
    let mut cells = vec![
        strong(totals.to_owned()),
        html! { <span></span> },
        strong(view.totals.students.clone().unwrap_or_default()),
    ];
    cells.extend(view.totals.met.iter().cloned().map(strong));
    cells.push(strong(view.totals.standing.clone()));
    Row {
        cells,
        is_selected: true,
    }
}
