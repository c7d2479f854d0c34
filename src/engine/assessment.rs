use std::sync::Arc;

use super::{Dispersion, IndicatorStanding, Standing};
use crate::model::{
    Absence, County, Day, DoubtKind, Level, Origin, Record, Relation, SchoolKind, Section, Variable,
};
use crate::quantity::Exact;
use crate::standard::{Bilingual, IndicatorId, Part, Relaxations, Standard};

/// A value, or the reason why there is none (计算结果).
pub type Outcome = Result<Exact, Lack>;

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A fact about this school or county is not known.
    Fact(Variable, Absence),
    /// The pupils of a section, needed to divide a through-train school, are not known.
    SectionStudents(Section, Absence),
    /// Indoor sports rooms are larger than the teaching rooms that contain them.
    NegativeArea,
    /// Facts of one row that cannot be true together: the parts exceed their whole.
    Contradiction(&'static Relation),
    /// The list of class sizes has not as many classes as the level.
    ClassCount(Level),
    /// The classes of the list do not add up to the pupils of the level.
    ClassPupils(Level),
    /// The level has classes, and is said to have no pupils.
    ClassesWithoutPupils(Level),
    /// The denominator is zero.
    ZeroDenominator,
    /// No school or subject gives anything to judge by.
    NothingToJudge,
    /// The kind of a school is not known, so nobody can say where it belongs.
    SchoolKind(Absence),
    /// A row of a table of schools that only a person can settle.
    Doubt(DoubtKind),
    /// A school has pupils of a section that its kind does not have: one of the two is wrong, so
    /// nobody can say how its levels share what it holds.
    UnexpectedSection(Section),
    /// Judged by people; no table states it.
    Unstated,
}

/// Everything there is to say about one county under one standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The county's name.
    pub county: String,
    /// The standard's id.
    pub standard: String,
    /// The day whose rules were applied.
    pub as_of: Day,
    /// Whether the relaxations counted.
    pub relaxations: Relaxations,
    /// The county's standing (认定结论).
    pub verdict: Standing,
    /// The standing of each part, in the order of [`Part::VERDICT`].
    pub parts: Vec<(Part, Standing)>,
    /// The standing of the preconditions together, which the verdict counts beside the parts.
    pub preconditions: Standing,
    /// Primary, then junior.
    pub levels: Vec<LevelResult>,
    /// The schools in scope, branches added to their parents, in reading order.
    pub schools: Vec<AssessedSchool>,
    /// One for each school and level in scope, schools in reading order.
    pub units: Vec<Arc<Unit>>,
    /// County items in the order of the standard, preconditions included.
    pub items: Vec<ItemResult>,
    /// Rows that are not assessed, with the reason.
    pub excluded: Vec<Exclusion>,
    /// Things to know that change no figure.
    pub notices: Vec<Notice>,
}

impl Assessment {
    /// The unit of an index.
    pub fn unit(&self, index: usize) -> Option<&Unit> {
        self.units.get(index).map(Arc::as_ref)
    }

    /// All units, in order.
    pub fn units(&self) -> impl DoubleEndedIterator<Item = &Unit> + ExactSizeIterator {
        self.units.iter().map(Arc::as_ref)
    }

    /// The parts of the verdict in the order of the standard, then the preconditions.
    pub fn all_parts(&self) -> impl Iterator<Item = (Part, Standing)> {
        let preconditions = (Part::Precondition, self.preconditions);
        self.parts.iter().copied().chain([preconditions])
    }
}

/// A school with its branches added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessedSchool {
    /// Its kind.
    pub kind: SchoolKind,
    /// Its row in `County::schools`.
    pub row: usize,
    /// The rows of the branches that were added to it.
    pub branches: Vec<usize>,
    /// Its facts with those of its branches; `None` without branches.
    pub merged: Option<Arc<Record>>,
    /// The first section with pupils that the kind of the school, or of a branch, does not have.
    pub unexpected: Option<Section>,
}

impl AssessedSchool {
    /// Its facts, those of its branches added.
    pub fn record<'a>(&'a self, county: &'a County) -> Option<&'a Record> {
        match &self.merged {
            Some(record) => Some(record),
            None => county.schools.get(self.row).map(|school| &school.record),
        }
    }

    /// Its own row, then those of its branches.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.row).chain(self.branches.iter().copied())
    }
}

