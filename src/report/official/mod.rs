//! The official forms 表Ⅰ to 表Ⅵ (rulebook §7), filled from an assessment.
//!
//! Their wording is the form's own and Chinese in every language of the page: they are handed in.
//! What is not known stays blank and is named among the gaps, never zero.

mod basics;
mod filler;
mod government;
mod quality;
mod recognition;
mod resources;
mod schools;
mod self_assessment;

use std::collections::BTreeMap;

use super::paper::Paper;
use crate::engine::Assessment;
use crate::model::County;
use crate::standard::Standard;
use filler::Filler;
pub use self_assessment::SelfAssessor;

/// What the forms are filled from.
#[derive(Clone, Copy, Debug)]
pub struct OfficialInput<'a> {
    /// The rules.
    pub standard: &'a Standard,
    /// The facts.
    pub county: &'a County,
    /// What follows.
    pub assessment: &'a Assessment,
    /// What the office wrote about an item (简要结论), by its id.
    pub remarks: &'a BTreeMap<String, String>,
}

/// The form that every assessed school fills in about itself (附件4 学校自评表), in reading order.
pub fn self_assessments(input: &OfficialInput<'_>) -> Vec<Paper> {
    SelfAssessor::of(input).forms(input, 0..input.assessment.schools.len())
}

/// Whether it is known which schools there are, and of which kind; a county without any is not known.
pub(super) fn knows_schools(input: &OfficialInput<'_>) -> bool {
    Filler::new(*input).knows_schools()
}

/// All forms, in their order.
pub fn official_forms(input: &OfficialInput<'_>) -> Vec<Paper> {
    [
        basics::form,
        resources::attainment,
        schools::form,
        resources::balance,
        government::form,
        quality::form,
        recognition::form,
    ]
    .into_iter()
    .map(|form: fn(Filler<'_>) -> Paper| form(Filler::new(*input)))
    .collect()
}
