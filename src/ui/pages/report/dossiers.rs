use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::{Reach, Slices};
use crate::engine::{CheckIndex, Figure};
use crate::ui::pages::schools::Dossier;
use crate::ui::present::{Shown, dossier_ids, school};

/// Properties of [`Dossiers`].
#[derive(PartialEq, Properties)]
pub struct DossiersProps {
    /// The county.
    pub shown: Shown,
    /// How much is laid out.
    pub reach: Reach,
    /// All of it is wanted.
    pub onwhole: Callback<()>,
    /// All of it is wanted no longer.
    pub oncancel: Callback<()>,
    /// All of it is laid out.
    pub onlaid: Callback<()>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The files of all schools (一校一档), each on a new page.
#[component]
pub fn Dossiers(props: &DossiersProps) -> Html {
    let ids = use_memo(props.shown.clone(), dossier_ids);
    let checks = use_memo(props.shown.clone(), Shown::check_index);
    let n = ids.len();
    let slice = {
        let (shown, onopen) = (props.shown.clone(), props.onopen.clone());
        Callback::from(move |range: Range<usize>| {
            let ids = ids.get(range).unwrap_or_default();
            ids.iter()
                .map(|id| {
                    html! {
                        <OneDossier
                            key={id.clone()}
                            shown={shown.clone()}
                            checks={Rc::clone(&checks)}
                            id={id.clone()}
                            onopen={onopen.clone()}
                        />
                    }
                })
                .collect()
        })
    };
    html! {
        <div class="dossiers stack">
            <Slices
                {n}
                {slice}
                reach={props.reach}
                onwhole={props.onwhole.clone()}
                oncancel={props.oncancel.clone()}
                onlaid={props.onlaid.clone()}
            />
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
