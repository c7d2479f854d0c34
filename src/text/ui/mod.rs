//! The words of the interface: headings, buttons, hints.
//!
//! A catalogue is a struct; each language fills every field, so a word that is missing in one of
//! them does not compile. Each page has a catalogue of its own.

mod about;
mod county;
mod data;
mod dispersion;
mod exchange;
mod explain;
mod form;
mod grid;
mod overview;
mod report;
mod schools;
mod shell;
mod standard;
mod steps;
mod tour;

pub use about::AboutWords;
pub use county::CountyWords;
pub use data::{DataWords, LoadTrouble};
pub use dispersion::DispersionWords;
pub use exchange::{ExchangeWords, NoMatch};
pub use explain::ExplainWords;
pub use form::FormWords;
pub use grid::GridWords;
pub use overview::{Coverage, ItemsCause, OverviewWords, ResourceCounts};
pub use report::{ReportWords, Side};
pub use schools::SchoolsWords;
pub use shell::ShellWords;
pub use standard::StandardWords;
pub use steps::{Deed, StepWords};
pub use tour::{N_STOPS, TourWords};

use super::Language;

/// All words of the interface in one language.
pub struct Words {
    /// Header, navigation, chooser of the standard, and what all pages share.
    pub shell: &'static ShellWords,
    /// The page 数据.
    pub data: &'static DataWords,
    /// A sheet that is looked through and mended.
    pub grid: &'static GridWords,
    /// Steps that are taken back or done again.
    pub steps: &'static StepWords,
    /// The page 总览.
    pub overview: &'static OverviewWords,
    /// The page 校际差异.
    pub dispersion: &'static DispersionWords,
    /// The page 县级指标.
    pub county: &'static CountyWords,
    /// The page 学校.
    pub schools: &'static SchoolsWords,
    /// The page 报表.
    pub report: &'static ReportWords,
    /// The page 标准.
    pub standard: &'static StandardWords,
    /// The guided tour.
    pub tour: &'static TourWords,
    /// The explanation of a figure.
    pub explain: &'static ExplainWords,
    /// The page on which facts are filled in by hand.
    pub form: &'static FormWords,
    /// The page 关于.
    pub about: &'static AboutWords,
    /// Workbooks that go back to schools, and come back.
    pub exchange: &'static ExchangeWords,
}

impl Words {
    /// The words in `language`.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &Self {
                shell: &shell::ZH,
                data: &data::ZH,
                grid: &grid::ZH,
                steps: &steps::ZH,
                overview: &overview::ZH,
                dispersion: &dispersion::ZH,
                county: &county::ZH,
                schools: &schools::ZH,
                report: &report::ZH,
                standard: &standard::ZH,
                tour: &tour::ZH,
                explain: &explain::ZH,
                form: &form::ZH,
                about: &about::ZH,
                exchange: &exchange::ZH,
            },
            Language::En => &Self {
                shell: &shell::EN,
                data: &data::EN,
                grid: &grid::EN,
                steps: &steps::EN,
                overview: &overview::EN,
                dispersion: &dispersion::EN,
                county: &county::EN,
                schools: &schools::EN,
                report: &report::EN,
                standard: &standard::EN,
                tour: &tour::EN,
                explain: &explain::EN,
                form: &form::EN,
                about: &about::EN,
                exchange: &exchange::EN,
            },
        }
    }
}

impl Language {
    /// The other language.
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// As HTML's `lang` takes it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// As an address takes it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "zh" | "zh-CN" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }
}

/// A word of Latin script as it begins a heading.
pub(in crate::text) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
