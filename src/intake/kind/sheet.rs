use crate::intake::Severity;
use crate::model::{CellRef, SchoolKind, Variable};
use crate::quantity::{Exact, Unit};

/// What can happen while a sheet is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AboutSheet {
    /// No table anywhere.
    NoTables,
    /// No sheet has a school.
    NoSchools,
    /// Neither a table of schools nor one of a county; the sheet was left out.
    NotRecognised,
    /// The official form with values per pupil, rounded to two decimals: amounts are needed.
    PerPupilForm,
    /// A column with ready-made values per pupil, which are never used.
    PerPupilColumn {
        /// The column's header.
        header: String,
    },
    /// A column that means nothing to us.
    UnmappedColumn {
        /// The column's header.
        header: String,
    },
    /// A header that may mean several things.
    AmbiguousHeader {
        /// The column's header.
        header: String,
        /// What it may mean.
        candidates: Vec<Variable>,
    },
    /// A second column for the same fact; the first was used.
    DoubledColumn {
        /// The column's header.
        header: String,
        /// What both mean.
        variable: Variable,
        /// The header cell of the first.
        first: CellRef,
    },
    /// The unit in the header measures something else.
    HeaderUnitUnfit {
        /// The column's header.
        header: String,
        /// What it means.
        variable: Variable,
        /// The unit in it.
        unit: Unit,
    },
    /// Its file, its name or its title names an earlier year than another table of schools.
    YearsMixed {
        /// The year that it names.
        year: u16,
        /// The latest that another names.
        newest: u16,
    },
    /// The unit of a column or a row is not known, so that its figures cannot be converted.
    UnknownUnit {
        /// The header of the column, or the label of the row.
        header: String,
        /// The unit as written.
        unit: String,
    },
    /// Figures without a level at a school that has several, or whose level is unknown.
    LevellessFigure {
        /// The headers of the columns.
        headers: Vec<String>,
        /// The kind of school, if known.
        kind: Option<SchoolKind>,
    },
    /// A room that may be one for music or art, or none.
    UnclearRoom {
        /// How the row names it.
        room: String,
        /// What it may be.
        candidates: Vec<Variable>,
    },
    /// A row of a list of rooms that is about several rooms with one area.
    SeveralRooms {
        /// How the row names them.
        room: String,
        /// How many, as written.
        count: String,
    },
    /// A room that was counted, while its row says that nobody uses it.
    RoomNotInUse {
        /// How the row names it.
        room: String,
        /// What the row says.
        remark: String,
    },
    /// Columns of a county sheet of which nobody can tell which one holds the values.
    UnclearColumns {
        /// Their headers.
        headers: Vec<String>,
    },
    /// Rows that are no school were left out.
    RowLeftOut {
        /// What they are.
        row: RowKind,
        /// What the row begins with.
        text: String,
    },
    /// A row with figures, but without name and code of a school.
    NamelessRow,
    /// Another header below the first; the rows below it were not read.
    OtherHeader,
    /// A row of totals differs from the sum of the schools above it.
    TotalMismatch {
        /// The column's header.
        header: String,
        /// The unit of the column; the figures below are in the base unit.
        unit: Option<Unit>,
        /// What the row states, in the base unit.
        stated: Exact,
        /// What the schools add up to.
        summed: Exact,
        /// Stated minus summed.
        difference: Exact,
    },
    /// A column for all levels together differs from those for each; it is not used.
    WholeDiffers {
        /// The column's header.
        header: String,
        /// The levels' facts.
        parts: Vec<Variable>,
        /// What the column states.
        stated: Exact,
        /// What the levels add up to.
        summed: Exact,
    },
    /// A header names another year than the figures must be of.
    HeaderYear {
        /// The column's header.
        header: String,
        /// The year in it.
        found: u16,
        /// The year that belongs there.
        expected: u16,
    },
    /// A total already contains other facts, which were therefore not added.
    TotalContainsParts {
        /// The header of the total.
        header: String,
        /// What it contains.
        parts: Vec<Variable>,
    },
    /// All schools with rows for several levels repeat a fact of the whole school in them; it was
    /// taken once.
    SharedByLevels {
        /// The fact.
        variable: Variable,
        /// How many schools.
        n: usize,
    },
    /// A school or a county sheet without a county name, while there are several counties.
    CountyUnknown,
    /// A county sheet names a county that has no school.
    CountyWithoutSchools {
        /// The county.
        name: String,
    },
}

