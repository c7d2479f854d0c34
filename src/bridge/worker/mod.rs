//! Reads and writes files off the main thread.
//!
//! One classic worker made from a Blob runs the same wasm module (the only form that works on http
//! and on `file://` alike). It lives for one batch of files: wasm memory never shrinks, and a
//! worker that trapped or hangs is ended with it. Where no worker starts in time the page reads by
//! itself.

mod boot;
mod client;
mod exporter;
mod serve;
mod task;
mod wire;

pub use client::{Cancel, Reader};
pub use exporter::{Exported, export};
pub use serve::serve;
