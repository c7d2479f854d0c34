use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::engine::Standing;
use crate::model::{Holder, Level, SchoolKind, Setting};
use crate::standard::IndicatorId;
use crate::text::ui::SchoolsWords;
use crate::text::word;
use crate::ui::hooks::{use_language, use_narrow, use_words};
use crate::ui::present::{Filter, SchoolsView};
use crate::ui::widgets::{Segment, Segmented};

/// Properties of [`Filters`].
#[derive(PartialEq, Properties)]
pub struct FiltersProps {
    /// What is chosen.
    pub filter: Filter,
    /// What can be chosen.
    pub view: Rc<SchoolsView>,
    /// Something else was chosen.
    pub onchange: Callback<Filter>,
}

/// Search and filters above the table of schools.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let words = use_words().schools;
    let language = use_language();
    let room = match use_narrow() {
        true => Room::Narrow,
        false => Room::Wide,
    };
    let filter = &props.filter;
    let levels: Rc<[Segment]> = std::iter::once(Segment::new(words.all))
        .chain(Level::ALL.map(|level| Segment::new((words.choice)(word::level(language, level)))))
        .collect();
    let standings: Rc<[Segment]> = std::iter::once(Segment::new(words.all))
        .chain(
            Standing::ALL
                .map(|standing| Segment::new((words.choice)(word::standing(language, standing)))),
        )
        .collect();
    let onsearch = {
        let change = change(props, |filter, search| filter.search = search);
        change.reform(|event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            input.value()
        })
    };
    let position = |found: Option<usize>| found.map_or(0, |index| index + 1);
    let chosen = |index: usize| index.checked_sub(1);
    html! {
        <div class="filters" role="search">
            <input
                class="field__control filters__search"
                type="search"
                value={filter.search.clone()}
                placeholder={words.search_example}
                aria-label={words.search}
                oninput={onsearch}
            />
            <Segmented
                label={words.level}
                segments={levels}
                selected={position(Level::ALL.iter().position(|it| filter.level == Some(*it)))}
                onselect={change(props, move |filter, index| {
                    filter.level = chosen(index).and_then(|at| Level::ALL.get(at)).copied();
                })}
            />
            <Segmented
                label={words.standing}
                segments={standings}
                selected={position(Standing::ALL.iter().position(|it| filter.standing == Some(*it)))}
                onselect={change(props, move |filter, index| {
                    filter.standing = chosen(index).and_then(|at| Standing::ALL.get(at)).copied();
                })}
            />
            { further(words, props, room) }
        </div>
    }
}

/// The filters that are lists of choices; folded where there is no room for them above the schools.
fn further(words: &SchoolsWords, props: &FiltersProps, room: Room) -> Html {
    let (filter, view) = (&props.filter, &props.view);
    let towns = view.towns.iter().map(|town| (town.clone(), town.clone()));
    let settings = view
        .settings
        .iter()
        .map(|(it, name)| (it.id().to_owned(), (words.choice)(name)));
    let holders = view
        .holders
        .iter()
        .map(|(it, name)| (it.id().to_owned(), (words.choice)(name)));
    let kinds = view
        .kinds
        .iter()
        .map(|(kind, name)| (kind.id().to_owned(), (words.choice)(name)));
    let indicators = view
        .indicators
        .iter()
        .map(|(id, name, _, _)| (id.as_str().to_owned(), (words.below)(name)));
    let lists = html! {
        <>
            { select(
                words.town,
                filter.town.as_deref().unwrap_or_default(),
                towns.collect(),
                change(props, |filter, town: String| {
                    filter.town = (!town.is_empty()).then_some(town);
                }),
            ) }
            { select(
                words.setting,
                filter.setting.map_or("", Setting::id),
                settings.collect(),
                change(props, |filter, id: String| filter.setting = Setting::from_id(&id)),
            ) }
            { select(
                words.holder,
                filter.holder.map_or("", Holder::id),
                holders.collect(),
                change(props, |filter, id: String| filter.holder = Holder::from_id(&id)),
            ) }
            { select(
                words.kind,
                filter.kind.map_or("", SchoolKind::id),
                kinds.collect(),
                change(props, |filter, id: String| filter.kind = SchoolKind::from_id(&id)),
            ) }
            { select(
                words.indicator,
                filter.indicator.map_or("", IndicatorId::as_str),
                indicators.collect(),
                change(props, |filter, id: String| {
                    filter.indicator = IndicatorId::from_name(&id);
                }),
            ) }
        </>
    };
    match room {
        Room::Wide => lists,
        Room::Narrow => html! {
            <details class="filters__further">
                <summary class="filters__summary">
                    { (words.further)(filter.n_further()) }
                </summary>
                <div class="filters__lists">{ lists }</div>
            </details>
        },
    }
}

/// How much room there is.
#[derive(Clone, Copy)]
enum Room {
    Narrow,
    Wide,
}

/// Changes a copy of the filter and tells it.
fn change<T: 'static>(
    props: &FiltersProps,
    edit: impl Fn(&mut Filter, T) + 'static,
) -> Callback<T> {
    let (filter, onchange) = (props.filter.clone(), props.onchange.clone());
    Callback::from(move |choice: T| {
        let mut next = filter.clone();
        edit(&mut next, choice);
        onchange.emit(next);
    })
}

/// A list of choices; none chosen shows its name. Left out where there is nothing to choose between;
/// what is chosen and does not occur is listed all the same.
fn select(
    label: &'static str,
    chosen: &str,
    mut choices: Vec<(String, String)>,
    onchange: Callback<String>,
) -> Html {
    let onchange = onchange.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    let is_idle = choices.is_empty() && chosen.is_empty();
    if !chosen.is_empty() && choices.iter().all(|(id, _)| id != chosen) {
        choices.push((chosen.to_owned(), chosen.to_owned()));
    }
    let mark = (!chosen.is_empty()).then_some("filters__select--chosen");
    html! {
        <select
            class={classes!("field__control", "filters__select", mark)}
            aria-label={label}
            hidden={is_idle}
            {onchange}
        >
            <option value="" selected={chosen.is_empty()}>{ label }</option>
            { for choices.into_iter().map(|(id, name)| html! {
                <option key={id.clone()} value={id.clone()} selected={id == chosen}>{ name }</option>
            }) }
        </select>
    }
}
