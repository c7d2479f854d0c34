use super::{Entity, Level, Record, Section, Variable};
use crate::quantity::Exact;

/// How the forms number private organisers (举办者类型代码 10 民办, 表Ⅱ-2 注 2).
pub const PRIVATE_ORGANIZER: u32 = 10;

/// What kind of school it is (办学类型). Never guessed from its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SchoolKind {
    /// 小学。
    Primary,
    /// 小学教学点。
    TeachingPoint,
    /// 初级中学。
    Junior,
    /// 九年一贯制学校。
    NineYear,
    /// 十二年一贯制学校。
    TwelveYear,
    /// 完全中学: junior and senior secondary.
    CompleteSecondary,
    /// 特殊教育学校。
    Special,
    /// 职业学校。
    Vocational,
    /// A school without any level of compulsory education by its kind (幼儿园、高级中学). The
    /// template does not offer it; tables of a whole county contain it.
    Outside,
}

impl SchoolKind {
    /// All that the template offers, in its order.
    pub const ALL: [Self; 8] = [
        Self::Primary,
        Self::TeachingPoint,
        Self::Junior,
        Self::NineYear,
        Self::TwelveYear,
        Self::CompleteSecondary,
        Self::Special,
        Self::Vocational,
    ];

    /// Its id in data files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::TeachingPoint => "teaching_point",
            Self::Junior => "junior",
            Self::NineYear => "nine_year",
            Self::TwelveYear => "twelve_year",
            Self::CompleteSecondary => "complete_secondary",
            Self::Special => "special",
            Self::Vocational => "vocational",
            Self::Outside => "outside",
        }
    }

    /// The kind with this id, of those that the template offers.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The parts it consists of; none where compulsory education is not what it gives.
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::Primary | Self::TeachingPoint => &[Section::Primary],
            Self::Junior => &[Section::Junior],
            Self::NineYear => &[Section::Primary, Section::Junior],
            Self::TwelveYear => &[Section::Primary, Section::Junior, Section::Senior],
            Self::CompleteSecondary => &[Section::Junior, Section::Senior],
            Self::Special | Self::Vocational | Self::Outside => &[],
        }
    }

    /// The levels of compulsory education among its parts.
    pub fn levels(self) -> impl Iterator<Item = Level> {
        Level::ALL
            .into_iter()
            .filter(move |level| self.sections().contains(&level.section()))
    }

    /// As the template's list writes it, where it does.
    pub const fn header(self) -> &'static str {
        match self {
            Self::Primary => "小学",
            Self::TeachingPoint => "教学点",
            Self::Junior => "初中",
            Self::NineYear => "九年一贯制",
            Self::TwelveYear => "十二年一贯制",
            Self::CompleteSecondary => "完全中学",
            Self::Special => "特殊教育学校",
            Self::Vocational => "职业学校",
            Self::Outside => "不含义务教育学段的学校",
        }
    }
}

/// Where a school stands (城乡类型).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Setting {
    /// 城区。
    Urban,
    /// 镇区。
    Town,
    /// 乡村。
    Rural,
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Urban, Self::Town, Self::Rural];

    /// Its id in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Urban => "urban",
            Self::Town => "town",
            Self::Rural => "rural",
        }
    }

    /// The setting with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.id() == id)
    }

    /// As the template's list writes it.
    pub const fn header(self) -> &'static str {
        match self {
            Self::Urban => "城区",
            Self::Town => "镇区",
            Self::Rural => "乡村",
        }
    }
}

/// Who runs a school, as far as the forms tell apart (公办、民办).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holder {
    /// 公办: any organiser that the forms do not number as private.
    Public,
    /// 民办.
    Private,
}

impl Holder {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Public, Self::Private];

    /// Its id in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    /// The one with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|holder| holder.id() == id)
    }
}

/// One school, or one branch of a school: one row of the sheet 学校.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    /// Everything that was stated about it.
    pub record: Record,
}

impl School {
    /// A school of which nothing is known.
    pub fn new() -> Self {
        Self {
            record: Record::new(Entity::School),
        }
    }

    /// Its name, or an empty text.
    pub fn name(&self) -> &str {
        self.record.text(Variable::SchoolName)
    }

    /// Its code, or an empty text.
    pub fn code(&self) -> &str {
        self.record.text(Variable::SchoolCode)
    }
}

impl Default for School {
    fn default() -> Self {
        Self::new()
    }
}

impl Record {
    /// The sections with pupils that a school of this kind does not have, and their pupils.
    ///
    /// Either the kind of school is wrong or the pupils are. A special school is none of the other
    /// kinds whatever its pupils are taught; where the kind has no level of compulsory education,
    /// senior pupils are as expected.
    pub fn unexpected_sections(&self) -> Vec<(Section, &Exact)> {
        let kind = match self.school_kind() {
            Ok(SchoolKind::Special) | Err(_) => return Vec::new(),
            Ok(kind) => kind,
        };
        let is_unexpected = |section: &Section| match section {
            Section::Senior if kind.sections().is_empty() => false,
            Section::Primary | Section::Junior | Section::Senior => {
                !kind.sections().contains(section)
            }
        };
        let pupils = |section: Section| {
            let students = self.number(section.students()).ok()?;
            (!students.is_zero()).then_some((section, students))
        };
        let sections = Section::ALL.into_iter().filter(is_unexpected);
        sections.filter_map(pupils).collect()
    }
}
