//! The data files as they are written. Nothing here is checked but the form; `assemble` turns it
//! into rules. One long file, because serde is allowed in this one only.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use crate::model::Day;
use crate::quantity::{Dimension, Exact, Unit};

use super::{Direction, LoadError, Part, Population, Support, Wording};

/// Reads the text that `build/rules.rs` makes.
pub(super) fn rules(text: &str) -> Result<Rules, LoadError> {
    serde_json::from_str(text).map_err(malformed)
}

/// Reads one variant.
pub(super) fn variant(text: &str) -> Result<Variant, LoadError> {
    serde_json::from_str(text).map_err(malformed)
}

/// All data files together, as `build/rules.rs` writes them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    #[serde(rename = "document")]
    pub(super) documents: Vec<Document>,
    #[serde(rename = "standard")]
    pub(super) standards: Vec<Standard>,
    #[serde(rename = "variant")]
    pub(super) variants: Vec<Variant>,
}

/// A national standard: the files of one folder of `national/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Standard {
    pub(super) id: String,
    pub(super) title: Bilingual,
    pub(super) scope: Scope,
    pub(super) rounding: Rounding,
    #[serde(rename = "apportionment")]
    pub(super) apportionments: Vec<Apportionment>,
    #[serde(rename = "indicator")]
    pub(super) indicators: Vec<Indicator>,
    #[serde(rename = "parameter")]
    pub(super) parameters: Vec<Parameter>,
    #[serde(rename = "item")]
    pub(super) items: Vec<Item>,
    #[serde(rename = "reading", default)]
    pub(super) readings: Vec<Reading>,
}

/// A variant: one file of `provincial/`, or a user's file with the same keys in JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variant {
    pub(super) id: String,
    pub(super) title: Bilingual,
    pub(super) extends: String,
    #[serde(rename = "document", default)]
    pub(super) documents: Vec<Document>,
    #[serde(rename = "override", default)]
    pub(super) overrides: Vec<Override>,
    #[serde(rename = "parameter", default)]
    pub(super) parameters: Vec<Parameter>,
    #[serde(rename = "condition", default)]
    pub(super) conditions: Vec<AddedCondition>,
    #[serde(rename = "item", default)]
    pub(super) items: Vec<Item>,
    #[serde(rename = "requirement", default)]
    pub(super) requirements: Vec<Requirement>,
    #[serde(rename = "choice", default)]
    pub(super) choices: Vec<Choice>,
    #[serde(rename = "reading", default)]
    pub(super) readings: Vec<Reading>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bilingual {
    pub(super) zh: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) issuer: String,
    #[serde(default)]
    pub(super) number: String,
    #[serde(default, deserialize_with = "optional_day")]
    pub(super) issued_on: Option<Day>,
    #[serde(default)]
    pub(super) url: String,
    #[serde(default)]
    pub(super) note: String,
    #[serde(with = "SupportName")]
    pub(super) evidence: Support,
    #[serde(deserialize_with = "day")]
    pub(super) checked_on: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Citation {
    pub(super) document: String,
    pub(super) locator: String,
    #[serde(default)]
    pub(super) quote: String,
    #[serde(default, deserialize_with = "optional_wording")]
    pub(super) wording: Option<Wording>,
}

/// A number, or one number for each level, with its history.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Parameter {
    pub(super) id: String,
    pub(super) unit: UnitName,
    pub(super) per: Option<UnitName>,
    pub(super) stricter: Stricter,
    /// It counts only while relaxations are on.
    #[serde(default)]
    pub(super) only_relaxed: bool,
    #[serde(rename = "value")]
    pub(super) values: Vec<Dated>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Override {
    pub(super) target: String,
    #[serde(default)]
    pub(super) relaxes: bool,
    #[serde(rename = "value")]
    pub(super) values: Vec<Dated>,
}

/// A value from a day on, or its repeal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dated {
    #[serde(deserialize_with = "day")]
    pub(super) effective_from: Day,
    /// No source states the day.
    #[serde(default)]
    pub(super) is_assumed: bool,
    #[serde(default)]
    pub(super) repealed: bool,
    #[serde(default, deserialize_with = "optional_number")]
    pub(super) value: Option<Exact>,
    #[serde(default, deserialize_with = "optional_number")]
    pub(super) primary: Option<Exact>,
    #[serde(default, deserialize_with = "optional_number")]
    pub(super) junior: Option<Exact>,
    #[serde(default, deserialize_with = "optional_number")]
    pub(super) senior: Option<Exact>,
    pub(super) citation: Citation,
}

