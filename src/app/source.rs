use crate::intake::{self, Diagnostic, Table};
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
    /// Shown to the user: the file's name.
    pub name: String,
    /// How it came.
    pub kind: SourceKind,
    /// Its tables, uncorrected.
    pub tables: Vec<Table>,
    /// What was noticed while it was opened.
    pub diagnostics: Vec<Diagnostic>,
    /// The counties that its tables name, each with its year.
    pub years: Vec<(String, u16)>,
    /// What the user decided that it is used for; otherwise its years say.
    pub role: Option<Role>,
    /// Why there are no tables, if the reason is not in the file.
    pub failure: Option<LoadTrouble>,
}

impl Source {
    /// A source with what was read from it.
    pub fn new(
        name: impl Into<String>,
        kind: SourceKind,
        (tables, diagnostics): (Vec<Table>, Vec<Diagnostic>),
    ) -> Self {
        Self {
            id: SourceId::default(),
            name: name.into(),
            kind,
            years: intake::stated_years(&tables),
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

    /// Whether it takes the place of `other`: the same file again.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        self.kind == other.kind
            && match self.kind {
                SourceKind::File => self.name == other.name,
                SourceKind::Demo => true,
                SourceKind::Pasted | SourceKind::ByHand => false,
            }
    }
}
