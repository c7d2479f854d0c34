//! What scripts, offices and host pages rely on: the assessment document, the canonical workbook,
//! the invented county and the command line.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "contract/command.rs"]
mod command;
#[path = "contract/demo.rs"]
mod demo;
#[path = "contract/schema.rs"]
mod schema;
#[path = "contract/template.rs"]
mod template;
