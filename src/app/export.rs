//! Files to take away, made from a saved workspace alone: so that a Worker can make them while the
//! page goes on.

use std::fmt;

use super::saved;
use super::{Derived, FileFormat, Papers, SavedTrouble};
use crate::intake;
use crate::pace::{Steady, at_once};
use crate::report::paper::Paper;
use crate::report::{Carried, Imprint, WriteError, audit_to_xlsx, papers_to_xlsx, to_docx};
use crate::text::template;

/// What is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Export {
    /// All official forms as one workbook, which carries the workspace.
    Forms,
    /// The official form of this name as a workbook of its own.
    Form(String),
    /// The workbook with which everything is computed again.
    Audit,
    /// The form that every school fills in about itself, a sheet each.
    SelfAssessments,
    /// The skeleton of the county's report on itself, as a text document.
    Report,
}

impl Export {
    /// Of which type its file is.
    pub const fn format(&self) -> FileFormat {
        match self {
            Self::Forms | Self::Form(_) | Self::Audit | Self::SelfAssessments => FileFormat::Xlsx,
            Self::Report => FileFormat::Docx,
        }
    }

    /// Its name for the Worker.
    pub fn to_text(&self) -> String {
        match self {
            Self::Forms => "forms".to_owned(),
            Self::Form(name) => format!("form {name}"),
            Self::Audit => "audit".to_owned(),
            Self::SelfAssessments => "self".to_owned(),
            Self::Report => "report".to_owned(),
        }
    }

    /// What a name stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            None => match text {
                "forms" => Some(Self::Forms),
                "audit" => Some(Self::Audit),
                "self" => Some(Self::SelfAssessments),
                "report" => Some(Self::Report),
                _ => None,
            },
            Some((kind, name)) => (kind == "form").then(|| Self::Form(name.to_owned())),
        }
    }
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The tables are read.
    Reading,
    /// The file is written.
    Writing,
}

impl Stage {
    /// In order.
    pub const ALL: [Self; 2] = [Self::Reading, Self::Writing];
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportTrouble {
    /// The workspace cannot be read.
    Saved(SavedTrouble),
    /// There is no county, or no rules for the day.
    Nothing,
    /// The file cannot be written.
    Write(WriteError),
}

impl fmt::Display for ExportTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saved(trouble) => trouble.fmt(f),
            Self::Nothing => f.write_str("nothing to export"),
            Self::Write(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ExportTrouble {}

impl From<WriteError> for ExportTrouble {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

/// Makes a file from the text of a workspace; `told` hears of each stage as it begins. The same text
/// always gives the same bytes.
///
/// # Errors
/// [`ExportTrouble`].
pub fn export(text: &str, what: &Export, told: &dyn Fn(Stage)) -> Result<Vec<u8>, ExportTrouble> {
    told(Stage::Reading);
    let saved = at_once(saved::read(text, &Steady)).map_err(ExportTrouble::Saved)?;
    let derived = Derived::of(&saved.ground);
    let standard = derived.rules.clone().map_err(|_| ExportTrouble::Nothing)?;
    let county = derived.county(saved.shown_county.as_deref());
    let result = county.ok_or(ExportTrouble::Nothing)?;
    let ground = &saved.ground;
    let fingerprint = at_once(intake::fingerprint(
        &derived.tables,
        &ground.last_year(),
        &ground.mapping,
        &Steady,
    ));
    let papers = Papers {
        standard: &standard,
        result,
        notes: &ground.notes,
    };
    let imprint = papers.imprint(&fingerprint);
    told(Stage::Writing);
    match what {
        Export::Forms => {
            let cells = saved::carried_cells(text);
            let carried = Carried {
                name: template::CARRIED,
                cells: &cells,
            };
            Ok(papers_to_xlsx(&papers.forms(), &imprint, Some(&carried))?)
        }
        Export::Form(name) => {
            let mut forms = papers.forms();
            forms.retain(|paper| paper.name == *name);
            written(&forms, &imprint)
        }
        Export::SelfAssessments => written(&papers.self_assessments(), &imprint),
        Export::Report => Ok(to_docx(&papers.county_report(&imprint), &imprint)?),
        Export::Audit => Ok(audit_to_xlsx(&papers.audit(&imprint), &imprint)?),
    }
}

/// A workbook of some papers; there is none without any.
fn written(papers: &[Paper], imprint: &Imprint) -> Result<Vec<u8>, ExportTrouble> {
    match papers {
        [] => Err(ExportTrouble::Nothing),
        papers => Ok(papers_to_xlsx(papers, imprint, None)?),
    }
}
