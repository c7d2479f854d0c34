use std::rc::Rc;

use yew::prelude::*;

use super::{SchoolChecks, SchoolFindings, UnitLines};
use crate::app::open_needs;
use crate::bridge;
use crate::engine::Figure;
use crate::text::word;
use crate::ui::hooks::{FormSubject, use_cell_link, use_derived, use_form, use_route};
use crate::ui::present::{SchoolView, Shown, file_name};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind, IconName, KeyValue};

/// Properties of [`Dossier`].
#[derive(PartialEq, Properties)]
pub struct DossierProps {
    /// The county.
    pub shown: Shown,
    /// The school.
    pub view: Rc<SchoolView>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// Everything about one school (一校一档), as it stands on its page and on paper.
#[component]
pub fn Dossier(props: &DossierProps) -> Html {
    let (shown, view) = (&props.shown, &props.view);
    html! {
        <div class="dossier">
            <Head shown={shown.clone()} view={Rc::clone(view)} />
            { for view.units.iter().map(|unit| html! {
                <UnitLines key={unit.level} unit={unit.clone()} onopen={props.onopen.clone()} />
            }) }
            <p class="dossier__note">{ shown.words().schools.rank_note }</p>
            <SchoolChecks
                school={view.name.clone()}
                checks={view.checks.clone()}
                onopen={props.onopen.clone()}
            />
            <SchoolFindings
                shown={shown.clone()}
                school={view.name.clone()}
                rows={view.rows.clone()}
            />
        </div>
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
    let file = file_name(&props.shown, &view.name);
    let onprint = Callback::from(move |()| bridge::print(&file));
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
