use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{RuleDifferences, StandardChooser};
use crate::app::{Action, SourceKind};
use crate::bridge::one_file;
use crate::ui::hooks::{
    Happening, SaveAs, Travel, WayBack, use_derived, use_dispatch, use_saver, use_toast, use_tour,
    use_travel, use_update, use_words, use_workspace,
};
use crate::ui::widgets::{Button, ButtonKind, IconButton, IconName};

/// What is looked at, by which rules: county, standard, day, relaxations; and the way back.
#[component]
pub fn ContextBar() -> Html {
    let all_words = use_words();
    let words = all_words.shell;
    let tour = use_tour();
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    let tell = use_toast();
    let save = use_saver(SaveAs::Workspace, tell.clone());
    let save_copy = use_saver(SaveAs::OneFile, tell.clone());
    let update = use_update();
    let travel = use_travel(tell.clone());
    let mut sources = workspace.ground().sources.iter();
    let is_demo = sources.any(|source| source.kind == SourceKind::Demo);
    let shown = derived.county(workspace.shown_county());
    let name_of = |name: &str| {
        if name.is_empty() {
            words.unnamed_county.to_owned()
        } else {
            name.to_owned()
        }
    };
    // Without rules nothing is assessed, but the data are there.
    let read = derived.reading.counties.first();
    let unassessed = read.filter(|_| !workspace.ground().is_empty());
    let name = shown.map(|result| &result.county).or(unassessed);
    let name = name.map(|county| name_of(&county.name));
    let onchange = {
        let (dispatch, derived) = (dispatch.clone(), derived.clone());
        Callback::from(move |event: Event| {
            let chosen = event
                .target_dyn_into::<HtmlSelectElement>()
                .and_then(|select| usize::try_from(select.selected_index()).ok())
                .and_then(|index| derived.counties.get(index));
            if let Some(result) = chosen {
                dispatch.emit(Action::ShowCounty(result.county.name.clone()));
            }
        })
    };
    let picker = if derived.counties.len() > 1 {
        html! {
            <select class="context-bar__picker" aria-label={words.county} {onchange}>
                { for derived.counties.iter().map(|result| {
                    let is_shown = shown.is_some_and(|shown| shown.county.name == result.county.name);
                    html! {
                        <option key={result.county.name.clone()} selected={is_shown}>
                            { name_of(&result.county.name) }
                        </option>
                    }
                }) }
            </select>
        }
    } else {
        html! {
            <span class="context-bar__county">
                { name.unwrap_or_else(|| words.no_county.to_owned()) }
            </span>
        }
    };
    html! {
        <section class="context-bar" aria-label={words.context}>
            <div class="context-bar__what">{ picker }</div>
            <div class="context-bar__rules">
                <StandardChooser />
                <RuleDifferences />
            </div>
            <div class="context-bar__steps">
                { for is_demo.then(|| html! {
                    <Button
                        label={all_words.tour.title}
                        icon={IconName::Book}
                        kind={ButtonKind::Quiet}
                        onpress={tour.go.reform(|()| Some(0))}
                    />
                }) }
                <span role="status">
                    { for (*update).clone().map(|newer| {
                        let (tell, has_work) = (tell.clone(), !workspace.ground().is_empty());
                        let later = words.update_later;
                        let onpress = Callback::from(move |()| match has_work {
                            // What is only in memory would be gone.
                            true => tell.emit(Happening {
                                message: later.into(),
                                way_back: WayBack::None,
                            }),
                            false => newer.take(),
                        });
                        html! {
                            <Button
                                label={words.update}
                                icon={IconName::Redo}
                                kind={ButtonKind::Quiet}
                                {onpress}
                            />
                        }
                    }) }
                </span>
                <span class="context-bar__unsaved" role="status">
                    { workspace.is_unsaved().then_some(words.unsaved) }
                </span>
                <IconButton
                    icon={IconName::Download}
                    label={words.save}
                    disabled={workspace.ground().is_empty()}
                    onpress={save}
                />
                { for one_file::is_here().then(|| html! {
                    <span class="context-bar__copy">
                        <IconButton
                            icon={IconName::File}
                            label={words.save_copy}
                            disabled={workspace.ground().is_empty()}
                            onpress={save_copy}
                        />
                    </span>
                }) }
                <IconButton
                    icon={IconName::Undo}
                    label={words.undo}
                    disabled={workspace.to_undo().is_none()}
                    onpress={travel.reform(|()| Travel::Back)}
                />
                <IconButton
                    icon={IconName::Redo}
                    label={words.redo}
                    disabled={workspace.to_redo().is_none()}
                    onpress={travel.reform(|()| Travel::Forward)}
                />
            </div>
        </section>
    }
}
