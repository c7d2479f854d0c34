use yew::prelude::*;

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Some of its parts are done.
    Parts {
        /// How many.
        done: usize,
        /// Of how many.
        total: usize,
    },
    /// Nobody knows.
    Open,
}

/// Properties of [`ProgressBar`].
#[derive(PartialEq, Properties)]
pub struct ProgressBarProps {
    /// What is going on.
    pub label: AttrValue,
    /// How far it is.
    pub extent: Extent,
}

/// How far a task is.
#[component]
pub fn ProgressBar(props: &ProgressBarProps) -> Html {
    let percent = match props.extent {
        // A part under way counts for half, so that one file does not stand at nothing.
        Extent::Parts { done, total } => Some(((done * 2 + 1) * 50 / total.max(1)).min(100)),
        Extent::Open => None,
    };
    let (fill, style) = match percent {
        Some(percent) => ("", Some(format!("width: {percent}%"))),
        None => ("progress-bar__fill--open", None),
    };
    html! {
        <div class="progress-bar">
            <span>{ &props.label }</span>
            <div
                class="progress-bar__track"
                role="progressbar"
                aria-label={props.label.clone()}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow={percent.map(|percent| percent.to_string())}
            >
                <div class={classes!("progress-bar__fill", fill)} {style} />
            </div>
        </div>
    }
}
