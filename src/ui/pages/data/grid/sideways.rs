use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::keys::At;
use super::layout::{self, CORNER};
use crate::ui::hooks::Window;

/// What is seen sideways: first pixel, width, and the size of the type in percent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sideways {
    /// The first pixel.
    pub left: usize,
    /// So many pixels.
    pub width: usize,
    /// The size of the type, in percent of the usual one.
    pub scale: usize,
}

/// Which part of the sheet is seen sideways, and what to call when that changes.
#[hook]
pub fn use_sideways(window: &Window, corner: &NodeRef) -> (Sideways, Callback<()>) {
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

/// Scrolls as little as is needed to show a cell, given by its position among the shown rows.
#[hook]
pub fn use_reveal(window: &Window, scale: usize, shows: At, offsets: &Rc<Vec<usize>>) {
    let (position, column) = shows;
    let (container, row_height) = (window.container.clone(), window.row_height);
    let offsets = Rc::clone(offsets);
    use_effect_with((position, column, row_height, scale), move |_| {
        let Some(scroller) = container.cast::<HtmlElement>() else {
            return;
        };
        let pixels = |length: i32| usize::try_from(length).unwrap_or_default();
        let back = |length: usize| i32::try_from(length).unwrap_or(i32::MAX);
        // The head takes one row of what is seen, the numbers one corner.
        let height = pixels(scroller.client_height()).saturating_sub(row_height);
        let top = position * row_height;
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
        let (begin, end) = (at(column), at(column + 1));
        scroller.set_scroll_left(back(layout::revealed(scroll, width, begin, end)));
    });
}
