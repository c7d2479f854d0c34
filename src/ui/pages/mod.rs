//! The pages: they read the workspace and what follows from it, and send actions.

pub mod about;
pub mod county;
pub mod data;
pub mod dispersion;
pub mod form;
pub mod overview;
pub mod report;
pub mod schools;
pub mod standard;

use yew::prelude::*;

use super::hooks::{use_derived, use_patience, use_words};
use super::router::Route;
use super::shell::page_name;
use super::widgets::{EmptyState, Extent, ProgressBar};
use about::AboutPage;
use county::CountyPage;
use data::DataPage;
use dispersion::DispersionPage;
use form::FormPage;
use overview::OverviewPage;
use report::ReportPage;
use schools::{SchoolPage, SchoolsPage};
use standard::StandardPage;

/// Properties of [`Page`].
#[derive(PartialEq, Properties)]
pub struct PageProps {
    /// Which page.
    pub route: Route,
    /// Whether there is anything to show on pages other than 数据.
    pub has_data: bool,
}

/// The page that a route names; without data, the way to some.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let all_words = use_words();
    let words = all_words.shell;
    let way_to_data = |title: &'static str, text: &'static str| {
        html! {
            <div>
                <h1 class="visually-hidden">{ page_name(all_words, &props.route) }</h1>
                <EmptyState {title} {text}>
                    <a class="button button--primary" href={Route::Data.to_hash()}>
                        { words.go_to_data }
                    </a>
                </EmptyState>
            </div>
        }
    };
    let derived = use_derived();
    let is_long = use_patience(!derived.is_settled);
    let working = html! {
        <div hidden={!is_long} role="status">
            { for is_long.then(|| html! {
                <ProgressBar label={all_words.data.judging} extent={Extent::Open} />
            }) }
        </div>
    };
    // Of the first tables nothing can be shown before they are understood; the rules can.
    let is_of_tables = !matches!(props.route, Route::Standard | Route::About);
    if is_of_tables && !derived.is_settled && derived.reading.sheets.is_empty() {
        return working;
    }
    let page = match (&props.route, props.has_data) {
        (Route::Data, _) => html! {
            <DataPage />
        },
        (Route::Form, _) => html! {
            <FormPage />
        },
        // The rules are there before any data.
        (Route::Standard, _) => html! {
            <StandardPage />
        },
        (Route::About, _) => html! {
            <AboutPage />
        },
        (Route::Unknown, _) => way_to_data(words.no_page_title, ""),
        (_, false) => way_to_data(words.no_data_title, words.no_data_text),
        (Route::Overview, true) => html! {
            <OverviewPage />
        },
        (Route::Dispersion(choice), true) => html! {
            <DispersionPage choice={choice.clone()} />
        },
        (Route::County, true) => html! {
            <CountyPage key="" item="" />
        },
        (Route::Item(item), true) => html! {
            <CountyPage key={item.to_string()} item={item.clone()} />
        },
        (Route::Report, true) => html! {
            <ReportPage paper="" />
        },
        (Route::Paper(paper), true) => html! {
            <ReportPage paper={paper.clone()} />
        },
        (Route::Schools, true) => html! {
            <SchoolsPage filter="" />
        },
        (Route::SomeSchools(filter), true) => html! {
            <SchoolsPage filter={filter.clone()} />
        },
        (Route::School(id), true) => html! {
            <SchoolPage key={id.to_string()} id={id.clone()} filter="" />
        },
        (Route::SchoolAmong(id, filter), true) => html! {
            <SchoolPage key={id.to_string()} id={id.clone()} filter={filter.clone()} />
        },
    };
    html! {
        <div class="stack">
            { working }
            { page }
        </div>
    }
}
