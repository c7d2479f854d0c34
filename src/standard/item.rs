use super::{
    Bilingual, Citation, ClassSizeRule, DaySupport, Direction, MonitoringRule, Parameter,
    ReadingOption, RoomRule, SchoolSizeRule, SmallSchoolRule,
};
use crate::model::{Day, Variable};

/// A part of the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// 资源配置。
    Resources,
    /// 政府保障程度。
    Government,
    /// 教育质量。
    Quality,
    /// 社会认可度。
    Recognition,
    /// 一票否决。
    Veto,
    /// 前置条件: what must hold before a county may apply.
    Precondition,
}

impl Part {
    /// The five parts of a verdict, in the order of the standard.
    pub const VERDICT: [Self; 5] = [
        Self::Resources,
        Self::Government,
        Self::Quality,
        Self::Recognition,
        Self::Veto,
    ];

    /// As documents and attributes write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Resources => "resources",
            Self::Government => "government",
            Self::Quality => "quality",
            Self::Recognition => "recognition",
            Self::Veto => "veto",
            Self::Precondition => "precondition",
        }
    }
}

/// A county item: G1–G15, Q1–Q9, S1, V1–V7 and the preconditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// As in `G3`.
    pub id: String,
    /// The part it belongs to.
    pub part: Part,
    /// What it asks, in the words of the standard.
    pub label: Bilingual,
    /// A short name for tables.
    pub short: Bilingual,
    /// All of them must hold.
    pub conditions: Vec<Condition>,
    /// Where it is written.
    pub citation: Citation,
    /// The day from which it holds.
    pub effective_from: Day,
    /// Whether a source states that day.
    pub day_support: DaySupport,
    /// Whether an unknown standing keeps the county from being met. Where it does not, the item
    /// counts as soon as it is known, and is told to be open until then.
    pub is_required: bool,
    /// Another reading of the ratio, only for a notice when the two disagree.
    pub alternative: Option<Ratio>,
}

/// Over whom a sum or a check runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Population {
    /// The figures of the county sheet.
    County,
    /// Every school with an assessed unit, branches counted with their parent.
    SchoolsInScope,
    /// Every row of a compulsory-education school, small teaching points and branches included.
    CompulsoryRows,
    /// Public day schools in urban areas and towns.
    ZonedSchools,
}

/// One condition of an item. A closed set: a new form gets a name, an engine arm and tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A person judges it; the variable takes the finding.
    Finding(Variable),
    /// A ratio of sums against a threshold.
    Ratio(Ratio),
    /// The same ratio for every school by itself.
    EachSchool(Ratio),
    /// One county figure is at least another.
    AtLeast {
        /// The figure that must not be lower.
        left: Variable,
        /// The figure it is held against.
        right: Variable,
    },
    /// A county figure against a fixed limit.
    Limit {
        /// The figure.
        variable: Variable,
        /// Which side is good.
        direction: Direction,
        /// The limit.
        limit: Parameter,
    },
    /// A minimum number of whole years between a county year and the year assessed.
    YearsSince {
        /// The earlier year.
        variable: Variable,
        /// The least number of years.
        years: Parameter,
    },
    /// Music and art rooms for so many classes.
    Rooms(Box<RoomRule>),
    /// Pupils of a school.
    SchoolSize(Box<SchoolSizeRule>),
    /// Pupils of a class.
    ClassSize(Box<ClassSizeRule>),
    /// Funding of small schools.
    SmallSchools(Box<SmallSchoolRule>),
    /// National quality monitoring.
    Monitoring(Box<MonitoringRule>),
    /// A veto: `yes` is not met.
    Veto(Variable),
    /// Judged by people, with no column in any table.
    Unstated,
}

/// `(Σ numerator − Σ less) ÷ (Σ denominator − Σ denominator_less)` against a threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// What the ratio is called.
    pub label: Bilingual,
    /// Added up above.
    pub numerator: Vec<Variable>,
    /// Subtracted above.
    pub less: Vec<Variable>,
    /// Added up below.
    pub denominator: Vec<Variable>,
    /// Subtracted below.
    pub denominator_less: Vec<Variable>,
    /// Over whom.
    pub population: Population,
    /// Which side is good.
    pub direction: Direction,
    /// The threshold, in the base unit (a share of one, or yuan).
    pub threshold: Parameter,
    /// Whether people read it as a percentage.
    pub is_share: bool,
    /// The option of a reading under which alone it counts.
    pub only_with: Option<ReadingOption>,
}

impl Ratio {
    /// Every fact that it is made of.
    pub fn facts(&self) -> impl Iterator<Item = Variable> {
        let parts = [
            &self.numerator,
            &self.less,
            &self.denominator,
            &self.denominator_less,
        ];
        parts.into_iter().flatten().copied()
    }
}

/// A subject of the national quality monitoring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its name.
    pub label: Bilingual,
    /// The variable with its grade.
    pub grade: Variable,
    /// The variable with the difference between schools.
    pub difference: Variable,
}

impl Condition {
    /// Whether it counts only under one option of a reading.
    pub const fn is_by_reading(&self) -> bool {
        match self {
            Self::Ratio(ratio) | Self::EachSchool(ratio) => ratio.only_with.is_some(),
            _ => false,
        }
    }

    /// The name of a subject of the quality monitoring, by its place in the rule.
    pub fn subject_label(&self, index: usize) -> Option<&Bilingual> {
        match self {
            Self::Monitoring(rule) => rule.subjects.get(index).map(|subject| &subject.label),
            _ => None,
        }
    }
}
