use std::sync::Arc;

use super::{Bilingual, Citation, OwnReading};
use crate::model::Day;

/// A point that the text leaves open, and how it is read (争议与默认).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// As in `D-05`.
    pub id: String,
    /// The question.
    pub question: Bilingual,
    /// How it is read here.
    pub choice: Bilingual,
    /// How it is read unless a variant or a user chooses otherwise.
    pub usual: Bilingual,
    /// Why.
    pub reason: Bilingual,
    /// The ways to read it between which a variant may choose; empty where there is one.
    pub options: Arc<[(ReadingOption, Bilingual)]>,
    /// The option taken, if there are several.
    pub option: Option<ReadingOption>,
    /// Where a variant says so; `None` for the default.
    pub chosen_by: Option<Citation>,
    /// Why the user takes another option, in the user's words; `None` where the user does not.
    pub own_reason: Option<String>,
}

/// A way to read a disputed point that the rules can follow. A closed set: a new one gets a name,
/// its effect in `resolve.rs`, and tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReadingOption {
    /// D-12: relaxations leave the limit of twelve-year schools as it is.
    TwelveYearStays,
    /// D-12: they have the relaxed limit of nine-year schools.
    TwelveYearAsNineYear,
    /// D-15: the questionnaires decide about recognition.
    Survey,
    /// D-15: questionnaires and visits must both reach the threshold.
    SurveyAndVisits,
    /// D-19: indoor sports rooms are subtracted from the teaching rooms.
    IndoorSubtracted,
    /// D-19: they are left in.
    IndoorKept,
    /// D-20: other and leased grounds count only by the relaxation.
    OwnGrounds,
    /// D-20: they count at every school.
    AllGrounds,
}

impl ReadingOption {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::TwelveYearStays,
        Self::TwelveYearAsNineYear,
        Self::Survey,
        Self::SurveyAndVisits,
        Self::IndoorSubtracted,
        Self::IndoorKept,
        Self::OwnGrounds,
        Self::AllGrounds,
    ];

    /// The reading that it answers.
    pub const fn reading(self) -> &'static str {
        match self {
            Self::TwelveYearStays | Self::TwelveYearAsNineYear => "D-12",
            Self::Survey | Self::SurveyAndVisits => "D-15",
            Self::IndoorSubtracted | Self::IndoorKept => "D-19",
            Self::OwnGrounds | Self::AllGrounds => "D-20",
        }
    }

    /// As data files write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TwelveYearStays => "twelve_year_stays",
            Self::TwelveYearAsNineYear => "twelve_year_as_nine_year",
            Self::Survey => "survey",
            Self::SurveyAndVisits => "survey_and_visits",
            Self::IndoorSubtracted => "indoor_subtracted",
            Self::IndoorKept => "indoor_kept",
            Self::OwnGrounds => "own_grounds",
            Self::AllGrounds => "all_grounds",
        }
    }

    /// The option with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|option| option.as_str() == name)
    }
}

/// An option that a variant chooses from a day on.
#[derive(Clone, Debug)]
pub(super) struct DatedChoice {
    pub(super) from: Day,
    pub(super) option: ReadingOption,
    pub(super) citation: Citation,
}

impl Reading {
    /// The same reading with another of its options, as a variant chooses.
    pub(super) fn choose(&mut self, choice: &DatedChoice) {
        if self.take(choice.option) {
            self.chosen_by = Some(choice.citation.clone());
        }
    }

    /// The same reading with another of its options, as a user chooses.
    pub(super) fn choose_own(&mut self, own: &OwnReading) {
        if self.option != Some(own.option) && self.take(own.option) {
            self.own_reason = Some(own.reason.clone());
        }
    }

    /// Takes an option, unless it is none of this reading's.
    fn take(&mut self, wanted: ReadingOption) -> bool {
        let mut options = self.options.iter();
        let found = options.find(|(option, _)| *option == wanted);
        let Some((_, label)) = found else {
            return false;
        };
        self.option = Some(wanted);
        self.choice = label.clone();
        true
    }
}
