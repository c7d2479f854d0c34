use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::super::present::{Problems, tone};
use super::sheet_grid::SheetGrid;
use crate::app::{self, Action};
use crate::intake::{Meaning, Table};
use crate::model::{CellRef, SheetRef};
use crate::ui::hooks::{Pasted, use_derived, use_dispatch, use_words, use_workspace};
use crate::ui::widgets::{Badge, EmptyState};

/// Properties of [`SheetView`].
#[derive(PartialEq, Properties)]
pub struct SheetViewProps {
    /// The sheet.
    pub sheet: Arc<SheetRef>,
    /// What was noticed.
    pub problems: Rc<Problems>,
    /// The cell to show.
    pub target: Option<CellRef>,
}

/// A sheet with a line above it that says everything about the marked cell.
#[component]
pub fn SheetView(props: &SheetViewProps) -> Html {
    let words = use_words().data;
    let derived = use_derived();
    let dispatch = use_dispatch();
    let target = props
        .target
        .as_ref()
        .filter(|cell| cell.sheet == props.sheet);
    let first = target.map_or((0, 0), |cell| (cell.row as usize, usize::from(cell.column)));
    let marked = use_state_eq(|| first);
    use_effect_with((props.target.clone(), Arc::clone(&props.sheet)), {
        let marked = marked.setter();
        move |_| marked.set(first)
    });
    let marks = use_memo(
        (Rc::clone(&props.problems), Arc::clone(&props.sheet)),
        |(problems, sheet)| problems.marks(sheet),
    );
    let table = derived
        .tables
        .iter()
        .position(|table| table.sheet == props.sheet);
    let Some(index) = table else {
        return html! {
            <EmptyState title={words.no_columns} />
        };
    };
    let reading = derived
        .reading
        .sheets
        .iter()
        .find(|it| it.sheet == props.sheet);
    let head_rows = reading.and_then(|reading| reading.header_rows);
    let oncorrect = {
        let sheet = Arc::clone(&props.sheet);
        dispatch.reform(move |((row, column), text): ((usize, usize), String)| {
            Action::Correct(vec![(cell_ref(&sheet, row, column), text)])
        })
    };
    let onpaste = {
        let sheet = Arc::clone(&props.sheet);
        dispatch.reform(move |((row, column), pasted): ((usize, usize), Pasted)| {
            let at = cell_ref(&sheet, row, column);
            Action::Correct(app::pasted_cells(&at, &pasted.text, pasted.html.as_deref()))
        })
    };
    let onmark = {
        let marked = marked.setter();
        Callback::from(move |at| marked.set(at))
    };
    html! {
        <div class="sheet-view">
            <CellLine
                sheet={Arc::clone(&props.sheet)}
                at={*marked}
                problems={Rc::clone(&props.problems)}
            />
            <SheetGrid
                key={props.sheet.sheet.clone()}
                label={(words.grid)(&props.sheet.sheet)}
                tables={Rc::clone(&derived.tables)}
                {index}
                marked={*marked}
                {head_rows}
                {marks}
                {onmark}
                {oncorrect}
                {onpaste}
            />
            <p class="sheet-view__hint">{ words.grid_hint }</p>
        </div>
    }
}

fn cell_ref(sheet: &Arc<SheetRef>, row: usize, column: usize) -> CellRef {
    let table = Table {
        sheet: Arc::clone(sheet),
        rows: Vec::new(),
        merges: Vec::new(),
    };
    table.cell_ref(row, column)
}

/// Properties of [`CellLine`].
#[derive(PartialEq, Properties)]
struct CellLineProps {
    sheet: Arc<SheetRef>,
    at: (usize, usize),
    problems: Rc<Problems>,
}

/// Everything about one cell: address, column, text, what it was before, what is wrong with it.
#[component]
fn CellLine(props: &CellLineProps) -> Html {
    let words = use_words().data;
    let workspace = use_workspace();
    let derived = use_derived();
    let (row, column) = props.at;
    let cell = cell_ref(&props.sheet, row, column);
    let ground = workspace.ground();
    let was = ground.corrections.get(&cell).map(|correction| {
        let before = if correction.before.is_empty() {
            words.blank
        } else {
            &correction.before
        };
        (words.was)(before)
    });
    let problem = props
        .problems
        .marks(&props.sheet)
        .remove(&(cell.row, cell.column));
    let heading = derived
        .reading
        .sheets
        .iter()
        .find(|reading| reading.sheet == props.sheet)
        .and_then(|reading| {
            reading.headings.iter().find(|heading| {
                heading.cell.column == cell.column && heading.cell.row <= cell.row
                    || heading.cell == cell
            })
        });
    let meaning = heading.map(|heading| match &heading.meaning {
        Meaning::Unmapped | Meaning::NotNeeded | Meaning::PerPupil | Meaning::Unclear(_) => {
            format!("{}（{}）", heading.text, (words.how)(&heading.meaning))
        }
        Meaning::Variable(..) | Meaning::ByLevel(_) | Meaning::Level => heading.text.clone(),
    });
    html! {
        <div class="sheet-view__line" aria-live="polite">
            <span class="sheet-view__address">{ cell.address() }</span>
            <span class="sheet-view__meaning">{ meaning.unwrap_or_default() }</span>
            <span class="sheet-view__text">{ ground.text(&cell) }</span>
            <span class="sheet-view__was">{ was.unwrap_or_default() }</span>
            <span class="sheet-view__problem">
                { for problem.map(|problem| html! {
                    <>
                        <Badge
                            tone={tone(problem.severity)}
                            label={(words.severity_of_one)(problem.severity)}
                        />
                        <span>{ problem.what }{ " " }{ problem.advice }</span>
                    </>
                }) }
            </span>
        </div>
    }
}
