use std::rc::Rc;

use yew::prelude::*;

/// One choice of a [`Segmented`] control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it says.
    pub label: AttrValue,
    /// How many things it holds, if that is worth saying.
    pub count: Option<usize>,
}

impl Segment {
    /// A choice without a count.
    pub fn new(label: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            count: None,
        }
    }

    /// A choice with a count.
    pub fn counted(label: impl Into<AttrValue>, count: usize) -> Self {
        Self {
            label: label.into(),
            count: Some(count),
        }
    }
}

/// Properties of [`Segmented`].
#[derive(PartialEq, Properties)]
pub struct SegmentedProps {
    /// What is chosen, for screen readers.
    pub label: AttrValue,
    /// The choices.
    pub segments: Rc<[Segment]>,
    /// Index of the chosen one.
    pub selected: usize,
    /// Another one was chosen.
    pub onselect: Callback<usize>,
}

/// One of a few, side by side: views of a page, or a filter.
#[component]
pub fn Segmented(props: &SegmentedProps) -> Html {
    html! {
        <div class="segmented" role="group" aria-label={props.label.clone()}>
            { for props.segments.iter().enumerate().map(|(index, segment)| {
                let is_selected = index == props.selected;
                let onclick = props.onselect.reform(move |_: MouseEvent| index);
                html! {
                    <button
                        key={index}
                        type="button"
                        class={classes!(
                            "segmented__option",
                            is_selected.then_some("segmented__option--selected"),
                        )}
                        aria-pressed={is_selected.to_string()}
                        {onclick}
                    >
                        <span>{ &segment.label }</span>
                        <span class="segmented__count">
                            { segment.count.map(|count| count.to_string()).unwrap_or_default() }
                        </span>
                    </button>
                }
            }) }
        </div>
    }
}
