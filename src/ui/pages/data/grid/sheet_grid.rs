use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::super::present::{Marks, Problem};
use super::editor::{After, EditorProps};
use super::grid_row::{GridRow, Mark, cell_id};
use super::keys::{self, At, Command, Deal, Held};
use super::layout::{self, CORNER, letters, width};
use super::pointer::{cell_under, use_pointer};
use super::sideways::{use_reveal, use_sideways};
use super::span::Span;
use crate::app::{self, Corrections, ShownRows};
use crate::intake::Table;
use crate::ui::hooks::{Pasted, is_typing, pasted, use_window, use_words, use_workspace};

/// A sheet with more rows than this is made in part: sheets have many columns.
const MADE_WHOLE: usize = 40;

/// Properties of [`SheetGrid`].
#[derive(PartialEq, Properties)]
pub struct SheetGridProps {
    /// What it is called.
    pub label: AttrValue,
    /// All tables, corrected.
    pub tables: Rc<Vec<Table>>,
    /// Which of them.
    pub index: usize,
    /// Which of its rows are shown.
    pub shown: ShownRows,
    /// What is selected.
    pub span: Span,
    /// First and last row of the header.
    pub head_rows: Option<(u32, u32)>,
    /// What was noticed about its cells.
    pub marks: Rc<Marks>,
    /// Takes the focus whenever this changes; zero leaves it where it is.
    pub n_called: usize,
    /// Edits the active cell whenever this changes; at zero nothing is edited.
    pub n_edits: usize,
    /// Something else was selected.
    pub onspan: Callback<Span>,
    /// A cell got another text.
    pub oncorrect: Callback<(At, String, After)>,
    /// The selection was pulled over others.
    pub onpull: Callback<Span>,
    /// A range was pasted.
    pub onpaste: Callback<Pasted>,
    /// So many cells were copied.
    pub oncopy: Callback<usize>,
    /// Something is to be done with what is selected.
    pub ondeal: Callback<Deal>,
}

