//! The pages: they read the workspace and what follows from it, and send actions.

pub mod overview;
pub mod schools;
