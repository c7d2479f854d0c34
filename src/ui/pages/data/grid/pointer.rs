use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};
use yew::prelude::*;

use super::grid_row::cell_of_id;
use super::keys::At;
use super::span::{Span, pulled};
use crate::app::ShownRows;
use crate::ui::hooks::{EventSource, use_listener};

/// What the pointer is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hit {
    Cell(At),
    Handle,
    Column(usize),
    Row(usize),
    Corner,
}

/// What is done while the button is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drag {
    /// More cells are selected.
    Select,
    /// The selection is pulled over others, to fill them.
    Pull,
}

/// What the grid listens to, and what a pulled handle covers at present.
pub struct Pointer {
    /// Put on the grid.
    pub onmousedown: Callback<MouseEvent>,
    /// Put on the grid.
    pub onmouseover: Callback<MouseEvent>,
    /// The selection with what the handle was pulled over.
    pub pulled: Option<Span>,
}

/// Follows the pointer: a press selects, with Shift up to there; dragging selects a range; letters
/// and numbers select columns and rows; the handle fills.
#[hook]
pub fn use_pointer(
    span: Span,
    shown: &ShownRows,
    n_columns: usize,
    onspan: &Callback<Span>,
    onpull: &Callback<Span>,
) -> Pointer {
    let drag = use_mut_ref(|| None::<Drag>);
    let over = use_state_eq(|| None::<Span>);
    let onmousedown = {
        let (drag, onspan, shown) = (drag.clone(), onspan.clone(), shown.clone());
        Callback::from(move |event: MouseEvent| {
            if event.button() != 0 {
                return;
            }
            let Some(hit) = hit(&event) else {
                return;
            };
            let with_shift = event.shift_key();
            let first = (shown.number(0), 0);
            let last = (shown.number(usize::MAX), n_columns.saturating_sub(1));
            let begin = |at: usize, active: usize| if with_shift { active } else { at };
            *drag.borrow_mut() = match hit {
                Hit::Handle => Some(Drag::Pull),
                Hit::Cell(_) => Some(Drag::Select),
                Hit::Column(_) | Hit::Row(_) | Hit::Corner => None,
            };
            onspan.emit(match hit {
                Hit::Handle => {
                    // The cell below must not be marked, nor text be selected.
                    event.prevent_default();
                    return;
                }
                Hit::Cell(at) if with_shift => span.to(at),
                Hit::Cell(at) => Span::single(at),
                Hit::Column(at) => span.block((first.0, begin(at, span.active.1)), (last.0, at)),
                Hit::Row(at) => span.block((begin(at, span.active.0), 0), (at, last.1)),
                Hit::Corner => span.block(first, last),
            });
        })
    };
    let onmouseover = {
        let (drag, over) = (drag.clone(), over.setter());
        let (onspan, shown) = (onspan.clone(), shown.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(Hit::Cell(at)) = hit(&event).filter(|_| event.buttons() & 1 == 1) else {
                return;
            };
            match *drag.borrow() {
                Some(Drag::Select) => onspan.emit(span.to(at)),
                Some(Drag::Pull) => over.set(Some(pulled(span, at, &shown))),
                None => (),
            }
        })
    };
    let onmouseup = {
        let (drag, over, onpull) = (drag, over.clone(), onpull.clone());
        Callback::from(move |_: Event| {
            if drag.take() == Some(Drag::Pull)
                && let Some(whole) = *over
            {
                onpull.emit(whole);
            }
            over.set(None);
        })
    };
    use_listener(EventSource::Document, "mouseup", onmouseup);
    Pointer {
        onmousedown,
        onmouseover,
        pulled: *over,
    }
}

fn hit(event: &MouseEvent) -> Option<Hit> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let around = |css: &str| element.closest(css).ok().flatten();
    if around(".sheet-grid__input").is_some() {
        return None;
    }
    if around(".sheet-grid__handle").is_some() {
        return Some(Hit::Handle);
    }
    if let Some(cell) = around(".sheet-grid__cell") {
        return cell_of_id(&cell.id()).map(Hit::Cell);
    }
    let number = |head: Element, name: &str| head.get_attribute(name)?.parse().ok();
    if let Some(head) = around(".sheet-grid__letter") {
        return number(head, "data-column").map(Hit::Column);
    }
    if let Some(head) = around(".sheet-grid__number") {
        return number(head, "data-row").map(Hit::Row);
    }
    around(".sheet-grid__corner").map(|_| Hit::Corner)
}

/// The cell that an event of the pointer is on.
pub fn cell_under(event: &MouseEvent) -> Option<At> {
    match hit(event)? {
        Hit::Cell(at) => Some(at),
        Hit::Handle | Hit::Column(_) | Hit::Row(_) | Hit::Corner => None,
    }
}
