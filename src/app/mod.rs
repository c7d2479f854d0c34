//! The workspace: what the user gave, the actions that change it, and what follows from it.
//!
//! Ground state is what the user gave; it changes only by an [`Action`] through
//! [`Workspace`]'s `reduce`. Everything else is [`Derived`] and never kept as a second copy.
//! No HTML and no browser here.

mod action;
mod alike;
mod area;
mod correction;
mod derived;
mod explain;
mod given;
mod ground;
mod history;
mod shown_rows;
mod source;
mod workspace;

pub use action::Action;
pub use alike::{Summary, alike, alike_with, summary};
pub use area::{Area, NotPasted, Texts, cell, to_clipboard};
pub use correction::{Correction, Corrections};
pub use derived::{
    CountyResult, Derived, Rules, assess, assess_paced, corrected, listings, resolve,
};
pub use explain::{cell_text, explain};
pub use given::{demo, first_selection, pasted, recipes, template};
pub use ground::Ground;
pub use shown_rows::ShownRows;
pub use source::{Source, SourceId, SourceKind};
pub use workspace::Workspace;
