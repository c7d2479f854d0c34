//! The forms that the office hands in, filled from what is assessed.

use std::collections::BTreeMap;

use super::{CountyResult, ItemNotes};
use crate::report::audit::{AuditSheet, audit_sheets};
use crate::report::manuscript::Manuscript;
use crate::report::paper::Paper;
use crate::report::{self, Imprint, OfficialInput};
use crate::standard::Standard;

/// The official forms of a county with what the user wrote beside its items, in their order.
pub fn forms(standard: &Standard, result: &CountyResult, notes: &ItemNotes) -> Vec<Paper> {
    let remarks: BTreeMap<String, String> = notes.texts(&result.county.name).collect();
    report::official_forms(&OfficialInput {
        standard,
        county: &result.county,
        assessment: &result.assessment,
        remarks: &remarks,
    })
}

/// The skeleton of the county's report on itself, with what the user wrote beside its items.
pub fn county_report(
    standard: &Standard,
    result: &CountyResult,
    notes: &ItemNotes,
    imprint: &Imprint,
) -> Manuscript {
    let remarks: BTreeMap<String, String> = notes.texts(&result.county.name).collect();
    let input = OfficialInput {
        standard,
        county: &result.county,
        assessment: &result.assessment,
        remarks: &remarks,
    };
    report::county_report(&input, &imprint.basis)
}

/// The form that every assessed school fills in about itself, in reading order.
pub fn self_assessments(standard: &Standard, result: &CountyResult) -> Vec<Paper> {
    report::self_assessments(&OfficialInput {
        standard,
        county: &result.county,
        assessment: &result.assessment,
        remarks: &BTreeMap::new(),
    })
}

/// The sheets with which an inspector computes a county again.
pub fn audit(standard: &Standard, result: &CountyResult, imprint: &Imprint) -> Vec<AuditSheet> {
    let input = OfficialInput {
        standard,
        county: &result.county,
        assessment: &result.assessment,
        remarks: &BTreeMap::new(),
    };
    audit_sheets(&input, &imprint.basis)
}

/// What stands at the foot of a county's papers; `fingerprint` is empty while it is not known.
pub fn imprint(standard: &Standard, result: &CountyResult, fingerprint: &str) -> Imprint {
    Imprint {
        title: result.county.name.clone(),
        day: result.assessment.as_of,
        basis: report::basis(standard, &result.assessment, fingerprint),
    }
}
