use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::engine::Standing;
use crate::model::{Level, SchoolKind};
use crate::standard::IndicatorId;
use crate::text::word;
use crate::ui::hooks::{use_language, use_words};
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
    let filter = &props.filter;
    let change = |edit: fn(&mut Filter, usize)| {
        let (filter, onchange) = (filter.clone(), props.onchange.clone());
        Callback::from(move |choice: usize| {
            let mut next = filter.clone();
            edit(&mut next, choice);
            onchange.emit(next);
        })
    };
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
        let (filter, onchange) = (filter.clone(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            onchange.emit(Filter {
                search: input.value(),
                ..filter.clone()
            });
        })
    };
    let kinds: Vec<(String, String)> = props
        .view
        .kinds
        .iter()
        .map(|(kind, name)| (kind.id().to_owned(), (words.choice)(name)))
        .collect();
    let indicators: Vec<(String, String)> = props
        .view
        .indicators
        .iter()
        .map(|(id, name, _, _)| (id.as_str().to_owned(), (words.below)(name)))
        .collect();
    let onkind = {
        let (filter, onchange) = (filter.clone(), props.onchange.clone());
        Callback::from(move |id: String| {
            onchange.emit(Filter {
                kind: SchoolKind::from_id(&id),
                ..filter.clone()
            });
        })
    };
    let onindicator = {
        let (filter, onchange) = (filter.clone(), props.onchange.clone());
        Callback::from(move |id: String| {
            onchange.emit(Filter {
                indicator: IndicatorId::from_name(&id),
                ..filter.clone()
            });
        })
    };
    let position = |found: Option<usize>| found.map_or(0, |index| index + 1);
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
                onselect={change(|filter, choice| {
                    filter.level = choice.checked_sub(1).and_then(|at| Level::ALL.get(at)).copied();
                })}
            />
            <Segmented
                label={words.standing}
                segments={standings}
                selected={position(Standing::ALL.iter().position(|it| filter.standing == Some(*it)))}
                onselect={change(|filter, choice| {
                    filter.standing =
                        choice.checked_sub(1).and_then(|at| Standing::ALL.get(at)).copied();
                })}
            />
            { select(words.kind, filter.kind.map_or("", SchoolKind::id), kinds, onkind) }
            { select(
                words.indicator,
                filter.indicator.map_or("", IndicatorId::as_str),
                indicators,
                onindicator,
            ) }
        </div>
    }
}

/// A list of choices; none chosen shows its name.
fn select(
    label: &'static str,
    chosen: &'static str,
    choices: Vec<(String, String)>,
    onchange: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        onchange.emit(select.value());
    });
    html! {
        <select class="field__control filters__select" aria-label={label} {onchange}>
            <option value="" selected={chosen.is_empty()}>{ label }</option>
            { for choices.into_iter().map(|(id, name)| html! {
                <option key={id.clone()} value={id.clone()} selected={id == chosen}>{ name }</option>
            }) }
        </select>
    }
}
