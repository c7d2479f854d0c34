use std::rc::Rc;

use yew::prelude::*;

use super::{SchoolChecks, SchoolFindings, UnitLines};
use crate::app::{self, open_needs};
use crate::text::word;
use crate::ui::explain::use_explanation;
use crate::ui::hooks::{
    FormSubject, use_cell_link, use_derived, use_form, use_route, use_shown, use_words,
};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{
    Neighbours, SchoolLink, SchoolView, Shown, TableChoice, neighbours, school,
};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind, EmptyState, IconName, KeyValue};

/// Properties of [`SchoolPage`].
#[derive(PartialEq, Properties)]
pub struct SchoolPageProps {
    /// The school's id in the address.
    pub id: AttrValue,
    /// The schools among which it was found, as the address has them.
    pub filter: AttrValue,
}

/// The page of one school (一校一档).
#[component]
pub fn SchoolPage(props: &SchoolPageProps) -> Html {
    match use_shown() {
        Some(shown) => html! {
            <OneSchool {shown} id={props.id.clone()} filter={props.filter.clone()} />
        },
        None => html! { <NoData /> },
    }
}

/// Properties of [`OneSchool`].
#[derive(PartialEq, Properties)]
struct OneSchoolProps {
    /// What is shown.
    shown: Shown,
    /// The school's id in the address.
    id: AttrValue,
    /// The schools among which it was found.
    filter: AttrValue,
}

/// The page while there is a county.
#[component]
fn OneSchool(props: &OneSchoolProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().schools;
    let key = (shown.clone(), props.id.clone(), props.filter.clone());
    let view = use_memo(key, |(shown, id, filter)| {
        let view = school(shown, id)?;
        let choice = TableChoice::from_query(filter);
        // Keys are needed only where something was searched for.
        let keys = match choice.filter.search.is_empty() {
            true => Vec::new(),
            false => app::search_keys(&shown.result),
        };
        Some((Rc::new(view), neighbours(shown, &keys, &choice, id)))
    });
    let explaining = use_explanation(shown);
    let covered = explaining.is_open.then_some("explained__page--covered");
    let body = match &*view {
        Some((view, among)) => html! {
            <>
                <OtherSchools
                    among={among.clone().unwrap_or_default()}
                    filter={props.filter.clone()}
                />
                <div class="dossier">
                    <Head shown={shown.clone()} view={Rc::clone(view)} />
                    { for view.units.iter().map(|unit| html! {
                        <UnitLines
                            key={unit.level}
                            unit={unit.clone()}
                            onopen={explaining.onopen.clone()}
                        />
                    }) }
                    <p class="dossier__note">{ words.rank_note }</p>
                    <SchoolChecks
                        checks={view.checks.clone()}
                        onopen={explaining.onopen.clone()}
                    />
                    <SchoolFindings shown={shown.clone()} rows={view.rows.clone()} />
                </div>
            </>
        },
        None => html! {
            <>
                <p><a href={Route::schools_by(&props.filter).to_hash()}>{ "← " }{ words.back }</a></p>
                <EmptyState title={words.no_school} />
            </>
        },
    };
    html! {
        <div class="explained">
            <div class={classes!("explained__page", "stack", covered)}>{ body }</div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

/// Properties of [`OtherSchools`].
#[derive(PartialEq, Properties)]
struct OtherSchoolsProps {
    /// The schools before and after.
    among: Neighbours,
    /// The schools among which they are.
    filter: AttrValue,
}

/// The way back to the table, and to the schools before and after.
#[component]
fn OtherSchools(props: &OtherSchoolsProps) -> Html {
    let words = use_words().schools;
    let link = |school: &Option<SchoolLink>, label: fn(&str) -> String, signs: (&str, &str)| {
        let school = school.as_ref()?;
        let id = school.id.as_deref()?;
        let text = label(&school.name);
        Some(html! {
            <a
                class="dossier__other"
                href={Route::school_among(id, &props.filter).to_hash()}
                title={text.clone()}
            >
                { signs.0 }{ text }{ signs.1 }
            </a>
        })
    };
    let (place, n) = props.among.place;
    html! {
        <nav class="dossier__ways" aria-label={words.others}>
            <a href={Route::schools_by(&props.filter).to_hash()}>{ "← " }{ words.back }</a>
            <span class="dossier__others">
                { for link(&props.among.previous, words.previous, ("‹ ", "")) }
                <span class="text-muted" hidden={n == 0}>{ (words.place)(place, n) }</span>
                { for link(&props.among.next, words.next, ("", " ›")) }
            </span>
        </nav>
    }
}

/// Properties of [`Head`].
#[derive(PartialEq, Properties)]
struct HeadProps {
    /// The county.
    shown: Shown,
    /// The school.
    view: Rc<SchoolView>,
}

/// Which school it is, what is missing of it, and where that is filled in.
#[component]
fn Head(props: &HeadProps) -> Html {
    let (shown, view) = (&props.shown, &props.view);
    let words = shown.words();
    let none = words.overview.none;
    let (derived, form, go) = (use_derived(), use_form(), use_route().go);
    let show = use_cell_link();
    let or_none = |text: &str| match text {
        "" => Html::from(none),
        text => Html::from(text.to_owned()),
    };
    let words = words.schools;
    let pairs = vec![
        (words.kind_name.into(), Html::from(view.kind)),
        (words.code.into(), or_none(&view.code)),
        (words.town.into(), or_none(&view.town)),
        (words.setting.into(), or_none(&view.place.join(" · "))),
        (
            words.branches.into(),
            or_none(&view.branches.join(words.between)),
        ),
    ];
    let schools = &shown.county().schools;
    let mut missing: Vec<&'static str> = Vec::new();
    for school in view.rows.iter().filter_map(|row| schools.get(*row)) {
        for variable in open_needs(&derived.rules, &school.record) {
            let name = word::variable(shown.language, variable);
            if !missing.contains(&name) {
                missing.push(name);
            }
        }
    }
    let ways = view.cell.clone().map(|cell| {
        let onform = {
            let cell = cell.clone();
            Callback::from(move |()| {
                form.choose.emit(FormSubject::School(cell.clone()));
                go.emit(Route::Form);
            })
        };
        let oncell = show.reform(move |()| cell.clone());
        html! {
            <>
                <Button label={words.to_form} icon={IconName::Pencil} onpress={onform} />
                <Button label={words.to_cells} icon={IconName::Table} onpress={oncell} />
            </>
        }
    });
    let onprint = Callback::from(|()| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    });
    let n_missing = missing.len();
    let names = missing.join(words.between);
    html! {
        <div class="dossier__head">
            <div class="cluster cluster--between">
                <h1>
                    { &view.name }{ " " }
                    <span class="dossier__kind">{ words.dossier }</span>
                </h1>
                <div class="cluster">
                    { for ways }
                    <Button label={words.print} kind={ButtonKind::Quiet} onpress={onprint} />
                </div>
            </div>
            <p class="dossier__basis">{ &view.head }</p>
            <KeyValue {pairs} />
            <p class="dossier__missing" hidden={n_missing == 0}>
                { (words.missing)(n_missing, &names) }
            </p>
        </div>
    }
}
