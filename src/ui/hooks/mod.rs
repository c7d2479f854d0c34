//! What components share: contexts, listeners, windows of long tables, the derived state.

mod use_listener;
mod use_window;

pub use use_listener::{EventSource, use_listener};
pub use use_window::{WINDOW_FROM, Window, use_window};
