use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::{Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::super::present::Problem;
use super::editor::{After, Editor};
use super::keys::{self, At, Held};
use super::layout::{self, CORNER, is_figure, letters, width};
use crate::app::Corrections;
use crate::intake::{Severity, Table};
use crate::ui::hooks::{Pasted, Window, pasted, use_window, use_words, use_workspace};

/// Properties of [`SheetGrid`].
#[derive(PartialEq, Properties)]
pub struct SheetGridProps {
    /// What it is called.
    pub label: AttrValue,
    /// All tables, corrected.
    pub tables: Rc<Vec<Table>>,
    /// Which of them.
    pub index: usize,
    /// The marked cell.
    pub marked: At,
    /// First and last row of the header.
    pub head_rows: Option<(u32, u32)>,
    /// The gravest problem of each cell that has one.
    pub marks: Rc<BTreeMap<(u32, u16), Problem>>,
    /// Another cell was marked.
    pub onmark: Callback<At>,
    /// A cell got another text.
    pub oncorrect: Callback<(At, String)>,
    /// A range was pasted at a cell.
    pub onpaste: Callback<(At, Pasted)>,
}

/// What is seen sideways: first pixel, width, and the size of the type in percent.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Sideways {
    left: usize,
    width: usize,
    scale: usize,
}

