//! Encodings of text, with the names of the crate `encoding_rs`.
//!
//! A browser carries the tables of Chinese, Japanese and Korean letters already, behind
//! `TextDecoder`; carrying them a second time costs an eighth of the page. This crate takes the
//! place of `encoding_rs` for our readers of files: UTF-8 and UTF-16 are decoded here, and the
//! rest is asked of the browser in wasm and of an older `encoding_rs` elsewhere. All of them
//! follow one standard (WHATWG Encoding).

#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod tables;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod tables;

mod decoder;
mod encoding;
mod utf8;

pub use decoder::{Decoder, DecoderResult};
pub use encoding::*;

#[cfg(test)]
mod tests;