/// A school at one level (计量单元): what the school rule is applied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Index into [`Assessment::schools`].
    pub school: usize,
    /// The school's name.
    pub name: String,
    /// The school's code.
    pub code: String,
    /// The level.
    pub level: Level,
    /// Pupils at that level.
    pub students: Result<u64, Lack>,
    /// One for each indicator, in order.
    pub indicators: Vec<UnitIndicator>,
    /// The school rule's outcome.
    pub standing: Standing,
}

impl Unit {
    /// The result for an indicator.
    pub fn indicator(&self, id: IndicatorId) -> Option<&UnitIndicator> {
        self.indicators.get(id.index())
    }
}

/// One indicator of one unit (单项结论).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitIndicator {
    /// The unit's amount of the resource, apportioned where levels share it.
    pub amount: Outcome,
    /// Amount over pupils, times the scale.
    pub value: Outcome,
    /// Against the threshold.
    pub standing: IndicatorStanding,
    /// What is lacking to the threshold (差额), rounded up; zero when met, `None` when unknown.
    pub shortfall: Option<Exact>,
    /// Whether the value as the form prints it would stand otherwise (取整敏感).
    pub is_rounding_sensitive: bool,
}

/// One level of the county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelResult {
    /// Which.
    pub level: Level,
    /// Units in scope.
    pub n_units: usize,
    /// Units that pass the school rule.
    pub n_met: usize,
    /// Pupils, or `None` when a unit's are not known or there are too many to be true.
    pub students: Option<u64>,
    /// One for each indicator, in order.
    pub indicators: Vec<LevelIndicator>,
    /// The mean of the seven coefficients, 6 decimals; for display only, nothing is held against it.
    pub composite_cv: Option<String>,
}

/// One indicator over all units of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelIndicator {
    /// Which.
    pub id: IndicatorId,
    /// Units at or above the threshold.
    pub n_met: usize,
    /// Units below it, but at least at 85 %.
    pub n_near: usize,
    /// Units below 85 %.
    pub n_below: usize,
    /// Units that are not known.
    pub n_undetermined: usize,
    /// Mean and dispersion, when every unit in scope is known.
    pub cv: CvOutcome,
    /// The same over the units that are known: provisional, decides nothing.
    pub provisional: Option<Dispersion>,
    /// The limit of the coefficient.
    pub cv_limit: Exact,
    /// The coefficient against its limit.
    pub cv_standing: Standing,
    /// Whether the coefficient as the form prints it would stand otherwise.
    pub is_rounding_sensitive: bool,
}

/// A coefficient of variation, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CvOutcome {
    /// Known.
    Known(Dispersion),
    /// The county has none of the resource: undefined, and not met.
    ZeroTotal(Dispersion),
    /// At least one unit in scope is not known.
    Unknown,
    /// The level has no unit.
    NoUnits,
}

impl CvOutcome {
    /// The dispersion behind it, where every unit is known.
    pub const fn dispersion(&self) -> Option<&Dispersion> {
        match self {
            Self::Known(dispersion) | Self::ZeroTotal(dispersion) => Some(dispersion),
            Self::Unknown | Self::NoUnits => None,
        }
    }
}

/// The result for one county item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemResult {
    /// As in `G3`.
    pub id: String,
    /// The part it counts for.
    pub part: Part,
    /// All conditions together.
    pub standing: Standing,
    /// One for each condition, in order.
    pub conditions: Vec<ConditionResult>,
}

impl ItemResult {
    /// Whether the verdict waits for it: an item that is not required counts only once it is known.
    pub fn counts(&self, standard: &Standard) -> bool {
        let is_required = standard.item(&self.id).is_none_or(|rule| rule.is_required);
        is_required || self.standing != Standing::Undetermined
    }
}

/// The result for one condition of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionResult {
    /// How it stands.
    pub standing: Standing,
    /// The county-wide figures, for conditions that have some.
    pub figures: Option<Figures>,
    /// Schools, classes or subjects that do not meet it.
    pub offenders: Vec<Offender>,
    /// What is not known, and for which school (`None` for the county).
    pub lacks: Vec<(Option<usize>, Lack)>,
    /// How many schools or subjects it was applied to.
    pub n_judged: usize,
    /// Whether the figure as the form prints it would stand otherwise.
    pub is_rounding_sensitive: bool,
}

