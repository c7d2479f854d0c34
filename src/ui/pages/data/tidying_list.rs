use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::present::sheet_name;
use crate::app::Action;
use crate::intake::{TidiedCell, TidiedColumn, tidied};
use crate::model::{CellRef, SheetRef};
use crate::text::{labels, word};
use crate::ui::hooks::{
    Happening, WayBack, use_cell_link, use_derived, use_dispatch, use_language, use_toast,
    use_words, use_workspace,
};
use crate::ui::widgets::{Align, Button, ButtonKind, Column, DataTable, EmptyState, IconName, Row};

/// What reading made of cells, by column, with a way back for each.
#[component]
pub fn TidyingList() -> Html {
    let words = use_words().data;
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    let key = (Rc::clone(&derived.tables), Rc::clone(&derived.reading));
    let groups = use_memo(key, |(tables, reading)| -> Vec<Rc<TidiedColumn>> {
        tidied(tables, reading).into_iter().map(Rc::new).collect()
    });
    let unread: Vec<CellRef> = {
        let unread = workspace.ground().mapping.unread();
        unread.map(|(cell, _)| cell.clone()).collect()
    };
    if groups.is_empty() && unread.is_empty() {
        return html! {
            <EmptyState title={words.no_tidying} />
        };
    }
    let n_unread = unread.len();
    let onagain = dispatch
        .reform(move |()| Action::Unread(unread.iter().map(|cell| (cell.clone(), None)).collect()));
    let mut by_sheet: BTreeMap<&SheetRef, Vec<&Rc<TidiedColumn>>> = BTreeMap::new();
    for group in groups.iter() {
        if let Some(first) = group.cells.first() {
            by_sheet.entry(&first.cell.sheet).or_default().push(group);
        }
    }
    html! {
        <div class="tidying-list">
            <p class="tidying-list__text">{ words.tidying_text }</p>
            <div class="tidying-list__unread" hidden={n_unread == 0}>
                <span>{ (words.unread)(n_unread) }</span>
                <Button label={words.read_again} icon={IconName::Undo} onpress={onagain} />
            </div>
            <div>
                { for by_sheet.into_iter().map(|(sheet, groups)| html! {
                    <section key={format!("{}/{}", sheet.file, sheet.sheet)}>
                        <h3 class="problem-list__title">{ sheet_name(sheet) }</h3>
                        { for groups.into_iter().map(|group| html! {
                            <Group
                                key={format!("{}/{:?}", group.variable.id(), group.how)}
                                group={Rc::clone(group)}
                            />
                        }) }
                    </section>
                }) }
            </div>
        </div>
    }
}

/// Properties of [`Group`].
#[derive(PartialEq, Properties)]
struct GroupProps {
    group: Rc<TidiedColumn>,
}

/// The cells of one column that became values in one way.
#[component]
fn Group(props: &GroupProps) -> Html {
    let words = use_words().data;
    let language = use_language();
    let dispatch = use_dispatch();
    let tell = use_toast();
    let onopen = use_cell_link();
    let group = Rc::clone(&props.group);
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: MouseEvent| {
            // The state decides, not the browser.
            event.prevent_default();
            is_open.set(!*is_open);
        })
    };
    let onunread = {
        let group = Rc::clone(&group);
        Callback::from(move |()| {
            let unread = |it: &TidiedCell| (it.cell.clone(), Some(it.before.clone()));
            dispatch.emit(Action::Unread(group.cells.iter().map(unread).collect()));
            tell.emit(Happening {
                message: (words.left_unread)(group.cells.len()).into(),
                way_back: WayBack::Undo,
            });
        })
    };
    let columns: Rc<[Column]> = words
        .tidied_heads
        .into_iter()
        .map(|head| Column::new(head, Align::Start))
        .collect();
    let n_rows = group.cells.len();
    let example = group.cells.first().map(|cell| {
        let after = labels::entry(language, group.variable, &cell.after);
        format!("{} → {after}", cell.before)
    });
    let row = {
        let group = Rc::clone(&group);
        Callback::from(move |index: usize| {
            let Some(tidied) = group.cells.get(index) else {
                return Row {
                    cells: Vec::new(),
                    is_selected: false,
                };
            };
            let cell = tidied.cell.clone();
            let address = cell.address();
            let onclick = onopen.reform(move |_: MouseEvent| cell.clone());
            Row {
                cells: vec![
                    html! {
                        <button
                            type="button"
                            class="problem-list__cell"
                            aria-label={(words.open_cell)(&address)}
                            {onclick}
                        >
                            { address }
                        </button>
                    },
                    html! { &tidied.school },
                    html! { &tidied.before },
                    html! { labels::entry(language, group.variable, &tidied.after) },
                ],
                is_selected: false,
            }
        })
    };
    let title = word::variable(language, group.variable);
    html! {
        <details class="tidying-list__group" open={*is_open}>
            <summary class="tidying-list__head" onclick={ontoggle}>
                <span class="tidying-list__what">{ title }</span>
                <span class="tidying-list__how">{ (words.tidied_how)(group.how) }</span>
                <span class="tidying-list__count">{ (words.n_cells)(n_rows) }</span>
                <span class="tidying-list__example">{ example.unwrap_or_default() }</span>
            </summary>
            <div hidden={!*is_open}>
                { for is_open.then(|| html! {
                    <>
                        <DataTable caption={title} {columns} {n_rows} {row} />
                        <div class="tidying-list__foot">
                            <Button
                                label={words.leave_unread}
                                kind={ButtonKind::Quiet}
                                onpress={onunread}
                            />
                        </div>
                    </>
                }) }
            </div>
        </details>
    }
}
