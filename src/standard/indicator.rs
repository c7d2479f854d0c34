use super::{Bilingual, Parameter, PerLevel};
use crate::model::{SchoolKind, Section, Variable};
use crate::quantity::{Exact, Unit};

/// One of the seven resource indicators, `R1` to `R7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndicatorId {
    /// 每百名学生拥有高于规定学历教师数。
    R1,
    /// 每百名学生拥有县级以上骨干教师数。
    R2,
    /// 每百名学生拥有体育、艺术（美术、音乐）专任教师数。
    R3,
    /// 生均教学及辅助用房面积。
    R4,
    /// 生均体育运动场馆面积。
    R5,
    /// 生均教学仪器设备值。
    R6,
    /// 每百名学生拥有网络多媒体教室数。
    R7,
}

impl IndicatorId {
    /// All seven, in the order of the forms.
    pub const ALL: [Self; 7] = [
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
        Self::R7,
    ];

    /// As data and documents write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::R1 => "R1",
            Self::R2 => "R2",
            Self::R3 => "R3",
            Self::R4 => "R4",
            Self::R5 => "R5",
            Self::R6 => "R6",
            Self::R7 => "R7",
        }
    }

    /// The indicator with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.as_str() == name)
    }

    /// Its place in the order of the forms, from zero.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A school indicator: a ratio of sums, `scale × (Σ numerator − Σ less) ÷ students`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Which one.
    pub id: IndicatorId,
    /// Its name.
    pub label: Bilingual,
    /// A short name for column heads.
    pub short: Bilingual,
    /// What is counted or measured, level by level.
    pub resource: PerLevel<Resource>,
    /// 1 for per-student indicators, 100 for those per hundred students.
    pub scale: Exact,
    /// Whether the levels of a through-train school share the resource.
    pub is_apportioned: bool,
    /// The unit of the resource, in which a shortfall is told.
    pub resource_unit: Unit,
    /// The unit of the value, as in 人/百生.
    pub value_unit: Bilingual,
    /// How many decimals a shortfall is rounded up to: none for people and rooms.
    pub shortfall_places: u32,
    /// The threshold (标准值).
    pub threshold: PerLevel<Parameter>,
    /// The highest coefficient of variation that is still balanced (差异系数上限).
    pub cv_limit: PerLevel<Parameter>,
}

/// The variables that make up a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Added up.
    pub numerator: Vec<Variable>,
    /// Subtracted.
    pub less: Vec<Variable>,
    /// Added while the relaxation of this indicator applies to the school.
    pub relaxed: Vec<Variable>,
}

impl Resource {
    /// Every fact that always enters, added or subtracted.
    pub fn facts(&self) -> Vec<Variable> {
        self.numerator.iter().chain(&self.less).copied().collect()
    }
}

/// How the levels of one kind of school share its rooms, grounds and equipment (拆分).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apportionment {
    /// The kind of school.
    pub kind: SchoolKind,
    /// The weight of one pupil of each section that shares.
    pub weights: Vec<(Section, Parameter)>,
}