/// The base unit of a number.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum UnitName {
    Person,
    Room,
    Piece,
    SquareMetre,
    Yuan,
    Year,
    Ratio,
    /// A grade from 1 to 4.
    Grade,
}

impl UnitName {
    /// What it measures; a grade measures nothing.
    pub(super) const fn dimension(self) -> Option<Dimension> {
        match self {
            Self::Person => Some(Unit::Person.dimension()),
            Self::Room => Some(Unit::Room.dimension()),
            Self::Piece => Some(Unit::Piece.dimension()),
            Self::SquareMetre => Some(Unit::SquareMetre.dimension()),
            Self::Yuan => Some(Unit::Yuan.dimension()),
            Self::Year => Some(Unit::Year.dimension()),
            Self::Ratio => Some(Dimension::Ratio),
            Self::Grade => None,
        }
    }

    /// As messages write it.
    pub(super) const fn symbol(self) -> &'static str {
        match self {
            Self::Year => Unit::Year.symbol(),
            Self::Ratio => "a share",
            Self::Grade => "a grade",
            Self::Person => Unit::Person.symbol(),
            Self::Room => Unit::Room.symbol(),
            Self::Piece => Unit::Piece.symbol(),
            Self::SquareMetre => Unit::SquareMetre.symbol(),
            Self::Yuan => Unit::Yuan.symbol(),
        }
    }

    /// The unit in which a resource is counted, if it can be one.
    pub(super) const fn unit(self) -> Option<Unit> {
        match self {
            Self::Person => Some(Unit::Person),
            Self::Room => Some(Unit::Room),
            Self::Piece => Some(Unit::Piece),
            Self::SquareMetre => Some(Unit::SquareMetre),
            Self::Yuan => Some(Unit::Yuan),
            Self::Year | Self::Ratio | Self::Grade => None,
        }
    }
}

/// Which change of a number makes the rule harder to meet.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stricter {
    Higher,
    Lower,
    /// Neither: a weight, or how something is counted.
    Neither,
}

