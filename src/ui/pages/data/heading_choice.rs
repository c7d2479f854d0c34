use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::column_list::name;
use crate::app::Action;
use crate::intake::{Choice, Heading, Meaning, is_convertible, taken_for};
use crate::model::{Entity, Variable};
use crate::quantity::Unit;
use crate::text::{Language, word};
use crate::ui::hooks::{use_dispatch, use_language, use_words};
use crate::ui::widgets::Button;

/// Id of the list of facts that a header can be.
const FACTS: &str = "facts-of-headers";

/// Properties of [`HeadingChoice`].
#[derive(PartialEq, Properties)]
pub struct HeadingChoiceProps {
    /// The header.
    pub heading: Heading,
    /// First and last row of the header.
    pub rows: (usize, usize),
    /// Whose facts the sheet states.
    pub entity: Entity,
    /// The facts that it may mean.
    #[prop_or_default]
    pub proposals: Vec<Variable>,
}

/// What a header means, and a way to say otherwise.
#[component]
pub fn HeadingChoice(props: &HeadingChoiceProps) -> Html {
    let words = use_words().data;
    let language = use_language();
    let dispatch = use_dispatch();
    let is_unknown = use_state_eq(|| false);
    let (heading, rows, entity) = (props.heading.clone(), props.rows, props.entity);
    let value = match &heading.meaning {
        Meaning::Variable(variable, _) => name(language, *variable),
        Meaning::NotNeeded => words.not_needed,
        Meaning::ByLevel(_)
        | Meaning::Level
        | Meaning::PerPupil
        | Meaning::Unclear(_)
        | Meaning::Unmapped => "",
    };
    let onchange = {
        let is_unknown = is_unknown.clone();
        let (dispatch, heading) = (dispatch.clone(), heading.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let text = input.value();
            let text = text.trim();
            let named = entity.variables().find(|it| name(language, *it) == text);
            let choice = match named {
                Some(variable) => Some(taken_for(&heading, variable)),
                None if text == words.not_needed => Some(Choice::NotNeeded),
                None if text.is_empty() => None,
                None => {
                    is_unknown.set(true);
                    return;
                }
            };
            is_unknown.set(false);
            dispatch.emit(Action::Choose {
                cell: heading.cell.clone(),
                choice,
                header: rows,
            });
        })
    };
    let label = (words.meaning_of)(&heading.text);
    let several = match &heading.meaning {
        Meaning::ByLevel(variables) => {
            let names: Vec<_> = variables.iter().map(|it| name(language, *it)).collect();
            names.join(" / ")
        }
        Meaning::Variable(..)
        | Meaning::Level
        | Meaning::PerPupil
        | Meaning::NotNeeded
        | Meaning::Unclear(_)
        | Meaning::Unmapped => String::new(),
    };
    let proposals = props.proposals.iter().map(|variable| {
        let choice = Some(taken_for(&heading, *variable));
        let cell = heading.cell.clone();
        let onpress = dispatch.reform(move |()| Action::Choose {
            cell: cell.clone(),
            choice,
            header: rows,
        });
        html! {
            <Button
                key={variable.id()}
                label={(words.take_for)(name(language, *variable))}
                {onpress}
            />
        }
    });
    html! {
        <div class="heading-choice">
            <input
                class="field__control"
                list={FACTS}
                {value}
                placeholder={words.choose_meaning}
                aria-label={label}
                aria-invalid={is_unknown.then_some("true")}
                {onchange}
            />
            <p class="text-small text-muted" hidden={several.is_empty()}>{ several }</p>
            <div class="heading-choice__proposals" hidden={props.proposals.is_empty()}>
                { for proposals }
            </div>
            <p class="field__error" role="alert" hidden={!*is_unknown}>
                { words.meaning_unknown }
            </p>
        </div>
    }
}

/// Properties of [`FactNames`].
#[derive(PartialEq, Properties)]
pub struct FactNamesProps {
    /// Whose facts.
    pub entity: Entity,
}

/// The names from which [`HeadingChoice`] lets the user choose; once on the page.
#[component]
pub fn FactNames(props: &FactNamesProps) -> Html {
    let words = use_words().data;
    let language = use_language();
    html! {
        <datalist id={FACTS}>
            <option value={words.not_needed} />
            { for props.entity.variables().map(|variable| html! {
                <option key={variable.id()} value={name(language, variable)} />
            }) }
        </datalist>
    }
}

/// The unit of a column, and a way to choose another.
#[component]
pub fn UnitChoice(props: &HeadingChoiceProps) -> Html {
    let words = use_words().data;
    let language = use_language();
    let dispatch = use_dispatch();
    let heading = &props.heading;
    let Meaning::Variable(variable, _) = heading.meaning else {
        return html! {
            <span>{ heading.unit.map(|unit| unit_name(language, unit)).unwrap_or_default() }</span>
        };
    };
    let units: Vec<Unit> = Unit::ALL
        .into_iter()
        .filter(|unit| is_convertible(*unit, variable))
        .collect();
    if units.len() < 2 {
        return html! {
            <span>{ heading.unit.map(|unit| unit_name(language, unit)).unwrap_or_default() }</span>
        };
    }
    let onchange = {
        let (cell, rows, units) = (heading.cell.clone(), props.rows, units.clone());
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let index = select.and_then(|it| usize::try_from(it.selected_index()).ok());
            // The first says nothing of a unit.
            let unit = index.and_then(|index| units.get(index.checked_sub(1)?));
            dispatch.emit(Action::Choose {
                cell: cell.clone(),
                choice: Some(Choice::Variable(variable, unit.copied())),
                header: rows,
            });
        })
    };
    html! {
        <select
            class="field__control unit-choice"
            aria-label={(words.unit_of)(&heading.text)}
            {onchange}
        >
            <option selected={heading.unit.is_none()}>{ words.unit_unsaid }</option>
            { for units.into_iter().map(|unit| html! {
                <option key={unit.symbol()} selected={heading.unit == Some(unit)}>
                    { unit_name(language, unit) }
                </option>
            }) }
        </select>
    }
}

/// A unit in the language of the page; by its sign where it has no word.
const fn unit_name(language: Language, unit: Unit) -> &'static str {
    match (language, unit) {
        (Language::Zh, _) | (_, Unit::Piece | Unit::Year) => unit.symbol(),
        (Language::En, _) => word::unit(language, unit),
    }
}
