//! Everything that is the browser's and not the page's: events, clock, files, downloads, the Worker.
//!
//! The room knows no component and no rule. What crosses to the Worker or to a file is plain data,
//! made and read here by hand.

mod breath;
mod clock;
mod crash;
mod download;
mod listener;
mod measure;
mod offline;
pub mod one_file;
mod print;
mod timer;
mod worker;

pub use breath::Breath;
pub use clock::{time, today};
pub use crash::{Work, crashed, keep};
pub use download::download;
pub use listener::Listener;
pub use measure::Measure;
pub use offline::{Update, keep_page};
pub use print::print;
pub use timer::Timer;
pub use worker::{Cancel, Exported, Reader, export, serve};
