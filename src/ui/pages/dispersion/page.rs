use std::rc::Rc;

use yew::prelude::*;

use super::{Controls, GroupTable, ReadingTable, ShareTable};
use crate::engine::Figure;
use crate::ui::charts::Chart;
use crate::ui::explain::{FigureButton, standing_badge, use_explanation};
use crate::ui::hooks::{use_narrow, use_route, use_shown};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{DispersionChoice, DispersionView, Shown, dispersion};
use crate::ui::router::Route;
use crate::ui::widgets::{Card, CardEdge, EmptyState};

/// Widths for which the strip is laid out: of a phone, and of a desk.
const STRIP: (u32, u32) = (340, 1_000);

/// Properties of [`DispersionPage`].
#[derive(PartialEq, Properties)]
pub struct DispersionPageProps {
    /// What the address asks for.
    pub choice: AttrValue,
}

/// The page 校际差异.
#[component]
pub fn DispersionPage(props: &DispersionPageProps) -> Html {
    let choice = DispersionChoice::from_query(&props.choice);
    match use_shown() {
        Some(shown) => html! { <Differences {shown} {choice} /> },
        None => html! { <NoData /> },
    }
}

/// Properties of [`Differences`].
#[derive(PartialEq, Properties)]
struct DifferencesProps {
    /// What is shown.
    shown: Shown,
    /// What is looked at.
    choice: DispersionChoice,
}

/// The page while there is a county.
#[component]
fn Differences(props: &DifferencesProps) -> Html {
    let shown = &props.shown;
    let words = shown.words();
    let width = if use_narrow() { STRIP.0 } else { STRIP.1 };
    let view = use_memo(
        (shown.clone(), props.choice, width),
        |(shown, choice, width)| dispersion(shown, *choice, *width),
    );
    let explaining = use_explanation(shown);
    let go = use_route().go;
    let onchange =
        go.reform(|choice: DispersionChoice| Route::Dispersion(choice.to_query().into()));
    let covered = explaining.is_open.then_some("explained__page--covered");
    let body = match view.as_ref() {
        Some(view) => body(shown, view, &explaining.onopen),
        None => html! {
            <EmptyState title={words.dispersion.nothing} text={words.dispersion.nothing_hint}>
                <a class="button button--primary" href={Route::Data.to_hash()}>
                    { words.shell.go_to_data }
                </a>
            </EmptyState>
        },
    };
    html! {
        <div class="explained">
            <div class={classes!("explained__page", "stack", covered)}>
                <h1>{ words.dispersion.title }</h1>
                <Controls shown={shown.clone()} choice={props.choice} {onchange} />
                { body }
            </div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

fn body(shown: &Shown, view: &DispersionView, onopen: &Callback<Figure>) -> Html {
    let words = shown.words();
    let (standing, word) = view.standing.clone();
    html! {
        <div class="stack">
            <section class="card difference" aria-label={view.name.clone()}>
                <h2 class="difference__name">{ &view.name }</h2>
                <dl class="difference__figures">
                    <div>
                        <dt>{ words.explain.mean }</dt>
                        <dd><FigureButton figure={view.mean.clone()} onopen={onopen.clone()} /></dd>
                    </div>
                    <div>
                        <dt>{ words.overview.cv }</dt>
                        <dd>
                            <FigureButton figure={view.cv.clone()} onopen={onopen.clone()} />
                            <span class="text-muted">{ (words.overview.limit)(&view.limit) }</span>
                            { standing_badge(standing, word) }
                        </dd>
                    </div>
                </dl>
                <p class="explanation__provisional" hidden={!view.is_provisional}>
                    { words.dispersion.provisional }
                </p>
                <Chart
                    spec={Rc::new(view.strip.clone())}
                    table={words.explain.chart_table}
                    keys={words.explain.chart_keys}
                />
            </section>
            <Card title={words.dispersion.shares} edge={CardEdge::Flush}>
                <p class="difference__hint">{ words.dispersion.shares_hint }</p>
                <ShareTable lines={view.shares.clone()} onopen={onopen.clone()} />
            </Card>
            <div hidden={view.groupings.is_empty()}>
                <Card title={words.dispersion.groups} edge={CardEdge::Flush}>
                    <p class="difference__hint">{ words.dispersion.groups_hint }</p>
                    <div class="difference__groups">
                        { for view.groupings.iter().map(|grouping| html! {
                            <GroupTable key={grouping.title} grouping={grouping.clone()} />
                        }) }
                    </div>
                </Card>
            </div>
            <Card title={words.dispersion.readings} edge={CardEdge::Flush}>
                <p class="difference__hint">{ words.dispersion.readings_hint }</p>
                <ReadingTable readings={view.readings.clone()} />
            </Card>
        </div>
    }
}
