use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::file_note::FileNote;
use crate::intake::Choice;
use crate::model::{CellRef, SheetRef, Variable};
use crate::quantity::unit_named;

/// One line. Order is part of the format: notes and tables belong to the source before them, rows to
/// the table before them.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Record<'a> {
    /// The first line.
    Schema(Cow<'a, str>),
    /// The chosen standard.
    Selection {
        id: Cow<'a, str>,
        as_of: String,
        relaxations: Switch,
    },
    /// A number of the user's own in place of a rule's, as plain decimal text.
    OwnValue {
        id: Cow<'a, str>,
        value: String,
        reason: Cow<'a, str>,
    },
    /// A reading of the user's own.
    OwnReading {
        id: Cow<'a, str>,
        option: Cow<'a, str>,
        reason: Cow<'a, str>,
    },
    /// A file, a pasted range, the demo county, or what was filled in by hand.
    Source {
        id: u32,
        kind: Kind,
        name: Cow<'a, str>,
        given_name: Cow<'a, str>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<Used>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        failure: Option<Failure>,
    },
    /// What was noticed while the source was opened.
    Note(FileNote),
    /// A table of the source.
    Table {
        file: Cow<'a, str>,
        sheet: Cow<'a, str>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        merges: Vec<(u32, u16, u32, u16)>,
    },
    /// The cells of a row of the table.
    Row(Vec<Cow<'a, str>>),
    /// A cell that the user changed.
    Correction {
        at: Place<'a>,
        before: Cow<'a, str>,
        after: Cow<'a, str>,
    },
    /// What the user says about a finding.
    Answer {
        rule: Cow<'a, str>,
        county: Cow<'a, str>,
        about: Cow<'a, str>,
        subject: Cow<'a, str>,
        figures: Cow<'a, str>,
        text: Cow<'a, str>,
    },
    /// What is kept beside a county item.
    Beside {
        county: Cow<'a, str>,
        item: Cow<'a, str>,
        text: Cow<'a, str>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<Cow<'a, str>>,
    },
    /// What a header or label was decided to mean.
    Choice { at: Place<'a>, is: Meaning<'a> },
    /// A cell that is not to be read while it says this.
    Unread { at: Place<'a>, text: Cow<'a, str> },
    /// What was decided about a layout: the texts of its header, then row, column and decision.
    Recipe {
        header: Vec<Vec<Cow<'a, str>>>,
        choices: Vec<(usize, u16, Meaning<'a>)>,
    },
    /// The county that was looked at.
    Shown(Cow<'a, str>),
    /// The last line: how many lines there are before it.
    End(usize),
}

/// A cell: file, sheet, row and column from zero.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Place<'a>(Cow<'a, str>, Cow<'a, str>, u32, u16);

impl<'a> Place<'a> {
    pub(super) fn of(cell: &'a CellRef) -> Self {
        Self(
            Cow::Borrowed(&cell.sheet.file),
            Cow::Borrowed(&cell.sheet.sheet),
            cell.row,
            cell.column,
        )
    }

    pub(super) fn cell(self) -> CellRef {
        CellRef {
            sheet: Arc::new(SheetRef {
                file: self.0.into_owned(),
                sheet: self.1.into_owned(),
            }),
            row: self.2,
            column: self.3,
        }
    }
}

/// What a header was decided to mean: a fact and perhaps its unit; without a fact it is not needed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meaning<'a> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fact: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Cow<'a, str>>,
}

impl Meaning<'_> {
    pub(super) fn of(choice: Choice) -> Meaning<'static> {
        match choice {
            Choice::Variable(variable, unit) => Meaning {
                fact: Some(Cow::Borrowed(variable.id())),
                unit: unit.map(|unit| Cow::Borrowed(unit.symbol())),
            },
            Choice::NotNeeded => Meaning {
                fact: None,
                unit: None,
            },
        }
    }

    /// The decision; `None` where a name is not known.
    pub(super) fn choice(&self) -> Option<Choice> {
        let Some(fact) = &self.fact else {
            return Some(Choice::NotNeeded);
        };
        let unit = match &self.unit {
            None => None,
            Some(symbol) => Some(unit_named(symbol)?),
        };
        Some(Choice::Variable(Variable::from_id(fact)?, unit))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Switch {
    On,
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    File,
    Pasted,
    Demo,
    ByHand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Used {
    Assessed,
    LastYear,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Failure {
    Unreadable,
    Crashed,
    TimedOut,
}