/// A sheet that is moved through and edited by keyboard or mouse. Only the cells near what is seen
/// are made, whatever the size of the sheet.
#[component]
pub fn SheetGrid(props: &SheetGridProps) -> Html {
    let all_words = use_words();
    let (words, tool_words) = (all_words.data, all_words.grid);
    let workspace = use_workspace();
    let (shown, span) = (&props.shown, props.span);
    let offsets = use_memo(
        (Rc::clone(&props.tables), props.index),
        |(tables, index)| tables.get(*index).map(layout::offsets).unwrap_or_default(),
    );
    let n_columns = offsets.len().saturating_sub(1);
    let window = use_window(shown.len(), MADE_WHOLE);
    let corner = use_node_ref();
    let sideways = use_sideways(&window, &corner);
    let editing = use_state_eq(|| None::<(At, AttrValue)>);
    let shows = (shown.position(span.shows.0), span.shows.1);
    use_reveal(&window, sideways.0.scale, shows, &offsets);
    use_call(&window.container, props.n_called);
    use_effect_with(props.n_edits, {
        let editing = editing.setter();
        let text = props
            .tables
            .get(props.index)
            .map_or("", |table| text_at(table, span.active));
        let text = AttrValue::from(text.to_owned());
        move |n_edits| {
            if *n_edits > 0 {
                editing.set(Some((span.active, text)));
            }
        }
    });
    let pointer = use_pointer(span, shown, n_columns, &props.onspan, &props.onpull);
    let Some(table) = props.tables.get(props.index) else {
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
        move || focus(&container)
    };
    let begin_editing = {
        let editing = editing.setter();
        move |at: At, text: &str| editing.set(Some((at, AttrValue::from(text.to_owned()))))
    };
    let ends = (
        (shown.number(0), 0),
        (shown.number(usize::MAX), n_columns.saturating_sub(1)),
    );
    let onkeydown = {
        let (begin_editing, shown) = (begin_editing.clone(), shown.clone());
        let (onspan, ondeal) = (props.onspan.clone(), props.ondeal.clone());
        let text = text_at(table, span.active).to_owned();
        Callback::from(move |event: KeyboardEvent| {
            let held = Held::during(&event);
            let from = if held.has_shift() {
                span.corner
            } else {
                span.active
            };
            let from = (shown.position(from.0), from.1);
            let Some(command) = keys::command(&event.key(), held, from, (shown.len(), n_columns))
            else {
                return;
            };
            event.prevent_default();
            let ((top, left), (bottom, right)) = ends;
            match command {
                Command::Go((position, column)) => {
                    let at = (shown.number(position), column);
                    let extends = held.has_shift();
                    onspan.emit(if extends {
                        span.to(at)
                    } else {
                        Span::single(at)
                    });
                }
                Command::Edit => begin_editing(span.active, &text),
                Command::Type(typed) => begin_editing(span.active, &typed),
                Command::SelectAll => onspan.emit(span.block((top, left), (bottom, right))),
                Command::SelectRows => {
                    let (first, last) = span.rows();
                    onspan.emit(span.block((first, left), (last, right)));
                }
                Command::SelectColumns => {
                    let columns = span.columns();
                    onspan.emit(span.block((top, columns.start), (bottom, columns.end - 1)));
                }
                Command::SelectOne => onspan.emit(span.block(span.active, span.active)),
                Command::Do(deal) => ondeal.emit(deal),
            }
        })
    };
    let ondblclick = {
        let begin_editing = begin_editing.clone();
        let text = text_at(table, span.active).to_owned();
        Callback::from(move |event: MouseEvent| {
            // The first of the two presses has marked it.
            if cell_under(&event) == Some(span.active) {
                begin_editing(span.active, &text);
            }
        })
    };
    let onpaste = {
        let onpaste = props.onpaste.clone();
        Callback::from(move |event: Event| {
            if is_typing(event.target()) {
                return;
            }
            if let Some(pasted) = pasted(&event) {
                // The page would take it for a new table.
                event.prevent_default();
                onpaste.emit(pasted);
            }
        })
    };
    let copy = {
        let area = span.area(&table.sheet, shown);
        let tables = Rc::clone(&props.tables);
        let (index, oncopy) = (props.index, props.oncopy.clone());
        move |event: &Event| -> bool {
            let Some(table) = tables.get(index).filter(|_| !is_typing(event.target())) else {
                return false;
            };
            let text = app::to_clipboard(&area.texts(table));
            let is_given = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data)
                .is_some_and(|data| data.set_data("text/plain", &text).is_ok());
            if is_given {
                event.prevent_default();
                oncopy.emit(area.n_cells());
            }
            is_given
        }
    };
    let oncut = {
        let (copy, ondeal) = (copy.clone(), props.ondeal.clone());
        Callback::from(move |event: Event| {
            // What did not reach the clipboard stays in its cells.
            if copy(&event) {
                ondeal.emit(Deal::Empty);
            }
        })
    };
    let oncopy = Callback::from(move |event: Event| {
        copy(&event);
    });
    let onscroll = {
        let (rows, columns) = (window.onscroll.clone(), sideways.1);
        Callback::from(move |event: Event| {
            rows.emit(event);
            columns.emit(());
        })
    };
    let editor = editing.as_ref().map(|(at, text)| {
        let at = *at;
        let oncommit = {
            let (editing, shown) = (editing.setter(), shown.clone());
            let (onspan, oncorrect) = (props.onspan.clone(), props.oncorrect.clone());
            let refocus = refocus.clone();
            Callback::from(move |(text, after): (String, After)| {
                editing.set(None);
                oncorrect.emit((at, text, after));
                let key = match after {
                    After::Down => "ArrowDown",
                    After::Up => "ArrowUp",
                    After::Right => "ArrowRight",
                    After::Left => "ArrowLeft",
                    After::Fill | After::ChangeAll => return refocus(),
                    After::Stay => return,
                };
                refocus();
                let from = (shown.position(at.0), at.1);
                let to = keys::moved(key, Held::Nothing, from, (shown.len(), n_columns));
                let to = to.map(|(position, column)| (shown.number(position), column));
                onspan.emit(Span::single(to.unwrap_or(at)));
            })
        };
        let oncancel = {
            let (editing, refocus) = (editing.setter(), refocus.clone());
            Callback::from(move |()| {
                editing.set(None);
                refocus();
            })
        };
        let label = (words.edit_cell)(&table.cell_ref(at.0, at.1).address()).into();
        let text = text.clone();
        let editor = EditorProps {
            label,
            text,
            oncommit,
            oncancel,
        };
        (at, editor)
    });
    let drawing = Drawing {
        table,
        props,
        corrections: &workspace.ground().corrections,
        was: words.was,
        blank: words.blank,
        seen: seen.clone(),
        pulled: pointer.pulled,
        handle: AttrValue::Static(tool_words.fill_handle),
        editor,
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
            aria-rowcount={table.rows.len().to_string()}
            aria-colcount={n_columns.to_string()}
            aria-multiselectable="true"
            aria-activedescendant={cell_id(span.shows)}
            {onscroll}
            {onkeydown}
            {ondblclick}
            {onpaste}
            {oncopy}
            {oncut}
            onmousedown={pointer.onmousedown}
            onmouseover={pointer.onmouseover}
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
                        <th
                            class="sheet-grid__corner"
                            ref={corner}
                            title={tool_words.select_all}
                            aria-hidden="true"
                        >
                        </th>
                        <td class="sheet-grid__spacer" aria-hidden="true"></td>
                        { for seen.clone().map(|column| {
                            let address = table.cell_ref(0, column).address();
                            let letters = letters(&address);
                            html! {
                                <th
                                    key={column}
                                    class="sheet-grid__letter"
                                    role="columnheader"
                                    data-column={column.to_string()}
                                    title={(tool_words.select_column)(letters)}
                                >
                                    { letters }
                                </th>
                            }
                        }) }
                        <td class="sheet-grid__spacer" aria-hidden="true"></td>
                    </tr>
                </thead>
                <tbody role="presentation">{ spacer(window.above) }</tbody>
                <tbody role="rowgroup">
                    { for window.rows.clone().map(|position| {
                        let sample = if position == window.rows.start {
                            window.sample.clone()
                        } else {
                            NodeRef::default()
                        };
                        drawing.row(shown.number(position), sample)
                    }) }
                </tbody>
                <tbody role="presentation">{ spacer(window.below) }</tbody>
            </table>
        </div>
    }
}

