use std::sync::Arc;

use super::Kind;
use crate::model::{CellRef, SheetRef};

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be used, or contradicts itself.
    Error,
    /// Something is used, but is probably not what was meant.
    Warning,
    /// Something was changed or left out on purpose.
    Note,
}

/// What a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A file as a whole, by name.
    File(String),
    /// A sheet as a whole.
    Sheet(Arc<SheetRef>),
    /// One cell.
    Cell(CellRef),
}

/// One thing to tell the user about one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// Name of the school it is about; empty when it is about none.
    pub school: String,
    /// Name of the county it is about; empty when it is about all.
    pub county: String,
    /// What happened, as data; code, severity and words follow from it.
    pub kind: Kind,
}

impl Diagnostic {
    /// A diagnostic about a place, no school and no county.
    pub fn new(place: Place, kind: impl Into<Kind>) -> Self {
        Self {
            place,
            school: String::new(),
            county: String::new(),
            kind: kind.into(),
        }
    }

    /// Its stable code, as in `intake/unit-conflict`.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }
}
