//! From an assessment to props: strings, standings, figures to open. The only place that formats.
//!
//! Pure functions of what is shown; no component, no state, no DOM.

mod cell;
mod county;
mod dispersion;
mod explanation;
mod figure;
mod items;
mod overview;
mod readings;
mod report;
mod school;
mod schools;
mod standard;

use std::ops::Range;
use std::rc::Rc;

pub use cell::Cell;
pub use county::{
    CheckLineView, CheckView, ConditionView, CountyView, ItemDetail, ItemFilter, ItemRow, PartHead,
    PartItems, ReasonView, SchoolCheck, SchoolLink, county, item_detail,
};
pub use dispersion::{
    DispersionChoice, DispersionView, GroupLine, Grouping, ShareLine, dispersion,
};
pub use explanation::{
    CitationView, ExplanationView, ParameterView, PartView, ShareView, SharesView, SourceView,
    explanation,
};
pub use figure::{FigureText, figure_id};
pub use items::{ItemGroup, ItemView, item_groups};
pub use overview::{
    Answer, Basis, CountView, LevelMatrix, MatrixRow, OffenderGap, OffenderView, OverviewView,
    PartCard, TodoPlace, TodoView, overview,
};
pub use readings::{ReadingOutcome, ReadingView};
pub use report::{
    BriefCause, BriefTotals, BriefView, FieldView, LayingPace, PaperChoice, basis, brief,
    column_shares, dossier_ids, file_name, paper_line,
};
pub use school::{IndicatorLine, Neighbours, SchoolView, UnitDetail, neighbours, school};
pub use schools::{
    ColumnKey, Filter, Order, SchoolsView, TableChoice, Totals, UnitRow, chosen_units, school_ids,
    schools,
};
pub use standard::{
    DifferenceView, DocumentView, KeptView, NumberView, OwnTarget, ReadingChoice, RuleSection,
    RuleView, StandardReading, StandardView, differences, kept, not_in_force, standard,
};

use crate::app::{CountyResult, ItemNotes, Paper, Papers, SelfAssessor};
use crate::engine::{Assessment, CheckIndex};
use crate::model::County;
use crate::quantity::Unit;
use crate::standard::{Indicator, Parameter, Standard};
use crate::text::Language;
use crate::text::evidence::Context;
use crate::text::ui::Words;
use crate::text::word;

/// The unit of an indicator's values; in Latin script a square metre is written with letters.
fn value_unit(shown: &Shown, rule: &Indicator) -> String {
    value_unit_in(shown.language, rule)
}

/// As [`value_unit`], where no county is shown.
fn value_unit_in(language: Language, rule: &Indicator) -> String {
    let unit = word::pick(language, &rule.value_unit);
    match language {
        Language::Zh => unit.to_owned(),
        Language::En => unit.replace(
            Unit::SquareMetre.symbol(),
            word::unit(language, Unit::SquareMetre),
        ),
    }
}

/// A text made of numbers of rules, marked where one of them is not the national one.
fn marked(words: &Words, text: String, numbers: &[&Parameter]) -> String {
    let words = words.standard;
    if numbers.iter().any(|it| it.own.is_some()) {
        (words.marked)(&text, words.own_mark)
    } else if numbers.iter().any(|it| it.replaces.is_some()) {
        (words.marked)(&text, words.local_mark)
    } else {
        text
    }
}

/// What is shown, and in which language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The language of the interface.
    pub language: Language,
    /// The rules.
    pub standard: Rc<Standard>,
    /// The county and how it stands.
    pub result: Rc<CountyResult>,
}

impl Shown {
    /// The words of the interface.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// What belongs together.
    pub fn context(&self) -> Context<'_> {
        Context {
            standard: &self.standard,
            county: self.county(),
            assessment: self.assessment(),
        }
    }

    /// The checks of all its items, to be looked up by school.
    pub fn check_index(&self) -> CheckIndex {
        let items = self.standard.items.iter().map(|item| item.id.as_str());
        CheckIndex::of(&self.standard, self.county(), self.assessment(), items)
    }

    /// Fills in the forms of its schools about themselves.
    pub fn self_assessor(&self) -> SelfAssessor {
        self.papers(&ItemNotes::default()).self_assessor()
    }

    /// The forms of some of its schools about themselves, which have no place for notes beside items.
    pub fn self_assessments(&self, assessor: &SelfAssessor, schools: Range<usize>) -> Vec<Paper> {
        let notes = ItemNotes::default();
        self.papers(&notes).some_self_assessments(assessor, schools)
    }

    /// Its papers, with what the user wrote beside its items.
    pub fn papers<'a>(&'a self, notes: &'a ItemNotes) -> Papers<'a> {
        Papers {
            standard: &self.standard,
            result: &self.result,
            notes,
        }
    }

    /// The county.
    pub fn county(&self) -> &County {
        &self.result.county
    }

    /// How it stands.
    pub fn assessment(&self) -> &Assessment {
        &self.result.assessment
    }
}
