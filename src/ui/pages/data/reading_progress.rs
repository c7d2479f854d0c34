use yew::prelude::*;

use crate::ui::hooks::{Progress, use_words};
use crate::ui::widgets::{Button, Extent, ProgressBar};

/// Properties of [`ReadingProgress`].
#[derive(PartialEq, Properties)]
pub struct ReadingProgressProps {
    /// How far it is.
    pub progress: Progress,
    /// It is no longer wanted.
    pub oncancel: Callback<()>,
}

/// Files that are being read, and a way to stop.
#[component]
pub fn ReadingProgress(props: &ReadingProgressProps) -> Html {
    let words = use_words();
    let Progress { name, done, total } = &props.progress;
    html! {
        <div class="reading-progress" role="status">
            <ProgressBar
                label={(words.data.reading)(name, done + 1, *total)}
                extent={Extent::Parts { done: *done, total: *total }}
            />
            <Button label={words.shell.cancel} onpress={props.oncancel.clone()} />
        </div>
    }
}