fn text_at(table: &Table, (row, column): At) -> &str {
    let raw = table.row(row).get(column);
    raw.map_or("", |raw| raw.text.as_str())
}

/// What rows need to be drawn.
struct Drawing<'a> {
    table: &'a Table,
    props: &'a SheetGridProps,
    corrections: &'a Corrections,
    was: fn(&str) -> String,
    blank: &'static str,
    seen: std::ops::Range<usize>,
    pulled: Option<Span>,
    handle: AttrValue,
    editor: Option<(At, EditorProps)>,
}

impl Drawing<'_> {
    fn row(&self, number: usize, sample: NodeRef) -> Html {
        let span = self.props.span;
        let head_rows = self.props.head_rows;
        let is_head = head_rows
            .is_some_and(|(first, last)| (first as usize..=last as usize).contains(&number));
        let pulled = self.pulled.map(|span| span.columns_in(number));
        let editor = self.editor.as_ref().filter(|((row, _), _)| *row == number);
        html! {
            <GridRow
                key={number}
                {number}
                cells={self.table.rows.get(number).cloned().unwrap_or_default()}
                seen={self.seen.clone()}
                {is_head}
                selected={span.columns_in(number)}
                active={(span.active.0 == number).then_some(span.active.1)}
                pulled={pulled.unwrap_or(0..0)}
                handle={(span.rows().1 == number).then_some(span.columns().end - 1)}
                handle_label={self.handle.clone()}
                marks={self.marks(number)}
                editor={editor.map(|((_, column), editor)| (*column, editor.clone()))}
                {sample}
            />
        }
    }

    /// What is to be told about the cells of a row: what was noticed, and what was changed.
    fn marks(&self, number: usize) -> Rc<[Mark]> {
        let told = |problems: &[Problem]| -> String {
            let what: Vec<&str> = problems.iter().map(|it| it.what.as_str()).collect();
            what.join("\n")
        };
        let mut marks: Vec<Mark> = self
            .props
            .marks
            .of_row(number)
            .map(|(column, problems)| Mark {
                column,
                severity: problems.first().map(|problem| problem.severity),
                is_edited: false,
                hint: told(problems).into(),
            })
            .collect();
        let row = u32::try_from(number).unwrap_or(u32::MAX);
        for (cell, correction) in self.corrections.of_row(&self.table.sheet, row) {
            let column = usize::from(cell.column);
            let before = match correction.before.as_str() {
                "" => self.blank,
                before => before,
            };
            let was = (self.was)(before);
            match marks.iter_mut().find(|mark| mark.column == column) {
                Some(mark) => {
                    mark.is_edited = true;
                    mark.hint = format!("{was}\n{}", mark.hint).into();
                }
                None => marks.push(Mark {
                    column,
                    severity: None,
                    is_edited: true,
                    hint: was.into(),
                }),
            }
        }
        marks.into()
    }
}

/// Takes the focus whenever it is called for.
#[hook]
fn use_call(container: &NodeRef, n_called: usize) {
    let container = container.clone();
    use_effect_with(n_called, move |n_called| {
        if *n_called > 0 {
            focus(&container);
        }
    });
}

fn focus(container: &NodeRef) {
    if let Some(element) = container.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
