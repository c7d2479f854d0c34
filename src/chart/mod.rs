//! A small grammar of graphics: `Spec` (data) → `Scene` (pixels and roles) → SVG.
//!
//! Four marks: bars, dots, discs, rules. The room knows no colour, no page and nothing of what is
//! measured: a mark has a role, and whoever draws it decides what the role looks like. Shapes
//! differ by role, so that a picture can be read in grey. `f64` here is pixels and positions;
//! nothing is decided by it.

mod layout;
mod scale;
mod scene;
mod spec;
mod svg;
mod swarm;

pub use layout::layout;
pub use scale::Scale;
pub use scene::{Anchor, Scene, Shape, Target};
pub use spec::{Datum, Frame, Mark, Role, Spec};
pub use svg::to_svg;
