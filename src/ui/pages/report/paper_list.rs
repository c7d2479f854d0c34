use std::rc::Rc;

use yew::prelude::*;

use crate::app::Paper;
use crate::ui::present::{PaperChoice, Shown, dossier_ids};
use crate::ui::router::Route;

/// Properties of [`PaperList`].
#[derive(PartialEq, Properties)]
pub struct PaperListProps {
    /// The county.
    pub shown: Shown,
    /// The forms.
    pub papers: Rc<Vec<Rc<Paper>>>,
    /// The paper that is shown.
    pub choice: PaperChoice,
}

/// All papers there are, as links.
#[component]
pub fn PaperList(props: &PaperListProps) -> Html {
    let words = props.shown.words().report;
    let n_schools = use_memo(props.shown.clone(), |shown| dossier_ids(shown).len());
    let entry = |choice: PaperChoice, name: &str, hint: String, n_gaps: usize| {
        let is_current = choice == props.choice;
        let path = choice.to_path();
        let route = match path.as_str() {
            "" => Route::Report,
            path => Route::Paper(path.to_owned().into()),
        };
        let current = is_current.then_some("paper-list__link--current");
        html! {
            <li key={path}>
                <a
                    class={classes!("paper-list__link", current)}
                    href={route.to_hash()}
                    aria-current={is_current.then_some("page")}
                >
                    <span class="paper-list__name">{ name }</span>
                    <span class="paper-list__hint">{ hint }</span>
                    <span class="paper-list__gaps" hidden={n_gaps == 0}>
                        { (words.n_gaps)(n_gaps) }
                    </span>
                </a>
            </li>
        }
    };
    let title = |paper: &Paper| {
        let title = paper.title.strip_prefix(&paper.name).unwrap_or_default();
        title.trim().to_owned()
    };
    html! {
        <nav class="paper-list" aria-label={words.list}>
            <ul class="paper-list__links">
                { entry(PaperChoice::Brief, words.brief, words.brief_hint.to_owned(), 0) }
                { entry(PaperChoice::Forms, words.all_forms, words.all_forms_hint.to_owned(), 0) }
                { for props.papers.iter().map(|paper| {
                    let choice = PaperChoice::form(paper);
                    entry(choice, &paper.name, title(paper), paper.gaps.len())
                }) }
                { entry(
                    PaperChoice::SelfAssessments,
                    words.self_assessments,
                    (words.dossiers_hint)(*n_schools),
                    0,
                ) }
                { entry(
                    PaperChoice::Dossiers,
                    words.dossiers,
                    (words.dossiers_hint)(*n_schools),
                    0,
                ) }
            </ul>
        </nav>
    }
}
