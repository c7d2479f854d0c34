use crate::model::{Section, Variable};
use crate::quantity::Exact;

/// What can be odd where the schools of a county stand beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AboutPeers {
    /// A ratio far from those of schools of the same kind.
    Outlier {
        /// The ratio.
        ratio: PeerRatio,
        /// Of this school, in base units.
        value: Exact,
        /// In the middle of all.
        median: Exact,
        /// How many schools were compared.
        n: usize,
    },
    /// All schools state the same figure.
    ConstantColumn {
        /// The fact.
        variable: Variable,
        /// The figure, in the base unit.
        value: Exact,
        /// How many schools state it.
        n: usize,
    },
    /// Many schools state the same measured figure.
    RepeatedFigure {
        /// The fact.
        variable: Variable,
        /// The figure, in the base unit.
        value: Exact,
        /// How many schools state it.
        n: usize,
        /// How many state any.
        of: usize,
    },
    /// Most schools are so far from anything usual that the whole column is in another unit.
    ColumnUnit {
        /// The fact.
        variable: Variable,
        /// Whether its figures are too small; else they are too large.
        is_too_small: bool,
        /// Its figure per pupil in the middle of all schools, in base units.
        median: Exact,
        /// How many schools are far off.
        n: usize,
        /// How many state it.
        of: usize,
    },
}

/// A ratio in which schools of one kind are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeerRatio {
    /// Pupils per teacher.
    StudentsPerTeacher(Section),
    /// Pupils per class.
    ClassSize(Section),
    /// Teachers with the higher degrees per 100 pupils.
    Degrees(Section),
    /// Key teachers per 100 pupils.
    Backbone(Section),
    /// Teaching area per pupil in ㎡.
    TeachingArea,
    /// Sports grounds per pupil in ㎡.
    SportsArea,
    /// Equipment per pupil in yuan.
    Equipment,
    /// Multimedia rooms per 100 pupils.
    Multimedia,
    /// Public expenses per pupil in yuan.
    Funding,
}

impl AboutPeers {
    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Outlier { .. } => "intake/outlier",
            Self::ConstantColumn { .. } => "intake/constant-column",
            Self::RepeatedFigure { .. } => "intake/repeated-figure",
            Self::ColumnUnit { .. } => "intake/column-unit",
        }
    }
}