/// A sheet that is moved through and edited by keyboard or mouse. Only the cells near what is seen
/// are made, whatever the size of the sheet.
#[component]
pub fn SheetGrid(props: &SheetGridProps) -> Html {
    let words = use_words().data;
    let workspace = use_workspace();
    let table = props.tables.get(props.index);
    let n_rows = table.map_or(0, |table| table.rows.len());
    let offsets = use_memo(
        (Rc::clone(&props.tables), props.index),
        |(tables, index)| tables.get(*index).map(layout::offsets).unwrap_or_default(),
    );
    let size = (n_rows, offsets.len().saturating_sub(1));
    let window = use_window(n_rows);
    let corner = use_node_ref();
    let sideways = use_sideways(&window, &corner);
    let editing = use_state_eq(|| None::<AttrValue>);
    use_reveal(&window, sideways.0.scale, props.marked, &offsets);
    let Some(table) = table else {
        return html! {
            <div hidden=true />
        };
    };
    let seen = {
        let at = sideways.0;
        let unscaled = |pixels: usize| pixels * 100 / at.scale;
        layout::seen(&offsets, unscaled(at.left), unscaled(at.width))
    };
    let refocus = {
        let container = window.container.clone();
        move || {
            if let Some(element) = container.cast::<HtmlElement>() {
                let _ = element.focus();
            }
        }
    };
    let marked = props.marked;
    let text = table
        .rows
        .get(marked.0)
        .and_then(|cells| cells.get(marked.1))
        .map(|cell| AttrValue::from(cell.text.clone()))
        .unwrap_or_default();
    let onkeydown = {
        let (editing, text) = (editing.clone(), text.clone());
        let (onmark, oncorrect) = (props.onmark.clone(), props.oncorrect.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let held = if event.ctrl_key() || event.meta_key() || event.alt_key() {
                Held::Control
            } else {
                Held::Nothing
            };
            if let Some(at) = keys::moved(&key, held, marked, size) {
                onmark.emit(at);
            } else if key == "Enter" || key == "F2" {
                editing.set(Some(text.clone()));
            } else if key == "Delete" || key == "Backspace" {
                oncorrect.emit((marked, String::new()));
            } else if let Some(typed) = keys::typed(&key, held) {
                editing.set(Some(typed.into()));
            } else {
                return;
            }
            event.prevent_default();
        })
    };
    let onpaste = {
        let onpaste = props.onpaste.clone();
        let is_editing = editing.is_some();
        Callback::from(move |event: Event| {
            if is_editing {
                return;
            }
            if let Some(pasted) = pasted(&event) {
                // The page would take it for a new table.
                event.prevent_default();
                onpaste.emit((marked, pasted));
            }
        })
    };
    let oncommit = {
        let (editing, refocus) = (editing.clone(), refocus.clone());
        let (onmark, oncorrect) = (props.onmark.clone(), props.oncorrect.clone());
        Callback::from(move |(text, after): (String, After)| {
            editing.set(None);
            oncorrect.emit((marked, text));
            let key = match after {
                After::Down => "ArrowDown",
                After::Right => "ArrowRight",
                After::Stay => return,
            };
            refocus();
            onmark.emit(keys::moved(key, Held::Nothing, marked, size).unwrap_or(marked));
        })
    };
    let oncancel = {
        let editing = editing.clone();
        Callback::from(move |()| {
            editing.set(None);
            refocus();
        })
    };
    let onscroll = {
        let (rows, columns) = (window.onscroll.clone(), sideways.1);
        Callback::from(move |event: Event| {
            rows.emit(event);
            columns.emit(());
        })
    };
    let address = |column: usize| table.cell_ref(marked.0, column).address();
    let editor = (*editing).clone().map(|text| {
        html! {
            <Editor
                label={(words.edit_cell)(&address(marked.1))}
                {text}
                {oncommit}
                {oncancel}
            />
        }
    });
    let drawing = Drawing {
        table,
        props,
        corrections: &workspace.ground().corrections,
        seen: seen.clone(),
        editor,
        editing: editing.setter(),
    };
    let begin = offsets.get(seen.start).copied().unwrap_or(0);
    let end = offsets.get(seen.end).copied().unwrap_or(0);
    let total = offsets.last().copied().unwrap_or(0);
    let spacer = |height: usize| {
        html! {
            <tr aria-hidden="true" hidden={height == 0}>
                <td class="sheet-grid__spacer" style={format!("height: {height}px")} />
            </tr>
        }
    };
    html! {
        <div
            class="sheet-grid"
            ref={window.container.clone()}
            tabindex="0"
            role="grid"
            aria-label={props.label.clone()}
            aria-rowcount={size.0.to_string()}
            aria-colcount={size.1.to_string()}
            aria-activedescendant={cell_id(marked)}
            {onscroll}
            {onkeydown}
            onpaste={onpaste}
        >
            <table class="sheet-grid__table" role="presentation" style={width(total + CORNER)}>
                <colgroup>
                    <col style={width(CORNER)} />
                    <col style={width(begin)} />
                    { for seen.clone().map(|column| {
                        let span = offsets.get(column..column + 2).map_or(0, |ends| ends[1] - ends[0]);
                        html! { <col key={column} style={width(span)} /> }
                    }) }
                    <col style={width(total - end)} />
                </colgroup>
                <thead role="rowgroup">
                    <tr role="row">
                        <th class="sheet-grid__corner" ref={corner} aria-hidden="true"></th>
                        <td class="sheet-grid__spacer" aria-hidden="true"></td>
                        { for seen.clone().map(|column| html! {
                            <th key={column} class="sheet-grid__letter" role="columnheader">
                                { letters(&address(column)) }
                            </th>
                        }) }
                        <td class="sheet-grid__spacer" aria-hidden="true"></td>
                    </tr>
                </thead>
                <tbody role="presentation">{ spacer(window.above) }</tbody>
                <tbody role="rowgroup">
                    { for window.rows.clone().map(|row| {
                        let sample = if row == window.rows.start {
                            window.sample.clone()
                        } else {
                            NodeRef::default()
                        };
                        drawing.row(row, sample)
                    }) }
                </tbody>
                <tbody role="presentation">{ spacer(window.below) }</tbody>
            </table>
        </div>
    }
}

fn cell_id((row, column): At) -> String {
    format!("cell-{row}-{column}")
}

/// What a row needs to be drawn.
struct Drawing<'a> {
    table: &'a Table,
    props: &'a SheetGridProps,
    corrections: &'a Corrections,
    seen: std::ops::Range<usize>,
    editor: Option<Html>,
    editing: UseStateSetter<Option<AttrValue>>,
}

