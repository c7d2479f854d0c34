use std::rc::Rc;

use yew::prelude::*;

use super::present::sheet_name;
use crate::app::Action;
use crate::ui::hooks::{use_cell_link, use_dispatch, use_words, use_workspace};
use crate::ui::widgets::{Align, Button, ButtonKind, Column, DataTable, EmptyState, IconName, Row};

/// What the user changed, and ways back.
#[component]
pub fn CorrectionList() -> Html {
    let words = use_words().data;
    let workspace = use_workspace();
    let dispatch = use_dispatch();
    let onopen = use_cell_link();
    let ground = Rc::clone(workspace.ground());
    let corrections = Rc::clone(&ground.corrections);
    if corrections.is_empty() {
        return html! {
            <EmptyState title={words.no_corrections} text={words.no_corrections_text} />
        };
    }
    let columns: Rc<[Column]> = words
        .correction_heads
        .into_iter()
        .map(|head| Column::new(head, Align::Start))
        .collect();
    let n_rows = corrections.len();
    let onrevert_all = dispatch.reform(|()| Action::RevertAll);
    let row = {
        let listed: Vec<_> = corrections
            .iter()
            .map(|(cell, correction)| {
                let now = ground.original(cell).to_owned();
                let idle = (!ground.holds(cell, correction)).then_some(now);
                (cell.clone(), correction.clone(), idle)
            })
            .collect();
        Callback::from(move |index: usize| {
            let Some((cell, correction, idle)) = listed.get(index) else {
                return Row {
                    cells: Vec::new(),
                    is_selected: false,
                };
            };
            let place = format!("{}!{}", sheet_name(&cell.sheet), cell.address());
            let open = {
                let cell = cell.clone();
                onopen.reform(move |_: MouseEvent| cell.clone())
            };
            let revert = {
                let cell = cell.clone();
                dispatch.reform(move |()| Action::Revert(vec![cell.clone()]))
            };
            let shown = |text: &str| {
                if text.is_empty() {
                    words.blank.to_owned()
                } else {
                    text.to_owned()
                }
            };
            Row {
                cells: vec![
                    html! {
                        <button type="button" class="problem-list__cell" onclick={open}>
                            { place }
                        </button>
                    },
                    html! {
                        <del>{ shown(&correction.before) }</del>
                    },
                    html! {
                        <>
                            <ins>{ shown(&correction.after) }</ins>
                            <p class="text-small text-muted" hidden={idle.is_none()}>
                                { idle.as_ref().map(|now| (words.correction_idle)(&shown(now))) }
                            </p>
                        </>
                    },
                    html! {
                        <Button
                            label={words.revert}
                            icon={IconName::Undo}
                            kind={ButtonKind::Quiet}
                            onpress={revert}
                        />
                    },
                ],
                is_selected: false,
            }
        })
    };
    html! {
        <div>
            <div class="problem-list__filter">
                <Button label={words.revert_all} onpress={onrevert_all} />
            </div>
            <DataTable caption={words.corrections} {columns} {n_rows} {row} />
        </div>
    }
}
