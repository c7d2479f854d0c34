//! Every sentence a user reads, made from codes and values.
//!
//! `zh.rs` and `en.rs` of each part match the same enums exhaustively, so a missing translation
//! does not compile. No HTML here.

pub mod command;
pub mod condition;
pub mod diagnostic;
pub mod evidence;
pub mod labels;
mod listed;
pub mod notice;
pub mod number;
pub mod school_table;
pub mod send_back;
pub mod template;
pub mod terminal;
pub mod ui;
pub mod verdict;
pub mod word;

use listed::listed;

/// The language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// 简体中文。
    #[default]
    Zh,
    /// English.
    En,
}
