use yew::prelude::*;

/// Properties of [`ProgressBar`].
#[derive(PartialEq, Properties)]
pub struct ProgressBarProps {
    /// What is going on.
    pub label: AttrValue,
    /// How many parts are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// How far a task is.
#[component]
pub fn ProgressBar(props: &ProgressBarProps) -> Html {
    // A part under way counts for half, so that one file does not stand at nothing.
    let percent = (props.done * 2 + 1) * 50 / props.total.max(1);
    let percent = percent.min(100);
    html! {
        <div class="progress-bar">
            <span>{ &props.label }</span>
            <div
                class="progress-bar__track"
                role="progressbar"
                aria-label={props.label.clone()}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow={percent.to_string()}
            >
                <div class="progress-bar__fill" style={format!("width: {percent}%")} />
            </div>
        </div>
    }
}
