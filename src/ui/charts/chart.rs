use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};
use yew::prelude::*;

use super::shape::shape;
use crate::chart::{Spec, layout};

/// Properties of [`Chart`].
#[derive(PartialEq, Properties)]
pub struct ChartProps {
    /// What to draw.
    pub spec: Rc<Spec>,
    /// The title of the table with the same figures.
    pub table: AttrValue,
    /// How the marks are read with the keyboard.
    pub keys: AttrValue,
}

/// A chart: one stop for the keyboard, arrow keys from mark to mark, a table with the same figures.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let scene = use_memo(Rc::clone(&props.spec), |spec| layout(spec));
    let current = use_state_eq(|| 0_usize);
    let svg = use_node_ref();
    let n_marks = scene.targets.len();
    let onkeydown = {
        let (current, svg) = (current.clone(), svg.clone());
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => (*current + 1).min(n_marks.saturating_sub(1)),
                "ArrowLeft" | "ArrowUp" => current.saturating_sub(1),
                "Home" => 0,
                "End" => n_marks.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            current.set(next);
            focus_mark(&svg, next);
        })
    };
    let label = format!("{}。{}。{}", scene.title, scene.description, props.keys);
    html! {
        <figure class="chart">
            <figcaption class="chart__title">{ &scene.title }</figcaption>
            <svg
                ref={svg}
                class="chart__picture"
                viewBox={format!("0 0 {:.2} {:.2}", scene.width, scene.height)}
                role="group"
                aria-label={label}
                {onkeydown}
            >
                <title>{ &scene.title }</title>
                <desc>{ &scene.description }</desc>
                <g aria-hidden="true">{ for scene.scenery.iter().map(shape) }</g>
                <g>
                    { for scene.targets.iter().enumerate().map(|(index, target)| html! {
                        <g
                            key={index}
                            class="chart__mark"
                            data-mark={index.to_string()}
                            role="img"
                            aria-label={target.label.clone()}
                            tabindex={if index == (*current).min(n_marks - 1) { "0" } else { "-1" }}
                        >
                            <title>{ &target.label }</title>
                            { shape(&target.shape) }
                        </g>
                    }) }
                </g>
            </svg>
            <p class="chart__hint">{ &scene.description }</p>
            <details class="chart__twin">
                <summary>{ &props.table }</summary>
                <table>
                    <tbody>
                        { for props.spec.data().enumerate().map(|(index, datum)| html! {
                            <tr key={index}>
                                <th scope="row" class="chart__label">{ &datum.label }</th>
                                <td class="chart__value">{ &datum.caption }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </details>
        </figure>
    }
}

fn focus_mark(svg: &NodeRef, index: usize) {
    let mark = svg
        .cast::<Element>()
        .and_then(|svg| {
            svg.query_selector(&format!("[data-mark='{index}']"))
                .ok()
                .flatten()
        })
        .and_then(|mark| mark.dyn_into::<SvgElement>().ok());
    if let Some(mark) = mark {
        let _ = mark.focus();
    }
}
