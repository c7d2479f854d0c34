use std::rc::Rc;

use yew::prelude::*;

use super::present::Problem;
use super::problem_list::item;
use crate::ui::hooks::{use_cell_link, use_dispatch, use_language, use_words};

/// Properties of [`ProblemItems`].
#[derive(PartialEq, Properties)]
pub struct ProblemItemsProps {
    /// What was noticed.
    pub problems: Rc<[Problem]>,
}

/// A few things that were noticed, without their sheets.
#[component]
pub fn ProblemItems(props: &ProblemItemsProps) -> Html {
    let (words, language) = (use_words(), use_language());
    let (onopen, dispatch) = (use_cell_link(), use_dispatch());
    html! {
        <ul>
            { for props.problems.iter().map(|problem| {
                item(NodeRef::default(), problem, (words, language), &onopen, &dispatch)
            }) }
        </ul>
    }
}
