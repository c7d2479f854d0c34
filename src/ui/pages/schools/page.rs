use std::rc::Rc;

use yew::prelude::*;

use super::{Filters, UnitCards, UnitTable};
use crate::ui::explain::use_explanation;
use crate::ui::hooks::{use_narrow, use_shown};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{ColumnKey, Filter, Order, Shown, schools};
use crate::ui::widgets::{Button, EmptyState};

/// Properties of [`SchoolsPage`].
#[derive(PartialEq, Properties)]
pub struct SchoolsPageProps {
    /// The filter that the address asks for; another one is another page.
    pub filter: AttrValue,
}

/// The page 学校.
#[component]
pub fn SchoolsPage(props: &SchoolsPageProps) -> Html {
    match use_shown() {
        Some(shown) => html! { <Schools {shown} filter={props.filter.clone()} /> },
        None => html! { <NoData /> },
    }
}

/// Properties of [`Schools`].
#[derive(PartialEq, Properties)]
struct SchoolsProps {
    /// What is shown.
    shown: Shown,
    /// What is chosen at first.
    filter: AttrValue,
}

/// The page while there is a county.
#[component]
fn Schools(props: &SchoolsProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().schools;
    let filter = use_state_eq(|| Filter::from_query(&props.filter));
    let sorting = use_state_eq(|| (ColumnKey::default(), Order::default()));
    let (by, order) = *sorting;
    let key = (shown.clone(), (*filter).clone(), by, order);
    let view = use_memo(key, |(shown, filter, by, order)| {
        schools(shown, filter, *by, *order)
    });
    let explaining = use_explanation(shown);
    let is_narrow = use_narrow();
    let onchange = {
        let filter = filter.clone();
        Callback::from(move |next: Filter| filter.set(next))
    };
    let clear = onchange.reform(|()| Filter::default());
    let onsort = {
        let sorting = sorting.clone();
        Callback::from(move |key: ColumnKey| sorting.set(next_sorting(*sorting, key)))
    };
    let covered = explaining.is_open.then_some("explained__page--covered");
    let body = match (view.rows.is_empty(), is_narrow) {
        (true, _) => html! {
            <EmptyState title={words.nothing} text={words.nothing_hint}>
                <Button label={words.clear} onpress={clear} />
            </EmptyState>
        },
        (false, true) => html! {
            <UnitCards view={Rc::clone(&view)} onopen={explaining.onopen.clone()} />
        },
        (false, false) => html! {
            <UnitTable
                view={Rc::clone(&view)}
                {by}
                {order}
                {onsort}
                onopen={explaining.onopen.clone()}
            />
        },
    };
    html! {
        <div class="explained">
            <div class={classes!("explained__page", "stack", covered)}>
                <div class="cluster cluster--between">
                    <h1>{ words.title }</h1>
                    <p class="text-muted" role="status">
                        { (words.shown)(view.rows.len(), view.n_units) }
                    </p>
                </div>
                <Filters filter={(*filter).clone()} view={Rc::clone(&view)} {onchange} />
                <div class="stack">{ body }</div>
            </div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

/// The first press sorts from low to high, the second turns it, the third takes it away.
fn next_sorting(now: (ColumnKey, Order), key: ColumnKey) -> (ColumnKey, Order) {
    match now {
        (by, Order::Rising) if by == key => (key, Order::Falling),
        (by, Order::Falling) if by == key => (ColumnKey::Given, Order::Rising),
        _ => (key, Order::Rising),
    }
}
