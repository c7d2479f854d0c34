//! Scenes of `chart` as SVG nodes: a role becomes a class, a mark can be reached by keyboard.

mod chart;
mod mini_bar;
mod shape;

pub use chart::{Chart, ChartProps};
pub use mini_bar::{MiniBar, MiniBarProps};
