use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::super::fault_keys::use_fault_keys;
use super::super::present::{Marks, Problems, Way};
use super::cell_line::CellLine;
use super::editor::After;
use super::keys::{At, Deal};
use super::offer::{Mended, Offer, next_after, use_alike, use_change_all};
use super::sheet_grid::SheetGrid;
use super::span::Span;
use super::tools::Tools;
use crate::app::{self, Action, Area, NotPasted, ShownRows};
use crate::model::{CellRef, SheetRef};
use crate::ui::hooks::{
    DataView, Happening, Pasted, RowFilter, WayBack, use_cell_link, use_data_view, use_derived,
    use_dispatch, use_toast, use_words, use_workspace,
};
use crate::ui::widgets::EmptyState;

/// Properties of [`SheetView`].
#[derive(PartialEq, Properties)]
pub struct SheetViewProps {
    /// The sheet.
    pub sheet: Arc<SheetRef>,
    /// What was noticed.
    pub problems: Rc<Problems>,
    /// The cell to show.
    pub target: Option<CellRef>,
    /// The list of keys is to be opened.
    pub onkeys: Callback<()>,
}

/// A sheet with the tools to mend it, and a line that says everything about the marked cell.
#[component]
pub fn SheetView(props: &SheetViewProps) -> Html {
    let all_words = use_words();
    let (words, tool_words) = (all_words.data, all_words.grid);
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    let tell = use_toast();
    let context = use_data_view();
    let onopen = use_cell_link();
    let change_all = use_change_all();
    let target = props
        .target
        .as_ref()
        .filter(|cell| cell.sheet == props.sheet);
    let first = target.map_or((0, 0), place);
    let span = use_state_eq(|| Span::single(first));
    let n_called = use_state_eq(|| usize::from(target.is_some()));
    let n_edits = use_state_eq(|| 0_usize);
    let mended = use_state_eq(|| None::<Mended>);
    let call = {
        let n_called = n_called.clone();
        move || n_called.set(*n_called + 1)
    };
    use_effect_with((props.target.clone(), Arc::clone(&props.sheet)), {
        let (span, call, is_asked) = (span.setter(), call.clone(), target.is_some());
        move |_| {
            span.set(Span::single(first));
            if is_asked {
                call();
            }
        }
    });
    let marks = use_memo(
        (Rc::clone(&props.problems), Arc::clone(&props.sheet)),
        |(problems, sheet)| problems.marks(sheet),
    );
    let index = derived
        .tables
        .iter()
        .position(|table| table.sheet == props.sheet);
    let table = index.and_then(|index| derived.tables.get(index));
    let mut sheets = derived.reading.sheets.iter();
    let reading = sheets.find(|reading| reading.sheet == props.sheet);
    let head_rows = reading.and_then(|reading| reading.header_rows);
    let n_rows = table.map_or(0, |table| table.rows.len());
    let filter = context.view.rows;
    let shown = use_shown_rows(filter, &props.sheet, &marks, (n_rows, head_rows), first.0);
    let first_row = head_rows.map_or(0, |(_, last)| last as usize + 1);
    let marked = CellRef::at(&props.sheet, span.active.0, span.active.1);
    let alike = use_alike(&marked, mended.as_ref(), first_row, &marks);
    let severity = props.problems.sought(context.view.severity);
    let onfault = {
        let (span, call, problems) = (span.clone(), call.clone(), Rc::clone(&props.problems));
        let (marked, tell, onopen) = (marked.clone(), tell.clone(), onopen.clone());
        Callback::from(move |way: Way| {
            let found = severity.and_then(|it| problems.neighbour(it, Some(&marked), way));
            match found {
                Some(cell) if cell.sheet == marked.sheet => {
                    span.set(Span::single(place(&cell)));
                    call();
                }
                Some(cell) => onopen.emit(cell),
                None => tell.emit(Happening {
                    message: tool_words.no_faults.into(),
                    way_back: WayBack::None,
                }),
            }
        })
    };
    use_fault_keys(Some(onfault.clone()));
    let (Some(index), Some(table)) = (index, table) else {
        return html! {
            <EmptyState title={words.no_columns} />
        };
    };
    let n_columns = table.n_columns();
    let within = span.within(&shown, n_columns);
    let area = within.area(&props.sheet, &shown);
    let oncorrect = {
        let (dispatch, change_all, mended) = (dispatch.clone(), change_all.clone(), mended.clone());
        let (sheet, marks, area) = (Arc::clone(&props.sheet), Rc::clone(&marks), area.clone());
        let ground = Rc::clone(workspace.ground());
        Callback::from(move |(at, text, after): (At, String, After)| {
            let cell = CellRef::at(&sheet, at.0, at.1);
            let codes = marks.at(at.0, at.1).iter().map(|problem| problem.code);
            if ground.text(&cell) != text {
                mended.set(Some(Mended {
                    cell: cell.clone(),
                    codes: codes.collect(),
                }));
            }
            match after {
                After::Fill => dispatch.emit(Action::Correct(area.filled_with(&text))),
                After::ChangeAll => {
                    let mut cells = app::alike(&ground, &cell, first_row);
                    cells.insert(0, cell);
                    change_all.emit((cells, text));
                }
                After::Down | After::Up | After::Right | After::Left | After::Stay => {
                    dispatch.emit(Action::Correct(vec![(cell, text)]));
                }
            }
        })
    };
    let onpaste = {
        let (dispatch, tell, area) = (dispatch.clone(), tell.clone(), area.clone());
        let (shown, span) = (shown.clone(), span.clone());
        Callback::from(move |pasted: Pasted| {
            let texts = area.pasted(&shown, &pasted.text, pasted.html.as_deref());
            let refused = match texts {
                Ok(texts) => {
                    if let Some((last, _)) = texts.last() {
                        span.set(
                            within.block((within.rows().0, within.columns().start), place(last)),
                        );
                    }
                    dispatch.emit(Action::Correct(texts));
                    return;
                }
                Err(NotPasted::Nothing) => tool_words.nothing_pasted.to_owned(),
                Err(NotPasted::TooFewRows { copied, shown }) => {
                    (tool_words.too_few_rows)(copied, shown)
                }
            };
            tell.emit(Happening {
                message: refused.into(),
                way_back: WayBack::None,
            });
        })
    };
    let onpull = {
        let (dispatch, span, shown) = (dispatch.clone(), span.clone(), shown.clone());
        let (tables, sheet, area) = (
            Rc::clone(&derived.tables),
            Arc::clone(&props.sheet),
            area.clone(),
        );
        Callback::from(move |whole: Span| {
            if let Some(table) = tables.get(index) {
                let texts = area.repeated_over(&whole.area(&sheet, &shown), table);
                dispatch.emit(Action::Correct(texts));
                span.set(whole);
            }
        })
    };
    let oncopy = {
        let tell = tell.clone();
        Callback::from(move |n_cells: usize| {
            tell.emit(Happening {
                message: (tool_words.copied)(n_cells).into(),
                way_back: WayBack::None,
            });
        })
    };
    let next_alike = {
        let (span, call, ground) = (span.clone(), call.clone(), Rc::clone(workspace.ground()));
        let (marked, alike) = (marked.clone(), Rc::clone(&alike));
        Callback::from(move |()| {
            // Of a cell that is changed already, or of the one before, what is offered; else what
            // says the same as the marked cell.
            let own = app::alike(&ground, &marked, first_row);
            let offered = alike.as_ref().as_ref().map(|alike| &alike.in_sheet);
            if let Some(cell) = next_after(offered.unwrap_or(&own), place(&marked)) {
                span.set(Span::single(place(cell)));
                call();
            }
        })
    };
    let ondeal = {
        let (tables, ground) = (Rc::clone(&derived.tables), Rc::clone(workspace.ground()));
        let (shown, alike, marked) = (shown.clone(), Rc::clone(&alike), marked.clone());
        let (next_alike, context) = (next_alike.clone(), context.clone());
        let (marks, call) = (Rc::clone(&marks), call.clone());
        Callback::from(move |deal: Deal| {
            let Some(table) = tables.get(index) else {
                return;
            };
            let texts = match deal {
                Deal::Empty => area.filled_with(""),
                Deal::FillDown => area.filled_down(&shown, table),
                Deal::FillRight => area.filled_right(table),
                Deal::PutBack => {
                    dispatch.emit(Action::Revert(changed(&ground, &area)));
                    // Its button goes with the correction; the focus must be somewhere.
                    return call();
                }
                Deal::NextAlike => return next_alike.emit(()),
                Deal::ToList => {
                    if !marks
                        .at(marked.row as usize, usize::from(marked.column))
                        .is_empty()
                    {
                        context.show.emit(context.view.at_problem(marked.clone()));
                    }
                    return;
                }
                Deal::ChangeAll => {
                    if let Some(alike) = alike
                        .as_ref()
                        .as_ref()
                        .filter(|it| !it.in_column.is_empty())
                    {
                        change_all.emit((alike.in_column.clone(), alike.after.clone()));
                    }
                    return;
                }
            };
            dispatch.emit(Action::Correct(texts));
        })
    };
    let onrows = {
        let context = context.clone();
        Callback::from(move |rows: RowFilter| {
            context.show.emit(DataView {
                rows,
                ..context.view.clone()
            });
        })
    };
    let onedit = {
        let n_edits = n_edits.clone();
        Callback::from(move |()| n_edits.set(*n_edits + 1))
    };
    let onspan = {
        let span = span.setter();
        Callback::from(move |next| span.set(next))
    };
    html! {
        <div class="sheet-view">
            <Tools
                {severity}
                {onfault}
                rows={filter}
                n_rows={(shown.len(), n_rows)}
                {onrows}
                {onedit}
                onkeys={props.onkeys.clone()}
            />
            <CellLine
                tables={Rc::clone(&derived.tables)}
                {index}
                shown={shown.clone()}
                span={within}
                marks={Rc::clone(&marks)}
                onputback={ondeal.reform(|()| Deal::PutBack)}
                onlist={ondeal.reform(|()| Deal::ToList)}
            />
            <Offer {alike} onnext={next_alike} ondone={Callback::from(move |()| call())} />
            <SheetGrid
                key={props.sheet.sheet.clone()}
                label={(words.grid)(&props.sheet.sheet)}
                tables={Rc::clone(&derived.tables)}
                {index}
                {shown}
                span={within}
                {head_rows}
                {marks}
                n_called={*n_called}
                n_edits={*n_edits}
                {onspan}
                {oncorrect}
                {onpull}
                {onpaste}
                {oncopy}
                {ondeal}
            />
            <p class="sheet-view__hint">{ words.grid_hint }</p>
        </div>
    }
}

