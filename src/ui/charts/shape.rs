use yew::prelude::*;

use crate::chart::{Role, Shape};

/// One shape as an SVG element.
pub(super) fn shape(shape: &Shape) -> Html {
    let n = |value: f64| format!("{value:.2}");
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            role,
        } => html! {
            <rect
                class={mark(*role)}
                x={n(*x)}
                y={n(*y)}
                width={n(*width)}
                height={n(*height)}
            />
        },
        Shape::Path { d, role } => html! {
            <path class={mark(*role)} d={d.clone()} />
        },
        Shape::Line {
            x,
            top,
            bottom,
            role,
        } => html! {
            <line class={mark(*role)} x1={n(*x)} x2={n(*x)} y1={n(*top)} y2={n(*bottom)} />
        },
        Shape::Axis { from, to } => html! {
            <line
                class="chart__axis"
                x1={n(from.0)}
                y1={n(from.1)}
                x2={n(to.0)}
                y2={n(to.1)}
            />
        },
        Shape::Text { x, y, anchor, text } => html! {
            <text class="chart__text" font-size="13" x={n(*x)} y={n(*y)} text-anchor={anchor.as_str()}>
                { text }
            </text>
        },
    }
}

/// The classes of a mark.
const fn mark(role: Role) -> &'static str {
    match role {
        Role::Good => "chart__mark--good",
        Role::Fair => "chart__mark--fair",
        Role::Bad => "chart__mark--bad",
        Role::Unsure => "chart__mark--unsure",
        Role::Reference => "chart__mark--reference",
        Role::Centre => "chart__mark--centre",
    }
}
