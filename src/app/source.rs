use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use crate::intake::{self, AboutFile, Diagnostic, Place, Stated, Table};
use crate::model::SheetRef;
use crate::pace::{self, Pace, Steady};
use crate::text::ui::LoadTrouble;

/// Names a source for as long as the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct SourceId(pub u32);

/// How a source came to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// A file that was dropped or chosen.
    File,
    /// A pasted range.
    Pasted,
    /// The built-in demo county.
    Demo,
    /// Filled in on the page; there is at most one.
    ByHand,
}

/// What a source is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It is assessed.
    Assessed,
    /// It is of the year before (上一年的表): only compared, never assessed.
    LastYear,
}

/// One file, pasted range or demo, as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Given by the workspace when the source is added.
    pub id: SourceId,
    /// Shown to the user: the file's name, with a number where another file is called the same.
    pub name: String,
    /// The name under which it was given.
    given_name: String,
    /// How it came.
    pub kind: SourceKind,
    /// Its tables, uncorrected.
    pub tables: Vec<Table>,
    /// What was noticed while it was opened.
    pub diagnostics: Vec<Diagnostic>,
    /// Whom its tables are about.
    pub stated: Rc<Stated>,
    /// What the user decided that it is used for; otherwise its years say.
    pub role: Option<Role>,
    /// Why there are no tables, if the reason is not in the file.
    pub failure: Option<LoadTrouble>,
}

impl Source {
    /// Whether it is a report that was exported, and so no data.
    pub fn is_report(&self) -> bool {
        let mut said = self.diagnostics.iter();
        let is_report = |it: &Diagnostic| it.kind == intake::Kind::File(AboutFile::Report);
        self.tables.is_empty() && !self.diagnostics.is_empty() && said.all(is_report)
    }

    /// A source with what was read from it.
    pub fn new(
        name: impl Into<String>,
        kind: SourceKind,
        read: (Vec<Table>, Vec<Diagnostic>),
    ) -> Self {
        pace::at_once(Self::paced(name, kind, read, &Steady))
    }

    /// As [`Source::new`], with rests.
    pub async fn paced(
        name: impl Into<String>,
        kind: SourceKind,
        (tables, diagnostics): (Vec<Table>, Vec<Diagnostic>),
        pace: &dyn Pace,
    ) -> Self {
        let name = name.into();
        Self {
            id: SourceId::default(),
            given_name: name.clone(),
            name,
            kind,
            stated: Rc::new(intake::stated(&tables, pace).await),
            role: None,
            tables,
            diagnostics,
            failure: None,
        }
    }

    /// A file that gave nothing.
    pub fn failed(name: impl Into<String>, failure: LoadTrouble) -> Self {
        Self {
            failure: Some(failure),
            ..Self::new(name, SourceKind::File, (Vec::new(), Vec::new()))
        }
    }

    /// The name under which it was given.
    pub(super) fn given_name(&self) -> &str {
        &self.given_name
    }

    /// The same, as given under this name.
    pub(super) fn given_as(self, given_name: String) -> Self {
        Self { given_name, ..self }
    }

    /// Whether it has the name of `other`: the same file again, or another one that is called the same.
    pub(super) fn is_named_like(&self, other: &Self) -> bool {
        self.kind == other.kind
            && match self.kind {
                SourceKind::File => self.given_name == other.given_name,
                SourceKind::Demo => true,
                SourceKind::Pasted | SourceKind::ByHand => false,
            }
    }

    /// Whether it is about some of the schools and counties that `other` is about; also where one of
    /// them names none.
    pub(super) fn shares_subjects(&self, other: &Self) -> bool {
        let counties = |source: &Self| -> BTreeSet<String> {
            let names = source.stated.years.iter();
            names.map(|(county, _)| county.clone()).collect()
        };
        let meet = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            a.is_empty() || b.is_empty() || !a.is_disjoint(b)
        };
        meet(&counties(self), &counties(other)) && meet(&self.stated.schools, &other.stated.schools)
    }

    /// Whether the tables have the same cells.
    pub(super) fn has_same_cells(&self, other: &Self) -> bool {
        let rows = |source: &Self| -> Vec<_> {
            let tables = source.tables.iter();
            tables.map(|table| table.rows.clone()).collect()
        };
        rows(self) == rows(other)
    }

    /// The same under another name, everywhere.
    pub(super) fn renamed(mut self, name: &str) -> Self {
        let before = std::mem::replace(&mut self.name, name.to_owned());
        let renamed = |text: &str| match text == before {
            true => name.to_owned(),
            false => text.to_owned(),
        };
        // A text file has its one sheet named after it.
        let sheet = |sheet: &SheetRef| {
            Arc::new(SheetRef {
                file: renamed(&sheet.file),
                sheet: renamed(&sheet.sheet),
            })
        };
        for table in &mut self.tables {
            table.sheet = sheet(&table.sheet);
        }
        for diagnostic in &mut self.diagnostics {
            match &mut diagnostic.place {
                Place::File(file) => *file = renamed(file),
                Place::Sheet(of) => *of = sheet(of),
                Place::Cell(cell) => cell.sheet = sheet(&cell.sheet),
            }
        }
        self
    }
}
