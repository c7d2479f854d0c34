use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use super::row_heights::RowHeights;
use crate::bridge::Timer;

/// Tables with more rows than this are windowed.
pub const WINDOW_FROM: usize = 300;

/// Rows kept ready above and below what is seen.
const MARGIN: usize = 8;

/// So many rows come and go at once when the window moves: few, so that no frame waits for them.
const MOVE: usize = 4;

/// A table that is made whole is made at once up to so many rows; above, step by step, so that neither
/// a key press nor the page has to wait for all of it.
const AT_ONCE: usize = 60;

/// So many rows are added in each step.
const STEP: usize = 30;

/// So many rows are made before anything is measured: the first drawing of a long table is short, and
/// the rest follows in a turn of its own.
const AT_FIRST: usize = 12;

/// The rows of a long table that are worth making, and the room of those that are not.
#[derive(Clone, PartialEq)]
pub struct Window {
    /// The rows to make.
    pub rows: Range<usize>,
    /// Height above them, in pixels.
    pub above: usize,
    /// Height below them, in pixels.
    pub below: usize,
    /// Usual height of a row, in pixels.
    pub row_height: usize,
    /// Put on the element that scrolls.
    pub container: NodeRef,
    /// Put on any row of the body, to measure it.
    pub sample: NodeRef,
    /// Put on the element that scrolls.
    pub onscroll: Callback<Event>,
}

/// Which rows are seen: first row, rows that fit, usual height of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
struct View {
    first: usize,
    fit: usize,
    row_height: usize,
}

impl View {
    /// The rows to make.
    fn rows(self, n_rows: usize) -> Range<usize> {
        let first = self.first.saturating_sub(MARGIN).min(n_rows);
        first..(self.first + self.fit + MOVE + MARGIN).min(n_rows)
    }
}

/// Keeps track of the rows that are seen in a table of `n_rows` rows, each as high as it is.
///
/// Tables of at most `whole_to` rows are made whole. The component re-renders only when the window moves
/// by a step. Where a row with the focus leaves, the element that scrolls takes it.
#[hook]
pub fn use_window(n_rows: usize, whole_to: usize) -> Window {
    let container = use_node_ref();
    let sample = use_node_ref();
    let view = use_state_eq(|| None::<View>);
    let heights = use_mut_ref(RowHeights::default);
    // The rows that are in the page now.
    let made = use_mut_ref(|| 0..0_usize);
    let measure = {
        let (container, sample, view) = (container.clone(), sample.clone(), view.clone());
        let (heights, made) = (Rc::clone(&heights), Rc::clone(&made));
        use_callback(n_rows, move |(), n_rows| {
            let Some(scroller) = container.cast::<HtmlElement>() else {
                return;
            };
            let body = sample
                .cast::<HtmlElement>()
                .and_then(|row| row.parent_element());
            let rows = body.map_or_else(Vec::new, |body| children(&body));
            let from = made.borrow().start;
            let mut heights = heights.borrow_mut();
            heights.measured(
                from,
                *n_rows,
                rows.iter().map(|row| size(row.offset_height())),
            );
            let (first, fit) = heights.seen(
                size(scroller.scroll_top()),
                size(scroller.client_height()),
                *n_rows,
            );
            let next = View {
                first: first / MOVE * MOVE,
                fit,
                row_height: heights.usual(),
            };
            let kept = next.rows(*n_rows);
            let leaves = |(place, row): (usize, &HtmlElement)| {
                !kept.contains(&(from + place)) && has_focus(row)
            };
            if *n_rows > whole_to && rows.iter().enumerate().any(leaves) {
                let still = FocusOptions::new();
                still.set_prevent_scroll(true);
                let _ = scroller.focus_with_options(&still);
            }
            view.set(Some(next));
        })
    };
    {
        let measure = measure.clone();
        use_effect_with(n_rows, move |_| {
            let timer = Timer::new(0, move || measure.emit(()));
            move || drop(timer)
        });
    }
    let n_made = use_steps(n_rows.min(whole_to));
    let rows = match *view {
        _ if n_rows <= whole_to => 0..n_made,
        None => 0..AT_FIRST.min(n_rows),
        Some(view) => view.rows(n_rows),
    };
    made.borrow_mut().clone_from(&rows);
    let heights = heights.borrow();
    Window {
        above: heights.sum(0..rows.start),
        below: heights.sum(rows.end..n_rows),
        rows,
        row_height: heights.usual(),
        container,
        sample,
        onscroll: measure.reform(|_: Event| ()),
    }
}

fn size(pixels: i32) -> usize {
    usize::try_from(pixels).unwrap_or_default()
}

fn children(body: &Element) -> Vec<HtmlElement> {
    let children = body.children();
    (0..children.length())
        .filter_map(|index| children.item(index)?.dyn_into().ok())
        .collect()
}

fn has_focus(row: &HtmlElement) -> bool {
    let document = row.owner_document();
    let focused = document.and_then(|document| document.active_element());
    focused.is_some_and(|focused| row.contains(Some(&focused)))
}

/// How many of so many rows are made by now; with another number of rows it begins anew.
#[hook]
fn use_steps(n_rows: usize) -> usize {
    let made = use_state_eq(|| (n_rows, AT_ONCE));
    let n_made = match *made {
        (of, n_made) if of == n_rows => n_made,
        _ => AT_ONCE,
    };
    let made = made.setter();
    use_effect_with((n_rows, n_made), move |(n_rows, n_made)| {
        let (n_rows, n_made) = (*n_rows, *n_made);
        let timer =
            (n_made < n_rows).then(|| Timer::new(0, move || made.set((n_rows, n_made + STEP))));
        move || drop(timer)
    });
    n_made.min(n_rows)
}
