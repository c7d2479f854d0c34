use std::rc::Rc;

use yew::prelude::*;

use super::super::present::Marks;
use super::keys::At;
use crate::app::{self, Action, Ground};
use crate::model::CellRef;
use crate::ui::hooks::{Happening, WayBack, use_dispatch, use_toast, use_words, use_workspace};
use crate::ui::widgets::{Button, ButtonKind};

/// A cell that was changed just now, and the codes of what was wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The cell.
    pub cell: CellRef,
    /// What was wrong, by code.
    pub codes: Vec<&'static str>,
}

/// A cell whose change can be made to others that said the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Its text in the file.
    pub before: String,
    /// Its text now.
    pub after: String,
    /// The others in its column.
    pub in_column: Vec<CellRef>,
    /// Those of the column, and of other columns with the same fault.
    pub in_sheet: Vec<CellRef>,
}

/// What can be changed like the marked cell if that was changed, or else like the one that was
/// changed last; `None` where nothing is alike.
#[hook]
pub fn use_alike(
    marked: &CellRef,
    mended: Option<&Mended>,
    first_row: usize,
    marks: &Rc<Marks>,
) -> Rc<Option<Alike>> {
    let ground = Rc::clone(use_workspace().ground());
    let about = [Some(marked), mended.map(|mended| &mended.cell)]
        .into_iter()
        .flatten()
        .find(|cell| ground.corrections.get(cell).is_some())
        .cloned();
    let codes = mended
        .filter(|mended| Some(&mended.cell) == about.as_ref())
        .map(|mended| mended.codes.clone());
    let key = (
        ground,
        about,
        codes.unwrap_or_default(),
        Rc::clone(marks),
        first_row,
    );
    use_memo(key, |(ground, about, codes, marks, first_row)| {
        found(ground, about.as_ref()?, codes, marks, *first_row)
    })
}

fn found(
    ground: &Ground,
    cell: &CellRef,
    codes: &[&'static str],
    marks: &Marks,
    first_row: usize,
) -> Option<Alike> {
    let correction = ground.corrections.get(cell)?;
    if !ground.holds(cell, correction) {
        return None;
    }
    let in_sheet = app::alike_with(ground, cell, first_row, marks.with_codes(codes));
    (!in_sheet.is_empty()).then(|| Alike {
        before: correction.before.clone(),
        after: correction.after.clone(),
        in_column: app::alike(ground, cell, first_row),
        in_sheet,
    })
}

/// The next of some cells in their order after a place; after the last the first.
pub fn next_after(cells: &[CellRef], (row, column): At) -> Option<&CellRef> {
    let is_after = |cell: &&CellRef| (cell.row as usize, usize::from(cell.column)) > (row, column);
    cells.iter().find(is_after).or(cells.first())
}

/// Changes cells to one text in one step, and tells how many.
#[hook]
pub fn use_change_all() -> Callback<(Vec<CellRef>, String)> {
    let words = use_words().grid;
    let dispatch = use_dispatch();
    let tell = use_toast();
    Callback::from(move |(cells, text): (Vec<CellRef>, String)| {
        let n_cells = cells.len();
        let texts = cells.into_iter().map(|cell| (cell, text.clone()));
        dispatch.emit(Action::Correct(texts.collect()));
        tell.emit(Happening {
            message: (words.changed_all)(n_cells).into(),
            way_back: WayBack::Undo,
        });
    })
}

/// Properties of [`Offer`].
#[derive(PartialEq, Properties)]
pub struct OfferProps {
    /// What is alike.
    pub alike: Rc<Option<Alike>>,
    /// The next of them is to be marked.
    pub onnext: Callback<()>,
    /// They were changed; the offer may be gone, and the focus with it.
    pub ondone: Callback<()>,
}

/// Offers to change all other cells that said the same.
#[component]
pub fn Offer(props: &OfferProps) -> Html {
    let all_words = use_words();
    let (words, blank) = (all_words.grid, all_words.data.blank);
    let change_all = use_change_all();
    let change_all = {
        let ondone = props.ondone.clone();
        Callback::from(move |cells| {
            change_all.emit(cells);
            ondone.emit(());
        })
    };
    let Some(alike) = (*props.alike).clone() else {
        return html! {
            <div class="sheet-offer" hidden=true />
        };
    };
    let named = |text: &str| match text {
        "" => blank.to_owned(),
        text => text.to_owned(),
    };
    let (n_column, n_sheet) = (alike.in_column.len(), alike.in_sheet.len());
    let in_column = (n_column > 0).then(|| {
        let (cells, after) = (alike.in_column.clone(), alike.after.clone());
        html! {
            <>
                <span>{ (words.same_in_column)(n_column, &named(&alike.before)) }</span>
                <Button
                    label={(words.change_all)(&named(&alike.after))}
                    kind={ButtonKind::Primary}
                    onpress={change_all.reform(move |()| (cells.clone(), after.clone()))}
                />
            </>
        }
    });
    let in_sheet = (n_sheet > n_column).then(|| {
        let (cells, after) = (alike.in_sheet.clone(), alike.after.clone());
        html! {
            <>
                <span>{ (words.same_in_sheet)(n_sheet) }</span>
                <Button
                    label={(words.change_all_in_sheet)(n_sheet)}
                    onpress={change_all.reform(move |()| (cells.clone(), after.clone()))}
                />
            </>
        }
    });
    html! {
        <div class="sheet-offer" role="status">
            { for in_column }
            { for in_sheet }
            <Button
                label={words.next_alike}
                kind={ButtonKind::Quiet}
                onpress={props.onnext.clone()}
            />
        </div>
    }
}
