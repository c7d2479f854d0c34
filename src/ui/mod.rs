//! The page: shell, pages, widgets. It shows what `app` derives and sends actions back.
//!
//! No arithmetic on quantities here, and no call of the engine.

pub mod charts;
pub mod explain;
pub mod hooks;
pub mod pages;
pub mod present;
pub mod router;
pub mod shell;
pub mod widgets;

mod root;

pub use root::Root;
