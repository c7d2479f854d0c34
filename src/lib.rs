//! junheng (均衡尺): does a county meet the national standard for high-quality balanced
//! compulsory education, what stands in the way, and what is the least remedy.
//!
//! The rooms, in reading order; each may name only those above it.

pub mod pace;

pub mod quantity;

pub mod model;

pub mod standard;

pub mod engine;

pub mod intake;

pub mod text;

pub mod chart;

pub mod report;

pub mod app;

pub mod bridge;

pub mod ui;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
