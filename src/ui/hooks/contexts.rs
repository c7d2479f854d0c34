use std::rc::Rc;
use std::sync::Arc;

use web_sys::File;
use yew::prelude::*;

use super::{Exporter, Progress};
use crate::app::{Action, CountyResult, Derived, Workspace};
use crate::intake::{Returned, Severity};
use crate::model::{CellRef, SheetRef};
use crate::text::Language;
use crate::text::ui::Words;
use crate::ui::router::Route;
use crate::ui::widgets::Hover;

/// Colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has them.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Size of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TypeSize {
    /// For dense tables.
    #[default]
    Normal,
    /// 长辈版.
    Large,
}

/// How the page looks and speaks; kept in memory and in the address only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// The size of the type.
    pub type_size: TypeSize,
}

/// Settings, and a way to change them.
#[derive(Clone, PartialEq)]
pub struct SettingsContext {
    /// As they are.
    pub settings: Settings,
    /// Changes them.
    pub change: Callback<Settings>,
}

/// The page that is shown, and a way to another.
#[derive(Clone, PartialEq)]
pub struct RouteContext {
    /// The page that is shown.
    pub route: Route,
    /// Goes to another.
    pub go: Callback<Route>,
    /// Writes another into the address in the place of this one: no step back leads here.
    pub replace: Callback<Route>,
}

/// What the page 数据 shows of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DataTab {
    /// What was noticed.
    #[default]
    Problems,
    /// One sheet, cell by cell.
    Cells,
    /// What each column of the sheet was taken for.
    Columns,
    /// What reading made of cells.
    Tidying,
    /// What the user changed.
    Corrections,
}

/// Where the page 数据 stands.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DataView {
    /// Which view.
    pub tab: DataTab,
    /// Which sheet; the first when none was chosen.
    pub sheet: Option<Arc<SheetRef>>,
    /// The cell to show: marked in its sheet, or by what the list says about it.
    pub cell: Option<CellRef>,
    /// How grave the problems are that are listed; all when none was chosen.
    pub severity: Option<Severity>,
    /// Which rows of a sheet are shown.
    pub rows: RowFilter,
}

/// Which rows of a sheet are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RowFilter {
    /// All.
    #[default]
    All,
    /// The header, and rows with an error or a warning.
    Faulty,
}

impl DataView {
    /// The view that shows a cell in its sheet; the filters stay as they are.
    pub fn at_cell(&self, cell: CellRef) -> Self {
        Self {
            tab: DataTab::Cells,
            sheet: Some(Arc::clone(&cell.sheet)),
            cell: Some(cell),
            severity: self.severity,
            rows: self.rows,
        }
    }

    /// The view of what the list says about a cell.
    pub fn at_problem(&self, cell: CellRef) -> Self {
        Self {
            tab: DataTab::Problems,
            sheet: Some(Arc::clone(&cell.sheet)),
            cell: Some(cell),
            // An item that a filter hides could not be shown.
            severity: None,
            rows: self.rows,
        }
    }

    /// The view that lists the errors.
    pub fn of_errors() -> Self {
        Self {
            severity: Some(Severity::Error),
            ..Self::default()
        }
    }
}

/// Where the page 数据 stands, and a way to change it.
#[derive(Clone, PartialEq)]
pub struct DataViewContext {
    /// Where it stands.
    pub view: DataView,
    /// Changes it.
    pub show: Callback<DataView>,
}

/// Whom facts are filled in for by hand.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum FormSubject {
    /// A school that is not there yet.
    #[default]
    New,
    /// The county as a whole.
    County,
    /// The school with a cell in this row.
    School(CellRef),
}

/// Whom facts are filled in for, and a way to change that.
#[derive(Clone, PartialEq)]
pub struct FormContext {
    /// Whom.
    pub subject: FormSubject,
    /// Changes it.
    pub choose: Callback<FormSubject>,
}

/// Where the guided tour is, and a way through it.
#[derive(Clone, PartialEq)]
pub struct TourContext {
    /// Which place; `None` while there is no tour.
    pub stop: Option<usize>,
    /// To another place, or `None` to end it.
    pub go: Callback<Option<usize>>,
}

