use super::Exact;

/// What a unit measures; two units convert only within one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// Things counted one by one: people, classes, rooms, schools.
    Count(Counted),
    /// Floor or ground, in square metres.
    Area,
    /// Money, in yuan.
    Money,
    /// A share of a whole, as a plain ratio.
    Ratio,
    /// A calendar year.
    Year,
}

/// What is counted; people are not rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Counted {
    /// Pupils, teachers (人、名).
    People,
    /// Rooms (间).
    Rooms,
    /// Classes, townships and the like (个、班、所、份).
    Things,
}

/// A unit as tables write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// 人、名。
    Person,
    /// 万人。
    TenThousandPeople,
    /// 间。
    Room,
    /// 个、班、所、份。
    Piece,
    /// 平方米。
    SquareMetre,
    /// 万平方米。
    TenThousandSquareMetres,
    /// 公顷，一万平方米。
    Hectare,
    /// 亩，三亩合两千平方米。
    Mu,
    /// 元。
    Yuan,
    /// 百元。
    HundredYuan,
    /// 千元。
    ThousandYuan,
    /// 万元。
    TenThousandYuan,
    /// 百万元。
    MillionYuan,
    /// 亿元。
    HundredMillionYuan,
    /// 百分数。
    Percent,
    /// 年。
    Year,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Person,
        Self::TenThousandPeople,
        Self::Room,
        Self::Piece,
        Self::SquareMetre,
        Self::TenThousandSquareMetres,
        Self::Hectare,
        Self::Mu,
        Self::Yuan,
        Self::HundredYuan,
        Self::ThousandYuan,
        Self::TenThousandYuan,
        Self::MillionYuan,
        Self::HundredMillionYuan,
        Self::Percent,
        Self::Year,
    ];

    /// Whether school tables state figures in it as a rule; the others are read where they are
    /// written, and never supposed.
    pub const fn is_usual(self) -> bool {
        !matches!(
            self,
            Self::TenThousandSquareMetres
                | Self::Hectare
                | Self::HundredYuan
                | Self::ThousandYuan
                | Self::MillionYuan
                | Self::HundredMillionYuan
        )
    }

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Person | Self::TenThousandPeople => Dimension::Count(Counted::People),
            Self::Room => Dimension::Count(Counted::Rooms),
            Self::Piece => Dimension::Count(Counted::Things),
            Self::SquareMetre | Self::TenThousandSquareMetres | Self::Hectare | Self::Mu => {
                Dimension::Area
            }
            Self::Yuan
            | Self::HundredYuan
            | Self::ThousandYuan
            | Self::TenThousandYuan
            | Self::MillionYuan
            | Self::HundredMillionYuan => Dimension::Money,
            Self::Percent => Dimension::Ratio,
            Self::Year => Dimension::Year,
        }
    }

    /// How many base units (person, room, piece, ㎡, yuan, 1, year) one of it is, exactly.
    pub fn factor(self) -> Exact {
        match self {
            Self::Person | Self::Room | Self::Piece => Exact::ONE,
            Self::SquareMetre | Self::Yuan | Self::Year => Exact::ONE,
            Self::TenThousandPeople
            | Self::TenThousandYuan
            | Self::TenThousandSquareMetres
            | Self::Hectare => Exact::from(10_000_i64),
            Self::HundredYuan => Exact::from(100_i64),
            Self::ThousandYuan => Exact::from(1_000_i64),
            Self::MillionYuan => Exact::from(1_000_000_i64),
            Self::HundredMillionYuan => Exact::from(100_000_000_i64),
            Self::Mu => Exact::ratio(2000, 3).unwrap_or(Exact::ZERO),
            Self::Percent => Exact::ratio(1, 100).unwrap_or(Exact::ZERO),
        }
    }

    /// The name that our own tables print.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Person => "人",
            Self::TenThousandPeople => "万人",
            Self::Room => "间",
            Self::Piece => "个",
            Self::SquareMetre => "㎡",
            Self::TenThousandSquareMetres => "万㎡",
            Self::Hectare => "公顷",
            Self::Mu => "亩",
            Self::Yuan => "元",
            Self::HundredYuan => "百元",
            Self::ThousandYuan => "千元",
            Self::TenThousandYuan => "万元",
            Self::MillionYuan => "百万元",
            Self::HundredMillionYuan => "亿元",
            Self::Percent => "%",
            Self::Year => "年",
        }
    }
}
