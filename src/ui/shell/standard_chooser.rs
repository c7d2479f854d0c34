use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::{self, Action};
use crate::model::Day;
use crate::standard::{Bilingual, Relaxations};
use crate::text::Language;
use crate::ui::hooks::{use_derived, use_dispatch, use_language, use_words, use_workspace};
use crate::ui::widgets::{ButtonKind, Field, IconName, Popover, VisuallyHidden};

/// Which rules apply: standard, day, relaxations. Says it in one line, changes it in a panel.
#[component]
pub fn StandardChooser() -> Html {
    let words = use_words().shell;
    let language = use_language();
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    let day_error = use_state_eq(|| false);
    let selection = workspace.ground().selection.clone();
    let select = {
        let selection = selection.clone();
        move |choice: Choice| {
            let mut changed = selection.clone();
            match choice {
                Choice::Standard(id) => changed.id = id,
                Choice::Day(day) => changed.as_of = day,
                Choice::Relaxations(relaxations) => changed.relaxations = relaxations,
            }
            dispatch.emit(Action::Select(changed));
        }
    };
    let onstandard = {
        let select = select.clone();
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                select(Choice::Standard(list.value()));
            }
        })
    };
    let onday = {
        let (select, day_error) = (select.clone(), day_error.clone());
        Callback::from(move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>();
            let day = typed.and_then(|input| input.value().trim().parse::<Day>().ok());
            day_error.set(day.is_none());
            if let Some(day) = day {
                select(Choice::Day(day));
            }
        })
    };
    let onrelaxations = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let relaxations = if input.checked() {
                Relaxations::On
            } else {
                Relaxations::Off
            };
            select(Choice::Relaxations(relaxations));
        }
    });
    let title = app::listings()
        .find(|listing| listing.id == selection.id)
        .map_or(selection.id.as_str(), |listing| {
            in_language(language, &listing.title)
        });
    let is_on = selection.relaxations == Relaxations::On;
    let relaxed = if is_on {
        words.relaxations_on
    } else {
        words.relaxations_off
    };
    let in_force = if derived.rules.is_ok() {
        String::new()
    } else {
        words.not_in_force.to_owned()
    };
    let day = selection.as_of.to_string();
    let error = (*day_error).then_some(AttrValue::Static(words.as_of_error));
    html! {
        <div class="standard-chooser">
            <VisuallyHidden>{ words.standard }</VisuallyHidden>
            <Popover
                label={title.to_owned()}
                icon={IconName::Sliders}
                kind={ButtonKind::Quiet}
                title={words.standard_panel}
            >
                <div class="stack">
                    <Field control="standard-id" label={words.standard_list}>
                        <select id="standard-id" class="field__control" onchange={onstandard}>
                            { for app::listings().map(|listing| html! {
                                <option
                                    key={listing.id.clone()}
                                    value={listing.id.clone()}
                                    selected={listing.id == selection.id}
                                >
                                    { in_language(language, &listing.title) }
                                </option>
                            }) }
                        </select>
                    </Field>
                    <Field
                        control="standard-day"
                        label={words.as_of}
                        hint={words.as_of_hint}
                        {error}
                    >
                        <input
                            id="standard-day"
                            class="field__control"
                            type="date"
                            value={day.clone()}
                            onchange={onday}
                        />
                    </Field>
                    <div class="field">
                        <label class="field__check">
                            <input
                                class="field__box"
                                type="checkbox"
                                checked={is_on}
                                onchange={onrelaxations}
                            />
                            <span>{ words.relaxations }</span>
                        </label>
                        <p class="field__hint">{ words.relaxations_hint }</p>
                    </div>
                </div>
            </Popover>
            <span class="standard-chooser__fact">{ (words.as_of_short)(&day) }</span>
            <span class="standard-chooser__fact">{ relaxed }</span>
            <span class="standard-chooser__error" role="status">{ in_force }</span>
        </div>
    }
}

/// One of the three things that are chosen.
enum Choice {
    Standard(String),
    Day(Day),
    Relaxations(Relaxations),
}

fn in_language(language: Language, name: &Bilingual) -> &str {
    match language {
        Language::Zh => &name.zh,
        Language::En => &name.en,
    }
}
