use crate::intake::Severity;

/// What can happen while a file is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AboutFile {
    /// It has no bytes, or nothing but white space.
    Empty,
    /// It is larger than anything an office files, or is built to be so.
    OverCap {
        /// Which limit.
        cap: Cap,
        /// What was found; where counting stopped early, the first figure over the limit.
        found: u64,
    },
    /// It is of a kind that holds no table we can read.
    Unsupported {
        /// What it is.
        found: Foreign,
    },
    /// It is a workbook under a password.
    Encrypted,
    /// It begins like a workbook, but cannot be read to the end.
    Damaged {
        /// What the reader said, in its own words.
        detail: String,
    },
    /// One of its sheets cannot be read to the end; the others were read.
    DamagedSheet {
        /// The sheet's name.
        sheet: String,
        /// What the reader said, in its own words.
        detail: String,
    },
    /// Its name ends as one kind and its content is of another; the content was believed.
    ExtensionDiffers {
        /// The end of its name.
        extension: String,
        /// What it is.
        found: &'static str,
    },
    /// A web page saved under the name of a workbook; its tables were read.
    HtmlTable,
    /// A text file without a mark of its encoding; the choice is shown so that it can be checked.
    EncodingGuessed {
        /// As what it was read.
        encoding: Encoding,
    },
    /// Some bytes make no letter in the encoding.
    EncodingLossy {
        /// As what it was read.
        encoding: Encoding,
    },
    /// A quotation mark opens a cell and none closes it.
    UnclosedQuote,
    /// A sheet is hidden; it was read like the others.
    HiddenSheet {
        /// Its name.
        sheet: String,
    },
    /// Rows or columns of a workbook are hidden, or filtered out; they were read like the others.
    HiddenLines,
    /// No sheet has a cell with content.
    NoCells,
    /// It is a report that was exported: forms, self-assessments or an audit workbook, no data.
    Report,
    /// It carries a workspace that another program has changed or cut; it is read like any workbook.
    WorkspaceChanged,
    /// It carries a workspace of a newer version of the program; it is read like any workbook.
    WorkspaceNewer,
}

/// A limit on what a file may hold; all of them are far above any county's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cap {
    /// Bytes of the file.
    FileBytes,
    /// Entries of the ZIP archive that a workbook is.
    Entries,
    /// Bytes of one entry when inflated.
    EntryBytes,
    /// Bytes of all entries when inflated.
    TotalBytes,
    /// Cells of all sheets, counting the empty ones between.
    Cells,
    /// The number of a row.
    Rows,
    /// The number of a column.
    Columns,
    /// Columns with content on one sheet.
    UsedColumns,
    /// Letters in one cell.
    TextLength,
    /// Shared texts that the workbook declares.
    SharedTexts,
    /// Sheets.
    Sheets,
    /// Bytes of all sheets, if each were as large as the largest part: many may share one.
    SheetBytes,
    /// Bytes of the cells of an OpenDocument sheet, each as often as it is repeated.
    RepeatedBytes,
}

impl Cap {
    /// The limit.
    pub const fn limit(self) -> u64 {
        match self {
            Self::FileBytes => 30 << 20,
            Self::Entries => 1_000,
            Self::EntryBytes => 64 << 20,
            Self::TotalBytes => 128 << 20,
            Self::Cells => 2_000_000,
            Self::Rows => 1_048_576,
            Self::Columns => 16_384,
            Self::UsedColumns => 4_096,
            Self::TextLength => 32_767,
            Self::SharedTexts => 2_000_000,
            Self::Sheets => 256,
            Self::SheetBytes => 2 << 30,
            Self::RepeatedBytes => 256 << 20,
        }
    }
}

/// A kind of file that holds no table we can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A Word document.
    Word,
    /// A presentation.
    Slides,
    /// XML Spreadsheet 2003.
    XmlSpreadsheet,
    /// A web archive (MHTML).
    WebArchive,
    /// A web page without a table.
    WebPage,
    /// A RAR, 7z, gz or plain ZIP archive.
    Archive,
    /// An OLE file that is no workbook.
    OtherOffice,
    /// A program.
    Program,
    /// Bytes of no known kind.
    Unknown,
}

/// How bytes stand for letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which contains GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// Its usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "GB18030",
        }
    }
}

impl AboutFile {
    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "intake/empty-file",
            Self::OverCap { .. } => "intake/over-cap",
            Self::Unsupported { .. } => "intake/unsupported-file",
            Self::Encrypted => "intake/encrypted-file",
            Self::Damaged { .. } => "intake/damaged-file",
            Self::DamagedSheet { .. } => "intake/damaged-sheet",
            Self::ExtensionDiffers { .. } => "intake/extension-differs",
            Self::HtmlTable => "intake/html-as-workbook",
            Self::EncodingGuessed { .. } => "intake/encoding-guessed",
            Self::EncodingLossy { .. } => "intake/encoding-lossy",
            Self::UnclosedQuote => "intake/unclosed-quote",
            Self::HiddenSheet { .. } => "intake/hidden-sheet",
            Self::HiddenLines => "intake/hidden-lines",
            Self::Report => "intake/report",
            Self::WorkspaceChanged => "intake/workspace-changed",
            Self::WorkspaceNewer => "intake/workspace-newer",
            Self::NoCells => "intake/no-cells",
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Empty
            | Self::OverCap { .. }
            | Self::Unsupported { .. }
            | Self::Encrypted
            | Self::Damaged { .. }
            | Self::Report
            | Self::NoCells => Severity::Error,
            Self::DamagedSheet { .. }
            | Self::EncodingLossy { .. }
            | Self::UnclosedQuote
            | Self::WorkspaceChanged
            | Self::WorkspaceNewer => Severity::Warning,
            Self::ExtensionDiffers { .. }
            | Self::HtmlTable
            | Self::EncodingGuessed { .. }
            | Self::HiddenSheet { .. }
            | Self::HiddenLines => Severity::Note,
        }
    }

    /// Whether the whole file gave nothing.
    pub const fn is_unreadable(&self) -> bool {
        matches!(self.severity(), Severity::Error)
    }
}
