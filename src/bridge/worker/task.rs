//! What the worker is asked for: an array whose first item is one of these.

/// `[READ, name, bytes]`: the tables of a file.
pub const READ: &str = "read";

/// `[EXPORT, what, text]`: a file made from a workspace. Numbers tell which stage has begun; then come
/// the bytes, or `null` where there are none.
pub const EXPORT: &str = "export";
