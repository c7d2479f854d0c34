use super::{Lack, Standing};
use crate::model::{Entry, Level, Origin, Section, Variable};
use crate::quantity::Exact;
use crate::standard::{Citation, Direction, IndicatorId, Parameter, Part};

/// Names any figure of an assessment, so that it can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The value of an indicator at a unit, its standing and its shortfall.
    UnitValue {
        /// Index into the units.
        unit: usize,
        /// The indicator.
        indicator: IndicatorId,
    },
    /// What a unit lacks to reach the threshold of an indicator.
    Shortfall {
        /// Index into the units.
        unit: usize,
        /// The indicator.
        indicator: IndicatorId,
    },
    /// A unit's standing under the school rule.
    UnitStanding {
        /// Index into the units.
        unit: usize,
    },
    /// The mean of an indicator over a level.
    Mean {
        /// The level.
        level: Level,
        /// The indicator.
        indicator: IndicatorId,
    },
    /// The coefficient of variation of an indicator over a level.
    Cv {
        /// The level.
        level: Level,
        /// The indicator.
        indicator: IndicatorId,
    },
    /// The mean of the seven coefficients of a level.
    Composite {
        /// The level.
        level: Level,
    },
    /// A county item.
    Item {
        /// Its id.
        id: String,
    },
    /// A part of the verdict.
    Part(Part),
}

/// The unfolded computation of one figure (计算过程).
///
/// Every step's result follows from its terms alone, and the last step's result is the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What is explained.
    pub figure: Figure,
    /// The steps, first to last.
    pub steps: Vec<Step>,
    /// The standing that follows, with what the figure was held against.
    pub standing: Standing,
    /// What the figure was held against.
    pub threshold: Option<(Direction, Parameter)>,
    /// Other numbers fixed by rules that entered.
    pub parameters: Vec<Parameter>,
    /// Where the rules are written.
    pub citations: Vec<Citation>,
    /// The facts it rests on.
    pub sources: Vec<Source>,
    /// Why there is no figure, if there is none.
    pub lacks: Vec<(Option<usize>, Lack)>,
}

/// One step of a computation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is computed.
    pub operation: Operation,
    /// From what.
    pub terms: Vec<Term>,
    /// What comes out, exactly; only a root is rounded, and the operation says to how many places.
    pub result: Exact,
    /// What the result is held against, where it is.
    pub held_against: Option<(Direction, Exact)>,
}

/// A computation; its terms are in the order of the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// The sum of the terms, those to be subtracted already negative: a school's resource.
    Amount,
    /// amount × (weight × pupils of this level) ÷ Σ (weight × pupils): the terms are the amount,
    /// then weight and pupils of this level, then weight and pupils of each other section.
    Apportion,
    /// Σ of what each site of the school adds to the level.
    Sites,
    /// amount ÷ pupils × scale.
    PerStudent,
    /// threshold × pupils ÷ scale − amount, but at least zero, rounded up to so many places.
    Shortfall {
        /// Decimal places.
        places: u32,
    },
    /// Σ pupils of all units.
    LevelStudents,
    /// Σ amounts of all units.
    Total,
    /// total ÷ pupils × scale.
    Mean,
    /// Σ pupils ÷ all pupils × (amount ÷ pupils × scale − mean)²: the terms are all pupils, the
    /// mean, the scale, then pupils and amount of each unit.
    Variance,
    /// variance ÷ mean².
    SquaredCv,
    /// The root of the square, to six decimals.
    Cv,
    /// The mean of the terms, to six decimals.
    Composite,
    /// Σ of the terms, those to be subtracted already negative: above the line of a ratio.
    Numerator,
    /// The same below the line.
    Denominator,
    /// first ÷ second.
    Quotient,
    /// first − second.
    Difference,
    /// The single term as it was stated.
    Stated,
    /// How many of the terms are one.
    CountMet,
    /// The sum of the terms: a school's figure, which a check holds against its limit.
    OfSchool {
        /// Row in `County::schools`.
        row: usize,
    },
    /// first ÷ second, of one school.
    ShareOfSchool {
        /// Row in `County::schools`.
        row: usize,
    },
    /// pupils to count × Σ (pupils × quota) ÷ Σ pupils: the terms are the pupils to count, then
    /// pupils and quota of each level.
    FundingDue {
        /// Row in `County::schools`.
        row: usize,
    },
}

/// One operand of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is called.
    pub name: TermName,
    /// Its value.
    pub value: Exact,
}

/// What an operand is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermName {
    /// A fact of a table.
    Variable(Variable),
    /// The pupils of a section.
    Students(Section),
    /// The weight of a pupil of a section.
    Weight(Section),
    /// 1 or 100.
    Scale,
    /// The unit's amount.
    Amount,
    /// A site of the school, by row: what it adds to the unit's amount.
    SiteAmount(usize),
    /// The county's amount.
    Total,
    /// The level's pupils.
    LevelStudents,
    /// The mean.
    Mean,
    /// The variance.
    Variance,
    /// The squared coefficient.
    SquaredCv,
    /// A parameter, by id.
    Parameter(String),
    /// A unit, by index: its pupils.
    UnitStudents(usize),
    /// A unit, by index: its amount.
    UnitAmount(usize),
    /// A level's coefficient of variation of an indicator.
    Cv(IndicatorId),
    /// Whether an indicator reaches its threshold: one or zero.
    IsMet(IndicatorId),
    /// The year assessed.
    Year,
    /// Above the line.
    Numerator,
    /// Below the line.
    Denominator,
    /// How many music or art rooms are large enough.
    LargeRooms(Variable),
    /// So many pupils are funded at least.
    FundedPupils,
    /// The pupils of the largest class.
    LargestClass(Level),
}

/// A fact that a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Row in `County::schools`; `None` for a county fact.
    pub row: Option<usize>,
    /// The fact.
    pub variable: Variable,
    /// What is known of it.
    pub entry: Entry,
    /// Where it was read.
    pub origin: Origin,
}
