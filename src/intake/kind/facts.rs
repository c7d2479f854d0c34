use crate::intake::Severity;
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
    /// A fact of the whole school that stands equally in the rows of several levels, while other
    /// schools state it by level in the same column: it may be the whole or a part.
    EqualByLevel {
        /// The fact.
        variable: Variable,
        /// What both rows say.
        value: String,
        /// The cell of the first.
        first: CellRef,
    },
    /// A fact of the whole school that only one of the rows of its levels states, while other schools
    /// state it by level in the same column: it may be the whole or a part.
    OneLevelOnly {
        /// The fact.
        variable: Variable,
        /// What the row says.
        value: String,
        /// The cell that states it.
        first: CellRef,
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
    /// Two facts that do not usually go together.
    Mismatched {
        /// Which.
        mismatch: Mismatch,
        /// The first of them.
        first: Exact,
        /// The second.
        second: Exact,
    },
    /// Figures that count only at other schools; they were left out.
    NotCounted {
        /// What they state.
        variable: Variable,
        /// How much.
        value: Exact,
    },
    /// A code that is not like codes of its kind.
    CodeOdd {
        /// The code.
        code: String,
        /// How it differs.
        doubt: CodeDoubt,
    },
    /// The name says another kind of school than the table. The table counts.
    KindAgainstName {
        /// The kind in the table.
        kind: SchoolKind,
        /// The kind in the name.
        named: SchoolKind,
    },
    /// Two names that may be two ways to write one; they were taken for two schools.
    NameAlike {
        /// This name.
        name: String,
        /// The other.
        other: String,
    },
}

/// How a code differs from codes of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeDoubt {
    /// A county code is not of six digits.
    CountyCode,
    /// Most schools have codes of another length.
    Length {
        /// The usual length.
        usual: usize,
    },
    /// Most schools have codes that begin with the county's.
    Prefix {
        /// The county's code.
        county: String,
    },
}

/// Two facts that usually go together. First and second are as the name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mismatch {
    /// Pupils, and no class.
    StudentsWithoutClasses(Section),
    /// Classes, and no pupil.
    ClassesWithoutStudents(Section),
    /// Pupils, and no teacher.
    StudentsWithoutTeachers(Section),
    /// Teachers, and no pupil.
    TeachersWithoutStudents(Section),
    /// No pupil at this level; pupils at the other levels of a school with several.
    EmptySection(Section),
    /// Fewer classes than years.
    FewerClassesThanGrades(Section),
    /// More music or art rooms, as the variable says, than classes.
    RoomsAboveClasses(Variable),
    /// More pupils in a branch than in its parent.
    BranchLarger,
    /// Founded after the year of the tables.
    FoundedLate,
    /// A farmer's income above that of a townsman.
    IncomesSwapped,
    /// Revenue per head above the product per head.
    FiscalAboveGdp,
    /// The quota of primary schools above that of junior ones.
    QuotaOrder,
    /// Fewer villages than townships.
    FewerVillages,
    /// The pay of teachers and that of civil servants, many times apart.
    PayUnits,
    /// Teachers eligible for rotation, more than the schools have teachers.
    EligibleAboveTeachers,
    /// Migrant children in schools, more than the schools state together.
    MigrantsAboveSchools,
}

/// A figure that is far from anything seen in schools. These bounds find slips, they judge nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// Equipment in yuan per pupil, outside 100–50,000.
    EquipmentPerStudent,
    /// Pupils of one level, above 20,000.
    Students(Section),
    /// Pupils of a teaching point, above 200.
    TeachingPoint,
    /// Years of a level: no more than six in primary and four in junior schools.
    Grades(Section),
    /// Pupils per class, outside 1–80.
    ClassSize(Section),
    /// Pupils of one class, above 100.
    OneClass(Section),
    /// Pupils per teacher, outside 3–60.
    StudentsPerTeacher(Section),
    /// Public expenses in yuan per pupil, outside 100–100,000.
    FundingPerStudent,
    /// Training as a share of public expenses, above one half.
    TrainingShare,
    /// Multimedia rooms per class, above five.
    MultimediaPerClass,
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
    /// Pupils of all schools as a share of the population, outside 1–50 %.
    PopulationShare,
    /// The year of certification, before there was any or after the year of the tables.
    CertificationYear,
}

impl AboutFacts {
    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ConflictingValues { .. } => "intake/conflicting-values",
            Self::EqualByLevel { .. } => "intake/equal-by-level",
            Self::OneLevelOnly { .. } => "intake/one-level-only",
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
            Self::Mismatched { .. } => "intake/mismatched",
            Self::NotCounted { .. } => "intake/not-counted",
            Self::CodeOdd { .. } => "intake/code-odd",
            Self::KindAgainstName { .. } => "intake/kind-against-name",
            Self::NameAlike { .. } => "intake/name-alike",
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ConflictingValues { .. }
            | Self::EqualByLevel { .. }
            | Self::OneLevelOnly { .. }
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
            | Self::CodeOdd { .. }
            | Self::KindAgainstName { .. }
            | Self::NameAlike { .. } => Severity::Warning,
            Self::NotCounted { .. } => Severity::Note,
            Self::Implausible { oddity, .. } => oddity.rule().severity(),
            Self::Mismatched { mismatch, .. } => mismatch.rule().severity(),
        }
    }
}
