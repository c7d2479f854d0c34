use std::rc::Rc;

use yew::prelude::*;

use super::{PaperSheet, Reach};
use crate::app::{self, Imprint, Paper};
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
    /// How much is laid out.
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
    let papers = use_memo(props.shown.clone(), |shown| {
        let papers = app::self_assessments(&shown.standard, &shown.result);
        papers.into_iter().map(Rc::new).collect::<Vec<Rc<Paper>>>()
    });
    let n_shown = match props.reach {
        Reach::Beginning => papers.len().min(N_SCHOOLS),
        Reach::Whole => papers.len(),
    };
    let is_cut = n_shown < papers.len();
    html! {
        <>
            { for papers.iter().take(n_shown).map(|paper| html! {
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
                <p>{ (words.cut_schools)(n_shown, papers.len()) }</p>
                <Button
                    label={words.show_all}
                    kind={ButtonKind::Quiet}
                    onpress={props.onwhole.clone()}
                />
            </div>
        </>
    }
}
