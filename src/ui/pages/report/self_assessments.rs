use std::rc::Rc;

use yew::prelude::*;

use super::{PaperSheet, Reach};
use crate::app::{Imprint, ItemNotes, Paper};
use crate::engine::Figure;
use crate::ui::present::Shown;
use crate::ui::widgets::{Button, ButtonKind};

/// So many schools are laid out at first.
const N_SCHOOLS: usize = 12;

/// Properties of [`SelfAssessments`].
#[derive(PartialEq, Properties)]
pub struct SelfAssessmentsProps {
    /// The county.
    pub shown: Shown,
    /// What stands at the foot.
    pub imprint: Rc<Imprint>,
    /// How much is laid out: the forms of the first schools are made at once, all only when they are
    /// wanted.
    pub reach: Reach,
    /// All of it is wanted.
    pub onwhole: Callback<()>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The form that every school fills in about itself (附件4), each on a new page.
#[component]
pub fn SelfAssessments(props: &SelfAssessmentsProps) -> Html {
    let words = props.shown.words().report;
    let papers = use_memo((props.shown.clone(), props.reach), |(shown, reach)| {
        let n = match reach {
            Reach::Beginning => N_SCHOOLS,
            Reach::Whole => usize::MAX,
        };
        // These forms have no place for what is written beside the county's items.
        let papers = shown.papers(&ItemNotes::default()).self_assessments(n);
        papers.into_iter().map(Rc::new).collect::<Vec<Rc<Paper>>>()
    });
    let n_schools = props.shown.assessment().schools.len();
    let is_cut = papers.len() < n_schools;
    html! {
        <>
            { for papers.is_empty().then(|| html! { <p>{ words.no_schools }</p> }) }
            { for papers.iter().map(|paper| html! {
                <PaperSheet
                    key={paper.name.clone()}
                    shown={props.shown.clone()}
                    paper={Rc::clone(paper)}
                    imprint={Rc::clone(&props.imprint)}
                    reach={Reach::Whole}
                    onwhole={props.onwhole.clone()}
                    onopen={props.onopen.clone()}
                />
            }) }
            <div class="paper__cut cluster" hidden={!is_cut}>
                <p>{ (words.cut_schools)(papers.len(), n_schools) }</p>
                <Button
                    label={words.show_all}
                    kind={ButtonKind::Quiet}
                    onpress={props.onwhole.clone()}
                />
            </div>
        </>
    }
}
