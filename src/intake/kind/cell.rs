use crate::intake::Severity;
use crate::model::Variable;
use crate::quantity::{ParseQuantityError, Unit};

/// What can happen while a cell is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AboutCell {
    /// A person decided that the text is not what it was taken for.
    Unread {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// `####`: the number itself is lost.
    Hashes {
        /// What the cell should state.
        variable: Variable,
    },
    /// A formula whose result is not in the file.
    Uncalculated {
        /// What the cell should state.
        variable: Variable,
        /// The formula.
        text: String,
    },
    /// A formula that failed, as in `#DIV/0!`.
    FormulaError {
        /// What the cell should state.
        variable: Variable,
        /// The mark.
        mark: String,
    },
    /// A date where a number belongs.
    DateForNumber {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// A date where a year belongs; the year was taken.
    DateForYear {
        /// What the cell states.
        variable: Variable,
        /// The text.
        text: String,
        /// The year.
        year: u16,
    },
    /// A text that is not a number.
    NotANumber {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
        /// Why not.
        reason: ParseQuantityError,
    },
    /// A fraction where things are counted.
    NotWhole {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// A number below zero.
    Negative {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// More than anything that a county counts: figures have run together.
    TooLarge {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// A year long past or far ahead.
    YearOutOfRange {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// Header and cell name different units; the cell's own was used.
    UnitConflict {
        /// What the cell states.
        variable: Variable,
        /// The text.
        text: String,
        /// The unit of the header.
        header: Unit,
        /// The unit of the cell.
        cell: Unit,
    },
    /// A yearly pay so small that 万元 was meant, and read (data dictionary §5).
    PayInTenThousands {
        /// What the cell states.
        variable: Variable,
        /// The text.
        text: String,
    },
    /// The unit in the cell measures something else.
    UnitUnfit {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
        /// The unit in it.
        unit: Unit,
    },
    /// A figure in a cell that is merged over the rows of several schools.
    MergedFigure {
        /// The fact.
        variable: Variable,
        /// The text.
        text: String,
        /// The merged range, as in `D3:D4`.
        range: String,
    },
    /// A list of which one part cannot be read, or that may be split in two ways.
    UnreadableList {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
        /// The part.
        part: String,
    },
    /// A word that is none of the choices.
    UnknownChoice {
        /// What the cell should state.
        variable: Variable,
        /// The text.
        text: String,
        /// The choices.
        expected: ChoiceSet,
    },
    /// 无, which was read as nothing stated and not as zero.
    SaidNone {
        /// What the cell should state.
        variable: Variable,
    },
}

/// The words that a cell may choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChoiceSet {
    /// 是、否.
    YesNo,
    /// 办学类型.
    SchoolKinds,
    /// 城区、镇区、乡村.
    Settings,
    /// 1 to 10.
    Organizers,
    /// 达标、不达标.
    Judgements,
    /// Ⅰ to Ⅳ.
    Grades,
}

impl ChoiceSet {
    /// The words, as the template lists them.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::YesNo => &["是", "否"],
            Self::SchoolKinds => &[
                "小学",
                "教学点",
                "初中",
                "九年一贯制",
                "十二年一贯制",
                "完全中学",
                "特殊教育学校",
                "职业学校",
            ],
            Self::Settings => &["城区", "镇区", "乡村"],
            Self::Organizers => &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
            Self::Judgements => &["达标", "不达标"],
            Self::Grades => &["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "未监测"],
        }
    }
}

impl AboutCell {
    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unread { .. } => "intake/unread",
            Self::Hashes { .. } => "intake/hashes",
            Self::Uncalculated { .. } => "intake/uncalculated",
            Self::FormulaError { .. } => "intake/formula-error",
            Self::DateForNumber { .. } => "intake/date-for-number",
            Self::DateForYear { .. } => "intake/date-for-year",
            Self::NotANumber { .. } => "intake/not-a-number",
            Self::NotWhole { .. } => "intake/not-whole",
            Self::Negative { .. } => "intake/negative",
            Self::TooLarge { .. } => "intake/too-large",
            Self::YearOutOfRange { .. } => "intake/year-out-of-range",
            Self::UnitConflict { .. } => "intake/unit-conflict",
            Self::PayInTenThousands { .. } => "intake/pay-in-ten-thousands",
            Self::UnitUnfit { .. } => "intake/unit-unfit",
            Self::MergedFigure { .. } => "intake/merged-figure",
            Self::UnreadableList { .. } => "intake/unreadable-list",
            Self::UnknownChoice { .. } => "intake/unknown-choice",
            Self::SaidNone { .. } => "intake/none-is-not-zero",
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Unread { .. }
            | Self::Hashes { .. }
            | Self::Uncalculated { .. }
            | Self::FormulaError { .. }
            | Self::DateForNumber { .. }
            | Self::NotANumber { .. }
            | Self::NotWhole { .. }
            | Self::Negative { .. }
            | Self::TooLarge { .. }
            | Self::YearOutOfRange { .. }
            | Self::UnitUnfit { .. }
            | Self::MergedFigure { .. }
            | Self::UnreadableList { .. }
            | Self::UnknownChoice { .. } => Severity::Error,
            Self::UnitConflict { .. } | Self::PayInTenThousands { .. } => Severity::Warning,
            Self::DateForYear { .. } | Self::SaidNone { .. } => Severity::Note,
        }
    }
}