fn place(cell: &CellRef) -> At {
    (cell.row as usize, usize::from(cell.column))
}

/// The cells of an area that were changed.
fn changed(ground: &app::Ground, area: &Area) -> Vec<CellRef> {
    let is_inside = |cell: &&CellRef| {
        cell.sheet == area.sheet
            && area.columns.contains(&usize::from(cell.column))
            && area.rows.binary_search(&(cell.row as usize)).is_ok()
    };
    let all = ground.corrections.iter().map(|(cell, _)| cell);
    all.filter(is_inside).cloned().collect()
}

/// The rows that are shown. A row that was mended while the filter is on stays until the filter is
/// set anew: nothing vanishes from under the hands; the row that was asked for is shown too.
#[hook]
fn use_shown_rows(
    filter: RowFilter,
    sheet: &Arc<SheetRef>,
    marks: &Rc<Marks>,
    size: (usize, Option<(u32, u32)>),
    asked: usize,
) -> ShownRows {
    let (n_rows, head_rows) = size;
    let kept = use_mut_ref(|| (None, BTreeSet::new()));
    let key = (
        filter,
        Arc::clone(sheet),
        Rc::clone(marks),
        n_rows,
        head_rows,
        asked,
    );
    let shown = use_memo(key, |(filter, sheet, marks, n_rows, head_rows, asked)| {
        if *filter == RowFilter::All {
            kept.replace((None, BTreeSet::new()));
            return ShownRows::All(*n_rows);
        }
        let mut kept = kept.borrow_mut();
        if kept.0.as_ref() != Some(sheet) {
            *kept = (Some(Arc::clone(sheet)), BTreeSet::new());
        }
        kept.1.extend(marks.faulty_rows());
        kept.1.insert(*asked);
        if let Some((first, last)) = head_rows {
            kept.1.extend(*first as usize..=*last as usize);
        }
        ShownRows::Some(kept.1.iter().copied().filter(|row| row < n_rows).collect())
    });
    ShownRows::clone(&shown)
}
