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
use crate::ui::present::{LayingPace, PaperChoice, Shown, file_name};
use crate::ui::widgets::{Button, ButtonKind, IconName, Notice};

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
    let found = PaperChoice::from_path(&props.paper, &papers);
    let is_known = found.is_some();
    let choice = found.unwrap_or(PaperChoice::Brief);
    let file = file_name(shown, &choice.name(words, &papers));
    let Laying {
        reach,
        onwhole,
        oncancel,
        onlaid,
        onprint,
    } = use_laying(choice.to_path(), choice.pace(), file);
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
            <BriefSheet shown={shown.clone()} onopen={explaining.onopen.clone()} />
        },
        PaperChoice::SelfAssessments => html! {
            <SelfAssessments
                shown={shown.clone()}
                imprint={Rc::clone(&imprint)}
                {reach}
                {onwhole}
                {oncancel}
                {onlaid}
                onopen={explaining.onopen.clone()}
            />
        },
        PaperChoice::Dossiers => html! {
            <Dossiers
                shown={shown.clone()}
                {reach}
                {onwhole}
                {oncancel}
                {onlaid}
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
                        <p class="report__hint">{ words.save_all_hint }</p>
                        { for (!is_known).then(|| html! { <Notice title={(words.no_paper)(&props.paper)} /> }) }
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

/// How a long paper is laid out.
struct Laying {
    /// How much of it.
    reach: Reach,
    /// Lays out all.
    onwhole: Callback<()>,
    /// Leaves that.
    oncancel: Callback<()>,
    /// All of a paper that is laid out in slices is there.
    onlaid: Callback<()>,
    /// Lays out all, then prints it.
    onprint: Callback<()>,
}

/// How the paper of an address is laid out; another paper begins anew. What is printed is called `file`.
#[hook]
fn use_laying(paper: String, pace: LayingPace, file: String) -> Laying {
    let reach = use_state_eq(Reach::default);
    let is_laid = use_state_eq(|| false);
    let is_print_wanted = use_state_eq(|| false);
    let reset = {
        let (reach, is_laid) = (reach.setter(), is_laid.setter());
        let is_print_wanted = is_print_wanted.setter();
        Callback::from(move |()| {
            reach.set(Reach::Beginning);
            is_laid.set(false);
            is_print_wanted.set(false);
        })
    };
    use_effect_with(paper, {
        let reset = reset.clone();
        move |_| reset.emit(())
    });
    let is_ready = *reach == Reach::Whole && (*is_laid || pace == LayingPace::AtOnce);
    use_effect_with((*is_print_wanted && is_ready, file), {
        let is_print_wanted = is_print_wanted.setter();
        move |(is_due, file)| {
            // All of it must be drawn before the dialog stops the page.
            let file = file.clone();
            let timer = is_due.then(|| {
                Timer::new(0, move || {
                    is_print_wanted.set(false);
                    bridge::print(&file);
                })
            });
            move || drop(timer)
        }
    });
    let set_reach = reach.setter();
    let onwhole = Callback::from(move |()| set_reach.set(Reach::Whole));
    let set_laid = is_laid.setter();
    Laying {
        reach: *reach,
        onprint: {
            let (onwhole, is_print_wanted) = (onwhole.clone(), is_print_wanted.setter());
            Callback::from(move |()| {
                onwhole.emit(());
                is_print_wanted.set(true);
            })
        },
        onwhole,
        oncancel: reset,
        onlaid: Callback::from(move |()| set_laid.set(true)),
    }
}
