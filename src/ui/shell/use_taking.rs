use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::app::{self, Action, FileFormat, Ground, Source};
use crate::intake::{Returned, SheetKind};
use crate::model::SheetRef;
use crate::ui::hooks::{
    DataView, GivingContext, Happening, Pasted, WayBack, use_data_view, use_derived, use_dispatch,
    use_file_drop, use_loader, use_paste, use_route, use_words, use_workspace,
};
use crate::ui::router::Route;

/// Sources that were given just now, of which it is told what they are once they are understood.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    /// The sheets of each source that has some.
    sheets: Vec<Vec<Arc<SheetRef>>>,
    /// Sources that gave nothing.
    n_failed: usize,
    /// Corrections that no longer count, in words.
    idle: String,
}

/// Takes files, pasted ranges and the demo, tells of them, and goes to the page that shows them.
#[hook]
pub(super) fn use_taking(tell: Callback<Happening>) -> GivingContext {
    let words = use_words().data;
    let workspace = use_workspace();
    let dispatch = use_dispatch();
    let route = use_route();
    let view = use_data_view();
    let taken = use_state_eq(|| None::<Taken>);
    use_telling(&taken, tell.clone());
    let ondone = {
        let (taken, route, view) = (taken.setter(), route.clone(), view.clone());
        let workspace = workspace.clone();
        Callback::from(move |sources: Vec<Source>| {
            let sheets = sources.iter().map(|source| {
                let sheets = source.tables.iter().map(|table| Arc::clone(&table.sheet));
                sheets.collect::<Vec<_>>()
            });
            let sheets: Vec<_> = sheets.filter(|sheets| !sheets.is_empty()).collect();
            let n_failed = sources.len() - sheets.len();
            // The handle gives the workspace as it is now, with the sources in it.
            let idle = match workspace.n_newly_idle() {
                0 => String::new(),
                n_idle => (words.corrections_idle)(n_idle),
            };
            taken.set(Some(Taken {
                sheets,
                n_failed,
                idle,
            }));
            view.show.emit(DataView::default());
            route.go.emit(Route::Data);
        })
    };
    let returned = use_state_eq(|| None::<Rc<Vec<Returned>>>);
    let onreturned = {
        let returned = returned.setter();
        Callback::from(move |found: Vec<Returned>| returned.set(Some(Rc::new(found))))
    };
    let ondecided = {
        let returned = returned.setter();
        Callback::from(move |()| returned.set(None))
    };
    let onrestored = {
        let (tell, route) = (tell.clone(), route.clone());
        let workspace = workspace.clone();
        Callback::from(move |name: String| {
            // The handle gives the workspace as it is now, with what was restored in it.
            let replaced = match workspace.has_replaced_work() {
                true => words.replaced,
                false => "",
            };
            let more = match name.ends_with(FileFormat::Workspace.ending()) {
                true => "",
                false => words.only_carried,
            };
            tell.emit(Happening {
                message: ((words.restored)(&name) + replaced + more).into(),
                way_back: WayBack::Undo,
            });
            route.go.emit(Route::Overview);
        })
    };
    let onreports = {
        let tell = tell.clone();
        Callback::from(move |names: Vec<String>| {
            tell.emit(Happening {
                message: (words.reports)(&names).into(),
                way_back: WayBack::None,
            });
        })
    };
    let loader = use_loader(
        &workspace,
        ondone.clone(),
        onreturned,
        onrestored,
        onreports,
    );
    let hover = use_file_drop(loader.load.clone());
    let number = workspace.n_sources() + 1;
    let onpaste = {
        let (dispatch, tell) = (dispatch.clone(), tell.clone());
        Callback::from(move |pasted: Pasted| {
            let name = (words.pasted_name)(number);
            let source = app::pasted(&name, &pasted.text, pasted.html.as_deref());
            if !is_table(&pasted, &source) {
                tell.emit(Happening {
                    message: words.no_table_pasted.into(),
                    way_back: WayBack::None,
                });
                return;
            }
            dispatch.emit(Action::Load(vec![source.clone()]));
            ondone.emit(vec![source]);
        })
    };
    use_paste(onpaste);
    let ondemo = Callback::from(move |()| match app::demo(words.demo_name) {
        Ok(source) => {
            dispatch.emit(Action::Load(vec![source]));
            route.go.emit(Route::Overview);
        }
        Err(_) => tell.emit(Happening {
            message: words.not_written.into(),
            way_back: WayBack::None,
        }),
    });
    GivingContext {
        returned: (*returned).clone(),
        ondecided,
        hover,
        progress: loader.progress,
        onfiles: loader.load,
        ondemo,
        oncancel: loader.cancel,
    }
}

/// Whether what was pasted has more than one cell, or is marked as cells; a word or a sentence that
/// was on the clipboard is no table.
fn is_table(pasted: &Pasted, source: &Source) -> bool {
    let is_grid = |rows: usize, columns: usize| rows > 1 && columns > 1;
    let mut tables = source.tables.iter();
    pasted.text.trim().contains('\t')
        || tables.any(|table| is_grid(table.rows.len(), table.n_columns()))
}

/// Tells what sources turned out to be, as soon as that is known.
#[hook]
fn use_telling(taken: &UseStateHandle<Option<Taken>>, tell: Callback<Happening>) {
    let words = use_words().data;
    let workspace = use_workspace();
    let derived = use_derived();
    let since = use_mut_ref(|| None::<Rc<Ground>>);
    let key = (
        (**taken).clone(),
        Rc::clone(workspace.ground()),
        Rc::clone(&derived),
    );
    let taken = taken.setter();
    use_effect_with(key, move |(now, ground, derived)| {
        let Some(now) = now else {
            *since.borrow_mut() = None;
            return;
        };
        let since = Rc::clone(since.borrow_mut().get_or_insert_with(|| Rc::clone(ground)));
        if !Rc::ptr_eq(&since, ground) {
            // Another step was taken meanwhile: what could be undone now is that one.
            taken.set(None);
            return;
        }
        let kind = |sheet: &Arc<SheetRef>| {
            let mut sheets = derived.reading.sheets.iter();
            let found = sheets.find(|reading| reading.sheet == *sheet);
            found.map(|reading| reading.kind)
        };
        let is_known = now
            .sheets
            .iter()
            .flatten()
            .all(|sheet| kind(sheet).is_some());
        if !is_known || !derived.is_settled {
            return;
        }
        let is_used = |sheets: &&Vec<Arc<SheetRef>>| {
            let mut kinds = sheets.iter().filter_map(kind);
            kinds.any(|kind| kind.states_facts() || kind == SheetKind::Recipes)
        };
        let n_used = now.sheets.iter().filter(is_used).count();
        let message = match (n_used, now.sheets.len()) {
            (0, 0) => words.nothing_read.to_owned(),
            (0, _) => words.nothing_recognised.to_owned(),
            (_, n_read) => (words.files_read)(n_used, n_read - n_used, now.n_failed),
        };
        tell.emit(Happening {
            message: format!("{message}{}", now.idle).into(),
            way_back: WayBack::Undo,
        });
        taken.set(None);
    });
}
