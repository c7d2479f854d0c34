use crate::intake::Severity;
use crate::intake::check::group;
use crate::model::{CellRef, SchoolKind, Section, Variable};
use crate::quantity::Exact;

/// What can be wrong between facts, each of which could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AboutFacts {
    /// Two tables state one fact differently; the first was kept.
    ConflictingValues {
        /// The fact.
        variable: Variable,
        /// The text kept.
        kept: String,
        /// The text left out.
        left_out: String,
        /// The cell kept, if it came from a cell.
        first: Option<CellRef>,
    },
    /// One code on two rows of one table; both were kept.
    DuplicateCode {
        /// The code.
        code: String,
    },
    /// One name on two rows of one table; both were kept.
    DuplicateName {
        /// The name.
        name: String,
    },
    /// One name under two codes; they were taken for two schools.
    SameNameOtherCode {
        /// The name.
        name: String,
        /// The code read before.
        code: String,
    },
    /// A part is larger than its whole.
    PartExceedsWhole {
        /// What should be the part; several are added up.
        parts: Vec<Variable>,
        /// What should be the whole; several are added up.
        wholes: Vec<Variable>,
        /// The part.
        part: Exact,
        /// The whole.
        whole: Exact,
    },
    /// More teachers rotated than were eligible, or more pupils kept than came.
    RatioAboveOne {
        /// What is divided.
        part: Variable,
        /// By what.
        whole: Variable,
    },
    /// Arts teachers equal music and fine-art teachers together: counted twice, it seems.
    ArtsCountedTwice {
        /// The level.
        section: Section,
        /// The number.
        teachers: Exact,
    },
    /// The list of class sizes is longer or shorter than the number of classes.
    ClassCountDiffers {
        /// The level.
        section: Section,
        /// How many sizes were listed.
        listed: usize,
        /// How many classes were stated.
        stated: Exact,
    },
    /// The class sizes do not add up to the pupils.
    ClassSizesDiffer {
        /// The level.
        section: Section,
        /// What the list adds up to.
        summed: Exact,
        /// How many pupils were stated.
        stated: Exact,
    },
    /// A through-train school without the pupils of one of its levels, so that nothing can be shared out.
    SectionMissing {
        /// The kind of school.
        kind: SchoolKind,
        /// The level.
        section: Section,
    },
    /// Pupils at a level that the kind of school does not have; the assessment waits for one of the
    /// two to be corrected.
    SectionUnexpected {
        /// The kind of school.
        kind: SchoolKind,
        /// The level.
        section: Section,
        /// How many.
        students: Exact,
    },
    /// A branch that is not counted as a school must name the school it belongs to.
    ParentMissing,
    /// No school has the name or the code of the parent school.
    ParentUnknown {
        /// What the cell names.
        parent: String,
    },
    /// Several schools have the name or the code of the parent school.
    ParentAmbiguous {
        /// What the cell names.
        parent: String,
    },
    /// A figure far from anything seen in schools; usually a slip of the unit.
    Implausible {
        /// What is odd.
        oddity: Oddity,
        /// The figure.
        value: Exact,
    },
}

/// A figure that is far from anything seen in schools. These bounds find slips, they judge nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// Equipment in yuan per pupil, outside 100–50,000.
    EquipmentPerStudent,
    /// Pupils of one level, above 20,000.
    Students(Section),
    /// Pupils per class, outside 1–80.
    ClassSize(Section),
    /// Pupils per teacher, outside 3–60.
    StudentsPerTeacher(Section),
    /// The area of one music or art room in ㎡, outside 10–500.
    RoomArea(Variable),
    /// A yearly amount per head in yuan, so small that 万元 was probably meant.
    YuanPerHead(Variable),
    /// A base quota in yuan, outside 200–10,000.
    BaseQuota(Variable),
    /// Special education in yuan per pupil, outside 500–100,000.
    SpecialPerStudent,
    /// A difference rate above 1: a percentage was probably meant.
    DifferenceRate(Variable),
}

