use std::rc::Rc;

use yew::prelude::*;

use super::Dossier;
use crate::app;
use crate::ui::explain::use_explanation;
use crate::ui::hooks::{use_shown, use_words};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{Neighbours, SchoolLink, Shown, TableChoice, neighbours, school};
use crate::ui::router::Route;
use crate::ui::widgets::EmptyState;

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
    let checks = use_memo(shown.clone(), Shown::check_index);
    let key = (shown.clone(), props.id.clone(), props.filter.clone());
    let view = use_memo(key, |(shown, id, filter)| {
        let view = school(shown, &checks, id)?;
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
                <Dossier
                    shown={shown.clone()}
                    view={Rc::clone(view)}
                    onopen={explaining.onopen.clone()}
                />
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
