//! Stub until the branch intake is merged.

/// The code only.
pub fn message(_: super::Language, diagnostic: &crate::intake::Diagnostic) -> String {
    diagnostic.code().to_owned()
}
