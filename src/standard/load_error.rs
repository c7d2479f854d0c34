use std::fmt;

use super::Direction;
use crate::model::Day;
use crate::quantity::{self, Exact};

/// Why a file of rules is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Not JSON, an unknown or missing key, or a value of the wrong form; in the parser's words.
    Malformed(String),
    /// An id that is not written as ids are.
    BadId {
        /// The id.
        id: String,
        /// How it should look.
        expected: &'static str,
    },
    /// Two things of one sort with the same id.
    DuplicateId(String),
    /// A citation of a document that nobody listed.
    UnknownDocument {
        /// Who cites.
        owner: String,
        /// What is cited.
        document: String,
    },
    /// A citation that names no place in its document.
    NoLocator(String),
    /// A quote that does not say whether its words are those of the document, or no quote that does.
    NoWording(String),
    /// A list of dated values with nothing in it.
    NoValue(String),
    /// A dated value that is neither one number nor the same levels as the others.
    LevelsUnclear {
        /// The parameter.
        parameter: String,
        /// The day of the value.
        day: Day,
    },
    /// A day that is not later than the one before it: the periods would overlap.
    DaysDoNotRise {
        /// The parameter.
        parameter: String,
        /// The day written first.
        earlier: Day,
        /// The day written next.
        later: Day,
    },
    /// A repeal that also states a number.
    RepealWithValue {
        /// The parameter.
        parameter: String,
        /// The day of the repeal.
        day: Day,
    },
    /// A repeal with nothing in force before it.
    RepealOfNothing {
        /// The parameter.
        parameter: String,
        /// The day of the repeal.
        day: Day,
    },
    /// A rule that asks for a parameter nobody wrote.
    UnknownParameter {
        /// Who asks.
        owner: String,
        /// For what.
        parameter: String,
    },
    /// A parameter that no rule asks for.
    UnusedParameter(String),
    /// A variable that no table has.
    UnknownVariable {
        /// Who names it.
        owner: String,
        /// The name.
        variable: String,
    },
    /// A variable that does not fit its place: a text where a number is due, a county's figure
    /// among a school's, a junior figure in a primary resource.
    UnfitVariable {
        /// Who names it.
        owner: String,
        /// The variable.
        variable: String,
        /// What is due there.
        expected: &'static str,
    },
    /// A kind of school that does not exist.
    UnknownKind {
        /// Who names it.
        owner: String,
        /// The name.
        kind: String,
    },
    /// Two quantities that measure different things.
    UnitsDisagree {
        /// Where they meet.
        owner: String,
        /// One of them, with its unit.
        left: String,
        /// The other, with its unit.
        right: String,
    },
    /// A threshold whose stricter side is not the side the rule compares with.
    DirectionDisagrees {
        /// The parameter.
        parameter: String,
        /// How the rule compares.
        direction: Direction,
    },
    /// A reading that does not list all its options and take one of them.
    OptionsUnclear(String),
    /// An option of a reading that the rules cannot follow.
    UnknownOption {
        /// Who names it.
        owner: String,
        /// The name.
        option: String,
    },
    /// The indicators are not R1 to R7 in this order.
    IndicatorsOutOfOrder(String),
    /// An item without any condition.
    NoCondition(String),
    /// A variant of a standard that is not loaded.
    UnknownBase {
        /// The variant.
        variant: String,
        /// What it extends.
        extends: String,
    },
    /// A condition or requirement for an item that does not exist.
    UnknownItem {
        /// The variant.
        variant: String,
        /// The item.
        item: String,
    },
    /// An override of a parameter that does not exist.
    OverrideOfNothing {
        /// The variant.
        variant: String,
        /// The parameter.
        target: String,
    },
    /// Two overrides of one parameter in one variant.
    OverriddenTwice {
        /// The variant.
        variant: String,
        /// The parameter.
        target: String,
    },
    /// An override that is easier to meet than what it replaces, without `relaxes = true`.
    Weaker {
        /// The variant.
        variant: String,
        /// The parameter.
        target: String,
        /// The first day on which it is weaker.
        day: Day,
        /// What the variant says.
        value: Exact,
        /// What it would replace.
        replaced: Exact,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(words) => write!(f, "the rules cannot be read: {words}"),
            Self::BadId { id, expected } => write!(f, "id `{id}` is not {expected}"),
            Self::DuplicateId(id) => write!(f, "id `{id}` stands twice"),
            Self::UnknownDocument { owner, document } => {
                write!(
                    f,
                    "`{owner}` cites document `{document}`, which is not listed"
                )
            }
            Self::NoLocator(owner) => write!(f, "`{owner}` cites no place in its document"),
            Self::NoWording(owner) => write!(
                f,
                "`{owner}` must say of a quote, and of a quote only, whether it is `verbatim` or a \
                 `paraphrase`"
            ),
            Self::NoValue(owner) => write!(f, "`{owner}` has no value"),
            Self::LevelsUnclear { parameter, day } => write!(
                f,
                "`{parameter}` from {day} must give either one value, or the same levels as its \
                 other values"
            ),
            Self::DaysDoNotRise {
                parameter,
                earlier,
                later,
            } => write!(
                f,
                "`{parameter}` goes from {earlier} to {later}; days must rise"
            ),
            Self::RepealWithValue { parameter, day } => {
                write!(f, "`{parameter}` is repealed on {day} and yet has a value")
            }
            Self::RepealOfNothing { parameter, day } => {
                write!(f, "`{parameter}` is repealed on {day} but was not in force")
            }
            Self::UnknownParameter { owner, parameter } => {
                write!(
                    f,
                    "`{owner}` needs parameter `{parameter}`, which is not defined"
                )
            }
            Self::UnusedParameter(parameter) => {
                write!(f, "no rule uses parameter `{parameter}`")
            }
            Self::UnknownVariable { owner, variable } => {
                write!(
                    f,
                    "`{owner}` names variable `{variable}`, which no table has"
                )
            }
            Self::UnfitVariable {
                owner,
                variable,
                expected,
            } => write!(
                f,
                "`{owner}` needs {expected}, and `{variable}` is not that"
            ),
            Self::UnknownKind { owner, kind } => {
                write!(
                    f,
                    "`{owner}` names kind of school `{kind}`, which does not exist"
                )
            }
            Self::UnitsDisagree { owner, left, right } => {
                write!(f, "units disagree in `{owner}`: {left}, but {right}")
            }
            Self::DirectionDisagrees {
                parameter,
                direction,
            } => write!(
                f,
                "`{parameter}` is compared with {}, which is not its stricter side",
                direction.symbol()
            ),
            Self::OptionsUnclear(reading) => write!(
                f,
                "reading `{reading}` must either state its choice, or list all its options and a \
                 default among them"
            ),
            Self::UnknownOption { owner, option } => {
                write!(
                    f,
                    "`{owner}` names option `{option}`, which is none of its reading"
                )
            }
            Self::IndicatorsOutOfOrder(standard) => {
                write!(
                    f,
                    "the indicators of `{standard}` are not R1 to R7 in this order"
                )
            }
            Self::NoCondition(item) => write!(f, "item `{item}` has no condition"),
            Self::UnknownBase { variant, extends } => {
                write!(f, "`{variant}` extends `{extends}`, which is not loaded")
            }
            Self::UnknownItem { variant, item } => {
                write!(f, "`{variant}` adds to item `{item}`, which does not exist")
            }
            Self::OverrideOfNothing { variant, target } => {
                write!(f, "`{variant}` overrides `{target}`, which does not exist")
            }
            Self::OverriddenTwice { variant, target } => {
                write!(f, "`{variant}` overrides `{target}` twice")
            }
            Self::Weaker {
                variant,
                target,
                day,
                value,
                replaced,
            } => write!(
                f,
                "`{variant}` sets `{target}` to {} from {day}, weaker than {}; \
                 say `relaxes = true` if that is meant",
                plain(value),
                plain(replaced)
            ),
        }
    }
}

impl std::error::Error for LoadError {}

/// As the data file writes it; data files write decimals only.
fn plain(value: &Exact) -> String {
    quantity::to_plain(value).unwrap_or_default()
}
