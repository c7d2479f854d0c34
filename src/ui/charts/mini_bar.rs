use yew::prelude::*;

use super::shape::shape;
use crate::chart::{Datum, Frame, Mark, Role, Spec, layout};
use crate::engine::Standing;

/// The width of a bar in a line of a table.
const WIDTH: f64 = 96.0;

/// Properties of [`MiniBar`].
#[derive(PartialEq, Properties)]
pub struct MiniBarProps {
    /// Where the value is.
    pub value: f64,
    /// Where the limit is.
    pub limit: f64,
    /// The right end of the scale, the same for all bars of a table.
    pub end: f64,
    /// How the value stands.
    pub standing: Standing,
}

/// A bar with a limit in a line of a table. Only a picture: the figures stand beside it.
#[component]
pub fn MiniBar(props: &MiniBarProps) -> Html {
    let datum = |value: f64, role| Datum {
        label: String::new(),
        value,
        caption: String::new(),
        role,
    };
    let role = match props.standing {
        Standing::Met => Role::Good,
        Standing::NotMet => Role::Bad,
        Standing::Undetermined => Role::Unsure,
    };
    let scene = layout(&Spec {
        title: String::new(),
        description: String::new(),
        axis: String::new(),
        width: WIDTH,
        frame: Frame::Bare { end: props.end },
        marks: vec![
            Mark::Bar(vec![datum(props.value, role)]),
            Mark::Rule(datum(props.limit, Role::Reference)),
        ],
    });
    html! {
        <svg
            class="mini-bar"
            viewBox={format!("0 0 {} {}", scene.width, scene.height)}
            width={scene.width.to_string()}
            height={scene.height.to_string()}
            aria-hidden="true"
            focusable="false"
        >
            { for scene.targets.iter().map(|target| shape(&target.shape)) }
        </svg>
    }
}
