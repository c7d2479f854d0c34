//! What intake has to say about a file, in words.

use super::Language;
use crate::intake::Diagnostic;

/// The code alone, until the words are merged.
pub fn message(_language: Language, diagnostic: &Diagnostic) -> String {
    diagnostic.kind.code().to_owned()
}
