use yew::prelude::*;

use crate::text::ui::Words;
use crate::ui::hooks::{use_route, use_words};
use crate::ui::router::Route;
use crate::ui::widgets::{Icon, IconName};

/// The pages of the program: in the band, or at the foot of a phone.
#[component]
pub fn Navigation() -> Html {
    let words = use_words();
    let current = use_route().route;
    html! {
        <nav class="navigation" aria-label={words.shell.navigation}>
            { for Route::NAVIGATION.into_iter().map(|route| {
                let is_current = route.contains(&current);
                let class = classes!(
                    "navigation__link",
                    is_current.then_some("navigation__link--current"),
                );
                html! {
                    <a
                        key={route.to_hash()}
                        {class}
                        href={route.to_hash()}
                        aria-current={is_current.then_some("page")}
                    >
                        <Icon name={icon(&route)} />
                        <span>{ page_name(words, &route) }</span>
                    </a>
                }
            }) }
        </nav>
    }
}

/// What a page is called.
pub fn page_name(words: &'static Words, route: &Route) -> &'static str {
    match route {
        Route::Data => words.shell.data,
        Route::Form => words.form.title,
        Route::Overview => words.shell.overview,
        Route::Dispersion(_) => words.dispersion.title,
        Route::County | Route::Item(_) => words.county.title,
        Route::Schools | Route::SomeSchools(_) | Route::School(_) | Route::SchoolAmong(..) => {
            words.shell.schools
        }
        Route::Report | Route::Paper(_) => words.report.title,
        Route::Standard => words.standard.title,
        Route::About => words.about.title,
        Route::Unknown => words.shell.no_page_title,
    }
}

const fn icon(route: &Route) -> IconName {
    match route {
        Route::Data | Route::Form | Route::Unknown => IconName::Table,
        Route::Overview | Route::Dispersion(_) => IconName::Chart,
        Route::County | Route::Item(_) => IconName::Checklist,
        Route::Schools | Route::SomeSchools(_) | Route::School(_) | Route::SchoolAmong(..) => {
            IconName::School
        }
        Route::Report | Route::Paper(_) => IconName::File,
        Route::Standard | Route::About => IconName::Book,
    }
}
