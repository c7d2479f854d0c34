use std::rc::Rc;

use yew::prelude::*;

use crate::app::told_about;
use crate::ui::hooks::{use_derived, use_workspace};
use crate::ui::pages::data::{Problem, ProblemItems, problems_told};
use crate::ui::present::Shown;
use crate::ui::widgets::{Card, CardEdge};

/// Properties of [`SchoolFindings`].
#[derive(PartialEq, Properties)]
pub struct SchoolFindingsProps {
    /// The county.
    pub shown: Shown,
    /// The school's name.
    pub school: AttrValue,
    /// The school's rows: its own and those of its branches.
    pub rows: Vec<usize>,
}

/// What was noticed about the data of one school, each with its explanation and its answer.
#[component]
pub fn SchoolFindings(props: &SchoolFindingsProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().schools;
    let derived = use_derived();
    let workspace = use_workspace();
    let ground = Rc::clone(workspace.ground());
    let key = (
        shown.clone(),
        props.rows.clone(),
        Rc::clone(&derived.reading),
        ground,
    );
    let problems: Rc<Rc<[Problem]>> = use_memo(key, |(shown, rows, reading, ground)| {
        let told = told_about(reading, shown.county(), rows);
        problems_told(&told, &ground.answers, shown.language).into()
    });
    let body = match problems.is_empty() {
        true => html! { <p class="dossier__nothing">{ words.no_findings }</p> },
        false => html! { <ProblemItems problems={Rc::clone(&*problems)} /> },
    };
    let label = (words.pair)(&props.school, words.findings);
    html! {
        <Card title={words.findings} label={label} edge={CardEdge::Flush}>{ body }</Card>
    }
}
