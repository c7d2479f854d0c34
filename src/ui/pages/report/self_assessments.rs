use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::{PaperSheet, Reach, Slices};
use crate::app::Imprint;
use crate::engine::Figure;
use crate::ui::present::Shown;

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
    /// All of it is wanted no longer.
    pub oncancel: Callback<()>,
    /// All of it is laid out.
    pub onlaid: Callback<()>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// The form that every school fills in about itself (附件4), each on a new page.
#[component]
pub fn SelfAssessments(props: &SelfAssessmentsProps) -> Html {
    let assessor = use_memo(props.shown.clone(), Shown::self_assessor);
    let slice = {
        let (shown, imprint) = (props.shown.clone(), Rc::clone(&props.imprint));
        let onopen = props.onopen.clone();
        Callback::from(move |range: Range<usize>| {
            let papers = shown.self_assessments(&assessor, range);
            let papers = papers.into_iter().map(|paper| {
                let name = paper.name.clone();
                html! {
                    <PaperSheet
                        key={name}
                        shown={shown.clone()}
                        paper={Rc::new(paper)}
                        imprint={Rc::clone(&imprint)}
                        reach={Reach::Whole}
                        onwhole={Callback::noop()}
                        onopen={onopen.clone()}
                    />
                }
            });
            papers.collect()
        })
    };
    html! {
        <Slices
            n={props.shown.assessment().schools.len()}
            {slice}
            reach={props.reach}
            onwhole={props.onwhole.clone()}
            oncancel={props.oncancel.clone()}
            onlaid={props.onlaid.clone()}
        />
    }
}
