//! Every sentence a user reads, made from codes and values.
//!
//! `zh.rs` and `en.rs` of each part match the same enums exhaustively, so a missing translation
//! does not compile. No HTML here.

pub mod diagnostic;

/// The language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// 简体中文。
    #[default]
    Zh,
    /// English.
    En,
}
