use std::rc::Rc;

use yew::prelude::*;

use super::{
    AnswerBox, ItemList, LevelMatrixCards, LevelMatrixTable, NoData, OffenderTable, PartCards,
    TodoList,
};
use crate::app::Answered;
use crate::engine::Figure;
use crate::intake::Severity;
use crate::ui::explain::use_explanation;
use crate::ui::hooks::{
    DataView, use_data_view, use_derived, use_fingerprint, use_narrow, use_shown, use_workspace,
};
use crate::ui::pages::data::n_errors;
use crate::ui::present::{LevelMatrix, OverviewView, Shown, overview};
use crate::ui::router::Route;
use crate::ui::widgets::{Card, CardEdge, KeyValue};

/// The page 总览.
#[component]
pub fn OverviewPage() -> Html {
    match use_shown() {
        Some(shown) => html! { <Overview {shown} /> },
        None => html! { <NoData /> },
    }
}

/// Properties of [`Overview`].
#[derive(PartialEq, Properties)]
struct OverviewProps {
    /// What is shown.
    shown: Shown,
}

/// The page while there is a county.
#[component]
fn Overview(props: &OverviewProps) -> Html {
    let shown = &props.shown;
    let view = use_memo(shown.clone(), overview);
    let explaining = use_explanation(shown);
    let derived = use_derived();
    let workspace = use_workspace();
    let answers = &workspace.ground().answers;
    let count = |wanted: Severity| {
        let told = derived.reading.diagnostics.iter();
        told.filter(|it| it.severity() == wanted)
            .filter(|it| !matches!(answers.of(it), Answered::Yes(_)))
            .count()
    };
    let counts = (
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Note),
    );
    let n_errors = n_errors(&workspace.ground().sources, &derived.reading);
    let onerrors = use_data_view().show.reform(|()| DataView::of_errors());
    let words = shown.words().overview;
    let is_narrow = use_narrow();
    let matrix = |matrix: &LevelMatrix| {
        let (key, matrix) = (matrix.level.as_str(), matrix.clone());
        let onopen = explaining.onopen.clone();
        match is_narrow {
            true => html! { <LevelMatrixCards {key} {matrix} {onopen} /> },
            false => html! { <LevelMatrixTable {key} {matrix} {onopen} /> },
        }
    };
    let covered = explaining.is_open.then_some("explained__page--covered");
    html! {
        <div class="explained">
            <div class={classes!("explained__page", "overview", covered)}>
                <AnswerBox answer={view.answer.clone()} {n_errors} {onerrors} />
                <PartCards parts={view.parts.clone()} onopen={explaining.onopen.clone()} />
                <p class="overview__units">{ &view.units }</p>
                <section class="overview__matrices" aria-label={words.matrix}>
                    { for view.levels.iter().map(matrix) }
                </section>
                { details(shown, &view, counts, &explaining.onopen) }
            </div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

/// The fingerprint of the data: its first digits, in groups; all of them where one points at it.
#[component]
fn Fingerprint() -> Html {
    let Some(digits) = use_fingerprint() else {
        return html! { "…" };
    };
    let groups = (0..4).filter_map(|group| digits.get(group * 4..group * 4 + 4));
    let shown = groups.collect::<Vec<_>>().join(" ");
    html! { <code class="fingerprint" title={digits}>{ shown }</code> }
}

/// What stands below the first screen.
fn details(
    shown: &Shown,
    view: &Rc<OverviewView>,
    counts: (usize, usize, usize),
    onopen: &Callback<Figure>,
) -> Html {
    let words = shown.words().overview;
    let (errors, warnings, notes) = counts;
    let basis = vec![
        (
            words.standard.into(),
            Html::from(view.basis.standard.clone()),
        ),
        (words.as_of.into(), Html::from(view.basis.as_of.clone())),
        (words.relaxations.into(), Html::from(view.basis.relaxations)),
        (
            words.quality.into(),
            html! {
                <a href={Route::Data.to_hash()}>
                    { (words.quality_counts)(errors, warnings, notes) }
                </a>
            },
        ),
        (words.fingerprint.into(), html! { <Fingerprint /> }),
    ];
    html! {
        <div class="stack">
            <Card title={words.offenders} edge={CardEdge::Flush}>
                <OffenderTable offenders={view.offenders.clone()} onopen={onopen.clone()} />
            </Card>
            <Card title={words.items} edge={CardEdge::Flush}>
                <ItemList groups={view.items.clone()} onopen={onopen.clone()} />
            </Card>
            <div class="halves">
                <Card title={words.todo}>
                    <TodoList todo={view.todo.clone()} n_more={view.n_more_todo} />
                </Card>
                <div class="stack">
                    <Card title={words.basis}>
                        <KeyValue pairs={basis} />
                        <p class="text-muted text-small">{ words.about_fingerprint }</p>
                        <p class="text-muted text-small">{ words.judged_exactly }</p>
                    </Card>
                    <Card title={words.excluded}>{ excluded(shown, view) }</Card>
                    <div hidden={view.notices.is_empty()}>
                        <Card title={words.notices}>
                            <ul class="stack stack--tight">
                                { for view.notices.iter().map(|notice| html! {
                                    <li key={notice.clone()}>{ notice }</li>
                                }) }
                            </ul>
                        </Card>
                    </div>
                </div>
            </div>
        </div>
    }
}

fn excluded(shown: &Shown, view: &Rc<OverviewView>) -> Html {
    if view.excluded.is_empty() {
        return html! {
            <p class="text-muted">{ shown.words().overview.no_excluded }</p>
        };
    }
    let pairs = view
        .excluded
        .iter()
        .map(|(name, reason)| (AttrValue::from(name.clone()), Html::from(reason.clone())));
    html! {
        <KeyValue pairs={pairs.collect::<Vec<_>>()} />
    }
}
