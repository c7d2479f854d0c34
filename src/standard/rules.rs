use super::{
    Apportionment, Bilingual, Citation, Indicator, IndicatorId, Item, Parameter, PerLevel, Reading,
    Subject,
};
use crate::model::{Day, SchoolKind, Variable};

/// Whether the three-year relaxations of the procedure count (放宽口径).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Relaxations {
    /// As written in the standard.
    #[default]
    Off,
    /// With the relaxations, as a province may allow; a three-year plan is then due.
    On,
}

/// All rules that hold at one place on one day (标准).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// As in `cn-yzjh-2017`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// The day whose rules these are.
    pub as_of: Day,
    /// Whether the relaxations count.
    pub relaxations: Relaxations,
    /// The seven indicators, in the order of the forms.
    pub indicators: Vec<Indicator>,
    /// When a school passes as a whole.
    pub school_rule: SchoolRule,
    /// Which schools are assessed, as which units.
    pub scope: Scope,
    /// How through-train schools are divided.
    pub apportionments: Vec<Apportionment>,
    /// The small rural schools whose itinerant teachers count, if relaxations are on.
    pub itinerant_from: Parameter,
    /// Itinerant teachers count below this number of pupils.
    pub itinerant_below: Parameter,
    /// The county items, preconditions last.
    pub items: Vec<Item>,
    /// How many decimals the forms print.
    pub rounding: FormRounding,
    /// What the text leaves open, and how it is read here.
    pub readings: Vec<Reading>,
}

impl Standard {
    /// The rule for an indicator.
    pub fn indicator(&self, id: IndicatorId) -> Option<&Indicator> {
        self.indicators.get(id.index())
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// How a kind of school is divided, if it is.
    pub fn apportionment(&self, kind: SchoolKind) -> Option<&Apportionment> {
        self.apportionments
            .iter()
            .find(|apportionment| apportionment.kind == kind)
    }

    /// The variables that only a relaxation adds to a resource; a blank there claims nothing.
    pub fn claimed(&self) -> impl Iterator<Item = Variable> {
        let resources = self.indicators.iter().flat_map(|indicator| {
            let PerLevel { primary, junior } = &indicator.resource;
            [primary, junior]
        });
        resources.flat_map(|resource| resource.relaxed.iter().copied())
    }
}

/// 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%。
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolRule {
    /// The least number of indicators that reach their threshold.
    pub least_met: Parameter,
    /// The share of the threshold that the others must reach.
    pub near_ratio: Parameter,
}

/// Which schools are assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// A teaching point with fewer pupils is left out.
    pub teaching_point_from: Parameter,
    /// Kinds that are left out altogether.
    pub excluded: Vec<SchoolKind>,
    /// Where that is written.
    pub citation: Citation,
}

/// 每 12 个班级配备音乐、美术专用教室 1 间以上。
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomRule {
    /// So many classes need one room of each sort.
    pub classes_per_room: Parameter,
    /// The least areas.
    pub areas: RoomAreas,
    /// For schools built up to a year, if relaxations are on.
    pub built_until: Parameter,
    /// The areas for them.
    pub built_until_areas: RoomAreas,
    /// For rural schools whose largest class is below this, if relaxations are on.
    pub largest_class_below: Parameter,
    /// The least areas for them, music and art alike, by level.
    pub small_class_area: PerLevel<Parameter>,
}

/// The least area of a music and of an art room, in ㎡.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomAreas {
    /// Music.
    pub music: Parameter,
    /// Art.
    pub art: Parameter,
}

/// 小学、初中规模不超过 2000 人，一贯制义务教育阶段不超过 2500 人。
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolSizeRule {
    /// For schools of one level.
    pub single: Parameter,
    /// For nine-year schools.
    pub nine_year: Parameter,
    /// For twelve-year schools.
    pub twelve_year: Parameter,
    /// Relaxed limits apply to schools built up to this year.
    pub built_until: Parameter,
    /// Or to schools where more than this share are migrant children.
    pub migrants_above: Parameter,
    /// The relaxed limit for schools of one level.
    pub relaxed_single: Parameter,
    /// The relaxed limit for nine-year schools.
    pub relaxed_nine_year: Parameter,
    /// The limit for twelve-year schools while the relaxation applies, as the text is read (D-12).
    pub relaxed_twelve_year: Parameter,
}

/// 班级学生数小学不超过 45 人、初中不超过 50 人。
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSizeRule {
    /// The largest class.
    pub limit: PerLevel<Parameter>,
}

/// 不足 100 名学生的学校按 100 人核定公用经费。
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallSchoolRule {
    /// Schools with fewer pupils are small.
    pub below: Parameter,
    /// They are funded as if they had so many.
    pub count_as: Parameter,
    /// The variables with the base quota of each level.
    pub quota: PerLevel<Variable>,
    /// The variable with the money.
    pub funding: Variable,
}

/// 质量监测：学业水平 Ⅲ 级以上，校际差异率低于 0.15。
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringRule {
    /// The least grade, as a number from 1 to 4.
    pub least_grade: Parameter,
    /// The difference must be below this.
    pub difference_below: Parameter,
    /// The subjects.
    pub subjects: Vec<Subject>,
}

/// How many decimals each form prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormRounding {
    /// 表Ⅱ-2: values of a school.
    pub school_value: u32,
    /// 表Ⅲ: means.
    pub mean: u32,
    /// 表Ⅲ: coefficients of variation.
    pub cv: u32,
    /// 表Ⅳ: shares, as percentages.
    pub share: u32,
}
