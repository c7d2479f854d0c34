use std::rc::Rc;

use yew::prelude::*;

use super::{ExportButtons, Filters, UnitCards, UnitTable};
use crate::app;
use crate::ui::explain::use_explanation;
use crate::ui::hooks::{use_narrow, use_route, use_shown};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{ColumnKey, Filter, Order, Shown, TableChoice, schools};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind, EmptyState, IconName};

/// Properties of [`SchoolsPage`].
#[derive(PartialEq, Properties)]
pub struct SchoolsPageProps {
    /// The filter and the order that the address asks for.
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
    /// What is chosen, as the address has it.
    filter: AttrValue,
}

/// The page while there is a county. What is chosen stands in the address only.
#[component]
fn Schools(props: &SchoolsProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().schools;
    let replace = use_route().replace;
    let choice = use_memo(props.filter.clone(), |query| TableChoice::from_query(query));
    let keys = use_memo(Rc::clone(&shown.result), |result| app::search_keys(result));
    let key = (shown.clone(), Rc::clone(&keys), Rc::clone(&choice));
    let view = use_memo(key, |(shown, keys, choice)| schools(shown, keys, choice));
    let explaining = use_explanation(shown);
    let is_narrow = use_narrow();
    let onchoice = replace.reform(|choice: TableChoice| Route::schools_by(&choice.to_query()));
    let onchange = {
        let (choice, onchoice) = (Rc::clone(&choice), onchoice.clone());
        Callback::from(move |filter: Filter| {
            onchoice.emit(TableChoice { filter, ..*choice });
        })
    };
    let clear = onchange.reform(|()| Filter::default());
    let onsort = {
        let choice = Rc::clone(&choice);
        Callback::from(move |key: ColumnKey| {
            let (by, order) = next_sorting((choice.by, choice.order), key);
            onchoice.emit(TableChoice {
                by,
                order,
                filter: choice.filter.clone(),
            });
        })
    };
    let covered = explaining.is_open.then_some("explained__page--covered");
    let body = match (view.units.is_empty(), is_narrow) {
        (true, _) => {
            let chosen = view.chosen.iter();
            let chosen: Vec<String> = chosen
                .map(|(name, choice)| (words.pair)(name, choice))
                .collect();
            html! {
                <EmptyState title={words.nothing} text={(words.nothing_hint)(&chosen.join(words.between))}>
                    <Button label={words.clear} onpress={clear.clone()} />
                </EmptyState>
            }
        }
        (false, true) => html! {
            <UnitCards
                shown={shown.clone()}
                view={Rc::clone(&view)}
                onopen={explaining.onopen.clone()}
            />
        },
        (false, false) => html! {
            <UnitTable
                shown={shown.clone()}
                view={Rc::clone(&view)}
                by={choice.by}
                order={choice.order}
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
                    <div class="cluster">
                        <p class="text-muted" role="status">
                            { (words.shown)(view.units.len(), view.n_units) }
                        </p>
                        <span hidden={choice.filter == Filter::default()}>
                            <Button
                                label={words.clear}
                                kind={ButtonKind::Quiet}
                                icon={IconName::Close}
                                onpress={clear.clone()}
                            />
                        </span>
                        <ExportButtons shown={shown.clone()} view={Rc::clone(&view)} />
                    </div>
                </div>
                <Filters filter={choice.filter.clone()} view={Rc::clone(&view)} {onchange} />
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
