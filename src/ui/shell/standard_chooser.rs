use yew::prelude::*;

use super::StandardFields;
use crate::app;
use crate::standard::Relaxations;
use crate::text::word;
use crate::ui::hooks::{use_derived, use_language, use_words, use_workspace};
use crate::ui::widgets::{ButtonKind, IconName, Popover, VisuallyHidden};

/// Which rules apply: standard, day, relaxations. Says it in one line, changes it in a panel.
#[component]
pub fn StandardChooser() -> Html {
    let words = use_words().shell;
    let language = use_language();
    let workspace = use_workspace();
    let derived = use_derived();
    let selection = &workspace.ground().selection;
    let title = app::listings()
        .find(|listing| listing.id == selection.id)
        .map_or(selection.id.as_str(), |listing| {
            word::pick(language, &listing.title)
        });
    let relaxed = match selection.relaxations {
        Relaxations::On => words.relaxations_on,
        Relaxations::Off => words.relaxations_off,
    };
    let in_force = match derived.rules {
        Ok(_) => "",
        Err(_) => words.not_in_force,
    };
    html! {
        <div class="standard-chooser">
            <VisuallyHidden>{ words.standard }</VisuallyHidden>
            <Popover
                label={title.to_owned()}
                icon={IconName::Sliders}
                kind={ButtonKind::Quiet}
                title={words.standard_panel}
            >
                <StandardFields prefix="standard" />
            </Popover>
            <span class="standard-chooser__fact">
                { (words.as_of_short)(&selection.as_of.to_string()) }
            </span>
            <span class="standard-chooser__fact">{ relaxed }</span>
            <span class="standard-chooser__error" role="status">{ in_force }</span>
        </div>
    }
}