/// A row of a table of schools that is no school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// 合计、总计、小计.
    Total,
    /// 平均.
    Average,
    /// 注、备注、填表人 and the like.
    Remark,
    /// The header once more.
    RepeatedHeader,
    /// Numbers of the columns.
    ColumnNumbers,
    /// What the schools below have in common, as `二、初中`.
    GroupHeading,
    /// 最大值、国家标准、差异系数 and the like.
    Statistic,
    /// 示例: how a row is filled in.
    Example,
}

impl AboutSheet {
    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoTables => "intake/no-tables",
            Self::NoSchools => "intake/no-schools",
            Self::NotRecognised => "intake/sheet-not-recognised",
            Self::PerPupilForm => "intake/per-pupil-form",
            Self::PerPupilColumn { .. } => "intake/per-pupil-column",
            Self::UnmappedColumn { .. } => "intake/unmapped-column",
            Self::AmbiguousHeader { .. } => "intake/ambiguous-header",
            Self::DoubledColumn { .. } => "intake/doubled-column",
            Self::HeaderUnitUnfit { .. } => "intake/header-unit-unfit",
            Self::YearsMixed { .. } => "intake/years-mixed",
            Self::UnknownUnit { .. } => "intake/unknown-unit",
            Self::LevellessFigure { .. } => "intake/level-unknown",
            Self::UnclearRoom { .. } => "intake/unclear-room",
            Self::SeveralRooms { .. } => "intake/several-rooms",
            Self::RoomNotInUse { .. } => "intake/room-not-in-use",
            Self::UnclearColumns { .. } => "intake/unclear-columns",
            Self::RowLeftOut { .. } => "intake/row-left-out",
            Self::NamelessRow => "intake/nameless-row",
            Self::OtherHeader => "intake/other-header",
            Self::TotalMismatch { .. } => "intake/total-mismatch",
            Self::WholeDiffers { .. } => "intake/whole-differs",
            Self::HeaderYear { .. } => "intake/header-year",
            Self::TotalContainsParts { .. } => "intake/total-contains-parts",
            Self::SharedByLevels { .. } => "intake/shared-by-levels",
            Self::CountyUnknown => "intake/county-unknown",
            Self::CountyWithoutSchools { .. } => "intake/county-without-schools",
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NoTables
            | Self::NoSchools
            | Self::PerPupilForm
            | Self::AmbiguousHeader { .. }
            | Self::DoubledColumn { .. }
            | Self::HeaderUnitUnfit { .. }
            | Self::UnknownUnit { .. }
            | Self::LevellessFigure { .. }
            | Self::UnclearRoom { .. }
            | Self::SeveralRooms { .. }
            | Self::UnclearColumns { .. }
            | Self::NamelessRow
            | Self::OtherHeader
            | Self::TotalMismatch { .. }
            | Self::CountyUnknown => Severity::Error,
            Self::UnmappedColumn { .. }
            | Self::PerPupilColumn { .. }
            | Self::RoomNotInUse { .. }
            | Self::WholeDiffers { .. }
            | Self::HeaderYear { .. }
            | Self::YearsMixed { .. }
            | Self::SharedByLevels { .. }
            | Self::CountyWithoutSchools { .. } => Severity::Warning,
            Self::NotRecognised | Self::RowLeftOut { .. } | Self::TotalContainsParts { .. } => {
                Severity::Note
            }
        }
    }
}