impl Stricter {
    /// Whether a value is easier to meet than another.
    pub(super) fn is_weaker(self, value: &Exact, than: &Exact) -> bool {
        match self {
            Self::Higher => value < than,
            Self::Lower => value > than,
            Self::Neither => false,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Indicator {
    pub(super) id: String,
    pub(super) label: Bilingual,
    pub(super) short: Bilingual,
    #[serde(deserialize_with = "number")]
    pub(super) scale: Exact,
    pub(super) is_apportioned: bool,
    pub(super) resource_unit: UnitName,
    pub(super) value_unit: Bilingual,
    #[serde(deserialize_with = "places")]
    pub(super) shortfall_places: u32,
    pub(super) threshold: String,
    pub(super) cv_limit: String,
    pub(super) primary: Resource,
    pub(super) junior: Resource,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Resource {
    pub(super) numerator: Vec<String>,
    #[serde(default)]
    pub(super) less: Vec<String>,
    #[serde(default)]
    pub(super) relaxed: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Apportionment {
    pub(super) kind: String,
    pub(super) sections: Vec<SectionName>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SectionName {
    Primary,
    Junior,
    Senior,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scope {
    pub(super) excluded: Vec<String>,
    pub(super) citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rounding {
    #[serde(deserialize_with = "day")]
    pub(super) effective_from: Day,
    pub(super) citation: Citation,
    #[serde(deserialize_with = "places")]
    pub(super) school_value: u32,
    #[serde(deserialize_with = "places")]
    pub(super) mean: u32,
    #[serde(deserialize_with = "places")]
    pub(super) cv: u32,
    #[serde(deserialize_with = "places")]
    pub(super) share: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    pub(super) id: String,
    #[serde(with = "PartName")]
    pub(super) part: Part,
    pub(super) label: Bilingual,
    pub(super) short: Bilingual,
    #[serde(deserialize_with = "day")]
    pub(super) effective_from: Day,
    /// No source states the day.
    #[serde(default)]
    pub(super) is_assumed: bool,
    #[serde(default = "yes")]
    pub(super) is_required: bool,
    pub(super) citation: Citation,
    #[serde(rename = "condition")]
    pub(super) conditions: Vec<Condition>,
    /// The other way of computing the same ratio, for a notice.
    pub(super) alternative: Option<Ratio>,
}

/// A day from which a variant asks for an item that the base leaves optional.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Requirement {
    pub(super) item: String,
    #[serde(deserialize_with = "day")]
    pub(super) effective_from: Day,
    pub(super) citation: Citation,
}

/// A condition that a variant adds to an item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AddedCondition {
    pub(super) item: String,
    #[serde(deserialize_with = "day")]
    pub(super) effective_from: Day,
    pub(super) rule: Condition,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Condition {
    Finding {
        variable: String,
    },
    Ratio(Ratio),
    EachSchool(Ratio),
    AtLeast {
        left: String,
        right: String,
    },
    Limit {
        variable: String,
        #[serde(with = "DirectionName")]
        direction: Direction,
        limit: String,
    },
    YearsSince {
        variable: String,
        years: String,
    },
    Rooms {},
    SchoolSize {},
    ClassSize {},
    SmallSchools {
        quota_primary: String,
        quota_junior: String,
        funding: String,
    },
    Monitoring {
        subjects: Vec<Subject>,
    },
    Veto {
        variable: String,
    },
    Unstated {},
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ratio {
    pub(super) label: Bilingual,
    pub(super) numerator: Vec<String>,
    #[serde(default)]
    pub(super) less: Vec<String>,
    pub(super) denominator: Vec<String>,
    #[serde(default)]
    pub(super) denominator_less: Vec<String>,
    #[serde(with = "PopulationName")]
    pub(super) population: Population,
    #[serde(with = "DirectionName")]
    pub(super) direction: Direction,
    pub(super) threshold: String,
    /// It counts only under this option of a reading.
    #[serde(default)]
    pub(super) only_with: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Subject {
    pub(super) label: Bilingual,
    pub(super) grade: String,
    pub(super) difference: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reading {
    pub(super) id: String,
    pub(super) question: Bilingual,
    /// How it is read; absent where the reading has options.
    pub(super) choice: Option<Bilingual>,
    #[serde(rename = "option", default)]
    pub(super) options: Vec<ReadingOption>,
    /// The option taken unless a variant chooses another.
    #[serde(default)]
    pub(super) default: String,
    pub(super) reason: Bilingual,
}

/// One way to read a point that the text leaves open.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadingOption {
    pub(super) id: String,
    pub(super) label: Bilingual,
}

/// Another option of a reading, chosen by a variant from a day on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub(super) reading: String,
    pub(super) option: String,
    #[serde(deserialize_with = "day")]
    pub(super) effective_from: Day,
    pub(super) citation: Citation,
}

#[derive(Deserialize)]
#[serde(remote = "Direction", rename_all = "snake_case")]
enum DirectionName {
    AtLeast,
    AtMost,
    Below,
}

#[derive(Deserialize)]
#[serde(remote = "Population", rename_all = "snake_case")]
enum PopulationName {
    County,
    SchoolsInScope,
    CompulsoryRows,
    ZonedSchools,
}

/// Every part that has items; the resources have indicators instead.
#[derive(Deserialize)]
#[serde(remote = "Part", rename_all = "snake_case")]
enum PartName {
    Government,
    Quality,
    Recognition,
    Veto,
    Precondition,
}

#[derive(Deserialize)]
#[serde(remote = "Support", rename_all = "snake_case")]
enum SupportName {
    Several,
    Single,
    Unverified,
}

#[derive(Deserialize)]
#[serde(remote = "Wording", rename_all = "snake_case")]
enum WordingName {
    Verbatim,
    Paraphrase,
}

fn malformed(error: serde_json::Error) -> LoadError {
    LoadError::Malformed(error.to_string())
}

const fn yes() -> bool {
    true
}

/// Text that stands for a value of ours.
struct Text<T> {
    expected: &'static str,
    read: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.read)(text).ok_or_else(|| E::custom(format!("`{text}` is not {}", self.expected)))
    }
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    from.deserialize_str(Text {
        expected: "a day such as \"2017-04-19\"",
        read: |text| text.parse().ok(),
    })
}

fn optional_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
    day(from).map(Some)
}

fn optional_wording<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Wording>, D::Error> {
    WordingName::deserialize(from).map(Some)
}

fn number<'de, D: Deserializer<'de>>(from: D) -> Result<Exact, D::Error> {
    from.deserialize_str(Text {
        expected: "a number written as text, such as \"0.85\"",
        read: |text| text.parse().ok(),
    })
}

fn optional_number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Exact>, D::Error> {
    number(from).map(Some)
}

fn places<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    from.deserialize_str(Text {
        expected: "a number of decimals written as text, such as \"2\"",
        read: |text| text.parse().ok().filter(|places| *places <= 9),
    })
}
