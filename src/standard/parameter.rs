use std::sync::Arc;

use crate::model::{Day, Level};
use crate::quantity::{Exact, Unit};

/// A name or note in both languages; data files carry them because rules carry them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// 中文。
    pub zh: String,
    /// English.
    pub en: String,
}

/// A document that may be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Stable id in the data files.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Its number, as in 教督〔2017〕6号; may be empty.
    pub number: String,
    /// When it was issued, if known.
    pub issued_on: Option<Day>,
    /// Where it can be read; may be empty.
    pub url: String,
    /// What of it was read, and what was not; may be empty.
    pub note: String,
    /// How well what is cited from it is supported.
    pub evidence: Support,
    /// The last day on which someone read it against the data.
    pub checked_on: Day,
}

/// How well the words cited from a document are supported (证据等级).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Support {
    /// Several independent sources agree, or an official page says so.
    Several,
    /// One source only.
    Single,
    /// No text could be obtained against which to check.
    Unverified,
}

/// Where a rule is written (依据).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The document.
    pub document: Arc<Document>,
    /// The place in it.
    pub locator: String,
    /// What the rule says, if it is quoted.
    pub quote: Option<Quote>,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub words: String,
    /// Whose words they are.
    pub wording: Wording,
}

/// Whether a quote gives the words of the document, or their sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wording {
    /// 原文: as the source gives them.
    Verbatim,
    /// 大意: put into a sentence here.
    Paraphrase,
}

/// Whether a source states the day from which something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DaySupport {
    /// A source states it.
    Stated,
    /// 推定: no source does.
    Assumed,
}

/// Data files mark the assumed days.
impl From<bool> for DaySupport {
    fn from(is_assumed: bool) -> Self {
        match is_assumed {
            true => Self::Assumed,
            false => Self::Stated,
        }
    }
}

/// A number fixed by a rule (参数), in force on the day of assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Stable id, as in `R1.threshold.primary`.
    pub id: String,
    /// The number, in the base unit.
    pub value: Exact,
    /// The day from which it holds.
    pub effective_from: Day,
    /// Whether a source states that day.
    pub day_support: DaySupport,
    /// Where it is written.
    pub citation: Citation,
    /// What it is counted in.
    pub unit: ParameterUnit,
    /// The national value that a province has replaced.
    pub replaces: Option<Exact>,
    /// Set by the user in the place of what the rules say.
    pub own: Option<OwnMark>,
}

/// What a number of a rule is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterUnit {
    /// A unit.
    Of(Unit),
    /// One unit for each of another, as in teachers per hundred students: that of its rule.
    Rate,
    /// A share of one.
    Share,
    /// A weight.
    Factor,
    /// A grade of the quality monitoring, from 1 to 4.
    Grade,
}

/// That a user set a number, and what it stands in place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMark {
    /// What the rules say.
    pub instead_of: Exact,
    /// Why it was set, in the user's words.
    pub reason: String,
}

/// One value for each level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerLevel<T> {
    /// For primary.
    pub primary: T,
    /// For junior secondary.
    pub junior: T,
}

impl<T> PerLevel<T> {
    /// The value for `level`.
    pub const fn get(&self, level: Level) -> &T {
        match level {
            Level::Primary => &self.primary,
            Level::Junior => &self.junior,
        }
    }
}

/// Which side of a threshold is the good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// `≥`: 以上、不低于.
    AtLeast,
    /// `≤`: 不超过.
    AtMost,
    /// `<`: 低于.
    Below,
}

impl Direction {
    /// Whether `value` is on the good side of `threshold`.
    pub fn is_met(self, value: &Exact, threshold: &Exact) -> bool {
        match self {
            Self::AtLeast => value >= threshold,
            Self::AtMost => value <= threshold,
            Self::Below => value < threshold,
        }
    }

    /// The sign that formulas print.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::AtMost => "≤",
            Self::Below => "<",
        }
    }
}
