use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use super::{
    BriefSheet, Dossiers, GapList, PaperList, PaperSheet, Reach, SaveButtons, SelfAssessments,
};
use crate::app::Paper;
use crate::bridge::{self, Timer};
use crate::ui::explain::use_explanation;
use crate::ui::hooks::{EventSource, use_fingerprint, use_listener, use_shown, use_workspace};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{PaperChoice, Shown};
use crate::ui::widgets::{Button, ButtonKind, IconName};

/// Properties of [`ReportPage`].
#[derive(PartialEq, Properties)]
pub struct ReportPageProps {
    /// Which paper the address asks for; empty for the first.
    pub paper: AttrValue,
}

/// The page 报表.
#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    match use_shown() {
        Some(shown) => html! { <Reports {shown} paper={props.paper.clone()} /> },
        None => html! { <NoData /> },
    }
}

/// Properties of [`Reports`].
#[derive(PartialEq, Properties)]
struct ReportsProps {
    /// The county.
    shown: Shown,
    /// Which paper.
    paper: AttrValue,
}

/// The page while there is a county.
#[component]
fn Reports(props: &ReportsProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().report;
    let workspace = use_workspace();
    let notes = Rc::clone(&workspace.ground().notes);
    let papers = use_memo((shown.clone(), notes), |(shown, notes)| {
        let papers = shown.papers(notes).forms();
        papers.into_iter().map(Rc::new).collect::<Vec<Rc<Paper>>>()
    });
    let fingerprint = use_fingerprint();
    let notes = Rc::clone(&workspace.ground().notes);
    let key = (shown.clone(), notes, fingerprint);
    let imprint = use_memo(key, |(shown, notes, fingerprint)| {
        let digits = fingerprint.as_deref().unwrap_or_default();
        shown.papers(notes).imprint(digits)
    });
    let choice = PaperChoice::from_path(&props.paper, &papers);
    let (reach, onwhole, onprint) = use_reach(choice.to_path());
    use_print_key(onprint.clone());
    let explaining = use_explanation(shown);
    let chosen = choice.papers(&papers);
    let one = match (&choice, chosen.as_slice()) {
        (PaperChoice::Form(_), [paper]) => Some(Rc::clone(paper)),
        _ => None,
    };
    let gaps: Rc<[String]> = chosen
        .iter()
        .flat_map(|paper| paper.gaps.iter().cloned())
        .collect();
    let body = match &choice {
        PaperChoice::Brief => html! {
            <BriefSheet
                shown={shown.clone()}
                imprint={Rc::clone(&imprint)}
                onopen={explaining.onopen.clone()}
            />
        },
        PaperChoice::SelfAssessments => html! {
            <SelfAssessments
                shown={shown.clone()}
                imprint={Rc::clone(&imprint)}
                {reach}
                {onwhole}
                onopen={explaining.onopen.clone()}
            />
        },
        PaperChoice::Dossiers => html! {
            <Dossiers
                shown={shown.clone()}
                {reach}
                {onwhole}
                onopen={explaining.onopen.clone()}
            />
        },
        PaperChoice::Form(_) | PaperChoice::Forms => html! {
            { for chosen.iter().map(|paper| html! {
                <PaperSheet
                    key={paper.name.clone()}
                    shown={shown.clone()}
                    paper={Rc::clone(paper)}
                    imprint={Rc::clone(&imprint)}
                    {reach}
                    onwhole={onwhole.clone()}
                    onopen={explaining.onopen.clone()}
                />
            }) }
        },
    };
    let covered = explaining.is_open.then_some("explained__page--covered");
    html! {
        <div class="explained">
            <div class={classes!("explained__page", covered)}>
                <div class="report">
                    <h1 class="report__title">{ words.title }</h1>
                    <PaperList
                        shown={shown.clone()}
                        papers={Rc::clone(&papers)}
                        choice={choice.clone()}
                    />
                    <div class="report__body stack">
                        <div class="report__tools cluster">
                            <Button
                                label={words.print}
                                kind={ButtonKind::Primary}
                                icon={IconName::File}
                                hint={words.print_hint}
                                onpress={onprint}
                            />
                            <SaveButtons shown={shown.clone()} choice={choice.clone()} paper={one} />
                        </div>
                        <GapList {gaps} />
                        { body }
                    </div>
                </div>
            </div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

/// Ctrl+P: the browser's own would print only what is laid out.
#[hook]
fn use_print_key(print: Callback<()>) {
    let react = Callback::from(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if (pressed.ctrl_key() || pressed.meta_key()) && pressed.key().eq_ignore_ascii_case("p") {
            event.prevent_default();
            print.emit(());
        }
    });
    use_listener(EventSource::Document, "keydown", react);
}

/// How much of a long paper is laid out, a way to lay out all, and one to print all. Another paper
/// begins anew.
#[hook]
fn use_reach(paper: String) -> (Reach, Callback<()>, Callback<()>) {
    let reach = use_state_eq(Reach::default);
    let n_prints = use_state_eq(|| 0_u32);
    use_effect_with(paper, {
        let reach = reach.setter();
        move |_| reach.set(Reach::default())
    });
    use_effect_with(*n_prints, |n_prints| {
        // All of it must be laid out and drawn before the dialog stops the page.
        let timer = (*n_prints > 0).then(|| Timer::new(0, bridge::print));
        move || drop(timer)
    });
    let onwhole = {
        let reach = reach.setter();
        Callback::from(move |()| reach.set(Reach::Whole))
    };
    let onprint = {
        let whole = onwhole.clone();
        Callback::from(move |()| {
            whole.emit(());
            n_prints.set(*n_prints + 1);
        })
    };
    (*reach, onwhole, onprint)
}
