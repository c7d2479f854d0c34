//! The papers that the office hands in, filled from what is assessed.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{CountyResult, ItemNotes};
use crate::report::audit::{AuditSheet, audit_sheets};
use crate::report::manuscript::Manuscript;
use crate::report::paper::Paper;
use crate::report::{self, Imprint, OfficialInput, SelfAssessor};
use crate::standard::Standard;
use crate::text::Language::Zh;
use crate::text::verdict;

/// What a county's papers are filled from.
#[derive(Clone, Copy, Debug)]
pub struct Papers<'a> {
    /// The rules.
    pub standard: &'a Standard,
    /// The facts, and what follows.
    pub result: &'a CountyResult,
    /// What the user wrote beside the county's items.
    pub notes: &'a ItemNotes,
}

impl Papers<'_> {
    /// The official forms, in their order.
    pub fn forms(&self) -> Vec<Paper> {
        self.with(report::official_forms)
    }

    /// The skeleton of the county's report on itself.
    pub fn county_report(&self, imprint: &Imprint) -> Manuscript {
        self.with(|input| report::county_report(input, &imprint.basis))
    }

    /// The form that every assessed school fills in about itself, in reading order.
    pub fn self_assessments(&self) -> Vec<Paper> {
        self.with(report::self_assessments)
    }

    /// Fills in these forms, those of some schools at a time.
    pub fn self_assessor(&self) -> SelfAssessor {
        self.with(SelfAssessor::of)
    }

    /// The forms of some schools; `assessor` is this county's.
    pub fn some_self_assessments(
        &self,
        assessor: &SelfAssessor,
        schools: Range<usize>,
    ) -> Vec<Paper> {
        self.with(|input| assessor.forms(input, schools.clone()))
    }

    /// The sheets with which an inspector computes the county again.
    pub fn audit(&self, imprint: &Imprint) -> Vec<AuditSheet> {
        self.with(|input| audit_sheets(input, &imprint.basis))
    }

    /// What stands at the foot; `fingerprint` is empty while it is not known.
    pub fn imprint(&self, fingerprint: &str) -> Imprint {
        let Self {
            standard, result, ..
        } = self;
        Imprint {
            title: result.county.name.clone(),
            day: result.assessment.as_of,
            basis: verdict::basis(Zh, standard, &result.assessment, fingerprint),
        }
    }

    fn with<T>(&self, make: impl Fn(&OfficialInput<'_>) -> T) -> T {
        let county = &self.result.county;
        let remarks: BTreeMap<String, String> = self.notes.texts(&county.name).collect();
        make(&OfficialInput {
            standard: self.standard,
            county,
            assessment: &self.result.assessment,
            remarks: &remarks,
        })
    }
}
