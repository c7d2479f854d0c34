use std::sync::Arc;

use super::{SchoolKind, Setting, Variable};
use crate::quantity::Exact;

/// A level of compulsory education (学段).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Primary (小学).
    Primary,
    /// Junior secondary (初中).
    Junior,
}

impl Level {
    /// Both, in the order of the forms.
    pub const ALL: [Self; 2] = [Self::Primary, Self::Junior];

    /// As documents and attributes write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Junior => "junior",
        }
    }

    /// The same level as a part of a school.
    pub const fn section(self) -> Section {
        match self {
            Self::Primary => Section::Primary,
            Self::Junior => Section::Junior,
        }
    }
}

/// A part of a school that keeps its own pupils and teachers (小学部、初中部、高中部).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Primary.
    Primary,
    /// Junior secondary.
    Junior,
    /// Senior secondary: never assessed, but it shares the school's rooms.
    Senior,
}

impl Section {
    /// All of them, from the lowest.
    pub const ALL: [Self; 3] = [Self::Primary, Self::Junior, Self::Senior];

    /// The level of compulsory education that it is, if it is one.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Primary => Some(Level::Primary),
            Self::Junior => Some(Level::Junior),
            Self::Senior => None,
        }
    }

    /// The variable that counts its pupils.
    pub const fn students(self) -> Variable {
        match self {
            Self::Primary => Variable::PrimaryStudents,
            Self::Junior => Variable::JuniorStudents,
            Self::Senior => Variable::SeniorStudents,
        }
    }
}

/// A grade of the national quality monitoring; Ⅳ is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// Ⅰ.
    I,
    /// Ⅱ.
    II,
    /// Ⅲ.
    III,
    /// Ⅳ.
    IV,
}

impl Grade {
    /// From 1 to 4.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::I),
            2 => Some(Self::II),
            3 => Some(Self::III),
            4 => Some(Self::IV),
            _ => None,
        }
    }

    /// Its number, from 1 to 4.
    pub const fn number(self) -> u32 {
        match self {
            Self::I => 1,
            Self::II => 2,
            Self::III => 3,
            Self::IV => 4,
        }
    }

    /// As the forms print it.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::I => "Ⅰ",
            Self::II => "Ⅱ",
            Self::III => "Ⅲ",
            Self::IV => "Ⅳ",
        }
    }
}

/// What a cell says, once it is understood; numbers are in the base unit (yuan, ㎡, persons).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(Exact),
    /// A list of numbers.
    Numbers(Arc<[Exact]>),
    /// A text.
    Text(Arc<str>),
    /// Yes or no.
    Flag(bool),
    /// A kind of school.
    SchoolKind(SchoolKind),
    /// Urban, town or rural.
    Setting(Setting),
    /// A judged finding: met (`true`) or not met.
    Judgement(bool),
    /// A monitoring grade.
    Grade(Grade),
}
