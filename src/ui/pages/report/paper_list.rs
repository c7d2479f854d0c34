use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::{Paper, PaperSize};
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
    let list = use_node_ref();
    use_effect_with(props.choice.clone(), {
        let list = list.clone();
        move |_| bring_forward(&list)
    });
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
                        { words.has_gaps }
                    </span>
                </a>
            </li>
        }
    };
    let title = |paper: &Paper| {
        let title = paper.title.strip_prefix(&paper.name).unwrap_or_default();
        match paper.size {
            PaperSize::A3 => format!("{} · {}", title.trim(), words.on_a3),
            PaperSize::A4 => title.trim().to_owned(),
        }
    };
    let on_a3 = props.papers.iter().filter(|it| it.size == PaperSize::A3);
    let on_a3: Vec<&str> = on_a3.map(|paper| paper.name.as_str()).collect();
    html! {
        <nav class="paper-list" aria-label={words.list}>
            <ul class="paper-list__links" ref={list}>
                { entry(PaperChoice::Brief, words.brief, words.brief_hint.to_owned(), 0) }
                { entry(PaperChoice::Forms, words.all_forms, (words.all_forms_hint)(&on_a3), 0) }
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

/// Scrolls a strip of papers sideways until the chosen one is in its middle; the page stays where it is.
fn bring_forward(list: &NodeRef) {
    let Some(list) = list.cast::<Element>() else {
        return;
    };
    let Ok(Some(link)) = list.query_selector("[aria-current]") else {
        return;
    };
    let [strip, chosen] = [&list, &link].map(|it| it.get_bounding_client_rect());
    let middle = |rect: &web_sys::DomRect| rect.left() + rect.width() / 2.0;
    // Pixels of a screen: far below what fits.
    let by = (middle(&chosen) - middle(&strip)) as i32;
    list.set_scroll_left(list.scroll_left() + by);
}
