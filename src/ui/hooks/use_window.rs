use std::ops::Range;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::bridge::Timer;

/// Tables with more rows than this are windowed.
pub const WINDOW_FROM: usize = 300;

/// Rows kept ready above and below what is seen.
const MARGIN: usize = 8;

/// So many rows come and go at once when the window moves: few, so that no frame waits for them.
const MOVE: usize = 4;

/// Height of a row before it is measured.
const ROW_HEIGHT: usize = 34;

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
    /// Height of one row, in pixels.
    pub row_height: usize,
    /// Put on the element that scrolls.
    pub container: NodeRef,
    /// Put on any row of the body, to measure it.
    pub sample: NodeRef,
    /// Put on the element that scrolls.
    pub onscroll: Callback<Event>,
}

/// Which rows are seen: first row, rows that fit, height of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
struct View {
    first: usize,
    fit: usize,
    row_height: usize,
}

/// Keeps track of the rows that are seen in a table of `n_rows` rows of equal height.
///
/// Tables of at most `whole_to` rows are made whole. The component re-renders only when the window moves by a step.
#[hook]
pub fn use_window(n_rows: usize, whole_to: usize) -> Window {
    let container = use_node_ref();
    let sample = use_node_ref();
    let view = use_state_eq(|| None::<View>);
    let measure = {
        let (container, sample, view) = (container.clone(), sample.clone(), view.clone());
        use_callback((), move |(), ()| {
            let Some(scroller) = container.cast::<HtmlElement>() else {
                return;
            };
            let size = |pixels: i32| usize::try_from(pixels).unwrap_or_default();
            let measured = sample
                .cast::<HtmlElement>()
                .map(|row| size(row.offset_height()));
            let row_height = measured.filter(|height| *height > 0).unwrap_or(ROW_HEIGHT);
            let first = size(scroller.scroll_top()) / row_height;
            view.set(Some(View {
                first: first / MOVE * MOVE,
                fit: size(scroller.client_height()) / row_height + 1,
                row_height,
            }));
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
    let row_height = view.map_or(ROW_HEIGHT, |view| view.row_height);
    let rows = match *view {
        _ if n_rows <= whole_to => 0..n_made,
        None => 0..AT_FIRST.min(n_rows),
        Some(view) => {
            let first = view.first.saturating_sub(MARGIN).min(n_rows);
            first..(view.first + view.fit + MOVE + MARGIN).min(n_rows)
        }
    };
    Window {
        above: rows.start * row_height,
        below: (n_rows - rows.end) * row_height,
        rows,
        row_height,
        container,
        sample,
        onscroll: measure.reform(|_: Event| ()),
    }
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
