use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::column_list::ColumnList;
use super::correction_list::CorrectionList;
use super::fault_keys::use_fault_keys;
use super::grid::KeyList;
use super::grid::SheetView;
use super::present::{self, Way};
use super::problem_list::ProblemList;
use super::source_list::SourceList;
use super::tidying_list::TidyingList;
use super::verdict_strip::VerdictStrip;
use crate::app::{self, FileFormat};
use crate::bridge;
use crate::intake::Severity;
use crate::ui::hooks::{
    DataTab, DataView, Happening, WayBack, use_cell_link, use_data_view, use_derived, use_language,
    use_toast, use_words, use_workspace,
};
use crate::ui::widgets::{Card, CardEdge, Segment, Segmented};

/// The views, in the order of their buttons.
const TABS: [DataTab; 5] = [
    DataTab::Problems,
    DataTab::Cells,
    DataTab::Columns,
    DataTab::Tidying,
    DataTab::Corrections,
];

/// The page with data: the verdict at once, then where the data come from and what is wrong.
#[component]
pub fn Loaded() -> Html {
    let all_words = use_words();
    let (words, shell) = (all_words.data, all_words.shell);
    let language = use_language();
    let workspace = use_workspace();
    let derived = use_derived();
    let context = use_data_view();
    let view = context.view;
    let ground = Rc::clone(workspace.ground());
    let problems = {
        let key = (
            ground.sources.clone(),
            Rc::clone(&derived.reading),
            Rc::clone(&ground.answers),
            language,
        );
        use_memo(key, |(sources, reading, answers, language)| {
            present::problems(sources, reading, answers, *language)
        })
    };
    let sheet = present::shown_sheet(&view, &derived);
    let segments = {
        let n_headings = sheet
            .as_ref()
            .and_then(|sheet| {
                derived
                    .reading
                    .sheets
                    .iter()
                    .find(|read| read.sheet == *sheet)
            })
            .map_or(0, |read| read.headings.len());
        let (n_problems, n_corrections) = (problems.count_open(), ground.corrections.len());
        let key = (n_problems, n_headings, n_corrections, language);
        use_memo(key, move |_| -> Rc<[Segment]> {
            Rc::new([
                Segment::counted(words.problems, n_problems),
                Segment::new(words.cells),
                Segment::counted(words.columns, n_headings),
                Segment::new(words.tidying),
                Segment::counted(words.corrections, n_corrections),
            ])
        })
    };
    let selected = TABS.iter().position(|tab| *tab == view.tab).unwrap_or(0);
    let onselect = {
        let (show, view) = (context.show.clone(), view.clone());
        Callback::from(move |index: usize| {
            let tab = TABS.get(index).copied().unwrap_or_default();
            show.emit(DataView {
                tab,
                cell: None,
                ..view.clone()
            });
        })
    };
    let is_key_list_open = use_state_eq(|| false);
    let onkeys = {
        let is_open = is_key_list_open.setter();
        Callback::from(move |open: bool| is_open.set(open))
    };
    let onfault = {
        let (problems, onopen) = (Rc::clone(&problems), use_cell_link());
        let severity = view.severity;
        Callback::from(move |way: Way| {
            if let Some(cell) = problems.first(severity, way) {
                onopen.emit(cell);
            }
        })
    };
    // A sheet that is shown goes on from its own marked cell.
    let is_elsewhere = view.tab != DataTab::Cells || sheet.is_none();
    use_fault_keys(is_elsewhere.then_some(onfault));
    let list = use_node_ref();
    let onerrors = {
        let (show, list) = (context.show.clone(), list.clone());
        Callback::from(move |()| {
            show.emit(DataView::of_errors());
            if let Some(list) = list.cast::<Element>() {
                list.scroll_into_view();
            }
        })
    };
    let content = match (view.tab, sheet.clone()) {
        (DataTab::Problems, _) | (DataTab::Cells | DataTab::Columns, None) => html! {
            <ProblemList problems={Rc::clone(&problems)} target={view.cell.clone()} />
        },
        (DataTab::Cells, Some(sheet)) => html! {
            <SheetView
                {sheet}
                problems={Rc::clone(&problems)}
                target={view.cell.clone()}
                onkeys={onkeys.reform(|()| true)}
            />
        },
        (DataTab::Columns, Some(sheet)) => html! {
            <ColumnList {sheet} />
        },
        (DataTab::Tidying, _) => html! {
            <TidyingList />
        },
        (DataTab::Corrections, _) => html! {
            <CorrectionList />
        },
    };
    let tabs = html! {
        <Segmented
            label={words.views}
            segments={Rc::clone(&*segments)}
            {selected}
            {onselect}
        />
    };
    let title = match (view.tab, &sheet) {
        (DataTab::Cells | DataTab::Columns, Some(sheet)) => sheet.sheet.clone(),
        (DataTab::Tidying, _) => words.tidying.to_owned(),
        (DataTab::Corrections, _) => words.corrections.to_owned(),
        (DataTab::Problems, _) | (_, None) => words.problems.to_owned(),
    };
    html! {
        <div class="stack">
            <h1 class="visually-hidden">{ shell.data }</h1>
            <VerdictStrip n_errors={problems.count_of(Severity::Error)} {onerrors} />
            <div class="split">
                <SourceList problems={Rc::clone(&problems)} {sheet} />
                <div class="stack" ref={list}>
                    <Card {title} actions={tabs} edge={CardEdge::Flush}>{ content }</Card>
                </div>
            </div>
            <KeyList is_open={*is_key_list_open} onopen={onkeys} />
        </div>
    }
}

/// Gives the user the blank template.
#[hook]
pub fn use_template() -> Callback<()> {
    let words = use_words().data;
    use_download(words.template_file, app::template)
}

/// Gives the user a workbook that is made when it is asked for.
#[hook]
pub fn use_download<F, E>(name: &'static str, make: F) -> Callback<()>
where
    F: Fn() -> Result<Vec<u8>, E> + 'static,
{
    let words = use_words().data;
    let tell = use_toast();
    Callback::from(move |()| {
        let given = make()
            .ok()
            .and_then(|bytes| bridge::download(name, FileFormat::Xlsx, &bytes).ok());
        if given.is_none() {
            tell.emit(Happening {
                message: words.not_written.into(),
                way_back: WayBack::None,
            });
        }
    })
}
