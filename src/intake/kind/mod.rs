mod cell;
mod facts;
mod file;
mod peers;
mod sheet;
mod years;

pub use cell::{AboutCell, ChoiceSet};
pub use facts::{AboutFacts, CodeDoubt, Mismatch, Oddity};
pub use file::{AboutFile, Cap, Encoding, Foreign};
pub use peers::{AboutPeers, PeerRatio};
pub use sheet::{AboutSheet, RowKind};
pub use years::AboutYears;

use super::Severity;

/// What happened. Facts only, no sentences: the words are made in `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// While a file was opened.
    File(AboutFile),
    /// While a sheet was understood.
    Sheet(AboutSheet),
    /// While a cell was read.
    Cell(AboutCell),
    /// While the facts were held against each other.
    Facts(AboutFacts),
    /// While the schools of a county were held against each other.
    Peers(AboutPeers),
    /// While the tables were held against those of the year before.
    Years(AboutYears),
}

impl Kind {
    /// Its stable code; never given to anything else.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(kind) => kind.code(),
            Self::Sheet(kind) => kind.code(),
            Self::Cell(kind) => kind.code(),
            Self::Facts(kind) => kind.code(),
            Self::Peers(kind) => kind.code(),
            Self::Years(kind) => kind.code(),
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Peers(kind) => kind.rule().severity(),
            Self::Years(kind) => kind.rule().severity(),
            Self::File(kind) => kind.severity(),
            Self::Sheet(kind) => kind.severity(),
            Self::Cell(kind) => kind.severity(),
            Self::Facts(kind) => kind.severity(),
        }
    }

    /// Whether it says that a whole file gave nothing.
    pub const fn is_unreadable_file(&self) -> bool {
        match self {
            Self::File(kind) => kind.is_unreadable(),
            Self::Sheet(_) | Self::Cell(_) | Self::Facts(_) | Self::Peers(_) | Self::Years(_) => {
                false
            }
        }
    }
}

impl From<AboutFile> for Kind {
    fn from(kind: AboutFile) -> Self {
        Self::File(kind)
    }
}

impl From<AboutSheet> for Kind {
    fn from(kind: AboutSheet) -> Self {
        Self::Sheet(kind)
    }
}

impl From<AboutCell> for Kind {
    fn from(kind: AboutCell) -> Self {
        Self::Cell(kind)
    }
}

impl From<AboutFacts> for Kind {
    fn from(kind: AboutFacts) -> Self {
        Self::Facts(kind)
    }
}

impl From<AboutPeers> for Kind {
    fn from(kind: AboutPeers) -> Self {
        Self::Peers(kind)
    }
}

impl From<AboutYears> for Kind {
    fn from(kind: AboutYears) -> Self {
        Self::Years(kind)
    }
}
