//! The page 数据: give tables, see what was taken for what, mend what is wrong.

mod column_list;
mod correction_list;
mod fault_keys;
mod grid;
mod heading_choice;
mod loaded;
mod present;
mod problem_items;
mod problem_list;
mod reading_progress;
mod reply;
mod returned_dialog;
mod send_back;
mod source_list;
mod tidying_list;
mod verdict_strip;
mod welcome;

use yew::prelude::*;

pub use present::{Problem, ReplyState, n_errors, problems_told};
pub use problem_items::{ProblemItems, ProblemItemsProps};
pub use reply::{Reply, ReplyProps};
pub use returned_dialog::ReturnedDialog;

use super::super::hooks::{use_giving, use_workspace};
use loaded::Loaded;
use reading_progress::ReadingProgress;
use welcome::Welcome;

/// Files that the browser's dialog offers.
const ACCEPTED: &str = ".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.tsv,.txt,.junheng";

/// The page 数据.
#[component]
pub fn DataPage() -> Html {
    let workspace = use_workspace();
    let giving = use_giving();
    let content = if workspace.ground().sources.is_empty() {
        html! {
            <Welcome />
        }
    } else {
        html! {
            <Loaded />
        }
    };
    html! {
        <div class="stack">
            <div hidden={giving.progress.is_none()}>
                { for giving.progress.clone().map(|progress| html! {
                    <ReadingProgress {progress} oncancel={giving.oncancel.clone()} />
                }) }
            </div>
            { content }
        </div>
    }
}
