use std::rc::Rc;

use yew::prelude::*;

use super::{Icon, IconName};
use crate::ui::hooks::{WINDOW_FROM, use_window};

/// On which side the content of a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Align {
    /// Words.
    #[default]
    Start,
    /// Signs.
    Center,
    /// Figures, with digits of equal width.
    End,
}

/// How a column sorts the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// It cannot.
    #[default]
    Fixed,
    /// It could.
    Idle,
    /// From low to high.
    Ascending,
    /// From high to low.
    Descending,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Column {
    /// Its name.
    pub label: AttrValue,
    /// A second line, as the unit; may be empty.
    pub unit: AttrValue,
    /// On which side its content stands.
    pub align: Align,
    /// How it sorts the table.
    pub sort: Sort,
}

impl Column {
    /// A column that does not sort, without a unit.
    pub fn new(label: impl Into<AttrValue>, align: Align) -> Self {
        Self {
            label: label.into(),
            align,
            ..Self::default()
        }
    }
}

/// One row, ready to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// One for each column; the first is the row's head.
    pub cells: Vec<Html>,
    /// Whether it is marked as chosen.
    pub is_selected: bool,
}

/// How high a table may grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TableHeight {
    /// It scrolls by itself below its head.
    #[default]
    Scrolling,
    /// As high as its rows; for short tables.
    Whole,
}

/// What the last column does when the table is wider than its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum LastColumn {
    /// It scrolls with the others.
    #[default]
    Scrolls,
    /// It stays in sight, for outcomes.
    Stays,
}

/// Properties of [`DataTable`].
#[derive(PartialEq, Properties)]
pub struct DataTableProps {
    /// What the table shows; spoken, not shown: a card's title stands above it.
    pub caption: AttrValue,
    /// The heads of its columns.
    pub columns: Rc<[Column]>,
    /// How many rows it has.
    pub n_rows: usize,
    /// Makes a row; called once for each row that comes near what is seen, until another callback is
    /// given.
    pub row: Callback<usize, Row>,
    /// An id that stays with a row when rows move; without it a row is known by its place.
    #[prop_or_default]
    pub id: Option<Callback<usize, AttrValue>>,
    /// The head of a column that sorts was pressed.
    #[prop_or_default]
    pub onsort: Callback<usize>,
    /// How high it may grow.
    #[prop_or_default]
    pub height: TableHeight,
    /// What its last column does.
    #[prop_or_default]
    pub last: LastColumn,
}

/// Rows and columns with a head that stays; windowed above 300 rows.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let window = use_window(props.n_rows, WINDOW_FROM);
    let is_windowed = props.n_rows > WINDOW_FROM;
    let whole = (props.height == TableHeight::Whole && !is_windowed).then_some("data-table--whole");
    let kept = match props.last {
        LastColumn::Scrolls => None,
        LastColumn::Stays => props.columns.len().checked_sub(1),
    };
    let n_columns = props.columns.len().to_string();
    let spacer = |height: usize| {
        html! {
            <tr hidden={height == 0} aria-hidden="true">
                <td
                    class="data-table__spacer"
                    colspan={n_columns.clone()}
                    style={format!("height: {height}px")}
                />
            </tr>
        }
    };
    let sample = |index: usize| {
        if index == window.rows.start {
            Some(window.sample.clone())
        } else {
            None
        }
    };
    html! {
        <div
            class={classes!("data-table", whole)}
            ref={window.container.clone()}
            onscroll={window.onscroll.clone()}
            tabindex="0"
            role="region"
            aria-label={props.caption.clone()}
        >
            <table class="data-table__table" aria-rowcount={(props.n_rows + 1).to_string()}>
                <caption class="visually-hidden">{ &props.caption }</caption>
                <thead>
                    <tr>
                        { for props.columns.iter().enumerate().map(|(index, column)| {
                            head(index, column, kept, &props.onsort)
                        }) }
                    </tr>
                </thead>
                <tbody>{ spacer(window.above) }</tbody>
                <tbody>
                    { for window.rows.clone().map(|index| {
                        let place = AttrValue::from(index.to_string());
                        let id = props.id.as_ref().map_or(place, |id| id.emit(index));
                        html! {
                            <BodyRow
                                key={id.as_str()}
                                {index}
                                row={props.row.clone()}
                                columns={Rc::clone(&props.columns)}
                                {kept}
                                sample={sample(index)}
                            />
                        }
                    }) }
                </tbody>
                <tbody>{ spacer(window.below) }</tbody>
            </table>
        </div>
    }
}

/// The head of one column.
fn head(index: usize, column: &Column, kept: Option<usize>, onsort: &Callback<usize>) -> Html {
    let modifier = match column.align {
        Align::Start => None,
        Align::Center => Some("data-table__column--center"),
        Align::End => Some("data-table__column--end"),
    };
    let first = (index == 0).then_some("data-table__column--first");
    let last = (kept == Some(index)).then_some("data-table__column--last");
    let (sorted, name) = match column.sort {
        Sort::Fixed | Sort::Idle => (None, None),
        Sort::Ascending => (Some("ascending"), Some(IconName::Up)),
        Sort::Descending => (Some("descending"), Some(IconName::Down)),
    };
    let label = if column.sort == Sort::Fixed {
        html! {
            <span>{ &column.label }</span>
        }
    } else {
        let onclick = onsort.reform(move |_: MouseEvent| index);
        html! {
            <button type="button" class="data-table__sort" {onclick}>
                <span>{ &column.label }</span>
                { for name.map(|name| html! { <Icon {name} /> }) }
            </button>
        }
    };
    html! {
        <th
            key={index}
            scope="col"
            class={classes!("data-table__column", modifier, first, last)}
            aria-sort={sorted}
        >
            { label }
            <span class="data-table__unit">{ &column.unit }</span>
        </th>
    }
}

/// Properties of [`BodyRow`].
#[derive(PartialEq, Properties)]
struct BodyRowProps {
    /// Its place.
    index: usize,
    /// Makes it.
    row: Callback<usize, Row>,
    /// The heads of the columns.
    columns: Rc<[Column]>,
    /// The column that stays in sight, beside the first.
    kept: Option<usize>,
    /// Put on the row, to measure it.
    sample: Option<NodeRef>,
}

/// One row of the body: a component, so that rows that stay are left alone while others come.
#[component]
fn BodyRow(props: &BodyRowProps) -> Html {
    let row = props.row.emit(props.index);
    let selected = row.is_selected.then_some("data-table__row--selected");
    let sample = props.sample.clone().unwrap_or_default();
    html! {
        <tr class={classes!("data-table__row", selected)} ref={sample}>
            { for row.cells.into_iter().zip(&*props.columns).enumerate().map(|(index, (cell, column))| {
                let align = match column.align {
                    Align::Start => None,
                    Align::Center => Some("data-table__cell--center"),
                    Align::End => Some("data-table__cell--end"),
                };
                let first = (index == 0).then_some("data-table__cell--first");
                let last = (props.kept == Some(index)).then_some("data-table__cell--last");
                let class = classes!("data-table__cell", align, first, last);
                if index == 0 {
                    html! { <th scope="row" {class}>{ cell }</th> }
                } else {
                    html! { <td {class}>{ cell }</td> }
                }
            }) }
        </tr>
    }
}
