use std::rc::Rc;

use yew::prelude::*;

use super::Explanation;
use crate::app;
use crate::bridge;
use crate::engine::Figure;
use crate::model::CellRef;
use crate::ui::hooks::{use_cell_link, use_derived};
use crate::ui::present::{Shown, explanation, file_name};
use crate::ui::widgets::{Button, ButtonKind, IconName, SidePanel};

/// What a page needs to explain its figures.
pub struct Explaining {
    /// Opens the explanation of a figure.
    pub onopen: Callback<Figure>,
    /// The panel; empty while nothing is explained.
    pub panel: Html,
    /// Whether something is explained.
    pub is_open: bool,
}

/// Keeps track of the figure that is explained, and of the way that led to it.
#[hook]
pub fn use_explanation(shown: &Shown) -> Explaining {
    let trail = use_state_eq(Vec::<Figure>::new);
    let derived = use_derived();
    let link = use_cell_link();
    let words = shown.words().explain;
    let onopen = {
        let trail = trail.clone();
        Callback::from(move |figure: Figure| trail.set(vec![figure]))
    };
    let onfollow = {
        let trail = trail.clone();
        Callback::from(move |figure: Figure| {
            let mut longer = (*trail).clone();
            longer.push(figure);
            trail.set(longer);
        })
    };
    let onback = {
        let trail = trail.clone();
        Callback::from(move |()| {
            let mut shorter = (*trail).clone();
            shorter.pop();
            trail.set(shorter);
        })
    };
    let onclose = {
        let trail = trail.clone();
        Callback::from(move |()| trail.set(Vec::new()))
    };
    let view = {
        let tables = Rc::clone(&derived.tables);
        let key = (shown.clone(), trail.last().cloned());
        use_memo(key, move |(shown, figure)| {
            let evidence = app::explain(&shown.standard, &shown.result, figure.as_ref()?)?;
            let text = |cell: &CellRef| app::cell_text(&tables, cell);
            Some(Rc::new(explanation(shown, &evidence, &text)))
        })
    };
    let file = view
        .as_ref()
        .as_ref()
        .map_or_else(String::new, |view| file_name(shown, &view.title));
    let onprint = Callback::from(move |()| bridge::print(&file));
    let has_way_back = trail.len() > 1;
    let panel = (*view).clone().map(|view| {
        html! {
            <SidePanel title={view.title.clone()} close={words.close} {onclose}>
                <div class="explanation__tools">
                    <span hidden={!has_way_back}>
                        <Button
                            label={words.back}
                            kind={ButtonKind::Quiet}
                            icon={IconName::Undo}
                            onpress={onback}
                        />
                    </span>
                    <Button label={words.print} kind={ButtonKind::Quiet} onpress={onprint} />
                </div>
                <Explanation {view} onopen={onfollow} oncell={link} />
            </SidePanel>
        }
    });
    Explaining {
        onopen,
        is_open: panel.is_some(),
        panel: panel.unwrap_or_default(),
    }
}
