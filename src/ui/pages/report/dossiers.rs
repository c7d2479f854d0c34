use std::rc::Rc;

use yew::prelude::*;

use super::Reach;
use crate::engine::{CheckIndex, Figure};
use crate::ui::pages::schools::Dossier;
use crate::ui::present::{Shown, dossier_ids, school};
use crate::ui::widgets::{Button, ButtonKind};

/// So many schools are laid out at first.
const N_SCHOOLS: usize = 12;

/// Properties of [`Dossiers`].
#[derive(PartialEq, Properties)]
pub struct DossiersProps {
    /// The county.
    pub shown: Shown,
    /// How much is laid out.
    pub reach: Reach,
    /// All of it is wanted.
    pub onwhole: Callback<()>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The files of all schools (一校一档), each on a new page.
#[component]
pub fn Dossiers(props: &DossiersProps) -> Html {
    let words = props.shown.words().report;
    let ids = use_memo(props.shown.clone(), dossier_ids);
    let checks = use_memo(props.shown.clone(), Shown::check_index);
    let n_shown = match props.reach {
        Reach::Beginning => ids.len().min(N_SCHOOLS),
        Reach::Whole => ids.len(),
    };
    let is_cut = n_shown < ids.len();
    html! {
        <div class="dossiers stack">
            { for ids.is_empty().then(|| html! { <p>{ words.no_schools }</p> }) }
            { for ids.iter().take(n_shown).map(|id| html! {
                <OneDossier
                    key={id.clone()}
                    shown={props.shown.clone()}
                    checks={Rc::clone(&checks)}
                    id={id.clone()}
                    onopen={props.onopen.clone()}
                />
            }) }
            <div class="paper__cut cluster" hidden={!is_cut}>
                <p>{ (words.cut_schools)(n_shown, ids.len()) }</p>
                <Button
                    label={words.show_all}
                    kind={ButtonKind::Quiet}
                    onpress={props.onwhole.clone()}
                />
            </div>
        </div>
    }
}

/// Properties of [`OneDossier`].
#[derive(PartialEq, Properties)]
struct OneDossierProps {
    /// The county.
    shown: Shown,
    /// The checks of all its schools.
    checks: Rc<CheckIndex>,
    /// The school's id.
    id: AttrValue,
    /// A figure is to be explained.
    onopen: Callback<Figure>,
}

/// One of them.
#[component]
fn OneDossier(props: &OneDossierProps) -> Html {
    let key = (props.shown.clone(), props.id.clone());
    let view = use_memo(key, |(shown, id)| {
        school(shown, &props.checks, id).map(Rc::new)
    });
    html! {
        <section class="dossiers__one">
            { for (*view).clone().map(|view| html! {
                <Dossier shown={props.shown.clone()} {view} onopen={props.onopen.clone()} />
            }) }
        </section>
    }
}