/// A ratio, or a figure against another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Above the line.
    pub numerator: Exact,
    /// Below the line; one for a plain figure.
    pub denominator: Exact,
    /// Their quotient.
    pub value: Exact,
    /// What it is held against.
    pub threshold: Exact,
}

/// Someone who does not meet a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offender {
    /// A school with a figure that breaks its limit.
    School {
        /// Row in `County::schools`.
        row: usize,
        /// What it has.
        found: Exact,
        /// What it would need, or may have at most.
        limit: Exact,
    },
    /// Music or art rooms that are missing at a school.
    Rooms {
        /// Row in `County::schools`.
        row: usize,
        /// The fact that lists the areas: of music rooms or of art rooms.
        variable: Variable,
        /// Rooms that are large enough.
        found: usize,
        /// Rooms needed.
        needed: usize,
    },
    /// Classes of a school that are too large.
    Classes {
        /// Row in `County::schools`.
        row: usize,
        /// The level.
        level: Level,
        /// How many classes.
        n_classes: usize,
        /// The largest of them.
        largest: Exact,
        /// The limit.
        limit: Exact,
    },
    /// A subject of the quality monitoring, by its place in the rule.
    Subject(usize),
}

/// A row that is not assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Row in `County::schools`.
    pub row: usize,
    /// The school's name.
    pub name: String,
    /// Why.
    pub reason: ExclusionReason,
}

/// Why a row is not assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExclusionReason {
    /// 特殊教育学校。
    Special,
    /// 职业学校。
    Vocational,
    /// 按办学类型没有义务教育学段。
    NotCompulsory,
    /// 不足 50 人的教学点。
    TeachingPointUnder50,
    /// 没有在校生。
    NoPupils,
    /// 不计校数，已并入本部。
    Merged,
}

impl ExclusionReason {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Special,
        Self::Vocational,
        Self::NotCompulsory,
        Self::TeachingPointUnder50,
        Self::NoPupils,
        Self::Merged,
    ];

    /// As documents write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Special => "special",
            Self::Vocational => "vocational",
            Self::NotCompulsory => "not_compulsory",
            Self::TeachingPointUnder50 => "teaching_point_under_50",
            Self::NoPupils => "no_pupils",
            Self::Merged => "merged",
        }
    }
}

/// Something to know that changes no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A school without a known kind: no unit can be made of it.
    Unplaced {
        /// Row in `County::schools`.
        row: usize,
        /// Where its kind stands, if anywhere.
        origin: Origin,
    },
    /// Not counted as a school, but its parent is not in the table: assessed by itself.
    ParentUnknown {
        /// Row in `County::schools`.
        row: usize,
        /// Where the parent stands.
        origin: Origin,
    },
    /// Not counted as a school, but several schools may be its parent: assessed by itself.
    ParentAmbiguous {
        /// Row in `County::schools`.
        row: usize,
        /// Where the parent stands.
        origin: Origin,
    },
    /// Not counted as a school, but its parent is a teaching point: assessed by itself.
    ParentIsTeachingPoint {
        /// Row in `County::schools`.
        row: usize,
    },
    /// Not counted as a school, but its parent lacks a level that it has: assessed by itself.
    BranchOfOtherLevels {
        /// Row in `County::schools`.
        row: usize,
    },
    /// A teaching point marked as not counted: judged as a teaching point all the same.
    UncountedTeachingPoint {
        /// Row in `County::schools`.
        row: usize,
    },
    /// Itinerant teachers were stated where they do not count.
    ItinerantsIgnored {
        /// Row in `County::schools`.
        row: usize,
    },
    /// The county states another year than that of the day of assessment, whose rules were applied.
    YearDiffers {
        /// The year that it states.
        stated: Exact,
        /// The year of the day.
        applied: u16,
        /// Where the stated year stands.
        origin: Origin,
    },
    /// A level with a single unit: its coefficient is zero and says nothing.
    SingleUnit {
        /// The level.
        level: Level,
    },
    /// The two ways to compute the retention rate fall on either side of the threshold.
    RetentionFormulasDisagree {
        /// By the formula in force, as a share.
        used: Exact,
        /// By the other formula.
        other: Exact,
    },
    /// An item that is not required, and not known: the verdict leaves it open.
    LeftOpen {
        /// Its id.
        item: String,
        /// Its short name.
        short: Bilingual,
        /// Why it is not known.
        lack: Lack,
    },
    /// Relaxations counted: a three-year plan must be handed in.
    RelaxationsOn,
}