impl AboutFacts {
    /// The facts of which at least one is wrong, the likeliest first.
    pub fn variables(&self) -> Vec<Variable> {
        match self {
            Self::ConflictingValues { variable, .. } => vec![*variable],
            Self::DuplicateCode { .. } | Self::SameNameOtherCode { .. } => {
                vec![Variable::SchoolCode]
            }
            Self::DuplicateName { .. } => vec![Variable::SchoolName],
            Self::PartExceedsWhole { parts, wholes, .. } => {
                parts.iter().chain(wholes).copied().collect()
            }
            Self::RatioAboveOne { part, whole } => vec![*part, *whole],
            Self::ArtsCountedTwice { section, .. } => section
                .level()
                .map(group)
                .map_or_else(Vec::new, |group| group.arts.to_vec()),
            Self::ClassCountDiffers { section, .. } => section
                .level()
                .map(group)
                .map_or_else(Vec::new, |group| vec![group.sizes, group.classes]),
            Self::ClassSizesDiffer { section, .. } => section
                .level()
                .map(group)
                .map_or_else(Vec::new, |group| vec![group.sizes, group.students]),
            Self::SectionMissing { section, .. } => vec![section.students()],
            Self::SectionUnexpected { section, .. } => {
                vec![section.students(), Variable::SchoolType]
            }
            Self::ParentMissing => vec![Variable::ParentSchool, Variable::IsCountedSchool],
            Self::ParentUnknown { .. } | Self::ParentAmbiguous { .. } => {
                vec![Variable::ParentSchool]
            }
            Self::Implausible { oddity, .. } => oddity.variables(),
        }
    }

    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ConflictingValues { .. } => "intake/conflicting-values",
            Self::DuplicateCode { .. } => "intake/duplicate-code",
            Self::DuplicateName { .. } => "intake/duplicate-name",
            Self::SameNameOtherCode { .. } => "intake/same-name-other-code",
            Self::PartExceedsWhole { .. } => "intake/part-exceeds-whole",
            Self::RatioAboveOne { .. } => "intake/ratio-above-one",
            Self::ArtsCountedTwice { .. } => "intake/arts-counted-twice",
            Self::ClassCountDiffers { .. } => "intake/class-count-differs",
            Self::ClassSizesDiffer { .. } => "intake/class-sizes-differ",
            Self::SectionMissing { .. } => "intake/section-missing",
            Self::SectionUnexpected { .. } => "intake/section-unexpected",
            Self::ParentMissing => "intake/parent-missing",
            Self::ParentUnknown { .. } => "intake/parent-unknown",
            Self::ParentAmbiguous { .. } => "intake/parent-ambiguous",
            Self::Implausible { .. } => "intake/implausible",
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ConflictingValues { .. }
            | Self::DuplicateCode { .. }
            | Self::DuplicateName { .. }
            | Self::PartExceedsWhole { .. }
            | Self::ClassCountDiffers { .. }
            | Self::ClassSizesDiffer { .. }
            | Self::SectionMissing { .. }
            | Self::SectionUnexpected { .. }
            | Self::ParentMissing
            | Self::ParentUnknown { .. }
            | Self::ParentAmbiguous { .. } => Severity::Error,
            Self::SameNameOtherCode { .. }
            | Self::RatioAboveOne { .. }
            | Self::ArtsCountedTwice { .. }
            | Self::Implausible { .. } => Severity::Warning,
        }
    }
}

impl Oddity {
    /// The facts of which at least one is probably wrong, the likeliest first.
    fn variables(self) -> Vec<Variable> {
        let of_level = |section: Section| section.level().map(group);
        match self {
            Self::EquipmentPerStudent => vec![Variable::TeachingEquipmentValue],
            Self::Students(section) => vec![section.students()],
            Self::ClassSize(section) => {
                of_level(section).map_or_else(Vec::new, |group| vec![group.students, group.classes])
            }
            Self::StudentsPerTeacher(section) => of_level(section)
                .map_or_else(Vec::new, |group| vec![group.students, group.teachers]),
            Self::RoomArea(variable)
            | Self::YuanPerHead(variable)
            | Self::BaseQuota(variable)
            | Self::DifferenceRate(variable) => vec![variable],
            Self::SpecialPerStudent => {
                vec![Variable::SpedFundingTotal, Variable::SpedStudents]
            }
        }
    }
}