/// Files, pasted ranges and the demo on their way into the workspace.
#[derive(Clone, PartialEq)]
pub struct GivingContext {
    /// Workbooks that came back corrected, until it is decided what to do with them.
    pub returned: Option<Rc<Vec<Returned>>>,
    /// It was decided.
    pub ondecided: Callback<()>,
    /// Whether files hover over the page.
    pub hover: Hover,
    /// How far a batch of files is, once that is worth showing.
    pub progress: Option<Progress>,
    /// Files were chosen.
    pub onfiles: Callback<Vec<File>>,
    /// The demo county is wanted.
    pub ondemo: Callback<()>,
    /// The batch is no longer wanted.
    pub oncancel: Callback<()>,
}

/// Something that just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub message: AttrValue,
    /// Whether a button offers to undo it.
    pub way_back: WayBack,
}

/// Whether what happened can be undone from where it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// By undoing the last step.
    Undo,
    /// There is nothing to undo.
    None,
}

/// Tells the user what just happened.
#[derive(Clone, PartialEq)]
pub struct ToastContext {
    /// Tells it.
    pub tell: Callback<Happening>,
}

/// The workspace; dispatch an [`Action`] to change it.
pub type WorkspaceContext = UseReducerHandle<Workspace>;

/// The language of the interface; Chinese where there is no provider, as in tests.
#[hook]
pub fn use_language() -> Language {
    use_context::<SettingsContext>().map_or(Language::Zh, |context| context.settings.language)
}

/// The words of the interface in the current language.
#[hook]
pub fn use_words() -> &'static Words {
    Words::of(use_language())
}

/// The workspace.
#[hook]
pub fn use_workspace() -> WorkspaceContext {
    use_context().expect("every page is below the provider in root.rs")
}

/// Sends actions to the workspace.
#[hook]
pub fn use_dispatch() -> Callback<Action> {
    let dispatcher = use_workspace().dispatcher();
    use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
}

/// What follows from the workspace.
#[hook]
pub fn use_derived() -> Rc<Derived> {
    use_context().expect("every page is below the provider in root.rs")
}

/// The county to look at, with its assessment; `None` without data or rules.
#[hook]
pub fn use_county() -> Option<Rc<CountyResult>> {
    let workspace = use_workspace();
    let derived = use_derived();
    derived.county(workspace.shown_county()).cloned()
}

/// The page that is shown, and a way to another.
#[hook]
pub fn use_route() -> RouteContext {
    use_context().expect("every page is below the provider in root.rs")
}

/// Goes to the page 数据 and marks a cell there.
#[hook]
pub fn use_cell_link() -> Callback<CellRef> {
    let view = use_data_view();
    let route = use_route();
    Callback::from(move |cell: CellRef| {
        view.show.emit(view.view.at_cell(cell));
        route.go.emit(Route::Data);
    })
}

/// Where the page 数据 stands, and a way to change it.
#[hook]
pub fn use_data_view() -> DataViewContext {
    use_context().expect("every page is below the provider in root.rs")
}

/// Whom facts are filled in for, and a way to change that.
#[hook]
pub fn use_form() -> FormContext {
    use_context().expect("every page is below the provider in root.rs")
}

/// The guided tour.
#[hook]
pub fn use_tour() -> TourContext {
    use_context().expect("every page is below the provider in frame.rs")
}

/// Files, pasted ranges and the demo on their way into the workspace.
#[hook]
pub fn use_giving() -> GivingContext {
    use_context().expect("every page is below the provider in frame.rs")
}

/// Tells the user what just happened.
#[hook]
pub fn use_toast() -> Callback<Happening> {
    use_context::<ToastContext>()
        .expect("every page is below the provider in frame.rs")
        .tell
}

/// Makes files from the workspace.
#[hook]
pub fn use_exporter() -> Exporter {
    use_context().expect("every page is below the provider in frame.rs")
}
