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
    /// 亩，三亩合两千平方米。
    Mu,
    /// 元。
    Yuan,
    /// 万元。
    TenThousandYuan,
    /// 百分数。
    Percent,
    /// 年。
    Year,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Person,
        Self::TenThousandPeople,
        Self::Room,
        Self::Piece,
        Self::SquareMetre,
        Self::Mu,
        Self::Yuan,
        Self::TenThousandYuan,
        Self::Percent,
        Self::Year,
    ];

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Person | Self::TenThousandPeople => Dimension::Count(Counted::People),
            Self::Room => Dimension::Count(Counted::Rooms),
            Self::Piece => Dimension::Count(Counted::Things),
            Self::SquareMetre | Self::Mu => Dimension::Area,
            Self::Yuan | Self::TenThousandYuan => Dimension::Money,
            Self::Percent => Dimension::Ratio,
            Self::Year => Dimension::Year,
        }
    }

    /// How many base units (person, room, piece, ㎡, yuan, 1, year) one of it is, exactly.
    pub fn factor(self) -> Exact {
        match self {
            Self::Person | Self::Room | Self::Piece => Exact::ONE,
            Self::SquareMetre | Self::Yuan | Self::Year => Exact::ONE,
            Self::TenThousandPeople | Self::TenThousandYuan => Exact::from(10_000_i64),
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
            Self::Mu => "亩",
            Self::Yuan => "元",
            Self::TenThousandYuan => "万元",
            Self::Percent => "%",
            Self::Year => "年",
        }
    }
}