impl Drawing<'_> {
    fn row(&self, row: usize, sample: NodeRef) -> Html {
        let is_head = self
            .props
            .head_rows
            .is_some_and(|(first, last)| (first as usize..=last as usize).contains(&row));
        let head = is_head.then_some("sheet-grid__row--head");
        html! {
            <tr
                key={row}
                class={classes!("sheet-grid__row", head)}
                role="row"
                aria-rowindex={(row + 1).to_string()}
                ref={sample}
            >
                <th class="sheet-grid__number" role="rowheader">{ row + 1 }</th>
                <td class="sheet-grid__spacer" aria-hidden="true"></td>
                { for self.seen.clone().map(|column| self.cell((row, column))) }
                <td class="sheet-grid__spacer" aria-hidden="true"></td>
            </tr>
        }
    }

    fn cell(&self, at: At) -> Html {
        let (row, column) = at;
        let cell = self.table.cell_ref(row, column);
        let text = self
            .table
            .rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .map_or("", |cell| cell.text.as_str());
        let is_marked = at == self.props.marked;
        let problem = self.props.marks.get(&(cell.row, cell.column));
        let severity = problem.map(|problem| match problem.severity {
            Severity::Error => "sheet-grid__cell--error",
            Severity::Warning => "sheet-grid__cell--warning",
            Severity::Note => "sheet-grid__cell--note",
        });
        let edited = self.corrections.get(&cell);
        let class = classes!(
            "sheet-grid__cell",
            is_figure(text).then_some("sheet-grid__cell--figure"),
            severity,
            edited.map(|_| "sheet-grid__cell--edited"),
            is_marked.then_some("sheet-grid__cell--marked"),
        );
        let onclick = self.props.onmark.reform(move |_: MouseEvent| at);
        let ondblclick = {
            let (editing, text) = (self.editing.clone(), AttrValue::from(text.to_owned()));
            Callback::from(move |_: MouseEvent| editing.set(Some(text.clone())))
        };
        let editor = self.editor.clone().filter(|_| is_marked);
        let shown = if editor.is_some() { "" } else { text };
        html! {
            <td
                key={column}
                id={cell_id(at)}
                {class}
                role="gridcell"
                aria-colindex={(column + 1).to_string()}
                aria-selected={is_marked.to_string()}
                title={problem.map(|problem| problem.what.clone())}
                {onclick}
                {ondblclick}
            >
                { shown }
                <span>{ for editor }</span>
            </td>
        }
    }
}

/// Which part of the sheet is seen sideways, and what to call when that changes.
#[hook]
fn use_sideways(window: &Window, corner: &NodeRef) -> (Sideways, Callback<()>) {
    let state = use_state_eq(|| Sideways {
        left: 0,
        width: 1_200,
        scale: 100,
    });
    let measure = {
        let (state, container, corner) = (state.setter(), window.container.clone(), corner.clone());
        use_callback((), move |(), ()| {
            let Some(scroller) = container.cast::<HtmlElement>() else {
                return;
            };
            let pixels = |length: i32| usize::try_from(length).unwrap_or_default();
            let corner = corner.cast::<HtmlElement>();
            let corner = corner.map_or(CORNER, |corner| pixels(corner.offset_width()));
            state.set(Sideways {
                // In steps, so that not every pixel is a new rendering.
                left: pixels(scroller.scroll_left()) / 64 * 64,
                width: pixels(scroller.client_width()) + 64,
                scale: (corner * 100 / CORNER).max(10),
            });
        })
    };
    {
        let measure = measure.clone();
        use_effect_with((), move |()| measure.emit(()));
    }
    (*state, measure)
}

/// Scrolls as little as is needed to show the marked cell.
#[hook]
fn use_reveal(window: &Window, scale: usize, marked: At, offsets: &Rc<Vec<usize>>) {
    let (container, row_height) = (window.container.clone(), window.row_height);
    let offsets = Rc::clone(offsets);
    use_effect_with((marked, row_height, scale), move |_| {
        let Some(scroller) = container.cast::<HtmlElement>() else {
            return;
        };
        let pixels = |length: i32| usize::try_from(length).unwrap_or_default();
        let back = |length: usize| i32::try_from(length).unwrap_or(i32::MAX);
        // The head takes one row of what is seen, the numbers one corner.
        let height = pixels(scroller.client_height()).saturating_sub(row_height);
        let top = marked.0 * row_height;
        let scroll = pixels(scroller.scroll_top());
        scroller.set_scroll_top(back(layout::revealed(
            scroll,
            height,
            top,
            top + row_height,
        )));
        let at = |column: usize| offsets.get(column).copied().unwrap_or(0) * scale / 100;
        let width = pixels(scroller.client_width()).saturating_sub(CORNER * scale / 100);
        let scroll = pixels(scroller.scroll_left());
        let (begin, end) = (at(marked.1), at(marked.1 + 1));
        scroller.set_scroll_left(back(layout::revealed(scroll, width, begin, end)));
    });
}
