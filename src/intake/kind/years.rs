use crate::model::{SchoolKind, Variable};
use crate::quantity::Exact;

/// What can be odd against the tables of the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AboutYears {
    /// A figure is far from what it was.
    Jumped {
        /// The fact.
        variable: Variable,
        /// The year before, in the base unit.
        before: Exact,
        /// Now.
        now: Exact,
    },
    /// A school of the year before is in no table.
    SchoolGone {
        /// Its name, or its code.
        name: String,
    },
    /// A school that was in no table of the year before.
    SchoolNew,
    /// A school is of another kind than it was.
    KindChanged {
        /// The year before.
        before: SchoolKind,
        /// Now.
        now: SchoolKind,
    },
    /// A school was founded in another year than the tables said before.
    FoundedChanged {
        /// The year before.
        before: Exact,
        /// Now.
        now: Exact,
    },
    /// A school of the same name has another code.
    CodeChanged {
        /// The year before.
        before: String,
        /// Now.
        now: String,
    },
    /// Most schools state the figures of the year before again.
    CopiedFigures {
        /// The fact.
        variable: Variable,
        /// How many schools state the same.
        n: usize,
        /// How many were compared.
        of: usize,
    },
    /// The tables of the year before have a county of which there is no table now.
    Unused {
        /// Its name; may be empty.
        name: String,
    },
}

impl AboutYears {
    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Jumped { .. } => "intake/jumped",
            Self::SchoolGone { .. } => "intake/school-gone",
            Self::SchoolNew => "intake/school-new",
            Self::KindChanged { .. } => "intake/kind-changed",
            Self::FoundedChanged { .. } => "intake/founded-changed",
            Self::CodeChanged { .. } => "intake/code-changed",
            Self::CopiedFigures { .. } => "intake/copied-figures",
            Self::Unused { .. } => "intake/last-year-unused",
        }
    }
}
